#include "views/pages/curation/coveragepage.h"

#include "models/content/workspace.h"
#include "models/curation/decisions.h"
#include "models/curation/labeltables.h"
#include "views/charts/trendchart.h"
#include "views/pages/content/messagepanel.h"
#include "views/pages/curation/languagebox.h"
#include "views/pages/results/figurecard.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int coveragePageIdRole = Qt::UserRole;

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
    rows->setSpacing(16);
    rows->addWidget(makeFigures());
    rows->addWidget(makeCharts(), 1);
    auto *area = new QScrollArea(m_stack); // charts keep their height in a small window
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    m_stack->addWidget(area);
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connect(m_message, &MessagePanel::actionTriggered, this, &CoveragePage::refresh);
    connect(m_language, &LanguageBox::languageChanged, this, &CoveragePage::refresh);
    connect(&m_decisions, &CurationDecisions::changed, this, &CoveragePage::refresh);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &CoveragePage::refresh);
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

QWidget *CoveragePage::makeFigures()
{
    auto *bar = new QWidget(m_stack);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (const QString &id : { u"curated"_s, u"ambiguous"_s, u"made"_s, u"oldest"_s }) {
        auto *card = new FigureCard(id, bar);
        row->addWidget(card, 1);
        m_cards.append(card);
    }
    return bar;
}

QWidget *CoveragePage::makeCharts()
{
    auto *charts = new QWidget(m_stack);
    auto *grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(16);
    const QString weeks = tr("Week of", "heading: Mondays");
    const QString rows = tr("Findings", "heading: how many are behind a value");
    m_curated = new TrendChart(u"curated"_s, TrendChart::Kind::Line,
        { tr("On curated features", "chart"),
            tr("Share of the findings of a week, folded features read as their survivors"), weeks, rows,
            &percentWords },
        charts);
    m_ambiguous = new TrendChart(u"ambiguous"_s, TrendChart::Kind::Line,
        { tr("On ambiguous features", "chart"),
            tr("Share of the findings of a week whose feature has an alias that leads to another one too"), weeks, rows,
            &percentWords },
        charts);
    m_made = new TrendChart(u"made"_s, TrendChart::Kind::Bars,
        { tr("New machine-made features", "chart"), tr("For each 1,000 findings of the week"), weeks, rows,
            &numberWords },
        charts);
    grid->addWidget(m_curated, 0, 0);
    grid->addWidget(m_ambiguous, 0, 1);
    grid->addWidget(m_made, 1, 0);
    grid->addWidget(makeOldest(), 1, 1);
    for (int i = 0; i < 2; ++i) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(i, 1);
    }
    return charts;
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
    m_query = readCoverage(m_workspace.session(), question, QDateTime::currentDateTimeUtc());
    m_query.then(this, [this, mine](const Result<Coverage> &coverage) {
        if (mine == m_question)
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
        showCharts(*coverage);
        showOldest(*coverage);
        m_asOf->setText(
            tr("as of %1 · %2 s", "when it was read, how long it took")
                .arg(ReadingZone::instance().timeText(coverage->asOf), QLocale().toString(coverage->seconds, 'f', 1)));
    }
    Q_EMIT loadingChanged();
}

void CoveragePage::showFigures(const Coverage &coverage)
{
    const Coverage::Week &days = coverage.lastDays;
    const auto words = [](const std::optional<double> &value, QString (*text)(double)) {
        return value ? text(*value) : u"–"_s;
    };
    m_cards.at(0)->say({ words(days.curatedShare(), &percentWords), tr("on curated features, last 30 days"), {},
                           Ink::Dim, ofWords(days.curated, days.findings) },
        false);
    m_cards.at(1)->say({ words(days.ambiguousShare(), &percentWords), tr("on ambiguous features, last 30 days"), {},
                           Ink::Dim, ofWords(days.ambiguous, days.findings) },
        false);
    m_cards.at(2)->say(
        { words(days.madePerThousand(), &numberWords), tr("new machine-made features per 1,000 findings"), {}, Ink::Dim,
            tr("%n new", "machine-made features", int(days.made)) },
        false);
    const bool waits = !coverage.oldest.isEmpty();
    const qint64 age = waits ? coverage.oldest.constFirst().since.daysTo(coverage.asOf) : 0;
    m_cards.at(3)->say({ waits ? tr("%n day(s)", "age", int(age)) : u"–"_s, tr("age of the oldest that waits"), {},
                           Ink::Dim, tr("%n waiting", "machine-made features", int(coverage.waiting)) },
        false);
}

void CoveragePage::showCharts(const Coverage &coverage)
{
    QList<TrendChart::Mark> curated, ambiguous, made;
    for (const Coverage::Week &week : coverage.weeks) {
        curated.append({ week.monday, week.curatedShare(), week.findings, week.isRunning });
        ambiguous.append({ week.monday, week.ambiguousShare(), week.findings, week.isRunning });
        made.append({ week.monday, week.madePerThousand(), week.findings, week.isRunning });
    }
    m_curated->show(curated, 1.0);
    m_ambiguous->show(ambiguous);
    m_made->show(made);
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
