#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// Lists of strings as the database writes them: a JSON array or an SQL array. Pure; any thread.
enum class TagSyntax { Json, SqlArray };

// None where the text is anything but a flat list of strings (numbers, objects, NULL elements, several dimensions).
std::optional<QStringList> parseTags(const QString &text, TagSyntax syntax);
QString writeTags(const QStringList &tags, TagSyntax syntax);

} // namespace Kaiwa
