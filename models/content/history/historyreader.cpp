#include "models/content/history/historyreader.h"

#include "models/content/commit/commitfate.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Operation = StagedRecord::Operation;

const QString revisionSql = u"SELECT id, changeset, changeset_name, at, actor, table_name, row_key, op, before, after, "
                            "%1 FROM kaiwa_studio.revision WHERE "_s;

const QString changesetSql =
    uR"(SELECT max(id) AS newest, changeset, max(changeset_name), min(at), max(actor), count(*),
       string_agg(DISTINCT table_name, ',')
  FROM kaiwa_studio.revision GROUP BY changeset
HAVING $1::bigint = 0 OR max(id) < $1::bigint
 ORDER BY newest DESC LIMIT $2::integer)"_s;

QString cellText(const Value &value)
{
    return value.value_or(QString());
}

Revision revisionIn(const Row &row)
{
    Revision revision;
    revision.origin = Revision::Origin::Database;
    revision.id = cellText(row[0]).toLongLong();
    revision.changeset = cellText(row[1]);
    revision.changesetName = cellText(row[2]);
    revision.at = timeFromText(cellText(row[3]));
    revision.actor = cellText(row[4]);
    revision.table = cellText(row[5]);
    revision.key = fieldsFromJson(cellText(row[6]));
    revision.operation = operationNamed(cellText(row[7])).value_or(StagedRecord::Operation::Update);
    revision.before = fieldsFromJson(cellText(row[8]));
    revision.after = fieldsFromJson(cellText(row[9]));
    revision.follows = causeFromJson(cellText(row[10]));
    return revision;
}

ChangesetSummary summaryIn(const Row &row)
{
    return { Revision::Origin::Database, cellText(row[0]).toLongLong(), cellText(row[1]), cellText(row[2]),
        timeFromText(cellText(row[3])), cellText(row[4]), cellText(row[5]).toLongLong(), cellText(row[6]).split(u',') };
}

Statement revisionQuery(const RevisionFilter &filter, const StudioSchema &schema, qint64 below, int limit)
{
    Statement query;
    const auto bind = [&query](const Value &value) -> QString {
        query.parameters.append(value);
        return u'$' + QString::number(query.parameters.size());
    };
    QStringList ways;
    if (!filter.changeset.isEmpty()) {
        ways.append(u"changeset = "_s + bind(filter.changeset) + u"::uuid"_s);
    } else {
        ways.append(u"table_name = "_s + bind(filter.table) + u" AND row_key = "_s + bind(fieldsToJson(filter.key))
            + u"::jsonb"_s);
        for (const RevisionFilter::Related &related : filter.related) {
            const QString column = bind(related.column) + u"::text"_s;
            const QString value = bind(related.value);
            ways.append(u"table_name = %1 AND (before ->> %2 = %3 OR after ->> %2 = %3)"_s.arg(
                bind(related.table), column, value));
        }
    }
    query.sql =
        revisionSql.arg(schema.tellsFollowers ? u"follows"_s : u"NULL"_s) + u"(("_s + ways.join(u") OR ("_s) + u"))"_s;
    if (below > 0)
        query.sql += u" AND id < "_s + bind(QString::number(below)) + u"::bigint"_s;
    query.sql += u" ORDER BY id DESC LIMIT "_s + bind(QString::number(limit)) + u"::integer"_s;
    return query;
}

// Two lists, each newest first, into one page of at most `limit`.
template <typename Item>
HistoryPage<Item> merged(
    const QList<Item> &database, const QList<Item> &local, const HistoryCursor &from, int limit)
{
    HistoryPage<Item> page;
    page.next = from;
    auto ours = database.cbegin();
    auto theirs = local.cbegin();
    while (page.items.size() < limit && (ours != database.cend() || theirs != local.cend())) {
        const bool fromDatabase = theirs == local.cend() || (ours != database.cend() && ours->at >= theirs->at);
        const Item &next = fromDatabase ? *ours++ : *theirs++;
        (fromDatabase ? page.next.database : page.next.local) = next.id;
        page.items.append(next);
    }
    page.hasMore = ours != database.cend() || theirs != local.cend();
    return page;
}

// As the commit that kept it sent it, as far as its fate asks.
StagedRecord sentOf(const Revision &revision, int number, const Catalog &catalog)
{
    StagedRecord sent;
    sent.operation = revision.operation;
    sent.base.values = revision.before;
    if (revision.operation == Operation::Insert) {
        sent.key = { revision.table, {}, QString::number(number) };
        sent.staged = revision.after;
        return sent;
    }
    const Table *table = catalog.table(revision.table);
    sent.key = revision.record(table ? table->primaryKey : revision.key.keys());
    const QStringList changed = revision.operation == Operation::Update ? revision.changedColumns() : QStringList();
    for (const QString &column : changed) {
        if (column != u"updated_at")
            sent.staged.insert(column, revision.after.value(column));
    }
    return sent;
}

} // namespace

RevisionFilter filterForRecord(const RecordKey &key, const Catalog &catalog, bool withRelated)
{
    RevisionFilter filter;
    filter.table = key.table;
    const Table *table = catalog.table(key.table);
    if (!table || key.key.size() != table->primaryKey.size())
        return filter;
    for (qsizetype i = 0; i < key.key.size(); ++i)
        filter.key.insert(table->primaryKey.at(i), key.key.at(i));
    if (!withRelated)
        return filter;
    const QList<Reference> references = catalog.referencesTo(key.table);
    for (const Reference &reference : references) {
        const bool isSimple = reference.columns.size() == 1 && reference.targetColumns == table->primaryKey;
        if (isSimple && catalog.table(reference.table))
            filter.related.append({ reference.table, reference.columns.constFirst(), key.key.constFirst() });
    }
    return filter;
}

Result<RevisionPage> readRevisions(PgConnection &connection, const Catalog &catalog, const LocalHistory &local,
    const RevisionFilter &filter, const HistoryCursor &from, int limit)
{
    QList<Revision> database;
    if (catalog.studioSchema().revision.read) {
        const Result<Rows> rows =
            connection.run(revisionQuery(filter, catalog.studioSchema(), from.database, limit + 1));
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const Row &row : rows->rows)
            database.append(revisionIn(row));
    }
    const Result<QList<Revision>> here = local.revisions(filter, from.local, limit + 1);
    if (!here)
        return tl::unexpected<Error>(here.error());
    return merged(database, *here, from, limit);
}

Result<ChangesetPage> readChangesets(
    PgConnection &connection, const Catalog &catalog, const LocalHistory &local, const HistoryCursor &from, int limit)
{
    QList<ChangesetSummary> database;
    if (catalog.studioSchema().revision.read) {
        const Result<Rows> rows =
            connection.run(changesetSql, { QString::number(from.database), QString::number(limit + 1) });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const Row &row : rows->rows)
            database.append(summaryIn(row));
    }
    const Result<QList<ChangesetSummary>> here = local.changesets(from.local, limit + 1);
    if (!here)
        return tl::unexpected<Error>(here.error());
    return merged(database, *here, from, limit);
}

Result<void> settleLocalHistory(PgConnection &connection, const Catalog &catalog, const LocalHistory &local)
{
    const Result<QList<LocalHistory::Undecided>> open = local.undecided();
    if (!open)
        return tl::unexpected<Error>(open.error());
    for (const LocalHistory::Undecided &one : *open) {
        QList<StagedRecord> sent;
        for (const Revision &revision : one.revisions) {
            if (!revision.follows) // the others may be many, and tell no more than what they follow
                sent.append(sentOf(revision, int(sent.size()), catalog));
        }
        const Result<CommitFate> fate = commitFate(connection, one.mark, sent, catalog);
        if (!fate && fate.error().kind == Error::Kind::Conflict)
            continue;
        if (!fate)
            return tl::unexpected<Error>(fate.error());
        if (const Result<void> decided = local.decide(one.changeset, fate->committed); !decided)
            return decided;
    }
    return {};
}

Result<qint64> countRevisionsBefore(PgConnection &connection, const QDateTime &time)
{
    const Result<Rows> rows = connection.run(u"SELECT count(*) FROM kaiwa_studio.revision WHERE at < $1::timestamptz"_s,
        { time.toUTC().toString(Qt::ISODateWithMs) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return cellText(rows->rows.constFirst().constFirst()).toLongLong();
}

Result<qint64> removeRevisionsBefore(PgConnection &connection, const QDateTime &time)
{
    const Result<Rows> rows = connection.run(u"DELETE FROM kaiwa_studio.revision WHERE at < $1::timestamptz"_s,
        { time.toUTC().toString(Qt::ISODateWithMs) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->affected;
}

} // namespace Kaiwa
