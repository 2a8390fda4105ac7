#pragma once

#include "models/content/commit/commitmark.h"
#include "models/people/personreach.h"

#include <functional>

namespace Kaiwa {

class PgConnection;

// What erasing a person would do, table by table.
struct ErasurePlan {
    enum class Fate {
        Deleted,
        Passed, // stays for accounting, under a new anonymous user
        Emptied, // stays, without its reference to the person
        Cleaned, // stays, with other words where it holds the person's id or mail address
    };
    struct Line {
        QString table; // "schema.table" outside the catalog's schema
        Fate fate = Fate::Deleted;
        qint64 rows = 0;

        bool operator==(const Line &) const = default;
    };

    Person person;
    QList<Line> lines; // none without rows; the person's own row last among those deleted
    QStringList blocks; // why it cannot be done, in sentences; not empty: it is refused
    QStringList notes; // what a person should know who does it, in sentences
    bool keepsAccounting = false;

    void add(const QString &table, Fate fate, qint64 rows);
    void block(const QString &sentence); // once
    bool has(const QString &table, Fate fate) const;
    bool isBlocked() const { return !blocks.isEmpty(); }
    qint64 rows(Fate fate) const;
    // The same tables with the same fate, whatever the numbers: a learner may be learning meanwhile.
    bool isLike(const ErasurePlan &other) const;
};

// Counts in one snapshot what an erasure would do; writes nothing, and a role that may only read may ask. The catalog is
// read anew, that of all schemas, so that no table is missed: one that came a moment ago, or one that refers to the person
// from another schema. The search for mentions reads every text of every table. `progress` is told tables done and in all.
// Blocks; on a worker.
Result<ErasurePlan> planErasure(PgConnection &connection, const Person &person,
    const std::function<void(int done, int all)> &progress = {});

struct ErasureOutcome {
    enum class State {
        Erased,
        Refused, // nothing was changed
        Unknown, // the connection was lost while COMMIT was under way: settleErasure() asks how it ended
    };
    State state = State::Refused;
    ErasurePlan plan; // as it was when the transaction began
    std::optional<Error> error;
    QString anonymousId; // of the user who took over payments and subscriptions; empty: there were none
    CommitMark mark; // of the transaction
    int roundTrips = 0;
};

// Erases a person in one transaction in two flights, as a commit of the change-set is made (commit.h), but not through
// it: what is staged is written to a journal on the disk and remembered in a history that can bring it back, and of an
// erased person nothing must be kept; and the rows are as many as a learner's life is long.
//
// Flight 1 holds the person's row, so that nothing new can refer to it, then moves, empties, deletes and cleans, and asks
// what must hold before COMMIT: no row of any table and none of the studio's own history holds the person's id or mail
// address, and every payment that was kept is there. Only when each answer is as expected does flight 2 commit;
// otherwise everything is as it was.
// - A person with payments: a new anonymous user takes over payments and subscriptions, with Stripe's ids replaced (the
//   prices stay: they are the product's). Without payments subscriptions go, too.
// - Findings go by the cascade alone, never by a statement of their own: their table refuses one.
// - kaiwa_studio: the actors of revisions, decisions and dismissals are roles of the database, not learners, and stay. But
//   the history may hold rows of the person (those that went or were emptied with a deleted scenario): such revisions
//   are deleted, and dismissals about the person's rows.
// - Other schemas: what refers to the person by keys is part of the plan as if it were the studio's own; what only holds
//   the id or the address there is somebody else's, is said and left.
// - Refused where the plan is blocked, or is no longer like the one that was confirmed (Error::Kind::Conflict).
// Copies outside of the database (journals and local history of studios, exports, backups) are not reached.
// Blocks; on the writing connection.
ErasureOutcome erasePerson(PgConnection &connection, const ErasurePlan &confirmed);

// How an erasure ended whose answer was lost, asked on a new connection to the server that was written to
// (transactionend.h, with its errors: then it is to be asked again). Where the server cannot tell, the person's own row
// does: one that is there was not erased. Still Unknown, for good, with an Error::Kind::Invalid that says why, where the row is
// gone and the server has forgotten the transaction. Blocks; on a worker.
Result<ErasureOutcome> settleErasure(PgConnection &connection, const ErasureOutcome &lost);

} // namespace Kaiwa
