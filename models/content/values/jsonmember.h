#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// Changing one member of a JSON object's text and leaving every other character as it is: unknown members, the order,
// the spelling of numbers, escapes and white space. Pure; any thread.

struct JsonMember {
    QString name; // unescaped
    QString text; // of its value, as written: "\"a\"", "3.0", "{ }"
};

// The members in their order; none where the text is no JSON object. A name may occur twice: the last one counts, as it
// does for PostgreSQL.
std::optional<QList<JsonMember>> jsonMembers(const QString &object);
// The text of one member's value; none where there is none, or no object.
std::optional<QString> jsonMember(const QString &object, const QString &name);

// The object with this member set to the JSON text `value`, at its place or, where it is new, at the end in the manner
// of the others. Of a member that occurs twice the last one changes. `object` must be a JSON object, `value` JSON.
QString withJsonMember(const QString &object, const QString &name, const QString &value);
// The object without this member, wherever it occurs.
QString withoutJsonMember(const QString &object, const QString &name);

// A text as JSON writes it, in quotes; and what a JSON string says: none where the text is no string, or one that no
// text of PostgreSQL can hold (half a character, U+0000), and would come back as another.
QString jsonString(const QString &text);
std::optional<QString> fromJsonString(const QString &json);
// The elements of a JSON array, each as it is written; none where the text is no array.
std::optional<QStringList> jsonElements(const QString &array);

} // namespace Kaiwa
