#include "models/curation/triagecandidates.h"

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr int alikeLooked = 40;
constexpr double leastScore = 0.25; // less is no candidate but noise

QString ownLabel(const LabelTables::Feature &feature)
{
    return LabelResolver::ownLabel(feature.label).toLower();
}

} // namespace

QList<SimilarityIndex::Entry> similarityEntries(const LabelTables &tables)
{
    QList<SimilarityIndex::Entry> entries;
    entries.reserve(tables.features().size() + tables.aliases().size());
    const auto isCandidate = [](const LabelTables::Feature &feature) {
        return feature.isActive && feature.mergedInto.isEmpty();
    };
    for (const LabelTables::Feature &feature : tables.features()) {
        if (isCandidate(feature))
            entries.append({ feature.label.id, ownLabel(feature), feature.label.language.value_or(QString()) });
    }
    for (const LabelAlias &alias : tables.aliases()) {
        const LabelTables::Feature *feature = tables.feature(alias.featureId);
        if (feature && isCandidate(*feature))
            entries.append({ alias.featureId, alias.alias,
                alias.language.value_or(feature->label.language.value_or(QString())) });
    }
    return entries;
}

QList<TriageCandidate> rankCandidates(const LabelTables &tables, const SimilarityIndex &index,
    const TriageQuestion &question, const TriageEvidence &evidence, int most, const SimilarityWeights &weights)
{
    const LabelTables::Feature *asked = tables.feature(question.feature);
    if (!asked)
        return {};
    QHash<QString, qint64> shared; // by the feature that speaks for them today
    for (auto it = evidence.sharedCorrections.cbegin(); it != evidence.sharedCorrections.cend(); ++it) {
        qint64 &count = shared[tables.survivorOf(it.key())];
        count = std::max(count, it.value());
    }
    QHash<QString, TriageCandidate> found;
    for (const SimilarityIndex::Candidate &alike : index.candidates(ownLabel(*asked), question.language, alikeLooked)) {
        TriageCandidate &candidate = found[alike.featureId];
        candidate.label = alike.label;
        candidate.likeness = alike.score;
        candidate.reason = alike.reason;
    }
    for (auto it = shared.cbegin(); it != shared.cend(); ++it)
        found[it.key()];
    QList<TriageCandidate> ranked;
    for (auto it = found.begin(); it != found.end(); ++it) {
        const LabelTables::Feature *feature = tables.feature(it.key());
        if (!feature || it.key() == question.feature || !feature->isActive || !feature->mergedInto.isEmpty()
            || (question.isExcluded && question.isExcluded(it.key())))
            continue;
        TriageCandidate &candidate = *it;
        candidate.featureId = it.key();
        if (candidate.label.isEmpty())
            candidate.label = ownLabel(*feature);
        candidate.sameMacroSkill = feature->label.macroSkill == asked->label.macroSkill;
        candidate.sharedCorrections = shared.value(it.key());
        candidate.isMachineMade
            = feature->isMachineMade && !(question.isCurated && question.isCurated(it.key()));
        const auto raise = [&candidate](double part) { candidate.score += part * (1 - candidate.score); };
        candidate.score = candidate.likeness;
        if (candidate.sameMacroSkill)
            raise(weights.sameMacroSkill);
        if (candidate.sharedCorrections > 0 && evidence.corrections > 0)
            raise(weights.sameCorrections * double(candidate.sharedCorrections) / double(evidence.corrections));
        if (candidate.isMachineMade)
            candidate.score *= weights.machineMade;
        if (candidate.score >= leastScore)
            ranked.append(candidate);
    }
    std::sort(ranked.begin(), ranked.end(), [](const TriageCandidate &one, const TriageCandidate &other) {
        return one.score != other.score ? one.score > other.score : one.featureId < other.featureId;
    });
    return ranked.mid(0, most);
}

} // namespace Kaiwa
