#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Kaiwa {

// A list of strings as it is written in a value, with the place of each entry, so that one entry can be exchanged while
// every other byte stays. Pure; any thread.
struct WrittenList {
    enum class Syntax { Json, Sql };
    struct Entry {
        qsizetype start = 0; // of its writing, quotes included
        qsizetype end = 0; // behind it
        std::optional<QString> text; // none: a NULL of an SQL array, or half of a surrogate pair in it
    };

    Syntax syntax = Syntax::Json;
    QList<Entry> entries;
    qsizetype open = 0; // of the opening bracket
    qsizetype close = 0; // of the closing one

    // None where the text is anything but a flat list of strings.
    static std::optional<WrittenList> parse(const QString &text, Syntax syntax);
    static QString quoted(const QString &entry, Syntax syntax);
};

} // namespace Kaiwa
