#pragma once

#include "models/content/recordkey.h"
#include "models/content/staging/stepjob.h"
#include "models/content/workspace.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Kaiwa {

class Badge;
class ConflictView;
class GoldenLine;
class SqlView;
class StagedListModel;

// What is staged, under the pages: folded one line ("2 staged · Commit 2"), unfolded the records in words with ticks,
// or the statements themselves, with Undo, Redo, Discard and Commit, which is Cancel while a commit takes its time. Never
// a dialog, never in the way. Uses a Workspace and nothing else of the data side. Owned by the main window.
class ChangeSetPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeSetPane)

public:
    explicit ChangeSetPane(QWidget *parent = nullptr);
    ~ChangeSetPane() override;

    void setWorkspace(Workspace *workspace); // null: none
    void setUnfolded(bool unfolded);
    bool isUnfolded() const { return m_unfolded; }
    void setSqlShown(bool shown);
    bool isSqlShown() const { return m_sqlShown; }

    // What menus and keys ask for.
    void undo();
    void redo();
    void discardAll();
    void commit(); // what is ticked
    QString whyNotCommit() const; // empty: possible
    void cancelCommit(); // the running one; what it was to write stays staged
    bool canCancelCommit() const;
    bool canUndo() const;
    bool canRedo() const;
    bool hasChanges() const;
    QString undoText() const; // "Undo “Change region of 2 speakers”"
    QString redoText() const;

Q_SIGNALS:
    void unfoldedChanged(bool unfolded);
    void sqlShownChanged(bool shown);
    void barChanged(); // the folded pane needs another height
    void stateChanged(); // whatever menus show of it
    void aboutToAct(); // on all that is staged; who holds something half typed stages it now
    void openRecordRequested(const Kaiwa::RecordKey &key);

private:
    QWidget *makeBar();
    QWidget *makeBody();
    QSet<RecordKey> keysToCommit() const; // empty: all
    void showBlocked(const QList<Workspace::Problem> &problems);
    void finish(const CommitOutcome &outcome);
    void run(StepJob::What what);
    bool isFree() const; // nothing is done to all that is staged right now
    void say(const QString &words, bool isProblem);
    void update();
    void updateStatements();
    void updateConflict();
    void revertCurrent();
    void openCurrent();

    QPointer<Workspace> m_workspace;
    QPointer<StepJob> m_job; // the step that is being taken back or done again
    StagedListModel *m_model = nullptr;
    bool m_unfolded = false;
    bool m_sqlShown = false;
    std::optional<QString> m_summaryWords; // of what is staged, found once after each change
    QString m_said; // about the last commit; what is staged next takes it away
    bool m_saidProblem = false;
    bool m_cancelling = false;
    QTimer m_statementTimer;
    QTimer m_cancelTimer;

    QWidget *m_bar;
    QToolButton *m_fold;
    Badge *m_badge;
    QLabel *m_summary;
    QPushButton *m_sql, *m_undo, *m_redo, *m_discard, *m_commit, *m_cancel;
    QProgressBar *m_progress;
    GoldenLine *m_golden;
    QStackedWidget *m_body;
    QSplitter *m_words;
    QListView *m_list;
    ConflictView *m_conflict;
    SqlView *m_statements;
};

} // namespace Kaiwa
