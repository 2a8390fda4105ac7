#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/similarityindex.h"
#include "models/curation/stagedimpact.h"

namespace Kaiwa {

// Features that may be one, told from their labels, with the one that should stay. A value.
struct FeatureCluster {
    struct Member {
        QString id;
        QString label; // its three parts
        std::optional<QString> language;
        bool isMachineMade = false;
        bool isActive = true;
        qsizetype aliases = 0;
        LabelReach reach; // ever
        // The curated feature that it is a paraphrase of, where words told so and not the spelling.
        QString paraphraseOf = {};
        QString through = {}; // the label of that one, its own or an alias, that matched best
        double likeness = 0;
    };
    // Why a member is in the group, seen from the one that stays.
    struct Why {
        MatchReason reason = MatchReason::Alike;
        double likeness = 0; // of Alike: 0 to 1
        QString through = {}; // an alias that matched; empty: its own three parts
    };

    QList<Member> members; // curated ones first, then by findings, then by id
    QString survivor; // suggested: the first of these

    const Member *member(const QString &id) const; // null: not in the group
    Why why(const QString &id, const QString &survivorId) const;
    qint64 findings() const; // of all
};

struct ClusterOptions {
    // Machine-made features too that are no other spelling of a curated one but say much the same, in the same macro
    // skill. Takes some milliseconds for each of them.
    bool paraphrases = true;
    double leastAlike = 0.60; // of a paraphrase
    // Pairs that a person judged not to be the same, of each the earlier id first: they are together only where a third
    // feature is near to both.
    QSet<std::pair<QString, QString>> apart = {};
};

// Groups of near-duplicates, the one with most findings first. Features that were folded into others are in none.
// `reach` by feature. Pure; any thread; some seconds for tens of thousands of features.
QList<FeatureCluster> featureClusters(
    const LabelTables &tables, const QHash<QString, LabelReach> &reach, const ClusterOptions &options);

// The same with the reach, on a worker. A database without findings still has groups.
Query<QList<FeatureCluster>> readFeatureClusters(
    Session &session, const LabelTables &tables, const ClusterOptions &options);

} // namespace Kaiwa
