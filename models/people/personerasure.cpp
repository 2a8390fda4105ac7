#include "models/people/personerasure.h"

#include "models/content/commit/commitsecondlook.h"
#include "models/content/commit/transactionend.h"
#include "models/people/erasureplanner.h"
#include "models/people/erasuresteps.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PersonErasureWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonErasure)
};

Statement plainSql(const QString &sql)
{
    return { sql, {} };
}

// One erasure, from its plan to its outcome. Lives for one call.
class ErasureRun final {
public:
    ErasureRun(PgConnection &connection, const ErasurePlan &confirmed)
        : m_connection(connection)
        , m_confirmed(confirmed)
        , m_flights(connection, m_commit)
        , m_anonymousId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
    }

    ErasureOutcome erase()
    {
        if (const Result<void> done = run(); !done)
            m_outcome.error = done.error();
        m_outcome.roundTrips = m_commit.roundTrips;
        if (m_outcome.state != ErasureOutcome::State::Unknown && !m_connection.isLost() && m_connection.isInTransaction())
            m_flights.rollBack();
        return m_outcome;
    }

private:
    Result<void> run()
    {
        // Read anew: a table that came since the plan was shown must not be missed.
        const Result<Catalog> catalog = Catalog::read(m_connection, Catalog::Scope::WholeDatabase);
        if (!catalog)
            return tl::unexpected(catalog.error());
        const Result<Person> person = findPerson(m_connection, *catalog, m_confirmed.person.id);
        if (!person)
            return tl::unexpected(person.error());
        ErasurePlanner planner(*catalog, *person);
        if (const Result<Rows> begun = m_connection.run(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s); !begun)
            return tl::unexpected(begun.error());
        const Result<ErasurePlan> plan = planner.plan(m_connection);
        if (!plan)
            return tl::unexpected(plan.error());
        m_outcome.plan = *plan;
        if (plan->isBlocked())
            return failure(Error::Kind::Refused, plan->blocks.first());
        if (!plan->isLike(m_confirmed))
            return failure(Error::Kind::Conflict,
                PersonErasureWords::tr("What would be erased is no longer what was shown. Look at the plan again."));
        return fly(ErasureSteps(planner.extent(), *plan, m_anonymousId));
    }

    Result<void> fly(const ErasureSteps &all)
    {
        const QList<ErasureSteps::Step> steps = all.steps();
        const QList<CommitAssertion> assertions = all.assertions();
        // The transaction's id, should the answer to its end be lost. A row that somebody else holds is waited for, but
        // not for ever.
        QList<Statement> flight { plainSql(u"SELECT txid_current()::text, "_s + serverStartSql()),
            plainSql(u"SET LOCAL lock_timeout = '15s'"_s) };
        QList<qsizetype> befores;
        for (const CommitAssertion &one : assertions) {
            befores.append(one.before.sql.isEmpty() ? -1 : flight.size());
            if (!one.before.sql.isEmpty())
                flight.append(one.before);
        }
        const qsizetype firstStep = flight.size();
        for (const ErasureSteps::Step &step : steps)
            flight.append(step.statement);
        // What is checked at the end of the transaction is checked while it can still be told from a lost answer.
        flight.append(plainSql(u"SET CONSTRAINTS ALL IMMEDIATE"_s));
        const qsizetype firstAssertion = flight.size();
        for (const CommitAssertion &one : assertions)
            flight.append(one.statement);
        const std::optional<CommitFlights::Answers> answers = m_flights.fly(flight);
        if (!answers)
            return tl::unexpected(*m_commit.error);
        for (const Result<Rows> &answer : *answers) {
            if (!answer)
                return tl::unexpected(answer.error());
        }
        const Row mark = answers->first()->rows.constFirst();
        m_outcome.mark.transactionId = mark.at(0).value_or(QString());
        m_outcome.mark.serverStart = mark.at(1).value_or(QString());
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const Rows &answer = *answers->at(firstStep + i);
            const qint64 touched = answer.affected >= 0 ? answer.affected : answer.rows.size();
            if (steps.at(i).rows >= 0 && touched != steps.at(i).rows)
                return failure(Error::Kind::Conflict,
                    PersonErasureWords::tr("Somebody else changed or deleted this person meanwhile."));
        }
        for (qsizetype i = 0; i < assertions.size(); ++i) {
            const CommitAssertion &one = assertions.at(i);
            const Rows &after = *answers->at(firstAssertion + i);
            const Rows before = befores.at(i) < 0 ? Rows() : *answers->at(befores.at(i));
            const QString problem = one.judge ? one.judge(before, after) : after.rows.isEmpty() ? QString() : one.message;
            if (!problem.isEmpty())
                return failure(Error::Kind::Refused, problem);
        }
        return commit();
    }

    Result<void> commit()
    {
        ++m_commit.roundTrips;
        const Result<Rows> committed = m_connection.run(u"COMMIT"_s);
        if (!committed && (committed.error().kind == Error::Kind::Connection || m_connection.isLost()))
            m_outcome.state = ErasureOutcome::State::Unknown;
        if (m_outcome.plan.keepsAccounting && (committed || m_outcome.state == ErasureOutcome::State::Unknown))
            m_outcome.anonymousId = m_anonymousId;
        if (!committed)
            return tl::unexpected(committed.error());
        m_outcome.state = ErasureOutcome::State::Erased;
        return {};
    }

    PgConnection &m_connection;
    const ErasurePlan m_confirmed;
    CommitOutcome m_commit; // of the flights: their number, and a connection that was lost
    CommitFlights m_flights;
    const QString m_anonymousId;
    ErasureOutcome m_outcome;
};

} // namespace

void ErasurePlan::add(const QString &table, Fate fate, qint64 rows)
{
    if (rows == 0)
        return;
    for (Line &line : lines) {
        if (line.table == table && line.fate == fate) {
            line.rows += rows;
            return;
        }
    }
    lines.append({ table, fate, rows });
}

void ErasurePlan::block(const QString &sentence)
{
    if (!blocks.contains(sentence))
        blocks.append(sentence);
}

bool ErasurePlan::has(const QString &table, Fate fate) const
{
    return std::any_of(lines.cbegin(), lines.cend(),
        [&](const Line &line) { return line.table == table && line.fate == fate; });
}

qint64 ErasurePlan::rows(Fate fate) const
{
    qint64 rows = 0;
    for (const Line &line : lines)
        rows += line.fate == fate ? line.rows : 0;
    return rows;
}

bool ErasurePlan::isLike(const ErasurePlan &other) const
{
    const auto shape = [](const ErasurePlan &plan) {
        QSet<std::pair<QString, int>> shape;
        for (const Line &line : plan.lines)
            shape.insert({ line.table, int(line.fate) });
        return shape;
    };
    return person.id == other.person.id && keepsAccounting == other.keepsAccounting && shape(*this) == shape(other);
}

Result<ErasurePlan> planErasure(PgConnection &connection, const Person &person,
    const std::function<void(int done, int all)> &progress)
{
    const Result<Catalog> catalog = Catalog::read(connection, Catalog::Scope::WholeDatabase);
    if (!catalog)
        return tl::unexpected(catalog.error());
    const Result<Rows> begun = connection.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    if (!begun)
        return tl::unexpected(begun.error());
    Result<ErasurePlan> plan = ErasurePlanner(*catalog, person).plan(connection, progress);
    if (!connection.isLost())
        (void)connection.run(u"ROLLBACK"_s);
    return plan;
}

ErasureOutcome erasePerson(PgConnection &connection, const ErasurePlan &confirmed)
{
    return ErasureRun(connection, confirmed).erase();
}

namespace {

ErasureOutcome settledAs(ErasureOutcome outcome, ErasureOutcome::State state, const QString &why)
{
    outcome.state = state;
    outcome.error.reset();
    if (state != ErasureOutcome::State::Erased)
        outcome.error = failure(state == ErasureOutcome::State::Unknown ? Error::Kind::Invalid : Error::Kind::Connection, why).value();
    if (state == ErasureOutcome::State::Refused)
        outcome.anonymousId.clear();
    return outcome;
}

Result<bool> isStillThere(PgConnection &connection, const Person &person)
{
    const Result<Catalog> catalog = Catalog::read(connection);
    if (!catalog)
        return tl::unexpected(catalog.error());
    const Result<Person> found = findPerson(connection, *catalog, person.id);
    if (!found && found.error().kind != Error::Kind::Invalid)
        return tl::unexpected(found.error());
    return found.has_value();
}

} // namespace

Result<ErasureOutcome> settleErasure(PgConnection &connection, const ErasureOutcome &lost)
{
    using State = ErasureOutcome::State;
    const QString notErased =
        PersonErasureWords::tr("The connection was lost before the erasure was committed.");
    const Result<TransactionEnd> end = transactionEnd(connection, lost.mark);
    if (!end)
        return tl::unexpected(end.error());
    if (*end == TransactionEnd::Committed)
        return settledAs(lost, State::Erased, {});
    if (*end == TransactionEnd::Aborted)
        return settledAs(lost, State::Refused, notErased);
    const Result<bool> isThere = isStillThere(connection, lost.plan.person);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (*isThere)
        return settledAs(lost, State::Refused, notErased);
    if (*end == TransactionEnd::PerhapsAnother)
        return settledAs(lost, State::Erased, {});
    return settledAs(lost, State::Unknown,
        PersonErasureWords::tr("The server no longer knows how the erasure ended. The person's own row is gone; search for the id and the "
                               "mail address to see whether anything else is left."));
}

} // namespace Kaiwa
