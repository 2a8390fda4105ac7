#include "models/content/checks/recordchecks.h"

#include "models/content/values/valuecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct RecordChecksWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordChecks)
};

constexpr qsizetype shownLength = 60;
const QString valuePrefix = u"value."_s;
const QString requiredId = u"value.required"_s;
const QString conflictId = u"conflict.changed"_s;
const QString goneId = u"conflict.gone"_s;
const QString refusedId = u"refused"_s;

QString shown(const Value &value)
{
    if (!value)
        return RecordChecksWords::tr("nothing (NULL)", "a field without a value, inside a sentence");
    return value->size() > shownLength ? value->left(shownLength) + u'…' : *value;
}

void checkValues(QList<Check> &checks, const Table &table, const StagedRecord &staged)
{
    for (auto it = staged.staged.cbegin(); it != staged.staged.cend(); ++it) {
        const Column *column = table.column(it.key());
        if (!column) {
            checks.append({ u"value.no-column"_s, Check::Severity::Error, it.key(),
                RecordChecksWords::tr("The database has no such column any more."), {} });
            continue;
        }
        if (column->generated) {
            // Left out of an insert, which may come from a whole row; an update cannot leave it out.
            if (staged.operation != StagedRecord::Operation::Insert)
                checks.append({ u"value.computed"_s, Check::Severity::Error, it.key(),
                    RecordChecksWords::tr("The database computes this column itself."), {} });
            continue;
        }
        const bool isKey = table.primaryKey.contains(column->name) || table.referenceFor(column->name);
        if (const std::optional<QString> why = refusedBecause(*column, it.value()))
            checks.append({ u"value.refused"_s, Check::Severity::Error, it.key(), *why, {} });
        else if (isKey && it.value() && column->kind == ValueKind::Text) {
            if (const std::optional<QString> unseen = unseenInKey(*it.value()))
                checks.append({ u"value.unseen-in-key"_s, Check::Severity::Warning, it.key(), *unseen, {} });
        }
    }
}

void checkRequired(QList<Check> &checks, const Table &table, const StagedRecord &draft)
{
    for (const Column &column : table.columns) {
        if (draft.staged.contains(column.name))
            continue; // looked at by its value
        if (const std::optional<QString> why = missingBecause(column))
            checks.append({ requiredId, Check::Severity::Error, column.name, *why, {} });
    }
}

void checkMeanwhile(QList<Check> &checks, const StagedRecord &staged)
{
    if (staged.goneFromDatabase)
        checks.append({ goneId, Check::Severity::Error, {},
            RecordChecksWords::tr("Somebody else deleted this row meanwhile."), {} });
    for (auto it = staged.theirs.cbegin(); it != staged.theirs.cend(); ++it) {
        checks.append({ conflictId, Check::Severity::Error, it.key(),
            RecordChecksWords::tr("Somebody else changed this to: %1", "%1: the value that the database has now")
                .arg(shown(it.value())),
            {} });
    }
    if (staged.refusal)
        checks.append({ refusedId, Check::Severity::Error, staged.refusal->column, staged.refusal->message, {} });
}

} // namespace

QList<Check> checkRecord(const EntityDescription &description, const CheckChoice &choice, const Table &table,
    const FieldValues &record, const StagedRecord *staged)
{
    QList<Check> checks;
    if (staged && staged->operation == StagedRecord::Operation::Delete) {
        checkMeanwhile(checks, *staged);
        return checks;
    }
    if (staged) {
        checkValues(checks, table, *staged);
        if (staged->operation == StagedRecord::Operation::Insert)
            checkRequired(checks, table, *staged);
        checkMeanwhile(checks, *staged);
    }
    // One word about a field that has no value yet is enough.
    QStringList missing;
    for (const Check &check : std::as_const(checks)) {
        if (check.id == requiredId)
            missing.append(check.column);
    }
    for (const CheckKind &kind : description.checks) {
        if (!kind.look || !choice.isOn(kind))
            continue;
        QList<Check> found = kind.look(record);
        found.removeIf([&missing](const Check &check) { return missing.contains(check.column); });
        checks.append(found);
    }
    return checks;
}

bool mayBeDismissed(const Check &check)
{
    return !check.id.startsWith(valuePrefix) && check.id != conflictId && check.id != goneId && check.id != refusedId;
}

bool stopsCommit(const Check &check, const StagedRecord &staged)
{
    if (check.severity != Check::Severity::Error || check.id == refusedId)
        return false;
    const bool always = check.id == requiredId || check.id == conflictId || check.id == goneId;
    return always || staged.operation == StagedRecord::Operation::Insert || check.column.isEmpty()
        || staged.staged.contains(check.column);
}

} // namespace Kaiwa
