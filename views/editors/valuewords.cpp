#include "views/editors/valuewords.h"

#include "models/content/entitydescription.h"
#include "models/content/values/duration.h"
#include "models/content/values/exactdecimal.h"
#include "models/content/values/stringlist.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LabelWord {
    const char *label;
    const char *word;
};

constexpr const char *context = "Kaiwa::Words";

// The labels of the documented enumerations.
constexpr LabelWord labelWords[] = {
    { "male", QT_TRANSLATE_NOOP("Kaiwa::Words", "male") },
    { "female", QT_TRANSLATE_NOOP("Kaiwa::Words", "female") },
    { "onboarding", QT_TRANSLATE_NOOP("Kaiwa::Words", "onboarding") },
    { "comfort", QT_TRANSLATE_NOOP("Kaiwa::Words", "comfort") },
    { "basic", QT_TRANSLATE_NOOP("Kaiwa::Words", "basic") },
    { "beginner", QT_TRANSLATE_NOOP("Kaiwa::Words", "beginner") },
    { "intermediate", QT_TRANSLATE_NOOP("Kaiwa::Words", "intermediate") },
    { "advanced", QT_TRANSLATE_NOOP("Kaiwa::Words", "advanced") },
    { "tutor", QT_TRANSLATE_NOOP("Kaiwa::Words", "tutor") },
    { "character", QT_TRANSLATE_NOOP("Kaiwa::Words", "character") },
    { "friendly_chat", QT_TRANSLATE_NOOP("Kaiwa::Words", "friendly chat") },
    { "expert", QT_TRANSLATE_NOOP("Kaiwa::Words", "expert") },
    { "weekly", QT_TRANSLATE_NOOP("Kaiwa::Words", "weekly") },
    { "daily", QT_TRANSLATE_NOOP("Kaiwa::Words", "daily") },
    { "human-like", QT_TRANSLATE_NOOP("Kaiwa::Words", "human-like") },
    { "elephant-like", QT_TRANSLATE_NOOP("Kaiwa::Words", "elephant-like") },
};

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

QString labelWord(const QString &label)
{
    for (const LabelWord &known : labelWords) {
        if (label == QLatin1StringView(known.label))
            return translated(known.word);
    }
    return label;
}

QString notSetWord()
{
    return QCoreApplication::translate("Kaiwa::Words", "not set", "a field that holds NULL");
}

QString emptyWord()
{
    return QCoreApplication::translate("Kaiwa::Words", "empty text", "a field that holds a text without characters");
}

bool isTrue(const QString &text)
{
    static const QStringList words { u"t"_s, u"true"_s, u"1"_s, u"yes"_s, u"on"_s, u"y"_s };
    return words.contains(text, Qt::CaseInsensitive);
}

QString switchWord(bool on)
{
    return on ? QCoreApplication::translate("Kaiwa::Words", "yes", "a boolean field")
              : QCoreApplication::translate("Kaiwa::Words", "no", "a boolean field");
}

QString booleanWord(const QString &text)
{
    static const QStringList no { u"f"_s, u"false"_s, u"0"_s, u"no"_s, u"off"_s, u"n"_s };
    if (isTrue(text))
        return u"● "_s + switchWord(true);
    if (no.contains(text, Qt::CaseInsensitive))
        return u"○ "_s + switchWord(false);
    return {};
}

QString firstLine(const QString &text, int limit)
{
    const QStringView view = QStringView(text).left(limit + 1);
    qsizetype end = 0;
    while (end < view.size() && view[end] != u'\n' && view[end] != u'\r' && view[end] != QChar::LineSeparator
        && view[end] != QChar::ParagraphSeparator)
        ++end;
    if (end == text.size())
        return text;
    qsizetype cut = qMin<qsizetype>(end, limit);
    if (cut > 0 && view[cut - 1].isHighSurrogate())
        --cut;
    return view.left(cut) + u"…"_s;
}

QString valueWords(const Value &value, ValueKind kind, int limit)
{
    if (!value)
        return notSetWord();
    if (kind == ValueKind::Boolean) {
        const QString word = booleanWord(*value);
        if (!word.isEmpty())
            return word;
    }
    if (value->isEmpty())
        return emptyWord();
    if (kind == ValueKind::Enumeration)
        return labelWord(*value);
    return firstLine(*value, limit);
}

QString durationWords(const QString &seconds)
{
    bool isNumber = false;
    const qint64 number = seconds.trimmed().toLongLong(&isNumber);
    return isNumber ? durationText(number) : seconds;
}

QString moneyWords(const QString &amount, const QString &currency)
{
    const std::optional<ExactDecimal> exact = ExactDecimal::parse(amount);
    if (!exact)
        return amount;
    const QLocale locale;
    const QStringList parts = exact->toString(2).split(u'.');
    bool fits = false;
    const qint64 whole = parts[0].toLongLong(&fits);
    const bool bareMinus = whole == 0 && exact->isNegative();
    QString text = (bareMinus ? u"-0"_s : fits ? locale.toString(whole) : parts[0]) + locale.decimalPoint() + parts[1];
    if (currency == u"USD")
        return u'$' + text;
    return currency.isEmpty() ? text : QString(text + QChar(QChar::Nbsp) + currency);
}

QString listWords(const QString &list, ValueKind kind, int limit)
{
    const WrittenList::Syntax syntax = kind == ValueKind::Array ? WrittenList::Syntax::Sql : WrittenList::Syntax::Json;
    const std::optional<WrittenList> written = WrittenList::parse(list, syntax);
    if (!written)
        return firstLine(list, limit);
    if (written->entries.isEmpty())
        return u"–"_s; // nothing in it, which is no empty text
    QStringList entries;
    for (const WrittenList::Entry &entry : written->entries)
        entries.append(entry.text.value_or(notSetWord()));
    return firstLine(entries.join(u", "_s), limit);
}

QString fieldWords(const Value &value, const Column &column, const FieldDescription *field, int limit)
{
    if (!field)
        return valueWords(value, column.kind, limit);
    if (field->unlimited.matches(value))
        return unlimitedWord();
    if (!value || value->isEmpty())
        return valueWords(value, column.kind, limit);
    if (field->editor == FieldEditor::Switch && !booleanWord(*value).isEmpty())
        return switchWord(isTrue(*value));
    if (field->editor == FieldEditor::Tags)
        return listWords(*value, column.kind, limit);
    if (field->editor == FieldEditor::Duration)
        return firstLine(durationWords(*value), limit);
    if (field->editor == FieldEditor::Money)
        return firstLine(moneyWords(*value, field->unit), limit);
    if (field->editor == FieldEditor::Count) {
        bool isCount = false;
        const qint64 count = value->toLongLong(&isCount);
        const QString text = isCount ? QLocale().toString(count) : firstLine(*value, limit);
        return field->unit.isEmpty() ? text : QString(text + u' ' + field->unit);
    }
    return valueWords(value, column.kind, limit);
}

bool isNumber(ValueKind kind)
{
    return kind == ValueKind::Integer || kind == ValueKind::Decimal || kind == ValueKind::Float;
}

bool isWritten(ValueKind kind)
{
    return kind == ValueKind::Text || kind == ValueKind::Other;
}

} // namespace Kaiwa
