#pragma once

#include <QString>

namespace Kaiwa {

// Regular expressions of PostgreSQL that find a text however JSON spells it: each character as it is, or as \u0040, a quote,
// a slash and a backslash behind a backslash; in JSON inside of JSON behind several. For searching in a text that was put
// into lower case, or for replacing without regard to case. Pure, any thread.
QString spelledPattern(const QString &text);

// The same of a mail address, found as a whole only: not at the end or the beginning of a longer one, whose characters may
// be spelled so, too; but behind a line break that is spelled \n. Letters of scripts without case do not continue an
// address: Japanese needs no space before one.
QString wholeAddressPattern(const QString &address);

// What a text, in lower case, at least contains that spells some character of this one otherwise.
QString spellingMark(const QString &text);

} // namespace Kaiwa
