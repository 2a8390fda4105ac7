#pragma once

#include "models/content/recordkey.h"

#include <QTableView>

namespace Kaiwa {

class ContentTable;
class TierDelegate;
class TierMatrix;

// The matrix of the tiers on the screen: columns as wide as the window allows, rows as high as what stands in them. Keeps
// the current cell by tier and field whenever rows arrive. Owned by its page.
class TierView final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierView)

public:
    TierView(ContentTable &table, TierMatrix &matrix, QWidget *parent = nullptr);

    TierDelegate *cells() const { return m_cells; }
    RecordKey currentKey() const; // the tier that the person is at
    QString currentColumn() const; // and the field; may be empty
    bool select(const RecordKey &key, const QString &column = {}); // true where the tier is there
    void editCell(const QString &column); // of the current tier
    void settle(); // stages what is typed into the cell that is being edited
    void arrange(); // heights and widths

Q_SIGNALS:
    void currentCellChanged();
    void deleteRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void remember();
    void restore();

    ContentTable &m_table;
    TierMatrix &m_matrix;
    TierDelegate *m_cells = nullptr;
    RecordKey m_key;
    QString m_column;
    int m_scroll = 0;
    bool m_moving = false; // the rows are being exchanged
};

} // namespace Kaiwa
