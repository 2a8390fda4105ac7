#pragma once

#include "models/conversations/findingmarks.h"
#include "models/conversations/readinganchors.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// A conversation as it was led, in values: what the database has, as it has it. A column that it lacks, or that the role
// may not read, is simply empty.

// The text in another script, or how it is read.
struct TranscriptReading {
    QString column; // "hiragana"
    QString name; // of a member of other_scripts; else empty
    QString text;
    QList<ReadingSegment> segments; // how it stands above the text; empty: as a line of its own
};

// One line of an analysis: what it is about, and what it says.
struct TranscriptNote {
    QString label; // "explanation", as the JSON names it; empty for a bare value
    QString text;
    bool operator==(const TranscriptNote &) const = default;
};

struct TranscriptFinding {
    QString id;
    QString feature;
    QString module;
    QString severity; // analysis_suggestion_severity
    QString action; // analysis_finding_action
    QString original;
    QString suggested;
    QString explanation;
    QString example;
    FindingPlace place; // as the database says it
    FindingMark mark; // where that is in the message
};

struct TranscriptAudio {
    QString state; // messages.audio_processing_state
    QString error;
    std::optional<double> milliseconds;
    QString format;
    std::optional<qint64> bytes;
    bool hasRecording = false; // a key of the storage, or an address
    QDateTime keptUntil; // UTC; invalid: not said
    QDateTime deletedAt;
};

struct TranscriptMessage {
    QString id;
    QString role; // assistant, user, system, or what stands there
    QString content;
    QDateTime at; // UTC
    QString language; // source_language, else the conversation's
    QList<TranscriptReading> readings;
    QString translation;
    QString translationLanguage;
    QString translationConfidence; // low, medium, high
    QString translationProvider;
    QString translationNotes;
    QList<TranscriptNote> grammar;
    QList<TranscriptNote> vocabulary;
    QString pronunciation; // scores as the database writes them
    QString fluency;
    QString wordsPerMinute;
    bool hasAnalysis = false; // a row in message_audio_analysis
    TranscriptAudio audio;
    QList<TranscriptFinding> findings;

    QList<FindingMark> marks() const
    {
        QList<FindingMark> all;
        for (const TranscriptFinding &finding : findings)
            all.append(finding.mark);
        return all;
    }
};

struct TranscriptHead {
    QString id;
    QString title;
    QString language; // target_language_id
    QString languageName; // of the row that it refers to
    QString mode;
    QString voice;
    QString scenario;
    QString scenarioTitle; // of the row that it refers to
    QString user; // uuid; empty for a guest
    QString guest;
    QDateTime startedAt; // UTC
    QDateTime endedAt;
    std::optional<qint64> seconds;
    std::optional<qint64> messages; // as the conversation counts them
};

// A free JSON value as lines: members of an object by their names, members of inner objects as "outer › inner", arrays of
// plain values joined. What is no JSON stands as it is. Pure.
QList<TranscriptNote> notesOf(const QString &json);

} // namespace Kaiwa
