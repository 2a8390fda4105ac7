#pragma once

#include "models/content/keptlines.h"
#include "models/database/query.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>

namespace Kaiwa {

class LabelTables;
class PgConnection;
class Session;
class Workspace;
struct Rows;

// What a linguist decided about one item of the triage, or about a pair of features. An item is named by its feature's
// id, or as TriageItem names it where it is no feature.
struct Decision {
    enum class State {
        Kept, // stays as it is
        Merged, // folded into the one that `reason` names, once that is committed
        Later,
        Ignored,
        Apart, // a pair: not the same
    };

    QString a;
    QString b; // empty: one item is meant; of a pair the later one by id
    QString labelHash; // of the labels that were decided upon: it holds as long as they stay
    State state = State::Kept;
    QString reason; // may be empty
    QString actor;
    QDateTime at; // UTC
    bool isLocal = false; // kept on this computer, not in the database

    std::pair<QString, QString> key() const { return { a, b }; }
    static Decision ofPair(const QString &one, const QString &other, const QString &labelHash);
};

// The decisions about one database: in its schema kaiwa_studio where that is there and the role may write it, so that
// everybody shares them, else in a file on this computer. Both are read; of two about the same the newer one holds. They
// are no content: written at once, on a worker, never staged. Lives in the window's thread.
class CurationDecisions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CurationDecisions)

public:
    // The workspace's own, which all its pages share; made, and read, when it is first asked for.
    static CurationDecisions &of(Workspace &workspace);
    CurationDecisions(Session &session, const QString &file, QObject *parent = nullptr);
    ~CurationDecisions() override;

    static QString hashOf(const QStringList &labels); // in any order
    static QString pairHash(const LabelTables &labels, const QString &one, const QString &other); // of two features

    void read(); // again, too: others decide as well
    bool isKnown() const { return m_databaseKnown && m_fileKnown; }
    bool keepsInDatabase() const; // where a new one goes
    // Takes in what somebody else decided, as it was read elsewhere.
    void learn(const QList<Decision> &decisions);
    // Blocks; on a worker's connection. Of the items alone, not of pairs.
    static Result<QList<Decision>> readItems(PgConnection &connection, const QStringList &items);

    // Not set where nothing was decided or a label changed since.
    std::optional<Decision> about(const QString &item, const QString &labelHash) const;
    std::optional<Decision> aboutPair(const QString &one, const QString &other, const QString &labelHash) const;
    QList<Decision> all() const; // newest first
    // The pairs of features that are not the same, as long as their labels stay; of each the earlier id first.
    QSet<std::pair<QString, QString>> pairsApart(const LabelTables &labels) const;

    // Holds at once; where it could not be written what was before holds again, and failed() says why.
    void decide(Decision decision);
    void takeBack(const Decision &decision);
    bool isWriting(const QString &item) const; // not everybody knows it yet

Q_SIGNALS:
    void changed();
    void written(const QString &item);
    void failed(const Kaiwa::Error &error);

private:
    using Key = std::pair<QString, QString>;
    using Held = QHash<Key, Decision>;
    std::optional<Decision> find(const Key &key, const QString &labelHash) const;
    void readDatabase();
    void readFile();
    void put(const Key &key, const std::optional<Decision> &decision, bool local);
    void write(const Decision &decision, bool back);
    void receive(const Decision &decision, const std::optional<Decision> &before, const Result<void> &result);

    Session &m_session;
    KeptLines m_file;
    Held m_inDatabase;
    Held m_inFile;
    bool m_databaseKnown = false;
    bool m_fileKnown = false;
    quint64 m_asked = 0; // the newest reading
    int m_awaited = 0; // answers to it
    bool m_readAgain = false; // it was overtaken by a decision
    QHash<QString, int> m_writing; // by item
};

} // namespace Kaiwa
