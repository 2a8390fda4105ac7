#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/similarityindex.h"
#include "models/curation/triageevidence.h"

#include <functional>

namespace Kaiwa {

// A feature that an item of the triage may be, with all that speaks for it.
struct TriageCandidate {
    QString featureId;
    QString label; // of it or of one of its aliases: the one that is most alike
    double score = 0; // 0 to 1
    double likeness = 0; // of the labels alone
    MatchReason reason = MatchReason::Alike;
    bool sameMacroSkill = false;
    qint64 sharedCorrections = 0;
    bool isMachineMade = false;
};

// Everything that labels can be found by: features that are in use and were not folded into others, by their own label
// and by their aliases.
QList<SimilarityIndex::Entry> similarityEntries(const LabelTables &tables);

struct TriageQuestion {
    QString feature; // is asked about, and never a candidate
    QString language; // of its findings; empty: not known
    std::function<bool(const QString &feature)> isExcluded; // never a candidate
    std::function<bool(const QString &feature)> isCurated; // whatever made it
};
// The best first, ties by id; at most `most`. The likeness of the labels comes from the index, and the context raises it:
// each kind of evidence takes its part of what is missing to 1. Any thread, pure.
QList<TriageCandidate> rankCandidates(const LabelTables &tables, const SimilarityIndex &index,
    const TriageQuestion &question, const TriageEvidence &evidence, int most, const SimilarityWeights &weights = {});

} // namespace Kaiwa
