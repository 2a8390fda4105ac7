#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

// Rows that are checked by a click anywhere on them, not on their box alone. Owned by the list.
class CheckDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
