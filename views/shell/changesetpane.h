#pragma once

#include "models/content/recordkey.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

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
class SqlView;
class StagedListModel;
class Workspace;
struct CommitOutcome;

// What is staged, under the pages: folded one line ("2 staged · Commit 2"), unfolded the records in words with ticks,
// or the statements themselves, with Undo, Redo, Discard and Commit. Never a dialog, never in the way. Uses a Workspace
// and nothing else of the data side. Owned by the main window.
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
    bool canUndo() const;
    bool canRedo() const;
    bool hasChanges() const;
    QString undoText() const; // "Undo “Change region of 2 speakers”"
    QString redoText() const;

Q_SIGNALS:
    void unfoldedChanged(bool unfolded);
    void sqlShownChanged(bool shown);
    void stateChanged(); // whatever menus show of it
    void openRecordRequested(const Kaiwa::RecordKey &key);

private:
    QWidget *makeBar();
    QWidget *makeBody();
    QSet<RecordKey> keysToCommit() const; // empty: all
    bool refuseBlocked(const QSet<RecordKey> &keys);
    void finish(const CommitOutcome &outcome);
    void say(const QString &words, bool isProblem);
    void update();
    void updateStatements();
    void updateConflict();
    void revertCurrent();
    void openCurrent();

    QPointer<Workspace> m_workspace;
    StagedListModel *m_model = nullptr;
    bool m_unfolded = false;
    bool m_sqlShown = false;
    QString m_said; // about the last commit; the next change takes it away
    bool m_saidProblem = false;
    QTimer m_statementTimer;

    QWidget *m_bar;
    QToolButton *m_fold;
    Badge *m_badge;
    QLabel *m_summary;
    QPushButton *m_sql, *m_undo, *m_redo, *m_discard, *m_commit;
    QProgressBar *m_progress;
    QStackedWidget *m_body;
    QSplitter *m_words;
    QListView *m_list;
    ConflictView *m_conflict;
    SqlView *m_statements;
};

} // namespace Kaiwa
