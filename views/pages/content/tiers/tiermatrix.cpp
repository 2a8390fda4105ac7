#include "views/pages/content/tiers/tiermatrix.h"

#include "models/content/roles.h"
#include "models/content/table/contenttable.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

TierMatrix::TierMatrix(ContentTable &table, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_table(table)
{
    setSourceModel(table.model());
    takeLines();
    followSource();
}

QList<TierMatrix::Line> TierMatrix::linesOf() const
{
    QList<Line> lines;
    for (const FieldGroup &group : m_table.description().groups) {
        QList<Line> fields;
        for (const FieldDescription &field : group.fields) {
            const int section = m_table.section(field.column);
            if (section >= 0)
                fields.append({ m_table.description().label(field.column), field.hint, field.column, section });
        }
        if (!fields.isEmpty())
            lines += QList<Line> { { group.title, {}, {}, -1 } } + fields;
    }
    return lines;
}

void TierMatrix::takeLines()
{
    m_lines = linesOf();
    m_rowOfSection.clear();
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].section >= 0)
            m_rowOfSection.insert(m_lines[row].section, row);
    }
}

void TierMatrix::followSource()
{
    const QAbstractItemModel *source = sourceModel();
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        takeLines(); // the columns may be others
        endResetModel();
    });
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this,
        [this](const QModelIndex &, int first, int last) { beginInsertColumns({}, first, last); });
    connect(source, &QAbstractItemModel::rowsInserted, this, [this] { endInsertColumns(); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { beginRemoveColumns({}, first, last); });
    connect(source, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveColumns(); });
    connect(source, &QAbstractItemModel::dataChanged, this, &TierMatrix::sourceChanged);
}

void TierMatrix::sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (m_lines.isEmpty() || !topLeft.isValid())
        return;
    Q_EMIT dataChanged(index(0, topLeft.row()), index(rowCount() - 1, bottomRight.row()), roles);
    Q_EMIT headerDataChanged(Qt::Horizontal, topLeft.row(), bottomRight.row());
}

bool TierMatrix::isHeading(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines[row].column.isEmpty();
}

QString TierMatrix::column(int row) const
{
    return m_lines.value(row).column;
}

int TierMatrix::rowOf(const QString &column) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (!column.isEmpty() && m_lines[row].column == column)
            return row;
    }
    return -1;
}

RecordKey TierMatrix::keyAt(int column) const
{
    return m_table.keyAt(column);
}

int TierMatrix::columnOf(const RecordKey &key) const
{
    return m_table.rowOf(key);
}

void TierMatrix::setFurtherChecks(const QHash<RecordKey, QList<Check>> &checks)
{
    m_furtherChecks = checks;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), { ProblemRole, ProblemSeverityRole });
}

QList<Check> TierMatrix::checks(const RecordKey &key) const
{
    return m_table.checks(key) + m_furtherChecks.value(key);
}

void TierMatrix::setSubtitles(const QHash<RecordKey, QStringList> &subtitles)
{
    m_subtitles = subtitles;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int TierMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int TierMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sourceModel()->rowCount();
}

bool TierMatrix::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() > 0 && columnCount() > 0;
}

QModelIndex TierMatrix::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TierMatrix::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex TierMatrix::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || isHeading(proxyIndex.row()))
        return {};
    return sourceModel()->index(proxyIndex.column(), m_lines.value(proxyIndex.row()).section);
}

QModelIndex TierMatrix::mapFromSource(const QModelIndex &sourceIndex) const
{
    const int row = sourceIndex.isValid() ? m_rowOfSection.value(sourceIndex.column(), -1) : -1;
    return row < 0 ? QModelIndex() : index(row, sourceIndex.row());
}

QVariant TierMatrix::problem(const QModelIndex &index, int role) const
{
    const QVariant own = sourceModel()->data(mapToSource(index), role);
    const QList<Check> further = m_furtherChecks.value(keyAt(index.column()));
    if (further.isEmpty() || !sourceModel()->data(mapToSource(index), ProblemRole).toString().isEmpty())
        return own;
    for (const Check &check : further) {
        if (check.column == column(index.row()))
            return role == ProblemRole ? QVariant(check.text) : QVariant(int(check.severity));
    }
    return own;
}

QVariant TierMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid) || isHeading(index.row()))
        return {};
    if (role == ProblemRole || role == ProblemSeverityRole)
        return problem(index, role);
    if (role == Qt::ToolTipRole)
        return problem(index, ProblemRole);
    return sourceModel()->data(mapToSource(index), role);
}

bool TierMatrix::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid) || isHeading(index.row()))
        return false;
    return sourceModel()->setData(mapToSource(index), value, role);
}

Qt::ItemFlags TierMatrix::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemFlags(Qt::ItemNeverHasChildren) : sourceModel()->flags(mapToSource(index));
}

QVariant TierMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const Line line = m_lines.value(section);
        if (role == Qt::DisplayRole)
            return line.title;
        return role == HintRole || role == Qt::ToolTipRole ? QVariant(line.hint) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const RecordKey key = keyAt(section);
    const FieldValues record = m_table.record(key);
    const QString name = record.value(m_table.description().nameColumn).value_or(QString());
    const QString title = !name.isEmpty() ? name
        : key.isDraft()                   ? tr("New tier", "heading of a column that has no name yet")
                                          : key.key.join(u" · "_s);
    if (role == Qt::DisplayRole)
        return title;
    if (role == SubtitleRole)
        return m_subtitles.value(key);
    if (role == Qt::ToolTipRole)
        return (QStringList { title } + m_subtitles.value(key)).join(u'\n');
    if (role == Qt::AccessibleTextRole)
        return (QStringList { title } + m_subtitles.value(key)).join(u", "_s);
    return {};
}

} // namespace Kaiwa
