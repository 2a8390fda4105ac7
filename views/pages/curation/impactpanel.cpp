#include "views/pages/curation/impactpanel.h"

#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/pages/curation/labelwords.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/plaintable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum MoveColumn { MoveLabelAt, MoveFromAt, MoveToAt, MoveWhenAt };
constexpr int periodDays = 30;
constexpr int impactPanelRestBeforeAsking = 200; // ms

WordCell featuresCell(const QStringList &ids)
{
    LabelResolver::Resolution resolution;
    resolution.features = ids;
    WordCell cell { LabelWords::features(ids) };
    cell.isCode = true;
    cell.badge = LabelWords::state(resolution);
    cell.kind = resolution.isAmbiguous() ? Badge::Kind::Problem : Badge::Kind::Neutral;
    return cell;
}

QLabel *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImpactPanel::ImpactPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePanel(u"impact.message"_s, m_stack))
{
    setObjectName(u"impact"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *body = new QWidget(m_stack);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_summary = makeLabel(u"impact.summary"_s, body);
    m_summary->setFont(sectionFont());
    m_reach = makeLabel(u"impact.reach"_s, body);
    m_note = makeLabel(u"impact.note"_s, body);
    setInk(m_note, Ink::Dim);
    m_moves = new WordTable(
        { tr("Label", "column"), tr("Lands now on", "column: before what is staged"),
            tr("Would land on", "column: with what is staged"), tr("In conversations in", "column: languages") },
        this);
    m_view = new QTableView(body);
    m_view->setModel(m_moves);
    m_view->setItemDelegate(new WordTableDelegate(m_view));
    makePlain(m_view, u"impact.moves"_s, tr("Labels that would resolve elsewhere"));
    shareColumns(m_view, { 26, 28, 28, 18 });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        const ResolutionMove &move = m_impact->moves.at(index.row());
        const QStringList &features = index.column() == MoveFromAt || move.to.isEmpty() ? move.from : move.to;
        if (!features.isEmpty())
            Q_EMIT openFeatureRequested(features.first());
    });
    for (QWidget *part :
        { static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_reach), static_cast<QWidget *>(m_note) })
        column->addWidget(part);
    column->addWidget(m_view, 1);
    m_stack->addWidget(body);
    m_stack->addWidget(m_message);
    m_rest.setSingleShot(true);
    m_rest.setInterval(impactPanelRestBeforeAsking);
    connect(&m_rest, &QTimer::timeout, this, &ImpactPanel::ask);
    connect(&m_tables, &LabelWatch::changed, this, &ImpactPanel::tablesChanged);
    showImpact();
}

ImpactPanel::~ImpactPanel()
{
    m_query.cancel();
}

void ImpactPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOld)
        m_rest.start();
}

void ImpactPanel::tablesChanged()
{
    m_isOld = true;
    if (isVisible())
        m_rest.start();
    showImpact();
}

void ImpactPanel::ask()
{
    ++m_question;
    m_query.cancel();
    m_error = m_tables.error();
    if (m_error || !m_tables.isKnown() || m_tables.isBusy())
        return showImpact(); // it is asked again when the tables are there
    const quint64 mine = m_question;
    m_query = readStagedImpact(m_workspace.session(), m_tables.committed(), m_tables.standing(),
        ReportPeriod::lastDays(periodDays, ReadingZone::instance().zone(), QDateTime::currentDateTimeUtc()));
    m_query.then(this, [this, mine](const Result<StagedImpact> &impact) {
        if (mine == m_question)
            take(impact);
    });
    showImpact();
}

void ImpactPanel::take(const Result<StagedImpact> &impact)
{
    m_isOld = false;
    m_impact = impact ? std::optional(*impact) : std::nullopt;
    m_error = impact ? std::nullopt : std::optional(impact.error());
    if (m_impact) {
        const QList<ResolutionMove> moves = m_impact->moves;
        const qsizetype languages = m_impact->languages.size();
        m_moves->setRows(int(moves.size()), [moves, languages](int row, int column) -> WordCell {
            const ResolutionMove &move = moves.at(row);
            switch (MoveColumn(column)) {
            case MoveLabelAt:
                return { move.label, {}, Badge::Kind::Neutral, true };
            case MoveFromAt:
                return featuresCell(move.from);
            case MoveToAt:
                return featuresCell(move.to);
            case MoveWhenAt:
                return { LabelWords::when(move.when, languages) };
            }
            return {};
        });
    }
    showImpact();
    Q_EMIT changed();
}

QString ImpactPanel::reachWords() const
{
    const StagedImpact &impact = *m_impact;
    if (!impact.reachFailure.isEmpty())
        return impact.reachFailure;
    const QString features = tr("They leave %n features", nullptr, int(impact.left.size()));
    if (impact.left.isEmpty())
        return tr("No label leaves a feature: so far the application would make new ones for them.");
    if (!impact.reach.findings)
        return tr("%1. This database does not record findings.", "%1: 'They leave 3 features'").arg(features);
    const QString findings = tr("%n findings", "of features", int(*impact.reach.findings));
    if (!impact.reach.learners)
        return tr("%1, which had %2 in the last %3 days.").arg(features, findings).arg(periodDays);
    return tr("%1, which had %2 of %3 in the last %4 days.", "%2: '340 findings', %3: '25 learners'")
        .arg(features, findings, tr("%n learners", nullptr, int(*impact.reach.learners)))
        .arg(periodDays);
}

void ImpactPanel::showImpact()
{
    const ChangeSet &changes = m_workspace.changes();
    const bool touchesLabels = changes.count(featuresTable) + changes.count(aliasesTable) > 0;
    m_stack->setCurrentIndex(1);
    if (m_error)
        return m_message->say(tr("What is staged could not be looked at"), m_error->message, {}, m_error->detail);
    if (!touchesLabels)
        return m_message->say(tr("Nothing staged touches a label"),
            tr("Edit features or aliases, and here stands which labels would resolve elsewhere once that is committed, "
               "and how many findings and learners it touches."));
    if (!m_impact)
        return m_message->say({}, tr("Looking at what is staged…"));
    if (m_impact->moves.isEmpty())
        return m_message->say(tr("No label would resolve elsewhere"),
            tr("%n label(s) bear other rows than before, and all land where they did, in every language and under both "
               "rules.",
                nullptr, int(m_impact->labels)));
    m_stack->setCurrentIndex(0);
    QSet<QString> labels;
    for (const ResolutionMove &move : m_impact->moves)
        labels.insert(move.label);
    m_summary->setText(tr("%n label(s) would resolve elsewhere", nullptr, int(labels.size())));
    m_reach->setText(reachWords());
    m_note->setText(
        tr("A finding does not record the label it came from: counted are all findings of these features, under "
           "whatever label they were found."));
    m_note->setVisible(m_impact->reach.findings.has_value());
}

} // namespace Kaiwa
