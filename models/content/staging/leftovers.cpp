#include "models/content/staging/leftovers.h"

#include "models/database/pgconnection.h"

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr auto aLittleLater = std::chrono::seconds(2);

} // namespace

Leftovers::Leftovers(Session &session, ChangeSet &changes, ChangeJournal &journal, const QString &folder)
    : m_session(session)
    , m_changes(changes)
    , m_journal(journal)
    , m_folder(folder)
{
    for (QTimer *timer : { &m_lookAgain, &m_settleAgain }) {
        timer->setSingleShot(true);
        timer->setInterval(aLittleLater);
    }
    connect(&m_lookAgain, &QTimer::timeout, this, &Leftovers::look);
    connect(&m_settleAgain, &QTimer::timeout, this, &Leftovers::settle);
    connect(&session, &Session::connectionRestored, this, [this] {
        if (std::exchange(m_waitsForConnection, false))
            search();
    });
}

Leftovers::~Leftovers() = default;

void Leftovers::search()
{
    m_mayLookAgain = true;
    look();
}

void Leftovers::look()
{
    m_session
        .read<Search>([folder = m_folder, catalog = m_session.catalog()](
                          PgConnection &connection) { return read(connection, folder, catalog); })
        .then(this, [this](const Result<Search> &search) { take(search); });
}

// On a worker.
Result<Leftovers::Search> Leftovers::read(PgConnection &connection, const QString &folder, const Catalog &catalog)
{
    Search search;
    for (const std::shared_ptr<LeftJournal> &journal : LeftJournal::find(folder, &search.inUse)) {
        if (const auto uncertain = journal->content().uncertain) {
            const Result<CommitFate> fate = commitFate(connection, uncertain->mark, uncertain->sent, catalog);
            if (!fate && fate.error().kind != Error::Kind::Conflict)
                return tl::unexpected<Error>(fate.error());
            if (!fate) {
                search.isUndecided = true;
                continue;
            }
            journal->decide(*fate);
        }
        if (journal->content().records.isEmpty())
            journal->remove();
        else
            search.journals.append(journal);
    }
    search.kept = LeftJournal::findKept(folder);
    return search;
}

void Leftovers::take(const Result<Search> &search)
{
    if (!search) {
        m_waitsForConnection = true;
        return;
    }
    QList<Workspace::Leftover> leftovers;
    for (const std::shared_ptr<LeftJournal> &journal : search->journals) {
        m_left.insert(journal->path(), journal);
        leftovers.append(
            { journal->path(), journal->writtenAt(), journal->content().records, journal->content().host });
    }
    const bool othersUseOne = std::any_of(search->inUse.cbegin(), search->inUse.cend(),
        [this](const QString &path) { return path != m_journal.path() && !m_left.contains(path); });
    if (search->isUndecided || (othersUseOne && std::exchange(m_mayLookAgain, false)))
        m_lookAgain.start();
    if (!leftovers.isEmpty())
        Q_EMIT found(leftovers);
    tellKept(search->kept);
    Q_EMIT searched();
}

void Leftovers::tellKept(QStringList paths)
{
    paths.removeIf([this](const QString &path) { return m_toldKept.contains(path); });
    if (paths.isEmpty())
        return;
    m_toldKept += paths;
    Q_EMIT keptFound(paths);
}

void Leftovers::restore(const Workspace::Leftover &leftover)
{
    m_session
        .read<CurrentRows>([records = leftover.records, catalog = m_session.catalog()](
                               PgConnection &connection) { return currentRows(connection, records, catalog); })
        .then(this, [this, leftover](const Result<CurrentRows> &current) { stage(leftover, current); });
}

// Without an answer about the rows of now the bases of then stand; the guards hold all the same.
void Leftovers::stage(const Workspace::Leftover &leftover, const Result<CurrentRows> &current)
{
    const QList<StagedRecord> &records = leftover.records;
    const bool isOverruled = std::any_of(records.cbegin(), records.cend(), [this](const StagedRecord &record) {
        const StagedRecord *now = m_changes.find(record.key);
        return now && (now->operation != record.operation || now->staged != record.staged);
    });
    m_changes.beginStep({});
    m_changes.restore(records);
    if (current) {
        for (auto it = current->cbegin(); it != current->cend(); ++it) {
            if (it.value())
                m_changes.rebase(it.key(), *it.value());
            else
                m_changes.markGone(it.key());
        }
    }
    m_changes.endStep();
    m_restored.insert(leftover.journal, isOverruled);
    settle();
    Q_EMIT restored(leftover.journal);
}

void Leftovers::settle()
{
    if (m_restored.isEmpty())
        return;
    if (!m_journal.flush()) {
        m_settleAgain.start();
        return;
    }
    for (auto it = m_restored.cbegin(); it != m_restored.cend(); ++it) {
        const std::shared_ptr<LeftJournal> left = m_left.take(it.key());
        if (left && it.value())
            left->setAside();
        else if (left)
            left->remove();
    }
    m_restored.clear();
    tellKept(LeftJournal::findKept(m_folder));
}

void Leftovers::forget(const Workspace::Leftover &leftover)
{
    if (const std::shared_ptr<LeftJournal> left = m_left.take(leftover.journal))
        left->remove();
}

} // namespace Kaiwa
