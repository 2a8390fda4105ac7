// The part of WindowQuery that says which rows are meant: the search and the filters.
#include "models/content/window/windowquery.h"

#include "models/content/entitydescription.h"
#include "models/content/window/windowquery_p.h"
#include "models/database/uuidtext.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using namespace WindowSql;

namespace {

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toLongLong(&ok);
    return ok;
}

// Half a kind of value would be refused by the server; such a filter is compared as text.
bool isOfKind(const Column &column, const QString &text)
{
    switch (column.kind) {
    case ValueKind::Text:
        return true;
    case ValueKind::Integer:
        return isNumber(text);
    case ValueKind::Decimal: {
        static const QRegularExpression decimal(u"^[+-]?\\d+(\\.\\d+)?$"_s);
        return decimal.match(text).hasMatch();
    }
    case ValueKind::Uuid:
        return isUuid(text);
    case ValueKind::Date:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone: {
        static const QRegularExpression moment(
            u"^\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?)?([+-]\\d\\d(:?\\d\\d)?)?$"_s);
        return moment.match(text).hasMatch() && QDate::fromString(text.left(10), Qt::ISODate).isValid()
            && (text.size() < 16 || QTime::fromString(text.mid(11, 5), u"HH:mm"_s).isValid());
    }
    default:
        return column.labels.contains(text);
    }
}

} // namespace

QString prefixPattern(const QString &text)
{
    QString pattern;
    pattern.reserve(text.size() + 2);
    for (const QChar character : text) {
        if (character == u'%' || character == u'_' || character == u'\\')
            pattern += u'\\';
        pattern += character;
    }
    return pattern + u'%';
}

QString containsPattern(const QString &text)
{
    return u'%' + prefixPattern(text);
}

void WindowQuery::findConditions()
{
    m_conditions.clear();
    m_conditionValues = m_other ? m_other->rows.parameters : QList<Value>();
    if (!m_options.search.isEmpty())
        m_conditions.append(searchCondition());
    for (const ColumnFilter &filter : std::as_const(m_options.filters)) {
        if (filter.kind == ColumnFilter::Kind::ChangedByMe)
            m_conditions.append(changedByMe(filter.value));
        else if (filter.kind == ColumnFilter::Kind::HasProblems || filter.kind == ColumnFilter::Kind::Keys)
            m_conditions.append(amongKeys(filter.value));
        else if (isReadable(m_table, filter.column))
            m_conditions.append(filterCondition(*m_table.column(filter.column), filter));
    }
}

QString WindowQuery::nameLookup(const QString &column) const
{
    const Name &name = m_names[column];
    return u"(SELECT r."_s + name.nameColumn + u"::text FROM "_s + name.table + u" AS r WHERE r."_s + name.keyColumn
        + u" = "_s + own(column) + u')';
}

// JSON is searched as people read it: its texts and numbers one by one, decoded, and not the names of its members. What
// PostgreSQL cannot decode (U+0000, half a surrogate pair, a number beyond its own) is searched as it is written.
QString WindowQuery::contains(const Column &column, const QString &pattern) const
{
    const QString text = asText(column.name);
    const QString asWritten = text + u" ILIKE "_s + pattern;
    if (column.kind != ValueKind::Json && column.kind != ValueKind::JsonBinary)
        return asWritten;
    const QString decoded = u"EXISTS (SELECT FROM jsonb_path_query("_s + own(column.name)
        + u"::jsonb, 'lax $.**') AS part WHERE jsonb_typeof(part) NOT IN ('object', 'array') AND part #>> '{}' ILIKE "_s
        + pattern + u')';
    if (column.kind == ValueKind::JsonBinary)
        return decoded;
    return u"CASE WHEN regexp_replace("_s + text
        + uR"(, '\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}', '', 'g') ~* '\\u(0000|d[89a-f])|[0-9]e[+]?[0-9]{4}' THEN )"_s
        + asWritten + u" ELSE "_s + decoded + u" END"_s;
}

QString WindowQuery::searchCondition()
{
    m_conditionValues.append(containsPattern(m_options.search));
    const QString pattern = numbered(m_conditionValues.size());
    QStringList alternatives;
    const QList<SearchPart> parts = searchParts();
    for (const SearchPart &part : parts) {
        const bool isName = !part.isPlain && m_names.contains(part.column);
        alternatives.append(isName ? nameLookup(part.column) + u" ILIKE "_s + pattern : contains(*m_table.column(part.column), pattern));
    }
    if (alternatives.isEmpty())
        return pattern + u"::text IS NULL"_s; // nothing can be searched, so nothing is found
    return u'(' + alternatives.join(u" OR "_s) + u')';
}

QList<WindowQuery::SearchPart> WindowQuery::searchParts() const
{
    QList<SearchPart> parts;
    for (const QString &name : m_options.searchColumns) {
        if (!isReadable(m_table, name))
            continue;
        const ValueKind kind = m_table.column(name)->kind;
        parts.append({ name, kind != ValueKind::Json && kind != ValueKind::JsonBinary });
        if (m_names.contains(name))
            parts.append({ name, false });
    }
    return parts;
}

// The keys as kaiwa_studio.revision writes them: a JSON object of the key's columns in their text form.
QString WindowQuery::changedByMe(const QString &keys)
{
    if (!m_hasKey)
        return u"false"_s;
    QStringList parts;
    for (const QString &key : std::as_const(m_table.primaryKey)) {
        m_conditionValues.append(key);
        parts.append(numbered(m_conditionValues.size()) + u"::text, "_s + asText(key));
    }
    const QString key = u"jsonb_build_object("_s + parts.join(u", "_s) + u')';
    m_conditionValues.append(keys.isEmpty() ? u"[]"_s : keys);
    QString condition = key + u" IN (SELECT jsonb_array_elements("_s + numbered(m_conditionValues.size()) + u"::jsonb))"_s;
    if (m_hasRevisions) {
        m_conditionValues.append(m_table.name);
        condition = u'(' + condition + u" OR "_s + key
            + u" IN (SELECT v.row_key FROM kaiwa_studio.revision AS v WHERE v.actor = session_user AND v.table_name = "_s
            + numbered(m_conditionValues.size()) + u"))"_s;
    }
    return condition;
}

// In the key's own type, so that its index serves.
QString WindowQuery::amongKeys(const QString &keys)
{
    QStringList terms;
    QStringList values;
    for (qsizetype i = 0; i < m_key.size(); ++i) {
        terms.append(m_key[i].expression);
        values.append(u"(listed.value ->> "_s + QString::number(i) + u")::"_s + m_key[i].type);
    }
    m_conditionValues.append(keys.isEmpty() ? u"[]"_s : keys);
    return u'(' + terms.join(u", "_s) + u") IN (SELECT "_s + values.join(u", "_s) + u" FROM jsonb_array_elements("_s
        + numbered(m_conditionValues.size()) + u"::jsonb) AS listed)"_s;
}

// In the column's own type where the text is one of its values, so that an index serves; else as text, never refused.
QString WindowQuery::oneOf(const Column &column, const QStringList &texts)
{
    const bool typed = std::all_of(
        texts.cbegin(), texts.cend(), [&column](const QString &text) { return isOfKind(column, text); });
    m_conditionValues.append(ColumnFilter::listValue(texts));
    const QString values = u"(SELECT listed.value"_s + (typed ? u"::"_s + column.typeName : QString())
        + u" FROM jsonb_array_elements_text("_s + numbered(m_conditionValues.size()) + u"::jsonb) AS listed)"_s;
    return (typed ? own(column.name) : asText(column.name)) + u" IN "_s + values;
}

// A bound that is no value of the column's type bounds nothing that can be compared: no row fits.
QString WindowQuery::between(const Column &column, const QStringList &ends)
{
    QStringList parts;
    for (qsizetype i = 0; i < 2; ++i) {
        const QString end = ends.value(i);
        if (end.isEmpty())
            continue;
        if (!isOfKind(column, end))
            return u"false"_s;
        m_conditionValues.append(end);
        parts.append(own(column.name) + (i == 0 ? u" >= "_s : u" <= "_s) + numbered(m_conditionValues.size()) + u"::"_s
            + column.typeName);
    }
    return parts.isEmpty() ? u"true"_s : u'(' + parts.join(u" AND "_s) + u')';
}

QString WindowQuery::hasMember(const Column &column, const QStringList &member)
{
    if (column.kind != ValueKind::Json && column.kind != ValueKind::JsonBinary)
        return u"false"_s;
    m_conditionValues.append(member.value(0));
    const QString value = u'(' + own(column.name) + u"::jsonb -> "_s + numbered(m_conditionValues.size()) + u"::text)"_s;
    if (member.size() < 2)
        return value + u" IS NOT NULL"_s;
    m_conditionValues.append(member.at(1));
    return u'(' + value + u" #>> '{}') = "_s + numbered(m_conditionValues.size()) + u"::text"_s;
}

QString WindowQuery::filterCondition(const Column &column, const ColumnFilter &filter)
{
    const auto bound = [this](const QString &value) {
        m_conditionValues.append(value);
        return numbered(m_conditionValues.size());
    };
    switch (filter.kind) {
    case ColumnFilter::Kind::IsNull:
        return own(column.name) + u" IS NULL"_s;
    case ColumnFilter::Kind::IsNotNull:
        return own(column.name) + u" IS NOT NULL"_s;
    case ColumnFilter::Kind::Contains: {
        const QString pattern = bound(containsPattern(filter.value));
        const QString contains = asText(column.name) + u" ILIKE "_s + pattern;
        if (!m_names.contains(column.name))
            return contains;
        return u'(' + contains + u" OR "_s + nameLookup(column.name) + u" ILIKE "_s + pattern + u')';
    }
    case ColumnFilter::Kind::OneOf:
        return oneOf(column, ColumnFilter::listOf(filter.value));
    case ColumnFilter::Kind::Between:
        return between(column, ColumnFilter::listOf(filter.value));
    case ColumnFilter::Kind::HasMember:
        return hasMember(column, ColumnFilter::listOf(filter.value));
    case ColumnFilter::Kind::Equals:
    case ColumnFilter::Kind::Keys:
    case ColumnFilter::Kind::ChangedByMe:
    case ColumnFilter::Kind::HasProblems:
        break;
    }
    // A comparison in the column's own type can use an index; in text it can never be refused.
    const bool typed = isOfKind(column, filter.value);
    const QString value = bound(filter.value);
    if (!typed)
        return asText(column.name) + u" = "_s + value + u"::text"_s;
    if (column.kind == ValueKind::Integer)
        return own(column.name) + u" = "_s + value + u"::bigint"_s;
    return own(column.name) + u" = "_s + value + (column.kind == ValueKind::Text ? QString() : u"::"_s + column.typeName);
}

} // namespace Kaiwa
