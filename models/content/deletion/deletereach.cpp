#include "models/content/deletion/deletereach.h"

#include "models/content/softreference.h"
#include "models/database/keyexpression.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

DeleteReach::Effect effectOf(OnDelete onDelete)
{
    switch (onDelete) {
    case OnDelete::Cascade:
        return DeleteReach::Effect::Deleted;
    case OnDelete::SetNull:
    case OnDelete::SetDefault:
        return DeleteReach::Effect::Emptied;
    case OnDelete::NoAction:
    case OnDelete::Restrict:
        return DeleteReach::Effect::Blocks;
    }
    return DeleteReach::Effect::Blocks;
}

} // namespace

QString arrayLiteral(const QStringList &values)
{
    QStringList quoted;
    for (QString value : values)
        quoted.append(u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
    return u'{' + quoted.join(u',') + u'}';
}

QString isOneOf(const Table &table, const QList<RecordKey> &records, QList<Value> &parameters)
{
    QStringList keyColumns;
    QStringList keyArrays;
    for (int i = 0; i < table.primaryKey.size(); ++i) {
        const QString &column = table.primaryKey.at(i);
        QStringList values;
        values.reserve(records.size());
        for (const RecordKey &record : records)
            values.append(record.key.value(i));
        parameters.append(arrayLiteral(values));
        keyColumns.append(keyExpression(table, column, u"r"_s));
        keyArrays.append(u"$%1::%2[]"_s.arg(QString::number(parameters.size()), keyType(table, column)));
    }
    return u"(%1) IN (SELECT * FROM unnest(%2))"_s.arg(keyColumns.join(u", "_s), keyArrays.join(u", "_s));
}

DeleteReach::DeleteReach(const Catalog &catalog, const Table &root)
    : m_catalog(catalog)
    , m_root(root)
{
    collect();
}

void DeleteReach::collect()
{
    m_losing.append(m_root.name);
    for (int i = 0; i < m_losing.size(); ++i) {
        const Table *table = m_catalog.table(m_losing.at(i));
        collectReferences(i, *table);
        for (const SoftReference &soft : softReferencesTo(table->name)) {
            if (!table->column(soft.ownColumn) || !m_catalog.hasColumn(soft.table, soft.column))
                continue;
            if (!isReadable(soft.table, { soft.column })) {
                m_unreadable.append(soft.table);
                continue;
            }
            m_edges.append({ i, soft.table, { soft.column }, { soft.ownColumn }, Effect::LeftDangling, soft.jsonArray,
                false });
        }
    }
    m_unreadable.removeDuplicates();
}

void DeleteReach::collectReferences(int parent, const Table &table)
{
    for (const Reference &reference : m_catalog.referencesTo(table.name)) {
        if (!isReadable(reference.table, reference.columns)) {
            m_unreadable.append(reference.table);
            continue;
        }
        const Effect effect = effectOf(reference.onDelete);
        m_edges.append({ parent, reference.table, reference.columns, reference.targetColumns, effect, false,
            reference.onDelete == OnDelete::Restrict });
        if (effect == Effect::Deleted && !m_losing.contains(reference.table))
            m_losing.append(reference.table);
    }
}

bool DeleteReach::isReadable(const QString &name, const QStringList &columns) const
{
    const Table *table = m_catalog.table(name);
    if (!table || !table->hasRowPlace)
        return false;
    return std::all_of(columns.begin(), columns.end(), [&](const QString &columnName) {
        const Column *column = table->column(columnName);
        return column && column->mayRead;
    });
}

QString DeleteReach::from(const QString &name) const
{
    const Table *table = m_catalog.table(name);
    return quotedIdentifier(table->schema, table->name);
}

QString DeleteReach::alive()
{
    return u" AND NOT EXISTS (SELECT FROM doomed g WHERE g.o = c.tableoid AND g.k = c.ctid::text)"_s;
}

QString DeleteReach::joined(const Edge &edge) const
{
    QStringList conditions;
    for (int i = 0; i < edge.columns.size(); ++i) {
        const QString child = u"c."_s + quotedIdentifier(edge.columns.at(i));
        const QString own = u"p."_s + quotedIdentifier(edge.parentColumns.at(i));
        if (edge.jsonArray)
            conditions.append(u"CASE WHEN jsonb_typeof(%1::jsonb) = 'array' THEN %1::jsonb @> to_jsonb(%2::text) END"_s.arg(child, own));
        else if (edge.effect == Effect::LeftDangling)
            conditions.append(u"%1::text = %2::text"_s.arg(child, own));
        else
            conditions.append(u"%1 = %2"_s.arg(child, own));
    }
    return u"%1 p JOIN %2 c ON %3 WHERE d.t = %4 AND p.tableoid = d.o AND p.ctid = d.k::tid"_s.arg(
        from(m_losing.at(edge.parent)), from(edge.table), conditions.join(u" AND "_s), QString::number(edge.parent));
}

QString DeleteReach::doomed(const QList<RecordKey> &records, QList<Value> &parameters, Root root) const
{
    const bool carries = root == Root::Carried;
    QString sql = u"SELECT 0 AS t, r.tableoid AS o, r.ctid::text AS k%1 FROM %2 r WHERE %3"_s.arg(
        carries ? u", r.ctid::text AS r"_s : QString(), from(m_root.name), isOneOf(m_root, records, parameters));
    QStringList cascades;
    for (const Edge &edge : m_edges) {
        if (edge.effect == Effect::Deleted)
            cascades.append(u"SELECT %1 AS t, c.tableoid AS o, c.ctid::text AS k FROM "_s.arg(
                                m_losing.indexOf(edge.table))
                + joined(edge));
    }
    // UNION ends the recursion in cycles.
    if (!cascades.isEmpty())
        sql += u" UNION SELECT x.t, x.o, x.k%1 FROM doomed d CROSS JOIN LATERAL (%2) x"_s.arg(
            carries ? u", d.r"_s : QString(), cascades.join(u" UNION ALL "_s));
    return u"doomed AS ("_s + sql + u')';
}

} // namespace Kaiwa
