// The part of WindowQuery that assembles what it is asked for: pages, streams, counts, and the planner's opinion.
#include "models/content/window/windowquery.h"

#include "models/content/window/windowquery_p.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;
using namespace WindowSql;

namespace {

// A boolean becomes "true" as a text and "t" in a COPY, and only the text of a char(n) goes without its padding.
bool isCopiedAsText(const Column &column)
{
    switch (column.kind) {
    case ValueKind::Text:
        return column.typeName == u"text" || column.typeName.startsWith(u"character varying"_s);
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Float:
    case ValueKind::Enumeration:
    case ValueKind::Uuid:
    case ValueKind::Json:
    case ValueKind::JsonBinary:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
    case ValueKind::Date:
    case ValueKind::Bytes:
        return true;
    case ValueKind::Boolean:
    case ValueKind::Time:
    case ValueKind::Array:
    case ValueKind::Other:
        return false;
    }
    return false;
}

} // namespace

QString WindowQuery::Term::placeholder(qsizetype number) const
{
    return numbered(number) + u"::"_s + type + collation;
}

QString WindowQuery::Reading::bind(const Value &value)
{
    parameters.append(value);
    return numbered(parameters.size());
}

// A byte is two characters; of a long value the server then reads no more than is shown.
QString WindowQuery::asShown(const QString &column) const
{
    if (!mayBeCut(column))
        return asText(column);
    const QString length = QString::number(m_options.cutAt + 1);
    if (m_table.column(column)->kind == ValueKind::Bytes)
        return u"left(substring("_s + own(column) + u" FROM 1 FOR "_s + length + u")::text, "_s + length + u')';
    return u"left("_s + asText(column) + u", "_s + length + u')';
}

QStringList WindowQuery::outputs(const QString &versionSource) const
{
    QStringList outputs;
    for (const QString &column : m_columns)
        outputs.append(asShown(column));
    for (const QString &column : m_referenceColumns)
        outputs.append(nameLookup(column));
    for (const Term &term : m_key)
        outputs.append(term.expression + u"::text"_s);
    if (m_hasVersion)
        outputs.append(versionSource + u".xmin::text"_s);
    if (m_sortIsCut)
        outputs.append(asText(m_options.sortColumn));
    return outputs;
}

// The table's columns in their own order; then what else of its key is needed.
QStringList WindowQuery::bareColumns() const
{
    QStringList bare;
    for (const Column &column : m_table.columns) {
        if (m_columns.contains(column.name))
            bare.append(own(column.name));
    }
    for (const Term &term : m_key) {
        if (!bare.contains(term.expression))
            bare.append(term.expression);
    }
    return bare;
}

// The page is chosen from the bare columns, and only its rows are turned to text and given names: done in one SELECT
// the server would do that for every row that it sorts. Where it sorts the whole table even that is too much, since it
// makes a tuple anew for each row unless it is asked for exactly the table's columns in their order: xmin is then
// fetched afterwards, and the page materialized, so that the planner leaves no column out.
Statement WindowQuery::assemblePage(
    const QStringList &conditions, Reading reading, Order order, bool ascending, int limit) const
{
    const bool sortsWholeTable = order == Order::BySort && m_sortsWholeTable;
    QStringList inner = bareColumns();
    if (m_hasVersion && !sortsWholeTable)
        inner.append(u"t.xmin"_s);

    const QString direction = ascending ? QString() : u" DESC"_s;
    QStringList innerOrder;
    QStringList outerOrder;
    if (order == Order::BySort && m_sort) {
        innerOrder.append(m_sort->ordered() + direction);
        QString outer = m_sort->expression;
        if (!m_sortJoin.isEmpty()) {
            outer = u"t.\"sort name\""_s;
            inner.append(m_sort->expression + u" AS \"sort name\""_s);
        }
        outerOrder.append(outer + m_sort->collation + direction);
    }
    for (const Term &term : m_key) {
        innerOrder.append(term.expression + direction);
        outerOrder.append(term.expression + direction);
    }

    QString page = u"SELECT "_s + inner.join(u", "_s) + m_source + m_sortJoin;
    if (!conditions.isEmpty())
        page += u" WHERE "_s + conditions.join(u" AND "_s);
    page += u" ORDER BY "_s + innerOrder.join(u", "_s);
    page += u" LIMIT "_s + reading.bind(QString::number(limit)) + u"::bigint"_s;
    QString sql;
    if (sortsWholeTable)
        sql = u"WITH page AS MATERIALIZED ("_s + page + u") SELECT "_s + outputs(u"v"_s).join(u", "_s)
            + u" FROM page AS t"_s + versionJoin();
    else
        sql = u"SELECT "_s + outputs().join(u", "_s) + u" FROM ("_s + page + u") AS t"_s;
    return { sql + u" ORDER BY "_s + outerOrder.join(u", "_s), reading.parameters };
}

// The rows of a page once more, for their versions.
QString WindowQuery::versionJoin() const
{
    if (!m_hasVersion)
        return {};
    QStringList same;
    for (const QString &key : m_table.primaryKey)
        same.append(u"v."_s + quotedIdentifier(key) + u" = "_s + own(key));
    return u" JOIN "_s + quotedIdentifier(m_table.schema, m_table.name) + u" AS v ON "_s + same.join(u" AND "_s);
}

WindowQuery::Compared WindowQuery::compared(Reading &reading, const WindowCursor &from, bool withSort) const
{
    Compared place;
    if (withSort && m_sort) {
        place.terms.append(m_sort->ordered());
        reading.parameters.append(from.sort);
        place.values.append(m_sort->placeholder(reading.parameters.size()));
    }
    for (qsizetype i = 0; i < qMin(m_key.size(), from.key.size()); ++i) {
        place.terms.append(m_key[i].ordered());
        reading.parameters.append(from.key[i]);
        place.values.append(m_key[i].placeholder(reading.parameters.size()));
    }
    return place;
}

QList<Statement> WindowQuery::page(const std::optional<WindowCursor> &from, Direction direction, int limit) const
{
    if (m_key.isEmpty())
        return {};
    const bool ascending = (m_options.sortOrder == Qt::AscendingOrder) == (direction == Direction::Forward);
    Reading plain;
    plain.parameters = m_conditionValues;
    if (isInOwnOrder(direction)) {
        Reading reading = plain;
        if (m_other->limit >= 0 && m_conditions.isEmpty())
            reading.parameters[m_other->limit] = QString::number(limit + 1); // one more tells whether there are more
        if (!from || beginsBehind(reading, *from))
            return { assemblePage(m_conditions, reading, Order::BySort, ascending, limit) };
    }
    if (!from)
        return { assemblePage(m_conditions, plain, Order::BySort, ascending, limit) };

    const auto beyond = [&](Reading &reading, bool withSort) {
        const Compared place = compared(reading, *from, withSort);
        if (place.terms.isEmpty())
            return u"true"_s;
        const QString comparison = QString(ascending ? u" >"_s : u" <"_s) + (from->inclusive ? u"= "_s : u" "_s);
        return QString(u'(' + place.terms.join(u", "_s) + u')' + comparison + u'(' + place.values.join(u", "_s) + u')');
    };
    if (!m_sort || !m_sortNullable) {
        Reading reading = plain;
        const QString condition = beyond(reading, true);
        return { assemblePage(m_conditions + QStringList { condition }, reading, Order::BySort, ascending, limit) };
    }

    // Among rows without a value only the key orders: said so, an index of the key can serve.
    const QString isNull = m_sort->expression + u" IS NULL"_s;
    const QString isNotNull = m_sort->expression + u" IS NOT NULL"_s;
    QList<Statement> phases;
    Reading reading = plain;
    if (from->sort) {
        const QString condition = beyond(reading, true);
        phases.append(assemblePage(m_conditions + QStringList { condition }, reading, Order::BySort, ascending, limit));
        if (ascending)
            phases.append(assemblePage(m_conditions + QStringList { isNull }, plain, Order::ByKey, ascending, limit));
    } else {
        const QString condition = beyond(reading, false);
        phases.append(assemblePage(m_conditions + QStringList { isNull, condition }, reading, Order::ByKey, ascending, limit));
        if (!ascending)
            phases.append(assemblePage(m_conditions + QStringList { isNotNull }, plain, Order::BySort, ascending, limit));
    }
    return phases;
}

Statement WindowQuery::all() const
{
    const QString direction = m_options.sortOrder == Qt::AscendingOrder ? QString() : u" DESC"_s;
    QStringList outputs;
    QStringList order;
    for (const QString &column : m_columns)
        outputs.append(asText(column));
    if (m_sort)
        order.append(m_sort->ordered() + direction);
    for (const Term &term : m_key) {
        outputs.append(term.expression + u"::text"_s);
        order.append(term.expression + direction);
    }
    QString sql = u"SELECT "_s + outputs.join(u", "_s) + m_source + m_sortJoin;
    if (!m_conditions.isEmpty())
        sql += u" WHERE "_s + m_conditions.join(u" AND "_s);
    return { sql + u" ORDER BY "_s + order.join(u", "_s), m_conditionValues };
}

Statement WindowQuery::everyRow(const QStringList &columns) const
{
    QStringList outputs;
    for (const QString &name : columns) {
        if (m_columns.contains(name))
            outputs.append(isCopiedAsText(*m_table.column(name)) ? own(name) : asText(name));
    }
    QString sql = u"SELECT "_s + outputs.join(u", "_s) + m_source + m_sortJoin;
    if (!m_conditions.isEmpty())
        sql += u" WHERE "_s + m_conditions.join(u" AND "_s);
    if (m_table.column(m_options.sortColumn)) {
        const QString direction = m_options.sortOrder == Qt::AscendingOrder ? QString() : u" DESC"_s;
        QStringList order;
        if (m_sort)
            order.append(m_sort->ordered() + direction);
        for (const Term &term : m_key)
            order.append(term.expression + direction);
        sql += u" ORDER BY "_s + order.join(u", "_s);
    }
    return { sql, m_conditionValues };
}

Statement WindowQuery::byKeys(const QList<QStringList> &keys) const
{
    Reading reading;
    if (m_other)
        reading.parameters = m_other->rows.parameters;
    QStringList terms;
    for (const Term &term : m_key)
        terms.append(term.expression);
    QStringList tuples;
    for (const QStringList &key : keys) {
        QStringList values;
        for (qsizetype i = 0; i < m_key.size(); ++i)
            values.append(reading.bind(key.value(i)) + u"::"_s + m_key[i].type);
        tuples.append(u'(' + values.join(u", "_s) + u')');
    }
    const QString condition = u'(' + terms.join(u", "_s) + u") IN (VALUES "_s + tuples.join(u", "_s) + u')';
    return { u"SELECT "_s + outputs().join(u", "_s) + m_source + u" WHERE "_s + condition, reading.parameters };
}

Statement WindowQuery::count(qint64 cap) const
{
    Reading reading;
    reading.parameters = m_conditionValues;
    QString sql = bounded(u"SELECT count(*)::text FROM (SELECT 1"_s + m_source, m_conditions);
    sql += u" LIMIT "_s + reading.bind(QString::number(cap)) + u"::bigint) AS counted"_s;
    return { sql, reading.parameters };
}

QString WindowQuery::bounded(const QString &sql, QStringList conditions) const
{
    return conditions.isEmpty() ? sql : QString(sql + u" WHERE "_s + conditions.join(u" AND "_s));
}

Statement WindowQuery::estimate() const
{
    return { bounded(u"EXPLAIN (FORMAT JSON) SELECT 1"_s + m_source, m_conditions), m_conditionValues };
}

std::optional<Statement> WindowQuery::estimateBefore(const WindowCursor &from) const
{
    if (m_sort && !from.sort)
        return {};
    Reading reading;
    reading.parameters = m_conditionValues;
    const Compared place = compared(reading, from, true);
    if (place.terms.isEmpty())
        return {};
    // Of equal first values the planner knows no place.
    const bool ascending = m_options.sortOrder == Qt::AscendingOrder;
    const QString before = place.terms.first() + (ascending ? u" < "_s : u" > "_s) + place.values.first();
    reading.parameters.resize(m_conditionValues.size() + 1);
    return Statement { bounded(u"EXPLAIN (FORMAT JSON) SELECT 1"_s + m_source + m_sortJoin, m_conditions + QStringList { before }),
        reading.parameters };
}

Statement WindowQuery::bounds() const
{
    const QString column = m_sort && m_sortIndex < m_columns.size() ? m_options.sortColumn : m_table.primaryKey.value(0);
    return { u"SELECT array_to_json(histogram_bounds::text::text[])::text FROM pg_catalog.pg_stats WHERE schemaname = $1 AND tablename = $2 "
             "AND attname = $3 AND NOT inherited"_s,
        { m_table.schema, m_table.name, m_sortJoin.isEmpty() ? column : QString() } };
}

} // namespace Kaiwa
