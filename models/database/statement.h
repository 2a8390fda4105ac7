#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// One field of a row in the server's text form, as `column::text` writes it (a boolean is "true" or "false"); no value
// is SQL's NULL, which is not the empty string. Every type travels as text in both directions, so decimals stay exact,
// timestamps keep their microseconds and JSON its bytes.
using Value = std::optional<QString>;
using Row = QList<Value>;

// SQL with $1, $2 … and the values that are bound to them. The text is never assembled from values.
struct Statement {
    QString sql;
    QList<Value> parameters;
};

// The answer to one statement. `affected` is the server's count for INSERT, UPDATE, DELETE and -1 where it gave none.
struct Rows {
    QStringList columns;
    QList<Row> rows;
    qint64 affected = -1;
};

// An identifier as SQL reads it back: always quoted, inner quotes doubled. The only quoting of the studio.
QString quotedIdentifier(const QString &name);
QString quotedIdentifier(const QString &schema, const QString &name);

// A value as psql would accept it in a statement that is shown to a person; never sent to a server.
QString displayLiteral(const Value &value);

} // namespace Kaiwa
