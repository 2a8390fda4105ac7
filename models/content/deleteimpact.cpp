#include "models/content/deleteimpact.h"

#include "models/content/entitydescription.h"
#include "models/content/softreference.h"
#include "models/database/pgconnection.h"
#include "models/database/secretcolumns.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct DeleteImpacts {
    Q_DECLARE_TR_FUNCTIONS(DeleteImpacts)
};

constexpr int exampleCount = 3;

// What one row of the answer is about; the number stands in the SQL.
enum Kind { DeletedTotal, EmptiedTotal, EdgeCount, EdgeExample };

// A way from a table that loses rows to one that refers to them.
struct Edge {
    int parent = 0; // index into the tables that lose rows
    QString table;
    QStringList columns;
    QStringList parentColumns;
    DeleteImpact::Effect effect = DeleteImpact::Effect::Deleted;
    bool jsonArray = false;
    bool evenIfDeleted = false; // restrict refuses although the referring row would go too
};

DeleteImpact::Effect effectOf(OnDelete onDelete)
{
    switch (onDelete) {
    case OnDelete::Cascade:
        return DeleteImpact::Effect::Deleted;
    case OnDelete::SetNull:
    case OnDelete::SetDefault:
        return DeleteImpact::Effect::Emptied;
    case OnDelete::NoAction:
    case OnDelete::Restrict:
        return DeleteImpact::Effect::Blocks;
    }
    return DeleteImpact::Effect::Blocks;
}

// A SQL array of texts in the server's text form.
QString arrayLiteral(const QStringList &values)
{
    QStringList quoted;
    for (QString value : values)
        quoted.append(u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
    return u'{' + quoted.join(u',') + u'}';
}

// Builds the one statement. Rows that would vanish are collected by their place in the table (tableoid and ctid), which
// within one snapshot names a row of any table alike, whatever its key; UNION ends the recursion in cycles.
class ImpactQuery final {
public:
    ImpactQuery(const Catalog &catalog, const Table &root)
        : m_catalog(catalog)
    {
        collect(root);
    }

    Statement statement(const QList<RecordKey> &records) const;
    DeletePlan plan(const Rows &rows) const;

private:
    void collect(const Table &root);
    void collectReferences(int parent, const Table &table);
    bool isReadable(const QString &name, const QStringList &columns) const;
    QString from(const QString &name) const;
    QString joined(const Edge &edge) const;
    QString exampleColumn(const QString &table) const;
    QList<DeleteImpact> impactsOf(int parent, const QHash<int, DeleteImpact> &counted, QSet<int> &shown) const;

    const Catalog &m_catalog;
    QStringList m_losing; // tables that lose rows, the records' own first
    QList<Edge> m_edges;
    QStringList m_unreadable;
};

void ImpactQuery::collect(const Table &root)
{
    m_losing.append(root.name);
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
            m_edges.append({ i, soft.table, { soft.column }, { soft.ownColumn }, DeleteImpact::Effect::LeftDangling,
                soft.jsonArray, false });
        }
    }
    m_unreadable.removeDuplicates();
}

void ImpactQuery::collectReferences(int parent, const Table &table)
{
    for (const Reference &reference : m_catalog.referencesTo(table.name)) {
        if (!isReadable(reference.table, reference.columns)) {
            m_unreadable.append(reference.table);
            continue;
        }
        const auto effect = effectOf(reference.onDelete);
        m_edges.append({ parent, reference.table, reference.columns, reference.targetColumns, effect, false,
            reference.onDelete == OnDelete::Restrict });
        if (effect == DeleteImpact::Effect::Deleted && !m_losing.contains(reference.table))
            m_losing.append(reference.table);
    }
}

bool ImpactQuery::isReadable(const QString &name, const QStringList &columns) const
{
    const Table *table = m_catalog.table(name);
    if (!table || !table->hasRowVersion)
        return false;
    return std::all_of(columns.begin(), columns.end(), [&](const QString &columnName) {
        const Column *column = table->column(columnName);
        return column && column->mayRead;
    });
}

QString ImpactQuery::from(const QString &name) const
{
    const Table *table = m_catalog.table(name);
    return quotedIdentifier(table->schema, table->name);
}

// "parent p JOIN child c ON …" for the parents' rows in `d`.
QString ImpactQuery::joined(const Edge &edge) const
{
    QStringList conditions;
    for (int i = 0; i < edge.columns.size(); ++i) {
        const QString child = u"c."_s + quotedIdentifier(edge.columns.at(i));
        const QString own = u"p."_s + quotedIdentifier(edge.parentColumns.at(i));
        if (edge.jsonArray)
            conditions.append(u"CASE WHEN jsonb_typeof(%1::jsonb) = 'array' THEN %1::jsonb @> to_jsonb(%2::text) END"_s.arg(child, own));
        else if (edge.effect == DeleteImpact::Effect::LeftDangling)
            conditions.append(u"%1::text = %2::text"_s.arg(child, own));
        else
            conditions.append(u"%1 = %2"_s.arg(child, own));
    }
    return u"%1 p JOIN %2 c ON %3 WHERE d.t = %4 AND p.tableoid = d.o AND p.ctid = d.k::tid"_s.arg(
        from(m_losing.at(edge.parent)), from(edge.table), conditions.join(u" AND "_s), QString::number(edge.parent));
}

QString ImpactQuery::exampleColumn(const QString &name) const
{
    const Table *table = m_catalog.table(name);
    const auto fit = [&](const QString &column) {
        const Column *found = table->column(column);
        return found && found->mayRead && !isSecretColumn(name, column) && !isPersonalColumn(name, column);
    };
    const QString nameColumn = describeEntity(name).nameColumn;
    if (fit(nameColumn))
        return nameColumn;
    for (const QString &common : { u"title"_s, u"name"_s, u"alias"_s }) {
        if (fit(common))
            return common;
    }
    return !table->primaryKey.isEmpty() && fit(table->primaryKey.first()) ? table->primaryKey.first() : QString();
}

Statement ImpactQuery::statement(const QList<RecordKey> &records) const
{
    const Table *root = m_catalog.table(m_losing.first());
    Statement statement;
    QStringList keyColumns;
    QStringList keyArrays;
    for (int i = 0; i < root->primaryKey.size(); ++i) {
        const Column *column = root->column(root->primaryKey.at(i));
        QStringList values;
        for (const RecordKey &record : records)
            values.append(record.key.value(i));
        statement.parameters.append(arrayLiteral(values));
        keyColumns.append(u"r."_s + quotedIdentifier(column->name));
        keyArrays.append(u"$%1::%2[]"_s.arg(QString::number(i + 1), column->typeName));
    }

    QStringList cascades;
    QStringList answers;
    for (int i = 0; i < m_losing.size(); ++i)
        answers.append(u"SELECT %1, %2, count(*), NULL FROM doomed WHERE t = %2"_s.arg(
            QString::number(DeletedTotal), QString::number(i)));

    const QString alive = u" AND NOT EXISTS (SELECT FROM doomed g WHERE g.o = c.tableoid AND g.k = c.ctid::text)"_s;
    QMap<QString, QStringList> emptied;
    for (int i = 0; i < m_edges.size(); ++i) {
        const Edge &edge = m_edges.at(i);
        const bool cascades_ = edge.effect == DeleteImpact::Effect::Deleted;
        if (cascades_) {
            cascades.append(u"SELECT %1 AS t, c.tableoid AS o, c.ctid::text AS k FROM "_s.arg(
                                m_losing.indexOf(edge.table))
                + joined(edge));
        }
        const QString reached = u"SELECT DISTINCT c.tableoid AS o, c.ctid AS k FROM doomed d, "_s + joined(edge)
            + (cascades_ || edge.evenIfDeleted ? QString() : alive);
        if (edge.effect == DeleteImpact::Effect::Emptied)
            emptied[edge.table].append(reached);
        answers.append(u"SELECT %1, %2, count(*), NULL FROM (%3) x"_s.arg(
            QString::number(EdgeCount), QString::number(i), reached));
        const QString example = exampleColumn(edge.table);
        if (!example.isEmpty()) {
            answers.append(
                u"(SELECT %1, %2, 0, e.%3::text FROM (%4) x JOIN %5 e ON e.tableoid = x.o AND e.ctid = x.k ORDER BY 4 LIMIT %6)"_s
                    .arg(QString::number(EdgeExample), QString::number(i), quotedIdentifier(example), reached,
                        from(edge.table), QString::number(exampleCount)));
        }
    }
    for (auto it = emptied.cbegin(); it != emptied.cend(); ++it) {
        answers.append(u"SELECT %1, 0, count(*), %2 FROM (%3) x"_s.arg(
            QString::number(EmptiedTotal), u'$' + QString::number(statement.parameters.size() + 1) + u"::text"_s,
            it.value().join(u" UNION "_s)));
        statement.parameters.append(it.key());
    }

    QString seed = u"SELECT 0 AS t, r.tableoid AS o, r.ctid::text AS k FROM %1 r WHERE (%2) IN (SELECT * FROM unnest(%3))"_s
                       .arg(from(root->name), keyColumns.join(u", "_s), keyArrays.join(u", "_s));
    if (!cascades.isEmpty())
        seed += u" UNION SELECT x.t, x.o, x.k FROM doomed d CROSS JOIN LATERAL (%1) x"_s.arg(
            cascades.join(u" UNION ALL "_s));
    statement.sql = u"WITH RECURSIVE doomed AS (%1) "_s.arg(seed) + answers.join(u" UNION ALL "_s);
    return statement;
}

QList<DeleteImpact> ImpactQuery::impactsOf(
    int parent, const QHash<int, DeleteImpact> &counted, QSet<int> &shown) const
{
    QList<DeleteImpact> impacts;
    if (shown.contains(parent))
        return impacts;
    shown.insert(parent);
    for (int i = 0; i < m_edges.size(); ++i) {
        if (m_edges.at(i).parent != parent || counted.value(i).count == 0)
            continue;
        DeleteImpact impact = counted.value(i);
        if (impact.effect == DeleteImpact::Effect::Deleted)
            impact.children = impactsOf(int(m_losing.indexOf(impact.table)), counted, shown);
        impacts.append(impact);
    }
    return impacts;
}

DeletePlan ImpactQuery::plan(const Rows &rows) const
{
    DeletePlan plan;
    plan.unreadableTables = m_unreadable;
    QHash<int, DeleteImpact> counted;
    for (const Row &row : rows.rows) {
        const int index = row.at(1).value_or(QString()).toInt();
        const qint64 count = row.at(2).value_or(QString()).toLongLong();
        const QString text = row.at(3).value_or(QString());
        switch (Kind(row.at(0).value_or(QString()).toInt())) {
        case DeletedTotal:
            if (count > 0)
                plan.deletedRows.insert(m_losing.at(index), count);
            break;
        case EmptiedTotal:
            if (count > 0)
                plan.emptiedRows.insert(text, count);
            break;
        case EdgeCount: {
            const Edge &edge = m_edges.at(index);
            DeleteImpact &impact = counted[index];
            impact.table = edge.table;
            impact.column = edge.columns.join(u", "_s);
            impact.effect = edge.effect;
            impact.count = count;
            plan.isBlocked = plan.isBlocked || (count > 0 && edge.effect == DeleteImpact::Effect::Blocks);
            break;
        }
        case EdgeExample:
            counted[index].examples.append(text);
            break;
        }
    }
    QSet<int> shown;
    plan.impacts = impactsOf(0, counted, shown);
    return plan;
}

} // namespace

Result<DeletePlan> planDelete(PgConnection &connection, const Catalog &catalog, const QList<RecordKey> &records)
{
    QList<RecordKey> rows;
    std::copy_if(records.begin(), records.end(), std::back_inserter(rows), [](const RecordKey &key) { return !key.isDraft(); });
    if (rows.isEmpty())
        return DeletePlan();
    const Table *table = catalog.table(rows.first().table);
    if (!table || table->primaryKey.isEmpty())
        return failure(Error::Kind::Invalid, DeleteImpacts::tr("This table has no primary key, so its rows cannot be named."));
    if (!table->hasRowVersion)
        return failure(Error::Kind::NotPermitted,
            DeleteImpacts::tr("Your role may not read the whole of %1, so the effect of a delete cannot be counted.").arg(table->name));

    const ImpactQuery query(catalog, *table);
    const auto answer = connection.run(query.statement(rows));
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return query.plan(*answer);
}

} // namespace Kaiwa
