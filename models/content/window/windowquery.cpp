// The part of WindowQuery that knows what is read, from where and in which order.
#include "models/content/window/windowquery.h"

#include "models/content/entitydescription.h"
#include "models/content/softreference.h"
#include "models/content/window/windowquery_p.h"
#include "models/database/masking.h"

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

} // namespace

bool isSmall(const Table &table)
{
    if (table.estimatedRows >= 0)
        return table.estimatedRows <= WindowQuery::icuSortRows;
    return table.bytes <= smallTableBytes;
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
        // What somebody said stands for no key: it is neither read nor does it order or find what refers to it.
        if (maskKindOf(target->name, name->name) == MaskKind::Content)
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
