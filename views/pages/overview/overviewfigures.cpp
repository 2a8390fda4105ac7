#include "views/pages/overview/overviewfigures.h"

#include "models/insights/insightfilter.h"
#include "views/charts/chartwords.h"
#include "views/pages/overview/overviewtile.h"
#include "views/pages/overview/tilegrid.h"
#include "views/shell/readingzone.h"

#include <QLocale>
#include <QVBoxLayout>

#include <numeric>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {


QList<double> valuesOf(const ChartMarks &marks)
{
    QList<double> values;
    for (int category = 0; category < int(marks.categories.size()); ++category) {
        double sum = 0;
        for (const ChartMarks::Series &series : marks.series)
            sum += series.marks.at(category) ? series.marks.at(category)->value.value_or(0) : 0;
        values.append(sum);
    }
    return values;
}

double sumOf(const QList<double> &values)
{
    return std::accumulate(values.cbegin(), values.cend(), 0.0);
}

} // namespace

QList<OverviewFigures::Figure> OverviewFigures::figures()
{
    const auto always = [](const QString &words) { return [words](double, double) { return words; }; };
    return {
        { u"overview-conversations"_s, tr("Conversations, last 30 days"), u"usage"_s, u"at_day"_s, u"conversations"_s, u"seconds"_s,
            [](double, double seconds) { return tr("%1 practised", "%1: a time").arg(chartValueText(seconds, u"seconds"_s)); } },
        { u"overview-limits"_s, tr("Learners near their limit"), u"usage"_s, u"at_bucket"_s, u"learners"_s, {},
            always(tr("80 % and more of this month")), false },
        { u"overview-signups"_s, tr("Sign-ups, last 30 days"), u"engagement"_s, u"at_day"_s, u"learners"_s, {},
            always(tr("new learners")) },
        { u"overview-payments"_s, tr("Failed payments, last 30 days"), u"revenue"_s, u"at_day"_s, u"payments"_s, {},
            always(tr("not received")) },
        { u"overview-features"_s, tr("Made by machines, last 30 days"), u"triage"_s, u"at_day"_s, u"features"_s, {},
            always(tr("features that nobody folded yet")) },
        { u"overview-conflicts"_s, tr("Labels in conflict"), u"triage"_s, u"at_language"_s, u"labels"_s, u"aliases"_s,
            [](double, double aliases) { return tr("%n alias(es) that lead to several features", nullptr, int(aliases)); }, false },
    };
}

OverviewFigures::OverviewFigures(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_figures(figures())
{
    setObjectName(u"overview.figures"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *tiles = new TileGrid(this);
    column->addWidget(tiles);
    QList<ReportBoard::Question> questions;
    for (Figure &figure : m_figures) {
        figure.tile = new OverviewTile(figure.title, this);
        figure.tile->setObjectName(u"tile."_s + figure.report);
        figure.tile->say(u"…"_s, {});
        tiles->add(figure.tile);
        connect(figure.tile, &QAbstractButton::clicked, this, [this, page = figure.page] { Q_EMIT openPageRequested(page); });
        questions.append({ figure.report, figure.report, {} });
    }
    m_board = new ReportBoard(session, questions, this);
    connect(m_board, &ReportBoard::changed, this, &OverviewFigures::show);
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &OverviewFigures::refresh);
    connect(&session, &Session::catalogChanged, this, &OverviewFigures::refresh);
}

void OverviewFigures::refresh()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void OverviewFigures::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void OverviewFigures::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_board->isAsking()) {
        m_board->cancel();
        m_isStale = true;
    }
}

void OverviewFigures::ask()
{
    m_isStale = false;
    InsightFilter filter;
    filter.period = InsightFilter::Period::Last30Days;
    ReportParameters parameters = filter.parameters(ReadingZone::instance().zone(), QDateTime::currentDateTimeUtc());
    parameters.insert(u"first_month"_s, parameters.value(u"now_month"_s)); // a limit is one of the running month
    m_board->ask(parameters);
}

void OverviewFigures::show(const QString &report)
{
    const auto figure = std::find_if(
        m_figures.cbegin(), m_figures.cend(), [&report](const Figure &one) { return one.report == report; });
    if (figure == m_figures.cend())
        return;
    const ReportBoard::Answer &answer = m_board->answer(report);
    if (answer.error && !answer.isKnown) {
        figure->tile->say(u"–"_s, { { answer.error->message, answer.error->kind == Error::Kind::Invalid ? Ink::Dim : Ink::Problem } });
    } else if (answer.isKnown) {
        const ChartHead head = ChartHead::of(report);
        const QList<double> values = valuesOf(ChartMarks::of(answer.rows, head, figure->category, {}, figure->value));
        const double second = figure->second.isEmpty()
            ? 0
            : sumOf(valuesOf(ChartMarks::of(answer.rows, head, figure->category, {}, figure->second)));
        figure->tile->say(QLocale().toString(sumOf(values), 'f', 0), { { figure->words(sumOf(values), second) } });
        if (figure->isOverTime)
            figure->tile->setTrend(values);
    }
    if (!isLoading())
        Q_EMIT loadingChanged();
}

} // namespace Kaiwa
