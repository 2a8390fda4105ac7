#pragma once

#include "models/content/commit/commitmark.h"
#include "models/content/history/revision.h"
#include "models/content/history/revisionfilter.h"
#include "models/result.h"

#include <functional>

class QSqlDatabase;

namespace Kaiwa {

// The history of one database on this computer, for where it cannot be kept in the database itself: an SQLite file
// beside the journals, readable by its owner alone, made with the first revision. A value; every verb opens the file,
// waits for the disk and may be called from any thread but the window's. Several studios may use it at once.
class LocalHistory final {
public:
    LocalHistory() = default; // keeps nothing
    // `folder`: of one database, see ChangeJournal::folderOf().
    explicit LocalHistory(const QString &folder);

    const QString &path() const { return m_path; }

    // Before COMMIT is sent: on the disk when it returns, and part of the history once it is decided that the
    // transaction was committed.
    [[nodiscard]] Result<void> keep(const CommitMark &mark, const QList<Revision> &revisions) const;
    [[nodiscard]] Result<void> decide(const QString &changeset, bool committed) const;
    // Those that nobody decided: their studio crashed, or is at it right now.
    struct Undecided {
        QString changeset;
        CommitMark mark;
        QList<Revision> revisions;
    };
    Result<QList<Undecided>> undecided() const;

    // Newest first, those with a smaller id than `below` (0: from the newest on).
    Result<QList<Revision>> revisions(const RevisionFilter &filter, qint64 below, int limit) const;
    Result<QList<ChangesetSummary>> changesets(qint64 below, int limit) const;
    // Which records of a table were changed, by their keys as fieldsToJson() writes them.
    Result<QStringList> recordsOf(const QString &table) const;

    // For how long a person wants it kept, on this computer, for all databases; 0: for ever.
    static int keepDays();
    static void setKeepDays(int days);
    Result<qint64> countBefore(const QDateTime &time) const; // revisions
    [[nodiscard]] Result<void> removeBefore(const QDateTime &time) const;

private:
    template <typename T>
    Result<T> with(const std::function<Result<T>(QSqlDatabase &)> &work) const;
    bool exists() const;

    QString m_path;
};

} // namespace Kaiwa
