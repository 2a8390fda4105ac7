#include "views/pages/pagecatalog.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "models/curation/mergeguard.h"
#include "views/pages/content/bulkeditdialog.h"
#include "views/pages/content/checksettings.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/history/historypanel.h"
#include "views/pages/content/tierspage.h"
#include "views/pages/content/scenariopreview.h"
#include "views/pages/content/exchangeactions.h"
#include "views/pages/curation/aliases/aliasactions.h"
#include "views/pages/curation/aliases/aliascolumns.h"
#include "views/pages/curation/clusterspage.h"
#include "views/pages/curation/coveragepage.h"
#include "views/pages/curation/featureactions.h"
#include "views/pages/curation/featurenavigator.h"
#include "views/pages/curation/featurereach.h"
#include "views/pages/curation/resolverpage.h"
#include "views/pages/curation/triagepage.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/pages/insights/insightspage.h"
#include "views/pages/overview/overviewpage.h"
#include "views/pages/database/schemapage.h"
#include "views/pages/database/tablespage.h"
#include "views/pages/people/conversationspage.h"
#include "views/pages/people/learneractions.h"
#include "views/pages/people/learnerspage.h"
#include "views/pages/people/recordspage.h"
#include "views/pages/results/resultwords.h"
#include "views/pages/results/scenarioresultspanel.h"

#include <QCoreApplication>
#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PageCatalog {
    Q_DECLARE_TR_FUNCTIONS(PageCatalog)
};

// A table that has a content page. The page's id also names its icon.
struct TableWithPage {
    QString table;
    QString id;
    bool isOfLanguage = false; // stands under “Language”, otherwise under “Content”
};

// In the order of the navigation.
const QList<TableWithPage> &pagesOfTables()
{
    static const QList<TableWithPage> pages {
        { u"scenarios"_s, u"scenarios"_s },
        { u"languages"_s, u"languages"_s },
        { u"speakers"_s, u"speakers"_s },
        { u"tiers"_s, u"tiers"_s },
        { u"linguistic_features"_s, u"features"_s, true },
        { u"linguistic_feature_aliases"_s, u"aliases"_s, true },
    };
    return pages;
}

RecordPanelPart previewPart()
{
    return { u"preview"_s, PageCatalog::tr("Preview", "tab: a scenario as learners and tutors see it"),
        [](Workspace &workspace, ContentTable &table, QWidget *parent) -> RecordPanel * {
            return new ScenarioPreview(workspace, table, parent);
        } };
}

RecordPanelPart historyPart()
{
    return { u"history"_s, PageCatalog::tr("History", "tab: who changed a record"),
        [](Workspace &workspace, ContentTable &, QWidget *parent) -> RecordPanel * {
            return new HistoryPanel(workspace, parent);
        },
        u"history"_s };
}

RecordPanelPart resultsPart()
{
    return { u"results"_s, PageCatalog::tr("How it does", "part of a scenario's form"),
        [](Workspace &workspace, ContentTable &table, QWidget *parent) -> RecordPanel * {
            return new ScenarioResultsPanel(workspace, table, parent);
        } };
}

// What the list of scenarios says of how they do: the period of "How it does" as it opens.
ListColumnPart scenarioFigure(const QString &id, const QString &title, const QString &explanation, const QString &needed)
{
    ListColumnPart column { id, title, explanation, Qt::AlignTrailing };
    column.report = ListColumnPart::FromReport { u"scenario-list"_s, u"scenarios"_s, u"scenario_id"_s, id,
        { u"scenario_attempts"_s, needed } };
    column.words = [id](const QString &value) { return figureText(id, value.toDouble()); };
    return column;
}

QList<ListColumnPart> scenarioColumns()
{
    return {
        scenarioFigure(u"attempts"_s, PageCatalog::tr("Attempts", "column of the list of scenarios"),
            PageCatalog::tr("How often learners tried it in the last 30 days"), u"started_at"_s),
        scenarioFigure(u"completed"_s, PageCatalog::tr("Completed", "column of the list of scenarios"),
            PageCatalog::tr("The share of these attempts that came to their end"), u"completed_at"_s),
        { u"checks"_s, PageCatalog::tr("Checks", "column of a list: problems of the record"),
            PageCatalog::tr("What the checks found; Enter leads to the field") },
    };
}

// How far each feature reaches; learners and aliases stand under its form, for there is no room for them beside the tree.
QList<ListColumnPart> featureColumns()
{
    ListColumnPart findings { u"findings"_s, PageCatalog::tr("Findings", "column of the list of features"),
        PageCatalog::tr("How often it was found in the last 30 days, with the features that were merged into it"),
        Qt::AlignTrailing };
    findings.report = ListColumnPart::FromReport { u"feature-reach"_s, u"features"_s, u"feature_id"_s, u"findings"_s,
        { u"analysis_findings"_s, u"created_at"_s } };
    findings.words = [](const QString &value) { return QLocale().toString(value.toLongLong()); };
    return {
        findings,
        { u"checks"_s, PageCatalog::tr("Checks", "column of a list: problems of the record"),
            PageCatalog::tr("What the checks found; Enter leads to the field") },
    };
}

PageAction editSeveral()
{
    PageAction action;
    action.id = u"editSeveral"_s;
    action.text = PageCatalog::tr("Edit several…", "action: opens a dialog that changes one field of many records");
    action.iconName = u"edit"_s;
    action.shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    action.needs = PageAction::Needs::Writing;
    action.run = [](TablePage &page) {
        auto *dialog = new BulkEditDialog(page.workspace(), page.table(), page.selectedKeys(), &page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    return action;
}

// What the page of a table has beyond its records.
ContentPageParts partsOf(Workspace &workspace, const QString &table)
{
    ContentPageParts parts;
    if (table == u"scenarios") {
        parts.columns = scenarioColumns();
        parts.tabs.append(previewPart());
        parts.below.append(resultsPart());
    }
    if (table == u"linguistic_features") {
        parts.navigator = [](Workspace &space, QWidget *parent) -> RecordNavigator * { return new FeatureNavigator(space, parent); };
        parts.columns = featureColumns();
        parts.below.append({ u"reach"_s, PageCatalog::tr("How far it reaches", "part of a feature's form"),
            [](Workspace &space, ContentTable &, QWidget *parent) -> RecordPanel * { return new FeatureReach(space, parent); } });
        parts.tabs.append(aliasesPart());
        parts.actions.append(featureActions());
    }
    if (table == u"linguistic_feature_aliases") {
        parts.columns = aliasColumns(workspace);
        parts.actions = aliasActions();
    }
    parts.tabs.append(historyPart());
    parts.actions.append(editSeveral());
    parts.actions += exchangeActions();
    return parts;
}

PageDescription contentPage(Workspace &workspace, const TableWithPage &tablePage)
{
    const QString table = tablePage.table;
    const EntityDescription entity = describeEntity(table);
    PageDescription page;
    page.id = tablePage.id;
    page.title = entity.title;
    page.group = tablePage.isOfLanguage ? PageCatalog::tr("Language", "heading in the navigation")
                                        : PageCatalog::tr("Content", "heading in the navigation");
    page.iconName = tablePage.id;
    page.table = table;
    page.make = [&workspace, entity, table](QWidget *parent) -> Page * {
        if (table == u"tiers")
            return new TiersPage(workspace, partsOf(workspace, table), parent);
        return new ContentPage(workspace, entity, table, partsOf(workspace, table), parent);
    };
    return page;
}

// A page of linguists that stands on no table alone. Its id also names its icon.
template <typename PageOfLinguists>
PageDescription curationPage(Workspace &workspace, const QString &id, const QString &title)
{
    PageDescription page;
    page.id = id;
    page.title = title;
    page.group = PageCatalog::tr("Language", "heading in the navigation");
    page.iconName = id;
    page.make = [&workspace](QWidget *parent) -> Page * { return new PageOfLinguists(workspace, parent); };
    return page;
}

QList<PageDescription> insightPages(Workspace &workspace)
{
    QList<PageDescription> pages;
    for (const InsightsDescription &insights : insightsPages()) {
        PageDescription page;
        page.id = insights.id;
        page.title = insights.title;
        page.group = PageCatalog::tr("Insights", "heading in the navigation");
        page.iconName = insights.id;
        page.make = [&workspace, insights](QWidget *parent) -> Page * {
            return new InsightsPage(workspace, insights, parent);
        };
        pages.append(page);
    }
    return pages;
}

QList<PageDescription> curationPages(Workspace &workspace)
{
    return {
        curationPage<TriagePage>(workspace, u"triage"_s, PageCatalog::tr("Alias triage", "page")),
        curationPage<ClustersPage>(
            workspace, u"clusters"_s, PageCatalog::tr("Clusters", "page: near-duplicate features in groups")),
        curationPage<ResolverPage>(workspace, u"resolver"_s, PageCatalog::tr("Resolver", "page: where labels land")),
        curationPage<CoveragePage>(workspace, u"coverage"_s,
            PageCatalog::tr("Coverage", "page: how well findings are covered by curated features")),
    };
}

} // namespace

namespace {

// A page that only reads. Its id also names its icon.
template <typename ReadingPage>
PageDescription readingPage(Workspace &workspace, const QString &id, const QString &title, const QString &group)
{
    PageDescription page;
    page.id = id;
    page.title = title;
    page.group = group;
    page.iconName = id;
    page.make = [&workspace](QWidget *parent) -> Page * { return new ReadingPage(workspace, parent); };
    return page;
}

QList<PageDescription> peoplePages(Workspace &workspace)
{
    const QString group = PageCatalog::tr("People", "heading in the navigation");
    PageDescription conversations = readingPage<ConversationsPage>(
        workspace, u"conversations"_s, PageCatalog::tr("Conversations", "page"), group);
    conversations.reads = u"conversations"_s;
    PageDescription learners = readingPage<LearnersPage>(workspace, u"people"_s, PageCatalog::tr("Learners", "page"), group);
    learners.reads = u"users"_s;
    learners.make = [&workspace](QWidget *parent) -> Page * {
        auto *page = new LearnersPage(workspace, parent);
        connectLearnerActions(workspace, *page);
        return page;
    };
    return { learners, conversations,
        readingPage<RecordsPage>(workspace, u"records"_s, PageCatalog::tr("Records", "page: sessions, findings, payments …"), group) };
}

QList<PageDescription> databasePages(Workspace &workspace)
{
    const QString group = PageCatalog::tr("Database", "heading in the navigation");
    PageDescription tables = readingPage<TablesPage>(workspace, u"tables"_s, PageCatalog::tr("Tables", "page"), group);
    tables.showsEveryTable = true;
    tables.isFoldedAtFirst = true;
    return { tables,
        readingPage<SchemaPage>(workspace, u"schema"_s, PageCatalog::tr("Documentation", "page: compares the database with it"), group) };
}

} // namespace

QList<PageDescription> pageCatalog(Workspace &workspace)
{
    applyCheckSettings(workspace);
    workspace.addAssertions(mergeAssertions);
    PageDescription overview;
    overview.id = u"overview"_s;
    overview.title = PageCatalog::tr("Overview", "page");
    overview.iconName = u"overview"_s;
    overview.make = [&workspace](QWidget *parent) -> Page * {
        QStringList tables;
        for (const TableWithPage &page : pagesOfTables())
            tables.append(page.table);
        return new OverviewPage(workspace, tables, parent);
    };
    QList<PageDescription> pages { overview };
    for (const TableWithPage &page : pagesOfTables())
        pages += contentPage(workspace, page);
    pages += curationPages(workspace);
    pages += peoplePages(workspace);
    pages += insightPages(workspace);
    pages += databasePages(workspace);
    return pages;
}

} // namespace Kaiwa
