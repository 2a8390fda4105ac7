#include "models/people/personerasure.h"

#include "models/content/commit/commitsecondlook.h"
#include "models/people/erasureplanner.h"

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
        const Result<Catalog> catalog = Catalog::read(m_connection);
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
        return fly(planner);
    }

    Result<void> fly(const ErasurePlanner &planner)
    {
        const QList<ErasurePlanner::Step> steps = planner.steps(m_anonymousId);
        const QList<CommitAssertion> assertions = planner.assertions(m_anonymousId);
        // A row that somebody else holds is waited for, but not for ever.
        QList<Statement> flight { plainSql(u"SET LOCAL lock_timeout = '15s'"_s) };
        QList<qsizetype> befores;
        for (const CommitAssertion &one : assertions) {
            befores.append(one.before.sql.isEmpty() ? -1 : flight.size());
            if (!one.before.sql.isEmpty())
                flight.append(one.before);
        }
        const qsizetype firstStep = flight.size();
        for (const ErasurePlanner::Step &step : steps)
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
        if (!committed) {
            if (committed.error().kind == Error::Kind::Connection || m_connection.isLost())
                m_outcome.state = ErasureOutcome::State::Unknown;
            return tl::unexpected(committed.error());
        }
        m_outcome.state = ErasureOutcome::State::Erased;
        if (m_outcome.plan.keepsAccounting)
            m_outcome.anonymousId = m_anonymousId;
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

Result<ErasurePlan> planErasure(PgConnection &connection, const Catalog &catalog, const Person &person,
    const std::function<void(int done, int all)> &progress)
{
    const Result<Rows> begun = connection.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    if (!begun)
        return tl::unexpected(begun.error());
    Result<ErasurePlan> plan = ErasurePlanner(catalog, person).plan(connection, progress);
    if (!connection.isLost())
        (void)connection.run(u"ROLLBACK"_s);
    return plan;
}

ErasureOutcome erasePerson(PgConnection &connection, const ErasurePlan &confirmed)
{
    return ErasureRun(connection, confirmed).erase();
}

} // namespace Kaiwa
