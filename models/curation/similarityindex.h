#pragma once

#include "models/curation/labelkeys.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace Kaiwa {

class JoinedSets;

// Why two labels are taken for the same: the first rung of the ladder on which they meet, or that they are merely alike.
enum class MatchReason {
    SameSpelling, // apart from width, case and separators
    SameWords, // in another order, or more than once
    SameScript, // kana of the other syllabary, accents that the language forgives
    Alike, // words, trigrams and letters in common
};

// What each kind of evidence counts; the scores of candidates are sums and products of these and nothing else.
struct SimilarityWeights {
    // A rung of the ladder: nearly certain, and the higher rung always before the lower.
    double sameSpelling = 1.00;
    double sameWords = 0.97;
    double sameScript = 0.94;
    // Likeness, which never outweighs a rung: words tell most, for they bear the meaning; trigrams find what is
    // misspelt or grown together; the alignment breaks ties between letters that changed places and others.
    double words = 0.50;
    double trigrams = 0.30;
    double alignment = 0.20;
    double likenessAtMost = 0.92;
    // Two words: the plural of the other; an abbreviation of at least three letters; the part of a misspelling's
    // likeness that counts.
    double plural = 0.95;
    double abbreviation = 0.80;
    double misspelling = 0.90;
    double leastMisspelling = 0.70; // less alike than this are two words
    // Where the feature is of another language than the label it can hardly be meant; without language it can.
    double otherLanguage = 0.50;
    double withoutLanguage = 0.98;
    // Context, where a feature is compared with a feature; the first two take this part of what is missing to 1. That the
    // macro skill is the same tells little, for labels name it too; the very same words corrected in the very same way
    // are the same rule but for its name: all of the corrections, or the share of them that is the same.
    double sameMacroSkill = 0.05;
    double sameCorrections = 0.50;
    // Folding one machine-made feature into another only moves the work: the curated one goes first among equals.
    double machineMade = 0.96;
};

// Finds the features that a label may mean, and the features that may be one, without comparing all with all: through
// the keys of LabelKeys and through the trigrams that are rare. Built once over one state of the features, asked from
// any thread.
class SimilarityIndex final {
public:
    struct Entry {
        QString featureId;
        QString label;
        QString language; // empty: none
    };
    struct Candidate {
        QString featureId;
        QString label; // the one of its labels that matched best
        double score = 0; // 0 to 1
        MatchReason reason = MatchReason::Alike;
    };

    explicit SimilarityIndex(const QList<Entry> &entries, const SimilarityWeights &weights = {});

    // The best first, each feature once. `language` empty: the label's is not known.
    QList<Candidate> candidates(const QString &label, const QString &language, int most) const;

    // Features of one language, or without, that meet on a rung of the ladder or whose labels share at least `least` of
    // their trigrams (Dice); each group sorted by id, the groups by their first. A feature without a twin is in none.
    QList<QStringList> clusters(double least = 0.86) const;

    qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    struct Indexed {
        Entry entry;
        LabelKeys keys;
        int language = 0; // its number
        QStringList words;
        std::vector<quint64> allTrigrams; // repeated ones too
        std::vector<quint32> trigrams; // numbers, by rarity, rarest first
    };
    // What is asked for, taken apart once.
    struct Asked {
        LabelKeys keys;
        QStringList words;
        std::vector<quint64> trigrams;
    };

    void joinAlike(const std::vector<int> &entries, double least, JoinedSets &groups) const;
    std::vector<quint32> knownTrigrams(const QString &normalized) const;
    std::vector<int> alikeByTrigrams(const std::vector<quint32> &trigrams, qsizetype most) const;
    double score(const Indexed &entry, const Asked &asked, MatchReason &reason) const;
    double wordLikeness(const QStringList &one, const QStringList &other) const;
    double wordPair(const QString &one, const QString &other) const;
    double rarity(const QString &word) const;

    SimilarityWeights m_weights;
    std::vector<Indexed> m_entries;
    int m_languages = 0;
    QHash<quint64, quint32> m_trigramNumbers;
    std::vector<std::vector<int>> m_postings; // by the trigram's number: the entries that have it
    QHash<QString, std::vector<int>> m_byScript; // what meets on a higher rung meets on this one
    QHash<QString, int> m_wordCounts;
};

} // namespace Kaiwa
