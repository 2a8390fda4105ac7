#include "models/content/table/contenttable.h"

#include "models/content/bulk/duplicateplan.h"
#include "models/content/checks/problemfinder.h"
#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable_p.h"

#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ContentTable::Private::Private(ContentTable *table, Workspace &space, const EntityDescription &given)
    : q(table)
    , workspace(space)
    , changes(space.changes())
    , known(given)
    , model(*table, space.changes(), database)
    , proposal(space, [this](const QString &key) { return model.rowOf({ known.table, { key }, {} }) >= 0; })
{
}

ContentTable::ContentTable(Workspace &workspace, const EntityDescription &description, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, workspace, description))
{
    d->adoptCatalog();
    connect(&workspace.session(), &Session::catalogChanged, this, [this] {
        d->adoptCatalog();
        if (d->opened)
            open();
    });
    connect(&workspace.session(), &Session::connectionRestored, this, [this] {
        if (d->state == State::Failed)
            refresh();
    });
    connect(&workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) { d->followChanges(keys); });
    connect(&workspace.changes(), &ChangeSet::accepted, this,
        [this](const QList<ChangeSet::WrittenRecord> &written) { d->takeWritten(written); });
    connect(&workspace, &Workspace::commitFinished, this,
        [this](const CommitOutcome &outcome) { d->followCommit(outcome); });
    connect(&workspace.problems(), &ProblemFinder::found, this,
        [this](const QSet<RecordKey> &keys) { d->followProblems(keys); });
    connect(&workspace.problems(), &ProblemFinder::choiceChanged, this, [this] { d->forgetProblems(); });
    connect(&workspace.tally(), &ProblemTally::counted, this, [this](const QString &name) {
        if (name == d->known.table)
            d->followTally();
    });
    connect(&d->model, &ContentTableModel::sortRequested, this,
        [this](const QString &column, Qt::SortOrder order, bool now) { d->setSort(column, order, now); });
    connect(&d->model, &ContentTableModel::readRequested, this, &ContentTable::refresh);
}

ContentTable::~ContentTable()
{
    d->reading.cancel();
    d->counting.cancel();
    for (Query<Rows> &query : d->candidates)
        query.cancel();
}

bool ContentTable::Private::opensByKey() const
{
    const QString &column = description.sortColumn;
    if (isSmall(*table))
        return false;
    return !table->hasIndexOn(column) || query.referenceColumns().contains(column);
}

void ContentTable::Private::adoptCatalog()
{
    reading.cancel();
    counting.cancel();
    ++generation;
    ++countGeneration;
    waiting.reset();
    catalog = workspace.catalog();
    table = catalog.table(known.table);
    checks.clear();
    askedNames.clear();
    lookups.clear();
    first.reset();
    last.reset();
    atStart = atEnd = true;
    rows = matching = -1;
    description = table ? known.adaptedTo(*table) : known;
    proposal.adopt(table, description.keyRule);
    if (!table) {
        query = {};
        error = failure(Error::Kind::Invalid,
            tr("This database has no table “%1”.", "%1: name of a table").arg(known.table))
                    .value();
        database.driver()->setCatalog(catalog, {});
        model.adopt(description, query);
        return;
    }
    QStringList sections = description.listColumns;
    for (const Column &column : table->columns) {
        if (!sections.contains(column.name))
            sections.append(column.name);
    }
    query = WindowQuery(catalog, known.table, sections);
    for (const QString &column : query.columns()) {
        const ReferenceLookup lookup(catalog, *table, column);
        if (lookup.isValid())
            lookups.insert(column, lookup);
    }
    options.searchColumns = description.searchColumns;
    options.icu = catalog.hasIcuCollation();
    // A big table opens as fast as a small one only in an order that an index has; other orders are there on request.
    if (!sortChosen) {
        options.sortColumn = opensByKey() ? QString() : description.sortColumn;
        options.sortOrder = Qt::AscendingOrder;
    }
    database.driver()->setCatalog(catalog, query.columns());
    model.adopt(description, query);
}

QAbstractItemModel *ContentTable::model() const
{
    return &d->model;
}

const EntityDescription &ContentTable::description() const
{
    return d->description;
}

void ContentTable::setDescription(const EntityDescription &description)
{
    Q_ASSERT(description.table == d->known.table);
    d->known = description;
    d->adoptCatalog();
    if (d->opened)
        open();
}

const Table *ContentTable::table() const
{
    return d->table;
}

const Column *ContentTable::column(int section) const
{
    return d->table ? d->table->column(d->query.columns().value(section)) : nullptr;
}

int ContentTable::section(const QString &column) const
{
    return int(d->query.columns().indexOf(column));
}

std::optional<ReferenceTarget> ContentTable::reference(const QString &column) const
{
    if (!d->table || !d->lookups.contains(column))
        return std::nullopt;
    return referenceTarget(d->catalog, *d->table, column);
}

bool ContentTable::hasRevisions() const
{
    return d->catalog.studioSchema().revision.read;
}

int ContentTable::listSectionCount() const
{
    return d->table ? int(d->description.listColumns.size()) : 0;
}

RecordKey ContentTable::keyAt(int row) const
{
    return d->model.keyAt(row);
}

int ContentTable::rowOf(const RecordKey &key) const
{
    return d->model.rowOf(key);
}

FieldValues ContentTable::record(const RecordKey &key) const
{
    FieldValues values = base(key).values;
    if (const StagedRecord *staged = d->changes.find(key))
        values.insert(staged->staged);
    return values;
}

BaseRow ContentTable::base(const RecordKey &key) const
{
    const WindowRow *row = d->changes.find(key) ? nullptr : d->model.fetched(key);
    return row ? BaseRow { d->model.values(*row), row->version } : d->changes.rememberedRow(key).value_or(BaseRow());
}

bool ContentTable::isEditable(const RecordKey &key, const QString &name, QString *why) const
{
    const auto because = [why](const QString &text) {
        if (why)
            *why = text;
        return false;
    };
    const Column *column = d->table ? d->table->column(name) : nullptr;
    if (!column || !key.isValid() || key.table != d->known.table)
        return because(tr("The database has no such field."));
    if (d->catalog.isReadOnly())
        return because(tr("This database can only be read."));
    if (d->table->kind == Table::Kind::MaterializedView)
        return because(tr("A materialized view can only be read."));
    if (d->table->primaryKey.isEmpty())
        return because(tr("The table has no primary key, so that no row can be named for certain."));
    if (!d->query.hasKey())
        return because(tr("Your role may not read the table's key."));
    if (column->generated)
        return because(tr("The database computes this field."));
    const StagedRecord *staged = d->changes.find(key);
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return because(tr("The record is staged for deletion."));
    if (key.isDraft())
        return column->mayInsert || because(tr("Your role may not set this field."));
    if (d->table->primaryKey.contains(name))
        return because(tr("A key cannot be changed once it is in the database."));
    if (const FieldDescription *field = d->description.field(name); field && !field->lockedWhy.isEmpty())
        return because(field->lockedWhy);
    return column->mayUpdate || because(tr("Your role may not change this field."));
}

void ContentTable::setValue(const RecordKey &asked, const QString &column, const Value &value, quint64 visit)
{
    // What was still being typed into a new record when its commit returned belongs to the row that it became.
    const RecordKey key = d->changes.currentKey(asked);
    if (!isEditable(key, column))
        return;
    Value taken = value;
    if (taken)
        taken->remove(QChar(u'\0')); // PostgreSQL has no such character in text
    if (key.isDraft()) {
        const StagedRecord *draft = d->changes.find(key);
        const auto before = draft ? draft->staged.constFind(column) : FieldValues::const_iterator();
        if (draft && (before == draft->staged.cend() ? taken.has_value() : *before != taken))
            d->stageDraft(key, column, taken, visit);
        return;
    }
    const BaseRow from = base(key);
    // Without a base nothing guards what others wrote.
    if (from.values.contains(column) && record(key).value(column) != taken)
        d->changes.setValue(key, column, taken, from, visit);
}

// With a title goes the key that is proposed from it, in one step of undo.
void ContentTable::Private::stageDraft(const RecordKey &draft, const QString &column, const Value &value, quint64 visit)
{
    FieldValues values { { column, value } };
    if (proposal.isFrom(column)) {
        if (const auto proposed = proposal.keyFor(draft, column, value))
            values.insert(proposal.keyColumn(), *proposed);
    }
    changes.setDraftValues(draft, values, visit);
    if (values.contains(proposal.keyColumn()) && column != proposal.keyColumn())
        proposal.confirm(draft, visit);
}

RecordKey ContentTable::insertRecord(const FieldValues &values)
{
    if (!d->table || !d->table->mayInsert || !d->query.hasKey() || d->catalog.isReadOnly())
        return {};
    FieldValues start = d->description.newRecord;
    start.insert(values);
    start.removeIf([this](const QString &name, const Value &) {
        const Column *column = d->table->column(name);
        return !column || !column->mayInsert || column->generated;
    });
    // The studio makes the key itself, so that other staged records can refer to this one before it is written.
    for (const QString &key : d->table->primaryKey) {
        const Column *column = d->table->column(key);
        if (column->kind == ValueKind::Uuid && column->mayInsert && !column->generated && !start.contains(key)
            && !d->table->referenceFor(key))
            start.insert(key, QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    return d->changes.insertRecord(d->known.table, start);
}

RecordKey ContentTable::duplicateRecord(const RecordKey &key, const FieldValues &instead)
{
    if (!d->table)
        return {};
    const FieldValues original = record(key);
    const DuplicatePlan plan = planDuplicate(*d->table, d->description, original);
    FieldValues values = plan.values();
    if (!plan.titleColumn.isEmpty())
        values.insert(plan.titleColumn, original.value(plan.titleColumn));
    values.insert(instead);
    d->changes.beginStep(tr("Duplicate %1", "step in the undo history; %1: 'speaker'").arg(d->description.singular));
    const RecordKey copy = insertRecord(values);
    d->changes.endStep();
    return copy;
}

void ContentTable::removeRecords(const QList<RecordKey> &keys)
{
    const bool mayDelete = d->table && d->table->mayDelete && d->query.hasKey() && !d->catalog.isReadOnly();
    d->changes.beginStep({});
    for (const RecordKey &key : keys) {
        if (key.table != d->known.table)
            continue;
        const BaseRow from = base(key);
        if (key.isDraft() || (mayDelete && !from.values.isEmpty()))
            d->changes.removeRecord(key, from);
    }
    d->changes.endStep();
}

void ContentTable::deactivateRecords(const QList<RecordKey> &keys)
{
    if (d->description.activeColumn.isEmpty())
        return;
    d->changes.beginStep(tr("Deactivate %n record(s)", "step in the undo history", int(keys.size())));
    for (const RecordKey &key : keys)
        setValue(key, d->description.activeColumn, u"false"_s);
    d->changes.endStep();
}

void ContentTable::dismiss(const RecordKey &key, const Check &check, const QString &reason)
{
    if (!key.isDraft() && key.isValid())
        d->workspace.problems().dismissals().dismiss(key, check, record(key), reason);
}

void ContentTable::takeFix(const RecordKey &key, const Check::Fix &fix)
{
    if (!fix.action.isEmpty())
        return Q_EMIT actionAsked(fix.action);
    d->changes.beginStep(fix.label);
    if (fix.removesRecord)
        removeRecords({ key });
    else if (fix.otherRecord.isValid())
        d->changes.setValues(fix.otherRecord, fix.values, fix.otherBase);
    for (auto it = fix.values.cbegin(); !fix.otherRecord.isValid() && it != fix.values.cend(); ++it)
        setValue(key, it.key(), it.value());
    d->changes.endStep();
}

void ContentTable::learnWord(const QString &word)
{
    d->workspace.problems().learnWord(word);
}

QList<Check> ContentTable::checks(const RecordKey &key) const
{
    if (!d->table || key.table != d->known.table)
        return {};
    const auto found = d->checks.constFind(key);
    if (found != d->checks.cend())
        return *found;
    const StagedRecord *staged = d->changes.find(key);
    if (!staged && !d->model.fetched(key))
        return {};
    return *d->checks.insert(key, d->workspace.problems().find(d->description, *d->table, key, record(key), staged));
}

} // namespace Kaiwa
