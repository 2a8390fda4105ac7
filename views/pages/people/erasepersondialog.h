#pragma once

#include "models/database/query.h"
#include "models/people/personerasure.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace Kaiwa {

class Workspace;

// Erases a person: shows first what would become of which rows and what stands in the way, counted on a worker, then asks
// for the person's mail address to be typed (their id where they have none), then tells what was done: erased, not erased,
// or, as long as nobody can tell, how to look. Nothing is staged: it is done at once, in one transaction, or not at all. The keyboard's default never erases. Owned by its page; deletes
// nothing of itself.
class ErasePersonDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErasePersonDialog)

public:
    ErasePersonDialog(Workspace &workspace, const QString &userId, QWidget *parent = nullptr);
    ~ErasePersonDialog() override;

    void reject() override; // cancels what runs

Q_SIGNALS:
    void erased(const QString &userId);

private:
    // Both threads see it.
    struct Progress {
        std::atomic_int done = 0;
        std::atomic_int all = 0;
    };

    void makeHead();
    void makeTable();
    void makeConfirmation();
    void makeButtons();
    void askPlan();
    void showPlan(const ErasurePlan &plan);
    void showError(const Error &error);
    void judgeConfirmation();
    void erase();
    void showOutcome(const ErasureOutcome &outcome);
    void settle();
    void sayUnknown(const QString &words);
    void setRunning(bool running);
    QString summary() const;
    QString expected() const; // what is to be typed

    Workspace &m_workspace;
    const QString m_userId;
    std::optional<ErasurePlan> m_plan;
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    Query<ErasurePlan> m_planning;
    Query<ErasureOutcome> m_erasing;
    Query<ErasureOutcome> m_settling;
    std::optional<ErasureOutcome> m_lost;
    QTimer m_poll;
    QTimer m_again; // asks how what was lost ended
    bool m_isDone = false;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_blocks = nullptr;
    QLabel *m_notes = nullptr;
    QStandardItemModel *m_lines = nullptr;
    QTableView *m_table = nullptr;
    QProgressBar *m_bar = nullptr;
    QWidget *m_confirmation = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_erase = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
