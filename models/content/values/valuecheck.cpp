#include "models/content/values/valuecheck.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ValueCheckWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ValueCheck)
};

using ValueRefusal = std::optional<QString>;

ValueRefusal integerRefusal(const Column &column, const QString &text)
{
    static const QRegularExpression form(u"^\\s*[+-]?[0-9]+\\s*$"_s);
    if (!form.match(text).hasMatch())
        return ValueCheckWords::tr("A whole number is expected.");
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    if (column.typeName == u"integer"_s) {
        least = std::numeric_limits<qint32>::min();
        most = std::numeric_limits<qint32>::max();
    } else if (column.typeName == u"smallint"_s) {
        least = std::numeric_limits<qint16>::min();
        most = std::numeric_limits<qint16>::max();
    }
    bool fits = false;
    const qint64 number = text.trimmed().toLongLong(&fits);
    if (fits && number >= least && number <= most)
        return std::nullopt;
    return ValueCheckWords::tr("The number must be between %1 and %2.")
        .arg(QString::number(least), QString::number(most));
}

// Where the digits of a number that is not zero begin and end, as powers of ten: 12.50 → places before the point 2,
// after it 1.
struct Extent {
    qint64 before = 0;
    qint64 after = 0;
};

Extent extentOf(const QString &whole, const QString &fraction, qint64 exponent)
{
    const QString digits = whole + fraction;
    qsizetype first = 0;
    while (first < digits.size() && digits.at(first) == u'0')
        ++first;
    qsizetype last = digits.size();
    while (last > first && digits.at(last - 1) == u'0')
        --last;
    if (first == last)
        return {};
    return { std::max<qint64>(0, whole.size() - first + exponent),
        std::max<qint64>(0, last - whole.size() - exponent) };
}

ValueRefusal decimalRefusal(const Column &column, const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*[+-]?(?:([0-9]+)(?:\\.([0-9]*))?|\\.([0-9]+))(?:[eE]([+-]?[0-9]{1,5}))?\\s*$"_s);
    static const QRegularExpression special(
        u"^\\s*(nan|[+-]?inf(inity)?)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        const bool isNan = text.trimmed().compare(u"nan"_s, Qt::CaseInsensitive) == 0;
        if (isNan || (column.precision < 0 && special.match(text).hasMatch()))
            return std::nullopt;
        return ValueCheckWords::tr("A number is expected, with a point before its decimals.");
    }
    if (column.precision < 0)
        return std::nullopt;
    const int scale = std::max(column.scale, 0);
    const Extent extent = extentOf(match.captured(1), match.captured(2) + match.captured(3), match.captured(4).toInt());
    if (extent.after > scale) {
        return scale == 0 ? ValueCheckWords::tr("No decimals are possible here.")
                          : ValueCheckWords::tr("Decimals possible here: at most %1.").arg(scale);
    }
    if (extent.before > column.precision - column.scale)
        return ValueCheckWords::tr("Digits possible before the point: at most %1.")
            .arg(column.precision - column.scale);
    return std::nullopt;
}

ValueRefusal floatRefusal(const Column &column, const QString &text)
{
    static const QRegularExpression special(u"^(nan|[+-]?inf(inity)?)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (special.match(trimmed).hasMatch())
        return std::nullopt;
    bool ok = false;
    const double number = trimmed.toDouble(&ok);
    if (std::isinf(number) || (column.typeName == u"real"_s && std::abs(number) > std::numeric_limits<float>::max()))
        return ValueCheckWords::tr("The number is too large.");
    return ok ? ValueRefusal() : ValueCheckWords::tr("A number is expected, with a point before its decimals.");
}

ValueRefusal booleanRefusal(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(t|tr|tru|true|y|ye|yes|on|1|f|fa|fal|fals|false|n|no|of|off|0)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch() ? ValueRefusal() : ValueCheckWords::tr("Only true or false is possible here.");
}

ValueRefusal uuidRefusal(const QString &text)
{
    static const QRegularExpression form(u"^(?:([0-9a-f]{4}-?){7}[0-9a-f]{4}|\\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\\})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch()
        ? ValueRefusal()
        : ValueCheckWords::tr("A UUID is expected, such as 123e4567-e89b-12d3-a456-426614174000.");
}

ValueRefusal jsonRefusal(const Column &column, const QString &text)
{
    const std::optional<JsonProblem> problem = jsonProblem(text, column.kind == ValueKind::JsonBinary);
    if (!problem)
        return std::nullopt;
    const QStringView before = QStringView(text).first(problem->position);
    const qsizetype line = before.count(u'\n') + 1;
    const qsizetype place = problem->position - before.lastIndexOf(u'\n');
    return ValueCheckWords::tr("This is not JSON: line %1, character %2: %3.", "%3 is one of the reasons of JsonCheck")
        .arg(QString::number(line), QString::number(place), problem->text);
}

// The parts of a date and time as the server writes them.
const QString datePattern = u"(?<year>[0-9]{4,7})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"_s;
const QString timePattern =
    u"(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]*))?)?"_s;
const QString zonePattern = u"(?<zone>\\s*(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2})?)?))?"_s;
const QString eraPattern = u"(?<era>\\s+BC)?"_s;

ValueRefusal dateRefusal(const QRegularExpressionMatch &match, int latestYear)
{
    const bool beforeChrist = !match.captured(u"era"_s).isEmpty();
    const int year = match.captured(u"year"_s).toInt();
    if (year == 0 || year > (beforeChrist ? 4713 : latestYear))
        return ValueCheckWords::tr("The year must be between 4713 BC and %1.").arg(latestYear);
    // QDate has no year zero either: the year before 1 is −1.
    if (!QDate::isValid(
            beforeChrist ? -year : year, match.captured(u"month"_s).toInt(), match.captured(u"day"_s).toInt()))
        return ValueCheckWords::tr("This day does not exist in the calendar.");
    return std::nullopt;
}

ValueRefusal clockRefusal(const QRegularExpressionMatch &match)
{
    const int hour = match.captured(u"hour"_s).toInt();
    const int minute = match.captured(u"minute"_s).toInt();
    const int second = match.captured(u"second"_s).toInt();
    const QString fraction = match.captured(u"fraction"_s);
    const bool isMidnight = minute == 0 && second == 0 && fraction.count(u'0') == fraction.size();
    if (hour > 24 || (hour == 24 && !isMidnight) || minute > 59 || second > 59)
        return ValueCheckWords::tr("This time of day does not exist.");
    if (fraction.size() > 6)
        return ValueCheckWords::tr("At most six decimals of a second are kept.");
    return std::nullopt;
}

bool isInfinity(const QString &text)
{
    static const QRegularExpression form(u"^[+-]?infinity$"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

ValueRefusal dayRefusal(const QString &text)
{
    static const QRegularExpression form(
        u'^' + datePattern + eraPattern + u'$', QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (isInfinity(text.trimmed()))
        return std::nullopt;
    return match.hasMatch() ? dateRefusal(match, 5874897)
                            : ValueCheckWords::tr("A date is expected, such as 2026-01-31.");
}

ValueRefusal momentRefusal(const Column &column, const QString &text)
{
    static const QRegularExpression form(
        u'^' + datePattern + u"(?:[ T]+"_s + timePattern + zonePattern + u")?"_s + eraPattern + u'$',
        QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = text.trimmed();
    if (isInfinity(trimmed))
        return std::nullopt;
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return ValueCheckWords::tr("A date and time is expected, such as 2026-01-31 14:30:00.");
    if (column.kind == ValueKind::Timestamp && !match.captured(u"zone"_s).isEmpty())
        return ValueCheckWords::tr("This column keeps no time zone: write the time in UTC, without one.");
    const ValueRefusal date = dateRefusal(match, 294276);
    return date ? date : clockRefusal(match);
}

ValueRefusal timeRefusal(const Column &column, const QString &text)
{
    static const QRegularExpression form(
        u'^' + timePattern + zonePattern + u'$', QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return ValueCheckWords::tr("A time of day is expected, such as 14:30:00.");
    if (!column.typeName.contains(u"with time zone"_s) && !match.captured(u"zone"_s).isEmpty())
        return ValueCheckWords::tr("This column keeps no time zone: write the time in UTC, without one.");
    return clockRefusal(match);
}

ValueRefusal arrayRefusal(const QString &text)
{
    const ValueRefusal refusal = ValueCheckWords::tr("A list in braces is expected, such as {one,two}.");
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !(trimmed.startsWith(u'[') && trimmed.contains(u"={"_s)))
        return refusal;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = trimmed.indexOf(u'{'); i < trimmed.size(); ++i) {
        const QChar character = trimmed.at(i);
        if (character == u'\\')
            ++i;
        else if (character == u'"')
            quoted = !quoted;
        else if (!quoted && character == u'{')
            ++depth;
        else if (!quoted && character == u'}' && --depth == 0)
            return i == trimmed.size() - 1 ? ValueRefusal() : refusal;
    }
    return refusal;
}

ValueRefusal bytesRefusal(const QString &text)
{
    static const QRegularExpression form(u"^\\\\x(\\s*[0-9a-f]{2})*\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return !text.startsWith(u"\\x"_s) || form.match(text).hasMatch()
        ? ValueRefusal()
        : ValueCheckWords::tr("Bytes are expected as pairs of hexadecimal digits after \\x.");
}

ValueRefusal lengthRefusal(const Column &column, const QString &text)
{
    if (column.maximumLength < 0)
        return std::nullopt;
    const qsizetype pairs = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isHighSurrogate(); });
    const qsizetype over = text.size() - pairs - column.maximumLength;
    if (over <= 0)
        return std::nullopt;
    return ValueCheckWords::tr("Characters possible here: at most %1. The text has %2.")
        .arg(QString::number(column.maximumLength), QString::number(text.size() - pairs));
}

bool isUnseen(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

} // namespace

std::optional<QString> refusedText(const QString &text)
{
    if (text.contains(QChar(u'\0')))
        return ValueCheckWords::tr("The text holds the character U+0000, which PostgreSQL cannot keep.");
    return text.isValidUtf16() ? ValueRefusal()
                               : ValueCheckWords::tr("The text holds half of a character (a lone surrogate).");
}

std::optional<QString> unseenInKey(const QString &text)
{
    if (text.isEmpty())
        return ValueCheckWords::tr("This is empty, and a record is known by it: write a few letters or digits.");
    const QList<uint> characters = text.toUcs4();
    const bool isBlank = std::all_of(characters.cbegin(), characters.cend(),
        [](uint character) { return QChar::isSpace(character) || isUnseen(character); });
    if (isBlank)
        return ValueCheckWords::tr(
            "Nothing of this can be seen, and a record is known by it: write a few letters or digits.");
    for (const uint character : characters) {
        if (isUnseen(character))
            return ValueCheckWords::tr(
                "There is a character in it that nobody sees (U+%1), and a record is known by it.",
                "%1: the number of a character")
                .arg(character, 4, 16, QChar(u'0'));
    }
    return std::nullopt;
}

std::optional<QString> missingBecause(const Column &column)
{
    if (!column.notNull || column.generated || !column.defaultExpression.isEmpty())
        return std::nullopt;
    return ValueCheckWords::tr("A value is required here.");
}

std::optional<QString> refusedBecause(const Column &column, const Value &value)
{
    if (!value)
        return column.notNull && !column.generated ? ValueCheckWords::tr("A value is required here.") : ValueRefusal();
    if (const ValueRefusal refusal = refusedText(*value))
        return refusal;
    switch (column.kind) {
    case ValueKind::Integer:
        return integerRefusal(column, *value);
    case ValueKind::Decimal:
        return decimalRefusal(column, *value);
    case ValueKind::Float:
        return floatRefusal(column, *value);
    case ValueKind::Boolean:
        return booleanRefusal(*value);
    case ValueKind::Uuid:
        return uuidRefusal(*value);
    case ValueKind::Json:
    case ValueKind::JsonBinary:
        return jsonRefusal(column, *value);
    case ValueKind::Enumeration:
        return column.labels.contains(*value)
            ? ValueRefusal()
            : ValueCheckWords::tr("Possible here are: %1.").arg(column.labels.join(u", "_s));
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
        return momentRefusal(column, *value);
    case ValueKind::Date:
        return dayRefusal(*value);
    case ValueKind::Time:
        return timeRefusal(column, *value);
    case ValueKind::Array:
        return arrayRefusal(*value);
    case ValueKind::Bytes:
        return bytesRefusal(*value);
    case ValueKind::Text:
    case ValueKind::Other:
        break;
    }
    return lengthRefusal(column, *value);
}

} // namespace Kaiwa
