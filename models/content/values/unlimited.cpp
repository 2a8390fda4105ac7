#include "models/content/values/unlimited.h"

#include "models/content/values/exactdecimal.h"
#include "models/content/values/valuecheck.h"

#include <QCoreApplication>
#include <QSettings>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// The limits of a tier, and what "no limit" is written as in the databases that are known.
const QList<std::pair<QString, UnlimitedForm>> &knownForms()
{
    static const QList<std::pair<QString, UnlimitedForm>> forms {
        { u"monthly_conversations"_s, UnlimitedForm::of(u"100"_s) },
        { u"monthly_realtime_sessions"_s, UnlimitedForm::of(u"100"_s) },
        { u"daily_conversations"_s, UnlimitedForm::of(std::nullopt) },
        { u"daily_seconds"_s, UnlimitedForm::of(std::nullopt) },
        { u"daily_analyses"_s, UnlimitedForm::of(std::nullopt) },
        { u"feedback_sessions_per_month"_s, UnlimitedForm::of(u"unlimited"_s) },
        { u"monthly_seconds"_s, UnlimitedForm::of(u"-1"_s) },
        { u"max_session_length_seconds"_s, UnlimitedForm::of(u"-1"_s) },
        { u"max_banked_seconds"_s, UnlimitedForm::of(u"-1"_s) },
        { u"anki_export_limit"_s, UnlimitedForm::of(u"-1"_s) },
        { u"max_memories"_s, UnlimitedForm::of(u"-1"_s) },
    };
    return forms;
}

QString settingsKey(const Catalog &catalog, const QString &table, const QString &column)
{
    return u"unlimited/%1-%2/%3.%4"_s.arg(catalog.systemIdentifier(), catalog.databaseOid(), table, column);
}

// The same limit may have another type than in the documented schema: then the first that the column can hold.
UnlimitedForm likelyForm(const Column &column, const UnlimitedForm &known)
{
    const QList<UnlimitedForm> possible = possibleUnlimited(column);
    return possible.contains(known) ? known : possible.value(0);
}

std::optional<UnlimitedForm> keptForm(const Catalog &catalog, const QString &table, const QString &column)
{
    const QVariant kept = QSettings().value(settingsKey(catalog, table, column));
    return kept.isValid() ? std::optional(UnlimitedForm::parse(kept.toString())) : std::nullopt;
}

} // namespace

UnlimitedForm UnlimitedForm::of(const Value &value)
{
    UnlimitedForm form;
    form.m_exists = true;
    form.m_value = value;
    return form;
}

UnlimitedForm UnlimitedForm::parse(const QString &text)
{
    if (text == u"null")
        return of(std::nullopt);
    return text.startsWith(u'=') ? of(text.mid(1)) : UnlimitedForm();
}

QString UnlimitedForm::toString() const
{
    if (!m_exists)
        return u"none"_s;
    return m_value ? QString(u'=' + *m_value) : u"null"_s;
}

bool UnlimitedForm::matches(const Value &value) const
{
    if (!m_exists || value.has_value() != m_value.has_value())
        return false;
    if (!value)
        return true;
    const std::optional<ExactDecimal> mine = ExactDecimal::parse(*m_value);
    const std::optional<ExactDecimal> theirs = ExactDecimal::parse(*value);
    if (mine && theirs)
        return *mine == *theirs;
    return value->trimmed().compare(m_value->trimmed(), Qt::CaseInsensitive) == 0;
}

QString unlimitedWord()
{
    return QCoreApplication::translate("Kaiwa::Words", "unlimited", "in place of a number: there is no limit");
}

bool saysUnlimited(const QString &text)
{
    const QString word = text.trimmed();
    return word == u"∞" || word.compare(u"unlimited", Qt::CaseInsensitive) == 0
        || word.compare(unlimitedWord(), Qt::CaseInsensitive) == 0;
}

QList<UnlimitedForm> possibleUnlimited(const Column &column)
{
    QList<UnlimitedForm> forms;
    for (const Value &value : { Value(u"-1"_s), Value(u"100"_s), Value(u"unlimited"_s), Value() }) {
        if (!refusedBecause(column, value))
            forms.append(UnlimitedForm::of(value));
    }
    return forms;
}

UnlimitedForms likelyUnlimited(const Table &tiers)
{
    UnlimitedForms likely;
    for (const auto &[name, known] : knownForms()) {
        if (const Column *column = tiers.column(name))
            likely.insert(name, likelyForm(*column, known));
    }
    return likely;
}

UnlimitedForms loadUnlimited(const Catalog &catalog, const QString &table)
{
    const Table *live = catalog.table(table);
    if (!live)
        return {};
    UnlimitedForms forms = likelyUnlimited(*live);
    for (auto it = forms.begin(); it != forms.end(); ++it)
        *it = keptForm(catalog, table, it.key()).value_or(*it);
    return forms;
}

UnlimitedForm loadUnlimited(const Catalog &catalog, const QString &table, const QString &column)
{
    for (const auto &[name, known] : knownForms()) {
        const Table *live = name == column ? catalog.table(table) : nullptr;
        if (const Column *found = live ? live->column(column) : nullptr)
            return keptForm(catalog, table, column).value_or(likelyForm(*found, known));
    }
    return {};
}

void saveUnlimited(const Catalog &catalog, const QString &table, const QString &column, const UnlimitedForm &form)
{
    QSettings().setValue(settingsKey(catalog, table, column), form.toString());
}

} // namespace Kaiwa
