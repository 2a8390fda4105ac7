#pragma once

#include "models/content/stagedrecord.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace Kaiwa {

class Workspace;

// The staged records in words, one row each, with a tick that says whether the next commit takes it. Follows the
// workspace's change-set, which must outlive it. Everything is ticked until a person takes a tick away.
class StagedListModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagedListModel)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, // "Speaker ja-jp-male"
        PartsRole, // QStringList: label, before, after, label, before, after …
        ProblemRole, // words; empty: none
    };

    explicit StagedListModel(Workspace &workspace, QObject *parent = nullptr);

    const StagedRecord *record(const QModelIndex &index) const;
    QModelIndex indexOf(const RecordKey &key) const;
    bool isEverythingTicked() const { return m_unticked.isEmpty(); }
    int tickedCount() const { return rowCount() - int(m_unticked.size()); }
    QSet<RecordKey> tickedKeys(int most = -1) const; // -1: all of them
    void tickEverything();
    // Words that stand against records before anything is sent; each record's next change takes its own away.
    void setBlocking(const QHash<RecordKey, QString> &problems);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void follow(const QSet<RecordKey> &touched);
    void tick(const RecordKey &key, bool ticked);
    QString problemOf(const StagedRecord &record) const;

    Workspace &m_workspace;
    QList<StagedRecord> m_records;
    QSet<RecordKey> m_unticked;
    QHash<RecordKey, QString> m_blocking;
};

} // namespace Kaiwa
