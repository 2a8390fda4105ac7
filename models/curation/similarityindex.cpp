#include "models/curation/similarityindex.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype looked = 60; // entries that are compared letter by letter
constexpr double commonShare = 0.2; // a trigram that more entries than this share have finds nothing

std::vector<quint64> distinctTrigrams(const QString &normalized)
{
    std::vector<quint64> found = trigramsOfLabel(normalized);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool isPluralOf(const QString &longer, const QString &shorter)
{
    return longer == shorter + u's' || longer == shorter + "es"_L1
        || (longer.endsWith("ies"_L1) && shorter.endsWith(u'y') && longer.chopped(3) == shorter.chopped(1));
}

// Shared members of two sets that are sorted alike.
size_t sharedOf(const std::vector<quint32> &one, const std::vector<quint32> &other)
{
    size_t shared = 0;
    for (auto i = one.cbegin(), j = other.cbegin(); i != one.cend() && j != other.cend();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            ++shared, ++i, ++j;
        }
    }
    return shared;
}

// Sets that are joined one by one; the smallest member stands for its set.
class Groups final {
public:
    explicit Groups(size_t size)
        : m_above(size)
    {
        std::iota(m_above.begin(), m_above.end(), 0);
    }
    int of(int member)
    {
        while (m_above[size_t(member)] != member)
            member = m_above[size_t(member)] = m_above[size_t(m_above[size_t(member)])];
        return member;
    }
    void join(int one, int other)
    {
        const int a = of(one);
        const int b = of(other);
        m_above[size_t(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<int> m_above;
};

} // namespace

SimilarityIndex::SimilarityIndex(const QList<Entry> &entries, const SimilarityWeights &weights)
    : m_weights(weights)
{
    m_entries.reserve(size_t(entries.size()));
    std::vector<std::vector<quint64>> trigrams;
    trigrams.reserve(size_t(entries.size()));
    QHash<quint64, int> counts;
    for (const Entry &entry : entries) {
        const LabelKeys keys = LabelKeys::of(entry.label, entry.language);
        const QStringList words = keys.words.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            ++m_wordCounts[word];
        m_byScript[keys.script].push_back(int(m_entries.size()));
        trigrams.push_back(distinctTrigrams(keys.normalized));
        for (const quint64 trigram : trigrams.back())
            ++counts[trigram];
        m_entries.push_back({ entry, keys, words, {} });
    }
    // Numbered by rarity, so that the numbers of an entry in their order are its trigrams, rarest first.
    std::vector<std::pair<int, quint64>> byRarity;
    byRarity.reserve(size_t(counts.size()));
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        byRarity.emplace_back(it.value(), it.key());
    std::sort(byRarity.begin(), byRarity.end());
    m_trigramNumbers.reserve(counts.size());
    for (const auto &[count, trigram] : byRarity)
        m_trigramNumbers.insert(trigram, quint32(m_trigramNumbers.size()));
    m_postings.resize(byRarity.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        std::vector<quint32> &numbers = m_entries[i].trigrams;
        for (const quint64 trigram : trigrams[i])
            numbers.push_back(m_trigramNumbers.value(trigram));
        std::sort(numbers.begin(), numbers.end());
        for (const quint32 number : numbers)
            m_postings[number].push_back(int(i));
    }
}

std::vector<quint32> SimilarityIndex::knownTrigrams(const QString &normalized) const
{
    std::vector<quint32> numbers;
    for (const quint64 trigram : distinctTrigrams(normalized)) {
        const auto found = m_trigramNumbers.constFind(trigram);
        if (found != m_trigramNumbers.cend())
            numbers.push_back(*found);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::vector<int> SimilarityIndex::alikeByTrigrams(const std::vector<quint32> &trigrams, qsizetype most) const
{
    std::vector<int> shared(m_entries.size());
    std::vector<int> touched;
    const size_t common = std::max<size_t>(50, size_t(commonShare * double(m_entries.size())));
    for (const quint32 number : trigrams) {
        const std::vector<int> &posting = m_postings[number];
        if (posting.size() > common && !touched.empty())
            break; // the following ones are as common or more
        for (const int entry : posting) {
            if (shared[size_t(entry)]++ == 0)
                touched.push_back(entry);
        }
    }
    const auto dice = [&](int entry) {
        return double(shared[size_t(entry)]) / double(m_entries[size_t(entry)].trigrams.size() + trigrams.size());
    };
    const auto better = [&](int one, int other) {
        const double a = dice(one), b = dice(other);
        return a > b || (a == b && one < other);
    };
    const auto end = touched.begin() + std::min<qsizetype>(most, qsizetype(touched.size()));
    std::partial_sort(touched.begin(), end, touched.end(), better);
    touched.erase(end, touched.end());
    return touched;
}

double SimilarityIndex::rarity(const QString &word) const
{
    return std::log(1 + double(m_entries.size()) / (1 + m_wordCounts.value(word)));
}

double SimilarityIndex::wordPair(const QString &one, const QString &other) const
{
    if (one == other)
        return 1;
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    if (shorter.size() < 3)
        return 0;
    if (isPluralOf(longer, shorter))
        return m_weights.plural;
    if (longer.startsWith(shorter))
        return m_weights.abbreviation;
    if (longer.size() - shorter.size() > 2)
        return 0;
    const double likeness = alignmentLikeness(one, other);
    return likeness >= m_weights.leastMisspelling ? m_weights.misspelling * likeness : 0;
}

// How much of the words of both labels, rare ones counting most, the other one has too.
double SimilarityIndex::wordLikeness(const QStringList &one, const QStringList &other) const
{
    double found = 0;
    double all = 0;
    const auto add = [&](const QStringList &words, const QStringList &among) {
        for (const QString &word : words) {
            double best = 0;
            for (const QString &candidate : among)
                best = std::max(best, wordPair(word, candidate));
            found += best * rarity(word);
            all += rarity(word);
        }
    };
    add(one, other);
    add(other, one);
    return all > 0 ? found / all : 0;
}

double SimilarityIndex::score(
    const Indexed &entry, const LabelKeys &keys, const QStringList &words, MatchReason &reason) const
{
    if (entry.keys.normalized == keys.normalized) {
        reason = MatchReason::SameSpelling;
        return m_weights.sameSpelling;
    }
    if (entry.keys.words == keys.words) {
        reason = MatchReason::SameWords;
        return m_weights.sameWords;
    }
    if (entry.keys.script == keys.script) {
        reason = MatchReason::SameScript;
        return m_weights.sameScript;
    }
    reason = MatchReason::Alike;
    return m_weights.likenessAtMost
        * (m_weights.words * wordLikeness(words, entry.words)
            + m_weights.trigrams * trigramDice(keys.normalized, entry.keys.normalized)
            + m_weights.alignment * alignmentLikeness(keys.normalized, entry.keys.normalized));
}

QList<SimilarityIndex::Candidate> SimilarityIndex::candidates(
    const QString &label, const QString &language, int most) const
{
    const LabelKeys keys = LabelKeys::of(label, language);
    const QStringList words = keys.words.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> found = alikeByTrigrams(knownTrigrams(keys.normalized), looked);
    const auto same = m_byScript.constFind(keys.script);
    if (same != m_byScript.cend())
        found.insert(found.end(), same->cbegin(), same->cend());
    QMap<QString, Candidate> best;
    for (const int number : found) {
        const Indexed &entry = m_entries[size_t(number)];
        MatchReason reason;
        double likeness = score(entry, keys, words, reason);
        if (entry.entry.language.isEmpty())
            likeness *= m_weights.withoutLanguage;
        else if (!language.isEmpty() && entry.entry.language != language)
            likeness *= m_weights.otherLanguage;
        Candidate &candidate = best[entry.entry.featureId];
        if (likeness > candidate.score)
            candidate = { entry.entry.featureId, entry.entry.label, likeness, reason };
    }
    QList<Candidate> ranked = best.values();
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    return ranked.mid(0, most);
}

QList<QStringList> SimilarityIndex::clusters(double least) const
{
    Groups groups(m_entries.size());
    const auto sameLanguage = [this](int one, int other) {
        return m_entries[size_t(one)].entry.language == m_entries[size_t(other)].entry.language;
    };
    for (const std::vector<int> &same : m_byScript) {
        QHash<QString, int> first; // by language
        for (const int entry : same) {
            const QString &language = m_entries[size_t(entry)].entry.language;
            if (first.contains(language))
                groups.join(first.value(language), entry);
            else
                first.insert(language, entry);
        }
    }
    // Two sets that share so much have one of their rarest members in common (prefix filtering: S. Chaudhuri, V. Ganti,
    // R. Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006). With a Dice of at least t,
    // sets of sizes n >= m share at least t n / (2 - t).
    std::vector<std::vector<int>> seen(m_postings.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const std::vector<quint32> &trigrams = m_entries[i].trigrams;
        const size_t needed = size_t(std::ceil(least * double(trigrams.size()) / (2 - least)));
        const size_t prefix = trigrams.size() - std::min(needed, trigrams.size()) + 1;
        QSet<int> compared;
        for (size_t j = 0; j < std::min(prefix, trigrams.size()); ++j) {
            for (const int other : seen[trigrams[j]]) {
                if (compared.contains(other) || !sameLanguage(int(i), other))
                    continue;
                compared.insert(other);
                const std::vector<quint32> &theirs = m_entries[size_t(other)].trigrams;
                const double dice
                    = 2 * double(sharedOf(trigrams, theirs)) / double(trigrams.size() + theirs.size());
                if (dice >= least)
                    groups.join(int(i), other);
            }
            seen[trigrams[j]].push_back(int(i));
        }
    }
    QMap<int, QSet<QString>> members;
    for (size_t i = 0; i < m_entries.size(); ++i)
        members[groups.of(int(i))].insert(m_entries[i].entry.featureId);
    QList<QStringList> clusters;
    for (const QSet<QString> &ids : std::as_const(members)) {
        if (ids.size() < 2)
            continue;
        QStringList sorted(ids.cbegin(), ids.cend());
        sorted.sort();
        clusters.append(sorted);
    }
    std::sort(clusters.begin(), clusters.end());
    return clusters;
}

} // namespace Kaiwa
