#pragma once

#include "models/records/recordlisting.h"

namespace Kaiwa::Listings {

// --- What they are put together from.
QString moment(const QDateTime &time);
ColumnFilter since(const QString &column, const QDateTime &time);
ColumnFilter until(const QString &column, const QDateTime &time);
ColumnFilter atLeast(const QString &column, const QString &value);
ColumnFilter atMost(const QString &column, const QString &value);
ColumnFilter equals(const QString &column, const QString &value);
ColumnFilter isSet(const QString &column);
ColumnFilter isNotSet(const QString &column);
RecordListing newestFirst(const QString &column, const QStringList &columns, const QStringList &facets);

// --- What learners do and learn.
RecordListing findings(const QDateTime &now);
RecordListing mastery(const QDateTime &now);
RecordListing attempts(const QDateTime &now);
RecordListing outcomes(const QDateTime &now);
RecordListing learningTotals(const QDateTime &now);
RecordListing vocabulary(const QDateTime &now);

// --- Their accounts: logins, what they use and pay, what happened.
RecordListing sessions(const QDateTime &now);
RecordListing usage(const QDateTime &now);
RecordListing subscriptions(const QDateTime &now);
RecordListing payments(const QDateTime &now);
RecordListing events(const QDateTime &now);
RecordListing notifications();

} // namespace Kaiwa::Listings
