#include "views/pages/people/speech/speechview.h"

#include "models/conversations/transcripttext.h"
#include "models/language/languagetag.h"
#include "views/editors/flowlayout.h"
#include "views/pages/people/conversationwords.h"
#include "views/pages/people/scorecard.h"
#include "views/pages/people/speech/speechtimeline.h"
#include "views/shell/badge.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QString figureText(const std::pair<QString, QString> &figure)
{
    bool isNumber = false;
    const double number = figure.second.toDouble(&isNumber);
    const QString value = isNumber && figure.first.endsWith("_ms"_L1) ? ConversationWords::seconds(number) : figure.second;
    return SpeechView::tr("%1 %2", "a figure of a recording: pauses 3").arg(ConversationWords::figureColumn(figure.first), value);
}

} // namespace

SpeechView::SpeechView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"speech"_s);
    setAccessibleName(tr("How a message was spoken"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 4);
    auto *title = new QLabel(tr("How it was spoken", "heading of a speech analysis"), this);
    title->setFont(sectionFont());
    head->addWidget(title);
    head->addSpacing(8);
    m_state = new QLabel(this);
    m_state->setObjectName(u"speech.state"_s);
    m_state->setWordWrap(true);
    setInk(m_state, Ink::Dim);
    head->addWidget(m_state, 1);
    auto *close = new QToolButton(this);
    close->setObjectName(u"speech.close"_s);
    close->setAccessibleName(tr("Close the speech analysis"));
    close->setToolTip(close->accessibleName());
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &SpeechView::closeRequested);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"speech.area"_s);
    m_area->setAccessibleName(tr("Speech analysis"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_area, 1);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &SpeechView::rebuild);
}

SpeechView::~SpeechView()
{
    m_query.cancel();
}

void SpeechView::showMessage(const QString &id)
{
    m_query.cancel();
    ++m_reads;
    m_message = id;
    m_shown.reset();
    m_reading = !id.isEmpty();
    m_state->setText(m_reading ? tr("Reading …") : QString());
    rebuild();
    Q_EMIT loadingChanged();
    if (!m_reading)
        return;
    m_query = readSpeech(m_workspace.session(), id);
    m_query.then(this, [this, read = m_reads](const Result<SpeechReading> &reading) {
        if (read == m_reads)
            take(reading);
    });
}

void SpeechView::take(const Result<SpeechReading> &reading)
{
    m_reading = false;
    if (reading) {
        m_shown = *reading;
        m_state->clear();
    } else {
        m_state->setText(tr("Could not be read: %1").arg(reading.error().message));
    }
    rebuild();
    Q_EMIT loadingChanged();
    if (reading)
        Q_EMIT fetched(m_message);
}

void SpeechView::setMasked(bool masked)
{
    if (masked == m_isMasked)
        return;
    m_isMasked = masked;
    rebuild();
}

QString SpeechView::masked(const QString &text) const
{
    return m_isMasked ? dotted(text) : text;
}

void SpeechView::rebuild()
{
    auto *canvas = new QWidget;
    auto *column = new QVBoxLayout(canvas);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(6);
    if (m_shown) {
        addContent(column);
        addWarnings(column);
        addScores(column);
        addAbout(column);
        addTimeline(column);
        addLists(column);
        addProblems(column);
    }
    column->addStretch(1);
    m_area->setWidget(canvas); // the one before goes
    setAccessibleDescription(m_shown && !m_isMasked ? m_shown->analysis.summary() : QString());
}

QLabel *SpeechView::addWords(QVBoxLayout *column, const QString &text, const QString &name, int ink)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(m_isMasked ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setInk(label, Ink(ink));
    column->addWidget(label);
    return label;
}

void SpeechView::addHeading(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(labelFont());
    setInk(label, Ink::Dim);
    label->setContentsMargins(0, 8, 0, 0);
    column->addWidget(label);
}

void SpeechView::addContent(QVBoxLayout *column)
{
    const SpeechReading &reading = *m_shown;
    if (!reading.content.isEmpty()) {
        QLabel *content = addWords(column, masked(reading.content), u"speech.content"_s, int(Ink::Text));
        content->setAlignment((reading.content.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    }
    if (reading.notThere.contains(u"message_audio_analysis"_s))
        addWords(column, tr("This database has no table of speech analyses."), u"speech.none"_s, int(Ink::Dim));
    else if (!reading.isAnalysed)
        addWords(column, tr("This message was not analysed."), u"speech.none"_s, int(Ink::Dim));
}

void SpeechView::addAbout(QVBoxLayout *column)
{
    const SpeechReading &reading = *m_shown;
    if (!reading.isAnalysed)
        return;
    QStringList about;
    if (!reading.engine.isEmpty())
        about.append(reading.modelVersion.isEmpty() ? reading.engine : tr("%1, model %2", "engine and its model's version").arg(reading.engine, reading.modelVersion));
    if (!reading.version.isEmpty())
        about.append(tr("analysis version %1").arg(reading.version));
    if (!reading.analysisLanguage.isEmpty()) {
        const QString name = languageName(reading.analysisLanguage);
        about.append(tr("analysed as %1", "%1: a language").arg(name.isEmpty() ? reading.analysisLanguage : name));
    }
    if (reading.analysedAt.isValid())
        about.append(ReadingZone::instance().dateTimeText(reading.analysedAt));
    if (reading.recordingDeletedAt.isValid())
        about.append(tr("the recording was deleted"));
    else if (!reading.hasRecording)
        about.append(tr("there is no recording"));
    addWords(column, about.join(u" · "_s), u"speech.about"_s, int(Ink::Dim))->setFont(badgeFont());
}

// What makes the figures below doubtful.
void SpeechView::addWarnings(QVBoxLayout *column)
{
    const SpeechReading &reading = *m_shown;
    if (!reading.analysisLanguage.isEmpty() && !reading.language.isEmpty()
        && reading.analysisLanguage.section(u'-', 0, 0) != reading.language.section(u'-', 0, 0))
        addWords(column, tr("The conversation is in %1, but the recording was analysed as %2.").arg(reading.language, reading.analysisLanguage),
            u"speech.otherLanguage"_s, int(Ink::Staged));
    if (!reading.error.isEmpty())
        addWords(column, tr("The analysis failed: %1").arg(reading.error), u"speech.error"_s, int(Ink::Problem));
    for (const QString &warning : reading.analysis.warnings)
        addWords(column, tr("The engine warns: %1").arg(warning), u"speech.warning"_s, int(Ink::Staged));
}

void SpeechView::addScores(QVBoxLayout *column)
{
    const SpeechReading &reading = *m_shown;
    if (!reading.scores.isEmpty()) {
        auto *box = new QWidget;
        auto *flow = new FlowLayout(box);
        flow->setSpacing(8);
        for (const SpeechScore &score : reading.scores)
            flow->addWidget(new ScoreCard(score, box));
        column->addWidget(box);
        bool hasMedian = false;
        for (const SpeechScore &score : reading.scores)
            hasMedian |= score.median.has_value();
        const QString beside = reading.isGuest ? tr("A guest has no median of their own.")
            : hasMedian                        ? tr("Beside each score the learner's own median in this language.")
                                               : tr("This learner has no other scores to compare with.");
        addWords(column, beside, u"speech.medians"_s, int(Ink::Dim))->setFont(badgeFont());
    }
    if (!reading.figures.isEmpty()) {
        QStringList figures;
        for (const auto &figure : reading.figures)
            figures.append(figureText(figure));
        addWords(column, figures.join(u" · "_s), u"speech.figures"_s, int(Ink::Text));
    }
}

void SpeechView::addTimeline(QVBoxLayout *column)
{
    const SpeechAnalysis &analysis = m_shown->analysis;
    if (!m_shown->isAnalysed)
        return;
    addHeading(column, tr("Over time", "heading: words and sounds of a recording"));
    auto *timeline = new SpeechTimeline;
    timeline->setObjectName(u"speech.timeline"_s);
    timeline->setMasked(m_isMasked);
    timeline->show(analysis);
    if (timeline->count() == 0) {
        delete timeline;
        timeline = nullptr;
        addWords(column, tr("No word of it has a place in time."), u"speech.noTimes"_s, int(Ink::Dim));
    } else {
        column->addWidget(timeline);
        addWords(column,
            tr("The column below a word: how surely it was heard; hatched: below 0.6. Words at the same time stand below each other. "
               "Dashed: a hesitation. Dotted: a pause. Underlined: a problem word. "
               "Sounds: expected above, heard below, and how accurate; framed: another sound was heard."),
            u"speech.legend"_s, int(Ink::Dim))
            ->setFont(badgeFont());
    }
    addUndrawn(column, timeline);
}

// What has no place in the drawing is told in words.
void SpeechView::addUndrawn(QVBoxLayout *column, const SpeechTimeline *timeline)
{
    const SpeechAnalysis &analysis = m_shown->analysis;
    QStringList placeless;
    for (const SpeechWord &word : analysis.words) {
        if (!word.start && !word.word.isEmpty())
            placeless.append(masked(word.word));
    }
    for (const SpeechPhoneme &sound : analysis.phonemes) {
        if (!sound.start)
            placeless.append(u'/' + masked(sound.phoneme) + u'/');
    }
    if (timeline) {
        QLabel *hidden = addWords(column, QString(), u"speech.hidden"_s, int(Ink::Text));
        const auto tell = [this, timeline, hidden] {
            QStringList words;
            for (const int word : timeline->places().leftOut())
                words.append(masked(m_shown->analysis.words.at(word).word));
            hidden->setText(tr("At the same time as others, without room in the drawing: %1").arg(words.join(u" · "_s)));
            hidden->setVisible(!words.isEmpty());
        };
        connect(timeline, &SpeechTimeline::arranged, hidden, tell);
        tell();
    }
    if (!placeless.isEmpty())
        addWords(column, tr("Without a place in time: %1").arg(placeless.join(u" · "_s)), u"speech.placeless"_s, int(Ink::Text));
}

void SpeechView::addLists(QVBoxLayout *column)
{
    const SpeechAnalysis &analysis = m_shown->analysis;
    if (!analysis.problemWords.isEmpty()) {
        addHeading(column, tr("Problem words"));
        for (int i = 0; i < int(analysis.problemWords.size()); ++i) {
            const SpeechProblemWord &word = analysis.problemWords.at(i);
            QStringList words { masked(word.word) };
            for (const QString &part : { word.issue, ConversationWords::speechSeverity(word.severity), masked(word.suggestion) }) {
                if (!part.isEmpty())
                    words.append(part);
            }
            if (word.start)
                words.append(tr("at %1", "a moment of a recording; %1: 0.7 s").arg(ConversationWords::seconds(*word.start)));
            addWords(column, words.join(u" · "_s), u"speech.problemWord.%1"_s.arg(i), int(Ink::Text));
        }
    }
    if (!analysis.practiceWords.isEmpty()) {
        addHeading(column, tr("Words to practise"));
        auto *box = new QWidget;
        box->setObjectName(u"speech.practice"_s);
        auto *flow = new FlowLayout(box);
        flow->setSpacing(6);
        for (const QString &word : analysis.practiceWords) {
            auto *badge = new Badge(box);
            badge->setText(masked(word.size() > 60 ? word.left(60) + u'…' : word));
            flow->addWidget(badge);
        }
        column->addWidget(box);
    }
    if (!analysis.recommendations.isEmpty()) {
        addHeading(column, tr("Recommendations"));
        for (const QString &text : analysis.recommendations)
            addWords(column, u"• "_s + masked(text), u"speech.recommendation"_s, int(Ink::Text));
    }
}

void SpeechView::addProblems(QVBoxLayout *column)
{
    const SpeechReading &reading = *m_shown;
    if (!reading.analysis.problems.isEmpty()) {
        addHeading(column, tr("%n thing(s) in the data are not as they should be", "heading", int(reading.analysis.problems.size())));
        if (m_isMasked)
            addWords(column, tr("Reveal to read them: they name words of the message."), u"speech.problems"_s, int(Ink::Staged));
        else
            addWords(column, reading.analysis.problems.join(u'\n'), u"speech.problems"_s, int(Ink::Staged));
    }
    QStringList missing;
    for (const QString &name : reading.notThere) {
        if (name.startsWith("message_audio_analysis."_L1))
            missing.append(name.section(u'.', 1));
    }
    if (!missing.isEmpty())
        addWords(column, tr("This database does not have: %1").arg(missing.join(u", "_s)), u"speech.missing"_s, int(Ink::Dim))->setFont(badgeFont());
}

} // namespace Kaiwa
