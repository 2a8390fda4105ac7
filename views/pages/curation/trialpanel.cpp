#include "views/pages/curation/trialpanel.h"

#include "models/content/workspace.h"
#include "models/curation/aliasplan.h"
#include "models/curation/labelsuggestions.h"
#include "models/curation/labelwatch.h"
#include "views/editors/textarea.h"
#include "views/pages/curation/labelwords.h"
#include "views/pages/curation/languagebox.h"
#include "views/pages/curation/matchwords.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/plaintable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum ResultColumn { ResultLabelAt, ResultLanguageAt, ResultDocumentedAt, ResultDeployedAt };
enum TraceColumn { RowAt, RowLanguageAt, FeatureAt, DocumentedVerdictAt, DeployedVerdictAt };

using Resolution = LabelResolver::Resolution;
using Trace = LabelResolver::Trace;

// Where a label lands, and where it landed before what is staged.
WordCell resolutionCell(const Resolution &before, const Resolution &now)
{
    WordCell cell { LabelWords::features(now.features) };
    cell.isCode = true;
    cell.badge = LabelWords::state(now);
    cell.kind = now.isAmbiguous() ? Badge::Kind::Problem : Badge::Kind::Neutral;
    if (before.features != now.features) {
        const QString was =
            before.features.isEmpty() ? LabelWords::state(before) : LabelWords::features(before.features);
        cell.note = TrialPanel::tr("was %1", "%1: where a label landed before what is staged").arg(was);
    }
    return cell;
}

WordCell verdictCell(const Trace &trace)
{
    WordCell cell { LabelWords::verdict(trace) };
    cell.isDim = trace.verdict == Trace::Verdict::NotLookedAt || trace.verdict == Trace::Verdict::LosesToEarlierStep;
    if (trace.verdict == Trace::Verdict::Wins) {
        cell.badge = u"✓"_s;
        cell.kind = Badge::Kind::Good;
    } else if (trace.verdict == Trace::Verdict::Ambiguous) {
        cell.badge = u"?"_s;
        cell.kind = Badge::Kind::Problem;
    }
    return cell;
}

QWidget *underHeading(const QString &heading, QWidget *body, QWidget *beside, QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(heading, part);
    label->setFont(sectionFont());
    row->addWidget(label, 1);
    if (beside)
        row->addWidget(beside);
    column->addLayout(row);
    column->addWidget(body, 1);
    return part;
}

} // namespace

TrialPanel::TrialPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_suggester(new LabelSuggester(m_tables, this))
    , m_trial(new LabelTrial(workspace.session(), this))
{
    setObjectName(u"trial"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"trial.columns"_s);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(16);
    columns->addWidget(makeInput(workspace.session()));
    m_stack = new QStackedWidget(columns);
    auto *rows = new QSplitter(Qt::Vertical, m_stack);
    rows->setObjectName(u"trial.rows"_s);
    rows->setChildrenCollapsible(false);
    rows->setHandleWidth(16);
    rows->addWidget(makeResults());
    rows->addWidget(makeTrace());
    rows->setSizes({ 300, 260 });
    m_message = new MessagePanel(u"trial.message"_s, m_stack);
    m_stack->addWidget(rows);
    m_stack->addWidget(m_message);
    columns->addWidget(m_stack);
    columns->setStretchFactor(1, 1);
    columns->setSizes({ 280, 800 });
    outer->addWidget(columns);
    connect(m_trial, &LabelTrial::changed, this, &TrialPanel::showResults);
    connect(&m_tables, &LabelWatch::changed, this, &TrialPanel::showResults);
    connect(m_suggester, &LabelSuggester::changed, this, &TrialPanel::showSuggestions);
    showResults();
}

QWidget *TrialPanel::makeInput(Session &session)
{
    m_text = new TextArea(this);
    m_text->setObjectName(u"trial.labels"_s);
    m_text->setAccessibleName(tr("Labels to try, one a line"));
    m_text->setFont(codeFont());
    m_text->setFrameShape(QFrame::StyledPanel);
    setSurface(m_text->viewport(), Surface::Panel);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(false); // a tab stands between label and language
    m_text->setPlaceholderText(
        tr("grammar:particles:wa-vs-ga\n\nOne label a line; a tab and a language\nbehind it, where it "
           "has one of its own.",
            "the first line is a label, keep it"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &TrialPanel::ask);
    m_language =
        new LanguageBox(session, tr("No language", "choice: a conversation whose language is not known"), this);
    m_language->setObjectName(u"trial.language"_s);
    m_language->setAccessibleName(tr("Language of the conversation"));
    connect(m_language, &LanguageBox::languageChanged, this, &TrialPanel::ask);
    return underHeading(tr("Labels", "heading over a field for raw labels"), m_text, m_language, this);
}

QWidget *TrialPanel::makeResults()
{
    m_results = new WordTable({ tr("Label", "column"), tr("Language", "column"),
                                  LabelWords::rule(LabelRule::Documented), LabelWords::rule(LabelRule::Deployed) },
        this);
    m_results->setTip(ResultDocumentedAt, LabelWords::ruleExplained(LabelRule::Documented));
    m_results->setTip(ResultDeployedAt, LabelWords::ruleExplained(LabelRule::Deployed));
    m_resultsView = new QTableView(this);
    m_resultsView->setModel(m_results);
    m_resultsView->setItemDelegate(new WordTableDelegate(m_resultsView));
    makePlain(m_resultsView, u"trial.results"_s, tr("Where the labels land"));
    shareColumns(m_resultsView, { 28, 12, 30, 30 });
    connect(m_resultsView->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrialPanel::showTrace);
    m_keep = new QPushButton(tr("Keep as golden", "button: these labels must always land where they land now"), this);
    m_keep->setObjectName(u"trial.keep"_s);
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setToolTip(
        tr("The chosen labels, or all, as ones that must go on landing where they land now by the documented rule"));
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT goldenRequested(goldenOfChosen()); });
    return underHeading(tr("Where they land", "heading over a table of labels"), m_resultsView, m_keep, this);
}

QWidget *TrialPanel::makeTrace()
{
    m_trace = new WordTable({ tr("Row", "column: the row of a table that bears a label"), tr("Language", "column"),
                                tr("Feature", "column"), LabelWords::rule(LabelRule::Documented),
                                LabelWords::rule(LabelRule::Deployed) },
        this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_sentence = new QLabel(body);
    m_sentence->setObjectName(u"trial.sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_traceView = new QTableView(body);
    m_traceView->setModel(m_trace);
    m_traceView->setItemDelegate(new WordTableDelegate(m_traceView));
    makePlain(m_traceView, u"trial.trace"_s, tr("Rows that bear the label"));
    shareColumns(m_traceView, { 9, 12, 29, 25, 25 });
    connect(m_traceView, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openFeatureRequested(m_traceFeatures.value(index.row()));
    });
    m_mayMean = makeSuggestions(body);
    m_mayMean->hide();
    column->addWidget(m_sentence);
    column->addWidget(m_traceView, 1);
    column->addWidget(m_mayMean, 2);
    return underHeading(tr("Why", "heading over the rows that decide where a label lands"), body, nullptr, this);
}

QWidget *TrialPanel::makeSuggestions(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_suggestions = new WordTable({ tr("It may mean", "column: features that a label may stand for"),
                                      tr("Why", "column: the reason of a match") }, this);
    m_suggestionsView = new QTableView(part);
    m_suggestionsView->setModel(m_suggestions);
    m_suggestionsView->setItemDelegate(new WordTableDelegate(m_suggestionsView));
    makePlain(m_suggestionsView, u"trial.suggestions"_s, tr("Features that the label may mean"));
    shareColumns(m_suggestionsView, { 58, 42 });
    connect(m_suggestionsView, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openFeatureRequested(m_suggester->candidates().value(index.row()).featureId);
    });
    connect(m_suggestionsView->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_addAlias->setEnabled(current.isValid()); });
    m_addAlias = new QPushButton(tr("Make it an alias", "button: a label, of the chosen feature"), part);
    m_addAlias->setObjectName(u"trial.addAlias"_s);
    m_addAlias->setAccessibleName(tr("Make the label an alias of the chosen feature"));
    connect(m_addAlias, &QPushButton::clicked, this, &TrialPanel::addAlias);
    column->addWidget(m_suggestionsView, 1);
    column->addWidget(m_addAlias, 0, Qt::AlignLeading);
    return part;
}

void TrialPanel::focusLabels()
{
    m_text->setFocus();
}

void TrialPanel::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void TrialPanel::ask()
{
    m_trial->ask(askedLabels(m_text->exactText(), m_language->language()));
}

void TrialPanel::showResults()
{
    const QList<LabelTrial::Tried> &tried = m_trial->tried();
    const std::optional<Error> error = m_trial->error() ? m_trial->error() : m_tables.error();
    if (error)
        m_message->say(tr("The labels could not be looked at"), error->message, {}, error->detail);
    else if (!m_tables.isKnown())
        m_message->say({}, tr("Reading features and aliases…"));
    else
        m_message->say(tr("Type or paste labels"),
            tr("Here stands where each lands under both rules, and which rows decide it. A label is compared in lower "
               "case, letter "
               "for letter, with all aliases and with the three parts of all features; what is staged counts."));
    m_stack->setCurrentIndex(!error && m_tables.isKnown() && !tried.isEmpty() ? 0 : 1);
    const int row = currentRow();
    const LabelTables committed = m_tables.committed();
    const LabelTables standing = m_tables.standing();
    m_results->setRows(m_tables.isKnown() ? int(tried.size()) : 0, [tried, committed, standing](int at, int column) {
        const LabelTrial::Tried &one = tried.at(at);
        if (column == ResultLabelAt) {
            const bool hasSpace = one.asked.label.trimmed() != one.asked.label;
            return WordCell { one.asked.label, {}, Badge::Kind::Neutral, true, false,
                hasSpace ? tr("with spaces around it", "note beside a label") : QString() };
        }
        if (column == ResultLanguageAt)
            return WordCell { LabelWords::language(one.asked.language), {}, Badge::Kind::Neutral, false,
                !one.asked.language };
        const LabelRule rule = column == ResultDocumentedAt ? LabelRule::Documented : LabelRule::Deployed;
        return resolutionCell(committed.resolver().resolve(one.lowered, one.asked.language, rule),
            standing.resolver().resolve(one.lowered, one.asked.language, rule));
    });
    m_keep->setEnabled(m_results->rowCount() > 0);
    if (m_results->rowCount() > 0)
        m_resultsView->setCurrentIndex(m_results->index(qBound(0, row, m_results->rowCount() - 1), ResultLabelAt));
    showTrace();
}

int TrialPanel::currentRow() const
{
    return m_resultsView->currentIndex().row();
}

QString TrialPanel::sentence(const LabelTrial::Tried &tried) const
{
    QStringList sentences;
    for (const LabelRule rule : { LabelRule::Documented, LabelRule::Deployed }) {
        const Resolution found = m_tables.standing().resolver().resolve(tried.lowered, tried.asked.language, rule);
        QString words;
        if (found.features.isEmpty())
            words = tr("nothing matches, the application would make a new feature");
        else if (found.isAmbiguous())
            words = tr("%n features match at the same step, which of them is taken is chance", nullptr,
                int(found.features.size()));
        else
            words = found.features.first();
        sentences += tr("%1: %2.", "%1: a rule, %2: where a label lands by it").arg(LabelWords::rule(rule), words);
    }
    return sentences.join(u' ');
}

void TrialPanel::showTrace()
{
    const QList<LabelTrial::Tried> &tried = m_trial->tried();
    const int row = currentRow();
    const bool isThere = m_tables.isKnown() && row >= 0 && row < tried.size();
    m_sentence->setText(isThere ? sentence(tried.at(row)) : tr("Choose a label above to see which rows bear it."));
    setInk(m_sentence, isThere ? Ink::Text : Ink::Dim);
    m_traceFeatures.clear();
    if (!isThere) {
        m_suggester->ask({}, {});
        m_trace->setRows(0, {});
        return showSuggestions();
    }
    const LabelTables tables = m_tables.standing();
    const LabelTrial::Tried &one = tried.at(row);
    const QList<Trace> documented = tables.resolver().trace(one.lowered, one.asked.language, LabelRule::Documented);
    // As it is written: its capitals tell words apart.
    const bool lands = !tables.resolver().resolve(one.lowered, one.asked.language, LabelRule::Documented).features.isEmpty();
    m_suggester->ask(lands ? QString() : one.asked.label, one.asked.language.value_or(QString()));
    // The same rows in another order.
    QList<Trace> deployed;
    const QList<Trace> inTheirOrder = tables.resolver().trace(one.lowered, one.asked.language, LabelRule::Deployed);
    for (const Trace &trace : documented) {
        m_traceFeatures.append(trace.featureId);
        deployed.append(*std::find_if(inTheirOrder.cbegin(), inTheirOrder.cend(), [&](const Trace &other) {
            return other.aliasId == trace.aliasId && other.featureId == trace.featureId;
        }));
    }
    m_trace->setRows(int(documented.size()), [documented, deployed, tables](int at, int column) -> WordCell {
        const Trace &trace = documented.at(at);
        switch (TraceColumn(column)) {
        case RowAt:
            return { trace.aliasId.isEmpty() ? tr("Feature", "the row of a feature itself, by its three parts")
                                             : tr("Alias", "the row of an alias") };
        case RowLanguageAt:
            return { LabelWords::language(trace.language), {}, Badge::Kind::Neutral, false, !trace.language };
        case FeatureAt:
            return { trace.featureId, {}, Badge::Kind::Neutral, true, false,
                LabelWords::merged(tables, trace.featureId) };
        case DocumentedVerdictAt:
            return verdictCell(trace);
        case DeployedVerdictAt:
            return verdictCell(deployed.at(at));
        }
        return {};
    });
    showSuggestions();
}

void TrialPanel::showSuggestions()
{
    const QList<SimilarityIndex::Candidate> candidates = m_suggester->candidates();
    const LabelTables tables = m_tables.standing();
    m_suggestions->setRows(int(candidates.size()), [candidates, tables](int at, int column) -> WordCell {
        const SimilarityIndex::Candidate &candidate = candidates.at(at);
        const LabelTables::Feature *feature = tables.feature(candidate.featureId);
        if (column == 0) {
            WordCell cell { candidate.featureId };
            cell.isCode = true;
            if (feature && feature->isMachineMade)
                cell.badge = tr("machine-made", "badge of a feature");
            if (feature && !feature->isActive)
                cell.note = tr("inactive", "note beside a feature");
            return cell;
        }
        const bool isOwn = !feature || candidate.label == LabelResolver::ownLabel(feature->label);
        return { matchWords(candidate.reason, candidate.score, isOwn ? QString() : candidate.label), {}, Badge::Kind::Neutral, false, true };
    });
    m_mayMean->setVisible(!candidates.isEmpty());
    m_traceView->setVisible(candidates.isEmpty() || m_trace->rowCount() > 0);
    if (!candidates.isEmpty())
        m_suggestionsView->setCurrentIndex(m_suggestions->index(0, 0));
    m_addAlias->setEnabled(!candidates.isEmpty());
}

void TrialPanel::addAlias()
{
    const LabelTrial::Tried tried = m_trial->tried().value(currentRow());
    const QString feature = m_suggester->candidates().value(m_suggestionsView->currentIndex().row()).featureId;
    if (feature.isEmpty())
        return;
    // In the very form in which the application looks for it.
    stageAliases(m_workspace.changes(), feature, tried.asked.language,
        planAliases(m_tables.standing(), feature, tried.asked.language, { tried.asked.label }, { tried.lowered }));
}

QList<GoldenLabel> TrialPanel::goldenOfChosen() const
{
    QSet<int> rows;
    const QModelIndexList chosen = m_resultsView->selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen)
        rows.insert(index.row());
    QList<GoldenLabel> golden;
    for (int row = 0; row < m_trial->tried().size(); ++row) {
        const LabelTrial::Tried &one = m_trial->tried().at(row);
        if (rows.size() > 1 && !rows.contains(row))
            continue; // one row is always chosen, that is no choice
        const std::optional<QString> lands
            = m_tables.standing().resolver().resolve(one.lowered, one.asked.language, LabelRule::Documented).landsOn();
        if (lands)
            golden.append({ one.asked, *lands });
    }
    return golden;
}

} // namespace Kaiwa
