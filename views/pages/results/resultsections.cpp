#include "views/pages/results/resultsections.h"

#include "views/editors/flowlayout.h"
#include "views/pages/results/figurecard.h"
#include "views/shell/badge.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardSpacing = 8;
constexpr int cardWidth = 104; // at least
constexpr int mostCardsInRow = 4;
constexpr int mostWords = 6;

QPushButton *makeButton(const QString &text, const QString &objectName, ButtonRole role, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setText(QString(text).replace(u'&', u"&&"_s));
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    setButtonRole(button, role);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QString countWords(qint64 n)
{
    return QLocale().toString(n);
}

} // namespace

ResultSections::ResultSections(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ResultSections::show(const ScenarioResults &results)
{
    delete m_body;
    m_cards.clear();
    m_body = new QWidget(this);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    addCards(results);
    addWords(tr("Missed most:", "target words that learners missed"), results.missed);
    addWords(tr("Used most:", "target words that learners used"), results.used);
    addScores(results);
    addAttemptKinds(results);
    addLastSteps(results);
    addLatest(results);
    layout()->addWidget(m_body);
    placeCards();
    QWidget::show();
}

void ResultSections::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, m_body);
    heading->setFont(labelFont());
    setInk(heading, Ink::Dim);
    heading->setContentsMargins(0, 10, 0, 0);
    m_column->addWidget(heading);
}

QLabel *ResultSections::addText(const QString &text, const QString &objectName)
{
    auto *label = new QLabel(text, m_body);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void ResultSections::addCards(const ScenarioResults &results)
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(cardSpacing);
    m_column->addLayout(m_grid);
    using Rows = ResultMark::Rows;
    const auto add = [this](const ScenarioResults::Figures &figures, const QStringList &ids, Rows rows) {
        for (const QString &id : ids) {
            // Where there was no attempt there is no median either, but the card keeps its place.
            if (figures.contains(id))
                addCard(id, figures[id], rows);
        }
    };
    add(results.attempts, { u"attempts"_s, u"completed"_s, u"time"_s, u"hints"_s }, Rows::Attempts);
    add(results.outcomes, { u"achieved"_s }, Rows::Outcomes);
    add(results.attempts, { u"abandoned"_s, u"translations"_s }, Rows::Attempts);
    add(results.conversations, { u"conversations"_s }, Rows::Conversations);
}

void ResultSections::addCard(const QString &id, const FigurePair &pair, ResultMark::Rows rows)
{
    auto *card = new FigureCard(id, m_body);
    card->say(figureWords(id, pair), pair.now.n > 0);
    connect(card, &QAbstractButton::clicked, this, [this, id, rows, n = pair.now.n] {
        Q_EMIT rowsRequested({ rows, id, {}, {}, false }, n, figureName(id));
    });
    m_cards += card;
}

void ResultSections::placeCards()
{
    if (m_cards.isEmpty())
        return;
    const int columns = qBound(2, (parentWidget()->width() + cardSpacing) / (cardWidth + cardSpacing), mostCardsInRow);
    if (m_grid->itemAtPosition(0, columns - 1) && !m_grid->itemAtPosition(0, columns))
        return; // as it is
    for (FigureCard *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    for (int i = 0; i < mostCardsInRow; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void ResultSections::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Not within: a layout that is at work does not notice that another of its parts grew.
    QMetaObject::invokeMethod(this, &ResultSections::placeCards, Qt::QueuedConnection);
}

void ResultSections::addWords(const QString &title, const QList<ScenarioResults::Counted> &words)
{
    if (words.isEmpty())
        return;
    auto *line = new QWidget(m_body);
    auto *flow = new FlowLayout(line);
    flow->setSpacing(6);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(title, line);
    setInk(label, Ink::Dim);
    flow->addWidget(label);
    for (const ScenarioResults::Counted &word : words.mid(0, mostWords)) {
        QPushButton *chip = makeButton(tr("%1  %2", "a word and how often it was").arg(word.text.left(40), countWords(word.n)),
            u"results.%1.%2"_s.arg(word.figure, word.text), ButtonRole::Chip, line);
        chip->setToolTip(word.figure == u"missed" ? tr("Missed in %n outcomes", nullptr, int(word.n))
                                                  : tr("Used in %n outcomes", nullptr, int(word.n)));
        connect(chip, &QPushButton::clicked, this, [this, word] {
            Q_EMIT rowsRequested({ ResultMark::Rows::Outcomes, word.figure, {}, word.text, false }, word.n,
                word.figure == u"missed" ? tr("missed “%1”").arg(word.text) : tr("used “%1”").arg(word.text));
        });
        flow->addWidget(chip);
    }
    m_column->addWidget(line);
}

void ResultSections::addScores(const ScenarioResults &results)
{
    bool hasHeading = false;
    for (const QString &id : { u"goal"_s, u"grammar"_s, u"vocabulary"_s, u"pronunciation"_s }) {
        if (!results.outcomes.contains(id))
            continue;
        if (!std::exchange(hasHeading, true))
            addHeading(tr("Scores", "heading of average scores of a scenario"));
        const FigurePair pair = results.outcomes[id];
        auto *bar = new FigureBar(u"figure."_s + id, m_body);
        const bool isShare = pair.now.highest.value_or(0) <= 1;
        bar->say(figureWords(id, pair), isShare ? pair.now.value.value_or(0) : 0, pair.now.n > 0);
        connect(bar, &QAbstractButton::clicked, this, [this, id, n = pair.now.n] {
            Q_EMIT rowsRequested({ ResultMark::Rows::Outcomes, id, {}, {}, false }, n, figureName(id));
        });
        m_column->addWidget(bar);
    }
}

// A small table: each figure of first attempts beside the same of repeats, each a button that opens its rows.
void ResultSections::addAttemptKinds(const ScenarioResults &results)
{
    if (results.first.value(u"attempts"_s).now.n + results.repeats.value(u"attempts"_s).now.n == 0)
        return;
    addHeading(tr("First attempts against repeats"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    m_column->addLayout(grid);
    const QList<std::pair<QString, QString>> kinds { { u"first"_s, tr("first", "attempts of a learner") },
        { u"repeat"_s, tr("repeats", "attempts of a learner") } };
    for (int kind = 0; kind < 2; ++kind) {
        auto *head = new QLabel(kinds[kind].second, m_body);
        head->setFont(badgeFont());
        setInk(head, Ink::Dim);
        head->setAlignment(Qt::AlignTrailing);
        grid->addWidget(head, 0, kind + 1);
    }
    int row = 1;
    for (const QString &id : { u"attempts"_s, u"completed"_s, u"abandoned"_s, u"time"_s, u"hints"_s, u"translations"_s }) {
        if (!results.first.contains(id) && !results.repeats.contains(id))
            continue;
        grid->addWidget(new QLabel(figureName(id), m_body), row, 0);
        for (int kind = 0; kind < 2; ++kind) {
            const FigurePair pair = (kind == 0 ? results.first : results.repeats).value(id);
            const FigureWords words = figureWords(id, pair);
            QPushButton *cell = makeButton(words.rows.isEmpty() ? words.value : words.value + u"  ("_s + countWords(pair.now.n) + u')',
                u"results.%1.%2"_s.arg(kinds[kind].first, id), ButtonRole::Link, m_body);
            cell->setAccessibleName(tr("%1, %2: %3", "kind of attempts, name and value of a figure").arg(kinds[kind].second, words.name, cell->text()));
            cell->setToolTip(words.rows);
            cell->setEnabled(pair.now.n > 0);
            connect(cell, &QPushButton::clicked, this, [this, id, kind = kinds[kind], n = pair.now.n] {
                Q_EMIT rowsRequested({ ResultMark::Rows::Attempts, id, kind.first, {}, false }, n, figureName(id) + u", "_s + kind.second);
            });
            grid->addWidget(cell, row, kind + 1, Qt::AlignTrailing);
        }
        ++row;
    }
}

void ResultSections::addLastSteps(const ScenarioResults &results)
{
    if (results.lastSteps.isEmpty())
        return;
    addHeading(tr("Where abandoned attempts ended", "last step reached"));
    int number = 0;
    for (const ScenarioResults::Counted &step : results.lastSteps) {
        FigureWords words;
        words.name = step.figure == u"no-step" ? tr("before the first step")
            : step.figure == u"other-step"     ? tr("steps in another form than a list")
            : step.text.isEmpty()              ? tr("a step without a name")
                                               : step.text.simplified();
        words.value = countWords(step.n);
        auto *bar = new FigureBar(u"results.step.%1"_s.arg(number++), m_body);
        bar->say(words, double(step.n) / double(results.abandonedSteps), step.n > 0);
        connect(bar, &QAbstractButton::clicked, this, [this, step, title = words.name] {
            Q_EMIT rowsRequested({ ResultMark::Rows::LastSteps, step.figure, {}, step.text, false }, step.n,
                tr("abandoned: %1", "%1: the last step").arg(title));
        });
        m_column->addWidget(bar);
    }
}

void ResultSections::addLatest(const ScenarioResults &results)
{
    if (results.latest.isEmpty())
        return;
    addHeading(tr("Latest outcomes"));
    for (const ScenarioResults::Outcome &outcome : results.latest)
        addOutcome(outcome);
    QPushButton *all = makeButton(tr("All %n outcomes", nullptr, int(results.outcomesEver)), u"results.outcomes"_s, ButtonRole::Link, m_body);
    connect(all, &QPushButton::clicked, this, [this, n = results.outcomesEver] {
        Q_EMIT rowsRequested({ ResultMark::Rows::Outcomes, u"outcomes"_s, {}, {}, true }, n, figureName(u"outcomes"_s));
    });
    m_column->addWidget(all, 0, Qt::AlignLeading);
}

void ResultSections::addOutcome(const ScenarioResults::Outcome &outcome)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    auto *head = new QLabel(ReadingZone::instance().dateTimeText(outcome.createdAt) + u" · "_s + outcome.learner, m_body);
    head->setTextFormat(Qt::PlainText);
    head->setFont(badgeFont());
    setInk(head, Ink::Dim);
    row->addWidget(head, 1);
    if (outcome.achieved) {
        auto *badge = new Badge(m_body);
        badge->setText(*outcome.achieved ? tr("goal achieved") : tr("goal not achieved"));
        badge->setKind(*outcome.achieved ? Badge::Kind::Good : Badge::Kind::Neutral);
        row->addWidget(badge);
    }
    m_column->addLayout(row);
    if (!outcome.feedback.isEmpty())
        addText(outcome.feedback, u"results.feedback"_s);
    for (const QString &suggestion : outcome.suggestions)
        setInk(addText(u"• "_s + suggestion, u"results.suggestion"_s), Ink::Dim);
}

} // namespace Kaiwa
