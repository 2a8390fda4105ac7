#pragma once

#include <QByteArray>
#include <QString>

namespace Kaiwa {

// JSON as text: what is needed to carry values through JSON files byte for byte. Pure functions, any thread.

// A JSON string, quotes included, back as its text. Not empty `problem`: why it is none, at `position` of the source.
struct JsonString {
    QString text;
    qsizetype position = 0;
    QString problem;
};
JsonString decodeJsonString(QStringView source);

// Appends the text as a JSON string in UTF-8. Line and paragraph separators (U+2028, U+2029) are escaped as control
// characters are, so that a line of JSON Lines is a line to every tool.
void appendJsonString(QByteArray &to, QStringView text);

bool isJsonNumber(QStringView text);

// A JSON column's text stands in a file as it is. What cannot (the value null, which in a file means SQL's NULL; a line
// break inside a JSON Lines line; space around the value; what only the server takes for JSON) stands as
// {"$json": "…"}, with the text as a string.
void appendJsonValue(QByteArray &to, const QString &text, bool onOneLine);
// The string of such an object, quotes included; null where the text is another value.
QStringView wrappedJson(QStringView text);

} // namespace Kaiwa
