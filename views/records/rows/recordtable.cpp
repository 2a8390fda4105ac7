#include "views/records/rows/recordtable.h"

#include "models/records/recordmodel.h"
#include "views/records/rows/recorddelegate.h"
#include "views/widgets/plaintable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestRecordColumn = 300;
constexpr int narrowestRecordColumn = 72;

} // namespace

RecordTable::RecordTable(RecordModel &records, QWidget *parent)
    : QTableView(parent)
    , m_records(records)
{
    setModel(&records);
    makePlain(this, u"records.table"_s, tr("Rows"));
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new RecordDelegate(records, this));
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(false);
    verticalScrollBar()->setSingleStep(rowHeight);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordTable::tellSeen);
    connect(&records, &QAbstractItemModel::modelReset, this, [this] {
        measureColumns();
        tellSeen();
    });
    connect(&records, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_moving = true; });
    // After the view's own: by then the rows before the first one that is seen are gone.
    connect(&records, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        updateGeometries();
        if (first == 0)
            verticalScrollBar()->setValue(qMax(0, m_placeBefore - (last - first + 1) * rowHeight));
        m_moving = false;
        tellSeen();
    });
    connect(this, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT rowActivated(m_records.keyAt(index.row())); });
}

int RecordTable::firstRow() const
{
    return verticalScrollBar()->value() / rowHeight;
}

int RecordTable::rowsSeen() const
{
    return qMax(1, viewport()->height() / rowHeight);
}

void RecordTable::showRow(int row)
{
    verticalScrollBar()->setValue(row * rowHeight);
}

QStringList RecordTable::currentKey() const
{
    return m_current;
}

void RecordTable::forgetCurrent()
{
    m_current.clear();
}

void RecordTable::restoreCurrent()
{
    m_moving = true;
    const int row = m_records.rowOf(m_current);
    if (row >= 0)
        setCurrentIndex(m_records.index(row, qMax(0, columnAt(0))));
    m_moving = false;
}

QString RecordTable::selectionAsText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto line = [this, &lines](const std::function<QString(int)> &cell) {
        QStringList cells;
        for (int section = 0; section < m_records.columnCount(); ++section)
            cells.append(cell(section).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    };
    line([this](int section) { return m_records.query().columns().at(section); });
    for (const QModelIndex &row : std::as_const(rows))
        line([&](int section) { return row.siblingAtColumn(section).data().toString(); });
    return lines.join(u'\n');
}

void RecordTable::tellSeen()
{
    if (m_moving || m_records.rowCount() == 0)
        return;
    m_records.wantRows(firstRow(), firstRow() + rowsSeen());
    Q_EMIT seenChanged();
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionAsText());
        return;
    }
    if (event->matches(QKeySequence::MoveToStartOfDocument) && !m_records.isAtStart())
        return Q_EMIT startRequested();
    if (event->matches(QKeySequence::MoveToEndOfDocument) && !m_records.isAtEnd())
        return Q_EMIT endRequested();
    QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_moving || !current.isValid())
        return;
    const QStringList key = m_records.keyAt(current.row());
    if (std::exchange(m_current, key) != key)
        Q_EMIT currentKeyChanged(key);
}

void RecordTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int at = verticalScrollBar()->value();
    m_moving = true;
    QTableView::rowsInserted(parent, start, end);
    updateGeometries();
    const int place = start == 0 && end + 1 < m_records.rowCount() ? at + (end + 1) * rowHeight : at;
    if (!currentIndex().isValid())
        restoreCurrent();
    m_moving = true;
    verticalScrollBar()->setValue(place);
    m_moving = false;
    Q_EMIT seenChanged();
}

void RecordTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_placeBefore = verticalScrollBar()->value();
    m_moving = true;
    // The stock view would make another row current and scroll to it; the current row only leaves the memory.
    if (currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->clear();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    tellSeen();
}

// Once for each set of columns: later rows do not move what the person looks at.
void RecordTable::measureColumns()
{
    m_moving = false;
    const QStringList columns = m_records.query().columns();
    if (m_records.rowCount() == 0 || m_measuredColumns == columns)
        return;
    m_measuredColumns = columns;
    int used = 0;
    for (int section = 0; section < columns.size(); ++section) {
        const int width = qBound(narrowestRecordColumn,
            qMax(sizeHintForColumn(section), horizontalHeader()->sectionSizeHint(section)) + 8, widestRecordColumn);
        setColumnWidth(section, width);
        used += width;
    }
    const int spare = viewport()->width() - used;
    if (spare > 0 && !columns.isEmpty())
        setColumnWidth(int(columns.size()) - 1, columnWidth(int(columns.size()) - 1) + spare);
}

} // namespace Kaiwa
