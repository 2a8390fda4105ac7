#include "models/content/exchange/importplanner.h"

#include "models/content/checks/recordchecks.h"
#include "models/content/commit/touchcolumn.h"
#include "models/content/values/valuecheck.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ImportPlannerWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::ImportPlan)
};

using Operation = StagedRecord::Operation;

constexpr qsizetype recordsPerBatch = 500;

// A boolean as the server writes it, whichever way a spreadsheet wrote it.
Value serverBoolean(const Value &value)
{
    static const QStringList yes { u"true"_s, u"t"_s, u"yes"_s, u"y"_s, u"on"_s, u"1"_s };
    static const QStringList no { u"false"_s, u"f"_s, u"no"_s, u"n"_s, u"off"_s, u"0"_s };
    const QString word = value ? value->trimmed().toLower() : QString();
    return yes.contains(word) ? u"true"_s : no.contains(word) ? u"false"_s : value;
}

// Types whose values can be written in more than one way.
bool hasServerForm(ValueKind kind)
{
    return kind != ValueKind::Text && kind != ValueKind::Json && kind != ValueKind::Enumeration
        && kind != ValueKind::Boolean;
}

} // namespace

ImportPlanner::ImportPlanner(PgConnection &connection, const ImportRequest &request, const ImportProgress &progress)
    : m_connection(connection)
    , m_request(request)
    , m_progress(progress)
    , m_table(*request.table())
    , m_existing(m_table)
{
    for (const FieldGroup &group : request.description.groups) {
        for (const FieldDescription &field : group.fields) {
            if (field.unlimited.exists())
                m_unlimited.insert(field.column, field.unlimited);
        }
    }
}

Result<ImportPlan> ImportPlanner::plan(RecordReader &reader)
{
    if (const FileResult<void> begun = reader.begin(); !begun)
        return unreadable(begun.error());
    meetColumns(reader);
    FileRecord record;
    while (true) {
        const FileResult<bool> next = reader.next(record);
        if (!next)
            return unreadable(next.error());
        if (!*next)
            break;
        ++m_plan.records;
        meetColumns(reader);
        if (record.problem)
            tell(*record.problem, {});
        else
            m_batch.append(lineOf(record));
        if (m_batch.size() < recordsPerBatch)
            continue;
        if (const Result<void> done = compareBatch(); !done)
            return tl::unexpected(done.error());
        if (m_progress && !m_progress(reader.position(), m_plan.records))
            return tl::unexpected(cancelledError());
    }
    if (const Result<void> done = compareBatch(); !done)
        return tl::unexpected(done.error());
    return std::move(m_plan);
}

Result<ImportPlan> ImportPlanner::unreadable(const FileProblem &problem)
{
    tell(problem, {});
    m_plan.rows.clear();
    m_plan.inserts = m_plan.changes = m_plan.unchanged = 0;
    m_plan.isReadable = false;
    return std::move(m_plan);
}

void ImportPlanner::tell(const FileProblem &problem, const QString &column)
{
    if (++m_plan.problemCount <= ImportPlan::shownProblems)
        m_plan.problems.append({ problem, column });
}

void ImportPlanner::tell(Line &line, const QString &column, const QString &text)
{
    FileProblem problem = line.places.value(column, { line.line, 1, {} });
    problem.text = text;
    tell(problem, column);
    line.hasProblem = true;
}

void ImportPlanner::lose(Line &line, const QString &column, const QString &text)
{
    tell(line, column, text);
    line.isLost = true;
}

void ImportPlanner::meetColumns(const RecordReader &reader)
{
    while (m_targets.size() < reader.columns().size()) {
        const QString name = reader.columns().at(m_targets.size());
        const auto target = m_request.columns.constFind(name);
        std::optional<ImportTarget> wanted;
        if (target != m_request.columns.cend())
            wanted = *target;
        else
            wanted = importTargetFor(name, m_table, m_request.description);
        FileProblem place = reader.placeOf(m_targets.size());
        if (!wanted) {
            place.text = ImportPlannerWords::tr("The table has no column “%1”.",
                "of the database; %1: as the file spells it").arg(name);
            tell(place, name);
        } else if (!wanted->column.isEmpty() && m_targets.contains(wanted->column)) {
            place.text = ImportPlannerWords::tr("Another column of the file goes to “%1” already.",
                "%1: a column of the database").arg(wanted->column);
            tell(place, name);
            wanted.reset();
        }
        m_targets.append(wanted ? wanted->column : QString());
    }
}

ImportPlanner::Line ImportPlanner::lineOf(const FileRecord &record)
{
    Line line;
    line.line = record.line;
    for (qsizetype i = 0; i < record.cells.size(); ++i) {
        if (!m_targets.at(i).isEmpty() && record.cells.at(i).kind != FileCell::Kind::Absent)
            takeCell(line, m_targets.at(i), record.cells.at(i));
    }
    findKey(line);
    return line;
}

void ImportPlanner::takeCell(Line &line, const QString &name, const FileCell &cell)
{
    const Column &column = *m_table.column(name);
    line.places.insert(name, { cell.line, cell.column, {} });
    FileResult<Value> value = valueOf(cell, column.kind);
    if (!value) {
        tell(value.error(), name);
        line.hasProblem = true;
        line.isLost = line.isLost || m_table.primaryKey.contains(name);
        return;
    }
    if (column.kind == ValueKind::Boolean)
        *value = serverBoolean(*value);
    line.values.insert(name, std::move(*value));
}

void ImportPlanner::findKey(Line &line)
{
    QStringList key;
    for (const QString &name : m_table.primaryKey) {
        const Column &column = *m_table.column(name);
        const Value value = line.values.value(name);
        if (!value) {
            const bool isMade =
                column.kind == ValueKind::Uuid || column.generated || !column.defaultExpression.isEmpty();
            if (!isMade && !line.isLost)
                lose(line, name, ImportPlannerWords::tr("The key “%1” is missing.",
                    "of a row of a file; %1: a column of the database").arg(name));
            return;
        }
        if (const std::optional<QString> why = refusedBecause(column, value)) {
            lose(line, name, *why);
            return;
        }
        key.append(*value);
    }
    line.key = key;
}

Result<void> ImportPlanner::compareBatch()
{
    if (const Result<void> done = findRows(); !done)
        return done;
    writeUnlimited();
    if (const Result<void> done = writeAsServer(); !done)
        return done;
    for (Line &line : m_batch) {
        if (line.isLost)
            continue;
        dropWhatIsTheSame(line);
        if (!line.row && !line.record.isDraft())
            completeNew(line);
        forbid(line);
        append(line);
    }
    m_batch.clear();
    return {};
}

Result<void> ImportPlanner::findRows()
{
    QList<QStringList> keys;
    QList<Line *> lines;
    for (Line &line : m_batch) {
        if (!line.isLost && !line.key.isEmpty()) {
            keys.append(line.key);
            lines.append(&line);
        }
    }
    const Result<QList<ExistingRows::Found>> found = m_existing.find(m_connection, keys);
    if (!found)
        return tl::unexpected(found.error());
    for (qsizetype i = 0; i < lines.size(); ++i)
        findRow(*lines.at(i), found->at(i));
    return {};
}

void ImportPlanner::findRow(Line &line, const ExistingRows::Found &found)
{
    const QString keyColumn = m_table.primaryKey.last();
    line.key = found.key;
    const auto seen = m_seen.constFind(found.key);
    if (seen != m_seen.cend())
        return lose(line, keyColumn, ImportPlannerWords::tr("The same key stands in line %1 already.",
            "%1: a number of a line of the file").arg(*seen));
    m_seen.insert(found.key, line.line);
    line.record = { m_table.name, {}, {} };
    line.row = found.row;
    if (line.row) {
        line.record.key = found.key;
        if (m_request.staged.value(found.key, Operation::Update) == Operation::Delete)
            lose(line, keyColumn, ImportPlannerWords::tr("This record is staged for deletion: take that back first.",
                "problem of a row of a file"));
        return;
    }
    if (const auto draft = m_request.drafts.constFind(found.key); draft != m_request.drafts.cend())
        line.record = *draft;
    for (qsizetype i = 0; i < found.key.size(); ++i) {
        const QString &name = m_table.primaryKey.at(i);
        if (m_table.column(name)->generated)
            return lose(line, name,
                ImportPlannerWords::tr("There is no record with this key, and the database makes the keys of new ones.",
                    "problem of a row of a file"));
        line.values.insert(name, found.key.at(i));
    }
}

bool ImportPlanner::isSame(const Line &line, const QString &column, const Value &value) const
{
    if (!line.row)
        return false;
    const Value base = line.row->values.value(column);
    // A program that knows no difference between an empty text and none writes both alike.
    const Column &known = *m_table.column(column);
    return base == value || (!value && base == QString() && known.notNull && known.kind == ValueKind::Text);
}

// No limit is written the column's own way, as where a person types it; a row that has none already is left as it is.
void ImportPlanner::writeUnlimited()
{
    for (Line &line : m_batch) {
        for (auto it = line.values.begin(); it != line.values.end(); ++it) {
            const UnlimitedForm form = m_unlimited.value(it.key());
            const bool isWord = it.value() && saysUnlimited(*it.value());
            if (!form.exists() || (!isWord && !form.matches(it.value())) || isSame(line, it.key(), it.value()))
                continue;
            const Value base = line.row ? line.row->values.value(it.key()) : Value();
            it.value() = line.row && form.matches(base) ? base : form.value();
        }
    }
}

// Of the values that differ, those that the server would write another way.
Result<void> ImportPlanner::writeAsServer()
{
    QList<TypedValue> values;
    QList<Value *> places;
    for (Line &line : m_batch) {
        if (line.isLost)
            continue;
        for (auto it = line.values.begin(); it != line.values.end(); ++it) {
            const Column &column = *m_table.column(it.key());
            if (!it.value() || !hasServerForm(column.kind) || isSame(line, it.key(), it.value())
                || refusedBecause(column, it.value()))
                continue;
            values.append({ *it.value(), column.typeName });
            places.append(&it.value());
        }
    }
    const Result<QStringList> forms = inServerForm(m_connection, values);
    if (!forms)
        return tl::unexpected(forms.error());
    for (qsizetype i = 0; i < places.size(); ++i)
        *places.at(i) = forms->at(i);
    return {};
}

void ImportPlanner::dropWhatIsTheSame(Line &line)
{
    if (!line.row)
        return;
    // What is staged on the record already counts too: there the file has the last word.
    const bool isStaged = m_request.staged.contains(line.key);
    line.values.removeIf([this, &line, isStaged](const QString &name, const Value &value) {
        return m_table.primaryKey.contains(name) || name == touchColumn || (!isStaged && isSame(line, name, value));
    });
}

// What a record that is added has besides what the file says.
void ImportPlanner::completeNew(Line &line)
{
    line.record = { m_table.name, {}, {} };
    line.values.removeIf([this](const QString &name, const Value &value) {
        const Column &column = *m_table.column(name);
        // Nothing is what such a column gets anyway, or what it cannot hold in place of its default.
        return column.generated || (!value && column.notNull != column.defaultExpression.isEmpty());
    });
    for (auto it = m_request.description.newRecord.cbegin(); it != m_request.description.newRecord.cend(); ++it) {
        const Column *column = m_table.column(it.key());
        if (column && column->mayInsert && !column->generated && !line.places.contains(it.key()))
            line.values.insert(it.key(), it.value());
    }
    for (const QString &name : m_table.primaryKey) {
        const Column &column = *m_table.column(name);
        if (column.kind == ValueKind::Uuid && column.mayInsert && !column.generated && !line.values.contains(name)
            && !m_table.referenceFor(name))
            line.values.insert(name, QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
}

// What the role may not write is left out and said.
void ImportPlanner::forbid(Line &line)
{
    const bool isNew = !line.row;
    if (isNew && !m_table.mayInsert)
        return lose(line, m_table.primaryKey.last(),
            ImportPlannerWords::tr("Your role may not add records to this table.", "problem of a row of a file"));
    const QStringList names = line.values.keys();
    for (const QString &name : names) {
        const Column &column = *m_table.column(name);
        if (isNew ? column.mayInsert : column.mayUpdate)
            continue;
        tell(line, name,
            isNew ? ImportPlannerWords::tr("Your role may not set this field.", "problem of a row of a file")
                  : ImportPlannerWords::tr("Your role may not change this field.", "problem of a row of a file"));
        line.values.remove(name);
    }
}

void ImportPlanner::append(Line &line)
{
    if (line.isLost)
        return;
    if (line.values.isEmpty() && line.row) {
        ++m_plan.unchanged;
        return;
    }
    StagedRecord staged;
    staged.key = line.record;
    staged.operation = line.row || line.record.isDraft() ? Operation::Update : Operation::Insert;
    staged.staged = line.values;
    staged.base = line.row.value_or(BaseRow());
    FieldValues record = staged.base.values;
    record.insert(line.values);
    const QList<Check> checks = checkRecord(m_request.description, m_request.checks, m_table, record, &staged);
    for (const Check &check : checks) {
        if (stopsCommit(check, staged))
            tell(line, check.column, check.text);
    }
    ++(line.row || line.record.isDraft() ? m_plan.changes : m_plan.inserts);
    m_plan.rows.append({ line.record, std::move(line.values), std::move(staged.base), line.line, line.hasProblem });
}

} // namespace Kaiwa
