#include "views/pages/people/transcript/transcriptview.h"

#include "views/pages/people/speech/speechview.h"
#include "views/pages/people/transcript/transcriptcanvas.h"
#include "views/pages/people/transcript/transcriptchips.h"
#include "views/pages/people/transcript/transcriptfindbar.h"
#include "views/pages/people/transcript/transcriptoutput.h"
#include "views/pages/people/transcript/transcripttitle.h"
#include "views/pages/people/transcript/transcriptwords.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TranscriptView::TranscriptView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_transcript(workspace.session())
{
    setObjectName(u"transcript"_s);
    setAccessibleName(tr("Transcript of a conversation"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    outer->addWidget(splitter);
    splitter->addWidget(makeUpper());
    m_speech = new SpeechView(workspace, splitter);
    m_speech->hide();
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_output = new TranscriptOutput(m_transcript, m_shown, this);
    connectTranscript();
    connectParts();
    applyChips();
    showTitle();
    showState();
}

TranscriptView::~TranscriptView() = default;

QWidget *TranscriptView::makeUpper()
{
    auto *upper = new QWidget;
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new TranscriptTitle(upper);
    column->addWidget(m_title);
    m_chips = new TranscriptChips(upper);
    column->addWidget(m_chips);
    m_state = new QLabel(upper);
    m_state->setObjectName(u"transcript.state"_s);
    m_state->setContentsMargins(16, 0, 12, 6);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setFont(badgeFont());
    setInk(m_state, Ink::Dim);
    column->addWidget(m_state);
    m_find = new TranscriptFindBar(m_transcript.messages(), upper);
    column->addWidget(m_find);
    m_empty = new QLabel(upper);
    m_empty->setObjectName(u"transcript.empty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    setInk(m_empty, Ink::Dim);
    column->addWidget(m_empty, 1);
    m_canvas = new TranscriptCanvas(m_transcript.messages(), upper);
    m_canvas->setObjectName(u"transcript.messages"_s);
    m_canvas->setAccessibleName(tr("Messages of the conversation"));
    column->addWidget(m_canvas, 1);
    return upper;
}

void TranscriptView::connectTranscript()
{
    connect(&m_transcript, &Transcript::reset, this, &TranscriptView::transcriptReset);
    connect(&m_transcript, &Transcript::messagesAdded, this, &TranscriptView::messagesAdded);
    connect(&m_transcript, &Transcript::stateChanged, this, [this] {
        lookForWanted();
        showTitle();
        showState();
        Q_EMIT loadingChanged();
    });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &TranscriptView::showTitle);
    connect(m_canvas, &TranscriptCanvas::endNeared, &m_transcript, &Transcript::readMore);
    connect(m_canvas, &TranscriptCanvas::menuRequested, this, &TranscriptView::openMenu);
    connect(m_canvas, &TranscriptCanvas::speechRequested, this,
        [this](int message) { showSpeech(m_transcript.messages().at(message).id); });
    connect(m_canvas, &TranscriptCanvas::findingActivated, this, [this](int message, int finding) {
        Q_EMIT openRecordRequested(u"analysis_findings"_s, { m_transcript.messages().at(message).findings.at(finding).id });
    });
}

void TranscriptView::connectParts()
{
    connect(m_title, &TranscriptTitle::revealRequested, this, &TranscriptView::revealRequested);
    connect(m_title, &TranscriptTitle::findRequested, this, &TranscriptView::focusSearch);
    connect(m_title, &TranscriptTitle::copyRequested, m_output, &TranscriptOutput::copyAll);
    connect(m_title, &TranscriptTitle::exportRequested, m_output, &TranscriptOutput::exportAs);
    connect(m_canvas, &TranscriptCanvas::copyRequested, m_output, &TranscriptOutput::copyMessage);
    connect(m_output, &TranscriptOutput::done, this, [this](const QString &words) {
        m_done = words;
        showState();
    });
    connect(m_chips, &TranscriptChips::changed, this, &TranscriptView::applyChips);
    connect(m_find, &TranscriptFindBar::searched, this, [this](const QString &text) {
        m_shown.searched = text;
        m_canvas->setShown(m_shown);
        if (!text.isEmpty())
            m_transcript.readAll();
    });
    connect(m_find, &TranscriptFindBar::hitReached, m_canvas, &TranscriptCanvas::showHit);
    connect(m_find, &TranscriptFindBar::closed, m_canvas, qOverload<>(&QWidget::setFocus));
    connect(m_canvas, &TranscriptCanvas::currentChanged, m_find, &TranscriptFindBar::setPlace);
    connect(m_speech, &SpeechView::closeRequested, this, [this] { showSpeech({}); });
    connect(m_speech, &SpeechView::loadingChanged, this, &TranscriptView::loadingChanged);
}

bool TranscriptView::isLoading() const
{
    return m_transcript.isReading() || m_speech->isLoading();
}

void TranscriptView::showConversation(const QString &id)
{
    m_wanted.clear();
    m_transcript.read(id);
}

void TranscriptView::showMessage(const QString &conversation, const QString &message)
{
    if (conversation != m_transcript.conversation())
        m_transcript.read(conversation);
    m_wanted = message;
    lookForWanted();
}

void TranscriptView::lookForWanted()
{
    if (m_wanted.isEmpty())
        return;
    const QList<TranscriptMessage> &messages = m_transcript.messages();
    const auto found = std::find_if(messages.cbegin(), messages.cend(), [this](const TranscriptMessage &one) { return one.id == m_wanted; });
    if (found != messages.cend()) {
        m_wanted.clear();
        m_canvas->setCurrent(int(found - messages.cbegin()));
    } else {
        m_transcript.readMore();
    }
}

void TranscriptView::transcriptReset()
{
    m_done.clear();
    m_find->reset();
    showSpeech({});
    m_chips->clearReadings();
    m_canvas->reset();
    showTitle();
    showState();
}

void TranscriptView::messagesAdded(int first)
{
    m_chips->addReadings(m_transcript.messages());
    m_canvas->messagesAdded();
    m_find->messagesAdded(first);
    lookForWanted();
    showTitle();
    showState();
}

void TranscriptView::applyChips()
{
    m_shown = m_chips->applied(m_shown);
    m_canvas->setShown(m_shown);
}

void TranscriptView::setMasked(bool masked)
{
    if (masked == m_shown.isMasked)
        return;
    m_shown.isMasked = masked;
    if (masked)
        m_find->close();
    m_canvas->setShown(m_shown);
    m_speech->setMasked(masked);
    showTitle();
    showState();
}

void TranscriptView::showTitle()
{
    m_title->describe(m_transcript, isMasked());
}

void TranscriptView::showState()
{
    const bool hasMessages = !m_transcript.messages().isEmpty();
    m_canvas->setVisible(hasMessages);
    m_empty->setVisible(!hasMessages);
    m_empty->setText(TranscriptWords::instead(m_transcript));
    QStringList words;
    for (const QString &part : { TranscriptWords::state(m_transcript, isMasked()), m_done }) {
        if (!part.isEmpty())
            words.append(part);
    }
    m_state->setText(words.join(u" · "_s));
    m_state->setVisible(!words.isEmpty());
}

void TranscriptView::showSpeech(const QString &message)
{
    m_speech->setMasked(isMasked());
    m_speech->setVisible(!message.isEmpty());
    if (message != m_speech->message())
        m_speech->showMessage(message);
    if (message.isEmpty() && isVisible())
        m_canvas->setFocus();
}

void TranscriptView::focusSearch()
{
    if (!isMasked()) // hits would tell what stands there
        m_find->open();
}

// The window's own Ctrl+F is the page's; within the transcript it finds in the transcript.
bool TranscriptView::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        return QWidget::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        focusSearch();
    return true;
}

void TranscriptView::openMenu(int message, const QPoint &global)
{
    const TranscriptMessage &one = m_transcript.messages().at(message);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy the message"));
    copy->setEnabled(!isMasked());
    connect(copy, &QAction::triggered, m_output, [this, message] { m_output->copyMessage(message); });
    QAction *speech = menu->addAction(icon(u"speech"_s), tr("How it was spoken"));
    speech->setEnabled(one.hasAnalysis);
    connect(speech, &QAction::triggered, this, [this, id = one.id] { showSpeech(id); });
    menu->addSeparator();
    QAction *record = menu->addAction(icon(u"open"_s), tr("Open the message's record"));
    connect(record, &QAction::triggered, this, [this, id = one.id] { Q_EMIT openRecordRequested(u"messages"_s, { id }); });
    menu->popup(global);
}

} // namespace Kaiwa
