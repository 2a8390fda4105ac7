// The part of ContentTable that reads: pages, counts, names, and what to do when they arrive.
#include "models/content/contenttable_p.h"

#include <QTimeZone>

#include <algorithm>

namespace Kaiwa {

using What = WindowRequest::What;

void ContentTable::open()
{
    d->opened = true;
    d->request(d->onlyChanged ? What::Keys : What::Start);
}

void ContentTable::refresh()
{
    if (!d->opened)
        return open();
    d->request(d->onlyChanged ? What::Keys : What::Again);
}

void ContentTable::setSearch(const QString &text)
{
    if (std::exchange(d->options.search, text) == text)
        return;
    d->matching = -1;
    d->stale = true;
    if (d->opened && !d->onlyChanged)
        d->request(What::Start);
}

void ContentTable::setFilters(const QList<ColumnFilter> &filters)
{
    if (std::exchange(d->options.filters, filters) == filters)
        return;
    d->matching = -1;
    d->stale = true;
    if (d->opened && !d->onlyChanged)
        d->request(What::Start);
}

QList<ColumnFilter> ContentTable::filters() const
{
    return d->options.filters;
}

void ContentTable::setOnlyChanged(bool onlyChanged)
{
    if (std::exchange(d->onlyChanged, onlyChanged) == onlyChanged)
        return;
    d->waiting.reset();
    if (onlyChanged)
        d->showOnlyChanged();
    if (d->opened)
        d->request(onlyChanged ? What::Keys : What::Again);
}

void ContentTable::cancel()
{
    ++d->generation;
    ++d->countGeneration;
    d->reading.cancel();
    d->counting.cancel();
    if (d->state == State::Loading)
        d->setState(d->readAt.isValid() ? State::Ready : State::Idle);
}

void ContentTable::setHeld(bool held)
{
    d->held = held;
    if (held || !d->waiting)
        return;
    const auto [what, answer] = *std::exchange(d->waiting, std::nullopt);
    d->apply(what, answer);
}

bool ContentTable::canFetchNext() const
{
    return !d->onlyChanged && !d->atEnd;
}

bool ContentTable::canFetchPrevious() const
{
    return !d->onlyChanged && !d->atStart;
}

void ContentTable::fetchNext()
{
    if (canFetchNext() && d->state != State::Loading && !d->waiting)
        d->request(What::Next);
}

void ContentTable::fetchPrevious()
{
    if (canFetchPrevious() && d->state != State::Loading && !d->waiting)
        d->request(What::Previous);
}

void ContentTable::goToStart()
{
    if (!d->onlyChanged)
        d->request(What::Start);
}

void ContentTable::goToEnd()
{
    if (!d->onlyChanged)
        d->request(What::End);
}

ContentTable::State ContentTable::state() const
{
    return d->state;
}

const Error &ContentTable::error() const
{
    return d->error;
}

qint64 ContentTable::rowsInDatabase() const
{
    return d->rows;
}

bool ContentTable::rowsInDatabaseExact() const
{
    return d->rowsExact;
}

qint64 ContentTable::rowsMatching() const
{
    return d->isFiltered() ? d->matching : d->rows;
}

bool ContentTable::rowsMatchingExact() const
{
    return d->isFiltered() ? d->matchingExact : d->rowsExact;
}

int ContentTable::rowsInWindow() const
{
    return int(d->model.rows().size());
}

QDateTime ContentTable::readAt() const
{
    return d->readAt;
}

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
    wanted.options = options;
    wanted.icuKnown = icuKnown;
    wanted.limit = pageRows;
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
        options.icu = answer->icu;
        icuKnown = true;
        arrived(what, *answer);
        rebase(*answer, asked);
    });
}

void ContentTable::Private::arrived(What what, const WindowAnswer &answer)
{
    readAt = QDateTime::currentDateTimeUtc();
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
    matched.setOptions(options);
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

// A view that leaves a row which goes stages what was still being typed there: in the middle of this, before the model
// is whole again. Such changes are followed afterwards.
void ContentTable::Private::followChanges(const QSet<RecordKey> &keys)
{
    toFollow.unite(keys);
    if (std::exchange(following, true))
        return;
    while (!toFollow.isEmpty())
        follow(std::exchange(toFollow, {}));
    following = false;
}

void ContentTable::Private::follow(const QSet<RecordKey> &keys)
{
    QSet<RecordKey> own;
    bool isOurs = false;
    for (const RecordKey &key : keys) {
        if (key.table == known.table)
            own.insert(key);
        isOurs = isOurs || key.table == known.table;
    }
    for (const RecordKey &key : std::as_const(own))
        checks.remove(key);
    const qsizetype before = model.rows().size();
    if (isOurs)
        model.followChanges(own);
    findNames();
    // Rows that appeared under "only changed" are known from their bases alone: read them.
    if (onlyChanged && opened && model.rows().size() > before && state != State::Loading)
        request(What::Keys);
}

void ContentTable::Private::followCommit(const CommitOutcome &outcome)
{
    const bool wasSent = outcome.roundTrips > 0 || !outcome.mark.transactionId.isEmpty();
    if (outcome.state == CommitOutcome::State::Unknown || !wasSent || !opened)
        return;
    for (const ChangeSet::WrittenRecord &written : outcome.written) {
        checks.remove(written.key);
        checks.remove(written.keyNow);
    }
    model.takeWritten(outcome.written);
    // What was read while the commit was under way told the change-set nothing about its records.
    q->refresh();
}

void ContentTable::Private::findNames()
{
    const QHash<QString, QStringList> unknown = model.unknownNames();
    for (auto it = unknown.cbegin(); it != unknown.cend(); ++it) {
        const QString column = it.key();
        const ReferenceLookup lookup = lookups.value(column);
        QStringList wanted;
        QHash<QString, QString> drafts;
        for (const auto &[key, name] : lookup.drafts(changes, {}))
            drafts.insert(key, name);
        QHash<QString, QString> learned;
        for (const QString &key : it.value()) {
            if (drafts.contains(key))
                learned.insert(key, drafts.value(key));
            else if (!askedNames.contains({ column, key }))
                wanted.append(key);
        }
        if (!learned.isEmpty())
            model.learnNames(column, learned);
        if (wanted.isEmpty())
            continue;
        for (const QString &key : std::as_const(wanted))
            askedNames.insert({ column, key });
        workspace.session().rows(lookup.names(wanted)).then(q, [this, column](const Result<Rows> &read) {
            QHash<QString, QString> names;
            for (const Row &row : read ? read->rows : QList<Row>()) {
                if (row.value(0) && row.value(1))
                    names.insert(*row[0], *row[1]);
            }
            if (!names.isEmpty())
                model.learnNames(column, names);
        });
    }
}

void ContentTable::findCandidates(const QString &column, const QString &text, int limit)
{
    const ReferenceLookup lookup = d->lookups.value(column);
    if (!lookup.isValid())
        return;
    Query<Rows> &newest = d->candidates[column];
    newest.cancel();
    newest = d->workspace.session().rows(lookup.candidates(text, limit, d->options.icu));
    newest.then(this, [this, lookup, column, text, limit](const Result<Rows> &read) {
        if (!read && read.error().kind == Error::Kind::Cancelled)
            return; // a newer one answers
        ReferenceNames found;
        QHash<QString, QString> names;
        for (const Row &row : read ? read->rows : QList<Row>()) {
            const QString key = row.value(0).value_or(QString());
            found.append({ key, row.value(1).value_or(key) });
            names.insert(found.last().first, found.last().second);
        }
        d->model.learnNames(column, names);
        found = lookup.drafts(d->changes, text) + lookup.withStaged(found, d->changes);
        if (found.size() > limit)
            found.resize(limit);
        Q_EMIT candidatesFound(column, text, found);
    });
}

} // namespace Kaiwa
