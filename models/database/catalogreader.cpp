#include "models/database/catalogdata.h"
#include "models/database/pgconnection.h"
#include "models/database/secretcolumns.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Which tables and which constraints; $1 is the catalog's own schema.
const QString ownTables = u"c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1)"_s;
const QString ownConstraints = u"n.nspname = $1 OR tn.nspname = $1"_s;
const QString allTables = u"$1::text IS NOT NULL AND c.relnamespace IN (SELECT oid FROM pg_namespace "
                          "WHERE left(nspname, 3) <> 'pg_' AND nspname NOT IN ('information_schema', 'kaiwa_studio'))"_s;
const QString allConstraints = u"$1::text IS NOT NULL"_s;

const QString factsSql = uR"(
WITH path AS (
    SELECT n.oid, n.nspname, p.place
      FROM unnest(current_schemas(false)) WITH ORDINALITY AS p (name, place)
      JOIN pg_namespace n ON n.nspname = p.name
)
SELECT coalesce(
           (SELECT nspname FROM path
             WHERE EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = path.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                              AND c.relname IN ('languages', 'users'))
             ORDER BY place LIMIT 1),
           (SELECT nspname FROM path ORDER BY place LIMIT 1),
           'public'),
       current_database(), current_user, current_setting('server_version'),
       (SELECT oid FROM pg_database WHERE datname = current_database()),
       pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean,
       has_database_privilege(current_database(), 'CREATE'),
       EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu' AND collencoding = -1))"_s;

const QString systemIdentifierSql = u"SELECT system_identifier FROM pg_control_system()"_s;

// Sizes from the planner's pages: exact ones look at every file of every table and index.
const QString tablesSql = uR"(
SELECT c.oid, c.relname, c.relkind, obj_description(c.oid, 'pg_class'),
       CASE WHEN c.relkind = 'p' THEN
                (SELECT sum(greatest(leaf.reltuples, 0))
                   FROM pg_partition_tree(c.oid) AS part JOIN pg_class leaf ON leaf.oid = part.relid WHERE part.isleaf)
            WHEN c.relkind IN ('r', 'm', 'f') AND NOT (c.reltuples = 0 AND c.relpages = 0) THEN c.reltuples
            ELSE -1 END::bigint,
       CASE WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0 THEN
                (c.relpages + coalesce(toast.relpages, 0)
                 + coalesce((SELECT sum(x.relpages) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                              WHERE i.indrelid = c.oid), 0)) * current_setting('block_size')::bigint
            ELSE -1 END,
       CASE WHEN c.relkind = 'r' AND am.amname = 'heap' THEN has_column_privilege(c.oid, 'xmin', 'SELECT') ELSE false END,
       CASE WHEN c.relkind = 'm' THEN false
            WHEN c.relkind = 'v' THEN pg_relation_is_updatable(c.oid, true) & 8 = 8 ELSE true END
         AND has_any_column_privilege(c.oid, 'INSERT'),
       CASE WHEN c.relkind = 'm' THEN false
            WHEN c.relkind = 'v' THEN pg_relation_is_updatable(c.oid, true) & 16 = 16 ELSE true END
         AND has_table_privilege(c.oid, 'DELETE'),
       CASE WHEN c.relkind = 'r' AND am.amname = 'heap' THEN has_column_privilege(c.oid, 'ctid', 'SELECT')
            AND has_column_privilege(c.oid, 'tableoid', 'SELECT') ELSE false END,
       EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgenabled <> 'D'),
       (SELECT nspname FROM pg_namespace WHERE oid = c.relnamespace), has_schema_privilege(c.relnamespace, 'USAGE')
  FROM pg_class c
  LEFT JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
 WHERE %SCOPE%
   AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition)"_s;

const QString columnsSql = uR"(
WITH RECURSIVE domain AS (
    SELECT oid AS type, typbasetype AS base, typtypmod AS typmod, typnotnull AS filled FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT d.type, t.typbasetype, t.typtypmod, d.filled OR t.typnotnull
      FROM domain d JOIN pg_type t ON t.oid = d.base AND t.typtype = 'd'
), resolved AS (
    SELECT d.type, d.base, d.typmod, d.filled FROM domain d JOIN pg_type t ON t.oid = d.base AND t.typtype <> 'd'
)
SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), t.typname, t.typtype, t.typcategory,
       CASE WHEN t.typtype = 'e' THEN
                (SELECT json_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid) END,
       coalesce(r.typmod, a.atttypmod), a.attnotnull OR coalesce(r.filled, false),
       CASE WHEN a.attidentity = 'd' THEN 'identity' ELSE pg_get_expr(d.adbin, d.adrelid) END,
       a.attgenerated <> '' OR a.attidentity = 'a', col_description(a.attrelid, a.attnum),
       has_column_privilege(a.attrelid, a.attnum, 'SELECT'),
       has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
       has_column_privilege(a.attrelid, a.attnum, 'UPDATE')
         AND CASE c.relkind WHEN 'm' THEN false WHEN 'v' THEN pg_column_is_updatable(c.oid, a.attnum, true) ELSE true END
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN resolved r ON r.type = a.atttypid
  JOIN pg_type t ON t.oid = coalesce(r.base, a.atttypid)
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE %SCOPE%
   AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
 ORDER BY a.attrelid, a.attnum)"_s;

const QString indexesSql = uR"(
SELECT i.indrelid, i.indisprimary, i.indisunique, i.indexprs IS NOT NULL,
       (SELECT json_agg(a.attname ORDER BY k.place)
          FROM unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
          LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum <> 0
         WHERE k.place <= i.indnkeyatts),
       x.relname, coalesce(o.condeferrable, false), coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false)
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_class x ON x.oid = i.indexrelid
  LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.contype = 'u'
 WHERE %SCOPE% AND NOT c.relispartition
   AND i.indisvalid AND i.indpred IS NULL AND pg_indexam_has_property(x.relam, 'can_order')
 ORDER BY i.indrelid, x.relname)"_s;

const QString constraintsSql = uR"(
SELECT o.contype, o.conname, o.conrelid, n.nspname, c.relname, tn.nspname, tc.relname,
       (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(o.conkey) WITH ORDINALITY AS k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.attnum),
       (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(o.confkey) WITH ORDINALITY AS k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.attnum),
       o.confdeltype, CASE WHEN o.contype = 'c' THEN pg_get_constraintdef(o.oid) END, o.condeferrable
  FROM pg_constraint o
  JOIN pg_class c ON c.oid = o.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class tc ON tc.oid = o.confrelid
  LEFT JOIN pg_namespace tn ON tn.oid = tc.relnamespace
 WHERE o.contype IN ('c', 'f') AND o.conparentid = 0 AND (%SCOPE%)
 ORDER BY n.nspname, c.relname, o.conname)"_s;

// One row at least where the schema is there.
const QString studioPresenceSql = uR"(
SELECT c.relname, n.usable AND has_table_privilege(c.oid, 'SELECT'), n.usable AND has_table_privilege(c.oid, 'INSERT'),
       n.usable AND has_table_privilege(c.oid, 'UPDATE'), n.usable AND has_table_privilege(c.oid, 'DELETE'),
       EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'follows' AND NOT attisdropped)
  FROM (SELECT oid, has_schema_privilege(oid, 'USAGE') AS usable
          FROM pg_namespace WHERE nspname = 'kaiwa_studio') AS n
  LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
                      AND c.relname IN ('revision', 'decision', 'dismissal'))"_s;

QString catalogText(const Value &value)
{
    return value.value_or(QString());
}

bool isTrue(const Value &value)
{
    return value == u"t";
}

qint64 numberOf(const Value &value)
{
    return value ? value->toLongLong() : -1;
}

// Names that the server wrote as a JSON array; null ones stay as empty names.
QStringList namesOf(const Value &value)
{
    QStringList names;
    const QJsonArray array = QJsonDocument::fromJson(catalogText(value).toUtf8()).array();
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names;
}

Table::Kind tableKind(const QString &relkind)
{
    if (relkind == u"p")
        return Table::Kind::Partitioned;
    if (relkind == u"v")
        return Table::Kind::View;
    if (relkind == u"m")
        return Table::Kind::MaterializedView;
    if (relkind == u"f")
        return Table::Kind::Foreign;
    return Table::Kind::Table;
}

// The modifier of numeric packs precision and scale; that of the character types is the length; both begin at 4.
void decodeModifier(const QString &typeName, int modifier, Column &column)
{
    constexpr int header = 4;
    if (modifier < header)
        return;
    if (typeName == u"numeric") {
        column.precision = ((modifier - header) >> 16) & 0xffff;
        column.scale = (((modifier - header) & 0x7ff) ^ 1024) - 1024;
    } else if (typeName == u"varchar" || typeName == u"bpchar") {
        column.maximumLength = modifier - header;
    }
}

OnDelete onDelete(const QString &action)
{
    if (action == u"r")
        return OnDelete::Restrict;
    if (action == u"c")
        return OnDelete::Cascade;
    if (action == u"n")
        return OnDelete::SetNull;
    if (action == u"d")
        return OnDelete::SetDefault;
    return OnDelete::NoAction;
}

Table tableOf(const Row &row, const QString &ownSchema)
{
    Table table;
    table.schema = catalogText(row[11]);
    table.isElsewhere = table.schema != ownSchema;
    table.name = table.isElsewhere ? table.schema + u'.' + catalogText(row[1]) : catalogText(row[1]);
    table.kind = tableKind(catalogText(row[2]));
    table.comment = catalogText(row[3]);
    table.estimatedRows = numberOf(row[4]);
    table.bytes = numberOf(row[5]);
    table.hasRowVersion = isTrue(row[6]);
    table.mayInsert = isTrue(row[7]);
    table.mayDelete = isTrue(row[8]);
    table.hasRowPlace = isTrue(row[9]);
    table.hasTriggers = isTrue(row[10]);
    if (!isTrue(row[12])) // whatever the tables grant
        table.hasRowVersion = table.hasRowPlace = table.mayInsert = table.mayDelete = false;
    return table;
}

Column columnOf(const Row &row)
{
    Column column;
    column.name = catalogText(row[1]);
    column.typeName = catalogText(row[2]);
    column.kind = valueKind(catalogText(row[3]), catalogText(row[4]), catalogText(row[5]));
    column.labels = namesOf(row[6]);
    decodeModifier(catalogText(row[3]), int(numberOf(row[7])), column);
    column.notNull = isTrue(row[8]);
    column.defaultExpression = catalogText(row[9]);
    column.generated = isTrue(row[10]);
    column.comment = catalogText(row[11]);
    column.mayRead = isTrue(row[12]);
    column.mayInsert = isTrue(row[13]);
    column.mayUpdate = isTrue(row[14]);
    return column;
}

// Whatever the role may do: what the catalog calls unreadable is asked from the server by nobody.
Column withoutSecrets(const Table &table, bool isUsable, Column column)
{
    if (!isUsable || isSecretColumn(table.name, column.name))
        column.mayRead = column.mayInsert = column.mayUpdate = false;
    return column;
}

void addIndex(const Row &row, Table &table)
{
    const bool onExpressions = isTrue(row[3]);
    QStringList columns = namesOf(row[4]);
    if (isTrue(row[1]))
        table.primaryKey = columns;
    else if (isTrue(row[2]) && !onExpressions)
        table.uniqueKeys.append({ table.name, catalogText(row[5]), columns, isTrue(row[6]), isTrue(row[7]) });
    // Behind an expression the columns of an index help nobody.
    const qsizetype expression = columns.indexOf(QString());
    if (expression >= 0)
        columns.resize(expression);
    if (!columns.isEmpty())
        table.indexedColumns.append(columns);
}

void addStudioTable(const Row &row, StudioSchema &schema)
{
    schema.exists = true;
    const StudioSchema::Rights rights { isTrue(row[1]), isTrue(row[2]), isTrue(row[3]), isTrue(row[4]) };
    if (row[0] == u"revision") {
        schema.revision = rights;
        schema.tellsFollowers = isTrue(row[5]);
    } else if (row[0] == u"decision") {
        schema.decision = rights;
    } else if (row[0] == u"dismissal") {
        schema.dismissal = rights;
    }
}

} // namespace

ValueKind valueKind(const QString &name, const QString &type, const QString &category)
{
    static const QHash<QString, ValueKind> kinds {
        { u"text"_s, ValueKind::Text }, { u"varchar"_s, ValueKind::Text }, { u"bpchar"_s, ValueKind::Text },
        { u"citext"_s, ValueKind::Text }, { u"name"_s, ValueKind::Text }, { u"bool"_s, ValueKind::Boolean },
        { u"int2"_s, ValueKind::Integer }, { u"int4"_s, ValueKind::Integer }, { u"int8"_s, ValueKind::Integer },
        { u"numeric"_s, ValueKind::Decimal }, { u"float4"_s, ValueKind::Float }, { u"float8"_s, ValueKind::Float },
        { u"uuid"_s, ValueKind::Uuid }, { u"json"_s, ValueKind::Json }, { u"jsonb"_s, ValueKind::JsonBinary },
        { u"timestamp"_s, ValueKind::Timestamp }, { u"timestamptz"_s, ValueKind::TimestampWithZone },
        { u"date"_s, ValueKind::Date }, { u"time"_s, ValueKind::Time }, { u"timetz"_s, ValueKind::Time },
        { u"bytea"_s, ValueKind::Bytes },
    };
    if (type == u"e")
        return ValueKind::Enumeration;
    if (category == u"A")
        return ValueKind::Array;
    return kinds.value(name, ValueKind::Other);
}

// Fills a catalog's data in a few questions to the server. Lives for one call, on the connection's thread.
class CatalogReader final {
public:
    CatalogReader(PgConnection &connection, Catalog::Data &data, Catalog::Scope scope)
        : m_connection(connection)
        , m_data(data)
        , m_isWhole(scope == Catalog::Scope::WholeDatabase)
    {
    }

    Result<void> read();

private:
    Result<void> readFacts();
    Statement within(QString sql, const QString &own, const QString &all) const;
    void addConstraint(const Row &row);

    PgConnection &m_connection;
    Catalog::Data &m_data;
    const bool m_isWhole;
    QHash<QString, Table> m_tables; // by oid
    QSet<QString> m_closed; // of them, those in schemas that the role may not use
};

Result<void> CatalogReader::read()
{
    if (const Result<void> facts = readFacts(); !facts)
        return facts;
    const Result<QList<Result<Rows>>> answers = m_connection.runPipeline({ within(tablesSql, ownTables, allTables),
        within(columnsSql, ownTables, allTables), within(indexesSql, ownTables, allTables),
        within(constraintsSql, ownConstraints, allConstraints), { studioPresenceSql, {} } });
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    for (const Result<Rows> &answer : *answers) {
        if (!answer)
            return tl::unexpected<Error>(answer.error());
    }
    for (const Row &row : answers->at(0)->rows) {
        m_tables.insert(catalogText(row[0]), tableOf(row, m_data.schema));
        if (!isTrue(row[12]))
            m_closed.insert(catalogText(row[0]));
    }
    for (const Row &row : answers->at(1)->rows) {
        const QString oid = catalogText(row[0]);
        if (const auto table = m_tables.find(oid); table != m_tables.end())
            table->columns.append(withoutSecrets(*table, !m_closed.contains(oid), columnOf(row)));
    }
    for (const Row &row : answers->at(2)->rows) {
        if (const auto table = m_tables.find(catalogText(row[0])); table != m_tables.end())
            addIndex(row, *table);
    }
    for (const Row &row : answers->at(3)->rows)
        addConstraint(row);
    for (const Row &row : answers->at(4)->rows)
        addStudioTable(row, m_data.studioSchema);
    m_data.tables = m_tables.values();
    std::sort(m_data.tables.begin(), m_data.tables.end(),
        [](const Table &left, const Table &right) { return left.name < right.name; });
    return {};
}

Statement CatalogReader::within(QString sql, const QString &own, const QString &all) const
{
    return { sql.replace(u"%SCOPE%"_s, m_isWhole ? all : own), { m_data.schema } };
}

Result<void> CatalogReader::readFacts()
{
    const Result<Rows> facts = m_connection.run(factsSql);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const Row &row = facts->rows.first();
    m_data.schema = catalogText(row[0]);
    m_data.databaseName = catalogText(row[1]);
    m_data.role = catalogText(row[2]);
    m_data.serverVersion = m_connection.serverVersion();
    m_data.serverVersionText = catalogText(row[3]);
    m_data.databaseOid = catalogText(row[4]);
    m_data.readOnly = isTrue(row[5]);
    m_data.studioSchema.mayCreate = isTrue(row[6]);
    m_data.icuCollation = isTrue(row[7]);

    // Some servers keep it to themselves; then it stays empty.
    const Result<Rows> identifier = m_connection.run(systemIdentifierSql);
    if (identifier)
        m_data.systemIdentifier = catalogText(identifier->rows.first().first());
    else if (m_connection.isLost())
        return tl::unexpected<Error>(identifier.error());
    return {};
}

void CatalogReader::addConstraint(const Row &row)
{
    const QString schema = catalogText(row[3]);
    const auto table = m_tables.find(catalogText(row[2]));
    if (catalogText(row[0]) == u"c") {
        if (table != m_tables.end())
            table->checkConstraints.append(catalogText(row[1]) + u": "_s + catalogText(row[10]));
        return;
    }
    const auto named = [this](const QString &schemaName, const QString &name) -> QString {
        return schemaName == m_data.schema ? name : schemaName + u'.' + name;
    };
    Reference reference;
    reference.name = catalogText(row[1]);
    reference.table = named(schema, catalogText(row[4]));
    reference.columns = namesOf(row[7]);
    reference.targetTable = named(catalogText(row[5]), catalogText(row[6]));
    reference.targetColumns = namesOf(row[8]);
    reference.onDelete = onDelete(catalogText(row[9]));
    reference.deferrable = isTrue(row[11]);
    if (table != m_tables.end())
        table->references.append(reference);
    else
        m_data.foreignReferences[reference.targetTable].append(reference);
}

Result<Catalog> Catalog::read(PgConnection &connection, Scope scope)
{
    const auto data = std::make_shared<Data>();
    if (const Result<void> read = CatalogReader(connection, *data, scope).read(); !read)
        return tl::unexpected<Error>(read.error());
    Catalog catalog;
    catalog.m_data = data;
    return catalog;
}

} // namespace Kaiwa
