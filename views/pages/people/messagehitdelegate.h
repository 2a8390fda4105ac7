#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

// A hit of a search in messages, in two lines: who said it and when, and the sentence with the hit marked.
class MessageHitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageHitDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
