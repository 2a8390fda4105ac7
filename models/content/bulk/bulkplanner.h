#pragma once

#include "models/content/bulk/bulkplan.h"
#include "models/database/query.h"

#include <QObject>

class QTimer;

namespace Kaiwa {

class ContentTable;
class Workspace;

// Keeps the plan of a bulk edit up to date while a person words it: reads the records of the scope once on a connection,
// then plans on a thread of its own at each rest of the typing. A newer wish cancels the one before. Lives in the
// window's thread; owned by the dialog.
class BulkPlanner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkPlanner)

public:
    enum class Scope { Selected, Matching };
    enum class State { Reading, Planning, Ready, Failed };

    BulkPlanner(Workspace &workspace, ContentTable &table, const QList<RecordKey> &selected, QObject *parent = nullptr);
    ~BulkPlanner() override;

    void setScope(Scope scope);
    Scope scope() const { return m_scope; }
    void setEdit(const BulkEdit &edit, int delay = 0); // milliseconds of rest before it is planned
    const BulkEdit &edit() const { return m_edit; }

    State state() const { return m_state; }
    const BulkPlan &plan() const { return m_plan; } // Ready: of edit(); else the last one
    const Error &error() const { return m_error; } // Failed
    QList<StagingJob::Item> items(const QSet<RecordKey> &without) const { return bulkItems(m_plan, m_records, without); }

Q_SIGNALS:
    void changed(); // state and with it plan or error

private:
    void takeSelected();
    void readMatching();
    void startPlanning();
    void setState(State state);
    void fail(const Error &error);
    void cancel();

    Workspace &m_workspace;
    ContentTable &m_table;
    QList<RecordKey> m_selected;
    QTimer *m_delay = nullptr;
    Scope m_scope = Scope::Selected;
    State m_state = State::Reading;
    BulkEdit m_edit;
    BulkRecords m_records; // of the scope; none: being read
    BulkPlan m_plan;
    Error m_error;
    Query<BulkRecords> m_reading;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the planning under way
    quint64 m_question = 0;
};

} // namespace Kaiwa
