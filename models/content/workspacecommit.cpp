// The part of the Workspace that commits: attempts, merges, and what became of them.
#include "models/content/checks/recordchecks.h"
#include "models/content/staging/acceptjob.h"
#include "models/content/staging/changewords.h"
#include "models/content/table/freeelsewhere.h"
#include "models/content/workspace_p.h"
#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"

#include <QTimer>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;
using State = CommitOutcome::State;

// Rows that others keep touching are merged and sent again this often; from the third time on they are guarded by the
// edited fields, so that a touch of another field no longer stands in the way.
constexpr int mostAttempts = 5;
constexpr int guardByFieldsFrom = 3;
constexpr qsizetype mostCheckedAtOnce = 250; // records
constexpr auto askAgainAfter = std::chrono::seconds(2);

CommitOutcome failed(const Error &error)
{
    CommitOutcome outcome;
    outcome.error = error;
    return outcome;
}

bool guardMatches(const BaseRow &base, const BaseRow &current)
{
    if (!base.rowVersion.isEmpty())
        return base.rowVersion == current.rowVersion;
    for (auto it = base.values.cbegin(); it != base.values.cend(); ++it) {
        const auto now = current.values.constFind(it.key());
        if (it.key() != u"updated_at" && now != current.values.cend() && *now != it.value())
            return false;
    }
    return true;
}

// The server gave one of two up that waited for each other; the next attempt finds the way free.
bool isOver(const CommitOutcome &outcome)
{
    return outcome.refused.isEmpty() && outcome.error
        && (outcome.error->sqlState == u"40P01"_s || outcome.error->sqlState == u"40001"_s);
}

// On a worker: which of the records have a problem that may be one to put right first.
Result<QList<qsizetype>> placesOfProblems(const QList<StagedRecord> &records,
    const QHash<QString, EntityDescription> &descriptions, const Catalog &catalog, const CheckChoice &choice)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const StagedRecord &record = records.at(i);
        const Table *table = catalog.table(record.key.table);
        FieldValues values = record.base.values;
        values.insert(record.staged);
        const QList<Check> checks = table
            ? checkRecord(descriptions.value(record.key.table), choice, *table, values, &record)
            : QList<Check>();
        const auto stops = [&record](const Check &check) { return stopsCommit(check, record); };
        if (!table || std::any_of(checks.cbegin(), checks.cend(), stops))
            places.append(i);
    }
    return places;
}

// On a worker.
Result<CommitOutcome> commitRecords(PgConnection &connection, const QList<StagedRecord> &sent, const Catalog &catalog,
    const QList<CommitAssertion> &assertions, const std::function<bool(const CommitMark &)> &writeMark,
    const CommitHistory &history)
{
    const QList<CommitStatement> statements = commitStatements(sent, catalog);
    if (statements.size() == sent.size())
        return runCommit(connection, statements, assertions, writeMark, history);
    QSet<RecordKey> possible;
    for (const CommitStatement &statement : statements)
        possible.insert(statement.record);
    CommitOutcome outcome;
    for (const StagedRecord &record : sent) {
        if (possible.contains(record.key))
            continue;
        const bool isNamed = record.operation == Operation::Insert || !currentRowStatement(record, catalog).sql.isEmpty();
        const QString why = isNamed
            ? Workspace::tr("Nothing of this record could be read, so that what others wrote into it could be lost.")
            : Workspace::tr("The table %1 of this database has no key by which the record could be written.")
                  .arg(record.key.table);
        outcome.refused.append({ record.key, failure(Error::Kind::Usage, why).value(), {} });
    }
    return outcome;
}

QString wordsOf(const QList<StagedRecord> &records)
{
    ChangeWords words;
    for (const StagedRecord &record : records)
        words.add(record.key, record.operation, record.staged.keys());
    return words.text();
}

// What was kept on this computer becomes part of the history, or goes, before anybody hears how the commit ended.
void decideLocally(const LocalHistory &local, const QString &changeset, CommitOutcome &outcome)
{
    if (outcome.state == State::Unknown || outcome.historyInDatabase)
        return;
    const Result<void> decided = local.decide(changeset, outcome.state == State::Committed);
    if (!decided && !outcome.historyError)
        outcome.historyError = decided.error();
}

// On a worker: each with what was sent of it, in the order in which they were staged, and the names of the columns held
// once for all.
void completeWritten(QList<ChangeSet::WrittenRecord> &written, const QList<StagedRecord> &sent)
{
    QHash<RecordKey, qsizetype> places;
    places.reserve(sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i)
        places.insert(sent.at(i).key, i);
    std::sort(written.begin(), written.end(),
        [&places](const auto &a, const auto &b) { return places.value(a.key) < places.value(b.key); });
    QSet<QStringList> columns;
    for (ChangeSet::WrittenRecord &record : written) {
        record.sent = sent.at(places.value(record.key));
        if (record.row)
            record.row->values.settle(columns);
    }
}

} // namespace

bool Workspace::isCommitting() const
{
    return d->running.has_value();
}

void Workspace::cancelCommit()
{
    if (!d->running)
        return;
    d->running->cancelled = true;
    d->running->query.cancel();
}

void Workspace::addAssertions(const CommitAssertions &assertions)
{
    d->assertions.append(assertions);
}

void Workspace::commit(const QSet<RecordKey> &keys)
{
    if (d->running)
        return;
    const QList<StagedRecord> records = d->selected(keys);
    if (d->refuseByProblems(records))
        return;
    d->begin(records);
    d->proceed();
}

void Workspace::commitUnlessBlocked(const QSet<RecordKey> &keys)
{
    if (d->running)
        return;
    const QList<StagedRecord> records = d->selected(keys);
    if (records.size() > mostCheckedAtOnce) {
        d->begin(records);
        d->checkElsewhere();
        return;
    }
    QList<Problem> problems;
    for (const StagedRecord &record : records)
        problems += d->problemsOf(record);
    if (!problems.isEmpty()) {
        Q_EMIT blocked(problems);
        return;
    }
    d->begin(records);
    d->proceed();
}

void Workspace::Private::begin(const QList<StagedRecord> &records)
{
    running = Running { records };
    Q_EMIT q->committingChanged(true);
}

void Workspace::Private::proceed()
{
    // How the last one ended must be known first, and be taken over: its records may be among these.
    if (uncertain)
        decideUncertain();
    else if (!accepting)
        send();
}

// Thousands of records keep the window's thread from everything else for too long. What a worker finds is looked at once
// more here, where it is known what was dismissed.
void Workspace::Private::checkElsewhere()
{
    QHash<QString, EntityDescription> known;
    for (const StagedRecord &record : std::as_const(running->sent)) {
        if (!known.contains(record.key.table))
            known.insert(record.key.table, description(record.key.table));
    }
    const auto look = [sent = running->sent, known, catalog = session->catalog(), choice = problems.choice()] {
        return placesOfProblems(sent, known, catalog, choice);
    };
    whenFinished(QtConcurrent::run(look), q, [this](const Result<QList<qsizetype>> &places) {
        QList<Problem> found;
        for (const qsizetype place : *places)
            found += problemsOf(running->sent.at(place));
        if (found.isEmpty() || running->cancelled)
            return proceed();
        running.reset();
        Q_EMIT q->committingChanged(false);
        Q_EMIT q->blocked(found);
    });
}

QList<CommitAssertion> Workspace::Private::assertionsOfRunning() const
{
    QList<CommitAssertion> all;
    for (const CommitAssertions &source : assertions)
        all += source(running->sent, session->catalog());
    return all;
}

void Workspace::Private::send()
{
    if (running->cancelled) {
        finish(failed(cancelledError()));
        return;
    }
    if (running->sent.isEmpty()) {
        CommitOutcome nothing;
        nothing.state = State::Committed;
        finish(nothing);
        return;
    }
    ++running->attempt;
    if (running->attempt >= guardByFieldsFrom) {
        for (StagedRecord &record : running->sent)
            record.base.rowVersion.clear();
    }
    QSet<RecordKey> keys;
    for (const StagedRecord &record : std::as_const(running->sent))
        keys.insert(record.key);
    changes.setUndecided(keys);
    journal.sending(running->sent);
    running->query = session->write<CommitOutcome>(
        [sent = running->sent, catalog = session->catalog(), assertions = assertionsOfRunning(),
            writeMark = journal.markWriter(), local = localHistory, history = historyOfRunning()](
            PgConnection &connection) {
            Result<CommitOutcome> outcome = commitRecords(connection, sent, catalog, assertions, writeMark, history);
            if (outcome) {
                completeWritten(outcome->written, sent);
                decideLocally(local, history.changeset, *outcome);
            }
            return outcome;
        });
    running->query.then(
        q, [this](const Result<CommitOutcome> &outcome) { receive(outcome ? *outcome : failed(outcome.error())); });
}

CommitHistory Workspace::Private::historyOfRunning()
{
    CommitHistory history;
    history.changeset = running->changeset;
    history.name = running->words = wordsOf(running->sent);
    history.catalog = session->catalog();
    history.inDatabase = running->wantsHistoryInDatabase = session->catalog().studioSchema().revision.insert;
    history.keep = [local = localHistory](const CommitMark &mark, const QList<Revision> &revisions) {
        return local.keep(mark, revisions);
    };
    return history;
}

void Workspace::Private::sayHistoryError(const CommitOutcome &outcome)
{
    if (outcome.historyError)
        Q_EMIT q->journalFailed(*outcome.historyError);
    // The schema or its rights are not what they were.
    const bool isElsewhere = outcome.state != State::Refused && !outcome.historyInDatabase;
    if (running->wantsHistoryInDatabase && isElsewhere)
        session->refreshCatalog();
}

void Workspace::Private::nothingWasWritten()
{
    journal.decided(false);
    changes.setUndecided({});
}

void Workspace::Private::receive(CommitOutcome outcome)
{
    sayHistoryError(outcome);
    switch (outcome.state) {
    case State::Committed:
        journal.decided(true);
        accept(std::move(outcome), running->words, &Private::finish);
        return;
    case State::Unknown:
        uncertain = Uncertain { outcome.mark, running->sent,
            outcome.historyInDatabase ? QString() : running->changeset, running->words };
        decideUncertain();
        return;
    case State::Refused:
        nothingWasWritten();
        break;
    }
    markRefusals(outcome);
    const QSet<RecordKey> alone = leftAlone(outcome);
    if (mergeAndSendAgain(outcome, !alone.isEmpty()))
        return;
    nameWhatIsLeftAlone(outcome, alone);
    finish(outcome);
}

// Records whose guard matches their row as it stands, and whose row was left as it is all the same.
QSet<RecordKey> Workspace::Private::leftAlone(const CommitOutcome &outcome) const
{
    QHash<RecordKey, const StagedRecord *> sent;
    for (const StagedRecord &record : running->sent)
        sent.insert(record.key, &record);
    QSet<RecordKey> alone;
    for (const CommitOutcome::Refusal &refusal : outcome.refused) {
        const StagedRecord *record = sent.value(refusal.record);
        if (record && refusal.error.kind == Error::Kind::Conflict && refusal.current
            && guardMatches(record->base, *refusal.current))
            alone.insert(refusal.record);
    }
    return alone;
}

// Misses that were made up for are no refusals; of those that were not, a person hears why.
void Workspace::Private::nameWhatIsLeftAlone(CommitOutcome &outcome, const QSet<RecordKey> &alone)
{
    for (CommitOutcome::Refusal &refusal : outcome.refused) {
        const StagedRecord *record = changes.find(refusal.record);
        if (refusal.error.kind != Error::Kind::Conflict || !record || record->hasConflict())
            continue;
        const bool isDecided = alone.contains(refusal.record) && running->attempt >= guardByFieldsFrom;
        if (!isDecided && running->attempt < mostAttempts)
            continue;
        refusal.error.kind = Error::Kind::Refused;
        refusal.error.message = Workspace::tr(
            "The database left this record as it is: a trigger or a rule for its rows may forbid the change.");
        changes.markRefused(refusal.record, refusal.error);
    }
    outcome.refused.removeIf([this](const CommitOutcome::Refusal &refusal) {
        const StagedRecord *record = changes.find(refusal.record);
        return refusal.error.kind == Error::Kind::Conflict && !(record && record->hasConflict());
    });
}

void Workspace::Private::markRefusals(const CommitOutcome &outcome)
{
    changes.beginStep({});
    for (const CommitOutcome::Refusal &refusal : outcome.refused) {
        if (refusal.error.kind != Error::Kind::Conflict)
            changes.markRefused(refusal.record, refusal.error);
        else if (refusal.current)
            changes.rebase(refusal.record, *refusal.current);
        else if (const StagedRecord *record = changes.find(refusal.record); record && !record->hasConflict())
            changes.markGone(refusal.record);
    }
    changes.endStep();
}

bool Workspace::Private::mergeAndSendAgain(const CommitOutcome &outcome, bool someAreLeftAlone)
{
    const bool onlyMissed = !outcome.error && !outcome.refused.isEmpty()
        && std::all_of(outcome.refused.cbegin(), outcome.refused.cend(),
            [](const CommitOutcome::Refusal &refusal) { return refusal.error.kind == Error::Kind::Conflict; });
    if (!(onlyMissed || isOver(outcome)) || running->attempt >= mostAttempts)
        return false;
    const QList<StagedRecord> merged = mergedSent();
    if (std::any_of(merged.cbegin(), merged.cend(), [](const StagedRecord &record) { return record.hasConflict(); }))
        return false;
    // A row that another statement of the same commit touches has never the version that was read: its fields decide.
    if (someAreLeftAlone && running->attempt >= guardByFieldsFrom)
        return false;
    if (someAreLeftAlone)
        running->attempt = guardByFieldsFrom - 1;
    running->sent = merged;
    send();
    return true;
}

// What was sent, on the bases of now: what was edited since then waits for the next commit.
QList<StagedRecord> Workspace::Private::mergedSent() const
{
    QList<StagedRecord> merged;
    for (StagedRecord record : std::as_const(running->sent)) {
        const StagedRecord *now = changes.find(record.key);
        if (!now || now->operation != record.operation)
            continue; // taken back
        record.base = now->base;
        record.theirs = now->theirs;
        record.goneFromDatabase = now->goneFromDatabase;
        if (record.operation == Operation::Update)
            record.staged.removeIf(
                [now](const QString &column, const Value &) { return !now->staged.contains(column); });
        if (record.operation != Operation::Update || !record.staged.isEmpty())
            merged.append(record);
    }
    return merged;
}

// What is read meanwhile of a record that waits for its turn may be what was written: it stays undecided until then.
void Workspace::Private::accept(CommitOutcome outcome, const QString &words, void (Private::*then)(CommitOutcome))
{
    accepting = std::move(outcome);
    auto *job = new AcceptJob(changes, accepting->written,
        Workspace::tr("Commit: %1", "%1: 'Change region of 2 speakers'").arg(words), q);
    QObject::connect(job, &AcceptJob::finished, q, [this, job, then] {
        job->deleteLater();
        journal.accepted();
        changes.setUndecided({});
        (this->*then)(*std::exchange(accepting, std::nullopt));
    });
    job->start();
}

void Workspace::Private::decideUncertain()
{
    if (!uncertain || deciding)
        return;
    deciding = true;
    session
        ->write<CommitFate>([lost = *uncertain, catalog = session->catalog(), local = localHistory](
                                PgConnection &connection) {
            const Result<CommitFate> fate = commitFate(connection, lost.mark, lost.sent, catalog);
            // Should it fail, the next start decides once more.
            if (fate && !lost.changeset.isEmpty())
                (void)local.decide(lost.changeset, fate->committed);
            return fate;
        })
        .then(q, [this](const Result<CommitFate> &fate) { decided(fate); });
}

void Workspace::Private::decided(const Result<CommitFate> &fate)
{
    deciding = false;
    CommitOutcome outcome;
    outcome.mark = uncertain->mark;
    if (!fate) {
        outcome.state = State::Unknown;
        outcome.error = fate.error();
        QTimer::singleShot(askAgainAfter, q, [this] {
            if (!running)
                decideUncertain();
        });
        if (running)
            finish(outcome);
        return;
    }
    const Uncertain lost = *std::exchange(uncertain, std::nullopt);
    if (fate->committed) {
        outcome.state = State::Committed;
        outcome.written = fate->written;
        journal.decided(true);
        accept(std::move(outcome), lost.words, &Private::goOn);
        return;
    }
    nothingWasWritten();
    outcome.error = failure(Error::Kind::Connection,
        Workspace::tr("The connection was lost before the commit: nothing was changed, everything is still staged."))
                        .value();
    goOn(std::move(outcome));
}

// With the commit that was asked for meanwhile, or else to the end.
void Workspace::Private::goOn(CommitOutcome outcome)
{
    if (!running || running->attempt != 0) {
        finish(std::move(outcome));
        return;
    }
    running->sent = stillStaged(running->sent);
    send();
}

QList<StagedRecord> Workspace::Private::stillStaged(const QList<StagedRecord> &records) const
{
    QList<StagedRecord> staged;
    for (const StagedRecord &record : records) {
        if (const StagedRecord *now = changes.find(record.key))
            staged.append(*now);
    }
    return staged;
}

void Workspace::Private::finish(CommitOutcome outcome)
{
    std::optional<Running> ended = std::exchange(running, std::nullopt);
    if (ended)
        Q_EMIT q->committingChanged(false);
    Q_EMIT q->commitFinished(outcome);
    freeElsewhere(std::pair(std::move(ended), std::move(outcome)));
}

} // namespace Kaiwa
