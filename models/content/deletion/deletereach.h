#pragma once

#include "models/content/recordkey.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"

namespace Kaiwa {

// Where a delete of rows of one table goes, along the live catalog: which tables lose rows with it, by which references,
// and the SQL that finds the very rows. Who counts them beforehand and who remembers them asks the same. Follows what the
// role may read; views, foreign and partitioned tables are not followed, as their rows cannot be named by their place.
// A value that lives no longer than the catalog. Pure, any thread.
class DeleteReach final {
public:
    enum class Effect {
        Deleted, // cascade
        Emptied, // set null or set default
        Blocks, // restrict, no action: the delete would be refused
        LeftDangling, // a reference that no foreign key knows: JSON, plain text
    };
    // A way from a table that loses rows to one that refers to them.
    struct Edge {
        int parent = 0; // index into the tables that lose rows
        QString table;
        QStringList columns;
        QStringList parentColumns;
        Effect effect = Effect::Deleted;
        bool jsonArray = false;
        bool evenIfDeleted = false; // restrict refuses although the referring row would go too
    };

    DeleteReach(const Catalog &catalog, const Table &root);

    const Table &root() const { return m_root; }
    const QStringList &losing() const { return m_losing; } // the root's first
    const QList<Edge> &edges() const { return m_edges; }
    const QStringList &unreadable() const { return m_unreadable; } // refer to these rows, but the role may not read them

    // "doomed AS (…)", for WITH RECURSIVE: every row that would vanish, once, by its place: t is an index into losing(),
    // o and k are tableoid and ctid, which within one snapshot name a row of any table, whatever its key. With its
    // root, r is the ctid of the record that it goes with, and a row that goes with several stands once for each.
    enum class Root { Dropped, Carried };
    QString doomed(const QList<RecordKey> &records, QList<Value> &parameters, Root root = Root::Dropped) const;
    // "parent p JOIN child c ON … WHERE …" for the parents' rows in `d`, which is doomed.
    QString joined(const Edge &edge) const;
    // " AND …": of the children `c` those that would not vanish themselves.
    static QString alive();
    QString from(const QString &table) const;

private:
    void collect();
    void collectReferences(int parent, const Table &table);
    bool isReadable(const QString &name, const QStringList &columns) const;

    const Catalog &m_catalog;
    const Table &m_root;
    QStringList m_losing;
    QList<Edge> m_edges;
    QStringList m_unreadable;
};

// A SQL array of texts in the server's text form.
QString arrayLiteral(const QStringList &values);
// "(r.key) IN (…)" for rows `r` of a table; the number of parameters is that of its key's columns.
QString isOneOf(const Table &table, const QList<RecordKey> &records, QList<Value> &parameters);

} // namespace Kaiwa
