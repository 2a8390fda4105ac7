#pragma once

#include "models/content/checks/check.h"
#include "models/content/values/exactdecimal.h"
#include "models/result.h"

#include <QByteArray>

namespace Kaiwa {

// A price as Stripe has it: https://docs.stripe.com/api/prices/object. A value; any thread.
struct StripePrice {
    QString id;
    bool active = false;
    bool live = false; // false: of the test mode
    QString currency; // ISO 4217, lower case
    std::optional<ExactDecimal> amount; // in whole units of the currency; none: no fixed amount (tiers, chosen by the payer)
    QString interval; // "month", "year" …; empty: paid once
    int intervalCount = 1;
    QString product;
};

Result<StripePrice> parseStripePrice(const QByteArray &json);

// How many decimals an amount in the currency's smallest unit has at Stripe: 2 for most, 0 for yen and others, 3 for a
// few; ISK and UGX have none in life and two there (https://docs.stripe.com/currencies#special-cases).
int stripeDecimals(const QString &currency);

enum class StripeTerm { Month, Year };
// The columns of `tiers` that name a price and its amount.
QString priceIdColumn(StripeTerm term);
QString priceColumn(StripeTerm term);

// How the tier differs from its price at Stripe, with the fix that stages what Stripe has where that mends it. Empty:
// equal. Amounts are compared as exact decimals.
QList<Check> compareWithStripe(const FieldValues &tier, StripeTerm term, const StripePrice &price);

} // namespace Kaiwa
