#include "models/content/recordchecks.h"

#include "models/content/valuecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RecordChecks)
};

constexpr qsizetype shownLength = 60;

QString shown(const Value &value)
{
    if (!value)
        return Words::tr("nothing (NULL)", "a field without a value, inside a sentence");
    return value->size() > shownLength ? value->left(shownLength) + u'…' : *value;
}

void checkValues(QList<Check> &checks, const Table &table, const StagedRecord &staged)
{
    for (auto it = staged.staged.cbegin(); it != staged.staged.cend(); ++it) {
        const Column *column = table.column(it.key());
        if (!column) {
            checks.append({ u"value.no-column"_s, Check::Severity::Error, it.key(),
                Words::tr("The database has no such column any more."), {} });
            continue;
        }
        if (const std::optional<QString> why = refusedBecause(*column, it.value()))
            checks.append({ u"value.refused"_s, Check::Severity::Error, it.key(), *why, {} });
    }
}

void checkRequired(QList<Check> &checks, const Table &table, const StagedRecord &draft)
{
    for (const Column &column : table.columns) {
        if (draft.staged.contains(column.name))
            continue; // looked at by its value
        if (const std::optional<QString> why = missingBecause(column))
            checks.append({ u"value.required"_s, Check::Severity::Error, column.name, *why, {} });
    }
}

void checkMeanwhile(QList<Check> &checks, const StagedRecord &staged)
{
    if (staged.goneFromDatabase)
        checks.append({ u"conflict.gone"_s, Check::Severity::Error, {},
            Words::tr("Somebody else deleted this row meanwhile."), {} });
    for (auto it = staged.theirs.cbegin(); it != staged.theirs.cend(); ++it) {
        checks.append({ u"conflict.changed"_s, Check::Severity::Error, it.key(),
            Words::tr("Somebody else changed this to: %1", "%1: the value that the database has now").arg(shown(it.value())),
            {} });
    }
    if (staged.refusal)
        checks.append({ u"refused"_s, Check::Severity::Error, staged.refusal->column, staged.refusal->message, {} });
}

} // namespace

QList<Check> checkRecord(
    const EntityDescription &description, const Table &table, const FieldValues &record, const StagedRecord *staged)
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
        if (check.id == u"value.required"_s)
            missing.append(check.column);
    }
    for (const RecordCheck &look : description.checks) {
        QList<Check> found = look(record);
        found.removeIf([&missing](const Check &check) { return missing.contains(check.column); });
        checks.append(found);
    }
    return checks;
}

} // namespace Kaiwa
