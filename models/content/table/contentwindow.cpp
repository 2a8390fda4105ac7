// The part of ContentTable that people see of its window: what is asked for, and what is known of it.
#include "models/content/checks/problemfinder.h"
#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable_p.h"

namespace Kaiwa {

using What = WindowRequest::What;

void ContentTable::open()
{
    d->opened = true;
    d->workspace.problems().watch(d->known);
    d->request(d->onlyChanged ? What::Keys : What::Start);
}

void ContentTable::refresh()
{
    if (!d->opened)
        return open();
    d->workspace.problems().lookAgain(d->known.table);
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

WindowQuery ContentTable::shownQuery() const
{
    WindowQuery shown = d->query;
    shown.setOptions(d->optionsNow());
    return shown;
}

QList<StagedRecord> ContentTable::stagedShown() const
{
    QList<StagedRecord> staged = d->changes.records(d->known.table);
    if (showsOnlyProblems())
        staged.removeIf([this](const StagedRecord &record) {
            return record.key.isDraft() && !d->workspace.tally().contains(record.key);
        });
    return staged;
}

bool ContentTable::showsOnlyProblems() const
{
    return d->filtersBy(ColumnFilter::Kind::HasProblems);
}

bool ContentTable::showsOnlyChanged() const
{
    return d->onlyChanged;
}

} // namespace Kaiwa
