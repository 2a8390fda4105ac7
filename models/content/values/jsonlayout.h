#pragma once

#include <QString>

namespace Kaiwa {

// How JSON is laid out for reading, and back: white space between tokens alone, every token keeps its characters (the
// spelling of numbers, escapes, the order and repetition of members). A text that is no JSON stays as it is. Pure; any
// thread.

// One member or element a line, two spaces a level; what holds no object or array and is short stands on one line.
QString jsonLaidOut(const QString &json);
// On one line, with a space after each comma and colon, as PostgreSQL writes jsonb.
QString jsonOnOneLine(const QString &json);

} // namespace Kaiwa
