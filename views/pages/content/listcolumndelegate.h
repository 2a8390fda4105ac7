#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

// Paints the columns that a list has beside those of its table: figures with digits of one width, and problems as a
// badge with its word, in the ink of the worst. Owned by the list.
class ListColumnDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListColumnDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
