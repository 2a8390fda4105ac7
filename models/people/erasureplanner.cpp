#include "models/people/erasureplanner.h"

#include "models/content/entitydescription.h"
#include "models/database/pgconnection.h"
#include "models/database/secretcolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using ErasureFate = ErasurePlan::Fate;

struct ErasureWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PersonErasure)
};

const QString keptPayments = u"payments"_s;
const QString keptSubscriptions = u"subscriptions"_s;
const QString studioRevisions = u"revision"_s;
const QString studioDismissals = u"dismissal"_s;
const QStringList revisionTexts { u"row_key"_s, u"before"_s, u"after"_s, u"changeset_name"_s };
const QStringList dismissalTexts { u"row_key"_s, u"reason"_s };

bool isSearchedForPeople(const Table &table)
{
    return table.kind == Table::Kind::Table || table.kind == Table::Kind::Partitioned;
}

// Whose account at Stripe it is, not which product was bought.
bool namesACustomer(const Column &column)
{
    return column.kind == ValueKind::Text && column.name.startsWith(u"stripe_"_s) && !column.name.contains(u"price"_s)
        && !column.name.contains(u"product"_s);
}

bool mayBeEmptied(const Table &table, const QStringList &columns)
{
    return std::all_of(columns.cbegin(), columns.cend(), [&table](const QString &name) {
        const Column *column = table.column(name);
        return column && !column->notNull && column->mayUpdate && !column->generated;
    });
}

bool isPointInTime(const Column &column)
{
    return column.kind == ValueKind::Timestamp || column.kind == ValueKind::TimestampWithZone;
}

qint64 countIn(const Row &row)
{
    return row.value(0).value_or(QString()).toLongLong();
}

bool isAnsweredYes(const Row &row, qsizetype place)
{
    return row.value(place) == u"t"_s;
}

QString anonymousMail(const QString &anonymousId)
{
    return u"erased-%1@erased.invalid"_s.arg(anonymousId);
}

} // namespace

ErasurePlanner::ErasurePlanner(const Catalog &catalog, const Person &person)
    : m_reach(catalog)
    , m_mentions(catalog, person)
{
    m_plan.person = person;
}

void ErasurePlanner::add(const QString &table, ErasureFate fate, qint64 rows)
{
    if (rows == 0)
        return;
    for (ErasurePlan::Line &line : m_plan.lines) {
        if (line.table == table && line.fate == fate) {
            line.rows += rows;
            return;
        }
    }
    m_plan.lines.append({ table, fate, rows });
}

bool ErasurePlanner::has(const QString &table, ErasureFate fate) const
{
    return std::any_of(m_plan.lines.cbegin(), m_plan.lines.cend(),
        [&](const ErasurePlan::Line &line) { return line.table == table && line.fate == fate; });
}

void ErasurePlanner::block(const QString &sentence)
{
    if (!m_plan.blocks.contains(sentence))
        m_plan.blocks.append(sentence);
}

bool ErasurePlanner::parentStays(const PersonReach::Way &way) const
{
    const PersonReach::Place *parent = m_reach.place(way.parent);
    return parent && isPassed(*parent);
}

// The rows of the place that are gone afterwards.
QString ErasurePlanner::goes(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const
{
    return isPassed(place) ? u"false"_s
                           : m_reach.belongs(place, alias, m_plan.person, bind,
                               m_plan.keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
}

// Those that no cascade follows.
QList<PersonReach::Way> ErasurePlanner::waysToDelete(const PersonReach::Place &place) const
{
    QList<PersonReach::Way> ways;
    for (const PersonReach::Way &way : place.ways) {
        if (way.owns && !way.cascades() && !parentStays(way))
            ways.append(way);
    }
    return ways;
}

QStringList ErasurePlanner::columnsToEmpty(const PersonReach::Place &place) const
{
    QStringList columns;
    for (const PersonReach::Way &way : place.ways) {
        if (!way.owns)
            columns += way.columns;
    }
    return columns;
}

QList<const Table *> ErasurePlanner::searchedTables() const
{
    QList<const Table *> tables;
    for (const Table &table : m_reach.catalog().tables()) {
        if (isSearchedForPeople(table))
            tables.append(&table);
    }
    return tables;
}

// --- What it would do

Result<ErasurePlan> ErasurePlanner::plan(PgConnection &connection, const Progress &progress)
{
    if (!m_reach.place(u"users"_s))
        return failure(Error::Kind::Invalid, ErasureWords::tr("This database has no table “users” with an id."));
    if (const Result<void> asked = askAccounting(connection); !asked)
        return tl::unexpected(asked.error());
    if (const Result<void> asked = ask(connection, questions(), progress); !asked)
        return tl::unexpected(asked.error());
    judgeRights();
    noteWhatIsNotSearched();
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
    const PersonReach::Place *place = m_reach.place(keptPayments);
    if (!place || !place->owns() || !m_reach.unreadable(*place).isEmpty())
        return {};
    PersonBinder bind;
    const QString condition = m_reach.belongs(*place, u"r"_s, m_plan.person, bind);
    const Result<Rows> paid = connection.run(
        u"SELECT EXISTS (SELECT FROM %1 r WHERE %2)::text"_s.arg(m_reach.from(keptPayments), condition), bind.parameters());
    if (!paid)
        return tl::unexpected(paid.error());
    m_plan.keepsAccounting = paid->rows.first().first() == u"true";
    return {};
}

Result<void> ErasurePlanner::ask(PgConnection &connection, const QList<Question> &questions, const Progress &progress)
{
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const Question &question = questions.at(i);
        if (progress)
            progress(int(i), int(questions.size()));
        if (question.refused) {
            if (const Result<Rows> held = connection.run(u"SAVEPOINT kaiwa_asked"_s); !held)
                return tl::unexpected(held.error());
        }
        const Result<Rows> answer = connection.run(question.statement);
        if (answer) {
            question.answered(answer->rows.value(0));
        } else if (question.refused && answer.error().kind == Error::Kind::NotPermitted) {
            question.refused(answer.error());
            if (const Result<Rows> back = connection.run(u"ROLLBACK TO SAVEPOINT kaiwa_asked"_s); !back)
                return tl::unexpected(back.error());
        } else {
            return tl::unexpected(answer.error());
        }
    }
    if (progress)
        progress(int(questions.size()), int(questions.size()));
    return {};
}

QList<ErasurePlanner::Question> ErasurePlanner::questions()
{
    QList<Question> questions;
    for (const PersonReach::Place &place : m_reach.places())
        askPlace(place, questions);
    for (const Reference &reference : m_reach.outside())
        askOutside(reference, questions);
    askStudio(questions);
    askRemarks(questions);
    for (const Table *table : searchedTables())
        askMentions(*table, questions);
    return questions;
}

void ErasurePlanner::askPlace(const PersonReach::Place &place, QList<Question> &questions)
{
    const QString name = place.table;
    if (const QStringList unreadable = m_reach.unreadable(place); !unreadable.isEmpty()) {
        block(ErasureWords::tr("Your role may not read %1, so that nobody knows what is there.", "%1: names of columns")
                  .arg(unreadable.join(u", "_s)));
        return;
    }
    const bool passed = isPassed(place);
    if (place.owns()) {
        PersonBinder bind;
        const QString condition =
            passed ? m_reach.belongs(place, u"r"_s, m_plan.person, bind) : goes(place, u"r"_s, bind);
        questions.append({ { u"SELECT count(*) FROM %1 r WHERE %2"_s.arg(m_reach.from(name), condition), bind.parameters() },
            [this, name, passed](const Row &row) { add(name, passed ? ErasureFate::Passed : ErasureFate::Deleted, countIn(row)); } });
    }
    PersonBinder bind;
    const QString another = m_reach.namesAnother(place, u"r"_s, m_plan.person, bind);
    if (place.owns() && place.ways.size() > 1 && !passed && !another.isEmpty()) {
        const QString condition = goes(place, u"r"_s, bind);
        questions.append({ { u"SELECT count(*) FROM %1 r WHERE (%2) AND %3"_s.arg(m_reach.from(name), condition, another),
                               bind.parameters() },
            [this, name](const Row &row) {
                if (const qint64 rows = countIn(row); rows > 0)
                    block(ErasureWords::tr("%1 rows of “%2” that would go belong to other people.").arg(rows).arg(name));
            } });
    }
    for (const PersonReach::Way &way : place.ways) {
        if (!way.owns && !parentStays(way))
            askWay(place, way, questions);
    }
}

// Rows that only refer to what goes.
void ErasurePlanner::askWay(const PersonReach::Place &place, const PersonReach::Way &way, QList<Question> &questions)
{
    PersonBinder bind;
    const QString refers = m_reach.byWays(place, { way }, u"r"_s, m_plan.person, bind,
        m_plan.keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
    QString sql = u"SELECT count(*) FROM %1 r WHERE (%2)"_s.arg(m_reach.from(place.table), refers);
    if (place.owns())
        sql += u" AND (%1) IS NOT TRUE"_s.arg(goes(place, u"r"_s, bind));
    const bool emptied = way.isEmptiedByServer() || (!way.cascades() && mayBeEmptied(*m_reach.catalog().table(place.table), way.columns));
    questions.append({ { sql, bind.parameters() }, [this, name = place.table, way, emptied](const Row &row) {
        const qint64 rows = countIn(row);
        if (emptied)
            add(name, ErasureFate::Emptied, rows);
        else if (rows > 0 && way.cascades())
            block(ErasureWords::tr("%1 rows of “%2” would be deleted along (%3), although they are not this person's.",
                "%3: names of columns").arg(QString::number(rows), name, way.columns.join(u", "_s)));
        else if (rows > 0)
            block(ErasureWords::tr("%1 rows of “%2” refer to the person (%3), and the reference can neither be emptied nor do they "
                                   "belong to the person.", "%3: names of columns")
                      .arg(QString::number(rows), name, way.columns.join(u", "_s)));
    } });
}

void ErasurePlanner::askOutside(const Reference &reference, QList<Question> &questions)
{
    const PersonReach::Place *target = m_reach.place(reference.targetTable);
    if (!target || isPassed(*target))
        return;
    PersonBinder bind;
    const QString condition = m_reach.refersTo(reference, u"r"_s, m_plan.person, bind);
    Question question;
    question.statement = { u"SELECT count(*) FROM %1 r WHERE %2"_s.arg(m_reach.from(reference.table), condition),
        bind.parameters() };
    question.answered = [this, reference](const Row &row) {
        const qint64 rows = countIn(row);
        if (reference.onDelete == OnDelete::Cascade)
            add(reference.table, ErasureFate::Deleted, rows);
        else if (reference.onDelete == OnDelete::SetNull || reference.onDelete == OnDelete::SetDefault)
            add(reference.table, ErasureFate::Emptied, rows);
        else if (rows > 0)
            block(ErasureWords::tr("%1 rows of “%2”, in another schema, refer to the person.").arg(rows).arg(reference.table));
    };
    question.refused = [this, reference](const Error &) {
        block(ErasureWords::tr("“%1”, in another schema, refers to the person, and your role may not read it.")
                  .arg(reference.table));
    };
    questions.append(question);
}

Statement ErasurePlanner::studioRows(const QString &what, const QString &table, const QStringList &columns) const
{
    // Judged as a table of text columns, which is all that matters here.
    Table studio;
    studio.schema = u"kaiwa_studio"_s;
    studio.name = table;
    for (const QString &name : columns) {
        Column column;
        column.name = name;
        column.kind = ValueKind::JsonBinary;
        column.mayRead = true;
        studio.columns.append(column);
    }
    PersonBinder bind;
    const QString condition = m_mentions.anyOf(studio, columns, u"r"_s, bind);
    return { u"%1 FROM kaiwa_studio.%2 r WHERE %3"_s.arg(what, quotedIdentifier(table), condition), bind.parameters() };
}

void ErasurePlanner::askStudio(QList<Question> &questions)
{
    const StudioSchema &studio = m_reach.catalog().studioSchema();
    if (!studio.exists)
        return;
    const auto askTable = [&](const QString &table, const QStringList &columns, const StudioSchema::Rights &rights) {
        const QString name = u"kaiwa_studio."_s + table;
        if (!rights.read) {
            questions.append({ { u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                                 "WHERE n.nspname = 'kaiwa_studio' AND c.relname = $1"_s,
                                   { table } },
                [this, name](const Row &there) {
                    if (countIn(there) > 0)
                        block(ErasureWords::tr("Your role may not read “%1”, which may hold rows of the person.").arg(name));
                } });
            return;
        }
        questions.append({ studioRows(u"SELECT count(*)"_s, table, columns), [this, name, rights](const Row &row) {
            const qint64 rows = countIn(row);
            add(name, ErasureFate::Deleted, rows);
            if (rows > 0 && !rights.remove)
                block(ErasureWords::tr("Your role may not delete from “%1”, which holds rows of the person.").arg(name));
        } });
    };
    askTable(studioRevisions, revisionTexts, studio.revision);
    askTable(studioDismissals, dismissalTexts, studio.dismissal);
}

// Rows that the role does not see, and what is no row of this database and still the person's.
void ErasurePlanner::askRemarks(QList<Question> &questions)
{
    const Catalog &catalog = m_reach.catalog();
    questions.append({ { u"SELECT string_agg(c.relname, ', ' ORDER BY c.relname) FROM pg_class c "
                         "JOIN pg_namespace n ON n.oid = c.relnamespace "
                         "WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND row_security_active(c.oid)"_s,
                           { catalog.schema() } },
        [this](const Row &row) {
            if (const Value &tables = row.first())
                block(ErasureWords::tr("Your role does not see every row of %1, so that nobody can say that nothing is left.",
                    "%1: names of tables").arg(*tables));
        } });
    const auto askAbout = [&](const QString &table, const QString &column, const QString &also, const std::function<QString(qint64)> &words) {
        const PersonReach::Place *place = m_reach.place(table);
        const Table *known = catalog.table(table);
        if (!place || !place->owns() || !known || !isReadable(*known, column) || !m_reach.unreadable(*place).isEmpty())
            return;
        PersonBinder bind;
        const QString condition = m_reach.belongs(*place, u"r"_s, m_plan.person, bind);
        questions.append({ { u"SELECT count(*) FROM %1 r WHERE (%2) AND r.%3 %4"_s.arg(
                                 m_reach.from(table), condition, quotedIdentifier(column), also),
                               bind.parameters() },
            [this, words](const Row &row) {
                if (const qint64 rows = countIn(row); rows > 0)
                    m_plan.notes.append(words(rows));
            } });
    };
    askAbout(keptSubscriptions, u"status"_s, u"::text IN ('active', 'trialing', 'past_due')"_s, [](qint64) {
        return ErasureWords::tr("A subscription is running. This does not end it at Stripe: cancel it there first.");
    });
    askAbout(u"messages"_s, u"audio_storage_key"_s, u"IS NOT NULL"_s, [](qint64 rows) {
        return ErasureWords::tr("%1 recordings lie in the audio storage, outside of this database, under keys that are known only "
                                "here: delete them there first.").arg(rows);
    });
}

void ErasurePlanner::askMentions(const Table &table, QList<Question> &questions)
{
    const PersonReach::Place *place = m_reach.place(table.name);
    if (place && (isPassed(*place) || !m_reach.unreadable(*place).isEmpty()))
        return;
    PersonBinder bind;
    QString rows = m_mentions.rows(table, bind, place ? columnsToEmpty(*place) : QStringList());
    if (rows.isEmpty())
        return;
    if (place && place->owns())
        rows += u" AND (%1) IS NOT TRUE"_s.arg(goes(*place, u"r"_s, bind));
    const QStringList keys = m_mentions.keyColumns(table);
    const QStringList fixed = m_mentions.fixedColumns(table);
    const QString inKey = m_mentions.anyOf(table, keys, u"r"_s, bind);
    const QString inFixed = m_mentions.anyOf(table, fixed, u"r"_s, bind);
    questions.append({ { u"SELECT count(*), bool_or(%1), bool_or(%2) %3"_s.arg(inKey, inFixed, rows), bind.parameters() },
        [this, name = table.name, fixed](const Row &row) {
            add(name, ErasureFate::Cleaned, countIn(row));
            if (isAnsweredYes(row, 1))
                block(ErasureWords::tr("Keys of “%1” hold the person's id or mail address, and other rows may refer to them.").arg(name));
            if (isAnsweredYes(row, 2))
                block(ErasureWords::tr("“%1” holds the person's id or mail address, and your role may not change it there (%2).",
                    "%2: names of columns").arg(name, fixed.join(u", "_s)));
        } });
}

// --- What stands in the way

void ErasurePlanner::judgeRights()
{
    const Catalog &catalog = m_reach.catalog();
    if (catalog.isReadOnly())
        block(ErasureWords::tr("This connection may only read."));
    for (const PersonReach::Place &place : m_reach.places()) {
        const Table *table = catalog.table(place.table);
        const bool isDeletedFrom = place.isPerson() || (has(place.table, ErasureFate::Deleted) && !waysToDelete(place).isEmpty());
        if (isDeletedFrom && !table->mayDelete)
            block(ErasureWords::tr("Your role may not delete from “%1”.").arg(place.table));
        // Those of the findings let a cascade pass.
        if (table->hasTriggers && place.table != u"analysis_findings" && (has(place.table, ErasureFate::Deleted) || has(place.table, ErasureFate::Passed)))
            m_plan.notes.append(ErasureWords::tr("“%1” has triggers of its own, which may refuse the erasure.").arg(place.table));
    }
    if (m_plan.keepsAccounting)
        judgeAccountingRights();
}

void ErasurePlanner::judgeAccountingRights()
{
    const Catalog &catalog = m_reach.catalog();
    const Table *users = catalog.table(u"users"_s);
    const Column *id = users->column(u"id"_s);
    if (id->kind != ValueKind::Uuid && id->kind != ValueKind::Text)
        block(ErasureWords::tr("Payments can only pass to an anonymous user whose id is a uuid or a text."));
    if (!users->mayInsert || !id->mayInsert)
        block(ErasureWords::tr("Your role may not add an anonymous user, who would take over the payments."));
    for (const QString &name : { keptPayments, keptSubscriptions }) {
        const PersonReach::Place *place = m_reach.place(name);
        if (!place || !has(name, ErasureFate::Passed))
            continue;
        for (const PersonReach::Way &way : place->ways) {
            const Column *column = catalog.table(name)->column(way.columns.value(0));
            if (way.owns && way.parent == u"users" && column && !column->mayUpdate)
                block(ErasureWords::tr("Your role may not change “%1”, which would pass to an anonymous user.").arg(name));
        }
        for (const Column &column : catalog.table(name)->columns) {
            if (namesACustomer(column) && !column.mayUpdate)
                block(ErasureWords::tr("Your role may not change “%1”, which would pass to an anonymous user.").arg(name));
        }
    }
}

void ErasurePlanner::noteWhatIsNotSearched()
{
    QStringList unreadable;
    QStringList copies;
    for (const Table &table : m_reach.catalog().tables()) {
        if (!isSearchedForPeople(table)) {
            if (table.kind != Table::Kind::View)
                copies.append(table.name);
            continue;
        }
        const PersonReach::Place *place = m_reach.place(table.name);
        for (const Column &column : table.columns) {
            if (!column.mayRead && !isSecretColumn(table.name, column.name) && !(place && place->owns()))
                unreadable.append(table.name + u'.' + column.name);
        }
    }
    if (!unreadable.isEmpty())
        m_plan.notes.append(ErasureWords::tr("Not searched, because your role may not read them: %1.").arg(unreadable.join(u", "_s)));
    if (!copies.isEmpty())
        m_plan.notes.append(ErasureWords::tr("These are copies or lie elsewhere, and are not changed: %1.", "names of tables").arg(copies.join(u", "_s)));
}

// --- What carries it out

// Nothing new can refer to a row that is held; who may not change it can only look.
Statement ErasurePlanner::hold() const
{
    const Table *users = m_reach.catalog().table(u"users"_s);
    const bool mayHold = std::any_of(
        users->columns.cbegin(), users->columns.cend(), [](const Column &column) { return column.mayUpdate; });
    PersonBinder bind;
    QString condition = m_reach.belongs(*m_reach.place(users->name), u"r"_s, m_plan.person, bind);
    if (!m_plan.person.mail.isEmpty())
        condition += u" AND r.email = %1::text"_s.arg(bind(m_plan.person.mail));
    return { u"SELECT r.id::text FROM %1 r WHERE %2%3"_s.arg(
                 m_reach.from(users->name), condition, mayHold ? u" FOR UPDATE"_s : QString()),
        bind.parameters() };
}

// A user of whom nothing is told but the month in which they came, without which the numbers of arrivals would change.
Statement ErasurePlanner::anonymousUser(const QString &anonymousId) const
{
    const Table *users = m_reach.catalog().table(u"users"_s);
    const auto isUnique = [users](const QString &name) { return users->uniqueKeys.contains(QStringList(name)); };
    PersonBinder bind;
    QStringList columns;
    QStringList values;
    for (const Column &column : users->columns) {
        const QString own = u"r."_s + quotedIdentifier(column.name);
        QString value;
        if (column.generated)
            continue;
        if (column.name == u"id")
            value = bind(anonymousId) + u"::text"_s;
        else if (column.name == u"email")
            value = bind(anonymousMail(anonymousId)) + u"::text"_s;
        else if (column.name == u"created_at" && isPointInTime(column) && column.mayInsert && column.mayRead)
            value = u"date_trunc('month', %1)"_s.arg(own);
        else if (!column.notNull || !column.defaultExpression.isEmpty())
            continue;
        else if (column.kind == ValueKind::Text && !users->referenceFor(column.name))
            value = bind(isUnique(column.name) ? u"erased-"_s + anonymousId : u"erased"_s) + u"::text"_s;
        else if (column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary)
            value = bind(u"{}"_s) + u"::text"_s;
        else
            value = own; // a language, a choice, a number: the row cannot be without, and it tells of nobody
        columns.append(quotedIdentifier(column.name));
        values.append(u"(%1)::%2"_s.arg(value, column.typeName));
    }
    const QString condition = m_reach.belongs(*m_reach.place(users->name), u"r"_s, m_plan.person, bind);
    return { u"INSERT INTO %1 (%2) SELECT %3 FROM %1 r WHERE %4"_s.arg(
                 m_reach.from(users->name), columns.join(u", "_s), values.join(u", "_s), condition),
        bind.parameters() };
}

Statement ErasurePlanner::passOn(const PersonReach::Place &place, const QString &anonymousId) const
{
    const Table *table = m_reach.catalog().table(place.table);
    PersonBinder bind;
    QStringList settings;
    for (const PersonReach::Way &way : place.ways) {
        const bool isOwner = way.owns && way.parent == u"users" && way.parentColumns == QStringList(u"id"_s);
        if (!isOwner)
            continue;
        const QString name = way.columns.first();
        const QString setting = u"%1 = CASE WHEN r.%1::text = %2::text THEN %3::text::%4 ELSE r.%1 END"_s.arg(
            quotedIdentifier(name), bind(m_plan.person.id), bind(anonymousId), table->column(name)->typeName);
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
    const QString condition = m_reach.belongs(place, u"r"_s, m_plan.person, bind);
    return { u"UPDATE %1 r SET %2 WHERE %3"_s.arg(m_reach.from(place.table), settings.join(u", "_s), condition),
        bind.parameters() };
}

Statement ErasurePlanner::emptied(const PersonReach::Place &place, const PersonReach::Way &way) const
{
    PersonBinder bind;
    QStringList settings;
    for (const QString &column : way.columns)
        settings.append(quotedIdentifier(column) + u" = NULL"_s);
    const QString condition = m_reach.byWays(place, { way }, u"r"_s, m_plan.person, bind,
        m_plan.keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
    return { u"UPDATE %1 r SET %2 WHERE %3"_s.arg(m_reach.from(place.table), settings.join(u", "_s), condition),
        bind.parameters() };
}

QList<ErasurePlanner::Step> ErasurePlanner::steps(const QString &anonymousId) const
{
    QList<Step> steps { { hold(), 1 } };
    if (m_plan.keepsAccounting) {
        steps.append({ anonymousUser(anonymousId), 1 });
        for (const PersonReach::Place &place : m_reach.places()) {
            if (has(place.table, ErasureFate::Passed)) {
                if (const Statement statement = passOn(place, anonymousId); !statement.sql.isEmpty())
                    steps.append(Step { statement });
            }
        }
    }
    for (const PersonReach::Place &place : m_reach.places()) {
        for (const PersonReach::Way &way : place.ways) {
            if (!way.owns && !way.cascades() && !way.isEmptiedByServer() && !parentStays(way) && has(place.table, ErasureFate::Emptied))
                steps.append(Step { emptied(place, way) });
        }
    }
    // From the leaves to the person: what the rows are found by is still there.
    for (auto place = m_reach.places().crbegin(); place != m_reach.places().crend(); ++place) {
        const QList<PersonReach::Way> ways = waysToDelete(*place);
        PersonBinder bind;
        if (!place->isPerson() && !ways.isEmpty() && has(place->table, ErasureFate::Deleted)) {
            const QString condition = m_reach.byWays(*place, ways, u"r"_s, m_plan.person, bind,
                m_plan.keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
            steps.append(Step { { u"DELETE FROM %1 r WHERE %2"_s.arg(m_reach.from(place->table), condition), bind.parameters() } });
        }
    }
    PersonBinder bind;
    const QString condition = m_reach.belongs(*m_reach.place(u"users"_s), u"r"_s, m_plan.person, bind);
    steps.append({ { u"DELETE FROM %1 r WHERE %2"_s.arg(m_reach.from(u"users"_s), condition), bind.parameters() }, 1 });
    for (const Table *table : searchedTables()) {
        if (!has(table->name, ErasureFate::Cleaned) && !has(table->name, ErasureFate::Passed))
            continue;
        if (const Statement statement = m_mentions.clean(*table); !statement.sql.isEmpty())
            steps.append(Step { statement });
    }
    if (has(u"kaiwa_studio."_s + studioRevisions, ErasureFate::Deleted))
        steps.append(Step { studioRows(u"DELETE"_s, studioRevisions, revisionTexts) });
    if (has(u"kaiwa_studio."_s + studioDismissals, ErasureFate::Deleted))
        steps.append(Step { studioRows(u"DELETE"_s, studioDismissals, dismissalTexts) });
    return steps;
}

QList<CommitAssertion> ErasurePlanner::assertions(const QString &anonymousId) const
{
    QList<CommitAssertion> assertions;
    const auto none = [&assertions](const QString &table, const Statement &statement) {
        assertions.append({ ErasureWords::tr("“%1” would still hold the person's id or mail address.").arg(table), statement });
    };
    for (const Table *table : searchedTables()) {
        PersonBinder bind;
        if (const QString rows = m_mentions.rows(*table, bind); !rows.isEmpty())
            none(table->name, { u"SELECT 1 %1 LIMIT 1"_s.arg(rows), bind.parameters() });
    }
    const StudioSchema &studio = m_reach.catalog().studioSchema();
    if (studio.revision.read)
        none(u"kaiwa_studio.revision"_s, studioRows(u"SELECT 1"_s, studioRevisions, revisionTexts));
    if (studio.dismissal.read)
        none(u"kaiwa_studio.dismissal"_s, studioRows(u"SELECT 1"_s, studioDismissals, dismissalTexts));
    for (const QString &name : { keptPayments, keptSubscriptions }) {
        const PersonReach::Place *place = m_reach.place(name);
        if (!place || !has(name, ErasureFate::Passed))
            continue;
        PersonBinder before;
        PersonBinder after;
        const QString belonged = m_reach.belongs(*place, u"r"_s, m_plan.person, before);
        const QString belongs = m_reach.belongs(*place, u"r"_s, Person { anonymousId, {}, {} }, after);
        const QString count = u"SELECT count(*) FROM %1 r WHERE "_s.arg(m_reach.from(name));
        CommitAssertion assertion;
        assertion.message = ErasureWords::tr("Not every row of “%1” would have passed to the anonymous user.").arg(name);
        assertion.before = { count + belonged, before.parameters() };
        assertion.statement = { count + belongs, after.parameters() };
        assertion.judge = [message = assertion.message](const Rows &then, const Rows &now) {
            return then.rows == now.rows ? QString() : message;
        };
        assertions.append(assertion);
    }
    return assertions;
}

} // namespace Kaiwa
