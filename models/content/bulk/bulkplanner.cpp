#include "models/content/bulk/bulkplanner.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"

#include <QTimer>
#include <QtConcurrentRun>

namespace Kaiwa {

BulkPlanner::BulkPlanner(
    Workspace &workspace, ContentTable &table, const QList<RecordKey> &selected, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_selected(selected)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    connect(m_delay, &QTimer::timeout, this, &BulkPlanner::startPlanning);
}

BulkPlanner::~BulkPlanner()
{
    cancel();
}

void BulkPlanner::cancel()
{
    ++m_question;
    m_delay->stop();
    m_reading.cancel();
    if (m_cancelled)
        *m_cancelled = true;
}

void BulkPlanner::setScope(Scope scope)
{
    cancel();
    m_scope = scope;
    m_records.reset();
    setState(State::Reading);
    if (scope == Scope::Selected)
        takeSelected();
    else
        readMatching();
}

void BulkPlanner::setEdit(const BulkEdit &edit, int delay)
{
    m_edit = edit;
    if (!m_records)
        return; // planned as soon as there is something to plan over
    if (m_cancelled)
        *m_cancelled = true;
    ++m_question;
    setState(State::Planning);
    m_delay->start(delay);
}

// What is selected stands in the window and so in memory.
void BulkPlanner::takeSelected()
{
    auto records = std::make_shared<QList<StagedRecord>>();
    for (const RecordKey &key : std::as_const(m_selected)) {
        StagedRecord record;
        record.key = key;
        const StagedRecord *staged = m_workspace.changes().find(key);
        record.base = staged ? staged->base : m_table.base(key);
        records->append(staged ? *staged : record);
    }
    m_records = records;
    setEdit(m_edit);
}

void BulkPlanner::readMatching()
{
    const QString table = m_table.description().table;
    const QList<StagedRecord> staged = m_table.stagedShown();
    if (m_table.showsOnlyChanged()) {
        m_records = std::make_shared<QList<StagedRecord>>(staged);
        setEdit(m_edit);
        return;
    }
    const quint64 question = m_question;
    m_reading = m_workspace.session().read<BulkRecords>(
        [query = m_table.shownQuery(), table, staged](PgConnection &connection) {
            return readBulkRecords(connection, query, table, staged);
        });
    m_reading.then(this, [this, question](const Result<BulkRecords> &read) {
        if (question != m_question)
            return;
        if (!read)
            return fail(read.error());
        m_records = *read;
        setEdit(m_edit);
    });
}

void BulkPlanner::startPlanning()
{
    const quint64 question = ++m_question;
    const Table *table = m_table.table();
    if (!table)
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto work = [records = m_records, table = *table, description = m_table.description(), edit = m_edit,
                          cancelled = m_cancelled] {
        return planBulkEdit(*records, table, description, edit, cancelled.get());
    };
    whenFinished<BulkPlan>(QtConcurrent::run(work), this, [this, question](const Result<BulkPlan> &planned) {
        if (question != m_question)
            return;
        if (!planned)
            return fail(planned.error());
        m_plan = *planned;
        setState(State::Ready);
    });
}

void BulkPlanner::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void BulkPlanner::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace Kaiwa
