#include "views/pages/content/tiers/tierview.h"

#include "models/content/table/contenttable.h"
#include "views/pages/content/tiers/tierdelegate.h"
#include "views/pages/content/tiers/tierheaders.h"
#include "views/pages/content/tiers/tiermatrix.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int tierViewNarrowest = 180;
constexpr int tierViewWidest = 340;
}

TierView::TierView(ContentTable &table, TierMatrix &matrix, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_matrix(matrix)
    , m_cells(new TierDelegate(table, matrix, this))
{
    setObjectName(u"tiers"_s);
    setAccessibleName(table.description().title);
    setItemDelegate(m_cells);
    setHorizontalHeader(new TierHeader(this));
    setVerticalHeader(new TierFieldHeader(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setModel(&matrix);
    connect(&table, &ContentTable::windowAboutToChange, this, &TierView::remember);
    connect(&table, &ContentTable::windowChanged, this, &TierView::restore);
    connect(&matrix, &QAbstractItemModel::columnsInserted, this, &TierView::arrange);
    connect(&matrix, &QAbstractItemModel::columnsRemoved, this, &TierView::arrange);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        setCurrentIndex(m_matrix.index(qMax(1, currentIndex().row()), section));
    });
}

RecordKey TierView::currentKey() const
{
    return currentIndex().isValid() ? m_matrix.keyAt(currentIndex().column()) : RecordKey();
}

QString TierView::currentColumn() const
{
    return currentIndex().isValid() ? m_matrix.column(currentIndex().row()) : QString();
}

bool TierView::select(const RecordKey &key, const QString &column)
{
    const int place = m_matrix.columnOf(key);
    if (place < 0)
        return false;
    int row = column.isEmpty() ? currentIndex().row() : m_matrix.rowOf(column);
    if (row < 0 || m_matrix.isHeading(row))
        row = 1;
    setCurrentIndex(m_matrix.index(row, place));
    scrollTo(currentIndex());
    return true;
}

void TierView::editCell(const QString &column)
{
    if (!select(currentKey(), column))
        return;
    setFocus();
    if (currentIndex().flags().testFlag(Qt::ItemIsEditable))
        edit(currentIndex());
}

void TierView::settle()
{
    if (QWidget *editor = indexWidget(currentIndex()))
        commitData(editor);
}

void TierView::arrange()
{
    const int columns = m_matrix.columnCount();
    if (columns == 0)
        return;
    const int width = qBound(tierViewNarrowest, viewport()->width() / columns, tierViewWidest);
    for (int column = 0; column < columns; ++column) {
        if (columnWidth(column) != width)
            setColumnWidth(column, width);
    }
    for (int row = 0; row < m_matrix.rowCount(); ++row) {
        const int height = m_cells->rowHeight(row, width);
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void TierView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrange();
    if (event->size().width() < event->oldSize().width() && currentIndex().isValid())
        scrollTo(currentIndex()); // where something opened beside it, the tier that it is about stays in sight
}

void TierView::remember()
{
    if (m_moving)
        return;
    m_moving = true;
    if (!currentIndex().isValid())
        return; // the columns changed: the place is the one before that
    m_key = currentKey();
    m_column = currentColumn();
    m_scroll = verticalScrollBar()->value();
}

void TierView::restore()
{
    m_moving = false;
    arrange();
    executeDelayedItemsLayout();
    if (!select(m_key, m_column) && m_matrix.columnCount() > 0 && m_matrix.rowCount() > 1)
        setCurrentIndex(m_matrix.index(qMax(1, m_matrix.rowOf(m_column)), 0));
    verticalScrollBar()->setValue(m_scroll);
    Q_EMIT currentCellChanged();
}

void TierView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_moving)
        Q_EMIT currentCellChanged();
}

void TierView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    const Column *column = m_table.table() ? m_table.table()->column(currentColumn()) : nullptr;
    if (plain && event->key() == Qt::Key_Space && !(column && column->kind == ValueKind::Boolean))
        return; // the beginning of no value
    if (plain && isReturn && currentIndex().isValid()) {
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable))
            edit(currentIndex());
    } else if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT deleteRequested();
    } else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier && currentIndex().isValid()) {
        if (column && !column->notNull)
            m_table.setValue(currentKey(), column->name, std::nullopt);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TierView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

} // namespace Kaiwa
