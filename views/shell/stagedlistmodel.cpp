#include "views/shell/stagedlistmodel.h"

#include "models/content/workspace.h"
#include "views/shell/recordwords.h"

#include <algorithm>

namespace Kaiwa {

namespace {

bool sameKeys(const QList<StagedRecord> &a, const QList<StagedRecord> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const StagedRecord &x, const StagedRecord &y) { return x.key == y.key; });
}

} // namespace

StagedListModel::StagedListModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_records(workspace.changes().records())
{
    connect(&workspace.changes(), &ChangeSet::changed, this, &StagedListModel::follow);
}

const StagedRecord *StagedListModel::record(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_records.at(index.row()) : nullptr;
}

QModelIndex StagedListModel::indexOf(const RecordKey &key) const
{
    const auto found = std::find_if(
        m_records.cbegin(), m_records.cend(), [&](const StagedRecord &record) { return record.key == key; });
    return found == m_records.cend() ? QModelIndex() : index(int(found - m_records.cbegin()));
}

int StagedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

Qt::ItemFlags StagedListModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

QString StagedListModel::problemOf(const StagedRecord &record) const
{
    const QString blocking = m_blocking.value(record.key);
    return blocking.isEmpty() ? RecordWords::problem(record) : blocking;
}

QVariant StagedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StagedRecord &record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return RecordWords::sentence(record);
    case Qt::AccessibleTextRole: {
        const QString problem = problemOf(record);
        const QString sentence = RecordWords::sentence(record);
        return problem.isEmpty() ? sentence : QString(sentence + QStringLiteral(". ") + problem);
    }
    case Qt::CheckStateRole:
        return m_unticked.contains(record.key) ? Qt::Unchecked : Qt::Checked;
    case TitleRole:
        return RecordWords::title(record);
    case PartsRole: {
        QStringList parts;
        const QList<FieldWords> fields = RecordWords::fields(record);
        for (const FieldWords &field : fields)
            parts << field.label << field.before << field.after;
        return parts;
    }
    case ProblemRole:
        return problemOf(record);
    default:
        return {};
    }
}

bool StagedListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole)
        return false;
    tick(m_records.at(index.row()).key, value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(this->index(0), this->index(rowCount() - 1), { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
    return true;
}

// What a ticked record needs by reference is ticked along; what needs an unticked one is unticked along.
void StagedListModel::tick(const RecordKey &key, bool ticked)
{
    if (ticked) {
        m_unticked -= withRequiredRecords({ key }, m_workspace.changes(), m_workspace.catalog());
        return;
    }
    for (const StagedRecord &record : std::as_const(m_records)) {
        if (withRequiredRecords({ record.key }, m_workspace.changes(), m_workspace.catalog()).contains(key))
            m_unticked.insert(record.key);
    }
    m_unticked.insert(key);
}

QSet<RecordKey> StagedListModel::tickedKeys(int most) const
{
    QSet<RecordKey> keys;
    for (const StagedRecord &record : m_records) {
        if (keys.size() == most)
            break;
        if (!m_unticked.contains(record.key))
            keys.insert(record.key);
    }
    return keys;
}

void StagedListModel::tickEverything()
{
    m_unticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
}

void StagedListModel::setBlocking(const QHash<RecordKey, QString> &problems)
{
    m_blocking = problems;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void StagedListModel::follow(const QSet<RecordKey> &touched)
{
    for (const RecordKey &key : touched)
        m_blocking.remove(key);
    const QList<StagedRecord> now = m_workspace.changes().records();
    if (sameKeys(m_records, now)) {
        m_records = now;
        for (int row = 0; row < m_records.size(); ++row) {
            if (touched.contains(m_records.at(row).key))
                Q_EMIT dataChanged(index(row), index(row));
        }
        return;
    }
    // One more at the end is the everyday case and leaves the selection where it is.
    if (now.size() == m_records.size() + 1 && sameKeys(m_records, now.first(m_records.size()))) {
        beginInsertRows({}, int(m_records.size()), int(m_records.size()));
        m_records = now;
        endInsertRows();
    } else {
        beginResetModel();
        m_records = now;
        endResetModel();
    }
    QSet<RecordKey> gone = m_unticked;
    for (const StagedRecord &record : std::as_const(m_records))
        gone.remove(record.key);
    m_unticked -= gone;
    Q_EMIT ticksChanged();
}

} // namespace Kaiwa
