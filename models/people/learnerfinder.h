#pragma once

#include "models/database/session.h"

#include <QDateTime>
#include <QSet>

namespace Kaiwa {

// How learners are looked for: by several ways one after the other, each a keyset of its own, so that a table of any
// size is never skipped through. Those that an index serves come first, together in one round trip: the id (or how it
// begins), the mail, the user name, the display name where it has an index for that. What stands somewhere inside of a
// mail or name comes last; it reads the whole table unless the database has an index for parts of words, and is left out
// where the text is somebody's whole id or mail. Without a text
// the ways are: by last use, then those who never came. A value; any thread.
struct LearnerQuestion {
    static constexpr int pageRows = 200;

    QString text; // trimmed; empty: everybody
    QDateTime monthSince; // where the running month begins, for what the list says of each
    // Where each way goes on: by its id the key of its last row; a way that is done has none and stands in `done`.
    QMap<QString, QStringList> after;
    QSet<QString> done;
    QSet<QString> shown; // learners that another way found already
};

struct LearnerPage {
    Rows rows; // of learner-list.sql, in the order in which they were found
    LearnerQuestion next; // to go on with
    bool isComplete = false; // nothing is left to ask
    QStringList ways; // that were gone
    QStringList scanned; // of these, the ways that read the whole table, as the server planned them
    double seconds = 0; // from the question to the last row
};

// One page, on a worker's connection; blocks. It goes the quick ways that are not done, or else the slow one.
Result<LearnerPage> findLearners(PgConnection &connection, const Catalog &catalog, const LearnerQuestion &question);

// The statements that the next page would run, by way: what a test explains.
QMap<QString, Statement> learnerStatements(
    PgConnection &connection, const Catalog &catalog, const LearnerQuestion &question);

} // namespace Kaiwa
