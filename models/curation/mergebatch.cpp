#include "models/curation/mergebatch.h"

#include "models/content/staging/changeset.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct MergeBatchWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MergeBatch)
};

// What is staged once these steps are, as far as the next plan reads it: its drafts have names of their own.
class Simulation final {
public:
    explicit Simulation(const QList<StagedRecord> &staged)
    {
        for (const StagedRecord &record : staged)
            m_records.insert(record.key, record);
    }

    void add(const QList<RecordStep> &steps)
    {
        for (const RecordStep &step : steps)
            add(step);
    }
    QList<StagedRecord> records() const { return m_records.values(); }

private:
    void add(const RecordStep &step)
    {
        RecordKey key = step.key;
        if (step.kind == RecordStep::Kind::Insert)
            key.draft = u"planned-%1"_s.arg(m_records.size());
        if (step.kind == RecordStep::Kind::Remove && key.isDraft()) {
            m_records.remove(key);
            return;
        }
        StagedRecord &record = m_records[key];
        record.key = key;
        record.base = step.base;
        if (step.kind == RecordStep::Kind::Insert)
            record.operation = StagedRecord::Operation::Insert;
        else if (step.kind == RecordStep::Kind::Remove)
            record.operation = StagedRecord::Operation::Delete;
        record.staged.insert(step.values);
    }

    QHash<RecordKey, StagedRecord> m_records;
};

} // namespace

QString MergeBatch::refusal() const
{
    for (const MergePlan &plan : plans) {
        if (!plan.refusal.isEmpty())
            return plan.refusal;
    }
    return {};
}

bool MergeBatch::isUndecided() const
{
    return std::any_of(plans.cbegin(), plans.cend(), [](const MergePlan &plan) { return plan.isUndecided; });
}

Result<MergeBatch> planMerges(PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged,
    const QStringList &mergedIds, const QString &survivorId, const QHash<QString, MergeChoices> &choices)
{
    MergeBatch batch;
    Simulation simulation(staged);
    for (const QString &merged : mergedIds) {
        const Result<MergeSubject> subject
            = readMergeSubject(connection, catalog, simulation.records(), merged, survivorId);
        if (!subject)
            return tl::unexpected<Error>(subject.error());
        batch.survivor = subject->survivor.id();
        batch.merged += merged;
        batch.plans += planMerge(*subject, choices.value(merged));
        simulation.add(batch.plans.constLast().steps);
    }
    return batch;
}

bool stageMerges(ChangeSet &changes, const MergeBatch &batch)
{
    const QString name = batch.plans.size() == 1
        ? batch.plans.constFirst().name
        : MergeBatchWords::tr("Fold %n features into %1", "undo step; %1: id of a feature", int(batch.plans.size()))
              .arg(batch.survivor);
    const quint64 slice = ChangeSet::newBatch();
    changes.beginStep(name, slice);
    const bool staged = std::all_of(batch.plans.cbegin(), batch.plans.cend(),
        [&](const MergePlan &plan) { return plan.refusal.isEmpty() && stageSteps(changes, plan.name, plan.steps); });
    changes.endStep();
    if (!staged)
        changes.takeBackSlice(slice);
    return staged;
}

} // namespace Kaiwa
