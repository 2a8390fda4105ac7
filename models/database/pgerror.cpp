#include "models/database/pgerror.h"

#include "models/database/connectionprofile.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PgErrorWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PgError)
};

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

// "speakers.region", "region", "speakers" or nothing, as far as the server named them.
QString place(const QString &table, const QString &column)
{
    if (table.isEmpty() || column.isEmpty())
        return table + column;
    return table + u'.' + column;
}

QString wordsForConstraint(
    const QString &sqlState, const QString &table, const QString &column, const QString &constraint)
{
    if (sqlState == u"23502")
        return PgErrorWords::tr("%1 needs a value.", "not-null constraint; %1 is a column").arg(place(table, column));
    if (sqlState == u"23503")
        return PgErrorWords::tr(
            "The rows that refer to each other in %1 would no longer fit (%2): what is referred to does not "
            "exist, or is still in use.",
            "foreign key; %1 is a table, %2 the constraint")
            .arg(table, constraint);
    if (sqlState == u"23505")
        return PgErrorWords::tr(
            "There already is a row in %1 with this value (%2).", "uniqueness; %1 is a table, %2 the constraint")
            .arg(table, constraint);
    if (sqlState == u"23514")
        return PgErrorWords::tr(
            "The value lies outside of what %1 allows (%2).", "check; %1 is a table, %2 the constraint")
            .arg(table, constraint);
    if (sqlState == u"23P01")
        return PgErrorWords::tr(
            "The row overlaps with another one in %1 (%2).", "exclusion; %1 is a table, %2 the constraint")
            .arg(table, constraint);
    return {};
}

QString wordsForValue(const QString &sqlState)
{
    if (sqlState == u"22P02")
        return PgErrorWords::tr("The value does not fit the field's type.", "invalid text for a type");
    if (sqlState == u"22001")
        return PgErrorWords::tr("The text is too long for the field.", "string data right truncation");
    if (sqlState == u"22003")
        return PgErrorWords::tr("The number is too large for the field.", "numeric value out of range");
    if (sqlState == u"22007" || sqlState == u"22008")
        return PgErrorWords::tr("The value is no date or time that the server knows.", "datetime format or overflow");
    if (sqlState == u"22021" || sqlState == u"22P05")
        return PgErrorWords::tr("The text does not fit the character encoding of the database.", "not in repertoire");
    if (sqlState == u"22032" || sqlState == u"22030")
        return PgErrorWords::tr("The value is no valid JSON.", "invalid JSON text");
    if (sqlState == u"428C9")
        return PgErrorWords::tr("The database computes this field; it cannot be written.", "generated column");
    return {};
}

QString wordsForRights(const QString &sqlState)
{
    if (sqlState == u"42501")
        return PgErrorWords::tr("The role that is connected has no right to do this.", "insufficient privilege");
    if (sqlState == u"25006")
        return PgErrorWords::tr("The database is read-only here.", "read-only transaction");
    if (sqlState == u"42P01")
        return PgErrorWords::tr("The database has no such table.", "undefined table");
    if (sqlState == u"42703")
        return PgErrorWords::tr("The table has no such column.", "undefined column");
    if (sqlState == u"42601")
        return PgErrorWords::tr("The server does not understand the statement.", "syntax error");
    return {};
}

QString wordsForServer(const QString &sqlState)
{
    if (sqlState == u"57014")
        return PgErrorWords::tr("The work was cancelled.", "query cancelled");
    if (sqlState == u"53100")
        return PgErrorWords::tr("The server's disk is full; nothing was changed.", "disk full");
    if (sqlState == u"53200")
        return PgErrorWords::tr("The server is out of memory; nothing was changed.", "out of memory");
    if (sqlState == u"40001" || sqlState == u"40P01")
        return PgErrorWords::tr(
            "Somebody else changed the same rows at the same moment; nothing was changed. Try again.",
            "serialization failure or deadlock");
    if (sqlState == u"55P03")
        return PgErrorWords::tr("Somebody else holds a lock on this; try again.", "lock not available");
    if (sqlState == u"25P02")
        return PgErrorWords::tr("Not done, because a statement before it was refused.", "transaction aborted");
    if (sqlState == u"57P01" || sqlState == u"57P02")
        return PgErrorWords::tr("The server ended the connection.", "administrator shutdown, crash");
    return {};
}

// libpq's verbose form: "FATAL:  28P01: password authentication …" and below it "LOCATION:  auth_failed, auth.c:335".
QString stateInMessage(const QString &message)
{
    const qsizetype fatal = message.indexOf(u":  ");
    if (fatal < 0)
        return {};
    const QString state = message.mid(fatal + 3, 5);
    const bool looksLikeOne = state.size() == 5 && message.mid(fatal + 8, 2) == u": "
        && std::all_of(state.cbegin(), state.cend(), [](QChar c) { return c.isDigit() || (c >= u'A' && c <= u'Z'); });
    return looksLikeOne ? state : QString();
}

QString routineInMessage(const QString &message)
{
    const qsizetype start = message.indexOf(u"LOCATION:  ");
    return start < 0 ? QString() : message.mid(start + 11).section(u',', 0, 0);
}

QString withoutLocation(const QString &message)
{
    QStringList lines = message.trimmed().split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u"LOCATION:"); });
    return lines.join(u'\n');
}

QString wordsForRefusedLogin(const QString &state, const QString &message, const ConnectionProfile &profile)
{
    const QString user = profile.keyword(u"user"_s);
    const QString database = profile.keyword(u"dbname"_s);
    const QString routine = routineInMessage(message);
    if (state == u"28P01")
        return PgErrorWords::tr("The password for the role %1 was not accepted.", "%1 is a database role").arg(user);
    if (state == u"28000" && routine == u"InitializeSessionUserId")
        return PgErrorWords::tr(
            "The role %1 does not exist on this server, or may not log in.", "%1 is a database role")
            .arg(user);
    if (state == u"28000" && routine == u"ClientAuthentication")
        return PgErrorWords::tr(
            "The server does not let the role %1 connect to %2 from here (its pg_hba.conf decides).",
            "%1 is a database role, %2 a database")
            .arg(user, database);
    if (state == u"28000")
        return PgErrorWords::tr("The server did not let the role %1 in.", "%1 is a database role").arg(user);
    if (state == u"3D000")
        return PgErrorWords::tr("There is no database %1 on this server.", "%1 is a database").arg(database);
    if (state == u"42501")
        return PgErrorWords::tr(
            "The role %1 may not connect to the database %2.", "%1 is a database role, %2 a database")
            .arg(user, database);
    if (state == u"53300")
        return PgErrorWords::tr("The server has no free connection left; try again later.", "too many connections");
    if (state == u"57P03")
        return PgErrorWords::tr("The server is starting or stopping; try again in a moment.", "cannot connect now");
    return {};
}

struct ClientWords {
    QLatin1StringView text;
    QString (*words)(const QString &server);
};

// What libpq itself says, in the C locale and before any server was heard; the first text found in the message counts.
constexpr ClientWords clientWords[] {
    ClientWords { "could not translate host name"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("The host %1 is unknown: check its spelling and the network.", "%1 is a host")
                .arg(server);
        } },
    ClientWords { "server does not support SSL"_L1,
        [](const QString &server) {
            return PgErrorWords::tr(
                "%1 does not offer an encrypted connection (TLS), which the address asks for.", "%1 is a host")
                .arg(server);
        } },
    ClientWords { "certificate"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("The certificate of %1 could not be verified, so no encrypted connection was made.",
                "TLS; %1 is a host")
                .arg(server);
        } },
    ClientWords { "SSL"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("No encrypted connection (TLS) to %1 could be made.", "%1 is a host").arg(server);
        } },
    ClientWords { "No such file or directory"_L1,
        [](const QString &server) {
            return PgErrorWords::tr(
                "No server is running at %1: start it, or check host and port.", "%1 is a socket or host")
                .arg(server);
        } },
    ClientWords { "Connection refused"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("No server answers at %1: it is not running, or listens elsewhere.", "%1 is a host")
                .arg(server);
        } },
    ClientWords { "timeout expired"_L1,
        [](const QString &server) {
            return PgErrorWords::tr(
                "%1 did not answer in time: check the address, the network and its firewall.", "%1 is a host")
                .arg(server);
        } },
    ClientWords { "timed out"_L1,
        [](const QString &server) {
            return PgErrorWords::tr(
                "%1 did not answer in time: check the address, the network and its firewall.", "%1 is a host")
                .arg(server);
        } },
    ClientWords { "No route to host"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("There is no way to %1 over the network.", "%1 is a host").arg(server);
        } },
    ClientWords { "Network is unreachable"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("There is no way to %1 over the network.", "%1 is a host").arg(server);
        } },
    ClientWords { "Permission denied"_L1,
        [](const QString &server) {
            return PgErrorWords::tr("This user may not open the server's socket at %1.", "%1 is a folder").arg(server);
        } },
};

QString serverInWords(const ConnectionProfile &profile)
{
    const QString host = profile.keyword(u"host"_s);
    return host.isEmpty() ? PgErrorWords::tr("this computer", "where a server is looked for") : host;
}

} // namespace

Error::Kind kindOfSqlState(const QString &sqlState)
{
    if (sqlState == u"57014")
        return Error::Kind::Cancelled;
    if (sqlState == u"42501" || sqlState == u"25006")
        return Error::Kind::NotPermitted;
    if (sqlState.startsWith(u"08") || sqlState.startsWith(u"57P"))
        return Error::Kind::Connection;
    return Error::Kind::Refused;
}

QString wordsForSqlState(const QString &sqlState, const QString &serverMessage, const QString &table,
    const QString &column, const QString &constraint)
{
    for (const QString &words : { wordsForConstraint(sqlState, table, column, constraint), wordsForValue(sqlState),
             wordsForRights(sqlState), wordsForServer(sqlState) }) {
        if (!words.isEmpty())
            return words;
    }
    return PgErrorWords::tr("The server refused: %1", "%1 is the server's own message").arg(serverMessage);
}

Error statementError(const PGresult *result)
{
    Error error;
    error.sqlState = field(result, PG_DIAG_SQLSTATE);
    error.table = field(result, PG_DIAG_TABLE_NAME);
    error.column = field(result, PG_DIAG_COLUMN_NAME);
    error.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    const QString primary = field(result, PG_DIAG_MESSAGE_PRIMARY);
    QStringList detail { primary };
    for (const int code : { PG_DIAG_MESSAGE_DETAIL, PG_DIAG_MESSAGE_HINT, PG_DIAG_CONTEXT }) {
        const QString text = field(result, code);
        if (!text.isEmpty())
            detail.append(text);
    }
    error.detail = detail.join(u'\n');
    error.kind = kindOfSqlState(error.sqlState);
    error.message = wordsForSqlState(error.sqlState, primary, error.table, error.column, error.constraint);
    return error;
}

Error connectionError(const QString &libpqMessage, const ConnectionProfile &profile)
{
    Error error;
    error.kind = Error::Kind::Connection;
    error.detail = withoutLocation(libpqMessage);
    error.sqlState = stateInMessage(libpqMessage);
    error.message = wordsForRefusedLogin(error.sqlState, libpqMessage, profile);
    if (!error.message.isEmpty())
        return error;
    if (libpqMessage.contains(u"no password supplied")) {
        error.sqlState = u"28P01"_s;
        error.message =
            PgErrorWords::tr("The role %1 needs a password.", "%1 is a database role").arg(profile.keyword(u"user"_s));
        return error;
    }
    const QString server = serverInWords(profile);
    const auto *const known = std::find_if(std::begin(clientWords), std::end(clientWords),
        [&libpqMessage](const ClientWords &entry) { return libpqMessage.contains(entry.text); });
    error.message = known != std::end(clientWords)
        ? known->words(server)
        : PgErrorWords::tr("The connection to %1 could not be made: %2", "%1 is a host, %2 the system's own words")
              .arg(server, error.detail.section(u'\n', 0, 0));
    return error;
}

std::optional<Error> versionError(int serverVersion)
{
    if (serverVersion >= oldestServerVersion)
        return std::nullopt;
    Error error;
    error.kind = Error::Kind::Connection;
    error.message =
        PgErrorWords::tr("The server is PostgreSQL %1; the studio needs version %2 or newer.", "two version numbers")
            .arg(QString::number(serverVersion / 10000), QString::number(oldestServerVersion / 10000));
    return error;
}

Error lostConnectionError(const QString &libpqMessage)
{
    Error error;
    error.kind = Error::Kind::Connection;
    error.message = PgErrorWords::tr("The connection to the database was lost.", "while it was in use");
    error.detail = libpqMessage.trimmed();
    return error;
}

Error cancelledError()
{
    Error error;
    error.kind = Error::Kind::Cancelled;
    error.sqlState = u"57014"_s;
    error.message = wordsForSqlState(error.sqlState, {});
    return error;
}

} // namespace Kaiwa
