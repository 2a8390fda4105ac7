#pragma once

#include <QString>

#include <functional>

namespace Kaiwa {

// The text of a file of SQL as psql reads it, in one piece. What several files share stands in files of its own, as text
// that psql keeps in a variable, and a file that takes it names it in its head and writes the variable where it stands:
//   SELECT $piece$                        \ir pieces/left-out.sql
//   …                                     WITH left_out AS (
//   $piece$ AS left_out \gset                 :left_out
//                                         ), …
// \set gives a value to what a piece leaves open (:who, :'kind'), also between two places of the same piece. A piece of
// several lines stands on a line of its own. Beyond what psql does, a value stands for its name in a comment, too: the
// columns that "-- if" names (sqltext.h).
//
// `textOf` gives the text of the file that a file names, by the path from where the first one is; a folder of pieces may
// name others in it. A text that names none comes back as it is.
QString joinedSql(const QString &text, const std::function<QString(const QString &path)> &textOf);

} // namespace Kaiwa
