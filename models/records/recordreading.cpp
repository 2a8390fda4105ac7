#include "models/records/recordreading.h"

#include "models/database/pgconnection.h"
#include "models/database/textindexes.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

qint64 plannedRows(const Result<Rows> &answer)
{
    if (!answer)
        return -1;
    const QString text = answer->rows.value(0).value(0).value_or(QString());
    const QJsonObject plan = QJsonDocument::fromJson(text.toUtf8()).array().at(0).toObject().value(u"Plan"_s).toObject();
    return qint64(plan.value(u"Plan Rows"_s).toDouble(-1));
}

// Which of the bounds stands at this share of the order.
std::optional<QString> boundAt(const Result<Rows> &answer, double share, bool ascending)
{
    if (!answer)
        return {};
    const QStringList bounds = ColumnFilter::listOf(answer->rows.value(0).value(0).value_or(QString()));
    if (bounds.isEmpty())
        return {};
    return bounds.at(qRound64((ascending ? share : 1 - share) * double(bounds.size() - 1)));
}

// Its parts are alternatives: one that no index serves makes the server look at every row.
std::optional<RecordSearchWay> findSearchWay(PgConnection &connection, const Table &table, const WindowQuery &query)
{
    const Result<QList<TextIndex>> indexes = readTextIndexes(connection, table);
    if (!indexes)
        return {};
    RecordSearchWay way;
    const QList<WindowQuery::SearchPart> parts = query.searchParts();
    for (const WindowQuery::SearchPart &part : parts) {
        const TextIndex *index = part.isPlain ? trigramsOf(*indexes, part.column) : nullptr;
        if (!index || query.options().search.toUcs4().size() < leastForTrigrams)
            return RecordSearchWay();
        way.indexes.append(index->name);
    }
    way.readsAll = parts.isEmpty();
    return way;
}

} // namespace

Result<RecordAnswer> readRecords(PgConnection &connection, RecordQuestion question)
{
    using What = WindowRequest::What;
    WindowRequest &request = question.window;
    const double share = question.share;
    QElapsedTimer clock;
    clock.start();
    request.query.setOptions(request.options);
    if (share >= 0) {
        const bool ascending = request.options.sortOrder == Qt::AscendingOrder;
        const auto bound = boundAt(connection.run(request.query.bounds()), share, ascending);
        if (!bound)
            request.what = share < 0.5 ? What::Start : What::End;
        else
            request.from = request.query.cursorAt(*bound);
    }
    RecordAnswer answer;
    auto window = readWindow(connection, request);
    if (!window)
        return tl::unexpected(window.error());
    // A value behind the last row leads to the end.
    if (request.what == What::Again && window->rows.isEmpty()) {
        request.what = What::End;
        request.from.reset();
        window = readWindow(connection, request);
        if (!window)
            return tl::unexpected(window.error());
    }
    answer.window = std::move(*window);
    answer.what = request.what;
    if (!question.searched.name.isEmpty())
        answer.searchWay = findSearchWay(connection, question.searched, request.query);
    if (question.estimates) {
        answer.matching = plannedRows(connection.run(request.query.estimate()));
        if (request.what == What::Again && request.from) {
            if (const auto before = request.query.estimateBefore(*request.from))
                answer.before = plannedRows(connection.run(*before));
        }
    }
    answer.seconds = double(clock.nsecsElapsed()) / 1e9;
    return answer;
}

} // namespace Kaiwa
