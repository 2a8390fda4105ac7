#include "views/pages/people/transcript/transcriptview.h"

#include "models/language/languagetag.h"
#include "models/language/texthits.h"
#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/pages/people/conversationwords.h"
#include "views/pages/people/speech/speechview.h"
#include "views/pages/people/transcript/transcriptcanvas.h"
#include "views/shell/filechooser.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString chipsKey = u"transcript/shown"_s;
const QStringList chipsAtFirst { u"hiragana"_s, u"pinyin"_s, u"findings"_s, u"speech"_s };
// In the order of their chips.
const QStringList readingColumns { u"hiragana"_s, u"pinyin"_s, u"katakana"_s, u"kanji"_s, u"romanization"_s, u"other_scripts"_s };

QToolButton *toolOf(const QString &name, const QString &iconName, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setAutoRaise(true);
    return button;
}

} // namespace

TranscriptView::TranscriptView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_transcript(workspace.session())
    , m_on(QSettings().value(chipsKey, chipsAtFirst).toStringList())
{
    setObjectName(u"transcript"_s);
    setAccessibleName(tr("Transcript of a conversation"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    outer->addWidget(splitter);
    auto *upper = new QWidget(splitter);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead(column);
    makeChips(column);
    makeFind(column);
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
    m_speech = new SpeechView(workspace, splitter);
    m_speech->hide();
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    connect(&m_transcript, &Transcript::reset, this, &TranscriptView::transcriptReset);
    connect(&m_transcript, &Transcript::messagesAdded, this, &TranscriptView::messagesAdded);
    connect(&m_transcript, &Transcript::stateChanged, this, [this] {
        lookForWanted();
        showState();
        Q_EMIT loadingChanged();
    });
    connect(m_canvas, &TranscriptCanvas::endNeared, &m_transcript, &Transcript::readMore);
    connect(m_canvas, &TranscriptCanvas::copyRequested, this, &TranscriptView::copyMessage);
    connect(m_canvas, &TranscriptCanvas::menuRequested, this, &TranscriptView::openMenu);
    connect(m_canvas, &TranscriptCanvas::speechRequested, this,
        [this](int message) { showSpeech(m_transcript.messages().at(message).id); });
    connect(m_canvas, &TranscriptCanvas::findingActivated, this, [this](int message, int finding) {
        Q_EMIT openRecordRequested(u"analysis_findings"_s, { m_transcript.messages().at(message).findings.at(finding).id });
    });
    connect(m_speech, &SpeechView::closeRequested, this, [this] { showSpeech({}); });
    connect(m_speech, &SpeechView::loadingChanged, this, &TranscriptView::loadingChanged);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &TranscriptView::showHead);
    applyChips();
    showHead();
    showState();
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::makeHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 12, 2);
    head->setSpacing(4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_title->setObjectName(u"transcript.title"_s);
    m_title->setFont(sectionFont());
    m_title->setTextFormat(Qt::PlainText);
    words->addWidget(m_title);
    m_facts = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_facts->setObjectName(u"transcript.facts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    setInk(m_facts, Ink::Dim);
    words->addWidget(m_facts);
    head->addLayout(words, 1);
    m_reveal = new QPushButton(tr("Reveal", "shows what was masked"), this);
    m_reveal->setObjectName(u"transcript.reveal"_s);
    m_reveal->setAccessibleName(tr("Reveal what was said"));
    m_reveal->setIcon(icon(u"eye"_s));
    m_reveal->hide();
    connect(m_reveal, &QPushButton::clicked, this, &TranscriptView::revealRequested);
    head->addWidget(m_reveal);
    QToolButton *find = toolOf(u"transcript.search"_s, u"search"_s,
        tr("Find in the transcript (%1)", "%1: a shortcut").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)), this);
    connect(find, &QToolButton::clicked, this, &TranscriptView::focusSearch);
    head->addWidget(find);
    m_copy = toolOf(u"transcript.copy"_s, u"copy"_s, tr("Copy the transcript"), this);
    connect(m_copy, &QToolButton::clicked, this, &TranscriptView::copyAll);
    head->addWidget(m_copy);
    m_export = toolOf(u"transcript.export"_s, u"export"_s, tr("Export the transcript"), this);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    QAction *text = menu->addAction(tr("As plain text …"));
    text->setObjectName(u"transcript.export.text"_s);
    connect(text, &QAction::triggered, this, [this] { exportAs(false); });
    QAction *markdown = menu->addAction(tr("As Markdown …"));
    markdown->setObjectName(u"transcript.export.markdown"_s);
    connect(markdown, &QAction::triggered, this, [this] { exportAs(true); });
    m_export->setMenu(menu);
    head->addWidget(m_export);
    column->addLayout(head);
}

void TranscriptView::makeChips(QVBoxLayout *column)
{
    auto *box = new QWidget(this);
    m_chipFlow = new FlowLayout(box);
    m_chipFlow->setContentsMargins(16, 6, 12, 4);
    m_chipFlow->setSpacing(6);
    for (const auto &[id, words, name] : { std::tuple { u"translation"_s, tr("Translation", "chip: what is shown"), tr("Show translations") },
             std::tuple { u"notes"_s, tr("Notes", "chip: what is shown"), tr("Show notes about grammar and words") },
             std::tuple { u"findings"_s, tr("Findings", "chip: what is shown"), tr("Show findings") },
             std::tuple { u"speech"_s, tr("Speech", "chip: what is shown"), tr("Show scores and recordings") } })
        m_chipFlow->addWidget(addChip(id, words, name));
    column->addWidget(box);
    m_state = new QLabel(this);
    m_state->setObjectName(u"transcript.state"_s);
    m_state->setContentsMargins(16, 0, 12, 6);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setFont(badgeFont());
    setInk(m_state, Ink::Dim);
    column->addWidget(m_state);
}

QPushButton *TranscriptView::addChip(const QString &id, const QString &words, const QString &name)
{
    auto *chip = new QPushButton(words, this);
    chip->setObjectName(u"transcript.show."_s + id);
    chip->setAccessibleName(name);
    setButtonRole(chip, ButtonRole::Chip);
    chip->setCheckable(true);
    chip->setChecked(m_on.contains(id));
    chip->setProperty("shows", id);
    m_chips.append(chip);
    connect(chip, &QPushButton::toggled, this, [this, id](bool on) {
        m_on.removeAll(id);
        if (on)
            m_on.append(id);
        QSettings().setValue(chipsKey, m_on);
        applyChips();
    });
    return chip;
}

void TranscriptView::makeFind(QVBoxLayout *column)
{
    m_find = new QWidget(this);
    auto *row = new QHBoxLayout(m_find);
    row->setContentsMargins(16, 0, 12, 6);
    row->setSpacing(4);
    m_findLine = new QLineEdit(m_find);
    m_findLine->setObjectName(u"transcript.find"_s);
    m_findLine->setAccessibleName(tr("Find in the transcript"));
    m_findLine->setPlaceholderText(tr("Find in the transcript"));
    m_findLine->setClearButtonEnabled(true);
    nameButtons(*m_findLine, u"transcript.find.clear"_s, tr("Clear the search"));
    m_findLine->installEventFilter(this);
    connect(m_findLine, &QLineEdit::textChanged, this, &TranscriptView::findChanged);
    row->addWidget(m_findLine, 1);
    m_findCount = new QLabel(m_find);
    m_findCount->setObjectName(u"transcript.find.count"_s);
    setInk(m_findCount, Ink::Dim);
    row->addWidget(m_findCount);
    QToolButton *previous = toolOf(u"transcript.find.previous"_s, u"chevron-up"_s, tr("Previous hit"), m_find);
    connect(previous, &QToolButton::clicked, this, [this] { findStep(-1); });
    row->addWidget(previous);
    QToolButton *next = toolOf(u"transcript.find.next"_s, u"chevron-down"_s, tr("Next hit"), m_find);
    connect(next, &QToolButton::clicked, this, [this] { findStep(1); });
    row->addWidget(next);
    QToolButton *close = toolOf(u"transcript.find.close"_s, u"close"_s, tr("Close the search"), m_find);
    connect(close, &QToolButton::clicked, this, &TranscriptView::closeFind);
    row->addWidget(close);
    column->addWidget(m_find);
    m_find->hide();
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
    m_hits.clear();
    m_hit = -1;
    m_done.clear();
    showSpeech({});
    for (auto chip = m_chips.begin(); chip != m_chips.end();) {
        if (readingColumns.contains((*chip)->property("shows").toString())) {
            (*chip)->deleteLater();
            (*chip)->hide();
            chip = m_chips.erase(chip);
        } else {
            ++chip;
        }
    }
    m_canvas->reset();
    showHead();
    showState();
}

void TranscriptView::messagesAdded(int first, int count)
{
    Q_UNUSED(count)
    addReadingChips();
    m_canvas->messagesAdded();
    if (first == 0)
        showHead();
    if (!m_shown.searched.isEmpty())
        collectHits(first, true);
    lookForWanted();
    showState();
}

// A chip for each reading that any message has.
void TranscriptView::addReadingChips()
{
    QStringList there;
    for (const TranscriptMessage &message : m_transcript.messages()) {
        for (const TranscriptReading &reading : message.readings) {
            if (!there.contains(reading.column))
                there.append(reading.column);
        }
        if (there.size() == readingColumns.size())
            break;
    }
    int at = 0;
    bool isNew = false;
    for (const QString &column : readingColumns) {
        const bool hasChip = std::any_of(m_chips.cbegin(), m_chips.cend(),
            [&column](const QPushButton *chip) { return chip->property("shows").toString() == column; });
        if (there.contains(column) && !hasChip) {
            const QString words = readingColumnWord(column);
            QPushButton *chip = addChip(column, words, tr("Show %1", "%1: a script").arg(words));
            m_chipFlow->insertWidget(at, chip);
            chip->show();
            isNew = true;
        }
        at += there.contains(column) || hasChip ? 1 : 0;
    }
    if (isNew)
        applyChips();
}

void TranscriptView::applyChips()
{
    TranscriptShown shown = m_shown;
    shown.readings.clear();
    for (const QString &column : readingColumns) {
        if (m_on.contains(column))
            shown.readings.append(column);
    }
    shown.translation = m_on.contains(u"translation"_s);
    shown.notes = m_on.contains(u"notes"_s);
    shown.findings = m_on.contains(u"findings"_s);
    shown.speech = m_on.contains(u"speech"_s);
    m_shown = shown;
    if (m_canvas)
        m_canvas->setShown(m_shown);
}

void TranscriptView::setMasked(bool masked)
{
    if (masked == m_shown.isMasked)
        return;
    m_shown.isMasked = masked;
    if (masked)
        closeFind();
    m_canvas->setShown(m_shown);
    m_speech->setMasked(masked);
    showHead();
    showState();
}

void TranscriptView::showHead()
{
    const std::optional<TranscriptHead> &head = m_transcript.head();
    const QString title = head ? head->title.simplified() : QString();
    m_title->setText(m_transcript.conversation().isEmpty() ? QString()
            : title.isEmpty()                              ? tr("Conversation %1", "%1: its id").arg(m_transcript.conversation())
            : isMasked()                                   ? dotted(title)
                                                           : title);
    QStringList facts;
    if (head) {
        if (const QString language = head->languageName.isEmpty() ? languageName(head->language) : head->languageName; !language.isEmpty())
            facts.append(language);
        if (!head->mode.isEmpty())
            facts.append(head->mode);
        if (head->startedAt.isValid())
            facts.append(ReadingZone::instance().dateTimeText(head->startedAt) + u' ' + ReadingZone::instance().name());
        if (head->seconds)
            facts.append(tr("%n minute(s)", "length of a conversation", int(*head->seconds + 30) / 60));
        if (!head->scenario.isEmpty())
            facts.append(head->scenario);
        if (head->user.isEmpty() && !head->guest.isEmpty())
            facts.append(tr("guest"));
    }
    m_facts->setText(facts.join(u" · "_s));
}

void TranscriptView::showState()
{
    const QList<TranscriptMessage> &messages = m_transcript.messages();
    const bool hasMessages = !messages.isEmpty();
    m_canvas->setVisible(hasMessages);
    m_empty->setVisible(!hasMessages);
    const bool isChosen = !m_transcript.conversation().isEmpty();
    m_empty->setText(!isChosen          ? tr("Choose a conversation to read it here.")
            : m_transcript.error()      ? m_transcript.error()->message
            : m_transcript.isReading()  ? tr("Reading …")
            : !m_transcript.head()      ? tr("There is no conversation %1 any more.", "%1: its id").arg(m_transcript.conversation())
                                        : tr("Nobody has said anything in this conversation."));
    QStringList words;
    if (hasMessages)
        words.append(tr("%n message(s)", nullptr, int(messages.size())));
    if (hasMessages && m_transcript.isReading())
        words.append(tr("reading more …"));
    else if (hasMessages && !m_transcript.isComplete() && !m_transcript.error())
        words.append(tr("more when you scroll to the end"));
    if (hasMessages && m_transcript.error())
        words.append(tr("the rest could not be read: %1").arg(m_transcript.error()->message));
    if (m_transcript.isComplete() && hasMessages && m_transcript.head() && m_transcript.head()->messages.value_or(messages.size()) != messages.size())
        words.append(tr("the conversation itself counts %1").arg(QLocale().toString(*m_transcript.head()->messages)));
    if (isMasked() && hasMessages)
        words.append(tr("masked until revealed"));
    if (hasMessages && !m_transcript.notThere().isEmpty())
        words.append(tr("this database does not have %1").arg(m_transcript.notThere().join(u", "_s)));
    if (!m_done.isEmpty())
        words.append(m_done);
    m_state->setText(words.join(u" · "_s));
    m_state->setVisible(!words.isEmpty());
    m_reveal->setVisible(isMasked() && isChosen);
    const bool mayTake = hasMessages && !isMasked();
    for (QToolButton *button : { m_copy, m_export }) {
        button->setEnabled(mayTake);
        button->setToolTip(isMasked() ? tr("Reveal first: what is masked is not copied.") : button->accessibleName());
    }
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
    if (isMasked())
        return; // hits would tell what stands there
    m_find->show();
    m_findLine->setFocus(Qt::ShortcutFocusReason);
    m_findLine->selectAll();
}

void TranscriptView::closeFind()
{
    m_findLine->clear();
    m_find->hide();
    m_canvas->setFocus();
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

bool TranscriptView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_findLine && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            findStep(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeFind();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TranscriptView::findChanged()
{
    m_shown.searched = m_findLine->text();
    m_canvas->setShown(m_shown);
    m_hits.clear();
    m_hit = -1;
    if (!m_shown.searched.isEmpty()) {
        m_transcript.readAll();
        collectHits(0, false);
        findStep(1);
    }
    showHitCount();
}

// Of the messages from this one on.
void TranscriptView::collectHits(int first, bool keep)
{
    if (!keep)
        m_hits.clear();
    const QList<TranscriptMessage> &messages = m_transcript.messages();
    for (int message = first; message < int(messages.size()); ++message) {
        const int hits = int(findHits(messages.at(message).content, m_shown.searched, 100).size());
        for (int number = 0; number < hits; ++number)
            m_hits.append({ message, number });
    }
    showHitCount();
}

void TranscriptView::findStep(int direction)
{
    if (m_hits.isEmpty())
        return;
    if (m_hit < 0) {
        // From what is looked at.
        const int from = std::max(0, m_canvas->current());
        const auto next = std::find_if(m_hits.cbegin(), m_hits.cend(), [from](const Hit &hit) { return hit.message >= from; });
        m_hit = next == m_hits.cend() ? 0 : int(next - m_hits.cbegin());
    } else {
        m_hit = int((m_hit + direction + m_hits.size()) % m_hits.size());
    }
    m_canvas->showHit(m_hits.at(m_hit).message, m_hits.at(m_hit).number);
    showHitCount();
}

void TranscriptView::showHitCount()
{
    m_findCount->setText(m_shown.searched.isEmpty() ? QString()
            : m_hits.isEmpty()                      ? tr("not found")
                                                    : tr("%1 of %2", "hits of a search").arg(m_hit + 1).arg(m_hits.size()));
}

TranscriptTextOptions TranscriptView::textOptions() const
{
    TranscriptTextOptions options;
    options.translation = m_shown.translation;
    options.findings = m_shown.findings;
    options.readings = m_shown.readings;
    options.zone = ReadingZone::instance().zone();
    return options;
}

void TranscriptView::copyAll()
{
    if (isMasked())
        return;
    QGuiApplication::clipboard()->setText(plainTranscript(m_transcript.head(), m_transcript.messages(), textOptions()));
    m_done = tr("%n message(s) copied", nullptr, int(m_transcript.messages().size()));
    showState();
}

void TranscriptView::copyMessage(int message)
{
    if (isMasked())
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
    m_done = tr("the message was copied");
    showState();
}

void TranscriptView::exportAs(bool markdown)
{
    if (isMasked())
        return;
    FileChooser::Question question;
    question.title = tr("Export the transcript");
    question.filter = markdown ? tr("Markdown (*.md)") : tr("Plain text (*.txt)");
    question.name = m_transcript.conversation() + (markdown ? u".md"_s : u".txt"_s);
    question.save = true;
    FileChooser::current().ask(this, question, [this, markdown](const QString &path) { writeTo(path, markdown); });
}

void TranscriptView::writeTo(const QString &path, bool markdown)
{
    if (isMasked())
        return;
    const QString text = markdown ? markdownTranscript(m_transcript.head(), m_transcript.messages(), textOptions())
                                  : plainTranscript(m_transcript.head(), m_transcript.messages(), textOptions());
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
    m_done = isWritten ? tr("%n message(s) written to %1", nullptr, int(m_transcript.messages().size())).arg(path)
                       : tr("%1 could not be written: %2").arg(path, file.errorString());
    showState();
}

void TranscriptView::openMenu(int message, const QPoint &global)
{
    const TranscriptMessage &one = m_transcript.messages().at(message);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy the message"));
    copy->setEnabled(!isMasked());
    connect(copy, &QAction::triggered, this, [this, message] { copyMessage(message); });
    QAction *speech = menu->addAction(icon(u"speech"_s), tr("How it was spoken"));
    speech->setEnabled(one.hasAnalysis);
    connect(speech, &QAction::triggered, this, [this, id = one.id] { showSpeech(id); });
    menu->addSeparator();
    QAction *record = menu->addAction(icon(u"open"_s), tr("Open the message's record"));
    connect(record, &QAction::triggered, this, [this, id = one.id] { Q_EMIT openRecordRequested(u"messages"_s, { id }); });
    menu->popup(global);
}

} // namespace Kaiwa
