#include "models/content/history/restoring.h"

#include "models/content/history/restorer.h"

#include <algorithm>

namespace Kaiwa {

namespace {

using Operation = StagedRecord::Operation;

std::optional<FieldValues> rowBefore(const Revision &revision)
{
    return revision.operation == Operation::Insert ? std::nullopt : std::optional(revision.before);
}

std::optional<FieldValues> rowAfter(const Revision &revision)
{
    return revision.operation == Operation::Delete ? std::nullopt : std::optional(revision.after);
}

} // namespace

RestoreTarget restoreTarget(
    const Revision &revision, RevisionSide side, const Catalog &catalog, const QStringList &columns)
{
    const Table *table = catalog.table(revision.table);
    RestoreTarget target;
    target.record = table ? revision.record(table->primaryKey) : RecordKey { revision.table, {}, {} };
    target.row = side == RevisionSide::Before ? rowBefore(revision) : rowAfter(revision);
    target.columns = columns;
    target.leftAs = rowAfter(revision);
    target.knowsLeftAs = true;
    return target;
}

QList<RestoreTarget> changesetTargets(const QList<Revision> &revisions, const Catalog &catalog)
{
    QList<Revision> inTime = revisions;
    // A record is changed for itself before a delete of another one reaches it: deletes come last.
    std::stable_sort(inTime.begin(), inTime.end(), [](const Revision &left, const Revision &right) {
        return std::pair(left.follows.has_value(), left.id) < std::pair(right.follows.has_value(), right.id);
    });
    QList<RestoreTarget> targets;
    targets.reserve(inTime.size());
    QHash<RecordKey, qsizetype> places;
    for (const Revision &revision : std::as_const(inTime)) {
        const RestoreTarget target = restoreTarget(revision, RevisionSide::Before, catalog);
        const auto place = target.record.isValid() ? places.constFind(target.record) : places.constEnd();
        if (place != places.constEnd()) {
            targets[*place].leftAs = target.leftAs;
            continue;
        }
        places.insert(target.record, targets.size());
        targets.append(target);
    }
    // What others refer to comes first, and goes last.
    const QStringList tables = catalog.inReferenceOrder();
    QHash<QString, int> ranks;
    for (int i = 0; i < tables.size(); ++i)
        ranks.insert(tables.at(i), i);
    const auto rank = [&ranks](const RestoreTarget &target) {
        const int own = ranks.value(target.record.table);
        return target.row ? std::pair(0, own) : std::pair(1, -own);
    };
    std::stable_sort(targets.begin(), targets.end(),
        [&rank](const RestoreTarget &left, const RestoreTarget &right) { return rank(left) < rank(right); });
    return targets;
}

RestoreOutcome stageRestore(ChangeSet &changes, const Catalog &catalog, const QList<RestoreTarget> &targets,
    const QHash<RecordKey, std::optional<BaseRow>> &current, const QString &stepName)
{
    Restorer restorer(changes, catalog);
    changes.beginStep(stepName);
    for (const RestoreTarget &target : targets)
        restorer.restore(target, current);
    changes.endStep();
    return restorer.outcome();
}

} // namespace Kaiwa
