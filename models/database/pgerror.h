#pragma once

#include "models/result.h"

#include <optional>

using PGresult = struct pg_result;
using PGconn = struct pg_conn;

namespace Kaiwa {

class ConnectionProfile;

// The oldest server that the studio works with.
inline constexpr int oldestServerVersion = 120000;

// What a server answered to a refused statement, in words for a person; the server's own words become the detail. The
// SQLSTATE decides, never the server's text, which is in the server's language. Pure functions, any thread.
Error statementError(const PGresult *result);
// The sentence for one SQLSTATE; the names may be empty. `serverMessage` is the fallback.
QString wordsForSqlState(const QString &sqlState, const QString &serverMessage, const QString &table = {},
    const QString &column = {}, const QString &constraint = {});
Error::Kind kindOfSqlState(const QString &sqlState);

// Why a connection could not be made: from libpq's message in its verbose form, in the C locale. A wrong and a missing
// password both carry SQLSTATE 28P01, so that a dialog knows when to ask.
Error connectionError(const QString &libpqMessage, const ConnectionProfile &profile);
// An answer only where the server is too old (libpq's number, such as 110005).
std::optional<Error> versionError(int serverVersion);
// The connection went away while it was in use.
Error lostConnectionError(const QString &libpqMessage);

Error cancelledError();

} // namespace Kaiwa
