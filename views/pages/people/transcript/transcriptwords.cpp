#include "views/pages/people/transcript/transcriptwords.h"

#include "models/conversations/transcript.h"
#include "models/conversations/transcripttext.h"
#include "models/language/languagetag.h"
#include "views/editors/valuewords.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QToolButton>

namespace Kaiwa::TranscriptWords {

using namespace Qt::StringLiterals;

namespace {

// The context of these words for translators.
struct AboutTranscript {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TranscriptView)
};

} // namespace

QString title(const Transcript &transcript, bool masked)
{
    if (transcript.conversation().isEmpty())
        return {};
    const QString title = transcript.head() ? transcript.head()->title.simplified() : QString();
    if (title.isEmpty())
        return AboutTranscript::tr("Conversation %1", "%1: its id").arg(transcript.conversation());
    return masked ? dotted(title) : title;
}

QString facts(const Transcript &transcript)
{
    const std::optional<TranscriptHead> &head = transcript.head();
    if (!head)
        return {};
    QStringList facts;
    if (const QString language = head->languageName.isEmpty() ? languageName(head->language) : head->languageName; !language.isEmpty())
        facts.append(language);
    if (!head->mode.isEmpty())
        facts.append(labelWord(head->mode));
    if (head->startedAt.isValid())
        facts.append(ReadingZone::instance().dateTimeText(head->startedAt) + u' ' + ReadingZone::instance().name());
    if (head->seconds)
        facts.append(AboutTranscript::tr("%n minute(s)", "length of a conversation", int(*head->seconds + 30) / 60));
    if (!head->scenario.isEmpty())
        facts.append(head->scenarioTitle.isEmpty() ? head->scenario : head->scenarioTitle);
    if (head->user.isEmpty() && !head->guest.isEmpty())
        facts.append(AboutTranscript::tr("guest"));
    return facts.join(u" · "_s);
}

QString state(const Transcript &transcript, bool masked)
{
    const qsizetype messages = transcript.messages().size();
    if (messages == 0)
        return {};
    QStringList words { AboutTranscript::tr("%n message(s)", nullptr, int(messages)) };
    if (transcript.isReading())
        words.append(AboutTranscript::tr("reading more …"));
    else if (transcript.error())
        words.append(AboutTranscript::tr("the rest could not be read: %1").arg(transcript.error()->message));
    else if (!transcript.isComplete())
        words.append(AboutTranscript::tr("more when you scroll to the end"));
    else if (transcript.head() && transcript.head()->messages.value_or(messages) != messages)
        words.append(AboutTranscript::tr("the conversation itself counts %1").arg(QLocale().toString(*transcript.head()->messages)));
    if (masked)
        words.append(AboutTranscript::tr("masked until revealed"));
    if (!transcript.notThere().isEmpty())
        words.append(AboutTranscript::tr("this database does not have %1").arg(transcript.notThere().join(u", "_s)));
    return words.join(u" · "_s);
}

QString instead(const Transcript &transcript)
{
    if (transcript.conversation().isEmpty())
        return AboutTranscript::tr("Choose a conversation to read it here.");
    if (transcript.error())
        return transcript.error()->message;
    if (transcript.isReading())
        return AboutTranscript::tr("Reading …");
    return transcript.head() ? AboutTranscript::tr("Nobody has said anything in this conversation.")
                             : AboutTranscript::tr("There is no conversation %1 any more.", "%1: its id").arg(transcript.conversation());
}

QToolButton *makeTool(const QString &name, const QString &iconName, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setAutoRaise(true);
    return button;
}

} // namespace Kaiwa::TranscriptWords
