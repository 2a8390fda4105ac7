#pragma once

#include "models/content/window/windowreader.h"

namespace Kaiwa {

// How the server finds what is searched for.
struct RecordSearchWay {
    QStringList indexes; // where these serve the whole search
    bool readsAll = true; // else every row is looked at, as many as the table has
};

// What a RecordModel asks of a worker at once: a page, and what it wants to know beside it.
struct RecordQuestion {
    WindowRequest window;
    Table searched; // whose indexes serve the search; without a name: nothing is asked about that
    bool estimates = false; // how many rows fit, and how many stand before a place
    double share = -1; // the page at this share of the whole, 0 to 1, in place of the window's own place; -1: none
};

struct RecordAnswer {
    WindowAnswer window;
    WindowRequest::What what = WindowRequest::What::Start; // where the reading ended up
    std::optional<RecordSearchWay> searchWay;
    qint64 matching = -1; // the planner's; -1: not known
    qint64 before = -1; // the planner's
    double seconds = 0;
};

// On a worker's connection; blocks. A place behind the last row leads to the end, a share of an order whose distribution
// the planner does not know to the nearer end.
Result<RecordAnswer> readRecords(PgConnection &connection, RecordQuestion question);

} // namespace Kaiwa
