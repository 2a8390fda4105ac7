#pragma once

#include <QString>

namespace Kaiwa {

// How much of a value is shown before somebody asks for it.
enum class MaskKind {
    Open,
    Mail, // its first letter and its domain's end: "t•••@•••.org"
    Address, // its first part: "192.•••"
    Content, // nothing: "•••"
};

// Of a column, by its name. Names of people are open: no list of learners could be read without them.
MaskKind maskKindOf(const QString &table, const QString &column);

// The value as it may be shown. Pure, as maskKindOf(); any thread.
QString maskedText(MaskKind kind, const QString &text);

} // namespace Kaiwa
