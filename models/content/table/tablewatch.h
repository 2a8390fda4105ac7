#pragma once

#include "models/content/checks/checkkind.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

namespace Kaiwa {

class ChangeSet;
class Session;

// What the checks over all records of one table found. Asks on workers, a moment after it was told that something is
// different; a newer question cancels the older one, and what was known stays until the answer is there. Lives in the
// window's thread. Owned by the ProblemFinder.
class TableWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableWatch)

public:
    TableWatch(Session &session, ChangeSet &changes, const QString &table, QObject *parent = nullptr);
    ~TableWatch() override;

    void setKinds(const QList<CheckKind> &kinds); // those that are on; others are not asked
    void lookAgain();
    bool isLooking() const;
    QList<Check> at(const RecordKey &key) const;
    QList<RecordKey> keys() const; // of all records with a problem, also of those that no window shows
    // Why a check could not look, by its id.
    const QHash<QString, QString> &failures() const { return m_failures; }

Q_SIGNALS:
    void changed(const QSet<Kaiwa::RecordKey> &keys);
    void looked(); // all that was asked has been answered

private:
    using Found = QHash<RecordKey, QList<Check>>;
    void look();
    void receive(const CheckKind &kind, const Result<Found> &found);
    void take(const QString &id, const Found &found);

    Session &m_session;
    ChangeSet &m_changes;
    const QString m_table;
    QList<CheckKind> m_kinds;
    QTimer m_rest;
    quint64 m_generation = 0;
    QHash<QString, Query<Found>> m_queries; // by the kind's id
    QHash<QString, Found> m_found;
    QHash<QString, QString> m_failures;
};

} // namespace Kaiwa
