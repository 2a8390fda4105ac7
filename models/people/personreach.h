#pragma once

#include "models/database/catalog.h"
#include "models/database/statement.h"
#include "models/people/person.h"

namespace Kaiwa {

// Collects what is bound to a statement while its text is written; a value that is bound twice has one number.
class PersonBinder final {
public:
    QString operator()(const QString &value);
    const QList<Value> &parameters() const { return m_parameters; }

private:
    QList<Value> m_parameters;
};

// Where the rows of one person are, found along the live catalog: tables that refer to `users`, tables that refer to
// those, and so on, so that a table nobody has heard of yet is not forgotten. Beside foreign keys three ways that no key
// tells: a column that is named like one (user_id, learner_id), a column for a mail address, and a guest's id that the
// person's own events name.
//
// What belongs and what only refers:
// - A row belongs to the person where its reference cascades, restricts or says nothing: the row makes no sense without
//   its person. SET NULL and SET DEFAULT say that it does: such a row stays, without the reference. It goes all the same
//   where the table keeps traces of a device (an IP address, a browser), which would tell who it was.
// - What everybody shares never belongs to anybody: content (scenarios, languages, features …) and other users refer
//   at most.
// - A guest's conversation belongs to the person whose events say that they were that guest, unless other people's events
//   say so too: guests share ids such as "anonymous".
// - A row found by its mail address alone belongs to the person only where it names no other user.
// - Accounting (payments, subscriptions and what refers to nothing else) belongs to the person; an erasure may pass it on.
//
// Of other schemas, where the catalog covers them, only what foreign keys lead to: what is called there like a person's id
// may be somebody else's. Secret columns are neither read nor compared. Views are left out, their rows are those of their
// tables. A value that keeps its catalog; any thread.
class PersonReach final {
public:
    struct Way {
        enum class By {
            Key, // a foreign key
            Name, // a column with the person's id, without one
            Mail,
            Guest,
        };
        By by = By::Key;
        QString parent; // the table that the columns lead to
        QStringList columns;
        QStringList parentColumns;
        OnDelete onDelete = OnDelete::NoAction; // of a key
        bool owns = true; // else the row only refers

        bool cascades() const { return by == By::Key && onDelete == OnDelete::Cascade; }
        bool isEmptiedByServer() const
        {
            return by == By::Key && (onDelete == OnDelete::SetNull || onDelete == OnDelete::SetDefault);
        }
    };
    // A table with rows of the person, or that refer to the person's.
    struct Place {
        QString table;
        QList<Way> ways;
        bool isAccounting = false;

        bool isPerson() const; // `users` itself: the person's own row, whatever else refers from there
        bool owns() const;
    };
    enum class Which {
        Everything,
        WithoutAccounting, // not what accounting alone leads to
    };

    explicit PersonReach(const Catalog &catalog);

    const Catalog &catalog() const { return m_catalog; }
    // A table after those by which its rows are found, users first.
    const QList<Place> &places() const { return m_places; }
    const Place *place(const QString &table) const;

    // Conditions on the row `alias` of the place's table.
    QString belongs(const Place &place, const QString &alias, const Person &person, PersonBinder &bind,
        Which which = Which::Everything) const;
    // By these ways alone; there must be one.
    QString byWays(const Place &place, const QList<Way> &ways, const QString &alias, const Person &person,
        PersonBinder &bind, Which which = Which::Everything) const;
    // Whether the row is found by another way than its own user column, and that names somebody else; empty: it has none.
    QString namesAnother(const Place &place, const QString &alias, const Person &person, PersonBinder &bind) const;

    QString from(const QString &table) const; // quoted, with its schema
    // Columns on whose reading the conditions of a place stand, and which the role may not read.
    QStringList unreadable(const Place &place) const;

private:
    void collect();
    void collectKeys(const QString &parent);
    void collectByName();
    void markAccounting();
    bool isAbove(const QString &table, const QString &below) const;
    Place &placeFor(const QString &table);
    void sortPlaces();
    QStringList idColumns(const Place &place) const;
    QString byWay(const Place &place, const Way &way, const QString &alias, const Person &person, PersonBinder &bind,
        Which which) const;
    QString idIs(const QString &table, const QString &alias, const QString &column, const Person &person, PersonBinder &bind) const;

    Catalog m_catalog;
    QList<Place> m_places;
};

// Tables whose rows everybody shares.
bool isSharedContent(const QString &table);

} // namespace Kaiwa
