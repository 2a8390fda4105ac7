#pragma once

#include "models/curation/goldenlabels.h"
#include "models/database/query.h"

#include <QObject>
#include <QThreadPool>

namespace Kaiwa {

class LabelWatch;
class Workspace;

// The golden labels of one database, kept in a file beside its journal on this computer, and what becomes of them as the
// tables would stand with what is staged: computed again after each change of those, on a thread. Lives in the window's
// thread; nothing blocks. One for a workspace.
class GoldenWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoldenWatch)

public:
    // The workspace's own; made when it is first asked for. Until start() it reads nothing.
    static GoldenWatch &of(Workspace &workspace);
    ~GoldenWatch() override; // waits for the disk

    void start();
    bool isKnown() const { return m_known; } // the outcomes are those of the labels
    const QList<GoldenLabel> &labels() const { return m_labels; }
    void setLabels(const QList<GoldenLabel> &labels); // kept at once
    const QList<GoldenOutcome> &outcomes() const { return m_outcomes; } // with what is staged
    const QList<GoldenOutcome> &outcomesBefore() const { return m_before; } // as the database has it
    const std::optional<Error> &error() const { return m_error; } // of the file, or of the last question
    QString path() const { return m_path; }

Q_SIGNALS:
    void changed();

private:
    struct Outcomes {
        QList<GoldenOutcome> before;
        QList<GoldenOutcome> after;
        QStringList lowered;
    };
    explicit GoldenWatch(Workspace &workspace);
    void read();
    void keep();
    void ask();
    void take(const Result<Outcomes> &outcomes);

    Workspace &m_workspace;
    LabelWatch &m_tables;
    const QString m_path;
    QThreadPool m_disk; // one thread: in the order in which it was asked
    QList<GoldenLabel> m_labels;
    QStringList m_lowered; // of m_labels; empty: not asked yet
    QList<GoldenOutcome> m_outcomes;
    QList<GoldenOutcome> m_before;
    std::optional<Error> m_error;
    Query<Outcomes> m_query;
    quint64 m_question = 0;
    bool m_started = false;
    bool m_read = false;
    bool m_known = false;
};

} // namespace Kaiwa
