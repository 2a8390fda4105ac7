#pragma once

#include "models/curation/labeltables.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

namespace Kaiwa {

class Workspace;

// The features and aliases of the connected database, kept up to date for the pages of linguists: read on a worker when
// somebody first asks, and again after each commit that touched them and after a lost connection; laid under what is
// staged a moment after it changed, on a thread too. Others' changes are seen at the next reading; refresh() asks for
// one. Lives in the window's thread; nothing blocks. One for a workspace.
class LabelWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelWatch)

public:
    // The workspace's own, which all its pages share; made when it is first asked for.
    static LabelWatch &of(Workspace &workspace);

    explicit LabelWatch(Workspace &workspace, QObject *parent = nullptr);
    ~LabelWatch() override; // cancels what runs

    // Reads where nothing was read yet. What is known stays until the answer is there.
    void start();
    void refresh();

    bool isKnown() const { return m_known; } // read at least once
    // Something is under way: what stands here is about to be replaced.
    bool isBusy() const { return m_query.isRunning() || m_rest.isActive() || m_laying != m_laid; }
    const LabelTables &committed() const { return m_committed; } // as the database had them
    const LabelTables &standing() const { return m_standing; } // with what is staged laid over
    const std::optional<Error> &error() const { return m_error; } // of the last reading

Q_SIGNALS:
    void changed(); // the tables are other ones, or the reading failed

private:
    void take(const Result<LabelTables> &tables);
    void layOver();

    Workspace &m_workspace;
    Query<LabelTables> m_query;
    quint64 m_reading = 0;
    QTimer m_rest; // between a change and its being laid over
    quint64 m_laying = 0; // number of the newest laying over, and of the last that is there
    quint64 m_laid = 0;
    bool m_wanted = false;
    bool m_known = false;
    LabelTables m_committed;
    LabelTables m_standing;
    std::optional<Error> m_error;
};

} // namespace Kaiwa
