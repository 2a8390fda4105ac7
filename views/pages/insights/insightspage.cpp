#include "views/pages/insights/insightspage.h"

#include "models/content/workspace.h"
#include "views/charts/chartcard.h"
#include "views/pages/insights/chartchoices.h"
#include "views/pages/insights/definitiondialog.h"
#include "views/pages/insights/insightsfilterbar.h"
#include "views/pages/results/rowsdialog.h"
#include "views/shell/filechooser.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int restOfFilters = 150; // ms
constexpr int gridGap = 12;
constexpr int gridColumns = 3; // a wide chart takes two of them
constexpr int leastWideWidth = 960; // below it charts stand under each other

} // namespace

InsightsPage::InsightsPage(Workspace &workspace, const InsightsDescription &description, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_description(description)
    , m_bar(new InsightsFilterBar(workspace.session(), description.title, this))
    , m_board(new ReportBoard(workspace.session(), questionsOf(description.charts), this))
    , m_before(new ReportBoard(workspace.session(), questionsOf(description.charts), this))
    , m_choices(new ChartChoices(workspace.session(), *m_board, *m_before, this))
{
    setObjectName(u"page."_s + description.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(m_bar);
    column->addWidget(makeCharts(), 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfFilters);
    connect(&m_rest, &QTimer::timeout, this, &InsightsPage::ask);
    connect(m_bar, &InsightsFilterBar::filterChanged, this, &InsightsPage::refresh);
    connect(m_bar, &InsightsFilterBar::comparisonChanged, this, &InsightsPage::refresh);
    connect(m_bar, &InsightsFilterBar::languagesRead, this, &InsightsPage::nameLanguages);
    connect(m_bar, &InsightsFilterBar::exportRequested, this, &InsightsPage::exportDocument);
    connect(m_board, &ReportBoard::changed, this, &InsightsPage::showAnswer);
    connect(m_before, &ReportBoard::changed, this, &InsightsPage::compare);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &InsightsPage::refresh);
    connect(&workspace.session(), &Session::catalogChanged, this, [this] {
        m_bar->readChoices();
        refresh();
    });
    m_bar->readChoices();
}

const InsightFilter &InsightsPage::filter() const
{
    return m_bar->filter();
}

void InsightsPage::setFilter(const InsightFilter &filter)
{
    m_bar->setFilter(filter);
}

QWidget *InsightsPage::makeCharts()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridGap);
    m_note = new QLabel(m_description.note, content);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setInk(m_note, Ink::Dim);
    m_note->setVisible(!m_description.note.isEmpty());
    column->addWidget(m_note);
    m_grid = new QGridLayout;
    m_grid->setSpacing(gridGap);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (const ChartEntry &entry : m_description.charts) {
        auto *card = new ChartCard(entry, content);
        m_choices->addTo(*card);
        connect(card, &ChartCard::rowsRequested, this,
            [this, card](const ReportParameters &mark, qint64 n, const QString &words) { openRows(*card, mark, n, words); });
        connect(card, &ChartCard::definitionRequested, this, [this, card] { openDefinition(*card); });
        connect(card, &ChartCard::failed, this, &Page::statusChanged);
        m_cards.append(card);
    }
    m_area = new QScrollArea(this);
    m_area->setObjectName(u"insights.area"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    arrange();
    return m_area;
}

// Wide charts beside narrow ones where there is room, one under the other where there is not.
void InsightsPage::arrange()
{
    const int columns = width() >= leastWideWidth ? gridColumns : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item; // of the layout; the cards stay
    int row = 0;
    int column = 0;
    for (ChartCard *card : std::as_const(m_cards)) {
        const int span = columns == 1 ? 1 : card->entry().isWide ? 2 : 1;
        if (column + span > columns) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(card, row, column, 1, span);
        column += span;
    }
    for (int i = 0; i < gridColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

// --- Reading

void InsightsPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        m_rest.start();
}

bool InsightsPage::isLoading() const
{
    return m_rest.isActive() || m_board->isAsking() || m_before->isAsking() || m_bar->isReading();
}

void InsightsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_rest.start();
}

void InsightsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_isStale = m_isStale || m_rest.isActive() || m_board->isAsking() || m_before->isAsking(); // and not read to their end
    m_rest.stop();
    m_board->cancel();
    m_before->cancel();
}

void InsightsPage::ask()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone zone = ReadingZone::instance().zone();
    m_today = now.toTimeZone(zone).date();
    m_askedAt = now;
    m_isStale = false;
    m_board->ask(filter().parameters(zone, now));
    m_choices->readNames();
    m_choices->sayChosen();
    if (m_bar->compares()) {
        m_before->ask(filter().before(m_today).parameters(zone, now));
    } else {
        m_before->cancel();
    }
    showStatus();
}

void InsightsPage::showAnswer(const QString &question)
{
    for (ChartCard *card : std::as_const(m_cards)) {
        if (questionOf(card->entry()) == question)
            card->show(m_board->answer(question), m_today);
    }
    showStatus();
    compare(question);
}

// Only of two that answer the same filters.
void InsightsPage::compare(const QString &question)
{
    const bool areThere = m_bar->compares() && m_board->isAnswered(question) && m_before->isAnswered(question);
    for (ChartCard *card : std::as_const(m_cards)) {
        if (card->isOfPeriod() && questionOf(card->entry()) == question)
            card->compareWith(areThere ? m_before->answer(question) : ReportBoard::Answer());
    }
    if (!isLoading())
        Q_EMIT loadingChanged();
}

void InsightsPage::nameLanguages(const QHash<QString, QString> &names)
{
    for (ChartCard *card : std::as_const(m_cards))
        card->nameLanguages(names);
    if (!isLoading())
        Q_EMIT loadingChanged();
}

void InsightsPage::showStatus()
{
    double seconds = 0;
    qint64 rows = 0;
    int known = 0;
    for (const ReportBoard::Question &question : m_board->questions()) {
        const ReportBoard::Answer &answer = m_board->answer(question.id);
        known += answer.isKnown;
        seconds = std::max(seconds, answer.seconds);
    }
    for (const ChartCard *card : std::as_const(m_cards))
        rows += card->marks().n();
    Q_EMIT statusChanged(tr("%1 of %2 reports · %3 s · %4 rows", "status line of a page of charts")
                             .arg(QLocale().toString(known), QLocale().toString(m_board->questions().size()),
                                 QLocale().toString(seconds, 'f', 1), QLocale().toString(rows)));
}

// --- Export

ChartDocument InsightsPage::document() const
{
    const ReadingZone &zone = ReadingZone::instance();
    QStringList filters = m_bar->words(m_today);
    filters << tr("Zone %1").arg(zone.name()) << tr("As of %1", "when a page of charts was read").arg(zone.dateTimeText(m_askedAt));
    ChartDocument document { m_description.title, filters.join(u" · "_s), m_description.note, {} };
    for (const ChartCard *card : m_cards)
        document.cards.append(card);
    return document;
}

void InsightsPage::exportDocument()
{
    FileChooser::current().ask(this,
        { tr("Export %1", "%1: title of a page").arg(m_description.title),
            tr("PDF document (*.pdf);;CSV table (*.csv);;JSON (*.json);;PNG picture (*.png)"), m_description.id + u".pdf"_s, true },
        [this](const QString &path) { write(path); });
}

void InsightsPage::write(const QString &path)
{
    if (isLoading()) // the filters are those of figures that are not there yet
        return Q_EMIT statusChanged(tr("Nothing was written: the figures are being read again."));
    if (const Result<void> written = writeDocument(document(), path); !written)
        return Q_EMIT statusChanged(written.error().message);
    QStringList failed;
    for (const ChartCard *card : std::as_const(m_cards)) {
        if (card->error())
            failed.append(card->entry().title);
    }
    Q_EMIT statusChanged(failed.isEmpty() ? tr("Written to %1").arg(path)
                                          : tr("Written to %1; not read were: %2", "%2: titles of charts").arg(path, failed.join(u", "_s)));
}

// --- Rows

void InsightsPage::openDefinition(const ChartCard &card)
{
    const QString question = questionOf(card.entry());
    const ReportBoard::Answer &answer = m_board->answer(question);
    auto *dialog = new DefinitionDialog(
        card.entry().title, card.entry().report, answer.isKnown ? answer.parameters : m_board->parameters(question), this);
    dialog->open();
}

void InsightsPage::openRows(const ChartCard &card, const ReportParameters &mark, qint64 n, const QString &words)
{
    // Of what is shown, which may be the answer to the question before.
    ReportParameters parameters = m_board->answer(questionOf(card.entry())).parameters;
    for (auto it = mark.cbegin(); it != mark.cend(); ++it)
        parameters.insert(it.key(), it.value());
    const Report rows(m_workspace.session().catalog(), ChartHead::of(card.entry().report).opens, parameters);
    auto *dialog = new RowsDialog(m_workspace.session(), rows, words, n, this);
    dialog->show();
}

} // namespace Kaiwa
