#pragma once

#include "models/content/recordkey.h"

#include <QStyledItemDelegate>

#include <functional>

namespace Kaiwa {

class CellDelegate;
class ContentTable;
class TierMatrix;

// Paints and edits the cells of the tiers' matrix: the value as people read it, a switch for a boolean; below a staged
// one what it was and whom the change would have met; a problem underlined. The editors are those of the lists. Owned by
// the view; table and matrix must outlive it.
class TierDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierDelegate)

public:
    // What is said about a staged limit, in one short line; empty: nothing.
    using ImpactWords = std::function<QString(const RecordKey &tier, const QString &column)>;

    TierDelegate(ContentTable &table, TierMatrix &matrix, QObject *parent = nullptr);

    void setImpactWords(const ImpactWords &words) { m_impactWords = words; }
    int rowHeight(int row, int width) const; // by the field, what is staged in it, and the width of a column

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    bool isSwitch(const QModelIndex &index) const;
    bool isProse(int row) const;
    int proseHeight(int row, int width) const;
    QRect switchRect(const QStyleOptionViewItem &option) const;
    QString wasWords(const QModelIndex &index) const;
    void paintBack(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSwitch(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNotes(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ContentTable &m_table;
    TierMatrix &m_matrix;
    CellDelegate *m_cells = nullptr; // makes and fills the editors, by the table's own indexes
    ImpactWords m_impactWords;
};

} // namespace Kaiwa
