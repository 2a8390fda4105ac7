// The part of the ChangeSet that answers to what the database said: rows read again, refusals, conflicts, commits, and
// what an earlier run had staged.
#include "models/content/staging/changeset.h"

#include "models/content/commit/touchcolumn.h"
#include "models/content/staging/changeset_p.h"
#include "models/content/staging/changewords.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// What is not read again is as it was found the last time.
FieldValues changesForDelete(const BaseRow &base, const FieldValues &theirs, const BaseRow &fresh)
{
    FieldValues changed = theirs;
    changed.removeIf([&fresh](const QString &column, const Value &) { return fresh.values.contains(column); });
    for (auto it = fresh.values.cbegin(); it != fresh.values.cend(); ++it) {
        const auto before = base.values.constFind(it.key());
        if (it.key() != touchColumn && before != base.values.cend() && *before != it.value())
            changed.insert(it.key(), it.value());
    }
    return changed;
}

// Whether a newer version vouches for everything that the guard is about: where a field was not read again, it is held
// to what it was, not the row to its version.
bool tellsAll(const StagedRecord &record, const BaseRow &before, const BaseRow &fresh)
{
    if (fresh.rowVersion == before.rowVersion)
        return true;
    const FieldValues &guarded = record.operation == StagedRecord::Operation::Delete ? before.values : record.staged;
    for (auto it = guarded.cbegin(); it != guarded.cend(); ++it) {
        if (it.key() != touchColumn && before.values.contains(it.key()) && !fresh.values.contains(it.key()))
            return false;
    }
    return true;
}

} // namespace

void ChangeSet::rebase(const RecordKey &key, const BaseRow &fresh)
{
    if (key.isDraft() || d->undecided.contains(key))
        return;
    const auto found = d->records.find(key);
    if (found == d->records.end()) {
        if (const auto known = d->known.find(key); known != d->known.end()) {
            known->base.values.insert(fresh.values);
            known->base.rowVersion = fresh.rowVersion;
            known->gone = false;
        }
        return;
    }
    StagedRecord &record = found->record;
    const Private::Scope scope(*d);
    const bool wasGone = std::exchange(record.goneFromDatabase, false);
    const FieldValues theirsBefore = record.theirs;
    const BaseRow baseBefore = record.base;
    if (record.operation == StagedRecord::Operation::Delete) {
        record.theirs = changesForDelete(record.base, record.theirs, fresh);
        for (auto it = fresh.values.cbegin(); it != fresh.values.cend(); ++it) {
            if (!record.theirs.contains(it.key()))
                record.base.values.insert(it.key(), it.value());
        }
    } else {
        d->rebaseUpdate(record, fresh);
    }
    record.base.rowVersion = tellsAll(record, baseBefore, fresh) ? fresh.rowVersion : QString();
    if (wasGone || record.theirs != theirsBefore || record.base.values != baseBefore.values
        || record.base.rowVersion != baseBefore.rowVersion)
        d->touched.insert(key);
    d->leaveIfUnchanged(key);
}

void ChangeSet::Private::rebaseUpdate(StagedRecord &record, const BaseRow &fresh)
{
    for (auto it = fresh.values.cbegin(); it != fresh.values.cend(); ++it) {
        const QString &column = it.key();
        const auto mine = record.staged.constFind(column);
        const auto base = record.base.values.constFind(column);
        const bool knew = base != record.base.values.cend();
        if (mine != record.staged.cend() && knew && *base != it.value() && *mine != it.value()) {
            record.theirs.insert(column, it.value());
            continue;
        }
        record.theirs.remove(column);
        if (mine != record.staged.cend() && *mine == it.value())
            record.staged.remove(column);
        record.base.values.insert(column, it.value());
    }
}

void ChangeSet::markGone(const RecordKey &key)
{
    if (key.isDraft() || d->undecided.contains(key))
        return;
    const auto found = d->records.find(key);
    if (found == d->records.end()) {
        if (const auto known = d->known.find(key); known != d->known.end())
            known->gone = true;
        return;
    }
    if (found->record.goneFromDatabase)
        return;
    const Private::Scope scope(*d);
    d->touched.insert(key);
    found->record.goneFromDatabase = true;
    found->record.theirs.clear();
    // What was to be deleted is deleted.
    if (found->record.operation == StagedRecord::Operation::Delete)
        d->leave(key);
}

void ChangeSet::setUndecided(const QSet<RecordKey> &keys)
{
    d->undecided = keys;
}

void ChangeSet::markRefused(const RecordKey &key, const Error &error)
{
    const auto found = d->records.find(key);
    if (found == d->records.end())
        return;
    const Private::Scope scope(*d);
    d->touched.insert(key);
    found->record.refusal = error;
}

void ChangeSet::resolveField(const RecordKey &key, const QString &column, Choice choice)
{
    const auto found = d->records.find(key);
    if (found == d->records.end() || !found->record.theirs.contains(column))
        return;
    const Private::Scope scope(*d, tr("Take the other %1", "%1: a field, as 'region'").arg(ChangeWords::field(column)));
    StagedRecord &record = found->record;
    d->touched.insert(key);
    switch (choice) {
    case Choice::Mine:
        record.base.values.insert(column, record.theirs.take(column));
        record.refusal.reset();
        break;
    case Choice::Theirs:
        if (record.operation == StagedRecord::Operation::Delete)
            d->revert(key);
        else
            d->stage(key, column, std::nullopt);
        break;
    }
}

void ChangeSet::setPartlyRead(const QSet<QString> &tables)
{
    d->partlyRead = tables;
}

bool ChangeSet::canAddAgain(const QString &table) const
{
    return !d->partlyRead.contains(table);
}

void ChangeSet::resolveGone(const RecordKey &key, Choice choice)
{
    const StagedRecord *found = find(key);
    if (!found || !found->goneFromDatabase || (choice == Choice::Mine && !canAddAgain(key.table)))
        return;
    const QString words = ChangeWords::records(key.table, 1);
    const Private::Scope scope(*d,
        choice == Choice::Mine ? tr("Add %1 again", "%1: '1 speaker'").arg(words)
                               : tr("Let %1 go", "%1: '1 speaker'").arg(words));
    const StagedRecord record = *found;
    d->revert(key);
    if (choice == Choice::Theirs)
        return;
    FieldValues values = record.base.values;
    values.insert(record.staged);
    insertRecord(key.table, values);
}

void ChangeSet::acceptCommitted(const QList<WrittenRecord> &written, const QString &stepName)
{
    beginAccepting(written, stepName);
    const Private::Scope scope(*d);
    d->history.forget(std::exchange(d->accepting->waiting, {}));
    d->acceptAll(std::exchange(d->accepting->written, {}));
    while (d->accepting)
        d->tidy();
}

void ChangeSet::beginAccepting(const QList<WrittenRecord> &written, const QString &stepName)
{
    Private::Accepting begun;
    begun.written = written;
    begun.left = written.size();
    begun.stepName = stepName;
    begun.batch = newBatch();
    begun.waiting.reserve(written.size());
    for (const WrittenRecord &one : written)
        begun.waiting.insert(one.key);
    const bool couldUndo = canUndo() || canRedo();
    d->accepting = std::move(begun);
    if (couldUndo)
        Q_EMIT undoStateChanged();
}

bool ChangeSet::acceptSlice(qsizetype records)
{
    if (!d->accepting || d->depth > 0)
        return d->accepting.has_value();
    Private::Accepting &now = *d->accepting;
    if (now.forgetFrom) {
        now.forgetFrom = d->history.forgetSome(now.waiting, *now.forgetFrom);
        return true;
    }
    const Private::Scope scope(*d);
    if (now.left == 0) {
        d->tidy();
        return d->accepting.has_value();
    }
    const qsizetype from = std::max<qsizetype>(0, now.left - records);
    const QList<WrittenRecord> slice = now.written.mid(from, now.left - from);
    now.left = from;
    for (const WrittenRecord &one : slice)
        now.waiting.remove(one.key);
    d->acceptAll(slice);
    return true;
}

bool ChangeSet::isAccepting() const
{
    return d->accepting.has_value();
}

void ChangeSet::Private::acceptAll(const QList<WrittenRecord> &written)
{
    UndoHistory::Step inverse { accepting->stepName, {}, 0, accepting->batch };
    for (const WrittenRecord &one : written)
        accept(one, inverse);
    history.push(std::move(inverse));
    acceptedNow += written;
}

// Those whose turn has not come and that the open step changed: what it did to them is part of what they become, and no
// step of its own.
void ChangeSet::Private::acceptTouched()
{
    QSet<RecordKey> keys = touched;
    keys.intersect(accepting->waiting);
    if (keys.isEmpty())
        return;
    QList<WrittenRecord> early;
    QList<WrittenRecord> later;
    for (qsizetype i = 0; i < accepting->left; ++i) {
        const WrittenRecord &one = accepting->written.at(i);
        (keys.contains(one.key) ? early : later).append(one);
    }
    accepting->written = later;
    accepting->left = later.size();
    accepting->waiting.subtract(keys);
    step.changes.removeIf([&keys](const StagedChange &change) { return keys.contains(change.key); });
    if (accepting->forgetFrom)
        history.forget(keys);
    acceptAll(early);
}

// Nothing else can bring back records that no step names.
void ChangeSet::Private::tidy()
{
    accepting->tidyFrom = history.gatherKeys(accepting->remembered, accepting->tidyFrom.value_or(0));
    if (accepting->tidyFrom)
        return;
    const QSet<RecordKey> remembered = std::move(accepting->remembered);
    known.removeIf([&remembered](const auto &entry) { return !remembered.contains(entry.key()); });
    accepting.reset();
}

namespace {

// What the fields of a record should read if nothing had been written: as it stands now in the change-set.
FieldValues wishes(const StagedRecord *now, const StagedRecord &sent)
{
    FieldValues wished;
    if (now)
        wished = now->staged;
    for (auto it = sent.staged.cbegin(); it != sent.staged.cend(); ++it) {
        const auto staged = wished.constFind(it.key());
        if (staged == wished.cend() && sent.base.values.contains(it.key()))
            wished.insert(it.key(), sent.base.values.value(it.key()));
        else if (staged != wished.cend() && *staged == it.value())
            wished.remove(it.key());
    }
    return wished;
}

} // namespace

void ChangeSet::Private::accept(const WrittenRecord &written, UndoHistory::Step &inverse)
{
    using Operation = StagedRecord::Operation;
    const StagedRecord *found = q->find(written.key);
    if (!found && !written.sent)
        return;
    const StagedRecord sent = written.sent ? *written.sent : *found;
    const std::optional<StagedRecord> now = found ? std::optional(*found) : std::nullopt;
    leave(written.key);
    known.remove(written.key);
    undecided.remove(written.key);

    if (sent.operation == Operation::Insert && !written.keyNow.isValid())
        return;
    const RecordKey key = written.keyNow.isValid() ? written.keyNow : written.key;
    if (written.key.isDraft() && !key.isDraft())
        committedDrafts.insert(written.key, key);
    if (sent.operation == Operation::Delete) {
        // Its undo, and a person who took the delete back meanwhile, add the row anew.
        const RecordKey draft { key.table, {}, QUuid::createUuid().toString(QUuid::WithoutBraces) };
        const bool wanted = !now || now->operation != Operation::Delete;
        FieldValues values = sent.base.values;
        if (now)
            values.insert(now->staged);
        if (wanted) {
            enter(draft, Operation::Insert).record.staged = values;
            return;
        }
        if (!q->canAddAgain(key.table))
            return;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            inverse.changes.append({ draft, it.key(), StagedChange::Staging(std::in_place, *it), {}, {}, {} });
        inverse.changes.append({ draft, {}, {}, {}, Operation::Insert, {} });
        return;
    }

    Known about;
    about.base = written.row.value_or(BaseRow());
    known.insert(key, about);
    if (sent.operation == Operation::Insert && !now) {
        applyOperation(key, Operation::Delete); // it was taken back while it was being added
        return;
    }
    if (now && now->operation == Operation::Delete) {
        applyOperation(key, Operation::Delete);
        return;
    }
    const FieldValues wished = wishes(now ? &*now : nullptr, sent);
    for (auto it = wished.cbegin(); it != wished.cend(); ++it)
        applyField(key, it.key(), StagedChange::Staging(std::in_place, *it));
    if (sent.operation == Operation::Insert) {
        if (wished.isEmpty())
            inverse.changes.append({ key, {}, {}, {}, Operation::Delete, {} });
        return;
    }
    for (auto it = sent.staged.cbegin(); it != sent.staged.cend(); ++it) {
        if (sent.base.values.contains(it.key()))
            inverse.changes.append(
                { key, it.key(), StagedChange::Staging(std::in_place, sent.base.values.value(it.key())),
                    stagingOf(key, it.key()), {}, {} });
    }
}

void ChangeSet::restore(const QList<StagedRecord> &restored)
{
    const Private::Scope scope(*d);
    for (const StagedRecord &record : restored) {
        const auto found = d->records.find(record.key);
        if (found == d->records.end()) {
            d->enter(record.key, record.operation).record = record;
            continue;
        }
        // What was staged since then is newer and stays.
        if (found->record.operation == StagedRecord::Operation::Delete
            || record.operation == StagedRecord::Operation::Delete)
            continue;
        for (auto it = record.staged.cbegin(); it != record.staged.cend(); ++it) {
            if (!found->record.staged.contains(it.key()))
                d->applyField(record.key, it.key(), StagedChange::Staging(std::in_place, *it));
        }
    }
}

} // namespace Kaiwa
