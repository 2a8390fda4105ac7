#pragma once

#include <QString>

namespace Kaiwa {

struct Table;

// What a key column is compared and told by in SQL: itself, or, where it is a secret (a login session's id), the hash of
// it in hexadecimal, so that a row can be named that must not be known. `alias`: of the table in the statement; empty:
// none.
QString keyExpression(const Table &table, const QString &column, const QString &alias = {});
// The type that the expression has, as SQL writes it.
QString keyType(const Table &table, const QString &column);

} // namespace Kaiwa
