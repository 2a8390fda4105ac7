#include "models/content/changeset.h"

#include "models/content/changeset_p.h"
#include "models/content/changewords.h"

#include <QUuid>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString wordsFor(const QList<StagedChange> &changes)
{
    // A field of a record that the same step adds or deletes is part of that.
    QHash<RecordKey, StagedRecord::Operation> operations;
    for (const StagedChange &change : changes) {
        if (!change.isOperation())
            continue;
        if (const auto operation = change.operationAfter ? change.operationAfter : change.operationBefore)
            operations.insert(change.key, *operation);
    }
    ChangeWords words;
    for (const StagedChange &change : changes) {
        const auto operation = operations.constFind(change.key);
        if (operation != operations.cend())
            words.add(change.key, *operation, {});
        else
            words.add(change.key,
                change.key.isDraft() ? StagedRecord::Operation::Insert : StagedRecord::Operation::Update,
                { change.column });
    }
    return words.text();
}

} // namespace

ChangeSet::ChangeSet(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

ChangeSet::~ChangeSet() = default;

// --- Staging

void ChangeSet::beginStep(const QString &name)
{
    d->open(name, 0);
}

void ChangeSet::endStep()
{
    Q_ASSERT(d->depth > 0);
    d->close();
}

void ChangeSet::setValue(
    const RecordKey &key, const QString &column, const Value &value, const BaseRow &base, quint64 visit)
{
    if (key.isDraft()) {
        setDraftValue(key, column, value, visit);
        return;
    }
    const StagedRecord *staged = find(key);
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return;
    const Private::Scope scope(*d, {}, visit);
    d->learn(key, base);
    d->stage(key, column, StagedChange::Staging(std::in_place, value));
}

void ChangeSet::setDraftValue(const RecordKey &draft, const QString &column, const Value &value, quint64 visit)
{
    if (!find(draft))
        return;
    const Private::Scope scope(*d, {}, visit);
    d->stage(draft, column, StagedChange::Staging(std::in_place, value));
}

RecordKey ChangeSet::insertRecord(const QString &table, const FieldValues &values, const QString &stepName)
{
    const RecordKey draft { table, {}, QUuid::createUuid().toString(QUuid::WithoutBraces) };
    const Private::Scope scope(*d, stepName);
    d->setOperation(draft, StagedRecord::Operation::Insert);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        d->stage(draft, it.key(), StagedChange::Staging(std::in_place, it.value()));
    return draft;
}

void ChangeSet::removeRecord(const RecordKey &key, const BaseRow &base)
{
    const StagedRecord *staged = find(key);
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return;
    const Private::Scope scope(*d);
    if (key.isDraft()) {
        d->revert(key);
        return;
    }
    d->learn(key, base);
    d->revert(key);
    d->setOperation(key, StagedRecord::Operation::Delete);
}

void ChangeSet::revertField(const RecordKey &key, const QString &column)
{
    const Private::Scope scope(*d);
    d->stage(key, column, std::nullopt);
}

void ChangeSet::revertRecord(const RecordKey &key)
{
    if (!find(key))
        return;
    const Private::Scope scope(*d, tr("Take back %1", "%1: '1 speaker'").arg(ChangeWords::records(key.table, 1)));
    d->revert(key);
}

void ChangeSet::discardAll()
{
    const Private::Scope scope(*d, tr("Discard all changes"));
    const QMap<quint64, RecordKey> all = d->inOrder;
    for (const RecordKey &key : all)
        d->revert(key);
}

// --- Undo

bool ChangeSet::canUndo() const
{
    return d->history.canUndo();
}

bool ChangeSet::canRedo() const
{
    return d->history.canRedo();
}

QString ChangeSet::undoName() const
{
    return d->history.undoName();
}

QString ChangeSet::redoName() const
{
    return d->history.redoName();
}

void ChangeSet::undo()
{
    if (d->depth > 0 || !canUndo())
        return;
    const Private::Scope scope(*d);
    d->apply(d->history.stepBack(), false);
}

void ChangeSet::redo()
{
    if (d->depth > 0 || !canRedo())
        return;
    const Private::Scope scope(*d);
    d->apply(d->history.stepForward(), true);
}

// --- Reading

bool ChangeSet::isEmpty() const
{
    return d->records.isEmpty();
}

int ChangeSet::count() const
{
    return int(d->records.size());
}

int ChangeSet::count(const QString &table) const
{
    return d->countByTable.value(table);
}

int ChangeSet::conflictCount() const
{
    return int(std::count_if(d->records.cbegin(), d->records.cend(),
        [](const Private::Staged &staged) { return staged.record.hasConflict(); }));
}

QList<StagedRecord> ChangeSet::records() const
{
    QList<StagedRecord> all;
    all.reserve(d->inOrder.size());
    for (const RecordKey &key : std::as_const(d->inOrder))
        all.append(d->records.constFind(key)->record);
    return all;
}

QList<StagedRecord> ChangeSet::records(const QString &table) const
{
    QList<StagedRecord> some;
    some.reserve(count(table));
    for (const RecordKey &key : std::as_const(d->inOrder)) {
        if (key.table == table)
            some.append(d->records.constFind(key)->record);
    }
    return some;
}

const StagedRecord *ChangeSet::find(const RecordKey &key) const
{
    const auto found = d->records.constFind(key);
    return found == d->records.cend() ? nullptr : &found->record;
}

RecordKey ChangeSet::currentKey(const RecordKey &key) const
{
    return d->committedDrafts.value(key, key);
}

std::optional<BaseRow> ChangeSet::rememberedRow(const RecordKey &key) const
{
    if (const StagedRecord *staged = find(key))
        return staged->base;
    const auto known = d->known.constFind(key);
    return known == d->known.cend() ? std::nullopt : std::optional(known->base);
}

QString ChangeSet::summary() const
{
    ChangeWords words;
    for (const Private::Staged &staged : std::as_const(d->records)) {
        const StagedRecord &record = staged.record;
        words.add(record.key, record.operation, record.staged.keys());
    }
    return words.text();
}

// --- The open step

void ChangeSet::Private::open(const QString &name, quint64 visit)
{
    if (depth++ > 0)
        return;
    step = { name, {}, visit };
    touched.clear();
    undoStateBefore = undoState();
}

void ChangeSet::Private::close()
{
    if (--depth > 0)
        return;
    const UndoHistory::Step made = std::exchange(step, {});
    const QSet<RecordKey> keys = std::exchange(touched, {});
    if (!made.changes.isEmpty()
        && !(made.changes.size() == 1 && history.merge(made.changes.constFirst(), made.visit))) {
        UndoHistory::Step named = made;
        if (named.name.isEmpty())
            named.name = wordsFor(named.changes);
        history.push(std::move(named));
    }
    if (!keys.isEmpty())
        Q_EMIT q->changed(keys);
    if (undoState() != undoStateBefore)
        Q_EMIT q->undoStateChanged();
}

QStringList ChangeSet::Private::undoState() const
{
    return { QString::number(history.canUndo()), history.undoName(), QString::number(history.canRedo()),
        history.redoName() };
}

void ChangeSet::Private::stage(const RecordKey &key, const QString &column, const StagedChange::Staging &value)
{
    StagedChange change { key, column, stagingOf(key, column), {}, {}, {} };
    applyField(key, column, value);
    change.after = stagingOf(key, column);
    if (change.before != change.after)
        step.changes.append(change);
}

void ChangeSet::Private::setOperation(const RecordKey &key, StagedChange::Operation operation)
{
    StagedChange change { key, {}, {}, {}, {}, operation };
    const auto found = records.constFind(key);
    if (found != records.cend() && found->record.operation != StagedRecord::Operation::Update)
        change.operationBefore = found->record.operation;
    applyOperation(key, operation);
    if (change.operationBefore != operation)
        step.changes.append(change);
}

void ChangeSet::Private::revert(const RecordKey &key)
{
    const auto found = records.constFind(key);
    if (found == records.cend())
        return;
    const StagedRecord record = found->record;
    for (auto it = record.staged.cbegin(); it != record.staged.cend(); ++it)
        stage(key, it.key(), std::nullopt);
    if (record.operation != StagedRecord::Operation::Update)
        setOperation(key, std::nullopt);
}

// --- Without a record

void ChangeSet::Private::applyField(const RecordKey &key, const QString &column, const StagedChange::Staging &value)
{
    auto found = records.find(key);
    if (found == records.end()) {
        if (!value || key.isDraft())
            return;
        enter(key, StagedRecord::Operation::Update);
        found = records.find(key);
    }
    StagedRecord &record = found->record;
    if (record.operation == StagedRecord::Operation::Delete)
        return;
    touched.insert(key);
    record.refusal.reset();
    const bool isUpdate = record.operation == StagedRecord::Operation::Update;
    const auto base = record.base.values.constFind(column);
    const auto theirs = record.theirs.constFind(column);
    const bool asBase = isUpdate && value && base != record.base.values.cend() && *base == *value;
    const bool asTheirs = isUpdate && value && theirs != record.theirs.cend() && *theirs == *value;
    if (value && !asBase && !asTheirs) {
        record.staged.insert(column, *value);
        return;
    }
    record.staged.remove(column);
    if (theirs != record.theirs.cend())
        record.base.values.insert(column, record.theirs.take(column));
    leaveIfUnchanged(key);
}

void ChangeSet::Private::applyOperation(const RecordKey &key, StagedChange::Operation operation)
{
    touched.insert(key);
    if (!operation) {
        leave(key);
        return;
    }
    const auto found = records.find(key);
    if (found == records.end()) {
        enter(key, *operation);
        return;
    }
    found->record.operation = *operation;
    found->record.refusal.reset();
}

void ChangeSet::Private::apply(const UndoHistory::Step &toApply, bool forward)
{
    const auto applyOne = [this, forward](const StagedChange &change) {
        if (change.isOperation())
            applyOperation(change.key, forward ? change.operationAfter : change.operationBefore);
        else
            applyField(change.key, change.column, forward ? change.after : change.before);
    };
    const QList<StagedChange> changes = toApply.changes;
    if (forward)
        std::for_each(changes.cbegin(), changes.cend(), applyOne);
    else
        std::for_each(changes.crbegin(), changes.crend(), applyOne);
}

// The base of a record that is not staged is what the caller sees now; of a staged one it stays what it was when the
// person began, and only rebase() moves it. What is seen of an undecided one may be its own writing.
void ChangeSet::Private::learn(const RecordKey &key, const BaseRow &base)
{
    if (records.contains(key) || (undecided.contains(key) && known.contains(key)))
        return;
    Known &about = known[key];
    about.base = base;
    about.gone = false;
}

ChangeSet::Private::Staged &ChangeSet::Private::enter(const RecordKey &key, StagedRecord::Operation operation)
{
    Known about = known.take(key);
    if (about.order == 0)
        about.order = nextOrder++;
    Staged staged;
    staged.record.key = key;
    staged.record.operation = operation;
    staged.record.base = about.base;
    staged.record.goneFromDatabase = about.gone;
    staged.order = about.order;
    inOrder.insert(about.order, key);
    ++countByTable[key.table];
    touched.insert(key);
    return *records.insert(key, staged);
}

void ChangeSet::Private::leave(const RecordKey &key)
{
    const auto found = records.find(key);
    if (found == records.end())
        return;
    Known about { found->record.base, found->order, found->record.goneFromDatabase };
    about.base.values.insert(found->record.theirs);
    known.insert(key, about);
    inOrder.remove(found->order);
    if (--countByTable[key.table] == 0)
        countByTable.remove(key.table);
    records.erase(found);
    touched.insert(key);
}

void ChangeSet::Private::leaveIfUnchanged(const RecordKey &key)
{
    const auto found = records.constFind(key);
    if (found != records.cend() && found->record.operation == StagedRecord::Operation::Update
        && found->record.staged.isEmpty())
        leave(key);
}

StagedChange::Staging ChangeSet::Private::stagingOf(const RecordKey &key, const QString &column) const
{
    const auto record = records.constFind(key);
    if (record == records.cend())
        return {};
    const auto value = record->record.staged.constFind(column);
    return value == record->record.staged.cend() ? StagedChange::Staging()
                                                 : StagedChange::Staging(std::in_place, *value);
}

} // namespace Kaiwa
