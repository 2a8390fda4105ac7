#include "models/curation/labellint.h"

#include "models/content/checks/dismissals.h"
#include "models/content/checks/problemscan.h"
#include "models/curation/labeltables.h"
#include "models/database/pgconnection.h"

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr int lintedPageRows = 2000;

using FoundByRecord = QHash<RecordKey, QList<Check>>;

// What can only be seen over all records.
Result<FoundByRecord> overAll(PgConnection &connection, const Catalog &catalog, const Table &table,
    const EntityDescription &description, const CheckChoice &choice)
{
    FoundByRecord found;
    for (const CheckKind &kind : description.checks) {
        if (!kind.isOverAll() || !choice.isOn(kind) || table.primaryKey.isEmpty() || !kind.overAll.isPossible(catalog))
            continue;
        const Result<Rows> rows = connection.run(kind.overAll.statement(catalog, {}));
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        const FoundByRecord ofKind = kind.overAll.judge(standingRecords(table, *rows, {}));
        for (auto it = ofKind.cbegin(); it != ofKind.cend(); ++it)
            found[it.key()] += it.value();
    }
    return found;
}

Result<QList<LintProblem>> lintTable(
    PgConnection &connection, const Catalog &catalog, const QString &name, LintExtent extent)
{
    const Table *table = catalog.table(name);
    if (!table)
        return {};
    ScanRequest request;
    request.table = *table;
    request.description = describeEntity(name, catalog).adaptedTo(*table);
    if (extent == LintExtent::All) {
        for (const CheckKind &kind : std::as_const(request.description.checks))
            request.choice.chosen.insert(kind.id, true);
    }
    request.query = WindowQuery(catalog, name);
    request.limit = lintedPageRows;
    const Result<FoundByRecord> found = overAll(connection, catalog, *table, request.description, request.choice);
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (auto it = found->cbegin(); it != found->cend(); ++it)
        request.wanted.insert(it.key().key);
    const Result<QList<Dismissal>> kept = Dismissals::readKept(connection, catalog, name);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    QMultiHash<RecordKey, Dismissal> dismissals;
    for (const Dismissal &dismissal : *kept)
        dismissals.insert(dismissal.key, dismissal);

    QList<LintProblem> problems;
    for (bool more = true; more;) {
        const Result<ScanAnswer> page = scanProblems(connection, request);
        if (!page)
            return tl::unexpected<Error>(page.error());
        for (const ScannedRow &row : page->rows) {
            const RecordKey key { name, row.key, {} };
            const QList<Dismissal> dismissed = dismissals.values(key);
            const QList<Check> checks = row.checks + found->value(key);
            for (const Check &check : checks) {
                const bool isDismissed = std::any_of(dismissed.cbegin(), dismissed.cend(), [&](const Dismissal &one) {
                    return one.checkId == check.id && one.textHash == Dismissals::hashOf(check, row.values);
                });
                if (!isDismissed)
                    problems.append({ key, check });
            }
        }
        request.from = page->last;
        more = page->more && page->last;
    }
    return problems;
}

} // namespace

Result<QList<LintProblem>> lintLabels(PgConnection &connection, const Catalog &catalog, LintExtent extent)
{
    QList<LintProblem> problems;
    for (const QLatin1StringView table : { featuresTable, aliasesTable }) {
        const Result<QList<LintProblem>> found = lintTable(connection, catalog, table, extent);
        if (!found)
            return found;
        problems += *found;
    }
    return problems;
}

} // namespace Kaiwa
