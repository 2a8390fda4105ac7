#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Kaiwa {

// What went wrong, as a value: a sentence for a person, and the server's own facts where there was a server.
struct Error {
    enum class Kind {
        Usage, // the caller's words do not fit
        Connection, // no connection, or it was lost
        Refused, // the server refused the statement: constraint, type, syntax
        NotPermitted, // the role may not
        Conflict, // the row is not as it was read
        Cancelled,
        Invalid, // a value or a file that cannot be taken
        Io, // the disk, a process
    };

    Kind kind = Kind::Invalid;
    QString message; // one clear sentence, translated, that says what happened and where possible what to do
    QString detail; // the server's or system's own words; may be empty
    QString sqlState; // five characters; empty when the server said nothing
    QString table; // from the server's answer, where it names them
    QString column;
    QString constraint;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Kind kind, QString message, QString detail = {})
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    error.detail = std::move(detail);
    return tl::unexpected<Error>(std::move(error));
}

} // namespace Kaiwa
