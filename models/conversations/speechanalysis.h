#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// What a speech engine wrote about one recording, read out of the JSON columns of message_audio_analysis. Whatever does not
// have the documented shape is kept as far as it makes sense, and each such thing is said in `problems`. Times are
// milliseconds from the beginning of the recording. A value; any thread.

struct SpeechWord {
    QString word; // empty for a pause
    std::optional<double> start; // none: the word is known, its place is not
    std::optional<double> end; // never before its start
    std::optional<int> charStart; // in the message, UTF-16 code units
    std::optional<int> charEnd;
    std::optional<double> confidence; // 0 to 1; another number stays as it was written
    bool isPause = false;
    bool isHesitation = false;
    bool overlaps = false; // begins before one that stands before it has ended
    bool operator==(const SpeechWord &) const = default;
};

struct SpeechPhoneme {
    QString phoneme; // heard, in IPA
    QString expected;
    QString word;
    std::optional<double> accuracy; // 0 to 100; another number stays as it was written
    std::optional<double> start;
    std::optional<double> end;
    QStringList issues;
    bool operator==(const SpeechPhoneme &) const = default;
};

struct SpeechProblemWord {
    QString word;
    QString issue;
    QString severity; // low, medium, high, or as it was written
    QString suggestion;
    std::optional<double> start;
    std::optional<double> end;
    bool operator==(const SpeechProblemWord &) const = default;
};

struct SpeechAnalysis {
    Q_DECLARE_TR_FUNCTIONS(SpeechAnalysis)

public:
    // The columns' texts; none is NULL.
    struct Source {
        std::optional<QString> timings;
        std::optional<QString> phonemes;
        std::optional<QString> problematicWords;
        std::optional<QString> recommendations;
        std::optional<QString> practiceWords;
        std::optional<QString> warnings;
    };
    static constexpr int mostProblems = 200; // then how many more

    static SpeechAnalysis parse(const Source &source);

    QList<SpeechWord> words; // those with a place in the order of time, then those without
    QList<SpeechPhoneme> phonemes; // likewise
    QList<SpeechProblemWord> problemWords; // in their order
    QStringList recommendations;
    QStringList practiceWords;
    QStringList warnings; // of the engine
    QStringList problems; // of the data, each a sentence

    double length() const; // the last end or start of anything; 0: nothing has a place
    bool isEmpty() const;
    // What the drawing shows, for who does not see it.
    QString summary() const;
};

} // namespace Kaiwa
