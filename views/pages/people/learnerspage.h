#pragma once

#include "views/shell/page.h"

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;

namespace Kaiwa {

class DetailSplitter;
class LearnerRows;
class LearnerSearch;
class LearnerSheet;
class PersonalMask;
class SavedViewsMenu;
class Workspace;
struct SavedView;

// The people who learn: found by name, mail or id while one types, and beside the list all that is known of one of them.
// How the list is looked at (its columns and what is searched for) can be saved under a name.
// Read only. Mail, addresses and what people said stand masked until they are revealed, which is counted and noted on
// this computer. Owned by the main window.
class LearnersPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LearnersPage)

public:
    explicit LearnersPage(Workspace &workspace, QWidget *parent = nullptr);
    ~LearnersPage() override;

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override;
    QStringList tabIds() const override;
    void showTab(const QString &id) override;

    QString currentUser() const;
    PersonalMask &mask() const { return *m_mask; }

Q_SIGNALS:
    void exportPersonRequested(const QString &user);
    void erasePersonRequested(const QString &user);
    void endSessionsRequested(const QString &user, const QStringList &hashes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList();
    void makeColumnMenu();
    void showColumns();
    SavedView shownView() const;
    void showView(const SavedView &view);
    void showState();
    void showRevealed();
    void chooseFirst();
    void revealMail();
    void current(int row);

    Workspace &m_workspace;
    PersonalMask *m_mask = nullptr;
    LearnerSearch *m_search = nullptr;
    LearnerRows *m_rows = nullptr;
    DetailSplitter *m_splitter = nullptr;
    QLineEdit *m_text = nullptr;
    SavedViewsMenu *m_saved = nullptr;
    QPushButton *m_columns = nullptr;
    QMenu *m_columnMenu = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_revealed = nullptr;
    QPushButton *m_maskAgain = nullptr;
    QAction *m_reveal = nullptr;
    LearnerSheet *m_sheet = nullptr;
};

} // namespace Kaiwa
