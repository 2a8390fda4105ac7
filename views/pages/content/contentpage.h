#pragma once

#include "views/pages/content/tablepage.h"

class QSplitter;

namespace Kaiwa {

class FilterBar;
class ProblemTally;
class RecordForm;
class RecordList;
class RecordNavigator;
class RecordSide;
class SavedViewsMenu;

// A page over one table that people edit: list beside form. What differs from table to table stands in its description
// and in the parts it is composed of.
class ContentPage final : public TablePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContentPage)

public:
    ContentPage(Workspace &workspace, const EntityDescription &description, const QString &id,
        const ContentPageParts &parts = {}, QWidget *parent = nullptr);
    ~ContentPage() override;

    void focusSearch() override;
    void showProblems() override;
    QStringList tabIds() const override;
    void showTab(const QString &id) override;
    RecordKey currentKey() const override;
    QList<RecordKey> selectedKeys() const override;
    void settle() override;
    void duplicateRecord() override;
    void showField(const QString &column); // of the current record, in the form

protected:
    void keyPressEvent(QKeyEvent *event) override; // what no field took for a search of its own

    Notice emptyNotice() override;
    QString rowWords() const override;
    QString problemWords() const override;
    bool select(const RecordKey &key) override;
    void look(const RecordKey &key) override;
    void follow(const RecordKey &draft, const RecordKey &now) override;
    void editRecord(const RecordKey &key) override;
    void columnsChanged() override;

private:
    QWidget *makeListSide();
    void makeNavigator();
    void connectParts();
    void connectNavigator();
    void makeSavedViews();
    void applyProblemFilter();
    ProblemTally &tally() const;

    const QString m_id;
    // Lists and forms stand on the table: they go before it does.
    std::unique_ptr<QSplitter> m_splitter;
    RecordNavigator *m_navigator = nullptr; // null: the page has none
    RecordList *m_list = nullptr;
    RecordSide *m_side = nullptr;
    RecordForm *m_form = nullptr; // of the side
    FilterBar *m_filters = nullptr;
    SavedViewsMenu *m_views = nullptr;
    bool m_filtered = false; // rows without problems are hidden
};

} // namespace Kaiwa
