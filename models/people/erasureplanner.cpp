#include "models/people/erasureplanner.h"

#include "models/content/deletion/deletereach.h"
#include "models/content/entitydescription.h"
#include "models/database/pgconnection.h"
#include "models/people/erasurerights.h"
#include "models/people/studiotraces.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using ErasureFate = ErasurePlan::Fate;

struct ErasurePlannerWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonErasure)
};

const QString unseenRowsSql = u"SELECT string_agg(t.name, ', ' ORDER BY t.name) FROM "
                              "(SELECT CASE WHEN n.nspname = $1 THEN c.relname ELSE n.nspname || '.' || c.relname END AS name "
                              "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                              "WHERE c.relkind IN ('r', 'p') AND row_security_active(c.oid)) t WHERE t.name = ANY ($2::text[])"_s;
const QString isThereSql = u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                           "WHERE n.nspname = 'kaiwa_studio' AND c.relname = $1"_s;

bool mayBeEmptied(const Table &table, const QStringList &columns)
{
    return std::all_of(columns.cbegin(), columns.cend(), [&table](const QString &name) {
        const Column *column = table.column(name);
        return column && !column->notNull && column->mayUpdate && !column->generated;
    });
}

qint64 countIn(const Row &row)
{
    return row.value(0).value_or(QString()).toLongLong();
}

bool isAnsweredYes(const Row &row, qsizetype place)
{
    return row.value(place) == u"t"_s;
}

} // namespace

ErasurePlanner::ErasurePlanner(const Catalog &catalog, const Person &person)
    : m_extent(catalog, person)
{
    m_plan.person = person;
}

Result<ErasurePlan> ErasurePlanner::plan(PgConnection &connection, const Progress &progress)
{
    if (!m_extent.reach().place(u"users"_s))
        return failure(Error::Kind::Invalid, ErasurePlannerWords::tr("This database has no table “users” with an id."));
    if (const Result<void> asked = askAccounting(connection); !asked)
        return tl::unexpected(asked.error());
    if (const Result<void> asked = ask(connection, questions(), progress); !asked)
        return tl::unexpected(asked.error());
    judgeErasure(m_extent, m_plan);
    // The person last among what goes; what stays below.
    std::stable_sort(m_plan.lines.begin(), m_plan.lines.end(), [](const ErasurePlan::Line &left, const ErasurePlan::Line &right) {
        const auto place = [](const ErasurePlan::Line &line) {
            return std::pair(int(line.fate), line.fate == ErasureFate::Deleted && line.table == u"users");
        };
        return place(left) < place(right);
    });
    return m_plan;
}

Result<void> ErasurePlanner::askAccounting(PgConnection &connection)
{
    const PersonReach::Place *place = m_extent.reach().place(accountingTables().first());
    if (!place || !place->owns() || !m_extent.reach().unreadable(*place).isEmpty())
        return {};
    PersonBinder bind;
    const QString condition = m_extent.belongs(*place, u"r"_s, bind);
    const Result<Rows> paid = connection.run(
        u"SELECT EXISTS (SELECT FROM %1 r WHERE %2)::text"_s.arg(from(*place), condition), bind.parameters());
    if (!paid)
        return tl::unexpected(paid.error());
    m_plan.keepsAccounting = paid->rows.first().first() == u"true";
    m_extent.setKeepsAccounting(m_plan.keepsAccounting);
    return {};
}

Result<void> ErasurePlanner::ask(PgConnection &connection, const QList<Question> &questions, const Progress &progress)
{
    for (qsizetype i = 0; i < questions.size(); ++i) {
        if (progress)
            progress(int(i), int(questions.size()));
        const Result<Rows> answer = connection.run(questions.at(i).statement);
        if (!answer)
            return tl::unexpected(answer.error());
        questions.at(i).answered(answer->rows.value(0));
    }
    if (progress)
        progress(int(questions.size()), int(questions.size()));
    return {};
}

QList<ErasurePlanner::Question> ErasurePlanner::questions()
{
    QList<Question> questions;
    for (const PersonReach::Place &place : m_extent.reach().places())
        askPlace(place, questions);
    askStudio(questions);
    askUnseenRows(questions);
    askRemark(u"subscriptions"_s, u"status"_s, u"::text IN ('active', 'trialing', 'past_due')"_s,
        [](qint64) {
            return ErasurePlannerWords::tr("A subscription is running. This does not end it at Stripe: cancel it there first.");
        },
        questions);
    askRemark(u"messages"_s, u"audio_storage_key"_s, u"IS NOT NULL"_s,
        [](qint64 rows) {
            return ErasurePlannerWords::tr("%1 recordings lie in the audio storage, outside of this database, under keys that are known only "
                                           "here: delete them there first.").arg(rows);
        },
        questions);
    for (const Table *table : m_extent.searchedTables()) {
        if (m_extent.answersFor(*table))
            askMentions(*table, questions);
        else
            askElsewhere(*table, questions);
    }
    return questions;
}

// --- What belongs and what refers

void ErasurePlanner::askPlace(const PersonReach::Place &place, QList<Question> &questions)
{
    if (const QStringList unreadable = m_extent.reach().unreadable(place); !unreadable.isEmpty()) {
        m_plan.block(ErasurePlannerWords::tr("Your role may not read %1, so that nobody knows what is there.", "%1: names of columns")
                         .arg(unreadable.join(u", "_s)));
        return;
    }
    if (place.owns())
        askOwned(place, questions);
    for (const PersonReach::Way &way : place.ways) {
        if (!way.owns && !m_extent.parentStays(way))
            askWay(place, way, questions);
    }
}

void ErasurePlanner::askOwned(const PersonReach::Place &place, QList<Question> &questions)
{
    const QString name = place.table;
    const bool passed = m_extent.isPassed(place);
    PersonBinder bind;
    const QString condition = passed ? m_extent.belongs(place, u"r"_s, bind) : m_extent.goes(place, u"r"_s, bind);
    questions.append({ { u"SELECT count(*) FROM %1 r WHERE %2"_s.arg(from(place), condition), bind.parameters() },
        [this, name, passed](const Row &row) { m_plan.add(name, passed ? ErasureFate::Passed : ErasureFate::Deleted, countIn(row)); } });
    PersonBinder other;
    const QString another = m_extent.reach().namesAnother(place, u"r"_s, m_extent.person(), other);
    if (place.ways.size() < 2 || passed || another.isEmpty())
        return;
    const QString alsoGoes = m_extent.goes(place, u"r"_s, other);
    questions.append({ { u"SELECT count(*) FROM %1 r WHERE (%2) AND %3"_s.arg(from(place), alsoGoes, another), other.parameters() },
        [this, name](const Row &row) {
            if (const qint64 rows = countIn(row); rows > 0)
                m_plan.block(ErasurePlannerWords::tr("%1 rows of “%2” that would go belong to other people.").arg(rows).arg(name));
        } });
}

// Rows that only refer to what goes.
void ErasurePlanner::askWay(const PersonReach::Place &place, const PersonReach::Way &way, QList<Question> &questions)
{
    PersonBinder bind;
    const QString refers = m_extent.follows(place, { way }, u"r"_s, bind);
    QString sql = u"SELECT count(*) FROM %1 r WHERE (%2)"_s.arg(from(place), refers);
    if (place.owns())
        sql += u" AND (%1) IS NOT TRUE"_s.arg(m_extent.goes(place, u"r"_s, bind));
    const bool emptied = way.isEmptiedByServer()
        || (!way.cascades() && mayBeEmptied(*m_extent.catalog().table(place.table), way.columns));
    questions.append({ { sql, bind.parameters() }, [this, name = place.table, way, emptied](const Row &row) {
        const qint64 rows = countIn(row);
        if (emptied)
            m_plan.add(name, ErasureFate::Emptied, rows);
        else if (rows > 0 && way.cascades())
            m_plan.block(ErasurePlannerWords::tr("%1 rows of “%2” would be deleted along (%3), although they are not this person's.",
                "%3: names of columns").arg(QString::number(rows), name, way.columns.join(u", "_s)));
        else if (rows > 0)
            m_plan.block(ErasurePlannerWords::tr("%1 rows of “%2” refer to the person (%3), and the reference can neither be emptied nor do they "
                                                 "belong to the person.", "%3: names of columns")
                             .arg(QString::number(rows), name, way.columns.join(u", "_s)));
    } });
}

// --- Where the id or the address is held

void ErasurePlanner::askMentions(const Table &table, QList<Question> &questions)
{
    const PersonReach::Place *place = m_extent.reach().place(table.name);
    if (place && (m_extent.isPassed(*place) || !m_extent.reach().unreadable(*place).isEmpty()))
        return;
    const PersonMentions &mentions = m_extent.mentions();
    PersonBinder bind;
    QString rows = mentions.rows(table, bind, place ? m_extent.referringColumns(*place) : QStringList());
    if (rows.isEmpty())
        return;
    if (place && place->owns())
        rows += u" AND (%1) IS NOT TRUE"_s.arg(m_extent.goes(*place, u"r"_s, bind));
    const QStringList fixed = mentions.fixedColumns(table);
    const QString inKey = mentions.anyOf(table, mentions.keyColumns(table), u"r"_s, bind);
    const QString inFixed = mentions.anyOf(table, fixed, u"r"_s, bind);
    questions.append({ { u"SELECT count(*), bool_or(%1), bool_or(%2) %3"_s.arg(inKey, inFixed, rows), bind.parameters() },
        [this, name = table.name, fixed](const Row &row) {
            m_plan.add(name, ErasureFate::Cleaned, countIn(row));
            if (isAnsweredYes(row, 1))
                m_plan.block(ErasurePlannerWords::tr("Keys of “%1” hold the person's id or mail address, and other rows may refer to them.").arg(name));
            if (isAnsweredYes(row, 2))
                m_plan.block(ErasurePlannerWords::tr("“%1” holds the person's id or mail address, and your role may not change it there (%2).",
                    "%2: names of columns").arg(name, fixed.join(u", "_s)));
        } });
}

// A table that is somebody else's is not changed; that it knows the person is said.
void ErasurePlanner::askElsewhere(const Table &table, QList<Question> &questions)
{
    PersonBinder bind;
    const QString rows = m_extent.mentions().rows(table, bind);
    if (rows.isEmpty())
        return;
    questions.append({ { u"SELECT count(*) "_s + rows, bind.parameters() }, [this, name = table.name](const Row &row) {
        if (const qint64 found = countIn(row); found > 0)
            m_plan.notes.append(ErasurePlannerWords::tr("%1 rows of “%2”, in another schema, hold the person's id or mail address and are not "
                                                        "changed: no key leads from there to the person.", "%1: a number, %2: a table")
                                    .arg(found).arg(name));
    } });
}

void ErasurePlanner::askStudio(QList<Question> &questions)
{
    if (!m_extent.catalog().studioSchema().exists)
        return;
    for (const StudioTrace &trace : studioTraces(m_extent.catalog().studioSchema())) {
        if (!trace.rights.read) {
            questions.append({ { isThereSql, { trace.table } }, [this, name = trace.name()](const Row &there) {
                if (countIn(there) > 0)
                    m_plan.block(ErasurePlannerWords::tr("Your role may not read “%1”, which may hold rows of the person.").arg(name));
            } });
            continue;
        }
        questions.append({ trace.rows(u"SELECT count(*)"_s, m_extent.mentions()), [this, trace](const Row &row) {
            const qint64 rows = countIn(row);
            m_plan.add(trace.name(), ErasureFate::Deleted, rows);
            if (rows > 0 && !trace.rights.remove)
                m_plan.block(ErasurePlannerWords::tr("Your role may not delete from “%1”, which holds rows of the person.").arg(trace.name()));
        } });
    }
}

// --- What is no row that the role sees, and still the person's

void ErasurePlanner::askUnseenRows(QList<Question> &questions)
{
    QStringList names;
    for (const Table *table : m_extent.searchedTables()) {
        if (m_extent.answersFor(*table))
            names.append(table->name);
    }
    questions.append({ { unseenRowsSql, { m_extent.catalog().schema(), arrayLiteral(names) } }, [this](const Row &row) {
        if (const Value &tables = row.first())
            m_plan.block(ErasurePlannerWords::tr("Your role does not see every row of %1, so that nobody can say that nothing is left.",
                "%1: names of tables").arg(*tables));
    } });
}

void ErasurePlanner::askRemark(const QString &table, const QString &column, const QString &also,
    const std::function<QString(qint64 rows)> &words, QList<Question> &questions)
{
    const PersonReach::Place *place = m_extent.reach().place(table);
    const Table *known = m_extent.catalog().table(table);
    if (!place || !place->owns() || !known || !isReadable(*known, column) || !m_extent.reach().unreadable(*place).isEmpty())
        return;
    PersonBinder bind;
    const QString condition = m_extent.belongs(*place, u"r"_s, bind);
    questions.append({ { u"SELECT count(*) FROM %1 r WHERE (%2) AND r.%3 %4"_s.arg(from(*place), condition, quotedIdentifier(column), also),
                           bind.parameters() },
        [this, words](const Row &row) {
            if (const qint64 rows = countIn(row); rows > 0)
                m_plan.notes.append(words(rows));
        } });
}

} // namespace Kaiwa
