#pragma once

#include "models/database/catalog.h"
#include "models/result.h"

#include <QStringList>

namespace Kaiwa {

class PgConnection;

// A user of the application, as far as is needed to find what belongs to them. A value.
struct Person {
    QString id; // in the server's text form
    QString mail; // empty where the table has none or the role may not read it
    // What the person was called as a guest before signing up, as their own events tell; never one that the events of
    // other people name too, since guests share ids such as "anonymous".
    QStringList guests = {};

    bool operator==(const Person &) const = default;
};

// The user with this id or this mail address (letters of either case). Error::Kind::Invalid where there is none or
// several; NotPermitted where the role may not look. Blocks; on a worker.
Result<Person> findPerson(PgConnection &connection, const Catalog &catalog, const QString &idOrMail);

} // namespace Kaiwa
