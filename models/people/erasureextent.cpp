#include "models/people/erasureextent.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

bool holdsRows(const Table &table)
{
    return table.kind == Table::Kind::Table || table.kind == Table::Kind::Partitioned;
}

} // namespace

QStringList accountingTables()
{
    return { u"payments"_s, u"subscriptions"_s };
}

bool namesACustomer(const Column &column)
{
    return column.kind == ValueKind::Text && column.name.startsWith(u"stripe_"_s) && !column.name.contains(u"price"_s)
        && !column.name.contains(u"product"_s);
}

ErasureExtent::ErasureExtent(const Catalog &catalog, const Person &person)
    : m_reach(catalog)
    , m_mentions(catalog, person)
    , m_person(person)
{
}

bool ErasureExtent::parentStays(const PersonReach::Way &way) const
{
    const PersonReach::Place *parent = m_reach.place(way.parent);
    return parent && isPassed(*parent);
}

QString ErasureExtent::belongs(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const
{
    return m_reach.belongs(place, alias, m_person, bind);
}

QString ErasureExtent::goes(const PersonReach::Place &place, const QString &alias, PersonBinder &bind) const
{
    if (isPassed(place))
        return u"false"_s;
    return m_reach.belongs(place, alias, m_person, bind,
        m_keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
}

QString ErasureExtent::follows(const PersonReach::Place &place, const QList<PersonReach::Way> &ways, const QString &alias,
    PersonBinder &bind) const
{
    return m_reach.byWays(place, ways, alias, m_person, bind,
        m_keepsAccounting ? PersonReach::Which::WithoutAccounting : PersonReach::Which::Everything);
}

QList<PersonReach::Way> ErasureExtent::waysToDelete(const PersonReach::Place &place) const
{
    QList<PersonReach::Way> ways;
    for (const PersonReach::Way &way : place.ways) {
        if (way.owns && !way.cascades() && !parentStays(way))
            ways.append(way);
    }
    return ways;
}

bool ErasureExtent::isToBeEmptied(const PersonReach::Way &way) const
{
    return !way.owns && !way.cascades() && !way.isEmptiedByServer() && !parentStays(way);
}

QStringList ErasureExtent::referringColumns(const PersonReach::Place &place) const
{
    QStringList columns;
    for (const PersonReach::Way &way : place.ways) {
        if (!way.owns)
            columns += way.columns;
    }
    return columns;
}

QList<const Table *> ErasureExtent::searchedTables() const
{
    QList<const Table *> tables;
    for (const Table &table : m_reach.catalog().tables()) {
        if (holdsRows(table))
            tables.append(&table);
    }
    return tables;
}

bool ErasureExtent::answersFor(const Table &table) const
{
    return !table.isElsewhere || m_reach.place(table.name);
}

} // namespace Kaiwa
