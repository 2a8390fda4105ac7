#pragma once

#include "models/database/catalog.h"

#include <QList>
#include <QString>

namespace Kaiwa {

// One column as the documentation of the Kaiwa database has it.
struct DocumentedColumn {
    QString table;
    QString column;
    QString type; // "text", "timestamp", "numeric(10,2)", "scenario_role"
    bool nullable = false;
    QString defaultExpression; // "computed": a generated column
    bool primaryKey = false;
    QString references; // "users.id"
    bool isVersion2 = false;
};

// All of them, in the documentation's order; read once from the compiled-in list.
const QList<DocumentedColumn> &documentedColumns();
// The tables in the documentation's order.
QStringList documentedTables(bool withVersion2 = true);

struct SchemaDifference {
    enum class Kind {
        MissingTable,
        MissingColumn,
        OtherType,
        OtherNullability,
        ExtraColumn,
        ExtraTable,
    };

    Kind kind = Kind::MissingTable;
    QString table;
    QString column; // empty for a table
    QString documented; // type, or "NOT NULL" / "NULL"; empty for what is extra
    QString found; // likewise; empty for what is missing

    QString text() const; // one sentence
    bool operator==(const SchemaDifference &) const = default;
};

// What a live database has other than documented: by table in the documentation's order, extra tables last. The
// schema kaiwa_studio is none. A stored column that the documentation computes is none either. Pure, any thread.
QList<SchemaDifference> compareWithDocumentation(const Catalog &catalog);

// The documented tables (version 2 left out) that the database lacks, and whether what it has is enough to be Kaiwa's:
// at least a handful of tables that carry their documented key. A deployed database lacks some, a foreign one has
// perhaps a `users`.
QStringList missingTables(const Catalog &catalog);
bool isKaiwaDatabase(const Catalog &catalog);

} // namespace Kaiwa
