#pragma once

#include "models/content/history/historyreader.h"
#include "models/content/history/restoring.h"
#include "models/content/workspace.h"

namespace Kaiwa {

// The history of a workspace's database, as a page sees it: reading, restoring, where it is kept and for how long.
// Everything that reads runs on workers. Owned by who shows it, in the window's thread; the workspace outlives it.
class History final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(History)

public:
    explicit History(Workspace &workspace, QObject *parent = nullptr);

    // --- Where
    enum class Place {
        Database, // kaiwa_studio.revision: written there, and read where the role may
        LocalNoSchema, // this computer, since the database has no schema kaiwa_studio
        LocalNotPermitted, // this computer, since the role may not write into it
    };
    Place place() const;
    bool mayReadDatabase() const;
    bool mayCreateSchema() const;
    static QString schemaSql(); // what createSchema() would run
    Query<bool> createSchema(); // the catalog is read again afterwards

    // --- Reading
    Query<RevisionPage> revisions(const RecordKey &record, bool withRelated, const HistoryCursor &from, int limit);
    Query<RevisionPage> revisionsOf(const QString &changeset, int limit);
    Query<ChangesetPage> changesets(const HistoryCursor &from, int limit);
    // The row as the database has it now; none: it is not there.
    using RowNow = std::optional<BaseRow>;
    Query<RowNow> rowNow(const RecordKey &record);

    // --- Restoring: staged as one step of this name; answered by restored() or failed().
    void restore(const QList<RestoreTarget> &targets, const QString &stepName);
    // Every record of it as it was before it, and every row that went or was emptied with one that it deleted.
    void restoreChangeset(const QString &changeset, const QString &name);

    // --- Keeping
    // Older than that, in the database: counted, and removed when a person has seen how many. What is kept on this
    // computer goes by itself, as LocalHistory::keepDays() says.
    Query<qint64> countOldInDatabase(int days);
    Query<qint64> removeOldInDatabase(int days);
    Query<bool> removeOldHere();

Q_SIGNALS:
    void restored(const Kaiwa::RestoreOutcome &outcome);
    void failed(const Kaiwa::Error &error);

private:
    void stage(const QList<RestoreTarget> &targets, const QHash<RecordKey, RowNow> &rows, const QString &stepName);

    Workspace &m_workspace;
};

} // namespace Kaiwa
