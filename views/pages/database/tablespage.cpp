#include "views/pages/database/tablespage.h"

#include "models/content/workspace.h"
#include "models/records/recordmodel.h"
#include "views/pages/database/tablefacts.h"
#include "views/pages/database/tablelist.h"
#include "views/records/recordbrowser.h"
#include "views/records/recordview.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString lastTableKey = u"tables/last"_s;
constexpr int listWidth = 260;

} // namespace

TablesPage::TablesPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
{
    setObjectName(u"page.tables"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 20, 24, 12);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(u"tables.columns"_s);
    columns->setChildrenCollapsible(false);
    row->addWidget(columns);
    m_list = new TableList(columns);
    columns->addWidget(m_list);
    auto *right = new QWidget(columns);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(8);
    m_title = new QLabel(right);
    m_title->setObjectName(u"title"_s);
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    column->addWidget(m_title);
    m_purpose = new QLabel(right);
    m_purpose->setObjectName(u"tables.purpose"_s);
    m_purpose->setTextFormat(Qt::PlainText);
    m_purpose->setWordWrap(true);
    setInk(m_purpose, Ink::Dim);
    column->addWidget(m_purpose);
    m_browser = new RecordBrowser(workspace, u"tables"_s, right);
    m_facts = new TableFacts(m_browser);
    m_browser->addSide(m_facts, tr("Table", "tab: what the catalog says of it"), false);
    column->addWidget(m_browser, 1);
    columns->addWidget(right);
    columns->setStretchFactor(1, 1);
    columns->setSizes({ listWidth, 4 * listWidth });
    connect(m_list, &TableList::chosen, this, [this](const QString &table) { show(table, {}); });
    connect(m_facts, &TableFacts::tableRequested, this, [this](const QString &table) { show(table, {}); });
    connect(m_browser, &RecordBrowser::loadingChanged, this, &Page::loadingChanged);
    connect(m_browser, &RecordBrowser::statusChanged, this, &Page::statusChanged);
    connect(m_browser, &RecordBrowser::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_browser, &RecordBrowser::openRowsRequested, this, &TablesPage::showRows);
    connect(&workspace.session(), &Session::catalogChanged, this, [this] { m_list->setTables(m_workspace.catalog()); });
    m_list->setTables(workspace.catalog());
    showFirst();
}

void TablesPage::showFirst()
{
    const QString last = QSettings().value(lastTableKey, u"conversations"_s).toString();
    const QList<Table> &tables = m_workspace.catalog().tables();
    if (m_workspace.catalog().table(last))
        show(last, {});
    else if (!tables.isEmpty())
        show(tables.first().name, {});
}

void TablesPage::refresh()
{
    m_workspace.session().refreshCatalog(); // sizes too
    m_browser->refresh();
}

void TablesPage::focusSearch()
{
    m_browser->view()->focusSearch();
}

bool TablesPage::isLoading() const
{
    return m_browser->view()->isLoading();
}

void TablesPage::showRows(const RecordScope &scope)
{
    show(scope.table, scope.filters);
}

void TablesPage::show(const QString &table, const QList<ColumnFilter> &filters)
{
    m_list->setCurrent(table);
    const RecordListing listing = describeListing(table, QDateTime::currentDateTimeUtc());
    m_title->setText(table);
    m_purpose->setText(listing.purpose);
    m_purpose->setVisible(!listing.purpose.isEmpty());
    m_facts->setTable(m_workspace.catalog(), table);
    m_browser->show(listing, filters);
    if (m_workspace.catalog().table(table))
        QSettings().setValue(lastTableKey, table);
}

} // namespace Kaiwa
