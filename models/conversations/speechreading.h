#pragma once

#include "models/conversations/speechanalysis.h"
#include "models/database/session.h"

#include <QDateTime>

namespace Kaiwa {

// A score of one message beside what its learner usually reaches.
struct SpeechScore {
    QString column; // "overall_accuracy_score"
    QString value; // as the database writes it; empty: none
    std::optional<double> median; // of the learner's own messages in the same language
    qint64 messages = 0; // that the median is of
};

// Everything about how one message was spoken. What the database lacks is empty.
struct SpeechReading {
    bool isAnalysed = false; // there is a row in message_audio_analysis
    bool isGuest = false; // nobody whose median could be asked
    QString content; // of the message
    QString language; // of the conversation
    SpeechAnalysis analysis;
    QList<SpeechScore> scores; // of those columns that there are
    QString engine;
    QString modelVersion;
    QString version; // figures of different versions are not comparable: medians are of this one
    QString analysisLanguage;
    QString error;
    QDateTime analysedAt; // UTC
    QList<std::pair<QString, QString>> figures; // column and value: pauses, hesitations, durations
    bool hasRecording = false;
    QDateTime recordingDeletedAt; // UTC
    QStringList notThere; // "message_audio_analysis.phoneme_analysis"
};

// On a worker of the session; the JSON is taken apart there, too.
Query<SpeechReading> readSpeech(Session &session, const QString &message);

} // namespace Kaiwa
