#include "views/pages/people/transcript/transcriptoutput.h"

#include "models/conversations/transcript.h"
#include "views/pages/people/transcript/messagecard.h"
#include "views/shell/filechooser.h"
#include "views/shell/readingzone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSaveFile>
#include <QWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TranscriptOutput::TranscriptOutput(const Transcript &transcript, const TranscriptShown &shown, QWidget *parent)
    : QObject(parent)
    , m_transcript(transcript)
    , m_shown(shown)
    , m_window(parent)
{
}

TranscriptTextOptions TranscriptOutput::options() const
{
    TranscriptTextOptions options;
    options.translation = m_shown.translation;
    options.notes = m_shown.notes;
    options.findings = m_shown.findings;
    options.scores = m_shown.speech;
    options.readings = m_shown.readings;
    options.zone = ReadingZone::instance().zone();
    return options;
}

QString TranscriptOutput::text(bool markdown) const
{
    return markdown ? markdownTranscript(m_transcript.head(), m_transcript.messages(), options())
                    : plainTranscript(m_transcript.head(), m_transcript.messages(), options());
}

void TranscriptOutput::copyAll()
{
    if (m_shown.isMasked)
        return;
    QGuiApplication::clipboard()->setText(text(false));
    Q_EMIT done(tr("%n message(s) copied", nullptr, int(m_transcript.messages().size())));
}

void TranscriptOutput::copyMessage(int message)
{
    if (m_shown.isMasked)
        return;
    const TranscriptMessage &one = m_transcript.messages().at(message);
    QStringList lines { one.content };
    for (const TranscriptReading &reading : one.readings) {
        if (m_shown.readings.contains(reading.column))
            lines.append(reading.text);
    }
    if (m_shown.translation && !one.translation.isEmpty())
        lines.append(one.translation);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT done(tr("the message was copied"));
}

void TranscriptOutput::exportAs(bool markdown)
{
    if (m_shown.isMasked)
        return;
    FileChooser::Question question;
    question.title = tr("Export the transcript");
    question.filter = markdown ? tr("Markdown (*.md)") : tr("Plain text (*.txt)");
    question.name = m_transcript.conversation() + (markdown ? u".md"_s : u".txt"_s);
    question.save = true;
    FileChooser::current().ask(m_window, question, [this, markdown](const QString &path) { write(path, markdown); });
}

void TranscriptOutput::write(const QString &path, bool markdown)
{
    if (m_shown.isMasked)
        return;
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text(markdown).toUtf8()) >= 0 && file.commit();
    Q_EMIT done(isWritten ? tr("%n message(s) written to %1", nullptr, int(m_transcript.messages().size())).arg(path)
                          : tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace Kaiwa
