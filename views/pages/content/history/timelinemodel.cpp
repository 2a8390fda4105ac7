#include "views/pages/content/history/timelinemodel.h"

#include "views/shell/readingzone.h"
#include "views/shell/recordwords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
constexpr qsizetype namedFields = 3;

QString titleOf(const Revision &revision, const Catalog &catalog)
{
    const Table *table = catalog.table(revision.table);
    StagedRecord record;
    record.key = revision.record(table ? table->primaryKey : revision.key.keys());
    record.base.values = revision.operation == Operation::Delete ? revision.before : revision.after;
    return RecordWords::title(record);
}

QString ownWords(const Revision &revision)
{
    switch (revision.operation) {
    case Operation::Insert:
        return TimelineModel::tr("Added", "what happened to a record");
    case Operation::Delete:
        return TimelineModel::tr("Deleted", "what happened to a record");
    case Operation::Update:
        break;
    }
    QStringList fields;
    const QStringList columns = revision.changedColumns();
    for (const QString &column : columns) {
        if (column != u"updated_at")
            fields.append(RecordWords::label(revision.table, column));
    }
    if (fields.isEmpty())
        return TimelineModel::tr("Saved without a difference", "what happened to a record");
    const qsizetype more = fields.size() - namedFields;
    QString named = fields.mid(0, namedFields).join(u", "_s);
    if (more > 0)
        named = TimelineModel::tr("%1 and %n more", "%1: names of fields", int(more)).arg(named);
    return TimelineModel::tr("Changed %1", "what happened to a record; %1: names of fields").arg(named);
}

QString titleOf(const Revision::Cause &cause)
{
    StagedRecord record;
    record.key = cause.record(cause.key.keys());
    return RecordWords::title(record);
}

} // namespace

QString revisionWords(const Revision &revision)
{
    if (!revision.follows)
        return ownWords(revision);
    if (revision.operation == Operation::Delete)
        return TimelineModel::tr("Deleted with %1", "what happened to a record; %1: another record, 'Language ja'")
            .arg(titleOf(*revision.follows));
    return TimelineModel::tr("%1, since %2 was deleted", "'Changed language, since Language ja was deleted'")
        .arg(ownWords(revision), titleOf(*revision.follows));
}

QString revisionTimeWords(const QDateTime &at, const QString &actor)
{
    const QString time = ReadingZone::instance().dateTimeText(at);
    return actor.isEmpty() ? time : TimelineModel::tr("%1 · %2", "time · who").arg(time, actor);
}

TimelineModel::TimelineModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), { WhenRole, Qt::DisplayRole, Qt::AccessibleTextRole });
    });
}

void TimelineModel::clear()
{
    beginResetModel();
    m_revisions.clear();
    m_titles.clear();
    m_changesets.clear();
    endResetModel();
}

void TimelineModel::addRevisions(const QList<Revision> &revisions, const RecordKey &record, const Catalog &catalog)
{
    if (revisions.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(revisions.size()) - 1);
    for (const Revision &revision : revisions) {
        const Table *table = catalog.table(revision.table);
        const bool isTheOne = table && revision.record(table->primaryKey) == record;
        m_revisions.append(revision);
        m_titles.append(isTheOne ? QString() : titleOf(revision, catalog));
    }
    endInsertRows();
}

void TimelineModel::addChangesets(const QList<ChangesetSummary> &changesets)
{
    if (changesets.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(changesets.size()) - 1);
    m_changesets += changesets;
    endInsertRows();
}

const Revision *TimelineModel::revision(int row) const
{
    return row >= 0 && row < m_revisions.size() ? &m_revisions.at(row) : nullptr;
}

const ChangesetSummary *TimelineModel::changeset(int row) const
{
    return m_revisions.isEmpty() && row >= 0 && row < m_changesets.size() ? &m_changesets.at(row) : nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(qMax(m_revisions.size(), m_changesets.size()));
}

QString TimelineModel::what(int row) const
{
    if (const ChangesetSummary *one = changeset(row))
        return one->name.isEmpty() ? tr("%n records", "of a change-set", int(one->revisions)) : one->name;
    const QString words = revisionWords(m_revisions.at(row));
    const QString title = m_titles.at(row);
    return title.isEmpty() ? words : tr("%1: %2", "a record: what happened to it").arg(title, words);
}

QString TimelineModel::when(int row) const
{
    if (const ChangesetSummary *one = changeset(row)) {
        return tr("%1 · %2", "time and who · how many records")
            .arg(revisionTimeWords(one->at, one->actor), tr("%n records", "of a change-set", int(one->revisions)));
    }
    return revisionTimeWords(m_revisions.at(row).at, m_revisions.at(row).actor);
}

QString TimelineModel::name(int row) const
{
    return changeset(row) ? QString() : m_revisions.at(row).changesetName;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return what(index.row());
    case WhenRole:
        return when(index.row());
    case NameRole:
    case Qt::ToolTipRole:
        return name(index.row());
    case Qt::AccessibleTextRole:
        return QStringList { what(index.row()), when(index.row()) }.join(u", "_s);
    default:
        return {};
    }
}

} // namespace Kaiwa
