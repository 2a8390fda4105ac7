#pragma once

#include "models/database/studioschema.h"
#include "models/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <memory>
#include <optional>

namespace Kaiwa {

class PgConnection;

// What a column's type means to an editor and to the SQL; everything else about the type is in its name.
enum class ValueKind {
    Text,
    Boolean,
    Integer,
    Decimal, // exact numeric
    Float,
    Enumeration,
    Uuid,
    Json, // text is kept as written
    JsonBinary,
    Timestamp, // without zone: UTC by the database's rule
    TimestampWithZone,
    Date,
    Time,
    Array,
    Bytes,
    Other,
};

struct Column {
    QString name;
    QString typeName; // as format_type writes it: "numeric(10,2)", "scenario_role", "text[]"
    ValueKind kind = ValueKind::Other;
    QStringList labels; // of an enumeration, in its order
    bool notNull = false;
    QString defaultExpression; // empty: none
    bool generated = false; // GENERATED ALWAYS AS … or identity always: never written
    int precision = -1; // numeric
    int scale = -1;
    int maximumLength = -1; // varchar(n), char(n)
    QString comment;
    // The current role, column privileges included; false for secrets (secretcolumns.h), whatever the role.
    bool mayRead = false;
    bool mayInsert = false;
    bool mayUpdate = false;

    bool operator==(const Column &) const = default;
};

enum class OnDelete { NoAction, Restrict, Cascade, SetNull, SetDefault };

struct Reference {
    QString name; // the constraint's
    QString table; // the referring one
    QStringList columns;
    QString targetTable; // "schema.table" where it lies in another schema, as `table` of a reference from there
    QStringList targetColumns;
    OnDelete onDelete = OnDelete::NoAction;
    bool deferrable = false; // may be checked at the end of a transaction

    bool operator==(const Reference &) const = default;
};

// Columns whose values no two rows share: of a constraint or of a unique index over the whole table.
struct UniqueKey {
    QString table;
    QString name; // the constraint's or the index's
    QStringList columns;
    bool deferrable = false; // may be checked at the end of a transaction
    bool nullsAlike = false; // NULLs count as one value

    bool operator==(const UniqueKey &) const = default;
};

struct Table {
    enum class Kind { Table, Partitioned, View, MaterializedView, Foreign };

    QString schema;
    QString name; // "schema.table" of one that isElsewhere
    Kind kind = Kind::Table;
    QList<Column> columns; // in their physical order
    QStringList primaryKey; // empty: the table is read-only to the studio
    QList<UniqueKey> uniqueKeys; // the primary key not included
    QList<Reference> references; // outgoing
    QStringList checkConstraints; // "name: definition"
    QList<QStringList> indexedColumns; // leading columns of each valid, ordered index that covers the whole table
    QString comment;
    qint64 estimatedRows = -1; // the planner's; -1: never analysed
    qint64 bytes = -1; // the planner's too, indexes and long values included
    bool hasRowVersion = false; // xmin exists and the role may read it
    bool hasRowPlace = false; // ctid and tableoid do, and it may
    bool mayInsert = false;
    bool mayDelete = false;
    bool hasTriggers = false; // others than those of its keys: a row may end up otherwise than a statement returned it
    bool isElsewhere = false; // in another schema than the catalog's

    QString sqlName() const; // quoted, with its schema
    const Column *column(const QString &columnName) const;
    const Reference *referenceFor(const QString &columnName) const; // single-column reference on that column
    bool hasUniqueKey(const QStringList &keyColumns) const; // of exactly these
    bool hasIndexOn(const QString &columnName) const; // one that begins with that column, so that it serves its order

    bool operator==(const Table &) const = default;
};

// Everything the studio knows about the shape of the connected database: read once per connection, immutable, cheap to
// copy, safe in every thread. Pages ask it and assume no column. Covers the first schema of the search path that holds
// `languages` or `users`; without one, the first schema of the path.
class Catalog final {
public:
    enum class Scope {
        OwnSchema,
        WholeDatabase, // the tables of all other schemas, too, but the server's and the studio's: for what must miss none
    };

    Catalog(); // of nothing: no table
    static Result<Catalog> read(PgConnection &connection, Scope scope = Scope::OwnSchema);

    const QString &schema() const;
    const QString &databaseName() const;
    const QString &role() const;
    int serverVersion() const;
    QString serverVersionText() const;
    // Tells this database from every other one, also after a rename: the cluster's system identifier (empty where it
    // may not be read) and the database's oid.
    const QString &systemIdentifier() const;
    const QString &databaseOid() const;
    bool isReadOnly() const; // a standby, or default_transaction_read_only
    const StudioSchema &studioSchema() const; // never among the tables
    bool hasIcuCollation() const; // "und-x-icu"

    const QList<Table> &tables() const; // sorted by name
    const Table *table(const QString &name) const;
    bool hasColumn(const QString &table, const QString &column) const;
    QList<Reference> referencesTo(const QString &table) const;
    // Tables so ordered that a table stands after those it refers to, else by name; a cycle is cut where it closes.
    QStringList inReferenceOrder() const;

    bool operator==(const Catalog &other) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;

    friend class CatalogReader;
};

} // namespace Kaiwa
