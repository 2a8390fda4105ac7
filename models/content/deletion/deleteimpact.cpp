#include "models/content/deletion/deleteimpact.h"

#include "models/content/entitydescription.h"
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

// Builds the one statement that counts.
class ImpactQuery final {
public:
    ImpactQuery(const Catalog &catalog, const Table &root)
        : m_catalog(catalog)
        , m_reach(catalog, root)
    {
    }

    Statement statement(const QList<RecordKey> &records) const;
    DeletePlan plan(const Rows &rows) const;

private:
    QString exampleColumn(const QString &table) const;
    QList<DeleteImpact> impactsOf(int parent, const QHash<int, DeleteImpact> &counted, QSet<int> &shown) const;

    const Catalog &m_catalog;
    const DeleteReach m_reach;
};

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
    Statement statement;
    const QString doomed = m_reach.doomed(records, statement.parameters);
    QStringList answers;
    for (int i = 0; i < m_reach.losing().size(); ++i)
        answers.append(u"SELECT %1, %2, count(*), NULL FROM doomed WHERE t = %2"_s.arg(
            QString::number(DeletedTotal), QString::number(i)));

    QMap<QString, QStringList> emptied;
    for (int i = 0; i < m_reach.edges().size(); ++i) {
        const DeleteReach::Edge &edge = m_reach.edges().at(i);
        const bool cascades = edge.effect == DeleteReach::Effect::Deleted;
        const QString reached = u"SELECT DISTINCT c.tableoid AS o, c.ctid AS k FROM doomed d, "_s + m_reach.joined(edge)
            + (cascades || edge.evenIfDeleted ? QString() : DeleteReach::alive());
        if (edge.effect == DeleteReach::Effect::Emptied)
            emptied[edge.table].append(reached);
        answers.append(u"SELECT %1, %2, count(*), NULL FROM (%3) x"_s.arg(
            QString::number(EdgeCount), QString::number(i), reached));
        const QString example = exampleColumn(edge.table);
        if (!example.isEmpty()) {
            answers.append(
                u"(SELECT %1, %2, 0, e.%3::text FROM (%4) x JOIN %5 e ON e.tableoid = x.o AND e.ctid = x.k ORDER BY 4 LIMIT %6)"_s
                    .arg(QString::number(EdgeExample), QString::number(i), quotedIdentifier(example), reached,
                        m_reach.from(edge.table), QString::number(exampleCount)));
        }
    }
    for (auto it = emptied.cbegin(); it != emptied.cend(); ++it) {
        answers.append(u"SELECT %1, 0, count(*), %2 FROM (%3) x"_s.arg(
            QString::number(EmptiedTotal), u'$' + QString::number(statement.parameters.size() + 1) + u"::text"_s,
            it.value().join(u" UNION "_s)));
        statement.parameters.append(it.key());
    }

    statement.sql = u"WITH RECURSIVE "_s + doomed + u' ' + answers.join(u" UNION ALL "_s);
    return statement;
}

QList<DeleteImpact> ImpactQuery::impactsOf(
    int parent, const QHash<int, DeleteImpact> &counted, QSet<int> &shown) const
{
    QList<DeleteImpact> impacts;
    if (shown.contains(parent))
        return impacts;
    shown.insert(parent);
    for (int i = 0; i < m_reach.edges().size(); ++i) {
        if (m_reach.edges().at(i).parent != parent || counted.value(i).count == 0)
            continue;
        DeleteImpact impact = counted.value(i);
        if (impact.effect == DeleteImpact::Effect::Deleted)
            impact.children = impactsOf(int(m_reach.losing().indexOf(impact.table)), counted, shown);
        impacts.append(impact);
    }
    return impacts;
}

DeletePlan ImpactQuery::plan(const Rows &rows) const
{
    DeletePlan plan;
    plan.unreadableTables = m_reach.unreadable();
    QHash<int, DeleteImpact> counted;
    for (const Row &row : rows.rows) {
        const int index = row.at(1).value_or(QString()).toInt();
        const qint64 count = row.at(2).value_or(QString()).toLongLong();
        const QString text = row.at(3).value_or(QString());
        switch (Kind(row.at(0).value_or(QString()).toInt())) {
        case DeletedTotal:
            if (count > 0)
                plan.deletedRows.insert(m_reach.losing().at(index), count);
            break;
        case EmptiedTotal:
            if (count > 0)
                plan.emptiedRows.insert(text, count);
            break;
        case EdgeCount: {
            const DeleteReach::Edge &edge = m_reach.edges().at(index);
            DeleteImpact &impact = counted[index];
            impact.table = edge.table;
            impact.column = edge.columns.join(u", "_s);
            impact.effect = edge.effect;
            impact.count = count;
            plan.isBlocked = plan.isBlocked || (count > 0 && edge.effect == DeleteReach::Effect::Blocks);
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
    if (!table->hasRowPlace)
        return failure(Error::Kind::NotPermitted,
            DeleteImpacts::tr("Your role may not read the whole of %1, so the effect of a delete cannot be counted.").arg(table->name));

    const ImpactQuery query(catalog, *table);
    const auto answer = connection.run(query.statement(rows));
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    return query.plan(*answer);
}

} // namespace Kaiwa
