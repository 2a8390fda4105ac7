#include "models/content/history/history.h"

#include "models/content/commit/commitfate.h"
#include "models/content/history/restorejob.h"
#include "models/database/pgconnection.h"
#include "models/database/studioschemainstaller.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using CurrentRows = QHash<RecordKey, std::optional<BaseRow>>;

// More than any person commits at once by hand, and as much as an import does.
constexpr int mostOfAChangeset = 200'000;

QDateTime daysAgo(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(-days);
}

} // namespace

History::History(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

History::Place History::place() const
{
    const StudioSchema &schema = m_workspace.catalog().studioSchema();
    if (schema.revision.insert)
        return Place::Database;
    return schema.exists ? Place::LocalNotPermitted : Place::LocalNoSchema;
}

bool History::mayReadDatabase() const
{
    return m_workspace.catalog().studioSchema().revision.read;
}

bool History::mayCreateSchema() const
{
    const Catalog &catalog = m_workspace.catalog();
    return !catalog.studioSchema().exists && catalog.studioSchema().mayCreate && !catalog.isReadOnly();
}

QString History::schemaSql()
{
    return studioSchemaSql();
}

Query<bool> History::createSchema()
{
    Query<bool> query = m_workspace.session().write<bool>(
        [](PgConnection &connection) { return installStudioSchema(connection).map([] { return true; }); });
    query.then(this, [this](const Result<bool> &) { m_workspace.session().refreshCatalog(); });
    return query;
}

Query<RevisionPage> History::revisions(
    const RecordKey &record, bool withRelated, const HistoryCursor &from, int limit)
{
    const Catalog &catalog = m_workspace.catalog();
    return m_workspace.session().read<RevisionPage>([catalog, local = m_workspace.localHistory(), from, limit,
                                                        filter = filterForRecord(record, catalog, withRelated)](
                                                        PgConnection &connection) {
        return readRevisions(connection, catalog, local, filter, from, limit);
    });
}

Query<RevisionPage> History::revisionsOf(const QString &changeset, int limit)
{
    RevisionFilter filter;
    filter.changeset = changeset;
    return m_workspace.session().read<RevisionPage>(
        [catalog = m_workspace.catalog(), local = m_workspace.localHistory(), filter, limit](PgConnection &connection) {
            return readRevisions(connection, catalog, local, filter, {}, limit);
        });
}

Query<ChangesetPage> History::changesets(const HistoryCursor &from, int limit)
{
    return m_workspace.session().read<ChangesetPage>(
        [catalog = m_workspace.catalog(), local = m_workspace.localHistory(), from, limit](PgConnection &connection) {
            return readChangesets(connection, catalog, local, from, limit);
        });
}

namespace {

Result<CurrentRows> rowsOf(PgConnection &connection, const QList<RecordKey> &keys, const Catalog &catalog)
{
    QList<StagedRecord> records;
    records.reserve(keys.size());
    for (const RecordKey &key : keys) {
        records.append(StagedRecord());
        records.last().key = key;
    }
    return currentRows(connection, records, catalog);
}

// What takes a change-set back, and how everything reads that it is about.
struct Prepared {
    QList<RestoreTarget> targets;
    CurrentRows rows;
};

Result<Prepared> prepare(
    PgConnection &connection, const QString &changeset, const Catalog &catalog, const LocalHistory &local)
{
    RevisionFilter filter;
    filter.changeset = changeset;
    const Result<RevisionPage> page = readRevisions(connection, catalog, local, filter, {}, mostOfAChangeset);
    if (!page)
        return tl::unexpected<Error>(page.error());
    if (page->hasMore)
        return failure(Error::Kind::Invalid,
            History::tr("The change-set has more than %n records: it is too large to be taken back at once.", nullptr,
                mostOfAChangeset));
    Prepared prepared;
    prepared.targets = changesetTargets(page->items, catalog);
    QList<RecordKey> keys;
    keys.reserve(prepared.targets.size());
    for (const RestoreTarget &target : std::as_const(prepared.targets))
        keys.append(target.record);
    Result<CurrentRows> rows = rowsOf(connection, keys, catalog);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    prepared.rows = *std::move(rows);
    return prepared;
}

} // namespace

Query<History::RowNow> History::rowNow(const RecordKey &record)
{
    return m_workspace.session().read<RowNow>(
        [record, catalog = m_workspace.catalog()](PgConnection &connection) -> Result<RowNow> {
            const Result<CurrentRows> rows = rowsOf(connection, { record }, catalog);
            if (!rows)
                return tl::unexpected<Error>(rows.error());
            return rows->value(record);
        });
}

void History::restore(const QList<RestoreTarget> &targets, const QString &stepName)
{
    QList<RecordKey> keys;
    for (const RestoreTarget &target : targets)
        keys.append(target.record);
    m_workspace.session()
        .read<CurrentRows>([keys, catalog = m_workspace.catalog()](
                               PgConnection &connection) { return rowsOf(connection, keys, catalog); })
        .then(this, [this, targets, stepName](const Result<CurrentRows> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            stage(targets, *rows, stepName);
        });
}

void History::restoreChangeset(const QString &changeset, const QString &name)
{
    m_workspace.session()
        .read<Prepared>([changeset, catalog = m_workspace.catalog(), local = m_workspace.localHistory()](
                            PgConnection &connection) { return prepare(connection, changeset, catalog, local); })
        .then(this, [this, name](const Result<Prepared> &prepared) {
            if (prepared)
                stage(prepared->targets, prepared->rows,
                    tr("Take back: %1", "%1: what a change-set did, 'Change region of 2 speakers'").arg(name));
            else
                Q_EMIT failed(prepared.error());
        });
}

void History::stage(const QList<RestoreTarget> &targets, const QHash<RecordKey, RowNow> &rows, const QString &stepName)
{
    auto *job = new RestoreJob(m_workspace.changes(), m_workspace.catalog(), targets, rows, stepName, this);
    connect(job, &RestoreJob::finished, this, &History::restored);
    job->start();
}

Query<qint64> History::countOldInDatabase(int days)
{
    return m_workspace.session().read<qint64>(
        [time = daysAgo(days)](PgConnection &connection) { return countRevisionsBefore(connection, time); });
}

Query<qint64> History::removeOldInDatabase(int days)
{
    return m_workspace.session().write<qint64>(
        [time = daysAgo(days)](PgConnection &connection) { return removeRevisionsBefore(connection, time); });
}

Query<bool> History::removeOldHere()
{
    return m_workspace.session().read<bool>(
        [local = m_workspace.localHistory(), days = LocalHistory::keepDays()](PgConnection &) -> Result<bool> {
            if (days == 0)
                return true;
            return local.removeBefore(daysAgo(days)).map([] { return true; });
        });
}

} // namespace Kaiwa
