#include "models/content/checks/problemscan.h"

#include "models/content/checks/recordchecks.h"
#include "models/content/window/windowreader.h"

namespace Kaiwa {

Result<ScanAnswer> scanProblems(PgConnection &connection, const ScanRequest &request)
{
    WindowRequest window;
    window.query = request.query;
    window.options = request.query.options();
    window.limit = request.limit;
    window.from = request.from;
    window.what = request.from ? WindowRequest::What::Next : WindowRequest::What::Start;
    if (request.keys) {
        window.what = WindowRequest::What::Keys;
        window.keys = *request.keys;
    }
    const Result<WindowAnswer> read = readWindow(connection, window);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const QList<WindowRow> &rows = request.keys ? read->keyed : read->rows;
    ScanAnswer answer;
    answer.seen = rows.size();
    answer.more = read->more;
    if (!rows.isEmpty())
        answer.last = request.query.cursorOf(rows.last());
    const QStringList &columns = request.query.columns();
    for (const WindowRow &row : rows) {
        ScannedRow scanned { row.key, {}, {} };
        for (qsizetype i = 0; i < columns.size(); ++i)
            scanned.values.insert(columns.at(i), row.values.value(i));
        scanned.checks = checkRecord(request.description, request.choice, request.table, scanned.values, nullptr);
        if (!scanned.checks.isEmpty() || request.wantsAll || request.wanted.contains(row.key))
            answer.rows.append(std::move(scanned));
    }
    return answer;
}

} // namespace Kaiwa
