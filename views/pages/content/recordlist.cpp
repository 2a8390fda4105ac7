#include "views/pages/content/recordlist.h"

#include "models/content/table/contenttable.h"
#include "views/editors/celldelegate.h"
#include "views/pages/content/listcolumndelegate.h"
#include "views/pages/content/listorder.h"
#include "views/pages/content/recordlistmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordListHeightOfRow = 28;
constexpr int nearEnd = 150; // rows before an end of the window at which more are asked for

} // namespace

RecordList::RecordList(Workspace &workspace, ContentTable &table, const QString &pageId,
    const QList<ListColumnPart> &columns, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_rows(new RecordListModel(workspace, table, columns, this))
    , m_order(new ListOrder(*m_rows, this))
    , m_settingsGroup(u"pages/"_s + pageId)
{
    setObjectName(u"list"_s);
    setAccessibleName(table.description().title);
    setItemDelegate(new CellDelegate(table, this));
    m_figures = new ListColumnDelegate(this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leads into the form
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(recordListHeightOfRow);
    verticalHeader()->setDefaultSectionSize(recordListHeightOfRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    prepareHeader();
    setModel(m_order);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordList::scrolled);
    connect(&table, &ContentTable::windowAboutToChange, this, &RecordList::rememberPlace);
    connect(&table, &ContentTable::windowChanged, this, &RecordList::restorePlace);
    connect(&table, &ContentTable::stateChanged, this, &RecordList::orderByFigures);
    connect(&table, &ContentTable::countsChanged, this, &RecordList::orderByFigures);
    connect(m_rows, &RecordListModel::figuresChanged, this, [this] {
        if (m_order->sortColumn() >= 0)
            m_order->sort(m_order->sortColumn(), m_order->sortOrder());
    });
    connect(m_order, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (m_accepts)
            filterRows(first, last);
    });
    connect(m_order, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_accepts)
            applyRowFilter();
    });
}

RecordList::~RecordList()
{
    if (m_rows->sourceModel()) // the page's table may go first
        saveHeader();
}

RecordKey RecordList::keyAt(int row) const
{
    const QModelIndex index = m_order->mapToSource(m_order->index(row, 0));
    return index.isValid() ? m_table.keyAt(index.row()) : RecordKey();
}

int RecordList::rowOf(const RecordKey &key) const
{
    const int row = m_table.rowOf(key);
    return row < 0 ? -1 : m_order->mapFromSource(m_rows->index(row, 0)).row();
}

void RecordList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void RecordList::scrolled()
{
    if (m_moving)
        return;
    const int first = qMax(0, rowAt(0));
    const int lastShown = rowAt(viewport()->height() - 1);
    const int last = lastShown < 0 ? model()->rowCount() : lastShown;
    if (last > model()->rowCount() - nearEnd && m_table.canFetchNext())
        m_table.fetchNext();
    else if (first < nearEnd && m_table.canFetchPrevious())
        m_table.fetchPrevious();
}

QList<RecordKey> RecordList::selectedKeys() const
{
    QList<int> rows;
    if (selectionModel()) {
        const QModelIndexList indexes = selectionModel()->selectedRows();
        for (const QModelIndex &index : indexes)
            rows += index.row();
    }
    std::sort(rows.begin(), rows.end());
    QList<RecordKey> keys;
    for (const int row : std::as_const(rows))
        keys += keyAt(row);
    return keys;
}

void RecordList::rememberPlace()
{
    // Two arrivals may follow each other before the first is shown; the first place is the person's.
    if (m_place.remembered)
        return;
    m_moving = true;
    m_place.current = m_current;
    m_place.row = currentIndex().row();
    m_place.column = qMax(0, currentIndex().column());
    m_place.selected = selectedKeys();
    const int top = rowAt(0);
    m_place.top = top < 0 ? RecordKey() : keyAt(top);
    m_place.topOffset = top < 0 ? 0 : -rowViewportPosition(top);
    m_place.horizontal = horizontalScrollBar()->value();
    m_place.remembered = true;
}

void RecordList::restorePlace()
{
    if (!m_place.remembered)
        return;
    m_place.remembered = false;
    if (!m_measured && model()->rowCount() > 0)
        measureColumns();
    executeDelayedItemsLayout();
    restoreSelection();
    if (m_accepts)
        applyRowFilter();
    const int top = rowOf(m_place.top);
    if (top >= 0)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) + m_place.topOffset);
    horizontalScrollBar()->setValue(m_place.horizontal);
    m_moving = false;
    if (m_wanted.isValid() && select(m_wanted))
        return;
    scrolled(); // the list may be taller than what has arrived
}

void RecordList::restoreSelection()
{
    int row = rowOf(m_place.current);
    if (row < 0)
        row = qBound(-1, qMax(0, m_place.row), model()->rowCount() - 1);
    if (row < 0) {
        setCurrentKey({});
        return;
    }
    const QModelIndex current = model()->index(row, qMin(m_place.column, model()->columnCount() - 1));
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    QItemSelection selection(current.siblingAtColumn(0), current.siblingAtColumn(model()->columnCount() - 1));
    for (const RecordKey &key : std::as_const(m_place.selected)) {
        const int selected = rowOf(key);
        if (selected >= 0)
            selection.select(model()->index(selected, 0), model()->index(selected, model()->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setCurrentKey(keyAt(row));
}

void RecordList::setCurrentKey(const RecordKey &key)
{
    if (key == m_current)
        return;
    m_current = key;
    Q_EMIT currentKeyChanged(key);
}

void RecordList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_moving)
        return;
    if (current.row() != previous.row() || !previous.isValid())
        m_wanted = {};
    setCurrentKey(current.isValid() ? keyAt(current.row()) : RecordKey());
}

bool RecordList::select(const RecordKey &key)
{
    const int row = rowOf(key);
    if (row < 0) {
        m_wanted = key;
        return false;
    }
    const int column = qMax(0, currentIndex().column());
    setCurrentIndex(model()->index(row, column));
    scrollTo(model()->index(row, column));
    m_wanted = {};
    setCurrentKey(key);
    return true;
}

void RecordList::follow(const RecordKey &draft, const RecordKey &now)
{
    if (m_current != draft && m_leftDraft != draft)
        return;
    m_leftDraft = {};
    if (m_place.remembered)
        m_place.current = now;
    select(now);
}

void RecordList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (m_current.isDraft() && currentIndex().row() >= start && currentIndex().row() <= end)
        m_leftDraft = m_current;
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RecordList::mousePressEvent(QMouseEvent *event)
{
    m_leftDraft = {};
    QTableView::mousePressEvent(event);
}

void RecordList::setRowFilter(std::function<bool(const RecordKey &)> accepts)
{
    m_accepts = std::move(accepts);
    applyRowFilter();
}

void RecordList::applyRowFilter()
{
    filterRows(0, model()->rowCount() - 1);
}

void RecordList::filterRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const bool hidden = m_accepts && !m_accepts(keyAt(row));
        if (hidden != isRowHidden(row))
            setRowHidden(row, hidden);
    }
}

void RecordList::editCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
    else if (const Column *column = m_table.column(index.column()))
        Q_EMIT fieldRequested(column->name);
    else if (const QString field = m_rows->worstField(m_order->mapToSource(index).row()); !field.isEmpty())
        Q_EMIT fieldRequested(field); // a badge leads to what it is about
}

void RecordList::keyPressEvent(QKeyEvent *event)
{
    m_leftDraft = {};
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)) {
        editCurrent();
    } else if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT deleteRequested();
    } else if (event->matches(QKeySequence::MoveToStartOfDocument) && m_table.canFetchPrevious()) {
        m_table.goToStart();
    } else if (event->matches(QKeySequence::MoveToEndOfDocument) && m_table.canFetchNext()) {
        m_table.goToEnd();
    } else if (plain && event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace Kaiwa
