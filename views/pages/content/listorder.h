#pragma once

#include <QSortFilterProxyModel>

namespace Kaiwa {

// Puts the rows of a list in the order of a column that the table does not have, by SortRole; without a column they stand
// as they were read. Nothing moves while values change: only sort(), and the arrival of other rows, put them in order.
// What is not known comes last both ways. Owned by the list.
class ListOrder final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListOrder)

public:
    explicit ListOrder(QAbstractItemModel &rows, QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace Kaiwa
