#include "views/records/recordbrowser.h"

#include "models/content/workspace.h"
#include "models/people/personalmask.h"
#include "models/records/recordmodel.h"
#include "models/records/savedviews.h"
#include "views/records/detail/recorddetail.h"
#include "views/records/export/recordexportdialog.h"
#include "views/records/recordview.h"
#include "views/records/rows/recordtable.h"
#include "views/records/saved/savedviewsmenu.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QTabWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 300;
constexpr int usualSide = 400;

// One list of views for all pages over a database, so that none shows what another has deleted.
SavedViews &savedViewsOf(Workspace &workspace)
{
    if (auto *views = workspace.findChild<SavedViews *>(QString(), Qt::FindDirectChildrenOnly))
        return *views;
    return *new SavedViews(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation), workspace.catalog(), &workspace);
}

} // namespace

RecordBrowser::RecordBrowser(Workspace &workspace, const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(u"recordBrowser"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"recordBrowser.splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    row->addWidget(m_splitter);
    m_view = new RecordView(workspace, m_splitter);
    m_sides = new QTabWidget(m_splitter);
    m_sides->setObjectName(u"recordBrowser.sides"_s);
    m_sides->setDocumentMode(true);
    m_sides->setTabBarAutoHide(true);
    m_sides->setMinimumWidth(leastSide);
    m_detail = new RecordDetail(workspace.session(), m_sides);
    m_detail->setContentsMargins(12, 12, 0, 0);
    m_sides->addTab(m_detail, tr("Row", "tab: one row of a table"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_sides);
    m_splitter->setStretchFactor(0, 1);
    const QString key = u"records/split."_s + id;
    if (!m_splitter->restoreState(QSettings().value(key).toByteArray()))
        m_splitter->setSizes({ 3 * usualSide, usualSide });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this, key] { QSettings().setValue(key, m_splitter->saveState()); });

    m_saved = new SavedViewsMenu(
        savedViewsOf(workspace), workspace.catalog(), QString(),
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
    connect(m_view, &RecordView::revealRequested, this, &RecordBrowser::revealList);
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
    return m_mask->reveal(of, table, column);
}

// All that the list masks at once, each column noted.
void RecordBrowser::revealList()
{
    RecordModel &records = m_view->records();
    for (int section = 0; section < records.columnCount(); ++section) {
        if (records.isMasked(section) && !mayReveal(records.table().name, records.query().columns().at(section)))
            return;
    }
    m_view->setRevealed(true);
}

void RecordBrowser::exportRows()
{
    RecordModel &records = m_view->records();
    auto *dialog = new RecordExportDialog(
        m_workspace.session(), records.query(), records.table().name, this, records.query().columns());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Kaiwa
