#include "models/content/tiers/tierstatements.h"

#include <QCoreApplication>
#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct TierStatementsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TierStatements)
};

const QString subscriptionsTable = u"subscriptions"_s;
const QString usageTable = u"user_usage"_s;

const Column *readable(const Table *table, const QString &name)
{
    const Column *column = table ? table->column(name) : nullptr;
    return column && column->mayRead ? column : nullptr;
}

QString sourceOf(const Table &table)
{
    return quotedIdentifier(table.schema, table.name);
}

tl::unexpected<Error> notRecorded(const QString &why)
{
    return failure(Error::Kind::Invalid, why);
}

// Which tier a subscription is of: the column, as text; empty where none tells.
QString tierOfSubscription(const Table &table)
{
    for (const QString &name : { u"tier_id"_s, u"current_tier"_s }) {
        if (readable(&table, name))
            return u"s."_s + quotedIdentifier(name) + u"::text"_s;
    }
    return {};
}

// Which subscriptions are active; empty where no column tells.
QString activeCondition(const Table &table)
{
    if (readable(&table, u"status"_s))
        return u"s.\"status\"::text IN ('active', 'trialing')"_s;
    if (readable(&table, u"is_active"_s))
        return u"s.\"is_active\"::text IN ('true', 't')"_s;
    return {};
}

// Why active subscriptions cannot be told by tier; nothing where they can.
Result<const Table *> subscriptionsOf(const Catalog &catalog)
{
    const Table *table = catalog.table(subscriptionsTable);
    if (!table)
        return notRecorded(TierStatementsWords::tr("This database has no table of subscriptions."));
    if (tierOfSubscription(*table).isEmpty())
        return notRecorded(TierStatementsWords::tr(
            "Subscriptions do not say here which tier they are of, or your role may not read it."));
    if (activeCondition(*table).isEmpty())
        return notRecorded(TierStatementsWords::tr(
            "Subscriptions do not say here whether they are active, or your role may not read it."));
    return table;
}

// A column of the usage as a number; nothing where a text is none.
QString numeric(const Table &usage, const QString &name)
{
    const Column *column = readable(&usage, name);
    if (!column)
        return {};
    const QString quoted = u"u."_s + quotedIdentifier(name);
    if (column->kind == ValueKind::Integer || column->kind == ValueKind::Decimal)
        return quoted + u"::numeric"_s;
    return u"CASE WHEN %1::text ~ '^-?[0-9]+$' THEN %1::text::numeric END"_s.arg(quoted);
}

// The most that one day of the month has of something, from the JSON that is kept by day.
QString mostOfADay(const Table &usage, const QString &member)
{
    const Column *days = readable(&usage, u"daily_usage"_s);
    if (!days || (days->kind != ValueKind::JsonBinary && days->kind != ValueKind::Json))
        return {};
    return u"(SELECT max((d.value ->> '%1')::numeric)"
           " FROM jsonb_each(CASE WHEN jsonb_typeof(u.\"daily_usage\"::jsonb) = 'object'"
           " THEN u.\"daily_usage\"::jsonb ELSE '{}' END) AS d"
           " WHERE jsonb_typeof(d.value) = 'object' AND jsonb_typeof(d.value -> '%1') = 'number')"_s.arg(member);
}

struct Measure {
    QString used; // what a learner used in the month
    QString extra; // what the learner may use beyond the tier's limit
};

Measure timeOfTheMonth(const Table &usage)
{
    Measure measure { numeric(usage, u"seconds_used"_s), {} };
    if (measure.used.isEmpty())
        return measure;
    if (const QString banked = numeric(usage, u"banked_seconds_used"_s); !banked.isEmpty())
        measure.used += u" + coalesce("_s + banked + u", 0)"_s;
    if (const QString carried = numeric(usage, u"banked_seconds"_s); !carried.isEmpty())
        measure.extra = u"coalesce("_s + carried + u", 0)"_s;
    return measure;
}

Measure measureOf(const Table &usage, const QString &column)
{
    static const QHash<QString, QString> plain {
        { u"monthly_conversations"_s, u"conversations_used"_s },
        { u"monthly_realtime_sessions"_s, u"realtime_sessions_used"_s },
        { u"max_session_length_seconds"_s, u"longest_session_seconds"_s },
        { u"max_banked_seconds"_s, u"banked_seconds"_s },
        { u"anki_export_limit"_s, u"anki_exports_used"_s },
    };
    if (column == u"monthly_seconds")
        return timeOfTheMonth(usage);
    if (column == u"daily_seconds")
        return { mostOfADay(usage, u"seconds"_s), {} };
    if (column == u"daily_conversations")
        return { mostOfADay(usage, u"conversations"_s), {} };
    return plain.contains(column) ? Measure { numeric(usage, plain.value(column)), {} } : Measure();
}

// Which tier a learner of the month is of; empty where nothing tells.
QString tierOfLearner(const Table &usage, bool subscriptions)
{
    QStringList tiers;
    if (subscriptions)
        tiers.append(u"subscribed.tier"_s);
    if (readable(&usage, u"tier_when_used"_s))
        tiers.append(u"u.\"tier_when_used\"::text"_s);
    return tiers.isEmpty() ? QString() : u"coalesce("_s + tiers.join(u", "_s) + u')';
}

QString subscribedJoin(const Table &subscriptions)
{
    QString order = u"s.\"user_id\""_s;
    for (const QString &name : { u"current_period_end"_s, u"created_at"_s }) {
        if (readable(&subscriptions, name))
            order += u", s."_s + quotedIdentifier(name) + u" DESC NULLS LAST"_s;
    }
    return u" LEFT JOIN (SELECT DISTINCT ON (s.\"user_id\") s.\"user_id\", %1 AS tier FROM %2 AS s WHERE %3 ORDER BY "
           u"%4)"
           " AS subscribed ON subscribed.\"user_id\" = u.\"user_id\""_s.arg(
               tierOfSubscription(subscriptions), sourceOf(subscriptions), activeCondition(subscriptions), order);
}

// Learners of the month with their tier and their use of each of the columns.
QString learners(const Catalog &catalog, const Table &usage, const QStringList &columns)
{
    const Result<const Table *> subscriptions = subscriptionsOf(catalog);
    const bool joined = subscriptions && readable(*subscriptions, u"user_id"_s) && readable(&usage, u"user_id"_s);
    QStringList selected { tierOfLearner(usage, joined) + u" AS tier"_s };
    for (const QString &column : columns) {
        const Measure measure = measureOf(usage, column);
        selected.append(measure.used + u" AS "_s + quotedIdentifier(u"used_"_s + column));
        selected.append((measure.extra.isEmpty() ? u"0"_s : measure.extra) + u" AS "_s
            + quotedIdentifier(u"extra_"_s + column));
    }
    const Column *period = usage.column(u"period"_s);
    const QString month = period && period->kind == ValueKind::Text ? u"u.\"period\" = $1"_s
                                                                    : u"left(u.\"period\"::text, 7) = $1"_s;
    return u"SELECT "_s + selected.join(u", "_s) + u" FROM "_s + sourceOf(usage) + u" AS u"_s
        + (joined ? subscribedJoin(**subscriptions) : QString()) + u" WHERE "_s + month;
}

} // namespace

Result<Statement> subscriptionsPerTier(const Catalog &catalog)
{
    const Result<const Table *> found = subscriptionsOf(catalog);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Table &table = **found;
    return Statement { u"SELECT %1, count(*) FROM %2 AS s WHERE %3 GROUP BY 1"_s.arg(
                           tierOfSubscription(table), sourceOf(table), activeCondition(table)),
        {} };
}

Result<void> isMeasured(const Catalog &catalog, const QString &column)
{
    const Table *usage = catalog.table(usageTable);
    if (!usage)
        return notRecorded(
            TierStatementsWords::tr("Who would have hit it is not recorded: this database has no usage by month."));
    const bool joined = subscriptionsOf(catalog).has_value() && readable(usage, u"user_id"_s)
        && readable(catalog.table(subscriptionsTable), u"user_id"_s);
    if (!readable(usage, u"period"_s) || tierOfLearner(*usage, joined).isEmpty()
        || measureOf(*usage, column).used.isEmpty())
        return notRecorded(TierStatementsWords::tr("Who would have hit it is not recorded."));
    return {};
}

Result<Statement> limitImpacts(const Catalog &catalog, const QList<LimitChange> &changes, const QString &period)
{
    QStringList columns;
    QStringList counts;
    Statement statement { {}, { period } };
    const auto parameter = [&statement](const Value &value) -> QString {
        statement.parameters.append(value);
        return u'$' + QString::number(statement.parameters.size());
    };
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const LimitChange &change = changes[i];
        if (!isMeasured(catalog, change.column))
            continue;
        if (!columns.contains(change.column))
            columns.append(change.column);
        const QString used = quotedIdentifier(u"used_"_s + change.column);
        const QString extra = quotedIdentifier(u"extra_"_s + change.column);
        counts.append(u"SELECT %1, count(*), count(%2), count(*) FILTER (WHERE %2 >= %3::numeric + %4),"
                      " count(*) FILTER (WHERE %2 >= %5::numeric + %4) FROM learner WHERE tier = %6::text"_s.arg(
                          QString::number(i), used, parameter(change.now), extra, parameter(change.before),
                          parameter(change.tier)));
    }
    if (counts.isEmpty())
        return notRecorded(TierStatementsWords::tr("Who would have hit it is not recorded."));
    statement.sql = u"WITH learner AS MATERIALIZED ("_s + learners(catalog, *catalog.table(usageTable), columns)
        + u") "_s + counts.join(u" UNION ALL "_s);
    return statement;
}

} // namespace Kaiwa
