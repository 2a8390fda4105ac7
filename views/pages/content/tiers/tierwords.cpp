#include "views/pages/content/tiers/tierwords.h"

#include "models/content/table/contenttable.h"
#include "models/content/values/exactdecimal.h"
#include "models/content/workspace.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/tiers/tiermatrix.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int tierWordsLongest = 80;

QString textOf(const FieldValues &record, const QString &column)
{
    return record.value(column).value_or(QString());
}

// The columns of which the usage of a month may tell who met them.
const QStringList &limitColumns()
{
    static const QStringList columns { u"monthly_seconds"_s, u"monthly_conversations"_s, u"monthly_realtime_sessions"_s,
        u"feedback_sessions_per_month"_s, u"max_session_length_seconds"_s, u"max_banked_seconds"_s, u"daily_seconds"_s,
        u"daily_conversations"_s, u"daily_analyses"_s, u"anki_export_limit"_s, u"max_memories"_s };
    return columns;
}

// A limit as it is compared: a number, or no value for unlimited; nothing at all where it is neither.
std::optional<Value> comparable(const Value &value, const UnlimitedForm &unlimited)
{
    if (unlimited.matches(value))
        return Value();
    const std::optional<ExactDecimal> number = value ? ExactDecimal::parse(*value) : std::nullopt;
    return number ? std::optional(Value(number->toString())) : std::nullopt;
}

const StagedRecord *changedRecord(Workspace &workspace, const RecordKey &key, const QString &column)
{
    const StagedRecord *staged = workspace.changes().find(key);
    const bool isChanged
        = staged && staged->operation == StagedRecord::Operation::Update && staged->staged.contains(column);
    return isChanged ? staged : nullptr;
}

} // namespace

TierWords::TierWords(Workspace &workspace, const ContentTable &table, const TierMatrix &matrix, const TierUsage &usage)
    : m_workspace(workspace)
    , m_table(table)
    , m_matrix(matrix)
    , m_usage(usage)
{
}

QStringList TierWords::prices(const FieldValues &record) const
{
    const QString monthly = textOf(record, u"monthly_price_usd"_s);
    const QString annual = textOf(record, u"annual_price_usd"_s);
    const std::optional<ExactDecimal> month = ExactDecimal::parse(monthly);
    const std::optional<ExactDecimal> year = ExactDecimal::parse(annual);
    if (month && month->isZero() && (!year || year->isZero()))
        return { tr("free of charge", "the price of a tier") };
    QStringList prices;
    if (month)
        prices += tr("%1 a month", "the price of a tier").arg(moneyWords(monthly, u"USD"_s));
    if (year)
        prices += tr("%1 a year", "the price of a tier").arg(moneyWords(annual, u"USD"_s));
    return prices;
}

QStringList TierWords::subtitles(const RecordKey &tier) const
{
    const FieldValues record = m_table.record(tier);
    QStringList state;
    if (textOf(record, u"is_active"_s) == u"false")
        state += tr("off sale", "state of a tier");
    if (tier.isDraft())
        state += tr("not in the database yet", "state of a tier that is not committed");
    else if (!m_usage.subscriptionsProblem().isEmpty())
        state += tr("subscriptions not recorded", "under a tier: the database does not say who is on it");
    else if (const auto count = m_usage.subscriptions(record.value(u"id"_s).value_or(tier.key.value(0))))
        state += tr("%n active subscriptions", "under a tier", int(*count));
    return { prices(record).join(u" · "_s), state.join(u" · "_s) };
}

std::optional<LimitChange> TierWords::limitChange(const RecordKey &tier, const QString &column) const
{
    const StagedRecord *staged = changedRecord(m_workspace, tier, column);
    if (!staged || !limitColumns().contains(column))
        return std::nullopt;
    const FieldDescription *field = m_table.description().field(column);
    const UnlimitedForm unlimited = field ? field->unlimited : UnlimitedForm();
    const std::optional<Value> before = comparable(staged->base.values.value(column), unlimited);
    const std::optional<Value> now = comparable(staged->staged.value(column), unlimited);
    if (!before || !now)
        return std::nullopt;
    return LimitChange { textOf(m_table.record(tier), u"id"_s), column, *before, *now };
}

QList<LimitChange> TierWords::limitChanges() const
{
    QList<LimitChange> changes;
    for (const StagedRecord &record : m_workspace.changes().records(m_table.description().table)) {
        for (auto it = record.staged.cbegin(); it != record.staged.cend(); ++it) {
            if (const auto change = limitChange(record.key, it.key()))
                changes.append(*change);
        }
    }
    return changes;
}

QString TierWords::impact(const RecordKey &tier, const QString &column) const
{
    return impactWords(tier, column, false);
}

QString TierWords::impactWords(const RecordKey &tier, const QString &column, bool whole) const
{
    const std::optional<LimitChange> change = limitChange(tier, column);
    if (!change)
        return {};
    const QString problem = m_usage.impactProblem(*change);
    if (!problem.isEmpty())
        return whole ? problem : tr("who would have hit it is not recorded", "under a limit that is changed");
    const std::optional<LimitImpact> impact = m_usage.impact(*change);
    if (!impact)
        return tr("counting learners…", "under a limit that is changed, until the answer comes");
    const QString month = QLocale().standaloneMonthName(m_usage.month().month());
    if (impact->learners == 0)
        return tr("no learner of this tier in %1", "%1: name of a month").arg(month);
    if (impact->recorded == 0)
        return tr("not recorded for the learners of %1", "%1: name of a month").arg(month);
    const QString count = QLocale().toString(impact->wouldHit);
    const QString today = QLocale().toString(impact->hits);
    if (!whole)
        return tr("%1 of %n learners of %2 would hit it (%3 today)", "%2: name of a month", int(impact->learners))
            .arg(count, month, today);
    const Column *live = m_table.table() ? m_table.table()->column(column) : nullptr;
    const QString limit
        = live ? fieldWords(m_table.record(tier).value(column), *live, m_table.description().field(column)) : QString();
    return tr("%1 of %n learners of %2 would have hit %4 (%3 today).", "%2: name of a month, %4: the new limit",
        int(impact->learners))
        .arg(count, month, today, limit);
}

void TierWords::tellProblems(CellNotes::Notes &notes, const RecordKey &tier, const QString &column) const
{
    const QList<Check> checks = m_matrix.checks(tier);
    for (const Check &check : checks) {
        if (check.column != column)
            continue;
        notes.problem += (notes.problem.isEmpty() ? QString() : u" "_s) + check.text;
        notes.isError = notes.isError || check.severity == Check::Severity::Error;
        if (!notes.fix && m_table.isEditable(tier, column))
            notes.fix = check.fix;
    }
}

CellNotes::Notes TierWords::notes(const RecordKey &tier, const QString &column) const
{
    CellNotes::Notes notes;
    const Column *live = m_table.table() ? m_table.table()->column(column) : nullptr;
    if (!tier.isValid() || !live)
        return notes;
    const FieldDescription *field = m_table.description().field(column);
    notes.place = m_matrix.headerData(m_matrix.columnOf(tier), Qt::Horizontal).toString() + u" · "_s
        + m_table.description().label(column);
    notes.value = fieldWords(m_table.record(tier).value(column), *live, field, tierWordsLongest);
    if (const StagedRecord *staged = changedRecord(m_workspace, tier, column))
        notes.was = tr("was %1", "below a changed field")
                        .arg(fieldWords(staged->base.values.value(column), *live, field, tierWordsLongest));
    tellProblems(notes, tier, column);
    notes.further = impactWords(tier, column, true);
    QString why;
    if (notes.further.isEmpty() && !m_table.isEditable(tier, column, &why))
        notes.further = why;
    else if (notes.further.isEmpty() && notes.problem.isEmpty() && field)
        notes.further = field->hint;
    return notes;
}

} // namespace Kaiwa
