#include "tests/support/rarerows.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

QString rareRows()
{
    return u"UPDATE subscriptions SET status = 'past_due' WHERE id = (SELECT min(id::text) FROM subscriptions)::uuid;"
           "UPDATE subscriptions SET stripe_price_id = 'price_unknown', status = 'active' "
           "WHERE id = (SELECT max(id::text) FROM subscriptions)::uuid;"
           "UPDATE user_usage SET seconds_used = 900000 WHERE period = '2026-06' "
           "AND user_id = (SELECT min(user_id::text) FROM user_usage WHERE period = '2026-06')::uuid;"_s;
}

} // namespace Kaiwa::TestSupport
