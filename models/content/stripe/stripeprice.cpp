#include "models/content/stripe/stripeprice.h"

#include "models/content/checks/textchecks.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Stripe {
    Q_DECLARE_TR_FUNCTIONS(Stripe)
};

const QString ownCurrency = u"usd"_s; // the tiers' prices are in US dollars

// `product` is an id, or the whole product where the answer was expanded.
QString idOf(const QJsonValue &value)
{
    return value.isObject() ? value[u"id"_s].toString() : value.toString();
}

std::optional<ExactDecimal> amountOf(const QJsonObject &price, const QString &currency)
{
    std::optional<ExactDecimal> smallest;
    if (price[u"unit_amount_decimal"_s].isString())
        smallest = ExactDecimal::parse(price[u"unit_amount_decimal"_s].toString());
    else if (price[u"unit_amount"_s].isDouble())
        smallest = ExactDecimal(price[u"unit_amount"_s].toInteger());
    return smallest ? std::optional(smallest->shifted(-stripeDecimals(currency))) : std::nullopt;
}

QString termWords(const StripePrice &price)
{
    if (price.interval.isEmpty())
        return Stripe::tr("once", "how often a price is paid");
    if (price.interval == u"month")
        return Stripe::tr("every %n months", "how often a price is paid", price.intervalCount);
    if (price.interval == u"year")
        return Stripe::tr("every %n years", "how often a price is paid", price.intervalCount);
    return u"%1 × %2"_s.arg(QString::number(price.intervalCount), price.interval);
}

bool fitsTerm(const StripePrice &price, StripeTerm term)
{
    switch (term) {
    case StripeTerm::Month:
        return price.interval == u"month" && price.intervalCount == 1;
    case StripeTerm::Year:
        return (price.interval == u"year" && price.intervalCount == 1)
            || (price.interval == u"month" && price.intervalCount == 12);
    }
    return false;
}

std::optional<Check> amountCheck(const FieldValues &tier, StripeTerm term, const StripePrice &price)
{
    const QString column = priceColumn(term);
    if (!tier.contains(column))
        return std::nullopt;
    if (!price.amount) {
        return Check { u"stripe.no-amount"_s, Check::Severity::Warning, column,
            Stripe::tr("At Stripe this price has no fixed amount."), {} };
    }
    const QString amount = price.amount->toString(stripeDecimals(price.currency));
    if (price.currency != ownCurrency) {
        return Check { u"stripe.currency"_s, Check::Severity::Warning, column,
            Stripe::tr("Stripe charges %1 %2, and this price is in USD.", "%1: an amount, %2: a currency's code")
                .arg(amount, price.currency.toUpper()),
            {} };
    }
    const std::optional<ExactDecimal> own = ExactDecimal::parse(textOf(tier, column));
    if (own && *own == *price.amount)
        return std::nullopt;
    return Check { u"stripe.amount"_s, Check::Severity::Warning, column,
        Stripe::tr("Stripe charges %1 USD.", "%1: an amount").arg(amount),
        Check::Fix { Stripe::tr("Write %1", "%1: an amount").arg(amount), { { column, amount } } } };
}

} // namespace

QString priceIdColumn(StripeTerm term)
{
    return term == StripeTerm::Month ? u"stripe_price_id_monthly"_s : u"stripe_price_id_annual"_s;
}

QString priceColumn(StripeTerm term)
{
    return term == StripeTerm::Month ? u"monthly_price_usd"_s : u"annual_price_usd"_s;
}

int stripeDecimals(const QString &currency)
{
    static const QStringList none { u"bif"_s, u"clp"_s, u"djf"_s, u"gnf"_s, u"jpy"_s, u"kmf"_s, u"krw"_s, u"mga"_s,
        u"pyg"_s, u"rwf"_s, u"vnd"_s, u"vuv"_s, u"xaf"_s, u"xof"_s, u"xpf"_s };
    static const QStringList three { u"bhd"_s, u"jod"_s, u"kwd"_s, u"omr"_s, u"tnd"_s };
    const QString code = currency.toLower();
    return none.contains(code) ? 0 : three.contains(code) ? 3 : 2;
}

Result<StripePrice> parseStripePrice(const QByteArray &json)
{
    const auto refused = [](const QString &words) { return failure(Error::Kind::Invalid, words); };
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return refused(Stripe::tr("The answer is not JSON, so that it did not come from Stripe."));
    const QJsonObject object = document.object();
    const bool isPrice = object[u"object"_s].toString() == u"price" || object[u"object"_s].toString() == u"plan";
    if (!isPrice || object[u"id"_s].toString().isEmpty() || object[u"currency"_s].toString().isEmpty())
        return refused(Stripe::tr("The answer is JSON, but not a price of Stripe's."));
    StripePrice price;
    price.id = object[u"id"_s].toString();
    price.active = object[u"active"_s].toBool();
    price.live = object[u"livemode"_s].toBool();
    price.currency = object[u"currency"_s].toString().toLower();
    price.amount = amountOf(object, price.currency);
    price.product = idOf(object[u"product"_s]);
    const QJsonObject recurring = object[u"recurring"_s].toObject();
    price.interval = recurring[u"interval"_s].toString();
    price.intervalCount = recurring[u"interval_count"_s].toInt(1);
    return price;
}

QList<Check> compareWithStripe(const FieldValues &tier, StripeTerm term, const StripePrice &price)
{
    QList<Check> checks;
    const QString column = priceIdColumn(term);
    if (const std::optional<Check> amount = amountCheck(tier, term, price))
        checks.append(*amount);
    if (!price.active) {
        checks.append({ u"stripe.inactive"_s, Check::Severity::Warning, column,
            Stripe::tr("At Stripe this price is archived: nobody can subscribe with it."), {} });
    }
    if (!fitsTerm(price, term)) {
        checks.append({ u"stripe.interval"_s, Check::Severity::Warning, column,
            Stripe::tr("At Stripe this price is paid %1.", "%1: 'every month'").arg(termWords(price)), {} });
    }
    const QString product = u"stripe_product_id"_s;
    if (tier.contains(product) && !price.product.isEmpty() && textOf(tier, product) != price.product) {
        checks.append({ u"stripe.product"_s, Check::Severity::Warning, product,
            Stripe::tr("At Stripe the price %1 belongs to the product %2.").arg(price.id, price.product),
            Check::Fix { Stripe::tr("Write %1").arg(price.product), { { product, price.product } } } });
    }
    return checks;
}

} // namespace Kaiwa
