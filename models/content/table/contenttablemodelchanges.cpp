// The part of ContentTableModel that follows: what is staged, what was written, and the names that arrive.
#include "models/content/table/contenttablemodel.h"

#include "models/content/table/contenttable.h"

#include <algorithm>

namespace Kaiwa {

namespace {

constexpr qsizetype mostRowsToldAlone = 32; // more that changed at once are told as one range, rows between included

const QList<int> &allRoles()
{
    static const QList<int> roles { Qt::DisplayRole, Qt::EditRole, RawRole, SortRole, StagedRole, BaseRole, ProblemRole,
        ProblemSeverityRole, ReferenceNameRole, RowStateRole };
    return roles;
}

} // namespace

void ContentTableModel::followChanges(const QSet<RecordKey> &keys)
{
    followDrafts(keys);
    if (m_onlyChanged)
        followStagedRows(keys);
    QList<int> rows;
    for (const RecordKey &key : keys) {
        if (const int row = rowOf(key); row >= 0)
            rows.append(row);
    }
    notifyEach(rows);
}

void ContentTableModel::notifyEach(const QList<int> &rows)
{
    if (rows.size() <= mostRowsToldAlone) {
        for (const int row : rows)
            notifyRow(row);
        return;
    }
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    notifyRows(*first, *last);
}

// The everyday cases, and those of many in slices: drafts follow those that are there, or the last of them go. False:
// it is another.
bool ContentTableModel::followLastDrafts(const QSet<RecordKey> &keys)
{
    QList<RecordKey> added;
    qsizetype gone = 0;
    qsizetype firstGone = m_drafts.size();
    for (const RecordKey &key : keys) {
        if (!key.isDraft())
            continue;
        const bool isStaged = m_changes.find(key);
        const auto known = m_draftPlaces.constFind(key.draft);
        if (known == m_draftPlaces.cend()) {
            if (isStaged)
                added.append(key);
        } else if (!isStaged) {
            ++gone;
            firstGone = std::min<qsizetype>(firstGone, *known);
        }
    }
    if (firstGone + gone != m_drafts.size() || (gone > 0 && !added.isEmpty()))
        return false;
    if (gone > 0)
        dropDraftsFrom(firstGone);
    return added.isEmpty() || appendDrafts(added);
}

void ContentTableModel::dropDraftsFrom(qsizetype place)
{
    beginRemoveRows({}, int(m_rows.size() + place), rowCount() - 1);
    for (qsizetype i = place; i < m_drafts.size(); ++i)
        m_draftPlaces.remove(m_drafts.at(i).draft);
    m_drafts.resize(place);
    endRemoveRows();
}

bool ContentTableModel::appendDrafts(QList<RecordKey> added)
{
    std::sort(added.begin(), added.end(),
        [this](const RecordKey &a, const RecordKey &b) { return m_changes.place(a) < m_changes.place(b); });
    if (!m_drafts.isEmpty() && m_changes.place(added.first()) < m_changes.place(m_drafts.last()))
        return false;
    const int place = rowCount();
    beginInsertRows({}, place, place + int(added.size()) - 1);
    for (const RecordKey &key : std::as_const(added)) {
        m_draftPlaces.insert(key.draft, int(m_drafts.size()));
        m_drafts.append(key);
    }
    endInsertRows();
    return true;
}

void ContentTableModel::followDrafts(const QSet<RecordKey> &keys)
{
    if (followLastDrafts(keys))
        return;
    QList<RecordKey> now;
    QSet<RecordKey> staged;
    for (const StagedRecord &record : m_changes.records(m_description.table)) {
        if (!record.key.isDraft())
            continue;
        now.append(record.key);
        staged.insert(record.key);
    }
    if (now == m_drafts)
        return;
    const int offset = int(m_rows.size());
    // Neighbours go and come together: an import stages thousands at once.
    for (int last = int(m_drafts.size()) - 1; last >= 0; --last) {
        int first = last + 1;
        while (first > 0 && !staged.contains(m_drafts[first - 1]))
            --first;
        if (first > last)
            continue;
        beginRemoveRows({}, offset + first, offset + last);
        m_drafts.remove(first, last - first + 1);
        indexDrafts();
        endRemoveRows();
        last = first;
    }
    for (int first = 0; first < now.size(); ++first) {
        int end = first;
        while (end < now.size() && !m_draftPlaces.contains(now[end].draft))
            ++end;
        if (end == first)
            continue;
        const int place = std::min(first, int(m_drafts.size()));
        beginInsertRows({}, offset + place, offset + place + end - first - 1);
        m_drafts = m_drafts.mid(0, place) + now.mid(first, end - first) + m_drafts.mid(place);
        indexDrafts();
        endInsertRows();
        first = end;
    }
}

void ContentTableModel::indexDrafts()
{
    m_draftPlaces.clear();
    m_draftPlaces.reserve(m_drafts.size());
    for (qsizetype i = 0; i < m_drafts.size(); ++i)
        m_draftPlaces.insert(m_drafts[i].draft, int(i));
}

void ContentTableModel::followStagedRows(const QSet<RecordKey> &keys)
{
    QList<WindowRow> added;
    for (const StagedRecord &record : m_changes.records(keys)) {
        if (!record.key.isDraft() && !m_rowByKey.contains(record.key.key))
            added.append(rowFromBase(record));
    }
    appendRows(added);
    QList<int> gone;
    for (const RecordKey &key : keys) {
        const int row = key.isDraft() || m_changes.find(key) ? -1 : rowOf(key);
        if (row >= 0)
            gone.append(row);
    }
    dropRows(gone);
}

void ContentTableModel::appendRows(const QList<WindowRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int place = int(m_rows.size());
    beginInsertRows({}, place, place + int(rows.size()) - 1);
    for (const WindowRow &row : rows) {
        m_rowByKey.insert(row.key, int(m_rows.size()));
        m_rows.append(row);
    }
    endInsertRows();
}

// Neighbours at once, from the last to the first: there may be thousands.
void ContentTableModel::dropRows(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    while (!rows.isEmpty()) {
        const int last = rows.takeLast();
        int first = last;
        while (!rows.isEmpty() && rows.last() == first - 1)
            first = rows.takeLast();
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowByKey.remove(m_rows.at(row).key);
        m_rows.remove(first, last - first + 1);
        for (int row = first; row < m_rows.size(); ++row)
            m_rowByKey[m_rows.at(row).key] = row;
        endRemoveRows();
    }
}

void ContentTableModel::notifyRow(int row)
{
    notifyRows(row, row);
}

void ContentTableModel::notifyRows(int first, int last)
{
    if (columnCount() > 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), allRoles());
}

void ContentTableModel::notifyProblems()
{
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), { ProblemRole, ProblemSeverityRole });
}

void ContentTableModel::notifyProblems(const QSet<RecordKey> &keys)
{
    if (keys.size() > mostRowsToldAlone)
        return notifyProblems();
    for (const RecordKey &key : keys) {
        if (const int row = rowOf(key); row >= 0 && columnCount() > 0)
            Q_EMIT dataChanged(
                index(row, 0), index(row, columnCount() - 1), { ProblemRole, ProblemSeverityRole });
    }
}

void ContentTableModel::takeWritten(const QList<ChangeSet::WrittenRecord> &written)
{
    QList<WindowRow> added;
    QList<int> gone;
    QList<int> told;
    for (const ChangeSet::WrittenRecord &record : written) {
        const RecordKey &key = record.keyNow.isValid() ? record.keyNow : record.key;
        if (key.table != m_description.table)
            continue;
        const int row = rowOf(key);
        if (!record.row) {
            if (row >= 0 && row < m_rows.size())
                gone.append(row);
            continue;
        }
        StagedRecord now;
        now.key = key;
        now.base = *record.row;
        if (row < 0) {
            if (!m_onlyChanged)
                added.append(rowFromBase(now));
            continue;
        }
        const WindowRow before = m_rows[row];
        m_rows[row] = rowFromBase(now);
        for (qsizetype i = 0; i < m_query.referenceColumns().size(); ++i) {
            const qsizetype section = m_query.columns().indexOf(m_query.referenceColumns()[i]);
            const qsizetype name = m_query.columns().size() + i;
            if (before.values.value(section) == m_rows[row].values.value(section))
                m_rows[row].values[name] = before.values.value(name);
        }
        told.append(row);
    }
    notifyEach(told);
    appendRows(added);
    dropRows(gone);
}

void ContentTableModel::learnNames(const QString &column, const QHash<QString, QString> &names)
{
    m_names[column].insert(names);
    const int section = int(m_query.columns().indexOf(column));
    if (section >= 0 && rowCount() > 0)
        Q_EMIT dataChanged(
            index(0, section), index(rowCount() - 1, section), { Qt::DisplayRole, ReferenceNameRole });
}

QHash<QString, QStringList> ContentTableModel::unknownNames(const QSet<RecordKey> &keys) const
{
    QHash<QString, QStringList> unknown;
    for (const QString &column : m_query.referenceColumns()) {
        const QHash<QString, QString> known = m_names.value(column);
        QSet<QString> found;
        for (const RecordKey &key : keys) {
            const StagedRecord *record = m_changes.find(key);
            const Value value = record ? record->staged.value(column) : Value();
            if (value && !value->isEmpty() && !known.contains(*value))
                found.insert(*value);
        }
        if (!found.isEmpty())
            unknown.insert(column, found.values());
    }
    return unknown;
}

} // namespace Kaiwa
