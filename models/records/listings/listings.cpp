#include "models/records/listings/listings.h"

namespace Kaiwa::Listings {

using namespace Qt::StringLiterals;

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

ColumnFilter atLeast(const QString &column, const QString &value)
{
    return { column, ColumnFilter::Kind::Between, ColumnFilter::listValue({ value, {} }) };
}

ColumnFilter atMost(const QString &column, const QString &value)
{
    return { column, ColumnFilter::Kind::Between, ColumnFilter::listValue({ {}, value }) };
}

ColumnFilter since(const QString &column, const QDateTime &time)
{
    return atLeast(column, moment(time));
}

ColumnFilter until(const QString &column, const QDateTime &time)
{
    return atMost(column, moment(time));
}

ColumnFilter equals(const QString &column, const QString &value)
{
    return { column, ColumnFilter::Kind::Equals, value };
}

ColumnFilter isSet(const QString &column)
{
    return { column, ColumnFilter::Kind::IsNotNull, {} };
}

ColumnFilter isNotSet(const QString &column)
{
    return { column, ColumnFilter::Kind::IsNull, {} };
}

RecordListing newestFirst(const QString &column, const QStringList &columns, const QStringList &facets)
{
    RecordListing listing;
    listing.columns = columns;
    listing.sortColumn = column;
    listing.sortOrder = Qt::DescendingOrder;
    listing.facets = facets;
    return listing;
}

} // namespace Kaiwa::Listings
