#include "models/content/checks/textchecks.h"

#include "models/language/languagetag.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct TextChecks {
    Q_DECLARE_TR_FUNCTIONS(TextChecks)
};

// Also what QChar does not count as space but nobody sees: zero-width spaces and joiners, the byte order mark. The
// joiner U+200D is left alone, for emoji are built with it.
bool isInvisible(QChar c)
{
    return c.isSpace() || c == QChar(0x200B) || c == QChar(0x200C) || c == QChar(0x2060) || c == QChar(0xFEFF);
}

QString withoutOuterSpace(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isInvisible(text[begin]))
        ++begin;
    while (end > begin && isInvisible(text[end - 1]))
        --end;
    return text.mid(begin, end - begin);
}

RecordCheck overColumns(std::optional<Check> (*look)(const QString &, const QString &, const FieldValues &),
    const QString &id, const QStringList &columns)
{
    return [=](const FieldValues &record) {
        QList<Check> checks;
        for (const QString &column : columns) {
            if (const std::optional<Check> found = look(id, column, record))
                checks.append(*found);
        }
        return checks;
    };
}

} // namespace

QString textOf(const FieldValues &record, const QString &column)
{
    return record.value(column).value_or(QString());
}

bool hasValue(const FieldValues &record, const QString &column)
{
    return record.value(column).has_value();
}

QString languageOf(const FieldValues &record)
{
    for (const QString &column : { u"language"_s, u"language_id"_s, u"language_code"_s, u"locale"_s }) {
        const QString language = LanguageTag::parse(textOf(record, column).replace(u'_', u'-')).language;
        if (isKnownLanguageCode(language))
            return language;
    }
    return {};
}

std::optional<Check> outerSpaceCheck(const QString &id, const QString &column, const FieldValues &record)
{
    const QString text = textOf(record, column);
    const QString trimmed = withoutOuterSpace(text);
    if (trimmed == text || trimmed.isEmpty())
        return {};
    return Check { id + u".outer-space"_s, Check::Severity::Warning, column,
        TextChecks::tr("There is space before or after the text."),
        Check::Fix { TextChecks::tr("Take the space away"), { { column, trimmed } } } };
}

std::optional<Check> emptyTextCheck(const QString &id, const QString &column, const FieldValues &record)
{
    if (!record.contains(column) || !hasValue(record, column) || !withoutOuterSpace(textOf(record, column)).isEmpty())
        return {};
    return Check { id + u".empty"_s, Check::Severity::Warning, column, TextChecks::tr("This text is empty."), {} };
}

RecordCheck single(std::optional<Check> (*look)(const FieldValues &record))
{
    return [look](const FieldValues &record) {
        const std::optional<Check> found = look(record);
        return found ? QList<Check> { *found } : QList<Check>();
    };
}

CheckKind outerSpaceKind(const QString &id, const QStringList &columns)
{
    return { id + u".outer-space"_s, TextChecks::tr("Space around a text", "title of a check"),
        TextChecks::tr("A text begins or ends with space or with characters that nobody sees."), true,
        overColumns(outerSpaceCheck, id, columns) };
}

CheckKind emptyTextKind(const QString &id, const QStringList &columns)
{
    return { id + u".empty"_s, TextChecks::tr("Empty text", "title of a check"),
        TextChecks::tr("A required text is empty or only spaces."), true, overColumns(emptyTextCheck, id, columns) };
}

} // namespace Kaiwa
