#pragma once

#include "models/content/history/historyreader.h"

#include <QAbstractListModel>

namespace Kaiwa {

// What a history lists, newest first and in words: the changes of one record (and of those that refer to it), or the
// change-sets of the whole database. Holds what was read so far and asks for nothing. Owned by the panel.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineModel)

public:
    enum Role {
        WhatRole = Qt::UserRole + 1, // "Changed title, description"
        WhenRole, // "25 Nov 2026, 21:40 · author"
        NameRole, // what the change-set did
    };

    explicit TimelineModel(QObject *parent = nullptr);

    void clear();
    // `record`: the one whose timeline it is; others are named in their rows.
    void addRevisions(const QList<Revision> &revisions, const RecordKey &record, const Catalog &catalog);
    void addChangesets(const QList<ChangesetSummary> &changesets);

    const Revision *revision(int row) const; // null: the row is a change-set
    const ChangesetSummary *changeset(int row) const;
    const QList<Revision> &revisions() const { return m_revisions; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString what(int row) const;
    QString when(int row) const;
    QString name(int row) const;

    QList<Revision> m_revisions;
    QStringList m_titles; // of their records where they are not the one
    QList<ChangesetSummary> m_changesets;
};

// "Changed title, description", "Added", "Deleted", "Deleted with Language ja"
QString revisionWords(const Revision &revision);
// "25 Nov 2026, 21:40 · author", in the zone that people read.
QString revisionTimeWords(const QDateTime &at, const QString &actor);

} // namespace Kaiwa
