#pragma once

#include "models/conversations/transcriptmessage.h"

#include <QString>

namespace Kaiwa {

// What the database says about conversations, in words. A value that is not known is said as it is.
namespace ConversationWords {

QString action(const QString &action); // of a finding: "accepted", "not decided yet"
QString severity(const QString &severity);
QString place(const FindingPlace &place); // "3 to 7, in UTF-16 code units"; empty: none is said
QString markProblem(const TranscriptFinding &finding, const QString &original); // empty: it is marked
QString confidence(const QString &confidence); // of a translation: "high confidence"
// "Recording analysed · 3.4 s · kept until 3 Jan 2026"; empty: the message was not spoken.
QString audio(const TranscriptAudio &audio, const QDateTime &now);
QString scoreColumn(const QString &column); // "pronunciation", "words a minute"
QString figureColumn(const QString &column); // of a speech analysis: "pauses"
QString speechSeverity(const QString &severity);
QString seconds(double milliseconds); // "3.4 s"

} // namespace ConversationWords

} // namespace Kaiwa
