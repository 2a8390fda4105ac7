#pragma once

#include <QTableView>

namespace Kaiwa {

class RecordModel;

// The rows of a RecordModel as a table. The window of rows slides under what is shown: rows that come or go before the
// first one that is seen do not move it. Tells the model what is seen, so that it reads ahead. Its own vertical scroll bar
// is hidden: that covers the window only (RecordScrollBar shows the whole). Owned by its RecordView.
class RecordTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTable)

public:
    static constexpr int rowHeight = 28;

    explicit RecordTable(RecordModel &records, QWidget *parent = nullptr);

    int firstRow() const; // seen, within the window
    int rowsSeen() const;
    void showRow(int row); // as the first one
    void layOut() { updateGeometries(); } // now, for one who is about to scroll
    void forgetCurrent(); // the rows are of another list: whichever becomes current is told
    void restoreCurrent(); // back to what was current before the rows were exchanged, where it is still there
    QStringList currentKey() const;
    QString selectionAsText() const; // tab-separated with a line of headings, as a spreadsheet takes it

Q_SIGNALS:
    void currentKeyChanged(const QStringList &key);
    void rowActivated(const QStringList &key);
    void seenChanged();
    void startRequested(); // beyond what is in memory
    void endRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellSeen();
    void measureColumns();

    RecordModel &m_records;
    QStringList m_current;
    QStringList m_measuredColumns;
    int m_placeBefore = 0; // of the scroll bar, when rows are about to go
    bool m_moving = false; // rows are being exchanged: what the view tells meanwhile is not the person's doing
};

} // namespace Kaiwa
