#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Kaiwa {

// An id of Stripe's and the page of Stripe's dashboard that shows what it names. Whether it belongs to live or to test mode
// an id does not tell, except that of a checkout session; the dashboard keeps the two apart.
struct StripeLink {
    enum class Mode { Live, Test, NotTold };

    QString id;
    QString page; // of the dashboard: "customers"
    Mode mode = Mode::NotTold;

    QUrl url(Mode in) const; // NotTold: as the dashboard shows it at first, live
};

// Of a value in a column: an id by its beginning (cus_, sub_, pi_, price_ …), in a column that speaks of Stripe; in any
// other one only where it is as long as Stripe's own ids are. None: no id, or one that has no page. Pure, any thread.
std::optional<StripeLink> stripeLink(const QString &column, const QString &value);

} // namespace Kaiwa
