#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>

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
    // Words that stand against records before anything is sent; each record's next change takes its own away,
    // and reading its row again does not.
    void setBlocking(const QHash<RecordKey, QString> &problems);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();
    // Something is staged otherwise than before, or something else stands against it: not when rows were read again alone.
    // Told before the rows of this list change.
    void stagingChanged();

private:
    void follow(const QSet<RecordKey> &touched);
    bool followInPlace(const QSet<RecordKey> &touched);
    bool dropLast(const QList<int> &gone);
    void append(const QList<StagedRecord> &added);
    void tellChanged(const QList<int> &rows);
    void indexRecords();
    void tick(const RecordKey &key, bool ticked);
    QString problemOf(const StagedRecord &record) const;
    QString draftName(const QString &table, const QString &column, const QString &key) const;

    Workspace &m_workspace;
    QList<StagedRecord> m_records;
    QHash<RecordKey, int> m_places; // in them
    QSet<RecordKey> m_unticked;
    QHash<RecordKey, QString> m_blocking;
    // Of staged new records by table and key, for those that refer to them; found when first asked for.
    mutable std::optional<QHash<std::pair<QString, QString>, QString>> m_draftNames;
};

} // namespace Kaiwa
