#include "models/people/erasuresteps.h"

#include "models/people/studiotraces.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using StepFate = ErasurePlan::Fate;

struct ErasureStepsWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonErasure)
};

bool isPointInTime(const Column &column)
{
    return column.kind == ValueKind::Timestamp || column.kind == ValueKind::TimestampWithZone;
}

QString anonymousMail(const QString &anonymousId)
{
    return u"erased-%1@erased.invalid"_s.arg(anonymousId);
}

} // namespace

ErasureSteps::ErasureSteps(const ErasureExtent &extent, const ErasurePlan &plan, const QString &anonymousId)
    : m_extent(extent)
    , m_plan(plan)
    , m_anonymousId(anonymousId)
{
}

const Table &ErasureSteps::users() const
{
    return *m_extent.catalog().table(u"users"_s);
}

QString ErasureSteps::isPerson(PersonBinder &bind) const
{
    return m_extent.belongs(*m_extent.reach().place(users().name), u"r"_s, bind);
}

QList<ErasureSteps::Step> ErasureSteps::steps() const
{
    QList<Step> steps { { hold(), 1 } };
    if (m_plan.keepsAccounting)
        addPassing(steps);
    addEmptying(steps);
    addDeleting(steps);
    addCleaning(steps);
    return steps;
}

// Nothing new can refer to a row that is held; who may not change it can only look.
Statement ErasureSteps::hold() const
{
    const QList<Column> &columns = users().columns;
    const bool mayHold = std::any_of(columns.cbegin(), columns.cend(), [](const Column &column) { return column.mayUpdate; });
    PersonBinder bind;
    QString condition = isPerson(bind);
    if (!m_plan.person.mail.isEmpty())
        condition += u" AND r.email = %1::text"_s.arg(bind(m_plan.person.mail));
    return { u"SELECT r.id::text FROM %1 r WHERE %2%3"_s.arg(
                 users().sqlName(), condition, mayHold ? u" FOR UPDATE"_s : QString()),
        bind.parameters() };
}

// --- What passes to an anonymous user

void ErasureSteps::addPassing(QList<Step> &steps) const
{
    steps.append({ anonymousUser(), 1 });
    for (const PersonReach::Place &place : m_extent.reach().places()) {
        if (!m_plan.has(place.table, StepFate::Passed))
            continue;
        if (const Statement statement = passOn(place); !statement.sql.isEmpty())
            steps.append(Step { statement });
    }
}

// A user of whom nothing is told but the month in which they came, without which the numbers of arrivals would change.
Statement ErasureSteps::anonymousUser() const
{
    const auto isUnique = [this](const QString &name) { return users().hasUniqueKey({ name }); };
    PersonBinder bind;
    QStringList columns;
    QStringList values;
    for (const Column &column : users().columns) {
        const QString own = u"r."_s + quotedIdentifier(column.name);
        QString value;
        if (column.generated)
            continue;
        if (column.name == u"id")
            value = bind(m_anonymousId) + u"::text"_s;
        else if (column.name == u"email")
            value = bind(anonymousMail(m_anonymousId)) + u"::text"_s;
        else if (column.name == u"created_at" && isPointInTime(column) && column.mayInsert && column.mayRead)
            value = u"date_trunc('month', %1)"_s.arg(own);
        else if (!column.notNull || !column.defaultExpression.isEmpty())
            continue;
        else if (column.kind == ValueKind::Text && !users().referenceFor(column.name))
            value = bind(isUnique(column.name) ? u"erased-"_s + m_anonymousId : u"erased"_s) + u"::text"_s;
        else if (column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary)
            value = bind(u"{}"_s) + u"::text"_s;
        else
            value = own; // a language, a choice, a number: the row cannot be without, and it tells of nobody
        columns.append(quotedIdentifier(column.name));
        values.append(u"(%1)::%2"_s.arg(value, column.typeName));
    }
    const QString condition = isPerson(bind);
    return { u"INSERT INTO %1 (%2) SELECT %3 FROM %1 r WHERE %4"_s.arg(
                 users().sqlName(), columns.join(u", "_s), values.join(u", "_s), condition),
        bind.parameters() };
}

Statement ErasureSteps::passOn(const PersonReach::Place &place) const
{
    const Table *table = m_extent.catalog().table(place.table);
    PersonBinder bind;
    QStringList settings;
    for (const PersonReach::Way &way : place.ways) {
        const bool isOwner = way.owns && way.parent == u"users" && way.parentColumns == QStringList(u"id"_s);
        if (!isOwner)
            continue;
        const QString name = way.columns.first();
        const QString setting = u"%1 = CASE WHEN r.%1::text = %2::text THEN %3::text::%4 ELSE r.%1 END"_s.arg(
            quotedIdentifier(name), bind(m_plan.person.id), bind(m_anonymousId), table->column(name)->typeName);
        if (!settings.contains(setting))
            settings.append(setting);
    }
    for (const Column &column : table->columns) {
        if (!namesACustomer(column) || column.generated)
            continue;
        const QString other = u"'erased-' || md5(random()::text || clock_timestamp()::text)"_s;
        settings.append(u"%1 = CASE WHEN r.%1 IS NOT NULL THEN %2 END"_s.arg(quotedIdentifier(column.name),
            column.maximumLength > 0 ? u"left(%1, %2)"_s.arg(other, QString::number(column.maximumLength)) : other));
    }
    if (settings.isEmpty())
        return {};
    const QString condition = m_extent.belongs(place, u"r"_s, bind);
    return { u"UPDATE %1 r SET %2 WHERE %3"_s.arg(table->sqlName(), settings.join(u", "_s), condition), bind.parameters() };
}

// --- What goes, and what stays without the person

void ErasureSteps::addEmptying(QList<Step> &steps) const
{
    for (const PersonReach::Place &place : m_extent.reach().places()) {
        if (!m_plan.has(place.table, StepFate::Emptied))
            continue;
        for (const PersonReach::Way &way : place.ways) {
            if (!m_extent.isToBeEmptied(way))
                continue;
            PersonBinder bind;
            QStringList settings;
            for (const QString &column : way.columns)
                settings.append(quotedIdentifier(column) + u" = NULL"_s);
            const QString condition = m_extent.follows(place, { way }, u"r"_s, bind);
            steps.append(Step { { u"UPDATE %1 r SET %2 WHERE %3"_s.arg(
                                      m_extent.reach().from(place.table), settings.join(u", "_s), condition),
                bind.parameters() } });
        }
    }
}

// From the leaves to the person: what the rows are found by is still there.
void ErasureSteps::addDeleting(QList<Step> &steps) const
{
    const QList<PersonReach::Place> &places = m_extent.reach().places();
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        const QList<PersonReach::Way> ways = m_extent.waysToDelete(*place);
        if (place->isPerson() || ways.isEmpty() || !m_plan.has(place->table, StepFate::Deleted))
            continue;
        PersonBinder bind;
        const QString condition = m_extent.follows(*place, ways, u"r"_s, bind);
        steps.append(Step { { u"DELETE FROM %1 r WHERE %2"_s.arg(m_extent.reach().from(place->table), condition), bind.parameters() } });
    }
    PersonBinder bind;
    const QString condition = isPerson(bind);
    steps.append({ { u"DELETE FROM %1 r WHERE %2"_s.arg(users().sqlName(), condition), bind.parameters() }, 1 });
}

void ErasureSteps::addCleaning(QList<Step> &steps) const
{
    for (const Table *table : m_extent.searchedTables()) {
        if (!m_plan.has(table->name, StepFate::Cleaned) && !m_plan.has(table->name, StepFate::Passed))
            continue;
        if (const Statement statement = m_extent.mentions().clean(*table); !statement.sql.isEmpty())
            steps.append(Step { statement });
    }
    for (const StudioTrace &trace : studioTraces(m_extent.catalog().studioSchema())) {
        if (m_plan.has(trace.name(), StepFate::Deleted))
            steps.append(Step { trace.rows(u"DELETE"_s, m_extent.mentions()) });
    }
}

// --- What must hold before COMMIT

QList<CommitAssertion> ErasureSteps::assertions() const
{
    QList<CommitAssertion> assertions;
    const auto none = [&assertions](const QString &table, const Statement &statement) {
        assertions.append({ ErasureStepsWords::tr("“%1” would still hold the person's id or mail address.").arg(table), statement });
    };
    for (const Table *table : m_extent.searchedTables()) {
        PersonBinder bind;
        if (!m_extent.answersFor(*table))
            continue;
        if (const QString rows = m_extent.mentions().rows(*table, bind); !rows.isEmpty())
            none(table->name, { u"SELECT 1 %1 LIMIT 1"_s.arg(rows), bind.parameters() });
    }
    for (const StudioTrace &trace : studioTraces(m_extent.catalog().studioSchema())) {
        if (trace.rights.read)
            none(trace.name(), trace.rows(u"SELECT 1"_s, m_extent.mentions()));
    }
    const QStringList tables = accountingTables();
    for (const QString &name : tables) {
        const PersonReach::Place *place = m_extent.reach().place(name);
        if (place && m_plan.has(name, StepFate::Passed))
            assertions.append(allPassed(*place));
    }
    return assertions;
}

CommitAssertion ErasureSteps::allPassed(const PersonReach::Place &place) const
{
    PersonBinder before;
    PersonBinder after;
    const QString belonged = m_extent.belongs(place, u"r"_s, before);
    const QString belongs = m_extent.reach().belongs(place, u"r"_s, Person { m_anonymousId, {}, {} }, after);
    const QString count = u"SELECT count(*) FROM %1 r WHERE "_s.arg(m_extent.reach().from(place.table));
    CommitAssertion assertion;
    assertion.message = ErasureStepsWords::tr("Not every row of “%1” would have passed to the anonymous user.").arg(place.table);
    assertion.before = { count + belonged, before.parameters() };
    assertion.statement = { count + belongs, after.parameters() };
    assertion.judge = [message = assertion.message](const Rows &then, const Rows &now) {
        return then.rows == now.rows ? QString() : message;
    };
    return assertion;
}

} // namespace Kaiwa
