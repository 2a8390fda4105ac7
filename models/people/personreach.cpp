#include "models/people/personreach.h"

#include "models/content/deletion/deletereach.h"
#include "models/database/secretcolumns.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {


const QString peopleTable = u"users"_s;
const QString peopleKey = u"id"_s;

bool isHeapTable(const Table &table)
{
    return table.kind == Table::Kind::Table || table.kind == Table::Kind::Partitioned;
}

// What would tell who it was although the reference is emptied.
bool keepsTraces(const Table &table)
{
    return table.column(u"ip_address"_s) || table.column(u"user_agent"_s);
}

bool isAccountingTable(const QString &table)
{
    return table == u"payments" || table == u"subscriptions";
}

bool isNamedLikeAnId(const Column &column)
{
    static const QRegularExpression name(u"(^|_)(user|learner)_?id$"_s, QRegularExpression::CaseInsensitiveOption);
    return (column.kind == ValueKind::Uuid || column.kind == ValueKind::Text) && column.name.contains(name);
}

bool isNamedLikeAMail(const Column &column)
{
    static const QRegularExpression name(u"^((user|learner)_)?e?mail(_address)?$"_s, QRegularExpression::CaseInsensitiveOption);
    return column.kind == ValueKind::Text && column.name.contains(name);
}

QString columnList(const QStringList &terms)
{
    return terms.size() == 1 ? terms.first() : u'(' + terms.join(u", "_s) + u')';
}

QStringList quotedColumns(const QString &alias, const QStringList &columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted.append(alias + u'.' + quotedIdentifier(column));
    return quoted;
}

} // namespace

bool isSharedContent(const QString &table)
{
    static const QSet<QString> shared { u"languages"_s, u"speakers"_s, u"tiers"_s, u"scenarios"_s,
        u"linguistic_features"_s, u"linguistic_feature_aliases"_s };
    return shared.contains(table);
}

QString PersonBinder::operator()(const QString &value)
{
    qsizetype place = m_parameters.indexOf(Value(value));
    if (place < 0) {
        place = m_parameters.size();
        m_parameters.append(value);
    }
    return u'$' + QString::number(place + 1);
}

bool PersonReach::Place::isPerson() const
{
    return table == peopleTable;
}

bool PersonReach::Place::owns() const
{
    return isPerson() || std::any_of(ways.cbegin(), ways.cend(), [](const PersonReach::Way &way) { return way.owns; });
}

PersonReach::PersonReach(const Catalog &catalog)
    : m_catalog(catalog)
{
    if (m_catalog.hasColumn(peopleTable, peopleKey))
        collect();
}

const PersonReach::Place *PersonReach::place(const QString &table) const
{
    const auto found = std::find_if(
        m_places.cbegin(), m_places.cend(), [&table](const PersonReach::Place &place) { return place.table == table; });
    return found == m_places.cend() ? nullptr : &*found;
}

PersonReach::Place &PersonReach::placeFor(const QString &table)
{
    for (PersonReach::Place &known : m_places) {
        if (known.table == table)
            return known;
    }
    m_places.append({ table, {}, false });
    return m_places.last();
}

void PersonReach::collect()
{
    m_places.append({ peopleTable, {}, false });
    collectByName();
    // By table names: the list of places grows while it is walked. Only what belongs to the person leads on.
    QStringList open;
    for (const PersonReach::Place &place : std::as_const(m_places))
        open.append(place.table);
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString table = open.takeFirst();
        const PersonReach::Place *known = place(table);
        if (seen.contains(table) || !known || !known->owns())
            continue;
        seen.insert(table);
        collectKeys(table);
        for (const PersonReach::Place &place : std::as_const(m_places))
            open.append(place.table);
    }
    markAccounting();
    sortPlaces();
}

// Whether rows of `table` are, directly or onwards, what rows of `below` are found by.
bool PersonReach::isAbove(const QString &table, const QString &below) const
{
    if (table == below)
        return true;
    const PersonReach::Place *known = place(below);
    return known && std::any_of(known->ways.cbegin(), known->ways.cend(), [&](const PersonReach::Way &way) {
        return way.owns && way.parent != below && isAbove(table, way.parent);
    });
}

void PersonReach::collectKeys(const QString &parent)
{
    for (const Reference &reference : m_catalog.referencesTo(parent)) {
        const Table *child = m_catalog.table(reference.table);
        if (!child)
            continue;
        PersonReach::Way way { PersonReach::Way::By::Key, parent, reference.columns, reference.targetColumns, reference.onDelete, true };
        const bool isShared = child->name == peopleTable || isSharedContent(child->name);
        const bool closesACircle = isAbove(child->name, parent);
        way.owns = !isShared && !closesACircle && (!way.isEmptiedByServer() || keepsTraces(*child));
        placeFor(child->name).ways.append(way);
    }
}

void PersonReach::collectByName()
{
    const Column *id = m_catalog.table(peopleTable)->column(peopleKey);
    for (const Table &table : m_catalog.tables()) {
        if (table.name == peopleTable || table.isElsewhere || isSharedContent(table.name) || !isHeapTable(table))
            continue;
        for (const Column &column : table.columns) {
            if (isSecretColumn(table.name, column.name) || table.referenceFor(column.name))
                continue;
            if (isNamedLikeAnId(column) && (id->kind == ValueKind::Uuid || id->kind == ValueKind::Text))
                placeFor(table.name).ways.append(
                    { PersonReach::Way::By::Name, peopleTable, { column.name }, { peopleKey }, OnDelete::NoAction, true });
            else if (isNamedLikeAMail(column) && m_catalog.hasColumn(peopleTable, u"email"_s))
                placeFor(table.name).ways.append(
                    { PersonReach::Way::By::Mail, peopleTable, { column.name }, { u"email"_s }, OnDelete::NoAction, true });
        }
    }
    if (m_catalog.hasColumn(u"conversations"_s, u"guest_id"_s) && m_catalog.hasColumn(u"conversations"_s, u"user_id"_s))
        placeFor(u"conversations"_s)
            .ways.append({ PersonReach::Way::By::Guest, peopleTable, { u"guest_id"_s }, {}, OnDelete::NoAction, true });
}

void PersonReach::markAccounting()
{
    for (PersonReach::Place &place : m_places)
        place.isAccounting = isAccountingTable(place.table);
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (PersonReach::Place &one : m_places) {
            const auto leadsFromAccounting = [this](const PersonReach::Way &way) {
                const PersonReach::Place *parent = place(way.parent);
                return !way.owns || (parent && parent->isAccounting);
            };
            if (one.isAccounting || !one.owns() || one.isPerson()
                || !std::all_of(one.ways.cbegin(), one.ways.cend(), leadsFromAccounting))
                continue;
            one.isAccounting = goesOn = true;
        }
    }
}

void PersonReach::sortPlaces()
{
    QList<PersonReach::Place> sorted;
    const std::function<void(const QString &)> put = [&](const QString &table) {
        const PersonReach::Place *known = place(table);
        const bool isPut = std::any_of(
            sorted.cbegin(), sorted.cend(), [&table](const PersonReach::Place &place) { return place.table == table; });
        if (!known || isPut)
            return;
        for (const PersonReach::Way &way : known->ways) {
            if (way.owns)
                put(way.parent);
        }
        sorted.append(*known);
    };
    for (const PersonReach::Place &place : std::as_const(m_places))
        put(place.table);
    m_places = sorted;
}

QString PersonReach::from(const QString &name) const
{
    return m_catalog.table(name)->sqlName();
}

// The columns that name a user themselves.
QStringList PersonReach::idColumns(const PersonReach::Place &place) const
{
    QStringList columns;
    for (const PersonReach::Way &way : place.ways) {
        const bool isId = way.by == PersonReach::Way::By::Name || (way.by == PersonReach::Way::By::Key && way.parent == peopleTable
                && way.parentColumns == QStringList(peopleKey));
        if (isId && !columns.contains(way.columns.first()))
            columns.append(way.columns.first());
    }
    return columns;
}

QString PersonReach::idIs(const QString &table, const QString &alias, const QString &column, const Person &person,
    PersonBinder &bind) const
{
    const Column *id = m_catalog.table(peopleTable)->column(peopleKey);
    const Table *own = m_catalog.table(table);
    const Column *there = own ? own->column(column) : nullptr;
    const QString name = alias + u'.' + quotedIdentifier(column);
    // One parameter has one type; as a text it is cast where it is compared.
    const QString value = bind(person.id) + u"::text"_s;
    if (there && there->typeName != id->typeName)
        return u"%1::text = %2"_s.arg(name, value);
    return u"%1 = %2::%3"_s.arg(name, value, id->typeName);
}

QString PersonReach::byWay(const PersonReach::Place &place, const PersonReach::Way &way, const QString &alias, const Person &person,
    PersonBinder &bind, Which which) const
{
    const QString parentAlias = alias + u'p';
    switch (way.by) {
    case PersonReach::Way::By::Name:
        return idIs(place.table, alias, way.columns.first(), person, bind);
    case PersonReach::Way::By::Mail: {
        if (person.mail.isEmpty())
            return u"false"_s;
        QStringList terms { u"lower(%1.%2) = lower(%3::text)"_s.arg(
            alias, quotedIdentifier(way.columns.first()), bind(person.mail)) };
        for (const QString &column : idColumns(place))
            terms.append(u"%1.%2 IS NULL"_s.arg(alias, quotedIdentifier(column)));
        return terms.join(u" AND "_s);
    }
    case PersonReach::Way::By::Guest:
        if (person.guests.isEmpty())
            return u"false"_s;
        return u"%1.user_id IS NULL AND %1.guest_id = ANY (%2::text[])"_s.arg(alias, bind(arrayLiteral(person.guests)));
    case PersonReach::Way::By::Key:
        break;
    }
    if (way.parent == peopleTable && way.parentColumns == QStringList(peopleKey))
        return idIs(place.table, alias, way.columns.first(), person, bind);
    const PersonReach::Place *parent = this->place(way.parent);
    return u"%1 IN (SELECT %2 FROM %3 %4 WHERE %5)"_s.arg(columnList(quotedColumns(alias, way.columns)),
        quotedColumns(parentAlias, way.parentColumns).join(u", "_s), from(way.parent), parentAlias,
        belongs(*parent, parentAlias, person, bind, which));
}

QString PersonReach::byWays(const PersonReach::Place &place, const QList<PersonReach::Way> &ways, const QString &alias, const Person &person,
    PersonBinder &bind, Which which) const
{
    if (ways.size() == 1)
        return byWay(place, ways.first(), alias, person, bind, which);
    // Several ways, each served by its own index, are looked up one by one: with OR no index would help.
    const Table *table = m_catalog.table(place.table);
    const bool hasKey = !table->primaryKey.isEmpty()
        && std::all_of(table->primaryKey.cbegin(), table->primaryKey.cend(), [&](const QString &name) {
               const Column *column = table->column(name);
               return column && column->mayRead && column->notNull;
           });
    const QString own = hasKey ? alias + u'x' : alias;
    QStringList terms;
    for (const PersonReach::Way &way : ways)
        terms.append(byWay(place, way, own, person, bind, which));
    if (!hasKey)
        return u"(("_s + terms.join(u") OR ("_s) + u"))"_s;
    QStringList selects;
    for (const QString &term : std::as_const(terms))
        selects.append(u"SELECT %1 FROM %2 %3 WHERE %4"_s.arg(
            quotedColumns(own, table->primaryKey).join(u", "_s), from(place.table), own, term));
    return u"%1 IN (%2)"_s.arg(columnList(quotedColumns(alias, table->primaryKey)), selects.join(u" UNION "_s));
}

QString PersonReach::belongs(
    const PersonReach::Place &place, const QString &alias, const Person &person, PersonBinder &bind, Which which) const
{
    if (place.isPerson())
        return idIs(peopleTable, alias, peopleKey, person, bind);
    QList<PersonReach::Way> ways;
    for (const PersonReach::Way &way : place.ways) {
        const PersonReach::Place *parent = this->place(way.parent);
        if (way.owns && (which == Which::Everything || !parent || !parent->isAccounting))
            ways.append(way);
    }
    return ways.isEmpty() ? u"false"_s : byWays(place, ways, alias, person, bind, which);
}

QString PersonReach::namesAnother(
    const PersonReach::Place &place, const QString &alias, const Person &person, PersonBinder &bind) const
{
    const QStringList columns = idColumns(place);
    if (columns.isEmpty())
        return {};
    QStringList others;
    QStringList own;
    for (const QString &column : columns) {
        others.append(u"%1.%2 IS NOT NULL"_s.arg(alias, quotedIdentifier(column)));
        own.append(u"coalesce(%1, false)"_s.arg(idIs(place.table, alias, column, person, bind)));
    }
    return u"((%1) AND (%2) IS NOT TRUE)"_s.arg(others.join(u" OR "_s), own.join(u" OR "_s));
}

QStringList PersonReach::unreadable(const PersonReach::Place &place) const
{
    QStringList names;
    const auto need = [&](const QString &tableName, const QStringList &columns) {
        const Table *table = m_catalog.table(tableName);
        for (const QString &name : columns) {
            const Column *column = table ? table->column(name) : nullptr;
            if (!column || !column->mayRead)
                names.append(tableName + u'.' + name);
        }
    };
    if (place.isPerson())
        need(place.table, { peopleKey });
    for (const PersonReach::Way &way : place.ways) {
        need(place.table, way.columns);
        if (way.by == PersonReach::Way::By::Key)
            need(way.parent, way.parentColumns);
    }
    names.removeDuplicates();
    return names;
}

} // namespace Kaiwa
