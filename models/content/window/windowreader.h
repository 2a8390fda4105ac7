#pragma once

#include "models/content/history/localhistory.h"
#include "models/content/window/windowquery.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;

// What a worker is to read of a table; holds copies of all it needs.
struct WindowRequest {
    enum class What {
        Start, // the first page
        End, // the last page
        Next, // the page after `from`
        Previous, // the page before `from`
        Again, // `limit` rows from `from` on, that row included; from the start where there is none
        Keys, // only `keys`
    };

    What what = What::Start;
    WindowQuery query;
    WindowOptions options;
    std::optional<WindowCursor> from;
    int limit = 0;
    QList<QStringList> keys; // rows to be read besides, wherever they stand: those with something staged
    std::optional<LocalHistory> history; // of this computer, where a filter asks for what was changed from it
};

// What was read. Rows are in the order of the window, whichever way they were read.
struct WindowAnswer {
    QList<WindowRow> rows;
    bool more = false; // there are further rows in the direction of reading
    QList<WindowRow> keyed; // those of `keys` that exist
    bool keyedRead = false; // false: whether the others of `keys` exist is not known
    QStringList ownKeys; // of the history that was handed over, as JSON objects
};

// Run on a worker's connection and block; cancelled by the query's control.
Result<WindowAnswer> readWindow(PgConnection &connection, WindowRequest request);

// How many rows there are, each counted no further than `cap`; -1: not asked.
struct WindowCounts {
    qint64 all = -1;
    qint64 matching = -1;
};
Result<WindowCounts> countWindow(PgConnection &connection, const WindowQuery *all, const WindowQuery *matching, qint64 cap);

} // namespace Kaiwa
