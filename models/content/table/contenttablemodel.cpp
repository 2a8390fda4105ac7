#include "models/content/table/contenttablemodel.h"

#include "models/content/table/catalogdriver.h"
#include "models/content/table/contenttable.h"
#include "models/content/table/fetchedresult.h"

#include <QSqlQuery>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QVariant toVariant(const Value &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

ContentTableModel::ContentTableModel(ContentTable &table, ChangeSet &changes, const CatalogDatabase &database)
    : QSqlTableModel(nullptr, database.database())
    , m_table(table)
    , m_changes(changes)
{
    QSqlTableModel::setEditStrategy(OnManualSubmit);
}

void ContentTableModel::adopt(const EntityDescription &description, const WindowQuery &query)
{
    m_description = description;
    m_query = query;
    m_rows.clear();
    m_drafts.clear();
    m_names.clear();
    indexRows();
    indexDrafts();
    setTable(description.table);
    setWindow({}, m_onlyChanged);
}

void ContentTableModel::setWindow(const QList<WindowRow> &rows, bool onlyChanged)
{
    const QSqlDatabase source = database();
    beginResetModel();
    m_rows = rows;
    m_onlyChanged = onlyChanged;
    m_drafts.clear();
    for (const StagedRecord &record : m_changes.records(m_description.table)) {
        if (record.key.isDraft())
            m_drafts.append(record.key);
    }
    indexRows();
    indexDrafts();
    setQuery(QSqlQuery(new FetchedResult(source.driver(), source.record(tableName()), m_rows)));
    endResetModel();
}

void ContentTableModel::indexRows()
{
    m_rowByKey.clear();
    m_rowByKey.reserve(m_rows.size());
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_rowByKey.insert(m_rows[row].key, int(row));
}

WindowRow ContentTableModel::rowFromBase(const StagedRecord &record) const
{
    WindowRow row;
    row.key = record.key.key;
    row.version = record.base.rowVersion;
    for (const QString &name : m_query.columns())
        row.values.append(record.base.values.value(name));
    row.values.resize(m_query.columns().size() + m_query.referenceColumns().size());
    return row;
}

FieldValues ContentTableModel::values(const WindowRow &row) const
{
    FieldValues result;
    for (qsizetype section = 0; section < m_query.columns().size(); ++section)
        result.insert(m_query.columns()[section], row.values.value(section));
    return result;
}

RecordKey ContentTableModel::keyAt(int row) const
{
    if (row >= 0 && row < m_rows.size())
        return { m_description.table, m_rows[row].key, {} };
    return m_drafts.value(row - m_rows.size());
}

int ContentTableModel::rowOf(const RecordKey &key) const
{
    if (key.table != m_description.table)
        return -1;
    if (!key.isDraft())
        return m_rowByKey.value(key.key, -1);
    const int place = m_draftPlaces.value(key.draft, -1);
    return place < 0 ? -1 : int(m_rows.size()) + place;
}

const WindowRow *ContentTableModel::fetched(const RecordKey &key) const
{
    const int row = key.isDraft() ? -1 : rowOf(key);
    return row < 0 ? nullptr : &m_rows[row];
}

int ContentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size() + m_drafts.size());
}

Value ContentTableModel::valueAt(int row, int section, const StagedRecord *staged) const
{
    if (staged) {
        const auto mine = staged->staged.constFind(column(section));
        if (mine != staged->staged.cend())
            return *mine;
        // What the change-set learned since (a conflict, a merge) is newer than the window.
        const auto base = staged->base.values.constFind(column(section));
        if (base != staged->base.values.cend())
            return *base;
    }
    return row < m_rows.size() ? m_rows[row].values.value(section) : Value();
}

QVariant ContentTableModel::nameAt(int row, int section, const StagedRecord *staged) const
{
    const QString name = column(section);
    const qsizetype reference = m_query.referenceColumns().indexOf(name);
    if (reference < 0)
        return {};
    const Value value = valueAt(row, section, staged);
    if (!value)
        return {};
    if (row < m_rows.size() && value == m_rows[row].values.value(section)) {
        const Value read = m_rows[row].values.value(m_query.columns().size() + reference);
        if (read)
            return *read;
    }
    const auto known = m_names.constFind(name);
    if (known == m_names.cend() || !known->contains(*value))
        return {};
    return known->value(*value);
}

StagedState ContentTableModel::stateOf(const StagedRecord &record) const
{
    if (record.hasConflict())
        return StagedState::Conflict;
    if (record.refusal)
        return StagedState::Refused;
    switch (record.operation) {
    case StagedRecord::Operation::Insert:
        return StagedState::Inserted;
    case StagedRecord::Operation::Delete:
        return StagedState::Deleted;
    case StagedRecord::Operation::Update:
        break;
    }
    return StagedState::Changed;
}

StagedState ContentTableModel::stateOf(const StagedRecord &record, const QString &name) const
{
    if (record.operation == StagedRecord::Operation::Delete)
        return StagedState::Deleted;
    if (record.theirs.contains(name) || (record.goneFromDatabase && record.staged.contains(name)))
        return StagedState::Conflict;
    if (record.refusal && record.refusal->column == name)
        return StagedState::Refused;
    if (!record.staged.contains(name))
        return StagedState::Unchanged;
    return record.operation == StagedRecord::Operation::Insert ? StagedState::Inserted : StagedState::Changed;
}

QVariant ContentTableModel::problem(const RecordKey &key, int section, int role) const
{
    const QString name = column(section);
    const QList<Check> checks = m_table.checks(key);
    const Check *worst = nullptr;
    for (const Check &check : checks) {
        if (check.column == name && (!worst || check.severity > worst->severity))
            worst = &check;
    }
    if (role == ProblemRole)
        return worst ? worst->text : QString();
    return worst ? QVariant(int(worst->severity)) : QVariant();
}

QVariant ContentTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int section = index.column();
    const RecordKey key = keyAt(row);
    const StagedRecord *staged = m_changes.isEmpty() ? nullptr : m_changes.find(key);
    switch (role) {
    case Qt::DisplayRole: {
        const QVariant name = nameAt(row, section, staged);
        return name.isValid() ? name : toVariant(valueAt(row, section, staged));
    }
    case Qt::EditRole:
    case RawRole:
    case SortRole:
        return toVariant(valueAt(row, section, staged));
    case ReferenceNameRole:
        return nameAt(row, section, staged);
    case StagedRole:
        return int(staged ? stateOf(*staged, column(section)) : StagedState::Unchanged);
    case RowStateRole:
        return int(staged ? stateOf(*staged) : StagedState::Unchanged);
    case BaseRole:
        if (staged && staged->base.values.contains(column(section)))
            return toVariant(staged->base.values.value(column(section)));
        return toVariant(valueAt(row, section, nullptr));
    case ProblemRole:
    case ProblemSeverityRole:
        return problem(key, section, role);
    }
    return {};
}

bool ContentTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid)
        || (role != Qt::EditRole && role != RawRole))
        return false;
    const RecordKey key = keyAt(index.row());
    const QString name = column(index.column());
    if (!m_table.isEditable(key, name))
        return false;
    m_table.setValue(key, name, value.isNull() ? Value() : Value(value.toString()));
    return true;
}

bool ContentTableModel::clearItemData(const QModelIndex &index)
{
    return setData(index, QVariant());
}

Qt::ItemFlags ContentTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_table.isEditable(keyAt(index.row()), column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ContentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section >= 0 && section < columnCount() ? QVariant(m_description.label(column(section))) : QVariant();
    if (section < 0 || section >= rowCount())
        return {};
    const StagedRecord *staged = m_changes.find(keyAt(section));
    if (staged && staged->operation == StagedRecord::Operation::Insert)
        return u"*"_s;
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return u"!"_s;
    return section + 1;
}

bool ContentTableModel::insertRows(int row, int count, const QModelIndex &parent)
{
    Q_UNUSED(row) // staged inserts follow the fetched rows
    if (parent.isValid() || count < 1)
        return false;
    m_changes.beginStep({});
    bool inserted = true;
    for (int i = 0; i < count && inserted; ++i)
        inserted = m_table.insertRecord().isValid();
    m_changes.endStep();
    return inserted;
}

bool ContentTableModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || count < 1 || row < 0 || row + count > rowCount())
        return false;
    QList<RecordKey> keys;
    for (int i = row; i < row + count; ++i)
        keys.append(keyAt(i));
    m_table.removeRecords(keys);
    return std::all_of(keys.cbegin(), keys.cend(), [this](const RecordKey &key) {
        const StagedRecord *staged = m_changes.find(key);
        return key.isDraft() ? !staged : staged && staged->operation == StagedRecord::Operation::Delete;
    });
}

bool ContentTableModel::select()
{
    Q_EMIT readRequested();
    return true;
}

bool ContentTableModel::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    return select();
}

void ContentTableModel::sort(int section, Qt::SortOrder order)
{
    Q_EMIT sortRequested(column(section), order, true);
}

void ContentTableModel::setSort(int section, Qt::SortOrder order)
{
    Q_EMIT sortRequested(column(section), order, false);
}

void ContentTableModel::revertRow(int row)
{
    const RecordKey key = keyAt(row);
    if (key.isValid())
        m_changes.revertRecord(key);
}

void ContentTableModel::revertAll()
{
    m_changes.beginStep(tr("Discard the changes of %1", "step in the undo history; %1: 'Languages'").arg(m_description.title));
    for (const StagedRecord &record : m_changes.records(m_description.table))
        m_changes.revertRecord(record.key);
    m_changes.endStep();
}

bool ContentTableModel::isDirty() const
{
    return m_changes.count(m_description.table) > 0;
}

bool ContentTableModel::isDirty(const QModelIndex &index) const
{
    return data(index, StagedRole).toInt() != int(StagedState::Unchanged);
}

} // namespace Kaiwa
