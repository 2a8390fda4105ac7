#include "models/content/checks/problemtally.h"

#include "models/content/checks/problemcounter.h"
#include "models/content/entitydescription.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"

namespace Kaiwa {

struct ProblemTally::Entry {
    Entry(Workspace &workspace, const QString &name)
        : table(workspace, describeEntity(name, workspace.catalog()))
        , problems(workspace, describeEntity(name, workspace.catalog()))
    {
    }

    ContentTable table;
    ProblemCounter problems;
    bool started = false;
};

ProblemTally::ProblemTally(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

ProblemTally::~ProblemTally() = default;

ContentTable &ProblemTally::table(const QString &name)
{
    std::unique_ptr<Entry> &entry = m_entries[name];
    if (!entry) {
        entry = std::make_unique<Entry>(m_workspace, name);
        Entry &made = *entry;
        connect(&made.table, &ContentTable::windowChanged, &made.problems, &ProblemCounter::start);
        connect(&made.table, &ContentTable::stateChanged, this, [this, name, &made] {
            if (made.table.state() == ContentTable::State::Ready && !std::exchange(made.started, true))
                Q_EMIT counted(name);
        });
        connect(&made.problems, &ProblemCounter::counted, this, [this, name] { Q_EMIT counted(name); });
        made.table.open();
    }
    return entry->table;
}

const ProblemTally::Entry *ProblemTally::find(const QString &name) const
{
    const auto entry = m_entries.find(name);
    return entry == m_entries.end() ? nullptr : entry->second.get();
}

int ProblemTally::count(const QString &name) const
{
    const Entry *entry = find(name);
    return entry ? int(entry->problems.keys().size()) : 0;
}

QSet<RecordKey> ProblemTally::keys(const QString &name) const
{
    const Entry *entry = find(name);
    return entry ? entry->problems.keys() : QSet<RecordKey>();
}

bool ProblemTally::contains(const RecordKey &key) const
{
    const Entry *entry = find(key.table);
    return entry && entry->problems.keys().contains(key);
}

bool ProblemTally::isStarted(const QString &name) const
{
    const Entry *entry = find(name);
    return entry && entry->started;
}

bool ProblemTally::isDone(const QString &name) const
{
    const Entry *entry = find(name);
    return entry && entry->problems.isDone();
}

bool ProblemTally::isOfAll(const QString &name) const
{
    const Entry *entry = find(name);
    return entry && entry->problems.isOfAll();
}

qint64 ProblemTally::rowsSeen(const QString &name) const
{
    const Entry *entry = find(name);
    return entry ? entry->problems.rowsSeen() : -1;
}

} // namespace Kaiwa
