#include "models/content/workspace.h"

#include "models/content/checks/recordchecks.h"
#include "models/content/history/historyreader.h"
#include "models/content/workspace_p.h"
#include "models/database/pgconnection.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> partlyRead(const Catalog &catalog)
{
    QSet<QString> tables;
    for (const Table &table : catalog.tables()) {
        const bool isWhole = std::all_of(table.columns.cbegin(), table.columns.cend(),
            [](const Column &column) { return column.mayRead || column.generated; });
        if (!isWhole)
            tables.insert(table.name);
    }
    return tables;
}

} // namespace

Workspace::Private::Private(Workspace *owner, Session::Ptr openSession, const QString &journalFolder)
    : q(owner)
    , session(std::move(openSession))
    , journal(changes, ChangeJournal::folderOf(session->catalog(), journalFolder))
    , leftovers(*session, changes, journal, ChangeJournal::folderOf(session->catalog(), journalFolder))
    , problems(*session, changes,
              ChangeJournal::folderOf(session->catalog(), journalFolder) + u"/kept/dismissed.jsonl"_s)
    , localHistory(ChangeJournal::folderOf(session->catalog(), journalFolder))
    , tally(*owner)
{
}

Workspace::Workspace(Session::Ptr session, const QString &journalFolder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(session), journalFolder))
{
    connect(&d->journal, &ChangeJournal::failed, this, &Workspace::journalFailed);
    connect(d->session.get(), &Session::connectionRestored, this, [this] {
        if (!d->running)
            d->decideUncertain();
    });
    const auto readCatalog = [this] { d->changes.setPartlyRead(partlyRead(catalog())); };
    connect(d->session.get(), &Session::catalogChanged, this, readCatalog);
    readCatalog();
    connect(&d->leftovers, &Leftovers::found, this, &Workspace::leftoversFound);
    connect(&d->leftovers, &Leftovers::searched, this, &Workspace::leftoversSearched);
    connect(&d->leftovers, &Leftovers::restored, this, &Workspace::leftoverRestored);
    connect(&d->leftovers, &Leftovers::keptFound, this, &Workspace::keptJournalsFound);
}

Workspace::~Workspace() = default;

Session &Workspace::session() const
{
    return *d->session;
}

ChangeSet &Workspace::changes()
{
    return d->changes;
}

ProblemFinder &Workspace::problems()
{
    return d->problems;
}

const LocalHistory &Workspace::localHistory() const
{
    return d->localHistory;
}

ProblemTally &Workspace::tally()
{
    return d->tally;
}

QList<CommitStatement> Workspace::preview(const QSet<RecordKey> &keys) const
{
    return commitStatements(d->selected(keys), catalog());
}

QList<Workspace::Problem> Workspace::blockingProblems(const QSet<RecordKey> &keys) const
{
    QList<Problem> problems;
    const QList<StagedRecord> records = d->selected(keys);
    for (const StagedRecord &record : records)
        problems += d->problemsOf(record);
    return problems;
}

void Workspace::flush()
{
    d->journal.flush();
    d->leftovers.settle();
}

// --- What may be committed

QList<StagedRecord> Workspace::Private::selected(const QSet<RecordKey> &keys) const
{
    QList<StagedRecord> records = changes.records();
    if (keys.isEmpty())
        return records;
    const QSet<RecordKey> wanted = withRequiredRecords(keys, changes, session->catalog());
    records.removeIf([&wanted](const StagedRecord &record) { return !wanted.contains(record.key); });
    return records;
}

QList<Workspace::Problem> Workspace::Private::problemsOf(const StagedRecord &record) const
{
    const Table *table = session->catalog().table(record.key.table);
    if (!table)
        return { { record.key, {}, Workspace::tr("This database has no table %1.").arg(record.key.table) } };
    FieldValues values = record.base.values;
    values.insert(record.staged);
    QList<Problem> found;
    const QList<Check> checks
        = problems.findAtOnce(description(record.key.table), *table, record.key, values, &record);
    for (const Check &check : checks) {
        if (stopsCommit(check, record))
            found.append({ record.key, check.column, check.text });
    }
    return found;
}

const EntityDescription &Workspace::Private::description(const QString &table) const
{
    auto found = descriptions.constFind(table);
    if (found == descriptions.constEnd())
        found = descriptions.insert(table, describeEntity(table));
    return *found;
}

bool Workspace::Private::refuseByProblems(const QList<StagedRecord> &records)
{
    CommitOutcome outcome;
    for (const StagedRecord &record : records) {
        const QList<Problem> problems = problemsOf(record);
        if (problems.isEmpty())
            continue;
        Error error;
        error.kind = record.hasConflict() ? Error::Kind::Conflict : Error::Kind::Invalid;
        error.message = problems.constFirst().text;
        error.table = record.key.table;
        error.column = problems.constFirst().column;
        outcome.refused.append({ record.key, error, {} });
    }
    if (outcome.refused.isEmpty())
        return false;
    markRefusals(outcome);
    Q_EMIT q->commitFinished(outcome);
    return true;
}

// --- What an earlier run left

void Workspace::findLeftovers()
{
    d->leftovers.search();
    d->settleHistory();
}

void Workspace::restore(const Leftover &leftover)
{
    d->leftovers.restore(leftover);
}

void Workspace::forget(const Leftover &leftover)
{
    d->leftovers.forget(leftover);
}

// A crash may have come between a commit and the word that it was one.
void Workspace::Private::settleHistory()
{
    session
        ->read<bool>([local = localHistory, catalog = session->catalog()](PgConnection &connection) {
            Result<void> done = settleLocalHistory(connection, catalog, local);
            if (const int days = LocalHistory::keepDays(); done && days > 0)
                done = local.removeBefore(QDateTime::currentDateTimeUtc().addDays(-days));
            return done.map([] { return true; });
        })
        .then(q, [this](const Result<bool> &settled) {
            if (!settled && settled.error().kind == Error::Kind::Io)
                Q_EMIT q->journalFailed(settled.error());
        });
}

} // namespace Kaiwa
