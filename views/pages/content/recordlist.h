#pragma once

#include "models/content/recordkey.h"
#include "views/pages/content/contentpageparts.h"

#include <QTableView>

#include <functional>

class QSettings;

namespace Kaiwa {

class ContentTable;
class ListColumnDelegate;
class ListOrder;
class RecordListModel;
class Workspace;

// The list of a content page: a table view over the sliding window of a ContentTable, with the columns that the page is
// composed with beside those of the table; these are an order too where all rows that fit can be here. Asks for the next rows when the scrolling nears an end, and keeps current
// record, selection and scroll position by key whenever rows arrive. Its header (widths, order, hidden columns, sort) is
// kept under the page's id. Where the columns do not fit, the names of the records give way, until a person sets widths.
// Owned by its page.
class RecordList final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordList)

public:
    RecordList(Workspace &workspace, ContentTable &table, const QString &pageId,
        const QList<ListColumnPart> &columns = {}, QWidget *parent = nullptr);
    ~RecordList() override;

    RecordKey currentKey() const { return m_current; }
    RecordKey keyAt(int row) const; // as the rows stand here
    int rowOf(const RecordKey &key) const; // -1: not among them
    QList<RecordKey> selectedKeys() const; // in the list's order
    // Makes the record current as soon as it is among the rows; true where it is now.
    bool select(const RecordKey &key);
    // A draft got its real key: whatever stood on the draft stands on the record.
    void follow(const RecordKey &draft, const RecordKey &now);
    void showColumns(); // after the columns changed: names, widths, what is hidden
    void startSort(); // tells the table the order that the header shows
    // As a view that was kept has them: columns by their names, in their order; none: as at first.
    QStringList shownColumns() const;
    QString sortColumn() const; // empty: by key
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void showView(const QStringList &columns, const QString &sortColumn, Qt::SortOrder order);
    // Hides rows; rows are looked at again at each call.
    void setRowFilter(std::function<bool(const RecordKey &)> accepts);

Q_SIGNALS:
    void currentKeyChanged(const Kaiwa::RecordKey &key);
    void deleteRequested();
    void fieldRequested(const QString &column); // the cell cannot be edited here, the form may say why
    void escapePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void prepareHeader();
    void showHeaderMenu(const QPoint &position);
    bool restoreHeader(); // false: nothing was kept for these columns
    bool isShownAtFirst(int section) const;
    QStringList columnNames() const;
    void arrangeColumns(const QStringList &columns);
    void measureColumns();
    void fitColumns();
    int widthNeeded(int section) const;
    int givingSection() const;
    void widthChosen(int section);
    void saveHeader() const;
    void sortChanged(int section, Qt::SortOrder order);
    bool isOrderedByFigures() const;
    void orderByFigures();
    void showOrder();
    void scrolled();
    void rememberPlace();
    void restorePlace();
    void restoreSelection();
    void applyRowFilter();
    void filterRows(int first, int last);
    void setCurrentKey(const RecordKey &key);
    void editCurrent();

    // Where the person was, in terms that outlive a reset of the model.
    struct Place {
        RecordKey current;
        int row = -1;
        int column = 0;
        QList<RecordKey> selected;
        RecordKey top;
        int topOffset = 0; // pixels of the top row that are scrolled out
        int horizontal = 0;
        bool remembered = false;
    };

    ContentTable &m_table;
    RecordListModel *m_rows = nullptr;
    ListOrder *m_order = nullptr; // of m_rows, as they stand here
    ListColumnDelegate *m_figures = nullptr;
    QString m_settingsGroup;
    Place m_place;
    RecordKey m_current;
    RecordKey m_wanted;
    RecordKey m_leftDraft; // was current when its row went: a commit may say what became of it
    std::function<bool(const RecordKey &)> m_accepts;
    bool m_measured = false; // the columns have the widths that a person or the first rows gave them
    int m_sortSection = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_nameWidth = 0; // of the column that gives way, as the first rows need it; 0: a person set the widths
    bool m_fitting = false; // the list itself sets widths
    bool m_moving = false; // rows are being exchanged: what the view tells meanwhile is not the person's doing
};

} // namespace Kaiwa
