#include "views/pages/people/conversationwords.h"

#include "views/shell/readingzone.h"

#include <QCoreApplication>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// The context of these words for translators.
struct Said {
    Q_DECLARE_TR_FUNCTIONS(ConversationWords)
};

QString dayWords(const QDateTime &time)
{
    return QLocale().toString(time.toTimeZone(ReadingZone::instance().zone()).date(), QLocale::ShortFormat);
}

} // namespace

namespace ConversationWords {

QString action(const QString &action)
{
    if (action == "pending"_L1)
        return Said::tr("not decided yet", "what became of a finding");
    if (action == "accepted"_L1)
        return Said::tr("accepted", "what became of a finding");
    if (action == "ignored"_L1)
        return Said::tr("ignored", "what became of a finding");
    if (action == "dismissed_auto"_L1)
        return Said::tr("dismissed by itself", "what became of a finding");
    return action;
}

QString severity(const QString &severity)
{
    if (severity == "info"_L1)
        return Said::tr("info", "severity of a finding");
    if (severity == "hint"_L1)
        return Said::tr("hint", "severity of a finding");
    if (severity == "warning"_L1)
        return Said::tr("warning", "severity of a finding");
    return severity;
}

QString place(const FindingPlace &place)
{
    if (!place.start || !place.end)
        return {};
    return Said::tr("%1 to %2, in UTF-16 code units", "where a finding stands in a message").arg(*place.start).arg(*place.end);
}

QString markProblem(const TranscriptFinding &finding, const QString &original)
{
    const QString where = place(finding.place);
    switch (finding.mark.state) {
    case FindingMark::State::Marked:
        return {};
    case FindingMark::State::NoPlace:
        return Said::tr("It does not say where.", "a finding without offsets");
    case FindingMark::State::OutsideText:
        return Said::tr("Its place (%1) lies outside of the message; nothing is marked.", "a finding").arg(where);
    case FindingMark::State::CutsCharacter:
        return Said::tr("Its place (%1) cuts a character in two; nothing is marked.", "a finding").arg(where);
    case FindingMark::State::OtherText:
        return Said::tr("The message does not say “%1” at its place (%2); nothing is marked.", "a finding").arg(original, where);
    }
    return {};
}

QString confidence(const QString &confidence)
{
    if (confidence == "low"_L1)
        return Said::tr("low confidence", "of a translation");
    if (confidence == "medium"_L1)
        return Said::tr("medium confidence", "of a translation");
    if (confidence == "high"_L1)
        return Said::tr("high confidence", "of a translation");
    return confidence;
}

QString audio(const TranscriptAudio &audio, const QDateTime &now)
{
    const bool isUntouched = audio.state.isEmpty() || audio.state == "pending"_L1;
    if (isUntouched && !audio.hasRecording && !audio.milliseconds && !audio.deletedAt.isValid())
        return {};
    QStringList words;
    if (audio.state == "pending"_L1)
        words.append(Said::tr("Recording not uploaded yet", "state of a recording"));
    else if (audio.state == "uploading"_L1)
        words.append(Said::tr("Recording being uploaded", "state of a recording"));
    else if (audio.state == "uploaded"_L1)
        words.append(Said::tr("Recording not analysed yet", "state of a recording: uploaded"));
    else if (audio.state == "analyzing"_L1)
        words.append(Said::tr("Recording being analysed", "state of a recording"));
    else if (audio.state == "analyzed"_L1)
        words.append(Said::tr("Recording analysed", "state of a recording"));
    else if (audio.state == "failed"_L1)
        words.append(Said::tr("Analysis of the recording failed", "state of a recording"));
    else
        words.append(audio.state.isEmpty() ? Said::tr("Recording", "of a message, its state is not known")
                                           : Said::tr("Recording: %1", "%1: a state that is not known").arg(audio.state));
    if (!audio.error.isEmpty())
        words.append(audio.error.simplified());
    if (audio.milliseconds)
        words.append(seconds(*audio.milliseconds));
    if (audio.deletedAt.isValid())
        words.append(Said::tr("deleted on %1", "a recording; %1: a day").arg(dayWords(audio.deletedAt)));
    else if (audio.keptUntil.isValid() && audio.keptUntil < now)
        words.append(Said::tr("was to be deleted on %1", "a recording that is still there; %1: a day").arg(dayWords(audio.keptUntil)));
    else if (audio.keptUntil.isValid())
        words.append(Said::tr("kept until %1", "a recording; %1: a day").arg(dayWords(audio.keptUntil)));
    return words.join(u" · "_s);
}

QString scoreColumn(const QString &column)
{
    if (column == "pronunciation_score"_L1)
        return Said::tr("pronunciation", "a score of a message");
    if (column == "fluency_score"_L1)
        return Said::tr("fluency", "a score of a message");
    if (column == "overall_accuracy_score"_L1)
        return Said::tr("accuracy, analysed", "a score of a recording");
    if (column == "overall_fluency_score"_L1)
        return Said::tr("fluency, analysed", "a score of a recording");
    if (column == "speech_rate_wpm"_L1)
        return Said::tr("words a minute");
    if (column == "articulation_rate_wpm"_L1)
        return Said::tr("words a minute, without pauses");
    return column;
}

QString figureColumn(const QString &column)
{
    if (column == "pause_count"_L1)
        return Said::tr("pauses", "a figure of a recording");
    if (column == "hesitation_count"_L1)
        return Said::tr("hesitations", "a figure of a recording");
    if (column == "average_pause_duration_ms"_L1)
        return Said::tr("average pause", "a figure of a recording");
    if (column == "longest_pause_duration_ms"_L1)
        return Said::tr("longest pause", "a figure of a recording");
    if (column == "total_speech_duration_ms"_L1)
        return Said::tr("speech", "a figure of a recording");
    if (column == "total_pause_duration_ms"_L1)
        return Said::tr("silence", "a figure of a recording");
    return column;
}

QString speechSeverity(const QString &severity)
{
    if (severity == "low"_L1)
        return Said::tr("low severity", "of a badly spoken word");
    if (severity == "medium"_L1)
        return Said::tr("medium severity", "of a badly spoken word");
    if (severity == "high"_L1)
        return Said::tr("high severity", "of a badly spoken word");
    return severity;
}

QString seconds(double milliseconds)
{
    return Said::tr("%1 s", "seconds").arg(QLocale().toString(milliseconds / 1000, 'f', 1));
}

} // namespace ConversationWords

} // namespace Kaiwa
