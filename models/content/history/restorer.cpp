#include "models/content/history/restorer.h"

#include "models/content/commit/touchcolumn.h"
#include "models/content/history/keeping.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

struct RestoringWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Restoring)
};

bool differs(const RestoreTarget &target, const std::optional<BaseRow> &current)
{
    if (!target.leftAs || !current)
        return target.leftAs.has_value() != current.has_value();
    for (auto it = target.leftAs->cbegin(); it != target.leftAs->cend(); ++it) {
        const bool counts = target.columns.isEmpty() || target.columns.contains(it.key());
        const auto now = current->values.constFind(it.key());
        if (counts && it.key() != touchColumn && now != current->values.cend() && *now != it.value())
            return true;
    }
    return false;
}

bool isWanted(const RestoreTarget &target, const QString &column)
{
    return target.columns.isEmpty() ? column != touchColumn : target.columns.contains(column);
}

} // namespace

void Restorer::restore(const RestoreTarget &target, const CurrentRows &rows)
{
    const Table *table = m_catalog.table(target.record.table);
    if (isForTheApplication(target.record.table)) {
        refuse(target.record,
            RestoringWords::tr("Rows of %1 are written by the application alone.").arg(target.record.table));
        return;
    }
    if (!table) {
        refuse(target.record, RestoringWords::tr("This database has no table %1 any more.").arg(target.record.table));
        return;
    }
    const auto row = rows.constFind(target.record);
    if (!target.record.isValid() || row == rows.cend()) {
        refuse(target.record,
            RestoringWords::tr("The record as it is now could not be read, so that nothing was staged."));
        return;
    }
    const std::optional<BaseRow> &current = *row;
    const StagedRecord *staged = m_changes.find(target.record);
    if (staged && current) {
        m_changes.rebase(target.record, *current);
        staged = m_changes.find(target.record);
    }
    if (staged && staged->operation == Operation::Delete && target.row)
        m_changes.revertRecord(target.record);
    if (!target.row)
        remove(target, *table, current);
    else if (current)
        change(target, *table, *current);
    else if (target.columns.isEmpty())
        addAgain(target, *table);
    else
        refuse(
            target.record, RestoringWords::tr("The record is not there any more: restore the whole record instead."));
}

void Restorer::stagedNow(const RestoreTarget &target, const RecordKey &key, const std::optional<BaseRow> &current)
{
    m_outcome.staged.append(key);
    if (target.knowsLeftAs && differs(target, current))
        m_outcome.changedSince.append(key);
}

void Restorer::remove(const RestoreTarget &target, const Table &table, const std::optional<BaseRow> &current)
{
    if (!current) {
        m_changes.revertRecord(target.record);
        m_outcome.unchanged.append(target.record);
    } else if (!table.mayDelete) {
        refuse(target.record, RestoringWords::tr("The role may not delete from %1.").arg(table.name));
    } else {
        m_changes.removeRecord(target.record, *current);
        stagedNow(target, target.record, current);
    }
}

void Restorer::change(const RestoreTarget &target, const Table &table, const BaseRow &current)
{
    bool touched = false;
    for (auto it = target.row->cbegin(); it != target.row->cend(); ++it) {
        const Column *column = table.column(it.key());
        if (!column || !isWanted(target, it.key()) || column->generated || table.primaryKey.contains(it.key()))
            continue;
        const StagedRecord *staged = m_changes.find(target.record);
        const bool isStaged = staged && staged->staged.contains(it.key());
        if (!isStaged && current.values.value(it.key()) == it.value())
            continue;
        if (!column->mayUpdate) {
            leaveOut(table, it.key());
            continue;
        }
        m_changes.setValue(target.record, it.key(), it.value(), current);
        touched = true;
    }
    if (touched && m_changes.find(target.record))
        stagedNow(target, target.record, current);
    else
        m_outcome.unchanged.append(target.record);
}

void Restorer::addAgain(const RestoreTarget &target, const Table &table)
{
    if (isErasure(table.name)) {
        refuse(target.record,
            RestoringWords::tr("Nothing of a deleted person is kept, so that they cannot be added again."));
        return;
    }
    if (!m_changes.canAddAgain(table.name) || !table.mayInsert) {
        refuse(target.record,
            table.mayInsert ? RestoringWords::tr(
                "Not every field of the record could be read, so that it cannot be added again as it was.")
                            : RestoringWords::tr("The role may not add to %1.").arg(table.name));
        return;
    }
    if (m_changes.find(target.record))
        m_changes.revertRecord(target.record);
    FieldValues values;
    for (auto it = target.row->cbegin(); it != target.row->cend(); ++it) {
        const Column *column = table.column(it.key());
        const bool isLeftToDatabase =
            it.key() == touchColumn && column && (!column->notNull || !column->defaultExpression.isEmpty());
        if (!column || column->generated || isLeftToDatabase)
            continue;
        if (column->mayInsert)
            values.insert(it.key(), it.value());
        else
            leaveOut(table, it.key());
    }
    stagedNow(target, draftOf(target.record, table, values), std::nullopt);
}

// One that is staged already, by an undo perhaps, becomes what it was.
RecordKey Restorer::draftOf(const RecordKey &record, const Table &table, const FieldValues &values)
{
    learnDrafts(table);
    const RecordKey staged = m_drafts.value(record);
    if (staged.isValid() && m_changes.find(staged)) {
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            m_changes.setDraftValue(staged, it.key(), it.value());
        return staged;
    }
    const RecordKey draft = m_changes.insertRecord(record.table, values);
    m_drafts.insert(record, draft);
    return draft;
}

void Restorer::learnDrafts(const Table &table)
{
    if (m_knownTables.contains(table.name))
        return;
    m_knownTables.insert(table.name);
    const QList<StagedRecord> staged = m_changes.records(table.name);
    for (const StagedRecord &one : staged) {
        RecordKey key { table.name, {}, {} };
        for (const QString &column : table.primaryKey)
            key.key.append(one.staged.value(column).value_or(QString()));
        if (one.key.isDraft())
            m_drafts.insert(key, one.key);
    }
}

void Restorer::leaveOut(const Table &table, const QString &column)
{
    const QString name = table.name + u'.' + column;
    if (!m_outcome.leftOutColumns.contains(name))
        m_outcome.leftOutColumns.append(name);
}

} // namespace Kaiwa
