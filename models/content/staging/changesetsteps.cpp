// The part of the ChangeSet that every verb of it stands on: the open step, and what is done to records with and without
// a record of it in the history.
#include "models/content/staging/changeset.h"

#include "models/content/staging/changeset_p.h"
#include "models/content/staging/changewords.h"

#include <algorithm>

namespace Kaiwa {

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
        QStringList columns = change.values.keys();
        if (!change.isOperation())
            columns.append(change.column);
        const auto otherwise
            = change.key.isDraft() ? StagedRecord::Operation::Insert : StagedRecord::Operation::Update;
        words.add(change.key, operations.value(change.key, otherwise), columns);
    }
    return words.text();
}

} // namespace

// --- The open step

// The one column that all changes of a table are about; empty where there are several.
QString ChangeSet::Private::onlyChangedColumn(const QString &table) const
{
    if (const auto known = onlyColumns.constFind(table); known != onlyColumns.cend())
        return *known;
    QString &only = onlyColumns[table];
    for (const Staged &staged : std::as_const(records)) {
        const StagedRecord &record = staged.record;
        if (record.operation != StagedRecord::Operation::Update || record.key.table != table)
            continue;
        if (record.staged.size() != 1 || (!only.isEmpty() && only != record.staged.firstKey())) {
            only.clear();
            break;
        }
        only = record.staged.firstKey();
    }
    return only;
}

// One more of the same kind costs no look at all of them.
void ChangeSet::Private::noteChangedColumns(const RecordKey &key, const StagedRecord *record)
{
    if (onlyColumns.isEmpty() || key.isDraft()) // what is added is no change
        return;
    if (!record && countByTable.contains(key.table) && !onlyColumns.value(key.table).isEmpty())
        return; // all others are about the same column still
    const bool isAlike = record && record->operation == StagedRecord::Operation::Update && record->staged.size() == 1
        && record->staged.firstKey() == onlyColumns.value(key.table);
    if (!isAlike)
        onlyColumns.remove(key.table);
}

void ChangeSet::Private::open(const QString &name, quint64 visit, quint64 batch)
{
    if (depth++ > 0)
        return;
    step = { name, {}, visit, batch };
    touched.clear();
    undoStateBefore = undoState();
}

void ChangeSet::Private::close()
{
    if (depth == 1 && accepting)
        acceptTouched();
    if (--depth > 0)
        return;
    const UndoHistory::Step made = std::exchange(step, {});
    const QSet<RecordKey> keys = std::exchange(touched, {});
    for (const RecordKey &key : keys) {
        const auto found = records.constFind(key);
        const StagedRecord *record = found == records.cend() ? nullptr : &found->record;
        if (record && record->hasConflict())
            conflicts.insert(key);
        else if (!conflicts.isEmpty())
            conflicts.remove(key);
        noteChangedColumns(key, record);
    }
    if (!made.changes.isEmpty() && !history.merge(made.changes, made.visit)) {
        UndoHistory::Step named = made;
        if (named.name.isEmpty())
            named.name = wordsFor(named.changes);
        history.push(std::move(named));
    }
    const QList<WrittenRecord> arrived = std::exchange(acceptedNow, {});
    if (!keys.isEmpty())
        Q_EMIT q->changed(keys);
    if (!arrived.isEmpty())
        Q_EMIT q->accepted(arrived);
    if (undoState() != undoStateBefore)
        Q_EMIT q->undoStateChanged();
}

QStringList ChangeSet::Private::undoState() const
{
    return { QString::number(q->canUndo()), history.undoName(), QString::number(q->canRedo()),
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

void ChangeSet::Private::stageInsert(const RecordKey &draft, FieldValues values)
{
    values.settle(columnSets);
    enter(draft, StagedRecord::Operation::Insert, {}).record.staged = values; // shared with the history
    step.changes.append({ draft, {}, {}, {}, {}, StagedRecord::Operation::Insert, values });
}

// On a record that is not staged.
void ChangeSet::Private::stageUpdate(const RecordKey &key, FieldValues values, const BaseRow &base)
{
    const bool wasKnown = known.contains(key);
    const Known about = learned(key, base);
    const FieldValues &from = about.base.values;
    values.removeIf([&from](const QString &column, const Value &value) {
        const auto before = from.constFind(column);
        return before != from.cend() && *before == value;
    });
    if (values.isEmpty()) {
        if (wasKnown)
            known.insert(key, about);
        return;
    }
    values.settle(columnSets);
    enter(key, StagedRecord::Operation::Update, about).record.staged = values;
    step.changes.append({ key, {}, {}, {}, {}, StagedRecord::Operation::Update, values });
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
    uncount(found->record);
    found->record.operation = *operation;
    found->record.refusal.reset();
    ++countByDeed[deedOf(found->record)];
}

// On a record that is not staged; its base may have moved since the values were staged first.
void ChangeSet::Private::applyWhole(
    const RecordKey &key, StagedRecord::Operation operation, const FieldValues &values)
{
    if (records.contains(key)) {
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            applyField(key, it.key(), StagedChange::Staging(std::in_place, it.value()));
        return;
    }
    StagedRecord &record = enter(key, operation).record;
    record.staged = values; // shared with the history
    if (operation != StagedRecord::Operation::Update)
        return;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto base = record.base.values.constFind(it.key());
        if (base != record.base.values.cend() && *base == it.value())
            record.staged.remove(it.key());
    }
    leaveIfUnchanged(key);
}

std::pair<int, QString> ChangeSet::Private::deedOf(const StagedRecord &record)
{
    return { int(record.operation), record.key.table };
}

void ChangeSet::Private::uncount(const StagedRecord &record)
{
    const auto found = countByDeed.find(deedOf(record));
    if (--*found == 0)
        countByDeed.erase(found);
}

void ChangeSet::Private::apply(const UndoHistory::Step &toApply, bool forward)
{
    const auto applyOne = [this, forward](const StagedChange &change) {
        if (forward && !change.values.isEmpty())
            applyWhole(change.key, *change.operationAfter, change.values);
        else if (change.isOperation())
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
    if (!records.contains(key))
        known.insert(key, learned(key, base));
}

// What is known of a record from now on, taken out of what was known.
ChangeSet::Private::Known ChangeSet::Private::learned(const RecordKey &key, const BaseRow &base)
{
    const auto found = known.find(key);
    Known about = found == known.end() ? Known() : *found;
    const bool mayBeItsOwn = found != known.end() && undecided.contains(key);
    if (found != known.end())
        known.erase(found);
    if (mayBeItsOwn)
        return about;
    about.base = base;
    about.base.values.settle(columnSets);
    about.gone = false;
    return about;
}

ChangeSet::Private::Staged &ChangeSet::Private::enter(const RecordKey &key, StagedRecord::Operation operation)
{
    return enter(key, operation, known.take(key));
}

ChangeSet::Private::Staged &ChangeSet::Private::enter(
    const RecordKey &key, StagedRecord::Operation operation, Known about)
{
    if (about.order == 0)
        about.order = nextOrder++;
    Staged staged;
    staged.record.key = key;
    staged.record.operation = operation;
    staged.record.base = about.base;
    staged.record.goneFromDatabase = about.gone;
    staged.order = about.order;
    inOrder.insert(inOrder.cend(), about.order, key); // mostly the newest
    ++countByTable[key.table];
    ++countByDeed[deedOf(staged.record)];
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
    uncount(found->record);
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
