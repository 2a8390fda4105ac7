#include "views/pages/content/listorder.h"

#include "models/content/roles.h"

namespace Kaiwa {

ListOrder::ListOrder(QAbstractItemModel &rows, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    setSortRole(SortRole);
    setSourceModel(&rows);
}

bool ListOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant one = left.data(SortRole);
    const QVariant other = right.data(SortRole);
    if (one.isNull() != other.isNull())
        return (sortOrder() == Qt::AscendingOrder ? other : one).isNull();
    return one.toDouble() < other.toDouble();
}

} // namespace Kaiwa
