#include "models/content/window/windowquery.h"

#include "models/content/entitydescription.h"
#include "models/content/softreference.h"
#include "models/content/window/windowquery_p.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

using namespace WindowSql;

namespace {

constexpr qint64 smallTableBytes = 8 * 1024 * 1024;

// json, xml and the geometric types have no order of their own; types nobody here has heard of may have none either.
bool hasOrder(const Column &column)
{
    static const QStringList ordered { u"interval"_s, u"inet"_s, u"cidr"_s, u"macaddr"_s, u"money"_s, u"oid"_s,
        u"name"_s, u"bit"_s };
    switch (column.kind) {
    case ValueKind::Text:
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Float:
    case ValueKind::Enumeration:
    case ValueKind::Uuid:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Bytes:
        return true;
    case ValueKind::Json:
    case ValueKind::JsonBinary:
    case ValueKind::Array:
        return false;
    case ValueKind::Other:
        return ordered.contains(column.typeName);
    }
    return false;
}

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

bool isSmall(const Table &table)
{
    if (table.estimatedRows >= 0)
        return table.estimatedRows <= WindowQuery::icuSortRows;
    return table.bytes <= smallTableBytes;
}

QString WindowQuery::Term::placeholder(qsizetype number) const
{
    return numbered(number) + u"::"_s + type + collation;
}

QString WindowQuery::Reading::bind(const Value &value)
{
    parameters.append(value);
    return numbered(parameters.size());
}

WindowQuery::WindowQuery(const Catalog &catalog, const QString &table, const QStringList &columns)
{
    const Table *found = catalog.table(table);
    if (!found)
        return;
    m_table = *found;
    takeColumns(columns);
    m_hasVersion = m_table.hasRowVersion;
    m_hasRevisions = catalog.studioSchema().revision.read;
    findSource();
    findReferences(catalog);
    setOptions({});
}

WindowQuery::WindowQuery(const Catalog &catalog, const WindowSource &source, const QStringList &columns)
    : m_table(source.table)
    , m_other(source)
{
    takeColumns(columns);
    findOtherSource();
    findReferences(catalog);
    setOptions({});
}

WindowQuery WindowQuery::withEveryColumn(const Catalog &catalog) const
{
    WindowQuery whole = m_other ? WindowQuery(catalog, *m_other) : WindowQuery(catalog, m_table.name);
    whole.setOptions(m_options);
    return whole;
}

void WindowQuery::takeColumns(const QStringList &wanted)
{
    for (const Column &column : std::as_const(m_table.columns)) {
        if (wanted.isEmpty() && isReadable(m_table, column.name))
            m_columns.append(column.name);
    }
    for (const QString &name : wanted) {
        if (isReadable(m_table, name))
            m_columns.append(name);
    }
}

void WindowQuery::setOptions(const WindowOptions &options)
{
    m_options = options;
    findSort();
    findConditions();
}

void WindowQuery::findSource()
{
    const QString name = quotedIdentifier(m_table.schema, m_table.name);
    m_hasKey = !m_table.primaryKey.isEmpty()
        && std::all_of(m_table.primaryKey.cbegin(), m_table.primaryKey.cend(),
            [this](const QString &key) { return isReadable(m_table, key); });
    m_source = u" FROM "_s + name + u" AS t"_s;
    if (m_hasKey) {
        for (const QString &key : m_table.primaryKey)
            m_key.append({ own(key), m_table.column(key)->typeName, {} });
        return;
    }
    m_hasVersion = false;
    if (m_table.kind == Table::Kind::Table) {
        m_key.append({ u"t.ctid"_s, u"tid"_s, {} });
        return;
    }
    QStringList readable;
    QStringList order;
    for (const Column &column : m_table.columns) {
        if (!isReadable(m_table, column.name))
            continue;
        readable.append(quotedIdentifier(column.name));
        order.append(readable.last() + u"::text"_s);
    }
    if (order.isEmpty())
        order.append(u"1"_s);
    readable.append(u"row_number() OVER (ORDER BY "_s + order.join(u", "_s) + u") AS \"row number\""_s);
    m_source = u" FROM (SELECT "_s + readable.join(u", "_s) + u" FROM "_s + name + u") AS t"_s;
    m_key.append({ u"t.\"row number\""_s, u"bigint"_s, {} });
}

void WindowQuery::findOtherSource()
{
    m_hasKey = !m_table.primaryKey.isEmpty();
    // Its last line may be a comment.
    const QString rows = u"(\n"_s + m_other->rows.sql + u"\n)"_s;
    if (m_hasKey) {
        m_source = u" FROM "_s + rows + u" AS t"_s;
        for (const QString &key : std::as_const(m_table.primaryKey))
            m_key.append({ own(key), m_table.column(key)->typeName, {} });
        return;
    }
    m_source = u" FROM (SELECT row_number() OVER () AS \"row number\", r.* FROM "_s + rows + u" AS r) AS t"_s;
    m_key.append({ u"t.\"row number\""_s, u"bigint"_s, {} });
}

bool WindowQuery::isInOwnOrder(Direction direction) const
{
    return m_other && !m_sort && m_hasKey && direction == Direction::Forward
        && (m_options.sortOrder == Qt::DescendingOrder) == m_other->isDescending;
}

// Told by its own values where to begin; false where these cannot say it: an empty one means from the start.
bool WindowQuery::beginsBehind(Reading &reading, const WindowCursor &from) const
{
    if (from.inclusive || m_other->behind.size() != m_key.size() || from.key.size() != m_key.size() || from.key.contains(QString()))
        return false;
    for (qsizetype i = 0; i < m_key.size(); ++i)
        reading.parameters[m_other->behind[i]] = from.key[i];
    return true;
}

void WindowQuery::findReferences(const Catalog &catalog)
{
    for (const QString &column : std::as_const(m_columns)) {
        const auto reference = referenceTarget(catalog, m_table, column);
        const Table *target = reference && !reference->isList ? catalog.table(reference->table) : nullptr;
        if (!target)
            continue;
        const Column *key = target->column(reference->column);
        const Column *name = target->column(describeEntity(target->name).adaptedTo(*target).nameColumn);
        if (!key || !name || name == key || !isReadable(*target, key->name))
            continue;
        m_referenceColumns.append(column);
        m_names.insert(column,
            { quotedIdentifier(target->schema, target->name), quotedIdentifier(key->name), quotedIdentifier(name->name),
                name->typeName, name->kind == ValueKind::Text });
    }
}

void WindowQuery::findSort()
{
    m_sort.reset();
    m_sortJoin.clear();
    m_sortNullable = false;
    m_sortIndex = -1;
    m_sortsWholeTable = false;
    m_sortIsCut = false;
    const Column *column = m_table.column(m_options.sortColumn);
    const qsizetype index = m_columns.indexOf(m_options.sortColumn);
    if (!column || index < 0 || (m_hasKey && m_table.primaryKey.first() == column->name))
        return;
    const QString icu = m_options.icu && isSmall(m_table) ? u" COLLATE \"und-x-icu\""_s : QString();
    const auto name = m_names.constFind(column->name);
    if (name != m_names.cend()) {
        m_sort = Term { u"n."_s + name->nameColumn, name->type, name->isText ? icu : QString() };
        m_sortJoin = u" LEFT JOIN "_s + name->table + u" AS n ON n."_s + name->keyColumn + u" = "_s + own(column->name);
        m_sortNullable = true;
        m_sortIndex = m_columns.size() + m_referenceColumns.indexOf(column->name);
        return;
    }
    m_sortNullable = !column->notNull;
    m_sortIndex = index;
    m_sortIsCut = mayBeCut(column->name);
    m_sortsWholeTable = m_hasKey && !m_table.hasIndexOn(column->name);
    if (hasOrder(*column))
        m_sort = Term { own(column->name), column->typeName, column->kind == ValueKind::Text ? icu : QString() };
    else
        m_sort = Term { u'(' + asText(column->name) + u')', u"text"_s, {} };
}

bool WindowQuery::mayBeCut(const QString &column) const
{
    if (m_options.cutAt <= 0)
        return false;
    const Column *known = m_table.column(column);
    switch (known ? known->kind : ValueKind::Other) {
    case ValueKind::Text:
        return known->maximumLength < 0 || known->maximumLength > m_options.cutAt;
    case ValueKind::Json:
    case ValueKind::JsonBinary:
    case ValueKind::Array:
    case ValueKind::Bytes:
    case ValueKind::Other:
        return true;
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Float:
    case ValueKind::Enumeration:
    case ValueKind::Uuid:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
    case ValueKind::Date:
    case ValueKind::Time:
        return false;
    }
    return true;
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

WindowRow WindowQuery::decode(Row &&row) const
{
    const qsizetype shown = m_columns.size() + m_referenceColumns.size();
    WindowRow result;
    for (qsizetype i = 0; i < m_key.size(); ++i)
        result.key.append(row.value(shown + i).value_or(QString()));
    qsizetype next = shown + m_key.size();
    if (m_hasVersion)
        result.version = row.value(next++).value_or(QString());
    if (m_sortIsCut)
        result.sort = row.value(next);
    row.resize(shown);
    result.values = std::move(row);
    return result;
}

WindowCursor WindowQuery::cursorAt(const QString &value) const
{
    if (m_sort)
        return { value, {}, true };
    return { {}, { value }, true };
}

WindowCursor WindowQuery::cursorOf(const WindowRow &row) const
{
    if (m_sortIsCut)
        return { row.sort, row.key, false };
    return { m_sortIndex < 0 ? Value() : row.values.value(m_sortIndex), row.key, false };
}

} // namespace Kaiwa
