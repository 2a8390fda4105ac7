#include "views/shell/stagedlistmodel.h"

#include "models/content/values/unlimited.h"
#include "models/content/workspace.h"
#include "views/shell/recordwords.h"

#include <algorithm>

namespace Kaiwa {

namespace {

// Whether a record was only read again, be it by more fields.
bool readsTheSame(const StagedRecord &before, const StagedRecord &now)
{
    for (auto it = before.base.values.cbegin(); it != before.base.values.cend(); ++it) {
        const auto read = now.base.values.constFind(it.key());
        if (read == now.base.values.cend() || *read != it.value())
            return false;
    }
    return true;
}

bool isStagedTheSame(const StagedRecord &before, const StagedRecord &now)
{
    return before.operation == now.operation && before.staged == now.staged && before.theirs == now.theirs
        && before.goneFromDatabase == now.goneFromDatabase && before.refusal.has_value() == now.refusal.has_value()
        && (!now.refusal || before.refusal->message == now.refusal->message);
}

} // namespace

StagedListModel::StagedListModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_records(workspace.changes().records())
{
    indexRecords();
    connect(&workspace.changes(), &ChangeSet::changed, this, &StagedListModel::follow);
}

void StagedListModel::indexRecords()
{
    m_places.clear();
    m_places.reserve(m_records.size());
    for (qsizetype i = 0; i < m_records.size(); ++i)
        m_places.insert(m_records.at(i).key, int(i));
}

const StagedRecord *StagedListModel::record(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_records.at(index.row()) : nullptr;
}

QModelIndex StagedListModel::indexOf(const RecordKey &key) const
{
    const auto found = m_places.constFind(key);
    return found == m_places.cend() ? QModelIndex() : index(*found);
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

// A key that the studio made for a new record says nothing to a person, its name does.
QString StagedListModel::draftName(const QString &table, const QString &column, const QString &key) const
{
    const Catalog &catalog = m_workspace.catalog();
    if (!m_draftNames) {
        m_draftNames.emplace();
        for (const StagedRecord &record : m_records) {
            const Table *own = record.key.isDraft() ? catalog.table(record.key.table) : nullptr;
            if (own && own->primaryKey.size() == 1)
                m_draftNames->insert({ own->name, record.staged.value(own->primaryKey.first()).value_or(QString()) },
                    RecordWords::name(record));
        }
    }
    const Table *referring = m_draftNames->isEmpty() ? nullptr : catalog.table(table);
    const Reference *reference = referring ? referring->referenceFor(column) : nullptr;
    return reference ? m_draftNames->value({ reference->targetTable, key }) : QString();
}

QVariant StagedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StagedRecord &record = m_records.at(index.row());
    const auto valueName = [this](const QString &table, const QString &column, const Value &value) {
        const bool isUnlimited = loadUnlimited(m_workspace.catalog(), table, column).matches(value);
        return isUnlimited ? unlimitedWord() : value ? draftName(table, column, *value) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return RecordWords::sentence(record, valueName);
    case Qt::AccessibleTextRole: {
        const QString problem = problemOf(record);
        const QString sentence = RecordWords::sentence(record, valueName);
        return problem.isEmpty() ? sentence : QString(sentence + QStringLiteral(". ") + problem);
    }
    case Qt::CheckStateRole:
        return m_unticked.contains(record.key) ? Qt::Unchecked : Qt::Checked;
    case TitleRole:
        return RecordWords::title(record);
    case PartsRole: {
        QStringList parts;
        const QList<FieldWords> fields = RecordWords::fields(record, valueName);
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
    m_unticked += withDependentRecords({ key }, m_workspace.changes(), m_workspace.catalog());
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

// Neighbours at once; the rows ascend.
void StagedListModel::tellChanged(const QList<int> &rows)
{
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(rows.at(first)), index(rows.at(last)));
        first = last + 1;
    }
}

// Changes of records that are there, more records at the end, and fewer at the end: the everyday cases leave the
// selection where it is, and one of many slices costs no more than the slice. False: it is another.
bool StagedListModel::followInPlace(const QSet<RecordKey> &touched)
{
    const ChangeSet &changes = m_workspace.changes();
    const QList<StagedRecord> now = changes.records(touched);
    QList<StagedRecord> added;
    for (const StagedRecord &record : now) {
        if (!m_places.contains(record.key))
            added.append(record);
    }
    QList<int> gone;
    for (const RecordKey &key : touched) {
        if (const auto place = m_places.constFind(key); place != m_places.cend() && !changes.find(key))
            gone.append(*place);
    }
    if (!added.isEmpty() && !m_records.isEmpty()
        && changes.place(added.first().key) < changes.place(m_records.last().key))
        return false;
    if (!gone.isEmpty() && (!added.isEmpty() || !dropLast(gone)))
        return false;
    QList<int> rows;
    for (const StagedRecord &record : now) {
        if (const auto place = m_places.constFind(record.key); place != m_places.cend()) {
            m_records[*place] = record;
            rows.append(*place);
        }
    }
    tellChanged(rows);
    if (!added.isEmpty())
        append(added);
    if (!added.isEmpty() || !gone.isEmpty())
        Q_EMIT ticksChanged();
    return true;
}

void StagedListModel::append(const QList<StagedRecord> &added)
{
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    for (const StagedRecord &record : added) {
        m_places.insert(record.key, int(m_records.size()));
        m_records.append(record);
    }
    endInsertRows();
}

// False: they are not the last ones.
bool StagedListModel::dropLast(const QList<int> &gone)
{
    const int first = *std::min_element(gone.cbegin(), gone.cend());
    if (first + gone.size() != m_records.size())
        return false;
    beginRemoveRows({}, first, rowCount() - 1);
    for (qsizetype i = first; i < m_records.size(); ++i) {
        m_places.remove(m_records.at(i).key);
        m_unticked.remove(m_records.at(i).key);
    }
    m_records.resize(first);
    endRemoveRows();
    return true;
}

void StagedListModel::follow(const QSet<RecordKey> &touched)
{
    m_draftNames.reset();
    bool isNews = false;
    for (const RecordKey &key : touched) {
        const auto place = m_places.constFind(key);
        const StagedRecord *before = place == m_places.cend() ? nullptr : &m_records.at(*place);
        const StagedRecord *now = m_workspace.changes().find(key);
        const bool isSame = before && now ? isStagedTheSame(*before, *now) : !before && !now;
        // A problem of the whole record may lie in a field that is not staged.
        if (isSame && !(before && m_blocking.contains(key) && !readsTheSame(*before, *now)))
            continue;
        m_blocking.remove(key);
        isNews = true;
    }
    if (isNews)
        Q_EMIT stagingChanged();
    if (followInPlace(touched))
        return;
    beginResetModel();
    m_records = m_workspace.changes().records();
    indexRecords();
    endResetModel();
    QSet<RecordKey> gone = m_unticked;
    for (const StagedRecord &record : std::as_const(m_records))
        gone.remove(record.key);
    m_unticked -= gone;
    Q_EMIT ticksChanged();
}

} // namespace Kaiwa
