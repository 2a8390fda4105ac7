#include "views/pages/results/scenarioresultspanel.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/editors/valuewords.h"
#include "views/pages/results/resultsections.h"
#include "views/pages/results/rowsdialog.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int scenarioResultsPanelRestBeforeAsking = 400; // ms
constexpr int fresh = 5; // s
constexpr int periods[] = { 30, 90, 365 }; // days
}

ScenarioResultsPanel::ScenarioResultsPanel(Workspace &workspace, ContentTable &table, QWidget *parent)
    : RecordPanel(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_rest(new QTimer(this))
    , m_sections(new ResultSections(this))
{
    setObjectName(u"results"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    makeHeading(column);
    m_state = new QLabel(this);
    m_state->setObjectName(u"results.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setInk(m_state, Ink::Dim);
    column->addWidget(m_state);
    column->addWidget(m_sections);
    m_asOf = new QLabel(this);
    m_asOf->setObjectName(u"results.asOf"_s);
    m_asOf->setFont(badgeFont());
    setInk(m_asOf, Ink::Dim);
    column->addWidget(m_asOf);
    m_rest->setSingleShot(true);
    m_rest->setInterval(scenarioResultsPanelRestBeforeAsking);
    connect(m_rest, &QTimer::timeout, this, &ScenarioResultsPanel::ask);
    connect(m_sections, &ResultSections::rowsRequested, this, &ScenarioResultsPanel::openRows);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &ScenarioResultsPanel::askAgain);
    connect(&workspace.session(), &Session::catalogChanged, this, &ScenarioResultsPanel::askAgain);
    connect(&table, &ContentTable::windowChanged, this, [this] { // read again, or scrolled
        if (m_results.asOf.isValid() && m_results.asOf.secsTo(QDateTime::currentDateTimeUtc()) >= fresh)
            askAgain();
    });
}

ScenarioResultsPanel::~ScenarioResultsPanel()
{
    m_query.cancel();
}

void ScenarioResultsPanel::makeHeading(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_heading = new SpareLabel(SpareLabel::Spare::Cut, this);
    m_heading->setFont(sectionFont());
    m_heading->setObjectName(u"results.heading"_s);
    row->addWidget(m_heading, 1);
    auto *choice = new QButtonGroup(this);
    for (const int days : periods) {
        auto *button = new QPushButton(tr("%n days", "length of a period", days), this);
        setButtonRole(button, ButtonRole::Tab);
        button->setCheckable(true);
        button->setChecked(days == m_days);
        button->setObjectName(u"results.days.%1"_s.arg(days));
        button->setAccessibleName(tr("How it did in the last %n days", nullptr, days));
        choice->addButton(button, days);
        row->addWidget(button);
    }
    connect(choice, &QButtonGroup::idClicked, this, &ScenarioResultsPanel::choosePeriod);
    column->addLayout(row);
    choosePeriod(m_days);
}

void ScenarioResultsPanel::choosePeriod(int days)
{
    m_days = days;
    m_heading->setText(tr("How it does, last %n days", "heading of figures about a scenario", days));
    m_heading->setToolTip(
        tr("Today and the days before it, cut by the zone in the window's header, against as many days before these"));
    askAgain();
}

void ScenarioResultsPanel::cancel()
{
    ++m_question;
    m_rest->stop();
    if (m_query.isRunning())
        m_query.cancel();
}

void ScenarioResultsPanel::showRecord(const RecordKey &key)
{
    if (key == m_key)
        return;
    m_key = key;
    cancel();
    m_results = {};
    m_sections->hide();
    m_asOf->clear();
    setVisible(key.isValid());
    if (key.isDraft())
        m_state->setText(tr("Nobody could try it yet: it is not in the database."));
    else if (key.isValid())
        m_state->setText(tr("Reading…"));
    m_state->show();
    askAgain();
}

// What is shown stays until the new figures are there.
void ScenarioResultsPanel::askAgain()
{
    cancel();
    if (m_key.isValid() && !m_key.isDraft())
        m_rest->start();
}

void ScenarioResultsPanel::ask()
{
    const quint64 question = m_question;
    m_query = readScenarioResults(m_workspace.session(), m_key.key.value(0),
        ReportPeriod::lastDays(m_days, ReadingZone::instance().zone(), QDateTime::currentDateTimeUtc()));
    m_query.then(this, [this, question](const Result<ScenarioResults> &results) {
        if (question == m_question)
            take(results);
    });
}

void ScenarioResultsPanel::take(const Result<ScenarioResults> &results)
{
    if (!results) {
        m_sections->hide();
        m_asOf->clear();
        m_state->setText(results.error().message);
        m_state->show();
        return;
    }
    m_results = *results;
    m_sections->show(m_results);
    m_state->setText(stateWords(m_results));
    m_state->setVisible(!m_state->text().isEmpty());
    const QStringList parts {
        tr("as of %1", "time of day").arg(ReadingZone::instance().timeText(m_results.asOf).left(5)),
        tr("%n attempts", nullptr, int(m_results.attempts.value(u"attempts"_s).now.n)),
        tr("%1 s", "seconds").arg(QLocale().toString(m_results.seconds, 'f', 2))
    };
    m_asOf->setText(m_results.hasAttempts ? parts.join(u", "_s) : parts.first() + u", "_s + parts.last());
}

QString ScenarioResultsPanel::stateWords(const ScenarioResults &results) const
{
    QStringList sentences;
    if (!results.hasAttempts && !results.hasOutcomes && results.conversations.isEmpty())
        sentences += tr("This database does not record how a scenario does.");
    else if (results.hasAttempts && results.attempts.value(u"attempts"_s).now.n == 0)
        sentences += tr("Nobody tried it in the last %n days.", nullptr, m_days);
    if (!results.notThere.isEmpty())
        sentences += tr("Not in this database, and so not counted: %1.", "%1: names of tables and columns")
                         .arg(results.notThere.join(u", "_s));
    return (sentences + results.failures).join(u' ');
}

void ScenarioResultsPanel::openRows(const ResultMark &mark, qint64 n, const QString &title)
{
    const Value name = m_table.record(m_key).value(m_table.description().nameColumn);
    const QString period = mark.ever ? QString() : tr("last %n days", nullptr, m_days);
    QStringList parts { firstLine(name.value_or(m_key.key.join(u' ')), 60), title, period };
    parts.removeAll(QString());
    auto *dialog = new RowsDialog(m_workspace.session(), rowsBehind(m_workspace.catalog(), m_results, mark),
        parts.join(u" · "_s), n, window());
    dialog->show();
}

} // namespace Kaiwa
