// The part of ContentTable that reads: pages and counts, and what to do when they arrive.
#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable_p.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using What = WindowRequest::What;

namespace {

// Keys as filters take them: a JSON array of arrays of texts.
QString keysToJson(const QSet<RecordKey> &keys)
{
    QJsonArray json;
    for (const RecordKey &key : keys) {
        if (!key.isDraft())
            json.append(QJsonArray::fromStringList(key.key));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void ContentTable::Private::setState(State newState)
{
    state = newState;
    Q_EMIT q->stateChanged();
}

void ContentTable::Private::fail(const Error &why)
{
    error = why;
    setState(State::Failed);
}

void ContentTable::Private::setSort(const QString &column, Qt::SortOrder order, bool now)
{
    sortChosen = true;
    if (options.sortColumn == column && options.sortOrder == order)
        return;
    options.sortColumn = column;
    options.sortOrder = order;
    stale = true;
    if (now && opened && !onlyChanged)
        request(What::Start);
}

QList<RecordKey> ContentTable::Private::stagedKeys() const
{
    QList<RecordKey> keys;
    if (!query.hasKey())
        return keys;
    for (const StagedRecord &record : changes.records(known.table)) {
        if (!record.key.isDraft())
            keys.append(record.key);
    }
    return keys;
}

bool ContentTable::Private::filtersBy(ColumnFilter::Kind kind) const
{
    return std::any_of(options.filters.cbegin(), options.filters.cend(),
        [kind](const ColumnFilter &filter) { return filter.kind == kind; });
}

WindowOptions ContentTable::Private::optionsNow() const
{
    WindowOptions now = options;
    for (ColumnFilter &filter : now.filters) {
        if (filter.kind == ColumnFilter::Kind::HasProblems)
            filter.value = keysToJson(workspace.tally().keys(known.table));
        if (filter.kind != ColumnFilter::Kind::ChangedByMe)
            continue;
        QStringList keys = ownKeys;
        for (const RecordKey &key : stagedKeys()) {
            FieldValues fields;
            for (qsizetype i = 0; i < key.key.size(); ++i)
                fields.insert(table->primaryKey.value(i), key.key[i]);
            keys.append(fieldsToJson(fields));
        }
        filter.value = u'[' + keys.join(u',') + u']';
    }
    return now;
}

void ContentTable::Private::request(What what)
{
    reading.cancel();
    waiting.reset();
    const quint64 mine = ++generation;
    if (!table)
        return fail(error);
    // The window's ends are places in an order that is no longer asked for.
    if (stale && (what == What::Next || what == What::Previous || what == What::Again))
        what = What::Start;

    WindowRequest wanted;
    wanted.what = what;
    wanted.query = query;
    wanted.options = optionsNow();
    wanted.limit = pageRows;
    if (filtersBy(ColumnFilter::Kind::ChangedByMe))
        wanted.history = workspace.localHistory();
    if (filtersBy(ColumnFilter::Kind::HasProblems))
        askedProblems = workspace.tally().keys(known.table);
    QList<RecordKey> asked;
    switch (what) {
    case What::Start:
    case What::End:
        break;
    case What::Next:
        wanted.from = last;
        break;
    case What::Previous:
        wanted.from = first;
        break;
    case What::Again:
        if (!atStart)
            wanted.from = first;
        wanted.limit = std::clamp(int(model.rows().size()), pageRows, windowRows);
        asked = stagedKeys();
        break;
    case What::Keys:
        asked = stagedKeys();
        break;
    }
    for (const RecordKey &key : std::as_const(asked))
        wanted.keys.append(key.key);

    setState(State::Loading);
    reading = workspace.session().read<WindowAnswer>(
        [wanted](PgConnection &connection) { return readWindow(connection, wanted); });
    reading.then(q, [this, mine, what, asked](const Result<WindowAnswer> &answer) {
        if (mine != generation)
            return;
        if (!answer)
            return fail(answer.error());
        arrived(what, *answer);
        rebase(*answer, asked);
    });
}

void ContentTable::Private::arrived(What what, const WindowAnswer &answer)
{
    readAt = QDateTime::currentDateTimeUtc();
    ownKeys = answer.ownKeys;
    if (held)
        waiting = { what, answer };
    else
        apply(what, answer);
}

void ContentTable::Private::apply(What what, const WindowAnswer &answer)
{
    QList<WindowRow> window = answer.rows;
    switch (what) {
    case What::Keys:
        showOnlyChanged();
        break;
    case What::Start:
        atStart = true;
        atEnd = !answer.more;
        break;
    case What::End:
        atStart = !answer.more;
        atEnd = true;
        break;
    case What::Again:
        // What the window began with is gone, and all after it.
        if (answer.rows.isEmpty() && !atStart)
            return request(What::End);
        atEnd = !answer.more;
        break;
    case What::Next:
        window = model.rows() + answer.rows;
        atEnd = !answer.more;
        if (window.size() > windowRows) {
            window.remove(0, window.size() - windowRows);
            atStart = false;
        }
        break;
    case What::Previous:
        window += model.rows();
        atStart = !answer.more;
        if (window.size() > windowRows) {
            window.resize(windowRows);
            atEnd = false;
        }
        break;
    }
    if (what != What::Keys) {
        stale = false;
        query.setOptions(options); // which value of a row is its place in the order
        first = window.isEmpty() ? std::nullopt : std::optional(query.cursorOf(window.first()));
        last = window.isEmpty() ? std::nullopt : std::optional(query.cursorOf(window.last()));
        showRows(window);
    }
    setState(State::Ready);
    if (what != What::Next && what != What::Previous)
        requestCounts();
}

void ContentTable::Private::showRows(const QList<WindowRow> &window)
{
    Q_EMIT q->windowAboutToChange();
    checks.clear();
    model.setWindow(window, onlyChanged);
    Q_EMIT q->windowChanged();
}

void ContentTable::Private::showOnlyChanged()
{
    QList<WindowRow> window;
    for (const RecordKey &key : stagedKeys()) {
        const WindowRow *row = model.fetched(key);
        window.append(row ? *row : model.rowFromBase(*changes.find(key)));
    }
    showRows(window);
}

void ContentTable::Private::rebase(const WindowAnswer &answer, const QList<RecordKey> &asked)
{
    QSet<RecordKey> missing(asked.cbegin(), asked.cend());
    const auto tell = [&](const QList<WindowRow> &read) {
        for (const WindowRow &row : read) {
            const RecordKey key { known.table, row.key, {} };
            missing.remove(key);
            if (changes.find(key))
                changes.rebase(key, { model.values(row), row.version });
        }
    };
    if (changes.count(known.table) == 0)
        return;
    tell(answer.rows);
    tell(answer.keyed);
    if (!answer.keyedRead)
        return;
    for (const RecordKey &key : std::as_const(missing))
        changes.markGone(key);
}

bool ContentTable::Private::isFiltered() const
{
    return !options.search.isEmpty() || !options.filters.isEmpty();
}

void ContentTable::Private::requestCounts()
{
    counting.cancel();
    const quint64 mine = ++countGeneration;
    const bool wholeWindow = atStart && atEnd && !onlyChanged;
    if (wholeWindow && isFiltered()) {
        matching = model.rows().size();
        matchingExact = true;
    } else if (wholeWindow) {
        rows = model.rows().size();
        rowsExact = true;
    }
    const bool estimated = table->estimatedRows > countCap;
    if (estimated && !(wholeWindow && !isFiltered())) {
        rows = table->estimatedRows;
        rowsExact = false;
    }
    Q_EMIT q->countsChanged();
    const bool askAll = !estimated && !(wholeWindow && !isFiltered());
    const bool askMatching = isFiltered() && !wholeWindow;
    if (!askAll && !askMatching)
        return;
    WindowQuery all = query;
    all.setOptions({});
    WindowQuery matched = query;
    matched.setOptions(optionsNow());
    counting = workspace.session().read<WindowCounts>([all, matched, askAll, askMatching](PgConnection &connection) {
        return countWindow(connection, askAll ? &all : nullptr, askMatching ? &matched : nullptr, countCap + 1);
    });
    counting.then(q, [this, mine](const Result<WindowCounts> &counted) {
        if (mine != countGeneration || !counted)
            return; // a count that cannot be had hides no row
        if (counted->all >= 0) {
            rows = counted->all;
            rowsExact = counted->all <= countCap;
        }
        if (counted->matching >= 0) {
            matching = counted->matching;
            matchingExact = counted->matching <= countCap;
        }
        Q_EMIT q->countsChanged();
    });
}

} // namespace Kaiwa
