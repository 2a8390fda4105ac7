#include "models/curation/renameplan.h"

#include "models/curation/labeltables.h"
#include "models/curation/mergesubject.h"
#include "models/curation/ownlabelaliases.h"
#include "models/database/pgconnection.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct RenamePlanWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::RenamePlan)
};

const QStringList partColumns { u"macro_skill"_s, u"sub_skill"_s, u"micro_rule"_s };

// What of the parts is another for this feature.
FieldValues changesOf(const CurationRow &feature, const FieldValues &parts)
{
    FieldValues changes;
    for (const QString &column : partColumns) {
        const auto part = parts.constFind(column);
        if (part != parts.cend() && *part != feature.value(column))
            changes.insert(column, *part);
    }
    return changes;
}

QSet<QString> borneBy(const MergeSubject &subject)
{
    QSet<QString> borne;
    for (const CurationRow &alias : subject.aliases) {
        if (alias.text(u"feature_id"_s) == subject.merged.id())
            borne.insert(labelInLanguage(alias.text(u"alias"_s), alias.value(u"language_id"_s)));
    }
    return borne;
}

void planOne(const MergeSubject &subject, const FieldValues &changes, RenamePlan &plan)
{
    const CurationRow &feature = subject.merged;
    FieldValues before;
    for (const QString &column : changes.keys())
        before.insert(column, feature.value(column));
    plan.steps.append({ RecordStep::Kind::Change, feature.key, changes, feature.base, before });
    plan.renamed += feature.id();
    if (feature.key.isDraft())
        return; // nobody knows its label yet
    const Twins twins = takesFromTwins(subject).isEmpty() ? Twins::KeepTheLabel : Twins::LoseTheLabel;
    const QList<RecordStep> aliases = ownLabelAliases(subject, feature.id(), twins, borneBy(subject));
    plan.steps += aliases;
    plan.aliases += int(aliases.size());
}

void findSameParts(const LabelTables &tables, const FieldValues &parts, RenamePlan &plan)
{
    for (const QString &id : std::as_const(plan.renamed)) {
        const LabelTables::Feature *feature = tables.feature(id);
        if (!feature)
            continue;
        LabelFeature label = feature->label;
        label.macroSkill = parts.value(partColumns.at(0), label.macroSkill).value_or(QString());
        label.subSkill = parts.value(partColumns.at(1), label.subSkill).value_or(QString());
        label.microRule = parts.value(partColumns.at(2), label.microRule).value_or(QString());
        for (const LabelTables::Feature &other : tables.features()) {
            const bool isSame = other.label.id != id && other.label.language == label.language
                && LabelResolver::ownLabel(other.label) == LabelResolver::ownLabel(label);
            if (isSame && !plan.sameParts.contains(other.label.id))
                plan.sameParts += other.label.id;
        }
    }
}

} // namespace

Result<RenamePlan> planRename(PgConnection &connection, const Catalog &catalog, const QList<StagedRecord> &staged,
    const QStringList &featureIds, const FieldValues &parts)
{
    RenamePlan plan;
    for (const QString &id : featureIds) {
        const Result<MergeSubject> subject = readMergeSubject(connection, catalog, staged, id, id);
        if (!subject)
            return tl::unexpected<Error>(subject.error());
        if (const FieldValues changes = changesOf(subject->merged, parts); !changes.isEmpty())
            planOne(*subject, changes, plan);
    }
    const Result<LabelTables> tables = LabelTables::read(connection, catalog);
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    findSameParts(tables->with(staged), parts, plan);
    plan.name = featureIds.size() == 1
        ? RenamePlanWords::tr("Rename %1", "undo step; %1: id of a feature").arg(featureIds.constFirst())
        : RenamePlanWords::tr("Rename %n features", "undo step", int(plan.renamed.size()));
    return plan;
}

} // namespace Kaiwa
