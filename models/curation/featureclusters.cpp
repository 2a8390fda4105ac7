#include "models/curation/featureclusters.h"

#include "models/curation/labelsuggestions.h"
#include "models/database/pgconnection.h"
#include "models/database/session.h"

#include <QtConcurrentMap>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookedAt = 6; // candidates of one feature: the first may be itself, or of another macro skill

// Which features are in one group; each begins in its own.
class ClusterGroups final {
public:
    QString of(const QString &id)
    {
        QString root = id;
        while (m_parents.value(root, root) != root)
            root = m_parents.value(root);
        m_parents.insert(id, root);
        return root;
    }
    void join(const QString &one, const QString &other) { m_parents.insert(of(one), of(other)); }
    QList<QStringList> all()
    {
        QMap<QString, QStringList> groups;
        const QStringList ids = m_parents.keys();
        for (const QString &id : ids)
            groups[of(id)].append(id);
        return groups.values();
    }

private:
    QHash<QString, QString> m_parents;
};

QList<SimilarityIndex::Entry> ownLabels(const LabelTables &tables)
{
    QList<SimilarityIndex::Entry> entries;
    for (const LabelTables::Feature &feature : tables.features()) {
        if (feature.mergedInto.isEmpty())
            entries.append({ feature.label.id, LabelResolver::ownLabel(feature.label),
                feature.label.language.value_or(QString()) });
    }
    return entries;
}

bool areApart(const ClusterOptions &options, const QString &one, const QString &other)
{
    return !options.apart.isEmpty() && options.apart.contains(std::minmax(one, other));
}

// What is left of a group where some of its pairs are not the same.
QList<QStringList> parted(const QStringList &ids, const ClusterOptions &options)
{
    if (options.apart.isEmpty())
        return { ids };
    ClusterGroups groups;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        for (qsizetype j = i + 1; j < ids.size(); ++j) {
            if (!areApart(options, ids.at(i), ids.at(j)))
                groups.join(ids.at(i), ids.at(j));
        }
    }
    return groups.all();
}

// Of each machine-made feature the curated one that it says the same as, if there is one.
QHash<QString, SimilarityIndex::Candidate> paraphrases(const LabelTables &tables, const ClusterOptions &options)
{
    const SimilarityIndex index(suggestionEntries(tables));
    const auto paraphrased = [&](const QString &id) -> SimilarityIndex::Candidate {
        const LabelTables::Feature &feature = *tables.feature(id);
        const QList<SimilarityIndex::Candidate> candidates = index.candidates(
            LabelResolver::ownLabel(feature.label), feature.label.language.value_or(QString()), lookedAt);
        for (const SimilarityIndex::Candidate &candidate : candidates) {
            const LabelTables::Feature *other = tables.feature(candidate.featureId);
            if (candidate.score < options.leastAlike)
                break;
            if (other && !other->isMachineMade && other->label.macroSkill == feature.label.macroSkill
                && !areApart(options, id, other->label.id))
                return candidate;
        }
        return {};
    };
    QStringList machineMade;
    for (const LabelTables::Feature &feature : tables.features()) {
        if (feature.isMachineMade && feature.mergedInto.isEmpty())
            machineMade.append(feature.label.id);
    }
    const auto all = QtConcurrent::blockingMapped<QList<SimilarityIndex::Candidate>>(machineMade, paraphrased);
    QHash<QString, SimilarityIndex::Candidate> found;
    for (qsizetype i = 0; i < machineMade.size(); ++i) {
        if (!all.at(i).featureId.isEmpty())
            found.insert(machineMade.at(i), all.at(i));
    }
    return found;
}

} // namespace

const FeatureCluster::Member *FeatureCluster::member(const QString &id) const
{
    const auto found
        = std::find_if(members.cbegin(), members.cend(), [&id](const Member &member) { return member.id == id; });
    return found == members.cend() ? nullptr : &*found;
}

FeatureCluster::Why FeatureCluster::why(const QString &id, const QString &survivorId) const
{
    const Member *one = member(id);
    const Member *other = member(survivorId);
    if (!one || !other)
        return {};
    const QString language = one->language.value_or(other->language.value_or(QString()));
    const LabelKeys keys = LabelKeys::of(one->label, language);
    const LabelKeys others = LabelKeys::of(other->label, language);
    if (keys.normalized == others.normalized)
        return { MatchReason::SameSpelling, 1, {} };
    if (keys.words == others.words)
        return { MatchReason::SameWords, 1, {} };
    if (keys.script == others.script)
        return { MatchReason::SameScript, 1, {} };
    if (one->paraphraseOf == survivorId)
        return { MatchReason::Alike, one->likeness, one->through == other->label ? QString() : one->through };
    return { MatchReason::Alike, trigramDice(keys.normalized, others.normalized), {} };
}

qint64 FeatureCluster::findings() const
{
    qint64 all = 0;
    for (const Member &member : members)
        all += member.reach.findings.value_or(0);
    return all;
}

QList<FeatureCluster> featureClusters(
    const LabelTables &tables, const QHash<QString, LabelReach> &reach, const ClusterOptions &options)
{
    ClusterGroups groups;
    const QList<QStringList> sameSpelling = SimilarityIndex(ownLabels(tables)).clusters();
    for (const QStringList &near : sameSpelling) {
        for (const QStringList &ids : parted(near, options)) {
            for (const QString &id : ids)
                groups.join(id, ids.first());
        }
    }
    QHash<QString, SimilarityIndex::Candidate> alike;
    if (options.paraphrases)
        alike = paraphrases(tables, options);
    for (auto it = alike.cbegin(); it != alike.cend(); ++it)
        groups.join(it.key(), it->featureId);

    QList<FeatureCluster> clusters;
    const QList<QStringList> all = groups.all();
    for (const QStringList &ids : all) {
        FeatureCluster cluster;
        for (const QString &id : ids) {
            const LabelTables::Feature *feature = tables.feature(id);
            if (!feature)
                continue;
            FeatureCluster::Member member { id, LabelResolver::ownLabel(feature->label), feature->label.language,
                feature->isMachineMade, feature->isActive, tables.aliasesOf(id).size(), reach.value(id) };
            const SimilarityIndex::Candidate candidate = alike.value(id);
            member.paraphraseOf = candidate.featureId;
            member.through = candidate.label;
            member.likeness = candidate.score;
            cluster.members.append(member);
        }
        std::sort(cluster.members.begin(), cluster.members.end(),
            [](const FeatureCluster::Member &one, const FeatureCluster::Member &other) {
                if (one.isMachineMade != other.isMachineMade)
                    return !one.isMachineMade;
                const qint64 findings = one.reach.findings.value_or(0);
                const qint64 others = other.reach.findings.value_or(0);
                return findings != others ? findings > others : one.id < other.id;
            });
        if (cluster.members.size() < 2)
            continue;
        cluster.survivor = cluster.members.first().id;
        clusters.append(cluster);
    }
    std::sort(clusters.begin(), clusters.end(), [](const FeatureCluster &one, const FeatureCluster &other) {
        const qint64 findings = one.findings();
        const qint64 others = other.findings();
        return findings != others ? findings > others : one.survivor < other.survivor;
    });
    return clusters;
}

Query<QList<FeatureCluster>> readFeatureClusters(
    Session &session, const LabelTables &tables, const ClusterOptions &options)
{
    return session.read<QList<FeatureCluster>>(
        [catalog = session.catalog(), tables, options](PgConnection &connection) -> Result<QList<FeatureCluster>> {
            QStringList ids;
            for (const LabelTables::Feature &feature : tables.features())
                ids.append(feature.label.id);
            const ReportParameters ever { { u"until"_s, u"infinity"_s } };
            return readLabelReach(connection, catalog, ids, ever).map([&](const QHash<QString, LabelReach> &reach) {
                return featureClusters(tables, reach, options);
            });
        });
}

} // namespace Kaiwa
