#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace Kaiwa::TestSupport {

// Knows from the driver's own words what must be staged and what must be in the database, and compares it with what is.
// All verdicts are texts: empty means that everything is as it must be. Knows no connection; the rows of the audit
// trigger, which sees every change of the database, are handed to it.
class FaultOracle final {
public:
    using RecordId = std::pair<QString, QString>; // table and id
    struct Record {
        QString operation;
        QJsonObject staged;
        QJsonObject base;
        bool operator==(const Record &other) const { return operation == other.operation && staged == other.staged; }
    };
    using State = QMap<RecordId, Record>;
    struct Change { // of one row, as the audit trigger saw it
        QString transaction;
        RecordId record;
        QString operation; // INSERT, UPDATE, DELETE
        QJsonObject before;
        QJsonObject after;
        bool foreign = false;
    };
    using CurrentRow = std::function<std::optional<QJsonObject>(const RecordId &)>;

    // A line that the driver said.
    void hear(const QJsonObject &line);
    // The driver was killed, and another one has said what it found again.
    QString compareAfterRestart(const QJsonObject &line, const QList<Change> &audit, const CurrentRow &currentRow);
    // At the end: every transaction of the driver is one of its commits, whole, on what it had seen, and nothing else.
    QString compareAudit(const QList<Change> &audit) const;
    // The history has each change of the driver's, as it was before and after, exactly once, and nothing else. Whose
    // transaction it was is not asked.
    static QString compareHistory(const QList<Change> &history, const QList<Change> &audit);

    // How often it came to what the test is about.
    struct Counts {
        int committed = 0;
        int refused = 0;
        int killedInCommit = 0;
        int killedAndCommitted = 0;

        Counts &operator+=(const Counts &other)
        {
            committed += other.committed;
            refused += other.refused;
            killedInCommit += other.killedInCommit;
            killedAndCommitted += other.killedAndCommitted;
            return *this;
        }
    };
    const Counts &counts() const { return m_counts; }

private:
    struct Commit {
        State sent;
    };
    using Transactions = QMap<QString, QList<Change>>;

    static State stateOf(const QJsonObject &line);
    static Transactions ownTransactions(const QList<Change> &audit);
    QString mismatch(const QList<Change> &transaction, const State &sent, const QList<Change> &audit) const;
    void decideByAudit(const QList<Change> &audit);
    QString differenceOf(const RecordId &id, const State &found, const CurrentRow &currentRow) const;

    State m_state; // durable
    QJsonObject m_intent; // the step that was announced last; empty: it was taken
    QHash<QString, Commit> m_committed; // by transaction
    QList<Commit> m_undecided; // whose end was not said
    std::optional<Commit> m_sending;
    Counts m_counts;
};

} // namespace Kaiwa::TestSupport
