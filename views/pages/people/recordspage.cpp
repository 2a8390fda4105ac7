#include "views/pages/people/recordspage.h"

#include "models/content/workspace.h"
#include "models/records/recordlisting.h"
#include "views/records/recordbrowser.h"
#include "views/records/recordview.h"
#include "views/shell/theme.h"
#include "views/widgets/scopechip.h"

#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString lastListKey = u"records/last"_s;

} // namespace

RecordsPage::RecordsPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
{
    setObjectName(u"page.records"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *title = new QLabel(tr("Records", "page"), this);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    row->addWidget(title);
    m_lists = new ScopeChip(u"records.list"_s, tr("List", "which records are shown"), this);
    QList<std::pair<QString, QString>> lists;
    for (const QString &table : recordTables())
        lists.append({ table, describeListing(table, {}).title });
    m_lists->setChoices(lists, false);
    row->addWidget(m_lists);
    row->addStretch(1);
    column->addLayout(row);
    m_browser = new RecordBrowser(workspace, u"records"_s, this);
    column->addWidget(m_browser, 1);
    connect(m_lists, &ScopeChip::chosen, this, &RecordsPage::show);
    connect(m_browser, &RecordBrowser::loadingChanged, this, &Page::loadingChanged);
    connect(m_browser, &RecordBrowser::statusChanged, this, &Page::statusChanged);
    connect(m_browser, &RecordBrowser::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_browser, &RecordBrowser::openRowsRequested, this, &Page::openRowsRequested);
    const QString last = QSettings().value(lastListKey).toString();
    show(recordTables().contains(last) ? last : recordTables().first());
}

void RecordsPage::refresh()
{
    m_browser->refresh();
}

void RecordsPage::focusSearch()
{
    m_browser->view()->focusSearch();
}

bool RecordsPage::isLoading() const
{
    return m_browser->view()->isLoading();
}

QStringList RecordsPage::tabIds() const
{
    return recordTables();
}

void RecordsPage::showTab(const QString &id)
{
    show(id);
}

void RecordsPage::show(const QString &table)
{
    m_lists->setValue(table);
    m_browser->show(describeListing(table, QDateTime::currentDateTimeUtc()));
    QSettings().setValue(lastListKey, table);
}

} // namespace Kaiwa
