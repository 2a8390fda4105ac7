#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"
#include "models/result.h"

namespace Kaiwa {

// The statements behind what stands beside a tier. They follow the columns that the database has: a deployed one may
// name the tier in `current_tier` alone, or keep no state of a subscription. Pure; any thread. Where the database does
// not record what is asked, the error says so in a sentence.

// Rows: tier, number of its active subscriptions (status active or trialing; is_active where there is no status).
Result<Statement> subscriptionsPerTier(const Catalog &catalog);

// A limit of a tier that is about to change; no value stands for unlimited.
struct LimitChange {
    QString tier; // its id
    QString column;
    Value before;
    Value now;

    bool operator==(const LimitChange &) const = default;
};

// Whether the usage of a month tells who hit the limit in this column of `tiers`; the error says why not.
Result<void> isMeasured(const Catalog &catalog, const QString &column);

// Rows, one per change: its number from 0; learners of the tier in the month; those of whom the use is recorded; those
// whose use reaches the limit as it would be; those whose use reaches it as it is. A learner's tier is that of the
// active subscription, else the one that was written beside the usage. Of a month's time a learner may use the tier's
// seconds and what was carried over, and uses both. `period` reads YYYY-MM. Changes that are not measured are left out.
Result<Statement> limitImpacts(const Catalog &catalog, const QList<LimitChange> &changes, const QString &period);

} // namespace Kaiwa
