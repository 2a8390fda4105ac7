#pragma once

#include <QStyledItemDelegate>

namespace Kaiwa {

// Paints a staged record: tick, title, each field with what it was and what it becomes, and under it what stands
// against it. Works on StagedListModel's roles.
class StagedDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagedDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Kaiwa
