#include "models/content/bulk/bulkplan.h"

#include "models/content/staging/changewords.h"
#include "models/content/values/valuecheck.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct BulkPlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::BulkPlan)
};

constexpr int plannedPageRows = 2000;
constexpr int mostSlowRecords = 20;
constexpr qsizetype shownWords = 32;

// --- Reading

FieldValues windowValues(const WindowQuery &query, const WindowRow &row)
{
    FieldValues values;
    for (qsizetype i = 0; i < query.columns().size(); ++i)
        values.insert(query.columns().at(i), row.values.value(i));
    return values;
}

Result<QList<WindowRow>> readPage(
    PgConnection &connection, const WindowQuery &query, const std::optional<WindowCursor> &from)
{
    QList<WindowRow> page;
    QList<Statement> phases = query.page(from, WindowQuery::Direction::Forward, plannedPageRows);
    for (Statement &phase : phases) {
        if (page.size() >= plannedPageRows)
            break;
        phase.parameters.last() = QString::number(plannedPageRows - page.size());
        Result<Rows> rows = connection.run(phase);
        if (!rows)
            return tl::unexpected(rows.error());
        for (Row &row : rows->rows)
            page.append(query.decode(std::move(row)));
    }
    return page;
}

bool contains(const Value &value, const QString &text)
{
    return value && value->contains(text, Qt::CaseInsensitive);
}

bool fits(const FieldValues &values, const ColumnFilter &filter)
{
    const Value value = values.value(filter.column);
    switch (filter.kind) {
    case ColumnFilter::Kind::Equals:
        return value == Value(filter.value);
    case ColumnFilter::Kind::Contains:
        return contains(value, filter.value);
    case ColumnFilter::Kind::IsNull:
        return !value;
    case ColumnFilter::Kind::IsNotNull:
        return value.has_value();
    case ColumnFilter::Kind::OneOf:
        return value && ColumnFilter::listOf(filter.value).contains(*value);
    case ColumnFilter::Kind::Between:
    case ColumnFilter::Kind::HasMember:
    case ColumnFilter::Kind::Keys:
        return false; // no list of records that can be edited offers these
    case ColumnFilter::Kind::ChangedByMe:
        return true; // nobody else can stage a record here
    case ColumnFilter::Kind::HasProblems:
        return true; // ContentTable::stagedShown() hands over no other
    }
    return false;
}

// The server knows nothing of a row that is yet to be inserted.
bool fits(const FieldValues &values, const WindowOptions &options)
{
    const bool isFound = options.search.isEmpty()
        || std::any_of(options.searchColumns.cbegin(), options.searchColumns.cend(),
            [&](const QString &column) { return contains(values.value(column), options.search); });
    return isFound
        && std::all_of(options.filters.cbegin(), options.filters.cend(),
            [&values](const ColumnFilter &filter) { return fits(values, filter); });
}

// --- Planning

FieldValues asItStands(const StagedRecord &record)
{
    FieldValues values = record.base.values;
    values.insert(record.staged);
    return values;
}

QString lockedBecause(const StagedRecord &record, const Column &column)
{
    if (record.operation == StagedRecord::Operation::Delete)
        return BulkPlanWords::tr("The record is staged for deletion.");
    if (record.goneFromDatabase)
        return BulkPlanWords::tr("Somebody else deleted this row meanwhile.");
    if (record.key.isDraft() ? !column.mayInsert : !column.mayUpdate)
        return BulkPlanWords::tr("Your role may not change this field.");
    if (!record.key.isDraft() && !record.base.values.contains(column.name))
        return BulkPlanWords::tr("The field was not read, so that nothing guards what others wrote.");
    return {};
}

bool isUnique(const Table &table, const QString &column)
{
    return table.hasUniqueKey({ column });
}

class Planner final {
public:
    Planner(const Column &column, const BulkOperation &operation, bool isUnique)
        : m_column(column)
        , m_operation(operation)
        , m_isUnique(isUnique)
    {
    }

    BulkRow plan(const StagedRecord &record, const std::atomic_bool *cancelled)
    {
        BulkRow row;
        row.key = record.key;
        const auto staged = record.staged.constFind(m_column.name);
        row.before = staged == record.staged.cend() ? record.base.values.value(m_column.name) : *staged;
        BulkOperation::Outcome outcome = m_operation.apply(row.before, cancelled);
        row.after = outcome.value;
        row.problem = outcome.problem;
        m_slow += outcome.tooSlow ? 1 : 0;
        if (row.after == row.before || !row.problem.isEmpty())
            return row;
        row.removed = std::move(outcome.removed);
        row.added = std::move(outcome.added);
        row.problem = lockedBecause(record, m_column);
        if (row.problem.isEmpty())
            row.problem = refusedBecause(m_column, row.after).value_or(QString());
        if (row.problem.isEmpty() && m_isUnique && row.after && m_taken.contains(*row.after))
            row.problem = BulkPlanWords::tr("Another of these records gets the same value, which must be unique.");
        if (row.problem.isEmpty() && m_isUnique && row.after)
            m_taken.insert(*row.after);
        return row;
    }
    bool isTooSlow() const { return m_slow >= mostSlowRecords; }

private:
    const Column &m_column;
    const BulkOperation &m_operation;
    bool m_isUnique;
    QSet<QString> m_taken;
    int m_slow = 0;
};

QString shown(const QString &text)
{
    QString line = text.size() > shownWords ? text.left(shownWords) + u'…' : text;
    return line.replace(u'\n', u' ');
}

} // namespace

Result<BulkRecords> readBulkRecords(PgConnection &connection, const WindowQuery &query, const QString &table,
    const QList<StagedRecord> &staged)
{
    QHash<RecordKey, const StagedRecord *> known;
    for (const StagedRecord &record : staged)
        known.insert(record.key, &record);
    auto records = std::make_shared<QList<StagedRecord>>();
    std::optional<WindowCursor> from;
    for (bool more = true; more;) {
        const Result<QList<WindowRow>> page = readPage(connection, query, from);
        if (!page)
            return tl::unexpected(page.error());
        for (const WindowRow &row : *page) {
            StagedRecord record;
            record.key = { table, row.key, {} };
            const StagedRecord *mine = known.value(record.key);
            record.base = mine ? mine->base : BaseRow { windowValues(query, row), row.version };
            records->append(mine ? *mine : record);
        }
        more = page->size() == plannedPageRows;
        if (more)
            from = query.cursorOf(page->last());
        if (records->size() > mostBulkRecords) {
            return failure(Error::Kind::Invalid,
                BulkPlanWords::tr("More than %L1 rows match: narrow the search or the filters first.")
                    .arg(mostBulkRecords));
        }
    }
    for (const StagedRecord &record : staged) {
        if (record.key.isDraft() && fits(record.staged, query.options()))
            records->append(record);
    }
    return BulkRecords(records);
}

Result<BulkPlan> planBulkEdit(const QList<StagedRecord> &records, const Table &table,
    const EntityDescription &description, const BulkEdit &edit, const std::atomic_bool *cancelled)
{
    const Column *column = table.column(edit.column);
    if (!column)
        return failure(Error::Kind::Invalid, BulkPlanWords::tr("The database has no such field."));
    const BulkKind kind = bulkKindOf(*column, description.field(edit.column));
    if (!bulkVerbs(table, *column, kind).contains(edit.verb))
        return failure(Error::Kind::Invalid, BulkPlanWords::tr("This field cannot be edited so."));
    const Result<BulkOperation> operation = BulkOperation::compile(edit, *column, kind);
    if (!operation)
        return tl::unexpected(operation.error());
    BulkPlan plan;
    plan.edit = edit;
    plan.records = records.size();
    Planner planner(*column, *operation, isUnique(table, edit.column));
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (cancelled && *cancelled)
            return failure(Error::Kind::Cancelled, BulkPlanWords::tr("Cancelled."));
        BulkRow row = planner.plan(records.at(i), cancelled);
        if (planner.isTooSlow())
            return failure(
                Error::Kind::Invalid, BulkPlanWords::tr("The expression takes too long on many of these texts."));
        if (row.problem.isEmpty() && row.before == row.after)
            continue;
        row.record = i;
        row.name = asItStands(records.at(i)).value(description.nameColumn).value_or(QString());
        (row.problem.isEmpty() ? plan.changes : plan.refused) += 1;
        plan.rows.append(std::move(row));
    }
    return plan;
}

QList<StagingJob::Item> bulkItems(const BulkPlan &plan, const BulkRecords &records, const QSet<RecordKey> &without)
{
    QList<StagingJob::Item> items;
    for (const BulkRow &row : plan.rows) {
        if (!row.problem.isEmpty() || without.contains(row.key))
            continue;
        items.append({ row.key, { { plan.edit.column, row.after } }, records->at(row.record).base,
            { { plan.edit.column, row.before } } });
    }
    return items;
}

QString bulkStepName(const BulkEdit &edit, const EntityDescription &description, int records)
{
    const QString field = description.label(edit.column);
    const QString many = ChangeWords::records(description.table, records);
    switch (edit.verb) {
    case BulkEdit::Verb::Set:
        return edit.value && !edit.value->isEmpty()
            ? BulkPlanWords::tr("Set %1 of %2 to “%3”", "step in the undo history; %2: '12 scenarios'")
                  .arg(field, many, shown(*edit.value))
            : BulkPlanWords::tr("Set %1 of %2", "step in the undo history; %2: '12 scenarios'").arg(field, many);
    case BulkEdit::Verb::Clear:
        return BulkPlanWords::tr("Clear %1 of %2", "step in the undo history; %2: '12 scenarios'").arg(field, many);
    case BulkEdit::Verb::Append:
        return BulkPlanWords::tr("Append “%1” to %2", "step in the undo history; %2: '12 scenarios'")
            .arg(shown(edit.text), many);
    case BulkEdit::Verb::Prepend:
        return BulkPlanWords::tr("Put “%1” before %2", "step in the undo history; %2: 'Title of 12 scenarios'")
            .arg(shown(edit.text), many);
    case BulkEdit::Verb::Remove:
        return BulkPlanWords::tr("Remove “%1” from %2", "step in the undo history; %2: '12 scenarios'")
            .arg(shown(edit.text), many);
    case BulkEdit::Verb::Replace:
        return BulkPlanWords::tr("Replace “%1” by “%2” in %3", "step in the undo history; %3: '12 scenarios'")
            .arg(shown(edit.text), shown(edit.replacement), many);
    }
    return {};
}

} // namespace Kaiwa
