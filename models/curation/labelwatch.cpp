#include "models/curation/labelwatch.h"

#include "models/content/workspace.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr auto restBeforeReading = std::chrono::milliseconds(100); // typing goes on

bool isOfLabels(const RecordKey &key)
{
    return key.table == featuresTable || key.table == aliasesTable;
}

} // namespace

LabelWatch &LabelWatch::of(Workspace &workspace)
{
    auto *watch = workspace.findChild<LabelWatch *>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? *watch : *new LabelWatch(workspace, &workspace);
}

LabelWatch::LabelWatch(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    const auto readAgain = [this] {
        if (m_wanted)
            refresh();
    };
    connect(&workspace.session(), &Session::catalogChanged, this, readAgain);
    connect(&workspace.session(), &Session::connectionRestored, this, readAgain);
    connect(&workspace, &Workspace::commitFinished, this, [readAgain](const CommitOutcome &outcome) {
        if (std::any_of(outcome.written.cbegin(), outcome.written.cend(),
                [](const ChangeSet::WrittenRecord &record) { return isOfLabels(record.key); }))
            readAgain();
    });
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) {
        if (m_known && std::any_of(keys.cbegin(), keys.cend(), isOfLabels))
            m_rest.start();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeReading);
    connect(&m_rest, &QTimer::timeout, this, &LabelWatch::layOver);
}

LabelWatch::~LabelWatch()
{
    m_query.cancel();
}

void LabelWatch::start()
{
    if (!m_wanted)
        refresh();
}

void LabelWatch::refresh()
{
    m_wanted = true;
    m_query.cancel();
    const quint64 mine = ++m_reading;
    m_query = m_workspace.session().read<LabelTables>([catalog = m_workspace.catalog()](PgConnection &connection) {
        return LabelTables::read(connection, catalog);
    });
    m_query.then(this, [this, mine](const Result<LabelTables> &tables) {
        if (mine == m_reading)
            take(tables);
    });
}

void LabelWatch::take(const Result<LabelTables> &tables)
{
    if (!tables) {
        m_error = tables.error();
        Q_EMIT changed();
        return;
    }
    m_error.reset();
    m_committed = *tables;
    m_known = true;
    layOver();
}

void LabelWatch::layOver()
{
    m_rest.stop();
    const quint64 mine = ++m_laying;
    const QList<StagedRecord> staged = m_workspace.changes().records(featuresTable)
        + m_workspace.changes().records(aliasesTable);
    const QFuture<Result<LabelTables>> laid = QtConcurrent::run(
        [tables = m_committed, staged]() -> Result<LabelTables> { return tables.with(staged); });
    whenFinished(laid, this, [this, mine](const Result<LabelTables> &tables) {
        if (mine != m_laying)
            return;
        m_laid = mine;
        m_standing = *tables;
        Q_EMIT changed();
    });
}

} // namespace Kaiwa
