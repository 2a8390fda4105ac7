#include "views/pages/pagecatalog.h"

#include "models/content/entitydescription.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/overview/overviewpage.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PageCatalog {
    Q_DECLARE_TR_FUNCTIONS(PageCatalog)
};

// Tables that have a content page; the page's id is the table's name.
const QStringList &contentTables()
{
    static const QStringList tables { u"languages"_s, u"speakers"_s };
    return tables;
}

PageDescription contentPage(Workspace &workspace, const QString &table)
{
    const EntityDescription entity = describeEntity(table);
    PageDescription page;
    page.id = table;
    page.title = entity.title;
    page.group = PageCatalog::tr("Content", "heading in the navigation");
    page.iconName = table;
    page.table = table;
    page.make = [&workspace, entity, table](QWidget *parent) -> Page * {
        return new ContentPage(workspace, entity, table, parent);
    };
    return page;
}

} // namespace

QList<PageDescription> pageCatalog(Workspace &workspace)
{
    PageDescription overview;
    overview.id = u"overview"_s;
    overview.title = PageCatalog::tr("Overview", "page");
    overview.iconName = u"overview"_s;
    overview.make = [&workspace](QWidget *parent) -> Page * { return new OverviewPage(workspace, parent); };
    QList<PageDescription> pages { overview };
    for (const QString &table : contentTables())
        pages += contentPage(workspace, table);
    return pages;
}

QString pageOfTable(const QString &table)
{
    return contentTables().contains(table) ? table : QString();
}

} // namespace Kaiwa
