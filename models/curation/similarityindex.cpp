#include "models/curation/similarityindex.h"

#include <QMap>
#include <QSet>
#include <QVarLengthArray>
#include <QtConcurrentMap>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

// Sets that are joined one by one; the smallest member stands for its set.
class JoinedSets final {
public:
    explicit JoinedSets(size_t size)
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

namespace {

constexpr qsizetype looked = 60; // entries that are compared letter by letter
constexpr double commonShare = 0.2; // a trigram that more entries than this share have finds nothing

std::vector<quint64> withoutRepetitions(std::vector<quint64> trigrams)
{
    trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
    return trigrams;
}

bool isPluralOf(const QString &longer, const QString &shorter)
{
    const QStringView stem(longer);
    return (longer.endsWith(u's') && stem.chopped(1) == shorter)
        || (longer.endsWith("es"_L1) && stem.chopped(2) == shorter)
        || (longer.endsWith("ies"_L1) && shorter.endsWith(u'y') && stem.chopped(3) == QStringView(shorter).chopped(1));
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

// So many members the smaller of two sets has, of which the larger has `size`, for a Dice of `least`.
size_t neededOf(size_t size, double least)
{
    return size_t(std::ceil(least * double(size) / (2 - least)));
}

} // namespace

SimilarityIndex::SimilarityIndex(const QList<Entry> &entries, const SimilarityWeights &weights)
    : m_weights(weights)
{
    QHash<QString, int> languages;
    m_entries.reserve(size_t(entries.size()));
    for (const Entry &entry : entries) {
        const auto known = languages.constFind(entry.language);
        const int language = known == languages.cend() ? int(languages.size()) : *known;
        languages.insert(entry.language, language);
        m_entries.push_back({ entry, {}, language, {}, {}, {} });
    }
    m_languages = int(languages.size());
    // Taking labels apart is most of the work, and each stands for itself.
    QtConcurrent::blockingMap(m_entries, [](Indexed &entry) {
        entry.keys = LabelKeys::of(entry.entry.label, entry.entry.language);
        entry.words = entry.keys.words.split(u' ', Qt::SkipEmptyParts);
        entry.allTrigrams = trigramsOfLabel(entry.keys.normalized);
    });
    QHash<quint64, int> counts;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Indexed &entry = m_entries[i];
        for (const QString &word : entry.words)
            ++m_wordCounts[word];
        m_byScript[entry.keys.script].push_back(int(i));
        for (const quint64 trigram : withoutRepetitions(entry.allTrigrams))
            ++counts[trigram];
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
        for (const quint64 trigram : withoutRepetitions(m_entries[i].allTrigrams))
            numbers.push_back(m_trigramNumbers.value(trigram));
        std::sort(numbers.begin(), numbers.end());
        for (const quint32 number : numbers)
            m_postings[number].push_back(int(i));
    }
}

std::vector<quint32> SimilarityIndex::knownTrigrams(const QString &normalized) const
{
    std::vector<quint32> numbers;
    for (const quint64 trigram : withoutRepetitions(trigramsOfLabel(normalized))) {
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
    const qsizetype tooLong = longer.size() - shorter.size(); // the distance is at least that
    if (tooLong > 2 || 1 - double(tooLong) / double(longer.size()) < m_weights.leastMisspelling)
        return 0;
    const double likeness = alignmentLikeness(one, other);
    return likeness >= m_weights.leastMisspelling ? m_weights.misspelling * likeness : 0;
}

// How much of the words of both labels, rare ones counting most, the other one has too.
double SimilarityIndex::wordLikeness(const QStringList &one, const QStringList &other) const
{
    QVarLengthArray<double, 16> bestOfOther(other.size());
    std::fill(bestOfOther.begin(), bestOfOther.end(), 0);
    double found = 0;
    double all = 0;
    const auto add = [&](const QString &word, double best) {
        const double weight = rarity(word);
        found += best * weight;
        all += weight;
    };
    for (const QString &word : one) {
        double best = 0;
        for (qsizetype i = 0; i < other.size(); ++i) {
            const double likeness = wordPair(word, other.at(i));
            best = std::max(best, likeness);
            bestOfOther[i] = std::max(bestOfOther[i], likeness);
        }
        add(word, best);
    }
    for (qsizetype i = 0; i < other.size(); ++i)
        add(other.at(i), bestOfOther[i]);
    return all > 0 ? found / all : 0;
}

double SimilarityIndex::score(const Indexed &entry, const Asked &asked, MatchReason &reason) const
{
    const LabelKeys &keys = asked.keys;
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
        * (m_weights.words * wordLikeness(asked.words, entry.words)
            + m_weights.trigrams * trigramDice(asked.trigrams, entry.allTrigrams)
            + m_weights.alignment * alignmentLikeness(keys.normalized, entry.keys.normalized));
}

QList<SimilarityIndex::Candidate> SimilarityIndex::candidates(
    const QString &label, const QString &language, int most) const
{
    const LabelKeys keys = LabelKeys::of(label, language);
    const Asked asked { keys, keys.words.split(u' ', Qt::SkipEmptyParts), trigramsOfLabel(keys.normalized) };
    std::vector<int> found = alikeByTrigrams(knownTrigrams(keys.normalized), looked);
    const auto same = m_byScript.constFind(keys.script);
    if (same != m_byScript.cend())
        found.insert(found.end(), same->cbegin(), same->cend());
    QMap<QString, Candidate> best;
    for (const int number : found) {
        const Indexed &entry = m_entries[size_t(number)];
        MatchReason reason;
        double likeness = score(entry, asked, reason);
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

// Two sets that share so much have one of their rarest members in common (prefix filtering: S. Chaudhuri, V. Ganti,
// R. Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006). With a Dice of at least t, sets of
// sizes n >= m share at least t n / (2 - t), and m is at least that. What stands in one group already is not compared
// again.
void SimilarityIndex::joinAlike(const std::vector<int> &entries, double least, JoinedSets &groups) const
{
    std::vector<std::vector<size_t>> seen(m_postings.size()); // by trigram: places among the entries
    std::vector<size_t> comparedWith(entries.size()); // one more than the last place that it was compared with
    for (size_t place = 0; place < entries.size(); ++place) {
        const int entry = entries[place];
        const std::vector<quint32> &trigrams = m_entries[size_t(entry)].trigrams;
        const size_t needed = neededOf(trigrams.size(), least);
        const size_t prefix = trigrams.size() - std::min(needed, trigrams.size()) + 1;
        for (size_t j = 0; j < std::min(prefix, trigrams.size()); ++j) {
            for (const size_t earlier : seen[trigrams[j]]) {
                if (std::exchange(comparedWith[earlier], place + 1) == place + 1)
                    continue;
                const int other = entries[earlier];
                const std::vector<quint32> &theirs = m_entries[size_t(other)].trigrams;
                if (theirs.size() < needed || trigrams.size() < neededOf(theirs.size(), least)
                    || groups.of(entry) == groups.of(other))
                    continue;
                const double dice = 2 * double(sharedOf(trigrams, theirs)) / double(trigrams.size() + theirs.size());
                if (dice >= least)
                    groups.join(entry, other);
            }
            seen[trigrams[j]].push_back(place);
        }
    }
}

QList<QStringList> SimilarityIndex::clusters(double least) const
{
    JoinedSets groups(m_entries.size());
    for (const std::vector<int> &same : m_byScript) {
        QHash<int, int> first; // by language
        for (const int entry : same) {
            const int language = m_entries[size_t(entry)].language;
            if (first.contains(language))
                groups.join(first.value(language), entry);
            else
                first.insert(language, entry);
        }
    }
    // Features of two languages are never joined, so each language can be looked through on a thread of its own: no two
    // touch the same members.
    std::vector<std::vector<int>> ofLanguage(static_cast<size_t>(m_languages));
    for (size_t i = 0; i < m_entries.size(); ++i)
        ofLanguage[size_t(m_entries[i].language)].push_back(int(i));
    QtConcurrent::blockingMap(
        ofLanguage, [&](const std::vector<int> &entries) { joinAlike(entries, least, groups); });
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
