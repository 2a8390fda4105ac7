#include "models/content/stripe/stripelink.h"

#include <QRegularExpression>

#include <array>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct StripePage {
    QLatin1StringView prefix;
    QLatin1StringView page;
};

// A longer beginning before the one that it begins with. Charges are shown as payments.
constexpr std::array stripePages {
    StripePage { "cus_"_L1, "customers"_L1 },
    StripePage { "sub_sched_"_L1, "subscription_schedules"_L1 },
    StripePage { "sub_"_L1, "subscriptions"_L1 },
    StripePage { "pi_"_L1, "payments"_L1 },
    StripePage { "ch_"_L1, "payments"_L1 },
    StripePage { "py_"_L1, "payments"_L1 },
    StripePage { "in_"_L1, "invoices"_L1 },
    StripePage { "price_"_L1, "prices"_L1 },
    StripePage { "prod_"_L1, "products"_L1 },
    StripePage { "cs_"_L1, "checkout/sessions"_L1 },
    StripePage { "evt_"_L1, "events"_L1 },
};

constexpr qsizetype shortestOwnId = 14; // behind the beginning

bool isWrittenAsId(const QString &rest, bool inColumnOfStripe)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_]+$"_s);
    static const QRegularExpression letters(u"^[A-Za-z0-9]+$"_s);
    static const QRegularExpression digit(u"[0-9]"_s);
    if (inColumnOfStripe)
        return form.match(rest).hasMatch();
    return rest.size() >= shortestOwnId && letters.match(rest).hasMatch() && digit.match(rest).hasMatch();
}

StripeLink::Mode modeOf(const QString &id)
{
    if (id.startsWith("cs_test_"_L1))
        return StripeLink::Mode::Test;
    return id.startsWith("cs_live_"_L1) ? StripeLink::Mode::Live : StripeLink::Mode::NotTold;
}

} // namespace

QUrl StripeLink::url(Mode in) const
{
    return QUrl(u"https://dashboard.stripe.com/"_s + (in == Mode::Test ? u"test/"_s : QString()) + page + u'/' + id);
}

std::optional<StripeLink> stripeLink(const QString &column, const QString &value)
{
    for (const StripePage &known : stripePages) {
        if (!value.startsWith(known.prefix))
            continue;
        const StripeLink::Mode mode = modeOf(value);
        const qsizetype beginning = mode == StripeLink::Mode::NotTold ? known.prefix.size() : "cs_test_"_L1.size();
        if (!isWrittenAsId(value.mid(beginning), column.contains("stripe"_L1)))
            return std::nullopt;
        return StripeLink { value, known.page, mode };
    }
    return std::nullopt;
}

} // namespace Kaiwa
