#include "views/pages/curation/clusterspage.h"

#include "models/content/workspace.h"
#include "models/curation/decisions.h"
#include "models/curation/labelwatch.h"
#include "views/pages/content/writingwords.h"
#include "views/pages/curation/clustermodel.h"
#include "views/pages/curation/featuremerging.h"
#include "views/pages/curation/languagebox.h"
#include "views/pages/curation/wordtable.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/plaintable.h"
#include "views/widgets/sparelabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int clustersPageRestBeforeAsking = 250; // ms

bool isOfLanguage(const FeatureCluster &cluster, const std::optional<QString> &language)
{
    return !language
        || std::any_of(cluster.members.cbegin(), cluster.members.cend(),
            [&](const FeatureCluster::Member &member) { return member.language == language; });
}

WordCell groupCell(const FeatureCluster &cluster)
{
    WordCell cell { cluster.survivor };
    cell.isCode = true;
    cell.below = ClustersPage::tr("%1 · %2", "'3 features', '416 findings'")
                     .arg(ClustersPage::tr("%Ln features", nullptr, int(cluster.members.size())),
                         ClustersPage::tr("%Ln findings", nullptr, int(cluster.findings())));
    return cell;
}

} // namespace

ClustersPage::ClustersPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_decisions(CurationDecisions::of(workspace))
    , m_merging(new FeatureMerging(workspace, this))
    , m_stack(new QStackedWidget(this))
    , m_message(new MessagePanel(u"message"_s, m_stack))
{
    setObjectName(u"page.clusters"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(makeTitleRow());
    auto *columns = new QSplitter(Qt::Horizontal, m_stack);
    columns->setObjectName(u"clusters.columns"_s);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(16);
    columns->addWidget(makeGroups());
    columns->addWidget(makeMembers());
    columns->setSizes({ 300, 740 });
    columns->setStretchFactor(1, 1);
    m_stack->addWidget(columns);
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(clustersPageRestBeforeAsking);
    connect(&m_rest, &QTimer::timeout, this, &ClustersPage::ask);
    connect(&m_tables, &LabelWatch::changed, this, [this] { m_rest.start(); });
    connect(&m_decisions, &CurationDecisions::changed, this, [this] { m_rest.start(); });
    connect(&workspace.session(), &Session::catalogChanged, this, &ClustersPage::showState);
    connect(m_message, &MessagePanel::actionTriggered, this, &ClustersPage::refresh);
    connect(m_merging, &FeatureMerging::staged, this, [this](const QString &, const QString &survivor) {
        say(tr("%n feature(s) staged to go into %1", "%1: a feature's id", ++m_folded).arg(survivor), false);
    });
    connect(m_merging, &FeatureMerging::givenUp, this, [this] { say({}, false); });
    connect(m_merging, &FeatureMerging::failed, this, [this](const Error &error) { say(error.message, true); });
    m_tables.start();
    if (m_tables.isKnown())
        m_rest.start();
    showState();
}

ClustersPage::~ClustersPage()
{
    m_query.cancel();
}

QWidget *ClustersPage::makeTitleRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Clusters", "page: near-duplicate features in groups"), bar);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    m_counts = new SpareLabel(SpareLabel::Spare::Cut, bar);
    m_counts->setObjectName(u"counts"_s);
    setInk(m_counts, Ink::Dim);
    m_language = new LanguageBox(m_workspace.session(), tr("Every language", "choice: groups of features"), bar);
    m_language->setObjectName(u"clusters.language"_s);
    m_language->setAccessibleName(tr("Language of the groups"));
    connect(m_language, &LanguageBox::languageChanged, this, &ClustersPage::showGroups);
    m_paraphrases =
        new QPushButton(tr("Other words too", "filter: also features that say the same in other words"), bar);
    m_paraphrases->setObjectName(u"clusters.paraphrases"_s);
    m_paraphrases->setAccessibleName(m_paraphrases->text());
    m_paraphrases->setToolTip(
        tr("Also machine-made features that are no other spelling of a curated one but say much the same"));
    m_paraphrases->setCheckable(true);
    m_paraphrases->setChecked(true);
    setButtonRole(m_paraphrases, ButtonRole::Chip);
    connect(m_paraphrases, &QPushButton::toggled, this, &ClustersPage::ask);
    row->addWidget(title);
    row->addWidget(m_counts, 1);
    row->addWidget(m_paraphrases);
    row->addWidget(m_language);
    return bar;
}

QWidget *ClustersPage::makeGroups()
{
    m_groups = new WordTable({ tr("Would stay", "column: the feature into which the others of a group are merged") }, this);
    m_groupsView = new QTableView(this);
    m_groupsView->setModel(m_groups);
    m_groupsView->setItemDelegate(new WordTableDelegate(m_groupsView));
    m_groupsView->setSelectionMode(QAbstractItemView::SingleSelection);
    makePlain(m_groupsView, u"clusters.groups"_s, tr("Groups of near-duplicates"));
    m_groupsView->verticalHeader()->setDefaultSectionSize(WordTable::twoLineRow);
    connect(m_groupsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClustersPage::showGroup);
    return m_groupsView;
}

QWidget *ClustersPage::makeMembers()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_heading = new QLabel(body);
    m_heading->setObjectName(u"clusters.heading"_s);
    m_heading->setFont(sectionFont());
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_members = new ClusterModel(this);
    m_membersView = new QTableView(body);
    m_membersView->setModel(m_members);
    m_membersView->setItemDelegate(new WordTableDelegate(m_membersView));
    makePlain(m_membersView, u"clusters.members"_s, tr("Features of the group"));
    QHeaderView *header = m_membersView->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ClusterModel::FeatureAt, QHeaderView::Stretch);
    header->resizeSection(ClusterModel::FindingsAt, 92);
    header->resizeSection(ClusterModel::AliasesAt, 66);
    m_membersView->verticalHeader()->setDefaultSectionSize(WordTable::twoLineRow);
    m_said = new QLabel(body);
    m_said->setObjectName(u"clusters.said"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_survivor = new QPushButton(
        tr("Let this one stay", "button: the current feature becomes the one that the others go into"), body);
    m_survivor->setObjectName(u"clusters.survivor"_s);
    m_survivor->setAccessibleName(m_survivor->text());
    m_merge = new QPushButton(body);
    m_merge->setObjectName(u"clusters.merge"_s);
    setButtonRole(m_merge, ButtonRole::Primary);
    auto *row = new QHBoxLayout;
    row->addWidget(m_said, 1);
    row->addWidget(m_survivor);
    row->addWidget(m_merge);
    column->addWidget(m_heading);
    column->addWidget(m_membersView, 1);
    column->addLayout(row);
    connect(m_members, &ClusterModel::choiceChanged, this, &ClustersPage::showChoice);
    connect(m_membersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClustersPage::showChoice);
    connect(m_membersView, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRecordRequested(featuresTable, { m_members->idAt(index.row()) });
    });
    connect(m_survivor, &QPushButton::clicked, this, &ClustersPage::makeSurvivor);
    connect(m_merge, &QPushButton::clicked, this, &ClustersPage::merge);
    return body;
}

void ClustersPage::ask()
{
    if (!m_tables.isKnown() || m_tables.isBusy()) {
        m_error = m_tables.error();
        return showState();
    }
    const quint64 mine = ++m_question;
    m_query.cancel();
    ClusterOptions options;
    options.paraphrases = m_paraphrases->isChecked();
    options.apart = m_decisions.pairsApart(m_tables.standing());
    m_query = readFeatureClusters(m_workspace.session(), m_tables.standing(), options);
    m_query.then(this, [this, mine](const Result<QList<FeatureCluster>> &clusters) {
        if (mine == m_question)
            take(clusters);
    });
    showState();
}

void ClustersPage::take(const Result<QList<FeatureCluster>> &clusters)
{
    m_isKnown = true;
    m_error = clusters ? std::nullopt : std::optional(clusters.error());
    if (clusters)
        m_clusters = *clusters;
    showGroups();
    Q_EMIT loadingChanged();
}

int ClustersPage::currentGroup() const
{
    return m_groupsView->currentIndex().row();
}

void ClustersPage::showGroups()
{
    const int before = currentGroup();
    if (m_wanted.isEmpty() && before >= 0 && before < m_shown.size())
        m_wanted = m_shown.at(before).survivor;
    m_shown.clear();
    for (const FeatureCluster &cluster : std::as_const(m_clusters)) {
        if (isOfLanguage(cluster, m_language->language()))
            m_shown.append(cluster);
    }
    m_groups->setRows(int(m_shown.size()),
        [shown = m_shown](int row, int) { return groupCell(shown.at(row)); });
    const auto found = std::find_if(m_shown.cbegin(), m_shown.cend(),
        [this](const FeatureCluster &cluster) { return cluster.member(m_wanted) != nullptr; });
    const int place = found != m_shown.cend() ? int(found - m_shown.cbegin()) : qMax(0, before);
    m_wanted.clear();
    if (!m_shown.isEmpty())
        m_groupsView->setCurrentIndex(m_groups->index(qMin(place, int(m_shown.size()) - 1), 0));
    showGroup();
    showState();
}

void ClustersPage::showGroup()
{
    const int group = currentGroup();
    const FeatureCluster cluster = group >= 0 && group < m_shown.size() ? m_shown.at(group) : FeatureCluster();
    const QStringList ids = [&] {
        QStringList found;
        for (const FeatureCluster::Member &member : cluster.members)
            found.append(member.id);
        return found;
    }();
    const bool isSame = !ids.isEmpty() && ids.size() == m_members->rowCount()
        && std::all_of(ids.cbegin(), ids.cend(), [this](const QString &id) { return m_members->cluster().member(id); });
    if (isSame)
        return; // what was ticked stays
    m_members->show(cluster);
    if (!ids.isEmpty())
        m_membersView->setCurrentIndex(m_members->index(0, 0));
}

void ClustersPage::showChoice()
{
    const QStringList ticked = m_members->ticked();
    const QString survivor = m_members->survivor();
    const QString current = m_members->idAt(m_membersView->currentIndex().row());
    const QString why = whyNotWritable(m_workspace.catalog(), m_workspace.catalog().table(featuresTable));
    m_heading->setText(
        survivor.isEmpty() ? QString() : tr("%n feature(s) that may be one", nullptr, m_members->rowCount()));
    m_merge->setText(ticked.isEmpty() ? tr("Merge", "button: the ticked features into another one")
                                      : tr("Merge %n into the one that stays", "button: features", int(ticked.size())));
    m_merge->setAccessibleName(m_merge->text());
    m_merge->setToolTip(!why.isEmpty()   ? why
            : ticked.isEmpty()           ? tr("Tick the features that shall go into the one that stays")
                                         : tr("Into %1", "%1: a feature's id").arg(survivor));
    m_merge->setEnabled(!ticked.isEmpty() && why.isEmpty());
    m_survivor->setEnabled(!current.isEmpty() && current != survivor);
}

void ClustersPage::showState()
{
    const QString missing = LabelTables::missing(m_workspace.catalog());
    m_counts->setText(m_isKnown ? tr("%n group(s)", "of near-duplicate features", int(m_shown.size())) : QString());
    m_stack->setCurrentIndex(1);
    if (!missing.isEmpty())
        return m_message->say(missing, tr("Near-duplicates are found among features and their aliases."));
    if (m_error)
        return m_message->say(tr("The groups could not be found"), m_error->message,
            tr("Try again", "button below an error"), m_error->detail);
    if (!m_isKnown)
        return m_message->say({}, tr("Looking for near-duplicates…"));
    if (m_clusters.isEmpty())
        return m_message->say(tr("No near-duplicates"),
            tr("Features whose labels are the same but for case, separators, order or script, and machine-made ones "
               "that say what "
               "a curated one says, would stand here in groups, to be merged."));
    if (m_shown.isEmpty())
        return m_message->say(
            tr("None in this language"), tr("Other languages have %n group(s).", nullptr, int(m_clusters.size())));
    m_stack->setCurrentIndex(0);
}

void ClustersPage::makeSurvivor()
{
    m_members->setSurvivor(m_members->idAt(m_membersView->currentIndex().row()));
}

void ClustersPage::merge()
{
    m_folded = 0;
    say(tr("Planning…", "the merging of features"), false);
    m_merging->merge(m_members->ticked(), m_members->survivor());
}

void ClustersPage::say(const QString &words, bool isProblem)
{
    m_said->setText(words);
    setInk(m_said, isProblem ? Ink::Problem : Ink::Dim);
}

void ClustersPage::refresh()
{
    m_tables.refresh();
}

bool ClustersPage::isLoading() const
{
    return LabelTables::missing(m_workspace.catalog()).isEmpty() && !m_isKnown && !m_error && !m_tables.error();
}

void ClustersPage::showRecord(const QStringList &key)
{
    if (key.isEmpty())
        return;
    m_wanted = key.first();
    if (m_isKnown)
        showGroups();
}

} // namespace Kaiwa
