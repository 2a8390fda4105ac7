#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

struct BulkRow;

// Paints the rows of a bulk edit's preview: what goes struck through, what comes underlined, each also in a colour of
// its own, and a problem with a cross before its words.
class BulkDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
