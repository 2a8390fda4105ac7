#include "models/content/history/followers.h"

#include "models/content/commit/commit.h"
#include "models/content/history/keeping.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

using Effect = DeleteReach::Effect;

// The columns of a table that are kept, as one jsonb of texts. Two arrays: the arguments of a function are limited.
QStringList keptColumns(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns) {
        if (isKept(table, column))
            columns.append(column.name);
    }
    return columns;
}

QStringList texts(const QString &row, const QStringList &columns)
{
    QStringList texts;
    for (const QString &column : columns)
        texts.append(row + u'.' + quotedIdentifier(column) + u"::text"_s);
    return texts;
}

QString intoRevision(bool tellsFollowers)
{
    return u"INSERT INTO kaiwa_studio.revision (changeset, changeset_name, table_name, row_key, op, before, after%1) "_s
        .arg(tellsFollowers ? u", follows"_s : QString());
}

QString textOf(const Value &value)
{
    return value.value_or(QString());
}

} // namespace

// Names the parameters of a statement.
struct Followers::Binder {
    QList<Value> parameters {};

    QString operator()(const Value &value)
    {
        parameters.append(value);
        return u'$' + QString::number(parameters.size());
    }
    QString text(const QString &value) { return (*this)(value) + u"::text"_s; }
    QString array(const QStringList &values) { return (*this)(arrayLiteral(values)) + u"::text[]"_s; }
    // As fieldsToJson() writes it: every value a text.
    QString json(const QString &row, const QStringList &columns)
    {
        return u"jsonb_object("_s + array(columns) + u", ARRAY["_s + texts(row, columns).join(u", "_s) + u"])"_s;
    }
};

Followers::Followers(const Catalog &catalog, const Table &root, const QList<RecordKey> &records)
    : m_catalog(catalog)
    , m_reach(catalog, root)
    , m_records(records)
{
}

bool Followers::isRemembered(const QString &name) const
{
    const Table *table = m_catalog.table(name);
    return table && isKeptWithItsCause(*table);
}

bool Followers::isEmpty() const
{
    const Table &root = m_reach.root();
    if (isErasure(root.name) || !root.hasRowPlace || !isKeptWithItsCause(root))
        return true;
    return tables().isEmpty();
}

QStringList Followers::tables() const
{
    QStringList names = emptiedTables();
    for (const DeleteReach::Edge &edge : m_reach.edges()) {
        if (edge.effect == Effect::Deleted && isRemembered(edge.table) && !names.contains(edge.table))
            names.append(edge.table);
    }
    return names;
}

QStringList Followers::emptiedTables() const
{
    QStringList names;
    for (const DeleteReach::Edge &edge : m_reach.edges()) {
        if (edge.effect == Effect::Emptied && isRemembered(edge.table) && !names.contains(edge.table))
            names.append(edge.table);
    }
    return names;
}

bool Followers::mayHold(const QString &name) const
{
    const Table *table = m_catalog.table(name);
    return std::any_of(
        table->columns.cbegin(), table->columns.cend(), [](const Column &column) { return column.mayUpdate; });
}

QList<Statement> Followers::holds() const
{
    QList<Statement> statements;
    const auto hold = [&statements](const QString &with, const QString &rows, const Binder &bind) {
        statements.append({ with + u"SELECT count(*) FROM ("_s + rows + u") x"_s, bind.parameters });
    };
    if (mayHold(m_reach.root().name)) {
        Binder bind;
        const QString rows = u"SELECT FROM %1 r WHERE %2 FOR UPDATE"_s.arg(
            m_reach.from(m_reach.root().name), isOneOf(m_reach.root(), m_records, bind.parameters));
        hold({}, rows, bind);
    }
    // A table comes after those it refers to, so that its rows are all there is once theirs are held.
    QList<DeleteReach::Edge> edges = m_reach.edges();
    const QStringList order = m_catalog.inReferenceOrder();
    std::stable_sort(edges.begin(), edges.end(), [&](const DeleteReach::Edge &left, const DeleteReach::Edge &right) {
        return order.indexOf(m_reach.losing().at(left.parent)) < order.indexOf(m_reach.losing().at(right.parent));
    });
    for (const DeleteReach::Edge &edge : std::as_const(edges)) {
        const bool isReached = edge.effect == Effect::Deleted || edge.effect == Effect::Emptied;
        if (!isReached || !mayHold(edge.table))
            continue;
        Binder bind;
        const QString with = u"WITH RECURSIVE "_s + m_reach.doomed(m_records, bind.parameters) + u' ';
        const QString lock = edge.effect == Effect::Deleted ? u" FOR UPDATE OF c"_s : u" FOR NO KEY UPDATE OF c"_s;
        hold(with, u"SELECT FROM doomed d, "_s + m_reach.joined(edge) + lock, bind);
    }
    return statements;
}

QString Followers::doomedAndGone(Binder &bind) const
{
    // What is deleted for itself has a revision of its own.
    return u"WITH RECURSIVE "_s + m_reach.doomed(m_records, bind.parameters, DeleteReach::Root::Carried)
        + u", gone AS (SELECT o, k, min(t) AS t, min(r) AS r FROM doomed GROUP BY o, k "
          "HAVING NOT bool_or(t = 0 AND k = r)) "_s;
}

// Of the root's row `p`.
QString Followers::cause(Binder &bind) const
{
    const Table &root = m_reach.root();
    return u"jsonb_build_object('table', "_s + bind.text(root.name) + u", 'key', "_s
        + bind.json(u"p"_s, root.primaryKey) + u')';
}

QString Followers::goneRows(int place, Binder &bind) const
{
    const Table *table = m_catalog.table(m_reach.losing().at(place));
    return u"SELECT %1 AS table_name, %2 AS row_key, 'delete' AS op, %3 AS before, NULL::jsonb AS after, %4 AS follows, "
           "%7 AS place FROM gone g JOIN %5 c ON c.tableoid = g.o AND c.ctid = g.k::tid JOIN %6 p ON p.ctid = g.r::tid "
           "WHERE g.t = %7"_s.arg(bind.text(table->name), bind.json(u"c"_s, table->primaryKey),
            bind.json(u"c"_s, keptColumns(*table)), cause(bind), m_reach.from(table->name),
            m_reach.from(m_reach.root().name), QString::number(place));
}

QString Followers::emptiedRows(const QString &name, Binder &bind) const
{
    const Table *table = m_catalog.table(name);
    QStringList hits; // a row may be reached by several references
    for (const DeleteReach::Edge &edge : m_reach.edges()) {
        if (edge.effect == Effect::Emptied && edge.table == name)
            hits.append(u"SELECT c.tableoid AS o, c.ctid::text AS k, d.r FROM doomed d, "_s + m_reach.joined(edge)
                + DeleteReach::alive());
    }
    return u"SELECT %1 AS table_name, %2 AS row_key, 'update' AS op, %3 AS before, NULL::jsonb AS after, %4 AS follows, "
           "1000000 AS place FROM (SELECT o, k, min(r) AS r FROM (%5) y GROUP BY o, k) h "
           "JOIN %6 c ON c.tableoid = h.o AND c.ctid = h.k::tid JOIN %7 p ON p.ctid = h.r::tid"_s.arg(bind.text(name),
            bind.json(u"c"_s, table->primaryKey), bind.json(u"c"_s, keptColumns(*table)), cause(bind),
            hits.join(u" UNION ALL "_s), m_reach.from(name), m_reach.from(m_reach.root().name));
}

// All that are remembered, from the top down; empty: none is.
QString Followers::goneRows(Binder &bind) const
{
    QStringList parts;
    for (int i = 0; i < m_reach.losing().size(); ++i) {
        const auto leadsThere = [&](const DeleteReach::Edge &edge) {
            return edge.effect == Effect::Deleted && edge.table == m_reach.losing().at(i);
        };
        const QList<DeleteReach::Edge> &edges = m_reach.edges();
        if (isRemembered(m_reach.losing().at(i)) && std::any_of(edges.cbegin(), edges.cend(), leadsThere))
            parts.append(goneRows(i, bind));
    }
    return parts.join(u" UNION ALL "_s);
}

QString Followers::setting(qsizetype number, qsizetype table)
{
    return u"kaiwa_studio.emptied_%1_%2"_s.arg(number).arg(table);
}

QList<Statement> Followers::writeBefore(const CommitHistory &history, qsizetype number) const
{
    QList<Statement> statements;
    Binder bind;
    const bool isTold = m_catalog.studioSchema().tellsFollowers;
    const QString changeset = bind(history.changeset) + u"::uuid, "_s + bind.text(history.name);
    const QString with = doomedAndGone(bind);
    if (const QString gone = goneRows(bind); !gone.isEmpty()) {
        statements.append({ intoRevision(isTold) + with
                + u"SELECT %1, x.table_name, x.row_key, x.op, x.before, x.after%2 FROM (%3) x"_s.arg(
                    changeset, isTold ? u", x.follows"_s : QString(), gone),
            bind.parameters });
    }
    const QStringList emptied = emptiedTables();
    for (qsizetype i = 0; i < emptied.size(); ++i) {
        Binder own;
        const QString ownWith = doomedAndGone(own);
        const QString rows = emptiedRows(emptied.at(i), own);
        statements.append({ ownWith
                + u"SELECT count(set_config(%1, (SELECT coalesce(jsonb_agg(jsonb_build_array(x.row_key, x.before, "
                  "x.follows)), '[]')::text FROM (%2) x), true))"_s.arg(own.text(setting(number, i)), rows),
            own.parameters });
    }
    return statements;
}

QList<Statement> Followers::writeAfter(const CommitHistory &history, qsizetype number) const
{
    QList<Statement> statements;
    const bool isTold = m_catalog.studioSchema().tellsFollowers;
    const QStringList emptied = emptiedTables();
    for (qsizetype i = 0; i < emptied.size(); ++i) {
        const Table *table = m_catalog.table(emptied.at(i));
        Binder bind;
        QStringList same;
        for (const QString &column : table->primaryKey)
            same.append(u"c.%1 = (e.item -> 0 ->> %2)::%3"_s.arg(
                quotedIdentifier(column), bind.text(column), table->column(column)->typeName));
        statements.append({ intoRevision(isTold)
                + u"SELECT %1::uuid, %2, %3, e.item -> 0, 'update', e.item -> 1, %4%5 "
                  "FROM jsonb_array_elements(current_setting(%6)::jsonb) AS e (item) JOIN %7 c ON %8"_s.arg(
                    bind(history.changeset), bind.text(history.name), bind.text(table->name),
                    bind.json(u"c"_s, keptColumns(*table)), isTold ? u", e.item -> 2"_s : QString(),
                    bind.text(setting(number, i)), m_reach.from(table->name), same.join(u" AND "_s)),
            bind.parameters });
    }
    return statements;
}

Statement Followers::read(int limit) const
{
    Binder bind;
    const QString with = doomedAndGone(bind);
    QStringList parts;
    if (const QString gone = goneRows(bind); !gone.isEmpty())
        parts.append(gone);
    const QStringList emptied = emptiedTables();
    for (const QString &table : emptied)
        parts.append(emptiedRows(table, bind));
    return { with
            + u"SELECT x.* FROM (%1) x ORDER BY x.place LIMIT %2"_s.arg(
                parts.join(u" UNION ALL "_s), bind(QString::number(limit)) + u"::integer"_s),
        bind.parameters };
}

QList<Revision> Followers::revisionsIn(const Rows &answer)
{
    QList<Revision> revisions;
    revisions.reserve(answer.rows.size());
    for (const Row &row : answer.rows) {
        Revision revision;
        revision.table = textOf(row[0]);
        revision.key = fieldsFromJson(textOf(row[1]));
        revision.operation = operationNamed(textOf(row[2])).value_or(StagedRecord::Operation::Update);
        revision.before = fieldsFromJson(textOf(row[3]));
        revision.after = fieldsFromJson(textOf(row[4]));
        revision.follows = causeFromJson(textOf(row[5]));
        revisions.append(revision);
    }
    return revisions;
}

} // namespace Kaiwa
