#include "models/content/window/windowreader.h"

#include "models/database/pgconnection.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// A history that cannot be read hides no row: the panel of the history says so.
QStringList readOwnKeys(WindowRequest &request)
{
    const QStringList own = request.history->recordsOf(request.query.table()).value_or(QStringList());
    for (ColumnFilter &filter : request.options.filters) {
        if (filter.kind != ColumnFilter::Kind::ChangedByMe || own.isEmpty())
            continue;
        const QString others = filter.value.mid(1, filter.value.size() - 2);
        filter.value = u'[' + (others.isEmpty() ? own : own + QStringList { others }).join(u',') + u']';
    }
    return own;
}

// A statement takes at most 65,535 values.
constexpr qsizetype keysPerStatement = 1000;

Result<QList<WindowRow>> readKeys(PgConnection &connection, const WindowQuery &query, const QList<QStringList> &keys)
{
    QList<WindowRow> found;
    for (qsizetype begin = 0; begin < keys.size(); begin += keysPerStatement) {
        Result<Rows> rows = connection.run(query.byKeys(keys.mid(begin, keysPerStatement)));
        if (!rows)
            return tl::unexpected(rows.error());
        for (Row &row : rows->rows)
            found.append(query.decode(std::move(row)));
    }
    return found;
}

Result<void> readPage(PgConnection &connection, const WindowRequest &request, WindowAnswer &answer)
{
    const bool backward = request.what == WindowRequest::What::End || request.what == WindowRequest::What::Previous;
    std::optional<WindowCursor> from = request.from;
    if (from)
        from->inclusive = request.what == WindowRequest::What::Again;
    QList<Statement> phases = request.query.page(
        from, backward ? WindowQuery::Direction::Backward : WindowQuery::Direction::Forward, request.limit);
    const int wanted = request.limit + 1; // one more than is shown tells whether there are more
    for (Statement &phase : phases) {
        if (answer.rows.size() >= wanted)
            break;
        phase.parameters.last() = QString::number(wanted - answer.rows.size());
        Result<Rows> rows = connection.run(phase);
        if (!rows)
            return tl::unexpected(rows.error());
        for (Row &row : rows->rows)
            answer.rows.append(request.query.decode(std::move(row)));
    }
    answer.more = answer.rows.size() >= wanted;
    if (answer.more)
        answer.rows.resize(request.limit);
    if (backward)
        std::reverse(answer.rows.begin(), answer.rows.end());
    return {};
}

Result<qint64> countRows(PgConnection &connection, const WindowQuery &query, qint64 cap)
{
    const Result<Rows> rows = connection.run(query.count(cap));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->rows.value(0).value(0).value_or(QString()).toLongLong();
}

} // namespace

Result<WindowAnswer> readWindow(PgConnection &connection, WindowRequest request)
{
    WindowAnswer answer;
    if (request.history)
        answer.ownKeys = readOwnKeys(request);
    request.query.setOptions(request.options);
    if (request.what != WindowRequest::What::Keys) {
        if (const Result<void> read = readPage(connection, request, answer); !read)
            return tl::unexpected(read.error());
    }
    if (request.keys.isEmpty()) {
        answer.keyedRead = true;
        return answer;
    }
    Result<QList<WindowRow>> keyed = readKeys(connection, request.query, request.keys);
    if (keyed) {
        answer.keyed = std::move(*keyed);
        answer.keyedRead = true;
    } else if (request.what == WindowRequest::What::Keys || connection.isLost()) {
        return tl::unexpected(keyed.error());
    }
    // Else: a key that this database cannot read (staged when the column had another type) does not hide the window.
    return answer;
}

Result<WindowCounts> countWindow(PgConnection &connection, const WindowQuery *all, const WindowQuery *matching, qint64 cap)
{
    WindowCounts counts;
    if (all) {
        const Result<qint64> rows = countRows(connection, *all, cap);
        if (!rows)
            return tl::unexpected(rows.error());
        counts.all = *rows;
    }
    if (matching) {
        const Result<qint64> rows = countRows(connection, *matching, cap);
        if (!rows)
            return tl::unexpected(rows.error());
        counts.matching = *rows;
    }
    return counts;
}

} // namespace Kaiwa
