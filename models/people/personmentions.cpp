#include "models/people/personmentions.h"

#include "models/content/entitydescription.h"
#include "models/people/spelledpattern.h"

#include <QUuid>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tellingId = 16;
constexpr qsizetype argumentsOfAFunction = 90;

bool canHoldAPerson(const Column &column)
{
    switch (column.kind) {
    case ValueKind::Text:
    case ValueKind::Uuid:
    case ValueKind::Json:
    case ValueKind::JsonBinary:
    case ValueKind::Array:
    case ValueKind::Other:
        return true;
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Decimal:
    case ValueKind::Float:
    case ValueKind::Enumeration:
    case ValueKind::Timestamp:
    case ValueKind::TimestampWithZone:
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Bytes:
        return false;
    }
    return false;
}

QString columnText(const QString &alias, const QString &column)
{
    return alias + u'.' + quotedIdentifier(column) + u"::text"_s;
}

// One text of many columns: it is put into lower case and searched once. The number of arguments of a function is limited.
QString searchedText(const QString &alias, const QStringList &columns)
{
    QStringList parts;
    for (qsizetype from = 0; from < columns.size(); from += argumentsOfAFunction) {
        QStringList texts;
        for (const QString &column : columns.sliced(from, std::min(argumentsOfAFunction, columns.size() - from)))
            texts.append(columnText(alias, column));
        parts.append(u"concat_ws(E'\\n', "_s + texts.join(u", "_s) + u')');
    }
    return u"lower("_s + parts.join(u" || E'\\n' || "_s) + u')';
}

} // namespace

PersonMentions::PersonMentions(const Catalog &catalog, const Person &person)
    : m_catalog(catalog)
    , m_person(person)
{
}

bool PersonMentions::isLongId() const
{
    return m_person.id.size() >= tellingId;
}

QStringList PersonMentions::columnsOf(const Table &table) const
{
    QStringList names;
    for (const Column &column : table.columns) {
        if (canHoldAPerson(column) && isReadable(table, column.name))
            names.append(column.name);
    }
    return names;
}

QString PersonMentions::isIn(const QString &text, PersonBinder &bind) const
{
    QStringList terms;
    const auto add = [&](const QString &condition, const QString &first, const QStringList &patterns) {
        QStringList all { condition.arg(text, bind(first)) };
        for (const QString &pattern : patterns)
            all.append(u"%1 ~ %2::text"_s.arg(text, bind(pattern)));
        terms.append(u'(' + all.join(u" AND "_s) + u')');
    };
    const QString holds = u"strpos(%1, %2::text) > 0"_s;
    if (isLongId()) {
        const QString id = m_person.id.toLower();
        add(holds, id, {});
        add(holds, spellingMark(id), { spelledPattern(id) });
    }
    // The exact look is dear; few rows come that far.
    if (hasMail()) {
        const QString mail = m_person.mail.toLower();
        add(holds, mail, { wholeAddressPattern(mail) });
        add(holds, spellingMark(mail), { spelledPattern(mail), wholeAddressPattern(mail) });
    }
    return terms.join(u" OR "_s);
}

QString PersonMentions::anyOf(
    const Table &table, const QStringList &columns, const QString &alias, PersonBinder &bind) const
{
    QStringList terms;
    if (!columns.isEmpty()) {
        if (const QString inside = isIn(searchedText(alias, columns), bind); !inside.isEmpty())
            terms.append(inside);
    }
    if (!isLongId()) {
        for (const QString &name : columns) {
            if (table.column(name)->kind == ValueKind::Text)
                terms.append(u"%1.%2 = %3::text"_s.arg(alias, quotedIdentifier(name), bind(m_person.id)));
        }
    }
    return terms.isEmpty() ? u"false"_s : u'(' + terms.join(u" OR "_s) + u')';
}

QString PersonMentions::rows(const Table &table, PersonBinder &bind, const QStringList &except) const
{
    QStringList columns = columnsOf(table);
    columns.removeIf([&except](const QString &name) { return except.contains(name); });
    if (columns.isEmpty())
        return {};
    const QString name = table.sqlName();
    const QString inside = isIn(u"x.t"_s, bind);
    if (inside.isEmpty() || !isLongId())
        return u"FROM %1 r WHERE %2"_s.arg(name, anyOf(table, columns, u"r"_s, bind));
    return u"FROM %1 r CROSS JOIN LATERAL (SELECT %2 AS t OFFSET 0) x WHERE (%3)"_s.arg(
        name, searchedText(u"r"_s, columns), inside);
}

QString PersonMentions::cleaned(const QString &text, PersonBinder &bind) const
{
    QString sql = text;
    if (isLongId()) {
        const bool isUuid = !QUuid::fromString(m_person.id).isNull();
        sql = u"regexp_replace(%1, %2::text, %3::text, 'gi')"_s.arg(sql, bind(spelledPattern(m_person.id.toLower())),
            bind(isUuid ? u"00000000-0000-0000-0000-000000000000"_s : u"erased"_s));
    }
    if (hasMail())
        sql = u"regexp_replace(%1, %2::text, %3::text, 'gi')"_s.arg(
            sql, bind(wholeAddressPattern(m_person.mail.toLower())), bind(u"erased@erased.invalid"_s));
    return sql;
}

Statement PersonMentions::clean(const Table &table) const
{
    PersonBinder bind;
    QStringList settings;
    QStringList columns;
    for (const QString &name : columnsOf(table)) {
        const Column *column = table.column(name);
        if (!column->mayUpdate || column->generated || table.primaryKey.contains(name))
            continue;
        const QString own = u"r."_s + quotedIdentifier(name);
        // A value without a mention stays to the byte.
        const QString holds = anyOf(table, { name }, u"r"_s, bind);
        settings.append(u"%1 = CASE WHEN %2 THEN (%3)::%4 ELSE %5 END"_s.arg(quotedIdentifier(name), holds,
            isLongId() ? cleaned(own + u"::text"_s, bind)
                       : u"CASE WHEN %1::text = %2::text THEN 'erased' ELSE %3 END"_s.arg(
                             own, bind(m_person.id), cleaned(own + u"::text"_s, bind)),
            column->typeName, own));
        columns.append(name);
    }
    if (columns.isEmpty())
        return {};
    const QString where = anyOf(table, columns, u"r"_s, bind);
    return { u"UPDATE %1 r SET %2 WHERE %3"_s.arg(
                 table.sqlName(), settings.join(u", "_s), where),
        bind.parameters() };
}

QStringList PersonMentions::fixedColumns(const Table &table) const
{
    QStringList names;
    for (const QString &name : columnsOf(table)) {
        const Column *column = table.column(name);
        if (!column->mayUpdate && !column->generated)
            names.append(name);
    }
    return names;
}

QStringList PersonMentions::keyColumns(const Table &table) const
{
    QStringList names;
    for (const QString &name : columnsOf(table)) {
        if (table.primaryKey.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace Kaiwa
