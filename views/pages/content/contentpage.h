#pragma once

#include "models/content/entitydescription.h"
#include "models/content/recordkey.h"
#include "views/shell/page.h"

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Kaiwa {

class ContentTable;
class FilterBar;
class MessagePanel;
class ProblemCounter;
class RecordForm;
class RecordList;
class Workspace;
struct CommitOutcome;

// A page over one table that people edit: list beside form. What differs from table to table stands in its description.
class ContentPage : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPage)

public:
    ContentPage(Workspace &workspace, const EntityDescription &description, const QString &id, QWidget *parent = nullptr);
    ~ContentPage() override;

    void refresh() override;
    void focusSearch() override;
    void addRecord() override;
    bool isLoading() const override;
    void showRecord(const QStringList &key) override;

    void duplicateRecord();
    void deleteRecords();
    void deactivateRecords();

private:
    QWidget *makeListSide();
    QWidget *makeTitleRow();
    void makeActions();
    QAction *makeAction(const QString &text, const QString &icon, const QString &name, void (ContentPage::*run)());
    void connectTable();
    void columnsChanged();
    void stateChanged();
    void showState();
    void sayEmpty();
    void showCounts();
    void showStatus();
    void updateActions();
    void showReadOnly();
    void recordCommitted(const CommitOutcome &outcome);
    void applyProblemFilter();
    void edited(const QSet<RecordKey> &keys);
    void selectAndEdit(const RecordKey &key);
    QString readOnlyReason() const;

    Workspace &m_workspace;
    QString m_id;
    // Lists and forms stand on the table: they go before it does.
    std::unique_ptr<ContentTable> m_table;
    std::unique_ptr<QSplitter> m_splitter;
    ProblemCounter *m_problems = nullptr;
    QStackedWidget *m_stack = nullptr;
    RecordList *m_list = nullptr;
    RecordForm *m_form = nullptr;
    FilterBar *m_filters = nullptr;
    MessagePanel *m_message = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_readOnly = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_more = nullptr;
    QAction *m_newAction = nullptr;
    QAction *m_duplicateAction = nullptr;
    QAction *m_deactivateAction = nullptr;
    QAction *m_deleteAction = nullptr;
    RecordKey m_wanted; // asked for by showRecord() before the rows were there
    bool m_started = false; // rows arrived once
    enum class MessageAction { None, Retry, ClearFilters, Add };
    MessageAction m_messageAction = MessageAction::None;
};

} // namespace Kaiwa
