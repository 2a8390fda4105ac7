#include "views/pages/content/recordlist.h"

#include "models/content/contenttable.h"
#include "models/content/windowquery.h"
#include "views/editors/celldelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int heightOfRow = 28;
constexpr int nearEnd = 150; // rows before an end of the window at which more are asked for
constexpr int narrowest = 48;
constexpr int widest = 260;
constexpr int measuredRows = 40;

} // namespace

RecordList::RecordList(ContentTable &table, const QString &pageId, QWidget *parent)
    : QTableView(parent)
    , m_table(table)
    , m_settingsGroup(u"pages/"_s + pageId)
{
    setObjectName(u"list"_s);
    setAccessibleName(table.description().title);
    setItemDelegate(new CellDelegate(table, this));
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
    verticalHeader()->setMinimumSectionSize(heightOfRow);
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    prepareHeader();
    setModel(table.model());
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordList::scrolled);
    connect(&table, &ContentTable::windowAboutToChange, this, &RecordList::rememberPlace);
    connect(&table, &ContentTable::windowChanged, this, &RecordList::restorePlace);
}

RecordList::~RecordList()
{
    if (model()) // the page's table may go first
        saveHeader();
}

void RecordList::prepareHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setObjectName(u"list.header"_s);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(narrowest);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(measuredRows);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RecordList::showHeaderMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RecordList::sortChanged);
}

void RecordList::showColumns()
{
    const QSignalBlocker blocker(horizontalHeader());
    for (int section = 0; section < model()->columnCount(); ++section)
        setColumnHidden(section, section >= m_table.listSectionCount());
    // A big table opens by its key, because no other order is quick for certain.
    const bool sorted = m_table.table() && isSmall(*m_table.table());
    const int sort = m_table.section(m_table.description().sortColumn);
    horizontalHeader()->setSortIndicator(sorted ? sort : -1, Qt::AscendingOrder);
    m_measured = restoreHeader();
}

void RecordList::startSort()
{
    const QHeaderView *header = horizontalHeader();
    // Without anything kept the table knows best in which order it opens quickly.
    if (m_measured && header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < model()->columnCount())
        model()->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void RecordList::sortChanged(int section, Qt::SortOrder order)
{
    saveHeader();
    model()->sort(section, order);
}

bool RecordList::restoreHeader()
{
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    const QStringList names = settings.value("columns").toStringList();
    QStringList now;
    for (int section = 0; section < model()->columnCount(); ++section)
        now += m_table.column(section)->name;
    return names == now && horizontalHeader()->restoreState(settings.value("header").toByteArray());
}

// Widths by the first rows, once; what a person sets afterwards is kept.
void RecordList::measureColumns()
{
    m_measured = true;
    for (int section = 0; section < m_table.listSectionCount(); ++section) {
        resizeColumnToContents(section);
        setColumnWidth(section, qBound(narrowest, columnWidth(section) + 8, widest));
    }
}

void RecordList::saveHeader() const
{
    QStringList names;
    for (int section = 0; section < model()->columnCount(); ++section) {
        if (const Column *column = m_table.column(section))
            names += column->name;
    }
    if (names.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    settings.setValue("columns", names);
    settings.setValue("header", horizontalHeader()->saveState());
}

void RecordList::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"list.columns"_s);
    for (int section = 0; section < model()->columnCount(); ++section) {
        QAction *action = menu->addAction(model()->headerData(section, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        connect(action, &QAction::toggled, this, [this, section](bool shown) {
            setColumnHidden(section, !shown);
            saveHeader();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
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
        keys += m_table.keyAt(row);
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
    m_place.top = top < 0 ? RecordKey() : m_table.keyAt(top);
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
    const int top = m_table.rowOf(m_place.top);
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
    int row = m_table.rowOf(m_place.current);
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
        const int selected = m_table.rowOf(key);
        if (selected >= 0)
            selection.select(model()->index(selected, 0), model()->index(selected, model()->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    setCurrentKey(m_table.keyAt(row));
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
    setCurrentKey(current.isValid() ? m_table.keyAt(current.row()) : RecordKey());
}

bool RecordList::select(const RecordKey &key)
{
    const int row = m_table.rowOf(key);
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
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool hidden = m_accepts && !m_accepts(m_table.keyAt(row));
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
