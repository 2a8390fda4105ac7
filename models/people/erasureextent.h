#pragma once

#include "models/people/personmentions.h"
#include "models/people/personreach.h"

namespace Kaiwa {

// Which rows of a database an erasure is about and what becomes of each: those that belong to the person and go, those
// that stay for accounting, those that only refer. The plan asks by it, the steps act by it, so that what runs is what
// was shown. A value; any thread.
class ErasureExtent final {
public:
    ErasureExtent(const Catalog &catalog, const Person &person);

    const Catalog &catalog() const { return m_reach.catalog(); }
    const Person &person() const { return m_person; }
    const PersonReach &reach() const { return m_reach; }
    const PersonMentions &mentions() const { return m_mentions; }

    // The person paid: payments and subscriptions pass to an anonymous user, and what refers to them alone stays, too.
    bool keepsAccounting() const { return m_keepsAccounting; }
    void setKeepsAccounting(bool keeps) { m_keepsAccounting = keeps; }
    bool isPassed(const PersonReach::Place &place) const { return m_keepsAccounting && place.isAccounting; }
    bool parentStays(const PersonReach::Way &way) const;

    // Conditions on the row `alias` of the place's table.
    QString belongs(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const;
    QString goes(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const; // is gone afterwards
    // Is found by these ways, along rows that go.
    QString follows(const PersonReach::Place &place, const QList<PersonReach::Way> &ways, const QString &alias,
        PersonBinder &bind) const;

    // The ways to rows that go and that no cascade takes along.
    QList<PersonReach::Way> waysToDelete(const PersonReach::Place &place) const;
    // Whether rows that stay must lose their reference by a statement of ours.
    bool isToBeEmptied(const PersonReach::Way &way) const;
    QStringList referringColumns(const PersonReach::Place &place) const; // of the ways that only refer

    // Tables that have rows of their own, in which a text may hold the person's id or mail address.
    QList<const Table *> searchedTables() const;
    // Whether the erasure answers for what the table holds: all of the catalog's schema, and of others what refers to
    // the person by keys. The rest is somebody else's.
    bool answersFor(const Table &table) const;

private:
    PersonReach m_reach;
    PersonMentions m_mentions;
    Person m_person;
    bool m_keepsAccounting = false;
};

// What accounting needs of somebody who paid.
QStringList accountingTables();
// Whether a column says whose account at Stripe it is, not which product was bought.
bool namesACustomer(const Column &column);

} // namespace Kaiwa
