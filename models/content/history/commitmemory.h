#pragma once

#include "models/content/commit/commit.h"
#include "models/content/history/followers.h"

#include <QHash>

#include <vector>

namespace Kaiwa {

// What one run of a commit remembers of itself: asks in the commit's own flights for what it needs, and makes the
// revisions of the answers. Nothing at all where the history says so. Lives as long as the run, on its thread; the
// statements and the history outlive it.
class CommitMemory final {
public:
    using Answers = QList<Result<Rows>>;

    CommitMemory(const QList<CommitStatement> &statements, const CommitHistory &history);

    bool isOn() const { return !m_history.changeset.isEmpty(); }

    // --- The first flight: what is to be known right before a statement.
    void addBefore(qsizetype statement, QList<Statement> &flight);
    void addBeforeEarly(qsizetype statement, QList<Statement> &flight); // before the first of its two steps
    // Where the first thing that the server refused was asked for the history alone.
    struct Refusal {
        Error error;
        bool isAboutFollowers = false;
    };
    std::optional<Refusal> refusal(const Answers &answers) const;

    // --- Between the flights. `places`: of the commit's statements in the answers.
    void collect(const Answers &answers, const QList<qsizetype> &places, const QDateTime &at, const QString &actor);
    // The rows as they stand before the commit, where statements did not tell for good; none: nothing to ask.
    QList<Statement> askRowsNow();
    std::optional<Error> takeRowsNow(const Answers &answers);
    std::optional<BaseRow> rowNow(qsizetype statement) const;

    // --- The second flight, and elsewhere.
    QList<Statement> writes() const; // into the database
    const QList<Revision> &revisions() const { return m_revisions; }
    const std::optional<Error> &error() const { return m_error; } // not everything could be kept

private:
    struct Asked {
        enum class What { RowBefore, Hold, Followers };
        What what = What::RowBefore;
        qsizetype statement = 0;
    };
    struct Now { // rows of one table that are asked for, and the revisions that wait for each
        QString table;
        QList<RecordKey> keys;
        QHash<QStringList, QList<qsizetype>> waiting;
    };

    void addRowBefore(qsizetype statement, QList<Statement> &flight);
    void addFollowers(qsizetype statement, QList<Statement> &flight);
    bool endsElsewhere() const;
    void askFor(qsizetype revision);

    const QList<CommitStatement> &m_statements;
    const CommitHistory &m_history;
    QMap<qsizetype, Asked> m_asked; // by place in the first flight
    std::vector<Followers> m_followers;
    qsizetype m_nextRun = 0; // statements before it had their followers asked for
    QList<Revision> m_revisions; // those of the statements first, in their order
    QList<Now> m_now;
    QHash<qsizetype, BaseRow> m_rowsNow; // by statement
    std::optional<Error> m_error;
};

} // namespace Kaiwa
