#include "views/charts/charttable.h"

#include "models/content/exchange/recordwriter.h"
#include "views/charts/chartwords.h"

#include <QLocale>

namespace Kaiwa {

using namespace Qt::StringLiterals;

void ChartTable::show(const ChartDrawing &drawing)
{
    beginResetModel();
    m_drawing = drawing;
    endResetModel();
}

ChartCanvas::Place ChartTable::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return { std::max(0, (index.column() - 1) / columnsOfSeries()), index.row() };
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_drawing.marks.categories.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + columnsOfSeries() * int(m_drawing.marks.series.size());
}

const ChartMarks::Mark *ChartTable::mark(int row, int series) const
{
    const std::optional<ChartMarks::Mark> &found = m_drawing.marks.series.at(series).marks.at(row);
    return found ? &*found : nullptr;
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChartEntry &entry = m_drawing.entry;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeading : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0) {
        const QString &category = m_drawing.marks.categories.at(index.row());
        const QString words = categoryText(entry, m_drawing.marks.labelOf(index.row()));
        return isRunning(entry.categoryKind, category, m_drawing.today) ? tr("%1 (running)", "a period that is not over").arg(words) : words;
    }
    const ChartMarks::Mark *found = mark(index.row(), (index.column() - 1) / columnsOfSeries());
    if (!found)
        return u"–"_s;
    const int part = (index.column() - 1) % columnsOfSeries();
    if (part == 1)
        return QLocale().toString(found->n);
    if (part == 2) {
        const ChartMarks::Mark *before = m_drawing.markBefore((index.column() - 1) / columnsOfSeries(), index.row());
        return before && before->value ? chartValueText(*before->value, m_drawing.unit) : u"–"_s;
    }
    return found->value ? chartValueText(*found->value, m_drawing.unit) : u"–"_s;
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return categoryHeading(m_drawing.entry.categoryKind);
    const QString name = !m_drawing.entry.hasSeries() ? m_drawing.entry.title : m_drawing.seriesWords((section - 1) / columnsOfSeries());
    switch ((section - 1) % columnsOfSeries()) {
    case 0:
        return name;
    case 1:
        return tr("Rows", "column: how many rows are behind the value before it");
    default:
        return tr("Before", "column: the same value in the period before");
    }
}

QByteArray ChartTable::csv() const
{
    const ChartEntry &entry = m_drawing.entry;
    const ChartMarks &marks = m_drawing.marks;
    QList<WriterColumn> columns { { entry.category } };
    for (const ChartMarks::Series &series : marks.series) {
        QString name = QString(series.name).replace(ChartMarks::partEnd, u' ');
        if (marks.figures == 1)
            name = QString(name + u' ' + entry.value).trimmed();
        columns += { { name, ValueKind::Decimal }, { name + " n"_L1, ValueKind::Integer } };
    }
    QList<Row> rows;
    for (int row = 0; row < rowCount(); ++row) {
        Row cells { marks.categories.at(row) };
        for (int series = 0; series < int(marks.series.size()); ++series) {
            const ChartMarks::Mark *found = mark(row, series);
            cells += { found && found->value ? Value(found->exact) : Value(), found ? Value(QString::number(found->n)) : Value() };
        }
        rows.append(cells);
    }
    return csvOf(columns, rows);
}

} // namespace Kaiwa
