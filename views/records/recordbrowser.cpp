#include "views/records/recordbrowser.h"

#include "models/content/workspace.h"
#include "models/people/personalmask.h"
#include "models/records/recordmodel.h"
#include "views/records/detail/recorddetail.h"
#include "views/records/export/recordexportdialog.h"
#include "views/records/recordview.h"
#include "views/records/rows/recordtable.h"
#include "views/records/rows/rowmenu.h"
#include "views/records/saved/savedviewsmenu.h"
#include "views/widgets/detailsplitter.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 300;
constexpr int leastSideHeight = 112; // of a row below the list, in a low window

} // namespace

RecordBrowser::RecordBrowser(Workspace &workspace, const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"recordBrowser"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_splitter = new DetailSplitter(u"records/split."_s + id, { .detail = leastSide }, this);
    m_splitter->setObjectName(u"recordBrowser.splitter"_s);
    row->addWidget(m_splitter);
    m_view = new RecordView(workspace.session(), m_splitter);
    m_sides = new QTabWidget(m_splitter);
    m_sides->setObjectName(u"recordBrowser.sides"_s);
    m_sides->setDocumentMode(true);
    m_sides->setTabBarAutoHide(true);
    m_sides->setMinimumSize(leastSide, leastSideHeight);
    m_detail = new RecordDetail(workspace.session(), m_sides);
    connect(m_splitter, &DetailSplitter::arranged, m_detail,
        [this](bool below) {
            m_view->setContentsMargins(0, 0, below ? 0 : 12, below ? 8 : 0);
            m_detail->setContentsMargins(below ? 0 : 12, 12, 0, 0);
        });
    m_sides->addTab(m_detail, tr("Row", "tab: one row of a table"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_sides);
    m_saved = new SavedViewsMenu(
        SavedViewsMenu::viewsOf(workspace), workspace.catalog(), QString(),
        [this] {
            return SavedView { m_view->listing().table, {}, m_view->records().query().columns(), m_view->records().options() };
        },
        m_view->tools());
    static_cast<QHBoxLayout *>(m_view->tools()->layout())->insertWidget(0, m_saved);
    connect(m_saved, &SavedViewsMenu::chosen, this, [this](const SavedView &view) {
        m_view->setState(view.columns, view.options);
        m_saved->setShown(view.name);
    });
    connect(m_view, &RecordView::currentKeyChanged, this, &RecordBrowser::showRow);
    connect(m_view, &RecordView::rowActivated, m_detail, [this] { m_sides->currentWidget()->setFocus(); });
    connect(m_view, &RecordView::loadingChanged, this, &RecordBrowser::loadingChanged);
    connect(m_view, &RecordView::statusChanged, this, &RecordBrowser::statusChanged);
    connect(m_view, &RecordView::exportRequested, this, &RecordBrowser::exportRows);
    connect(m_detail, &RecordDetail::followReference, this, &RecordBrowser::openRecordRequested);
    connect(m_detail, &RecordDetail::showReferring, this, &RecordBrowser::openRowsRequested);
    connect(m_detail, &RecordDetail::revealRequested, this, [this](const QString &column) {
        if (mayReveal(m_detail->table(), column, m_detail->key().join(u' ')))
            m_detail->reveal(column);
    });
    connect(m_view, &RecordView::revealRequested, this, [this] { m_view->revealAll(*m_mask); });
    m_menu = new RowMenu(workspace.session(), *m_view->table(), m_view->records(), this);
    connect(m_menu, &RowMenu::openRecordRequested, this, &RecordBrowser::openRecordRequested);
    connect(m_menu, &RowMenu::said, this, &RecordBrowser::statusChanged);
    m_mask = new PersonalMask(DisclosureLog::ofThisComputer(), workspace.catalog().databaseName(), workspace.catalog().role(), this);
    connect(m_mask, &PersonalMask::failed, this, &RecordBrowser::statusChanged);
}

void RecordBrowser::show(const RecordListing &listing, const QList<ColumnFilter> &filters)
{
    m_detail->clear();
    m_saved->setTable(listing.table);
    m_view->show(listing, filters);
}

void RecordBrowser::addSide(QWidget *side, const QString &title, bool first)
{
    m_sides->insertTab(first ? 0 : m_sides->count(), side, title);
    if (first)
        m_sides->setCurrentIndex(0);
}

void RecordBrowser::setHome(const QString &table)
{
    m_menu->setHome(table);
    m_detail->setHome(table);
}

void RecordBrowser::refresh()
{
    m_view->refresh();
    m_detail->refresh();
}

void RecordBrowser::showRow(const QStringList &key)
{
    if (key.isEmpty())
        m_detail->clear();
    else
        m_detail->showRow(m_view->listing().table, key);
    Q_EMIT currentKeyChanged(key);
}

bool RecordBrowser::mayReveal(const QString &table, const QString &column, const QString &of)
{
    return m_mask->note(of, table, column);
}

void RecordBrowser::exportRows()
{
    RecordModel &records = m_view->records();
    auto *dialog = new RecordExportDialog(
        m_workspace.session(), *m_mask, records.query(), records.table().name, this, records.query().columns());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Kaiwa
