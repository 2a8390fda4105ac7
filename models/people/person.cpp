#include "models/people/person.h"

#include "models/content/deletion/deletereach.h"
#include "models/database/pgconnection.h"
#include "models/database/uuidtext.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Person)
};

Result<QList<Person>> peopleWhere(PgConnection &connection, const Table &users, const QString &condition, const QString &value)
{
    const Column *mail = users.column(u"email"_s);
    const QString mailSql = mail && mail->mayRead ? u"u.email::text"_s : u"NULL"_s;
    const Result<Rows> rows = connection.run(u"SELECT u.id::text, %1 FROM %2 u WHERE %3 LIMIT 2"_s.arg(mailSql,
                                                 quotedIdentifier(users.schema, users.name), condition),
        { value });
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Person> people;
    for (const Row &row : rows->rows)
        people.append({ row.at(0).value_or(QString()), row.at(1).value_or(QString()) });
    return people;
}

// A person's own events are found by an index; what others' say is asked only where there is something to ask.
const QString ownGuestsSql = u"SELECT DISTINCT e.properties ->> 'guestId' FROM %1 e WHERE e.user_id::text = $1::text "
                             "AND e.properties ->> 'guestId' <> 'anonymous'"_s;
const QString sharedGuestsSql = u"SELECT DISTINCT e.properties ->> 'guestId' FROM %1 e WHERE e.user_id::text <> $1::text "
                                "AND e.properties ->> 'guestId' = ANY ($2::text[])"_s;

Result<void> findGuests(PgConnection &connection, const Catalog &catalog, Person &person)
{
    const Table *events = catalog.table(u"analytics_events"_s);
    const Column *properties = events ? events->column(u"properties"_s) : nullptr;
    const Column *user = events ? events->column(u"user_id"_s) : nullptr;
    const bool isJson =
        properties && (properties->kind == ValueKind::Json || properties->kind == ValueKind::JsonBinary);
    if (!isJson || !properties->mayRead || !user || !user->mayRead || !catalog.hasColumn(u"conversations"_s, u"guest_id"_s))
        return {};
    const QString name = quotedIdentifier(events->schema, events->name);
    QString ownSql = ownGuestsSql.arg(name);
    if (const Column *id = catalog.table(u"users"_s)->column(u"id"_s); id->typeName == user->typeName)
        ownSql.replace(u"e.user_id::text = $1::text"_s, u"e.user_id = $1::"_s + id->typeName);
    const Result<Rows> own = connection.run(ownSql, { person.id });
    if (!own)
        return tl::unexpected(own.error());
    for (const Row &row : own->rows)
        person.guests.append(row.first().value_or(QString()));
    if (person.guests.isEmpty())
        return {};
    const Result<Rows> shared = connection.run(sharedGuestsSql.arg(name), { person.id, arrayLiteral(person.guests) });
    if (!shared)
        return tl::unexpected(shared.error());
    for (const Row &row : shared->rows)
        person.guests.removeAll(row.first().value_or(QString()));
    return {};
}

} // namespace

Result<Person> findPerson(PgConnection &connection, const Catalog &catalog, const QString &idOrMail)
{
    const Table *users = catalog.table(u"users"_s);
    const Column *id = users ? users->column(u"id"_s) : nullptr;
    if (!id)
        return failure(Error::Kind::Invalid, PersonWords::tr("This database has no table “users” with an id."));
    if (!id->mayRead)
        return failure(Error::Kind::NotPermitted, PersonWords::tr("Your role may not read the table “users”."));
    const Column *mail = users->column(u"email"_s);
    const bool hasMail = mail && mail->mayRead;
    // From what an index serves to what has to look at every row.
    QStringList conditions;
    if (id->kind != ValueKind::Uuid || isUuid(idOrMail.trimmed()))
        conditions.append(u"u.id = $1::"_s + id->typeName);
    if (hasMail && idOrMail.contains(u'@')) {
        conditions.append(u"u.email = $1::text"_s);
        conditions.append(u"lower(u.email) = lower($1::text)"_s);
    }
    for (const QString &condition : std::as_const(conditions)) {
        const Result<QList<Person>> people = peopleWhere(connection, *users, condition, idOrMail.trimmed());
        if (!people)
            return tl::unexpected(people.error());
        if (people->size() > 1)
            return failure(Error::Kind::Invalid,
                PersonWords::tr("Several people have the address “%1”; name one by the id.", "%1: a mail address").arg(idOrMail));
        if (people->isEmpty())
            continue;
        Person person = people->first();
        if (const Result<void> guests = findGuests(connection, catalog, person); !guests)
            return tl::unexpected(guests.error());
        return person;
    }
    return failure(Error::Kind::Invalid,
        PersonWords::tr("Nobody here has the id or the address “%1”.", "%1: what was typed").arg(idOrMail));
}

} // namespace Kaiwa
