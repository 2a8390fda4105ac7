#include "models/curation/recordstep.h"

#include "models/content/staging/changeset.h"

#include <algorithm>

namespace Kaiwa {

namespace {

bool stands(const ChangeSet &changes, const RecordStep &step)
{
    if (step.kind == RecordStep::Kind::Insert)
        return true;
    const StagedRecord *staged = changes.find(step.key);
    if (staged ? staged->operation == StagedRecord::Operation::Delete : step.key.isDraft())
        return false; // gone meanwhile
    for (auto it = step.expected.cbegin(); it != step.expected.cend(); ++it) {
        const Value base = step.base.values.value(it.key());
        if ((staged ? staged->staged.value(it.key(), base) : base) != it.value())
            return false;
    }
    return true;
}

} // namespace

bool stageSteps(ChangeSet &changes, const QString &name, const QList<RecordStep> &steps)
{
    if (!std::all_of(steps.cbegin(), steps.cend(), [&](const RecordStep &step) { return stands(changes, step); }))
        return false;
    changes.beginStep(name);
    for (const RecordStep &step : steps) {
        switch (step.kind) {
        case RecordStep::Kind::Insert:
            changes.insertRecord(step.key.table, step.values);
            break;
        case RecordStep::Kind::Change:
            if (step.key.isDraft())
                changes.setDraftValues(step.key, step.values);
            else
                changes.setValues(step.key, step.values, step.base);
            break;
        case RecordStep::Kind::Remove:
            changes.removeRecord(step.key, step.base);
            break;
        }
    }
    changes.endStep();
    return true;
}

} // namespace Kaiwa
