#include "models/database/schemainstaller.h"

#include "models/database/pgconnection.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct SchemaInstallerWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::SchemaInstaller)
};

constexpr qsizetype shownNames = 5;

// Whatever somebody made: relations, types of their own, functions, and schemas beside the usual one.
const QString contentsSql = uR"(
WITH own AS (SELECT oid, nspname FROM pg_namespace
              WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
SELECT own.nspname || '.' || thing.name
  FROM (SELECT oid, relnamespace, relname FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION ALL
        SELECT oid, typnamespace, typname FROM pg_type WHERE typtype IN ('e', 'd', 'r')
        UNION ALL
        SELECT oid, pronamespace, proname FROM pg_proc) AS thing (oid, schema, name)
  JOIN own ON own.oid = thing.schema
 WHERE NOT EXISTS (SELECT FROM pg_depend WHERE objid = thing.oid AND deptype = 'e')
 UNION
SELECT nspname FROM own
 WHERE nspname = 'kaiwa_studio'
 ORDER BY 1)"_s;

const QString metaSql = u"SELECT key, value FROM kaiwa_studio.meta"_s;

const QString setFactSql = u"INSERT INTO kaiwa_studio.meta (key, value) VALUES ($1, $2) "
                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;

} // namespace

SchemaInstaller::SchemaInstaller(PgConnection &connection)
    : m_connection(connection)
{
}

Result<void> SchemaInstaller::install(const SqlProgressSink &progress)
{
    return inTransaction(m_connection, [this, &progress]() -> Result<void> {
        const Result<QStringList> present = contents();
        if (!present)
            return tl::unexpected<Error>(present.error());
        if (!present->isEmpty())
            return failure(Error::Kind::Refused,
                SchemaInstallerWords::tr(
                    "The schema is installed only into an empty database. This one holds %n thing(s) already, for "
                    "example %1. Nothing was changed.",
                    "%1 is a list of tables, types or functions", int(present->size()))
                    .arg(present->first(qMin(shownNames, present->size())).join(u", "_s)));
        return runSqlFiles(m_connection,
            sqlFiles(u"schema"_s) + sqlFiles(u"schema/v2"_s) + sqlFiles(u"history"_s) + sqlFiles(u"history/own"_s),
            progress);
    });
}

Result<QStringList> SchemaInstaller::contents() const
{
    const Result<Rows> rows = m_connection.run(contentsSql);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QStringList names;
    for (const Row &row : rows->rows)
        names.append(row.first().value_or(QString()));
    return names;
}

Result<bool> SchemaInstaller::isMadeByStudio() const
{
    return facts().map(
        [](const QMap<QString, QString> &facts) { return facts.value(u"made_by"_s) == u"kaiwa-studio"; });
}

Result<QMap<QString, QString>> SchemaInstaller::facts() const
{
    const Result<Rows> there = m_connection.run(u"SELECT has_table_privilege(c.oid, 'SELECT') FROM pg_class c "
                                                "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                                "WHERE n.nspname = 'kaiwa_studio' AND c.relname = 'meta' "
                                                "AND has_schema_privilege(n.oid, 'USAGE')"_s);
    if (!there)
        return tl::unexpected<Error>(there.error());
    QMap<QString, QString> facts;
    if (there->rows.isEmpty() || there->rows.first().first() != u"t")
        return facts;
    const Result<Rows> rows = m_connection.run(metaSql);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const Row &row : rows->rows)
        facts.insert(row[0].value_or(QString()), row[1].value_or(QString()));
    return facts;
}

Result<void> SchemaInstaller::setFact(const QString &key, const QString &value)
{
    const Result<Rows> set = m_connection.run(setFactSql, { key, value });
    if (!set)
        return tl::unexpected<Error>(set.error());
    return {};
}

} // namespace Kaiwa
