#include "views/pages/curation/goldenpanel.h"

#include "models/curation/goldenwatch.h"
#include "views/pages/curation/labelwords.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/filechooser.h"
#include "views/shell/goldenwords.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/plaintable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <QFile>
#include <QSaveFile>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum GoldenColumn { LabelAt, LanguageAt, ExpectedAt, DocumentedAt, DeployedAt };

WordCell outcomeCell(const GoldenOutcome &outcome, LabelRule rule)
{
    const LabelResolver::Resolution &found = outcome.under(rule);
    if (outcome.lands(rule))
        return { GoldenPanel::tr("as expected", "a label lands where it should"), u"✓"_s, Badge::Kind::Good, false, true };
    WordCell cell { LabelWords::features(found.features) };
    cell.isCode = true;
    cell.kind = Badge::Kind::Problem;
    const QString state = LabelWords::state(found);
    cell.badge = state.isEmpty() ? GoldenPanel::tr("elsewhere", "badge: a label lands on another feature") : state;
    return cell;
}

QString fileFilter()
{
    return GoldenPanel::tr("CSV files (*.csv *.tsv *.txt);;All files (*)", "filter of a file dialog; keep the patterns");
}

Result<QList<GoldenLabel>> labelsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Io, GoldenPanel::tr("The file could not be read: %1").arg(file.errorString()), path);
    return readGoldenLabels(file, path);
}

Result<bool> outcomesInto(const QString &path, const QList<GoldenOutcome> &outcomes)
{
    QSaveFile file(path);
    const auto failed
        = [&] { return failure(Error::Kind::Io, GoldenPanel::tr("The file could not be written: %1").arg(file.errorString()), path); };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (const Result<void> written = writeGoldenOutcomes(file, outcomes); !written)
        return tl::unexpected<Error>(written.error());
    if (!file.commit())
        return failed();
    return true;
}

} // namespace

GoldenPanel::GoldenPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_golden(GoldenWatch::of(workspace))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePanel(u"golden.message"_s, m_stack))
{
    setObjectName(u"golden"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    outer->addWidget(makeBar());
    m_said = new QLabel(this);
    m_said->setObjectName(u"golden.said"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    outer->addWidget(m_said);
    m_outcomes = new WordTable({ tr("Label", "column"), tr("Language", "column"), tr("Expected feature", "column"),
                                   LabelWords::rule(LabelRule::Documented), LabelWords::rule(LabelRule::Deployed) },
        this);
    m_outcomes->setTip(DocumentedAt, LabelWords::ruleExplained(LabelRule::Documented));
    m_outcomes->setTip(DeployedAt, LabelWords::ruleExplained(LabelRule::Deployed));
    m_view = new QTableView(m_stack);
    m_view->setModel(m_outcomes);
    m_view->setItemDelegate(new WordTableDelegate(m_view));
    makePlain(m_view, u"golden.outcomes"_s, tr("Golden labels"));
    shareColumns(m_view, { 25, 11, 26, 19, 19 });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    outer->addWidget(m_stack, 1);
    connect(m_message, &MessagePanel::actionTriggered, this, &GoldenPanel::importLabels);
    connect(&m_golden, &GoldenWatch::changed, this, &GoldenPanel::showOutcomes);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openFeatureRequested(m_shown.at(index.row()).expected);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_remove->setEnabled(m_view->selectionModel()->hasSelection()); });
    showOutcomes();
}

QWidget *GoldenPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"golden.summary"_s);
    m_summary->setFont(sectionFont());
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    m_onlyStray = new QPushButton(tr("Only those that stray", "filter: golden labels that do not land as expected"), bar);
    m_onlyStray->setObjectName(u"golden.onlyStray"_s);
    m_onlyStray->setAccessibleName(m_onlyStray->text());
    m_onlyStray->setCheckable(true);
    setButtonRole(m_onlyStray, ButtonRole::Chip);
    connect(m_onlyStray, &QPushButton::toggled, this, &GoldenPanel::showOutcomes);
    row->addWidget(m_onlyStray);
    m_remove = makeButton(u"golden.remove"_s, tr("Remove", "button: takes the chosen golden labels off the list"), &GoldenPanel::removeChosen);
    row->addWidget(m_remove);
    row->addWidget(makeButton(u"golden.import"_s, tr("Import…", "button: golden labels from a file"), &GoldenPanel::importLabels));
    m_export = makeButton(u"golden.export"_s, tr("Export…", "button: golden labels into a file"), &GoldenPanel::exportLabels);
    row->addWidget(m_export);
    return bar;
}

QPushButton *GoldenPanel::makeButton(const QString &id, const QString &text, void (GoldenPanel::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(id);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void GoldenPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_golden.start();
}

void GoldenPanel::add(const QList<GoldenLabel> &labels)
{
    m_golden.start();
    const QList<GoldenLabel> list = withGoldenLabels(m_golden.labels(), labels);
    const qsizetype added = list.size() - m_golden.labels().size();
    m_golden.setLabels(list);
    say(tr("%n label(s) added", "golden labels", int(added)), false);
}

void GoldenPanel::showOutcomes()
{
    const QList<GoldenOutcome> &outcomes = m_golden.outcomes();
    m_summary->setText(outcomes.isEmpty() ? QString() : goldenWords(outcomes));
    m_export->setEnabled(!outcomes.isEmpty());
    m_remove->setEnabled(false);
    m_onlyStray->setEnabled(!outcomes.isEmpty());
    if (m_golden.error())
        say(m_golden.error()->message, true);
    m_shown.clear();
    for (const GoldenOutcome &outcome : outcomes) {
        if (!m_onlyStray->isChecked() || !outcome.lands())
            m_shown.append(outcome);
    }
    m_outcomes->setRows(int(m_shown.size()), [shown = m_shown](int row, int column) -> WordCell {
        const GoldenOutcome &outcome = shown.at(row);
        const AskedLabel &asked = outcome.golden.asked;
        switch (GoldenColumn(column)) {
        case LabelAt:
            return { asked.label, {}, Badge::Kind::Neutral, true };
        case LanguageAt:
            return { LabelWords::language(asked.language), {}, Badge::Kind::Neutral, false, !asked.language };
        case ExpectedAt:
            return { outcome.expected, {}, Badge::Kind::Neutral, true, false,
                outcome.expected == outcome.golden.featureId ? QString()
                                                             : tr("for %1, merged", "%1: a feature's id").arg(outcome.golden.featureId) };
        case DocumentedAt:
            return outcomeCell(outcome, LabelRule::Documented);
        case DeployedAt:
            return outcomeCell(outcome, LabelRule::Deployed);
        }
        return {};
    });
    m_stack->setCurrentIndex(m_shown.isEmpty() ? 1 : 0);
    if (!m_shown.isEmpty())
        return;
    if (!outcomes.isEmpty())
        m_message->say(tr("None strays"), tr("Every golden label lands where it is expected, under both rules."));
    else if (!m_golden.isKnown())
        m_message->say({}, tr("Reading the golden labels…"));
    else
        m_message->say(tr("No golden labels yet"),
            tr("Labels whose feature you are sure of: they are tried before each commit that touches features or aliases. "
               "Keep some from “Try labels”, or import a CSV file with the columns label, language and feature_id. They are kept on "
               "this computer.",
                "“Try labels” is a tab of the same page; label, language and feature_id are names of columns"),
            tr("Import…", "button: golden labels from a file"));
}

void GoldenPanel::say(const QString &words, bool isProblem)
{
    m_said->setText(words);
    setInk(m_said, isProblem ? Ink::Problem : Ink::Good);
    m_said->setVisible(!words.isEmpty());
}

void GoldenPanel::importLabels()
{
    FileChooser::current().ask(this, { tr("Import golden labels"), fileFilter(), {}, false },
        [this](const QString &path) { readFrom(path); });
}

void GoldenPanel::readFrom(const QString &path)
{
    whenFinished(QtConcurrent::run([path] { return labelsIn(path); }), this, [this](const Result<QList<GoldenLabel>> &labels) {
        if (labels)
            add(*labels);
        else
            say(labels.error().message, true);
    });
}

void GoldenPanel::exportLabels()
{
    FileChooser::current().ask(this, { tr("Export golden labels"), fileFilter(), u"golden-labels.csv"_s, true },
        [this](const QString &path) { writeTo(path); });
}

void GoldenPanel::writeTo(const QString &path)
{
    whenFinished(QtConcurrent::run([path, outcomes = m_golden.outcomes()] { return outcomesInto(path, outcomes); }), this,
        [this, path](const Result<bool> &written) {
            if (written)
                say(tr("Written to %1", "%1: a file").arg(path), false);
            else
                say(written.error().message, true);
        });
}

void GoldenPanel::removeChosen()
{
    QList<GoldenLabel> left = m_golden.labels();
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        left.removeOne(m_shown.at(index.row()).golden);
    m_golden.setLabels(left);
    say({}, false);
}

} // namespace Kaiwa
