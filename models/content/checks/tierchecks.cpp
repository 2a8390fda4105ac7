#include "models/content/checks/tierchecks.h"

#include "models/content/checks/textchecks.h"
#include "models/content/values/exactdecimal.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct TierChecks {
    Q_DECLARE_TR_FUNCTIONS(TierChecks)
};

using Found = std::optional<Check>;

const QString monthlyPrice = u"monthly_price_usd"_s;
const QString annualPrice = u"annual_price_usd"_s;
const QString productId = u"stripe_product_id"_s;
const QString monthlyPriceId = u"stripe_price_id_monthly"_s;
const QString annualPriceId = u"stripe_price_id_annual"_s;
constexpr int monthsOfYear = 12;

std::optional<ExactDecimal> numberOf(const FieldValues &record, const QString &column)
{
    return ExactDecimal::parse(textOf(record, column));
}

// How much a tier gives in one column, so that more is greater; nothing where the value cannot be compared.
struct Amount {
    bool unlimited = false;
    ExactDecimal number;
};

std::optional<Amount> amountOf(const FieldValues &record, const QString &column, const UnlimitedForms &unlimited)
{
    if (!record.contains(column))
        return std::nullopt;
    if (unlimited.value(column).matches(record.value(column)))
        return Amount { true, {} };
    const QString text = textOf(record, column);
    if (const std::optional<ExactDecimal> number = ExactDecimal::parse(text)) {
        if (!number->isNegative())
            return Amount { false, *number };
    }
    return std::nullopt;
}

bool isLess(const Amount &a, const Amount &b)
{
    return !a.unlimited && (b.unlimited || a.number < b.number);
}

bool isOn(const FieldValues &record, const QString &column)
{
    return textOf(record, column) == u"true";
}

// The limits and features in which more is better, and the order of the labels where it is no number.
const QStringList &givenColumns()
{
    static const QStringList columns { u"monthly_seconds"_s, u"monthly_conversations"_s, u"monthly_realtime_sessions"_s,
        u"feedback_sessions_per_month"_s, u"max_banked_seconds"_s, u"daily_seconds"_s, u"daily_conversations"_s,
        u"daily_analyses"_s, u"max_session_length_seconds"_s, u"max_extensions"_s, u"max_memories"_s,
        u"anki_export_limit"_s };
    return columns;
}

const QStringList &tierFeatureColumns()
{
    static const QStringList columns { u"session_banking_enabled"_s, u"has_realtime_access"_s, u"has_advanced_voices"_s,
        u"has_deep_analysis"_s, u"has_analytics"_s, u"has_custom_phrases"_s, u"has_conversation_memory"_s,
        u"has_anki_export"_s, u"can_extend"_s };
    return columns;
}

const QList<std::pair<QString, QStringList>> &orderedLabels()
{
    static const QList<std::pair<QString, QStringList>> orders {
        { u"conversation_memory_level"_s, { u"basic"_s, u"human-like"_s, u"elephant-like"_s } },
        { u"customized_phrases_frequency"_s, { u"weekly"_s, u"daily"_s } },
    };
    return orders;
}

bool givesLess(
    const FieldValues &dear, const FieldValues &cheap, const QString &column, const UnlimitedForms &unlimited)
{
    const auto mine = amountOf(dear, column, unlimited);
    const auto theirs = amountOf(cheap, column, unlimited);
    return mine && theirs && isLess(*mine, *theirs);
}

QStringList lesserColumns(const FieldValues &dear, const FieldValues &cheap, const UnlimitedForms &unlimited)
{
    QStringList lesser;
    for (const QString &column : givenColumns()) {
        if (givesLess(dear, cheap, column, unlimited))
            lesser.append(column);
    }
    for (const QString &column : tierFeatureColumns()) {
        if (dear.contains(column) && textOf(dear, column) == u"false" && isOn(cheap, column))
            lesser.append(column);
    }
    for (const auto &[column, order] : orderedLabels()) {
        const qsizetype mine = order.indexOf(textOf(dear, column));
        if (mine >= 0 && mine < order.indexOf(textOf(cheap, column)))
            lesser.append(column);
    }
    return lesser;
}

Found annualCheck(const FieldValues &record)
{
    const auto monthly = numberOf(record, monthlyPrice);
    const auto annual = numberOf(record, annualPrice);
    if (!monthly || !annual || *annual <= monthly->times(monthsOfYear))
        return {};
    const QString twelve = monthly->times(monthsOfYear).toString(2);
    return Check { u"tier.annual-dearer"_s, Check::Severity::Warning, annualPrice,
        TierChecks::tr("A year costs more than twelve months, which are %1.", "%1: an amount of money").arg(twelve),
        Check::Fix { TierChecks::tr("Write %1").arg(twelve), { { annualPrice, twelve } } } };
}

Found sessionCheck(const FieldValues &record, const UnlimitedForms &unlimited)
{
    const QString session = u"max_session_length_seconds"_s;
    const QString month = u"monthly_seconds"_s;
    const auto longest = amountOf(record, session, unlimited);
    const auto whole = amountOf(record, month, unlimited);
    if (!longest || !whole || longest->unlimited || !isLess(*whole, *longest))
        return {};
    return Check { u"tier.session-longer"_s, Check::Severity::Warning, session,
        TierChecks::tr("One session may be longer than the time of the whole month."),
        Check::Fix { TierChecks::tr("As long as the month"), { { session, record.value(month) } } } };
}

Found bankingCheck(const FieldValues &record, const UnlimitedForms &unlimited)
{
    const QString most = u"max_banked_seconds"_s;
    if (!record.contains(most) || !isOn(record, u"session_banking_enabled"_s))
        return {};
    const auto amount = amountOf(record, most, unlimited);
    if (amount && !amount->unlimited && !amount->number.isZero())
        return {};
    const bool nothing = amount && !amount->unlimited;
    return Check { u"tier.banking-no-maximum"_s, Check::Severity::Warning, most,
        nothing ? TierChecks::tr("Unused time rolls over, but at most 0:00:00 of it.")
                : TierChecks::tr("Unused time rolls over without a maximum."),
        {} };
}

Found shapeCheck(const FieldValues &record, const QString &column, const QString &prefix)
{
    static const QRegularExpression rest(u"^[A-Za-z0-9_]+$"_s);
    const QString id = textOf(record, column);
    if (!hasValue(record, column) || (id.startsWith(prefix) && rest.match(id.mid(prefix.size())).hasMatch()))
        return {};
    Check check { u"tier.stripe-id"_s, Check::Severity::Warning, column,
        TierChecks::tr("Stripe's id would begin with %1, followed by letters and digits.").arg(prefix), {} };
    const QString trimmed = id.trimmed();
    if (id.isEmpty())
        check.fix = Check::Fix { TierChecks::tr("Make it not set"), { { column, std::nullopt } } };
    else if (trimmed != id && trimmed.startsWith(prefix) && rest.match(trimmed.mid(prefix.size())).hasMatch())
        check.fix = Check::Fix { TierChecks::tr("Take the space away"), { { column, trimmed } } };
    return check;
}

void checkDearer(QList<QList<Check>> &checks, const QList<FieldValues> &tiers, const UnlimitedForms &unlimited)
{
    QList<QSet<QString>> said(tiers.size());
    for (qsizetype dear = 0; dear < tiers.size(); ++dear) {
        for (qsizetype cheap = 0; cheap < tiers.size(); ++cheap) {
            const auto price = numberOf(tiers[dear], monthlyPrice);
            const auto less = numberOf(tiers[cheap], monthlyPrice);
            const bool compared =
                textOf(tiers[dear], u"is_active"_s) != u"false" && textOf(tiers[cheap], u"is_active"_s) != u"false";
            if (!compared || !price || !less || *price <= *less)
                continue;
            for (const QString &column : lesserColumns(tiers[dear], tiers[cheap], unlimited)) {
                if (said[dear].contains(column))
                    continue; // one cheaper tier is enough to say it
                said[dear].insert(column);
                checks[dear].append({ u"tier.dearer-gives-less"_s, Check::Severity::Warning, column,
                    TierChecks::tr("Dearer than “%1”, and gives less here.", "%1: the name of another tier")
                        .arg(hasValue(tiers[cheap], u"name"_s) ? textOf(tiers[cheap], u"name"_s)
                                                               : textOf(tiers[cheap], u"id"_s)),
                    {} });
            }
        }
    }
}

void checkPriceIds(QList<QList<Check>> &checks, const QList<FieldValues> &tiers)
{
    QHash<QString, QSet<qsizetype>> users;
    for (qsizetype tier = 0; tier < tiers.size(); ++tier) {
        for (const QString &column : { monthlyPriceId, annualPriceId }) {
            if (const QString id = textOf(tiers[tier], column); !id.isEmpty())
                users[id].insert(tier);
        }
    }
    for (qsizetype tier = 0; tier < tiers.size(); ++tier) {
        for (const QString &column : { monthlyPriceId, annualPriceId }) {
            if (users.value(textOf(tiers[tier], column)).size() > 1)
                checks[tier].append({ u"tier.price-id-twice"_s, Check::Severity::Warning, column,
                    TierChecks::tr("Another tier has the same price id: who pays it could get either."), {} });
        }
    }
}

QList<Check> listOf(const Found &found)
{
    return found ? QList<Check> { *found } : QList<Check>();
}

QList<Check> stripeChecks(const FieldValues &record)
{
    QList<Check> checks = listOf(shapeCheck(record, productId, u"prod_"_s));
    checks += listOf(shapeCheck(record, monthlyPriceId, u"price_"_s));
    checks += listOf(shapeCheck(record, annualPriceId, u"price_"_s));
    const QString monthly = textOf(record, monthlyPriceId);
    if (!monthly.isEmpty() && monthly == textOf(record, annualPriceId)) {
        checks += Check { u"tier.price-id-both"_s, Check::Severity::Warning, annualPriceId,
            TierChecks::tr("The month and the year have the same price id."), {} };
    }
    return checks;
}

// Those of the checks between tiers that have this id.
CheckKind overTiers(
    const QString &id, const QString &title, const QString &explanation, const UnlimitedForms &unlimited)
{
    CheckKind kind { id, title, explanation };
    kind.overAll.needs = { { u"tiers"_s, {} } };
    kind.overAll.statement = [](const Catalog &catalog, const QList<StagedRecord> &) {
        return wholeTable(*catalog.table(u"tiers"_s));
    };
    kind.overAll.judge = [id, unlimited](const QList<StandingRecord> &records) {
        QList<FieldValues> tiers;
        for (const StandingRecord &record : records)
            tiers.append(record.values);
        const QList<QList<Check>> checks = checkTiers(tiers, unlimited);
        QHash<RecordKey, QList<Check>> found;
        for (qsizetype i = 0; i < records.size(); ++i) {
            for (const Check &check : checks.at(i)) {
                if (check.id == id)
                    found[records.at(i).key].append(check);
            }
        }
        return found;
    };
    return kind;
}

} // namespace

QList<CheckKind> tierChecks(const UnlimitedForms &unlimited)
{
    const QStringList texts { u"name"_s, u"description"_s };
    return {
        { u"tier.annual-dearer"_s, TierChecks::tr("Price of a year", "title of a check"),
            TierChecks::tr("A year costs more than twelve months."), true, single(annualCheck) },
        { u"tier.session-longer"_s, TierChecks::tr("Length of a session", "title of a check"),
            TierChecks::tr("A session may be longer than the month."), true,
            [unlimited](const FieldValues &record) {
                return listOf(sessionCheck(record, unlimited));
            } },
        { u"tier.banking-no-maximum"_s, TierChecks::tr("Time that rolls over", "title of a check"),
            TierChecks::tr("Unused time rolls over without a maximum, or with none of it."), true,
            [unlimited](const FieldValues &record) {
                return listOf(bankingCheck(record, unlimited));
            } },
        { u"tier.stripe-id"_s, TierChecks::tr("Stripe ids", "title of a check"),
            TierChecks::tr("An id does not look like Stripe's, or stands for both prices."), true, stripeChecks },
        emptyTextKind(u"tier"_s, texts),
        outerSpaceKind(u"tier"_s, texts),
        overTiers(u"tier.dearer-gives-less"_s, TierChecks::tr("Dearer and less", "title of a check"),
            TierChecks::tr("A tier costs more than another and gives less."), unlimited),
        overTiers(u"tier.price-id-twice"_s, TierChecks::tr("Price id used twice", "title of a check"),
            TierChecks::tr("Two tiers have the same price id."), unlimited),
    };
}

QList<QList<Check>> checkTiers(const QList<FieldValues> &tiers, const UnlimitedForms &unlimited)
{
    QList<QList<Check>> checks(tiers.size());
    checkDearer(checks, tiers, unlimited);
    checkPriceIds(checks, tiers);
    return checks;
}

} // namespace Kaiwa
