#include "models/content/commit/momentaryvalue.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Limits {
    qint64 lowest;
    qint64 highest;
};

std::optional<Limits> limitsOf(const QString &type)
{
    if (type == u"smallint")
        return Limits { std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max() };
    if (type == u"integer")
        return Limits { std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max() };
    if (type == u"bigint")
        return Limits { std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max() };
    return std::nullopt;
}

// "name: definition" without the name, for the checks that mention the column.
QStringList checksAbout(const Table &table, const QString &column)
{
    const QRegularExpression word(u"(?<![\\w\"])\"?"_s + QRegularExpression::escape(column) + u"\"?(?![\\w\"])"_s);
    QStringList found;
    for (const QString &check : table.checkConstraints) {
        const QString definition = check.sliced(check.indexOf(u": "_s) + 2);
        if (definition.contains(word))
            found.append(definition);
    }
    return found;
}

// Whether bounds of the column are all that a check asks for; takes them into `limits`.
bool takeBounds(const QString &check, const QString &column, Limits &limits, bool &hasLower, bool &hasUpper)
{
    static const QString number = u"\\(?'?(-?\\d+)'?(?:::\\w+)?\\)?"_s;
    const QRegularExpression bound(u"\"?"_s + QRegularExpression::escape(column) + u"\"? (>=|>|<=|<) "_s + number);
    QString rest = check;
    for (auto matches = bound.globalMatch(check); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        rest.replace(match.captured(0), QString());
        const qint64 value = match.captured(2).toLongLong();
        if (match.captured(1).startsWith(u'>')) {
            limits.lowest = std::max(limits.lowest, value);
            hasLower = true;
        } else {
            limits.highest = std::min(limits.highest, value);
            hasUpper = true;
        }
    }
    static const QRegularExpression joints(u"CHECK|AND|NOT VALID|[()\\s]"_s);
    return rest.remove(joints).isEmpty();
}

// Far from where people count, on the side that no check bounds.
Value farNumber(const Table &table, const Column &column, int place)
{
    std::optional<Limits> limits = limitsOf(column.typeName);
    if (!limits)
        return {};
    bool hasLower = false;
    bool hasUpper = false;
    const QStringList checks = checksAbout(table, column.name);
    for (const QString &check : checks) {
        if (!takeBounds(check, column.name, *limits, hasLower, hasUpper))
            return {};
    }
    if (hasLower && hasUpper)
        return {};
    return QString::number(hasLower ? limits->highest - place : limits->lowest + place);
}

Value oddText(const RecordKey &record, const Table &table, const Column &column)
{
    constexpr int length = 24;
    constexpr int shortest = 8;
    const bool isText = column.typeName == u"text" || column.typeName.startsWith(u"character varying");
    const int most = column.maximumLength < 0 ? length : std::min(column.maximumLength, length);
    if (!isText || most < shortest || !checksAbout(table, column.name).isEmpty())
        return {};
    const QStringList parts = QStringList { record.table, column.name, record.draft } + record.key;
    const QByteArray hash
        = QCryptographicHash::hash(parts.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString(u'~' + QString::fromLatin1(hash)).first(most);
}

Value ownUuid(const RecordKey &record, const Table &table, const Column &column)
{
    static const QUuid space(u"{5b9d7c52-6f0e-4f0c-9a51-4c6f2b1f0d3a}"_s);
    if (column.typeName != u"uuid" || !checksAbout(table, column.name).isEmpty())
        return {};
    const QStringList parts = QStringList { record.table, column.name, record.draft } + record.key;
    return QUuid::createUuidV5(space, parts.join(u'\n')).toString(QUuid::WithoutBraces);
}

// A check that is silent on NULL lets it pass.
bool mayBeUnset(const Table &table, const Column &column, const UniqueKey &key)
{
    if (column.notNull || key.nullsAlike)
        return false;
    const QStringList checks = checksAbout(table, column.name);
    const bool asksForNull = std::any_of(checks.cbegin(), checks.cend(), [](const QString &check) {
        return check.contains(u"null"_s, Qt::CaseInsensitive) || check.contains(u"coalesce"_s, Qt::CaseInsensitive);
    });
    const bool isInPair = std::any_of(table.references.cbegin(), table.references.cend(), [&column](const Reference &one) {
        return one.columns.size() > 1 && one.columns.contains(column.name);
    });
    return !asksForNull && !isInPair;
}

} // namespace

std::optional<Value> momentaryValue(
    const RecordKey &record, const Table &table, const Column &column, const UniqueKey &key, int place)
{
    if (mayBeUnset(table, column, key))
        return std::optional<Value>(std::in_place);
    const bool isReference = std::any_of(table.references.cbegin(), table.references.cend(),
        [&column](const Reference &one) { return one.columns.contains(column.name); });
    if (isReference)
        return std::nullopt;
    for (const Value &value :
        { farNumber(table, column, place), oddText(record, table, column), ownUuid(record, table, column) }) {
        if (value)
            return value;
    }
    return std::nullopt;
}

} // namespace Kaiwa
