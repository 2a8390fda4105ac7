#pragma once

#include "models/content/history/historyreader.h"
#include "models/content/history/restoring.h"
#include "views/pages/content/recordpanel.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace Kaiwa {

class DifferenceView;
class History;
class MessagePanel;
class TimelineModel;
class Workspace;


// The history of a record beside its form: who changed what and when, the difference between any two versions, and the
// way back, which is staged like every other change. Says where the history is kept. Asks while it is seen only.
class HistoryPanel final : public RecordPanel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPanel)

public:
    explicit HistoryPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~HistoryPanel() override;

    void showRecord(const RecordKey &key) override;

private:
    enum class Scope { Record, Related, Changesets };
    // Two versions of one record, the older one first; what a restore puts back is that one.
    struct Comparison {
        RecordKey record;
        QString table;
        std::optional<FieldValues> before;
        std::optional<FieldValues> after;
        RestoreTarget target;
    };

    QWidget *makeTop();
    QWidget *makeBody();
    QWidget *makeFoot();
    QPushButton *makeScope(const QString &name, const QString &text, Scope scope, QWidget *parent);
    Scope scope() const;
    void showPlace();
    void reload();
    void readMore();
    template <typename Page> void received(const Result<Page> &page, void (HistoryPanel::*add)(const Page &));
    void addRevisions(const RevisionPage &page);
    void addChangesets(const ChangesetPage &page);
    void showState();
    void say(const QString &title, const QString &text, const QString &action = {});
    void rowChosen();
    void fillCompareWith(const Revision &revision);
    void compare();
    void compareWith(const Revision &revision, const std::optional<FieldValues> &now);
    void showChangeset(const QString &changeset);
    void showComparisons(const QList<Comparison> &comparisons);
    void restoreRecord();
    void restoreField(int section, const QString &column);
    void restoreChangeset();
    void showOutcome(const RestoreOutcome &outcome);
    void tell(const QString &words, bool isProblem);
    void askForSchema();
    void askForRetention();

    Workspace &m_workspace;
    History *m_history = nullptr;
    TimelineModel *m_timeline = nullptr;
    QButtonGroup *m_scopes = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_makeSchema = nullptr;
    QPushButton *m_retention = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_more = nullptr;
    QLabel *m_changesetName = nullptr;
    QComboBox *m_compareWith = nullptr;
    DifferenceView *m_differences = nullptr;
    QPushButton *m_restoreRecord = nullptr;
    QPushButton *m_restoreChangeset = nullptr;
    QLabel *m_told = nullptr;

    RecordKey m_key;
    HistoryCursor m_next;
    QList<Comparison> m_comparisons;
    quint64 m_reading = 0; // names the newest question; answers to older ones are dropped …
    quint64 m_comparing = 0; // … of each kind
    bool m_isStale = true;
    bool m_isReading = false;
};

} // namespace Kaiwa
