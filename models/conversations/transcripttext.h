#pragma once

#include "models/conversations/transcriptmessage.h"

#include <QTimeZone>

namespace Kaiwa {

// A transcript as text to be copied or kept. Pure; any thread.
struct TranscriptTextOptions {
    bool translation = true;
    bool notes = false; // about grammar and words
    bool findings = false;
    bool scores = false; // of speech
    QStringList readings; // columns: "hiragana", "other_scripts"; in the text each stands on a line of its own
    QTimeZone zone = QTimeZone::utc();
};

// "[15:34:37] Learner: はい" and, indented below it, readings, translation and findings.
QString plainTranscript(
    const std::optional<TranscriptHead> &head, const QList<TranscriptMessage> &messages, const TranscriptTextOptions &options);
// The same as Markdown: whatever the messages hold reads as text, never as markup.
QString markdownTranscript(
    const std::optional<TranscriptHead> &head, const QList<TranscriptMessage> &messages, const TranscriptTextOptions &options);

// What roles, readings and findings are called, in a transcript and on the screen alike.
QString roleWord(const QString &role); // "Learner", "Kaiwa"; another role as it is
QString readingWord(const TranscriptReading &reading); // "Hiragana"; a member of other_scripts by its name
QString readingColumnWord(const QString &column);
// "originally → suggested"; one of them may be empty.
QString correctionWords(const TranscriptFinding &finding);

// The same text with a dot for every letter and its spaces where they were: what is personal until it is revealed.
QString dotted(const QString &text);

} // namespace Kaiwa
