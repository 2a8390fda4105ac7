#include "views/pages/curation/coveragepage.h"

#include "models/content/workspace.h"
#include "models/curation/decisions.h"
#include "models/curation/labeltables.h"
#include "views/charts/chartcard.h"
#include "views/pages/curation/languagebox.h"
#include "views/pages/insights/definitiondialog.h"
#include "views/pages/results/figurecard.h"
#include "views/pages/results/rowsdialog.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum FigurePlace { CuratedAt, AmbiguousAt, MadeAt, OldestAt };
constexpr int coveragePageIdRole = Qt::UserRole;
constexpr int shownWeeks = 26;
constexpr int coverageGap = 12;
constexpr int leastTwoColumns = 720; // below it charts stand under each other, and cards two by two
constexpr int coverageDrawing = 232; // of a card, besides its words; of its own accord a chart takes a page's whole height

ChartEntry weeklyChart(const QString &report, const QString &value, const QString &title, const QString &unit, ChartEntry::Kind kind)
{
    ChartEntry entry;
    entry.report = report;
    entry.id = report + u'-' + value;
    entry.title = title;
    entry.unit = unit;
    entry.kind = kind;
    entry.category = u"at_week"_s;
    entry.categoryKind = ChartEntry::Category::Week;
    entry.value = value;
    return entry;
}

QString percentWords(double share)
{
    return CoveragePage::tr("%1 %", "a share")
        .arg(QLocale().toString(share * 100, 'f', share > 0 && share < 0.0995 ? 1 : 0));
}

QString numberWords(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

QString ofWords(qint64 part, qint64 whole)
{
    return CoveragePage::tr("%1 of %2 findings", "rows behind a share")
        .arg(QLocale().toString(part), QLocale().toString(whole));
}

} // namespace

CoveragePage::CoveragePage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_decisions(CurationDecisions::of(workspace))
    , m_board(new ReportBoard(workspace.session(), { { u"coverage-weeks"_s, u"coverage-weeks"_s }, { u"coverage-made"_s, u"coverage-made"_s } }, this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePanel(u"message"_s, m_stack))
{
    setObjectName(u"page.coverage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(makeTitleRow());
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(coverageGap);
    makeFigures(rows);
    makeCharts(rows);
    arrange();
    auto *area = new QScrollArea(m_stack); // charts keep their height in a small window
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    m_stack->addWidget(area);
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connect(m_message, &MessagePanel::actionTriggered, this, &CoveragePage::refresh);
    connect(m_language, &LanguageBox::languageChanged, this, &CoveragePage::refresh);
    connect(&m_decisions, &CurationDecisions::changed, this, &CoveragePage::refresh);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &CoveragePage::refresh);
    connect(m_board, &ReportBoard::changed, this, &CoveragePage::showChart);
    connect(&workspace.session(), &Session::catalogChanged, this, &CoveragePage::refresh);
    connect(&workspace, &Workspace::commitFinished, this, [this](const CommitOutcome &outcome) {
        if (outcome.state == CommitOutcome::State::Committed)
            refresh();
    });
    refresh();
}

CoveragePage::~CoveragePage()
{
    m_query.cancel();
}

QWidget *CoveragePage::makeTitleRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Coverage", "page: how well findings are covered by curated features"), bar);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    m_asOf = new QLabel(bar);
    m_asOf->setObjectName(u"asOf"_s);
    setInk(m_asOf, Ink::Dim);
    m_language = new LanguageBox(m_workspace.session(), tr("All languages", "filter"), bar);
    m_language->setObjectName(u"coverage.language"_s);
    m_language->setAccessibleName(tr("Language of the findings"));
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(title);
    row->addWidget(m_asOf, 1);
    row->addWidget(m_language);
    return bar;
}

void CoveragePage::makeFigures(QBoxLayout *rows)
{
    m_figures = new QGridLayout;
    m_figures->setSpacing(coverageGap);
    for (const QString &id : { u"curated"_s, u"ambiguous"_s, u"made"_s, u"oldest"_s }) {
        auto *card = new FigureCard(id, m_stack);
        connect(card, &QAbstractButton::clicked, this, [this, place = int(m_cards.size())] { openFigure(place); });
        m_cards.append(card);
    }
    rows->addLayout(m_figures);
}

void CoveragePage::makeCharts(QBoxLayout *rows)
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(coverageGap);
    for (const ChartEntry &entry : {
             weeklyChart(u"coverage-weeks"_s, u"curated"_s, tr("On curated features", "chart"),
                 tr("Share of the findings of a week, merged features read as their survivors"), ChartEntry::Kind::Lines),
             weeklyChart(u"coverage-weeks"_s, u"ambiguous"_s, tr("On ambiguous features", "chart"),
                 tr("Share of the findings of a week whose feature has an alias that leads to another one too"), ChartEntry::Kind::Lines),
             weeklyChart(u"coverage-made"_s, u"per_thousand"_s, tr("New machine-made features", "chart"),
                 tr("For each 1,000 findings of the week"), ChartEntry::Kind::Bars) }) {
        auto *chart = new ChartCard(entry, m_stack);
        connect(chart, &ChartCard::rowsRequested, this,
            [this, chart](const ReportParameters &mark, qint64 n, const QString &words) { openRows(*chart, mark, n, words); });
        connect(chart, &ChartCard::definitionRequested, this, [this, chart] {
            auto *dialog = new DefinitionDialog(
                chart->entry().title, chart->entry().report, m_board->parameters(chart->entry().report), this);
            dialog->open();
        });
        connect(chart, &ChartCard::failed, this, &Page::statusChanged);
        m_charts.append(chart);
    }
    m_oldestBox = makeOldest();
    rows->addLayout(m_grid);
    rows->addStretch(1);
}

void CoveragePage::arrange()
{
    const int columns = width() >= leastTwoColumns ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (FigureCard *card : std::as_const(m_cards)) {
        m_figures->addWidget(card, place / (2 * columns), place % (2 * columns));
        ++place;
    }
    const int height = coverageDrawing + QFontMetrics(sectionFont()).height() + 2 * QFontMetrics(bodyFont()).height()
        + QFontMetrics(badgeFont()).height();
    QList<QWidget *> blocks(m_charts.cbegin(), m_charts.cend());
    blocks.append(m_oldestBox);
    for (place = 0; place < int(blocks.size()); ++place) {
        blocks.at(place)->setFixedHeight(height);
        m_grid->addWidget(blocks.at(place), place / columns, place % columns);
    }
    for (int column = 0; column < 4; ++column) {
        m_figures->setColumnStretch(column, column < 2 * columns ? 1 : 0);
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

void CoveragePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

QWidget *CoveragePage::makeOldest()
{
    auto *box = new QWidget(m_stack);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *title = new QLabel(tr("Waiting longest", "list of machine-made features without a decision"), box);
    title->setFont(sectionFont());
    auto *unit = new QLabel(tr("Machine-made features that nobody folded, kept or ignored yet"), box);
    unit->setWordWrap(true);
    setInk(unit, Ink::Dim);
    m_oldest = new QListWidget(box);
    m_oldest->setObjectName(u"coverage.oldest"_s);
    m_oldest->setAccessibleName(title->text());
    m_oldest->setUniformItemSizes(true);
    m_oldest->setSpacing(3);
    connect(m_oldest, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT openRecordRequested(featuresTable, { item->data(coveragePageIdRole).toString() });
    });
    column->addWidget(title);
    column->addWidget(unit);
    column->addWidget(m_oldest, 1);
    return box;
}

void CoveragePage::refresh()
{
    CoverageQuestion question;
    question.language = m_language->language().value_or(QString());
    question.zone = ReadingZone::instance().zone();
    const QList<Decision> decisions = m_decisions.all();
    for (const Decision &decision : decisions) {
        if (!decision.b.isEmpty() || decision.state == Decision::State::Later)
            continue;
        question.decided += decision.a;
        if (decision.state == Decision::State::Kept)
            question.kept += decision.a;
    }
    m_query.cancel();
    const quint64 mine = ++m_question;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_today = now.toTimeZone(question.zone).date();
    m_board->ask(question.ofWeeks(shownWeeks, now));
    m_query = readCoverage(m_workspace.session(), question, now);
    m_query.then(this, [this, mine, recent = question.ofLastDays(now)](const Result<Coverage> &coverage) {
        if (mine != m_question)
            return;
        m_lastDays = recent; // those of the figures
        take(coverage);
    });
    if (!m_shown)
        showMessage({}, tr("Counting findings…", "in place of the page, until they were counted"));
    Q_EMIT loadingChanged();
}

void CoveragePage::showMessage(const QString &title, const QString &text)
{
    m_message->say(title, text, title.isEmpty() ? QString() : tr("Try again", "button below an error"));
    m_stack->setCurrentWidget(m_message);
}

void CoveragePage::take(const Result<Coverage> &coverage)
{
    if (!coverage) {
        if (!m_shown)
            showMessage(tr("The findings could not be counted"), coverage.error().message);
        else
            Q_EMIT statusChanged(coverage.error().message);
    } else if (!coverage->notThere.isEmpty()) {
        showMessage(tr("This database does not tell the coverage"),
            tr("It lacks %1.", "%1: names of tables and columns").arg(coverage->notThere.join(u", "_s)));
    } else if (!coverage->failures.isEmpty()) {
        showMessage(tr("The findings could not be counted"), coverage->failures.join(u' '));
    } else {
        m_shown = true;
        m_stack->setCurrentIndex(0);
        showFigures(*coverage);
        showOldest(*coverage);
        m_asOf->setText(
            tr("last 30 days · as of %1 · %2 s", "when it was read, how long it took")
                .arg(ReadingZone::instance().timeText(coverage->asOf), QLocale().toString(coverage->seconds, 'f', 1)));
    }
    Q_EMIT loadingChanged();
}

void CoveragePage::showFigures(const Coverage &coverage)
{
    const auto words = [](const std::optional<double> &value, QString (*text)(double)) {
        return value ? text(*value) : u"–"_s;
    };
    m_cards.at(CuratedAt)->say({ words(coverage.curatedShare(), &percentWords), tr("on curated features"), {}, Ink::Dim,
                           ofWords(coverage.curated, coverage.findings) },
        coverage.findings > 0);
    m_cards.at(AmbiguousAt)->say({ words(coverage.ambiguousShare(), &percentWords), tr("on ambiguous features"), {}, Ink::Dim,
                           ofWords(coverage.ambiguous, coverage.findings) },
        coverage.findings > 0);
    m_cards.at(MadeAt)->say({ words(coverage.madePerThousand(), &numberWords), tr("new for 1,000 findings"), {}, Ink::Dim,
                           tr("%n new, machine-made", "features", int(coverage.made)) },
        coverage.made > 0);
    const bool waits = !coverage.oldest.isEmpty();
    const qint64 age = waits ? coverage.oldest.constFirst().since.daysTo(coverage.asOf) : 0;
    m_cards.at(OldestAt)->say({ waits ? tr("%n day(s)", "age", int(age)) : u"–"_s, tr("the oldest waits"), {}, Ink::Dim,
                           tr("%n waiting", "machine-made features", int(coverage.waiting)) },
        waits);
    m_coverage = coverage;
}

// The rows that a figure counts; of what waits longest the feature itself.
void CoveragePage::openFigure(int place)
{
    if (place == OldestAt) {
        if (!m_coverage.oldest.isEmpty())
            Q_EMIT openRecordRequested(featuresTable, { m_coverage.oldest.constFirst().feature });
        return;
    }
    const bool isMade = place == MadeAt;
    const Report rows(m_workspace.session().catalog(), isMade ? u"coverage-made-rows"_s : u"coverage-weeks-rows"_s, m_lastDays);
    auto *dialog = new RowsDialog(m_workspace.session(), rows,
        isMade ? tr("New machine-made features, last 30 days", "title of rows") : tr("Findings of the last 30 days", "title of rows"),
        isMade ? m_coverage.made : m_coverage.findings, this);
    dialog->show();
}

void CoveragePage::showChart(const QString &question)
{
    for (ChartCard *chart : std::as_const(m_charts)) {
        if (chart->entry().report == question)
            chart->show(m_board->answer(question), m_today);
    }
    Q_EMIT loadingChanged();
}

void CoveragePage::openRows(const ChartCard &chart, const ReportParameters &mark, qint64 n, const QString &words)
{
    ReportParameters parameters = m_board->parameters(chart.entry().report);
    parameters.insert(mark);
    const Report rows(m_workspace.session().catalog(), ChartHead::of(chart.entry().report).opens, parameters);
    auto *dialog = new RowsDialog(m_workspace.session(), rows, words, n, this);
    dialog->show();
}

void CoveragePage::showOldest(const Coverage &coverage)
{
    m_oldest->clear();
    for (const Coverage::Waiting &waiting : coverage.oldest) {
        auto *item = new QListWidgetItem(
            tr("%1   since %2", "%1: id of a feature")
                .arg(waiting.feature, QLocale().toString(waiting.since.date(), QLocale::ShortFormat)),
            m_oldest);
        item->setData(coveragePageIdRole, waiting.feature);
    }
}

} // namespace Kaiwa
