#include "models/content/staging/changeset.h"

#include "models/content/staging/changeset_p.h"
#include "models/content/staging/changewords.h"

#include <QUuid>

#include <algorithm>

namespace Kaiwa {

ChangeSet::ChangeSet(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

ChangeSet::~ChangeSet() = default;

// --- Staging

void ChangeSet::beginStep(const QString &name, quint64 batch)
{
    d->open(name, 0, batch);
}

quint64 ChangeSet::newBatch()
{
    return UndoHistory::newBatch();
}

void ChangeSet::endStep()
{
    Q_ASSERT(d->depth > 0);
    d->close();
}

bool ChangeSet::takeBackSlice(quint64 batch)
{
    if (d->depth > 0 || !d->history.isOnTop(batch))
        return false;
    const Private::Scope scope(*d);
    d->apply(d->history.stepBack(), false);
    d->history.dropUndone();
    return true;
}

void ChangeSet::setValue(
    const RecordKey &key, const QString &column, const Value &value, const BaseRow &base, quint64 visit)
{
    if (key.isDraft()) {
        setDraftValue(key, column, value, visit);
        return;
    }
    const StagedRecord *staged = find(key);
    if (!staged && visit == 0) {
        setValues(key, { { column, value } }, base);
        return;
    }
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return;
    const Private::Scope scope(*d, {}, visit);
    d->learn(key, base);
    d->stage(key, column, StagedChange::Staging(std::in_place, value));
}

void ChangeSet::setDraftValue(const RecordKey &draft, const QString &column, const Value &value, quint64 visit)
{
    setDraftValues(draft, { { column, value } }, visit);
}

void ChangeSet::setDraftValues(const RecordKey &draft, const FieldValues &values, quint64 visit)
{
    if (!find(draft))
        return;
    const Private::Scope scope(*d, {}, visit);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        d->stage(draft, it.key(), StagedChange::Staging(std::in_place, it.value()));
}

void ChangeSet::setValues(const RecordKey &key, const FieldValues &values, const BaseRow &base)
{
    const Private::Scope scope(*d);
    if (!key.isDraft() && !find(key)) {
        d->stageUpdate(key, values, base);
        return;
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        setValue(key, it.key(), it.value(), base);
}

RecordKey ChangeSet::insertRecord(const QString &table, const FieldValues &values, const QString &stepName)
{
    const RecordKey draft { table, {}, QUuid::createUuid().toString(QUuid::WithoutBraces) };
    const Private::Scope scope(*d, stepName);
    d->stageInsert(draft, values);
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

quint64 ChangeSet::discardSlice(quint64 batch)
{
    if (d->depth > 0 || isEmpty() || (batch != 0 && !d->history.isOnTop(batch)))
        return 0;
    const quint64 own = batch == 0 ? newBatch() : batch;
    QList<RecordKey> newest;
    for (auto it = d->inOrder.cend(); it != d->inOrder.cbegin() && newest.size() < UndoHistory::mostInOneGo;)
        newest.append(*--it);
    beginStep(tr("Discard all changes"), own);
    for (const RecordKey &key : std::as_const(newest))
        d->revert(key);
    endStep();
    return isEmpty() ? 0 : own;
}

// --- Undo

bool ChangeSet::canUndo() const
{
    return !d->accepting && d->history.canUndo();
}

bool ChangeSet::canRedo() const
{
    return !d->accepting && d->history.canRedo();
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
    do {
        d->apply(d->history.stepBack(), false);
    } while (d->history.goesOnBack());
}

void ChangeSet::redo()
{
    if (d->depth > 0 || !canRedo())
        return;
    const Private::Scope scope(*d);
    do {
        d->apply(d->history.stepForward(), true);
    } while (d->history.goesOnForward());
}

quint64 ChangeSet::undoSlice(quint64 batch)
{
    if (d->depth > 0 || !canUndo() || (batch != 0 && !d->history.isOnTop(batch)))
        return 0;
    const quint64 own = d->history.batchOnTop();
    const Private::Scope scope(*d);
    d->apply(d->history.stepBack(), false);
    return d->history.goesOnBack() ? own : 0;
}

quint64 ChangeSet::redoSlice(quint64 batch)
{
    if (d->depth > 0 || !canRedo() || (batch != 0 && !d->history.isOnTop(batch)))
        return 0;
    const Private::Scope scope(*d);
    d->apply(d->history.stepForward(), true);
    return d->history.goesOnForward() ? d->history.batchOnTop() : 0;
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
    return int(d->conflicts.size());
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

QList<StagedRecord> ChangeSet::records(const QSet<RecordKey> &keys) const
{
    QList<const Private::Staged *> found;
    found.reserve(keys.size());
    for (const RecordKey &key : keys) {
        if (const auto staged = d->records.constFind(key); staged != d->records.cend())
            found.append(&*staged);
    }
    std::sort(found.begin(), found.end(),
        [](const Private::Staged *a, const Private::Staged *b) { return a->order < b->order; });
    QList<StagedRecord> some;
    some.reserve(found.size());
    for (const Private::Staged *staged : std::as_const(found))
        some.append(staged->record);
    return some;
}

quint64 ChangeSet::place(const RecordKey &key) const
{
    const auto found = d->records.constFind(key);
    return found == d->records.cend() ? 0 : found->order;
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
    for (auto it = d->countByDeed.cbegin(); it != d->countByDeed.cend(); ++it) {
        const auto operation = StagedRecord::Operation(it.key().first);
        const bool isUpdate = operation == StagedRecord::Operation::Update;
        words.add(operation, it.key().second, it.value(), isUpdate ? d->onlyChangedColumn(it.key().second) : QString());
    }
    return words.text();
}

} // namespace Kaiwa
