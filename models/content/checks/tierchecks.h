#pragma once

#include "models/content/checks/checkkind.h"
#include "models/content/values/unlimited.h"

namespace Kaiwa {

// What can be wrong with a row of `tiers`. Looked at alone: a year dearer than twelve months, a session longer than the
// month, time that rolls over without a maximum, Stripe ids of another shape, one price id for both prices, empty
// texts. Over all of them: what checkTiers() finds. Amounts are compared as exact decimals.
QList<CheckKind> tierChecks(const UnlimitedForms &unlimited);

// What can be wrong between tiers, one list for each of `tiers`: one that costs more and gives less, and a price id
// that stands twice. Tiers that are off sale are compared with none.
QList<QList<Check>> checkTiers(const QList<FieldValues> &tiers, const UnlimitedForms &unlimited);

} // namespace Kaiwa
