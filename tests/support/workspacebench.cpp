#include "tests/support/workspacebench.h"

#include "models/content/commit/commitfate.h"
#include "models/content/history/history.h"
#include "models/database/pgconnection.h"

#include <QSignalSpy>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int mostChangesets = 50;
constexpr int mostRevisions = 200'000;

void write(const Error &error)
{
    qInfo("%s %s", qPrintable(error.message), qPrintable(error.detail));
}

} // namespace

Session::Ptr openSession(const ConnectionProfile &profile)
{
    QFuture<Result<Session::Ptr>> future = Session::open(profile, {});
    future.waitForFinished();
    const Result<Session::Ptr> session = future.result();
    if (!session)
        qFatal("No session: %s %s", qPrintable(session.error().message), qPrintable(session.error().detail));
    return *session;
}

RecordKey keyOf(const QString &table, const QString &id)
{
    return { table, { id }, {} };
}

WorkspaceBench::WorkspaceBench(const ConnectionProfile &profile)
{
    reopen(profile);
}

WorkspaceBench::~WorkspaceBench() = default;

void WorkspaceBench::reopen(const ConnectionProfile &profile)
{
    m_workspace = std::make_unique<Workspace>(openSession(profile), m_folder.path());
}

WorkspaceBench::CurrentRows WorkspaceBench::current(const QList<RecordKey> &keys)
{
    QList<StagedRecord> records;
    for (const RecordKey &key : keys) {
        StagedRecord record;
        record.key = key;
        records.append(record);
    }
    return answerOf(m_workspace->session().read<CurrentRows>([records, catalog = catalog()](PgConnection &connection) {
        return currentRows(connection, records, catalog);
    }));
}

BaseRow WorkspaceBench::base(const RecordKey &key)
{
    return current({ key }).value(key).value_or(BaseRow());
}

void WorkspaceBench::edit(const RecordKey &key, const QString &column, const Value &value)
{
    changes().setValue(key, column, value, base(key));
}

void WorkspaceBench::remove(const RecordKey &key)
{
    changes().removeRecord(key, base(key));
}

CommitOutcome WorkspaceBench::commit()
{
    QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
    m_workspace->commit();
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, patience))
        qFatal("No end of the commit.");
    const auto outcome = finished.first().first().value<CommitOutcome>();
    for (const CommitOutcome::Refusal &refusal : outcome.refused)
        write(refusal.error);
    if (outcome.historyError)
        write(*outcome.historyError);
    return outcome;
}

QList<ChangesetSummary> WorkspaceBench::changesets()
{
    History history(*m_workspace);
    return answerOf(history.changesets({}, mostChangesets)).items;
}

QList<Revision> WorkspaceBench::latest()
{
    History history(*m_workspace);
    return answerOf(history.revisionsOf(changesets().constFirst().changeset, mostRevisions)).items;
}

Revision WorkspaceBench::revisionOf(const QList<Revision> &revisions, const RecordKey &record)
{
    const Table *table = catalog().table(record.table);
    for (const Revision &revision : revisions) {
        if (revision.table == record.table && revision.record(table->primaryKey) == record)
            return revision;
    }
    return {};
}

RestoreOutcome WorkspaceBench::takeBack(int changeset)
{
    History history(*m_workspace);
    const ChangesetSummary summary = changesets().at(changeset);
    std::optional<RestoreOutcome> outcome;
    QObject::connect(&history, &History::restored, &history, [&outcome](const RestoreOutcome &came) { outcome = came; });
    QObject::connect(&history, &History::failed, &history, [](const Error &error) { qFatal("%s", qPrintable(error.message)); });
    history.restoreChangeset(summary.changeset, summary.name);
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patience))
        qFatal("Nothing was restored.");
    return *outcome;
}

} // namespace Kaiwa::TestSupport
