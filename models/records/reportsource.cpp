#include "models/records/reportsource.h"

#include "models/database/catalogdata.h"
#include "models/database/pgconnection.h"
#include "models/insights/report.h"

#include <limits>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString limitOfReport = u"limit"_s;

// Columns that reports name as the tables do, and what their values are keys of.
const std::pair<QLatin1StringView, QLatin1StringView> keysInReports[] {
    { "user_id"_L1, "users"_L1 },
    { "conversation_id"_L1, "conversations"_L1 },
    { "message_id"_L1, "messages"_L1 },
    { "scenario_id"_L1, "scenarios"_L1 },
    { "feature_id"_L1, "linguistic_features"_L1 },
    { "tier_id"_L1, "tiers"_L1 },
};

Statement wholeReport(const Report &report)
{
    ReportParameters parameters = report.parameters();
    parameters[limitOfReport] = QString::number(std::numeric_limits<qint64>::max());
    return report.text().statement(parameters);
}

// Without a row there is nothing to make: the planner sees that nothing is joined.
Statement typesOfColumns(const Statement &rows, const QStringList &columns)
{
    QStringList types;
    for (const QString &column : columns)
        types.append(u"pg_typeof(t."_s + quotedIdentifier(column) + u")::oid"_s);
    return { u"SELECT y.typname::text, y.typtype::text, y.typcategory::text, pg_catalog.format_type(y.oid, NULL) FROM (SELECT ARRAY["_s
            + types.join(u", "_s) + u"] AS types FROM (SELECT 1) AS one LEFT JOIN (\n"_s + rows.sql
            + u"\n) AS t ON false) AS described, unnest(described.types) WITH ORDINALITY AS p (type, place) "
              "JOIN pg_catalog.pg_type AS y ON y.oid = p.type ORDER BY p.place"_s,
        rows.parameters };
}

void addReferences(const Catalog &catalog, Table &table)
{
    for (const auto &[name, target] : keysInReports) {
        const Column *column = table.column(name);
        const Table *named = catalog.table(target);
        const Column *key = named && named->primaryKey.size() == 1 ? named->column(named->primaryKey.first()) : nullptr;
        // A key that the report turned into another type names nothing that could be compared.
        if (column && key && key->mayRead && key->typeName == column->typeName)
            table.references.append({ {}, table.name, { name }, target, { key->name }, OnDelete::NoAction, false });
    }
}

} // namespace

Result<WindowSource> readReportSource(PgConnection &connection, const Catalog &catalog, const Report &report)
{
    if (!report.missing().isEmpty())
        return failure(Error::Kind::Invalid, missingWords(report));
    WindowSource source;
    source.rows = wholeReport(report);
    // The last line of a report ends its statement.
    source.rows.sql = source.rows.sql.trimmed();
    while (source.rows.sql.endsWith(u';'))
        source.rows.sql.chop(1);
    const Result<Rows> named = connection.run(u"SELECT * FROM (\n"_s + source.rows.sql + u"\n) AS t LIMIT 0"_s, source.rows.parameters);
    if (!named)
        return tl::unexpected<Error>(named.error());
    const Result<Rows> types = connection.run(typesOfColumns(source.rows, named->columns));
    if (!types)
        return tl::unexpected<Error>(types.error());
    source.table.name = report.name();
    source.table.kind = Table::Kind::View;
    for (qsizetype i = 0; i < named->columns.size(); ++i) {
        const Row type = types->rows.value(i);
        Column column;
        column.name = named->columns.at(i);
        column.kind = valueKind(type.value(0).value_or(QString()), type.value(1).value_or(QString()), type.value(2).value_or(QString()));
        column.typeName = type.value(3).value_or(QString());
        column.mayRead = true;
        source.table.columns.append(column);
    }
    addReferences(catalog, source.table);
    if (!report.text().isOrderedByPages())
        return source;
    source.table.primaryKey = report.pageColumns();
    source.isDescending = report.text().isDescending();
    source.limit = report.text().parameters().indexOf(limitOfReport);
    for (const QString &column : report.pageColumns()) {
        const qsizetype place = report.text().parameters().indexOf(u"after_"_s + column);
        if (!source.table.column(column))
            return failure(Error::Kind::Invalid, u"The report %1 is paged by %2, which it does not give."_s.arg(report.name(), column));
        if (place >= 0)
            source.behind.append(place);
    }
    return source;
}

} // namespace Kaiwa
