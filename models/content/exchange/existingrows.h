#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/database/catalog.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;

// Looks rows of a table up by keys that came from elsewhere. Used on a worker; blocks.
class ExistingRows final {
public:
    // One of the keys that were asked for, as the server writes it, and the row that has it.
    struct Found {
        QStringList key;
        std::optional<BaseRow> row; // every readable column; none: there is no such row
    };

    explicit ExistingRows(const Table &table);

    // As many answers as keys, in their order. Each part of a key must be one that its column's type takes.
    Result<QList<Found>> find(PgConnection &connection, const QList<QStringList> &keys) const;

private:
    Statement statement(const QList<QStringList> &keys) const;
    Found found(Row &row) const;

    const Table &m_table;
    QStringList m_columns;
};

// A value and the type that it is to be read as.
struct TypedValue {
    QString text;
    QString typeName;
};

// Each value as the server writes it, once it took it for its type ("1.50" for numeric(4,2) "1.5", jsonb with its own
// spaces). A value that the server refuses stays as it is, and so do all where the server cannot be asked this way.
Result<QStringList> inServerForm(PgConnection &connection, const QList<TypedValue> &values);

} // namespace Kaiwa
