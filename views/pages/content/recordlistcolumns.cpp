// The part of RecordList that is about columns: which are shown, how wide they are, and which of them is the order.
#include "views/pages/content/recordlist.h"

#include "models/content/table/contenttable.h"
#include "models/content/window/windowquery.h"
#include "views/pages/content/listcolumndelegate.h"
#include "views/pages/content/listorder.h"
#include "views/pages/content/recordlistmodel.h"

#include <QCursor>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolTip>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 48;
constexpr int widest = 260;
constexpr int narrowestName = 120;
constexpr int measuredRows = 40;

} // namespace

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
    connect(header, &QHeaderView::sectionResized, this, &RecordList::widthChosen);
}

bool RecordList::isShownAtFirst(int section) const
{
    return section < m_table.listSectionCount() || m_rows->part(section);
}

QStringList RecordList::columnNames() const
{
    QStringList names;
    for (int section = 0; section < m_rows->columnCount(); ++section)
        names += m_rows->nameOf(section);
    return names;
}

void RecordList::showColumns()
{
    m_order->sort(-1);
    m_rows->adoptCatalog();
    const QSignalBlocker blocker(horizontalHeader());
    const QScopedValueRollback fitting(m_fitting, true);
    for (int section = 0; section < model()->columnCount(); ++section) {
        setColumnHidden(section, !isShownAtFirst(section));
        setItemDelegateForColumn(section, m_rows->part(section) ? m_figures : nullptr);
    }
    // A big table opens by its key, because no other order is quick for certain.
    const bool sorted = m_table.table() && isSmall(*m_table.table());
    const int sort = m_table.section(m_table.description().sortColumn);
    horizontalHeader()->setSortIndicator(sorted ? sort : -1, Qt::AscendingOrder);
    m_measured = restoreHeader();
    m_sortSection = horizontalHeader()->sortIndicatorSection();
    m_sortOrder = horizontalHeader()->sortIndicatorOrder();
}

QStringList RecordList::shownColumns() const
{
    QStringList names;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(section))
            names += m_rows->nameOf(section);
    }
    return names;
}

QString RecordList::sortColumn() const
{
    return m_sortSection < 0 ? QString() : m_rows->nameOf(m_sortSection);
}

void RecordList::showView(const QStringList &columns, const QString &sortColumn, Qt::SortOrder order)
{
    arrangeColumns(columns);
    const int section = int(columnNames().indexOf(sortColumn));
    {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(section, order);
    }
    sortChanged(section, order);
    saveHeader();
}

// Columns that the list does not have (any more) are passed over; without any that it has, it is as at first.
void RecordList::arrangeColumns(const QStringList &columns)
{
    const QScopedValueRollback fitting(m_fitting, true);
    const QStringList names = columnNames();
    int place = 0;
    for (const QString &name : columns) {
        if (const int section = int(names.indexOf(name)); section >= 0)
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), place++);
    }
    for (int section = 0; section < int(names.size()); ++section)
        setColumnHidden(section, place > 0 ? !columns.contains(names.at(section)) : !isShownAtFirst(section));
}

void RecordList::startSort()
{
    const QHeaderView *header = horizontalHeader();
    // Without anything kept the table knows best in which order it opens quickly.
    if (m_measured && header->sortIndicatorSection() >= 0 && header->sortIndicatorSection() < model()->columnCount())
        m_rows->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void RecordList::sortChanged(int section, Qt::SortOrder order)
{
    const QString why = m_rows->part(section) ? m_rows->whyNoOrder() : QString();
    if (!why.isEmpty()) {
        showOrder();
        QToolTip::showText(QCursor::pos(), why, this);
        return;
    }
    m_sortSection = section;
    m_sortOrder = order;
    saveHeader();
    orderByFigures();
    m_rows->sort(section, order);
}

bool RecordList::isOrderedByFigures() const
{
    return m_sortSection >= 0 && m_rows->part(m_sortSection);
}

// As soon as all rows that fit are here; until then, and where there are too many, they stand as the server put them.
void RecordList::orderByFigures()
{
    const bool isWhole = !m_table.canFetchNext() && !m_table.canFetchPrevious();
    const int section = isOrderedByFigures() && isWhole ? m_sortSection : -1;
    if (m_order->sortColumn() != section || (section >= 0 && m_order->sortOrder() != m_sortOrder))
        m_order->sort(section, m_sortOrder);
    showOrder();
    if (!isOrderedByFigures() || isWhole || !m_rows->whyNoOrder().isEmpty())
        return;
    if (m_table.canFetchNext())
        m_table.fetchNext();
    else
        m_table.fetchPrevious();
}

// The sign stands only on the order in which the rows are.
void RecordList::showOrder()
{
    const bool isShown = !isOrderedByFigures() || m_order->sortColumn() == m_sortSection;
    const QSignalBlocker blocker(horizontalHeader());
    horizontalHeader()->setSortIndicator(isShown ? m_sortSection : -1, m_sortOrder);
}

bool RecordList::restoreHeader()
{
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    const QStringList names = settings.value("columns").toStringList();
    const bool restored =
        names == columnNames() && horizontalHeader()->restoreState(settings.value("header").toByteArray());
    m_nameWidth = restored ? settings.value("nameWidth").toInt() : 0;
    return restored;
}

// Widths by the first rows, once; what a person sets afterwards is kept.
void RecordList::measureColumns()
{
    m_measured = true;
    const QScopedValueRollback fitting(m_fitting, true);
    for (int section = 0; section < m_rows->columnCount(); ++section) {
        if (!isShownAtFirst(section))
            continue;
        setColumnWidth(section, widthNeeded(section));
    }
    const int name = givingSection();
    m_nameWidth = name < 0 ? 0 : columnWidth(name);
    fitColumns();
}

// The records' names, or the first column where the list has no such column. -1: no column is shown.
int RecordList::givingSection() const
{
    const int name = m_table.section(m_table.description().nameColumn);
    if (name >= 0 && !isColumnHidden(name))
        return name;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(section))
            return section;
    }
    return -1;
}

// Names can be cut, figures cannot. Where even that is not enough, the list scrolls, and then no name is cut in vain.
void RecordList::fitColumns()
{
    const int name = givingSection();
    if (m_nameWidth == 0 || !m_measured || name < 0)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    int others = 0;
    int last = -1;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        if (isColumnHidden(section))
            continue;
        last = section;
        if (section != name)
            others += columnWidth(section);
    }
    // The last column is as wide as there is room; what it needs is less.
    if (last >= 0 && last != name)
        others += widthNeeded(last) - columnWidth(last);
    const int room = viewport()->width() - others;
    setColumnWidth(name, room < qMin(narrowestName, m_nameWidth) ? m_nameWidth : qMin(room, m_nameWidth));
}

int RecordList::widthNeeded(int section) const
{
    return qBound(narrowest, qMax(sizeHintForColumn(section), horizontalHeader()->sectionSizeHint(section)), widest);
}

void RecordList::widthChosen(int section)
{
    const QHeaderView *header = horizontalHeader();
    const auto isLast = [&] {
        for (int place = header->visualIndex(section) + 1; place < header->count(); ++place) {
            if (!isColumnHidden(header->logicalIndex(place)))
                return false;
        }
        return true;
    };
    if (!m_fitting && m_measured && !isLast()) // the last one follows the room that there is
        m_nameWidth = 0;
}

void RecordList::saveHeader() const
{
    const QStringList names = columnNames();
    if (names.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(m_settingsGroup);
    settings.setValue("columns", names);
    settings.setValue("nameWidth", m_nameWidth);
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

void RecordList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace Kaiwa
