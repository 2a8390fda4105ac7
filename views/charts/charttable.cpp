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

int ChartTable::groups() const
{
    return int(isTurned() ? m_drawing.marks.categories.size() : m_drawing.marks.series.size());
}

ChartCanvas::Place ChartTable::placeAt(int row, int group) const
{
    return isTurned() ? ChartCanvas::Place { row, group } : ChartCanvas::Place { group, row };
}

ChartCanvas::Place ChartTable::placeOf(const QModelIndex &index) const
{
    return index.isValid() ? placeAt(index.row(), std::max(0, (index.column() - 1) / columnsOfGroup())) : ChartCanvas::Place();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(isTurned() ? m_drawing.marks.series.size() : m_drawing.marks.categories.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + columnsOfGroup() * groups();
}

const ChartMarks::Mark *ChartTable::mark(const ChartCanvas::Place &place) const
{
    const std::optional<ChartMarks::Mark> &found = m_drawing.marks.series.at(place.series).marks.at(place.category);
    return found ? &*found : nullptr;
}

QString ChartTable::categoryWords(int category) const
{
    const ChartEntry &entry = m_drawing.entry;
    const QString words = categoryText(entry, m_drawing.marks.labelOf(category));
    return isRunning(entry.categoryKind, m_drawing.marks.categories.at(category), m_drawing.today)
        ? tr("%1 (running)", "a period that is not over").arg(words)
        : words;
}

QString ChartTable::seriesWords(int series) const
{
    return m_drawing.entry.hasSeries() ? m_drawing.seriesWords(series) : m_drawing.entry.title;
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((index.column() == 0 ? Qt::AlignLeading : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return isTurned() ? seriesWords(index.row()) : categoryWords(index.row());
    const ChartCanvas::Place place = placeOf(index);
    const ChartMarks::Mark *found = mark(place);
    if (!found)
        return u"–"_s;
    const int part = (index.column() - 1) % columnsOfGroup();
    if (part == 1)
        return QLocale().toString(found->n);
    const ChartMarks::Mark *told = part == 2 ? m_drawing.markBefore(place.series, place.category) : found;
    return told && told->value ? chartValueText(*told->value, m_drawing.unit) : u"–"_s;
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return categoryHeading(isTurned() ? m_drawing.entry.seriesKind : m_drawing.entry.categoryKind);
    const int group = (section - 1) / columnsOfGroup();
    switch ((section - 1) % columnsOfGroup()) {
    case 0:
        return isTurned() ? categoryWords(group) : seriesWords(group);
    case 1:
        return tr("Rows", "column: how many rows are behind the value before it");
    default:
        return tr("Before", "column: the same value in the period before");
    }
}

QString ChartTable::columnOf(int series) const
{
    const QString name = QString(m_drawing.marks.series.at(series).name).replace(ChartMarks::partEnd, u' ');
    return m_drawing.marks.figures == 1 ? QString(name + u' ' + m_drawing.entry.value).trimmed() : name;
}

QByteArray ChartTable::csv() const
{
    const ChartEntry &entry = m_drawing.entry;
    const ChartMarks &marks = m_drawing.marks;
    QList<WriterColumn> columns { { isTurned() ? QString(entry.series).replace(u',', u' ') : entry.category } };
    for (int group = 0; group < groups(); ++group) {
        const QString name = isTurned() ? marks.categories.at(group) : columnOf(group);
        columns += { { name, ValueKind::Decimal }, { name + " n"_L1, ValueKind::Integer } };
    }
    QList<Row> rows;
    for (int row = 0; row < rowCount(); ++row) {
        Row cells { isTurned() ? columnOf(row) : marks.categories.at(row) };
        for (int group = 0; group < groups(); ++group) {
            const ChartMarks::Mark *found = mark(placeAt(row, group));
            cells += { found && found->value ? Value(found->exact) : Value(), found ? Value(QString::number(found->n)) : Value() };
        }
        rows.append(cells);
    }
    return csvOf(columns, rows);
}

} // namespace Kaiwa
