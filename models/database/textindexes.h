#pragma once

#include "models/result.h"

#include <QList>
#include <QString>

namespace Kaiwa {

class PgConnection;
struct Table;

// An index of a table by which a server can find words in its texts: valid, and over all rows.
struct TextIndex {
    enum class Kind {
        Trigrams, // pg_trgm: any part of a text with at least leastForTrigrams characters
        Words, // full-text: whole words of one configuration
    };
    Kind kind = Kind::Trigrams;
    QString name;
    QString column; // whose text it is
    QString expression; // what is indexed, as the server writes it
    QString configuration; // Words: "simple"

    bool operator==(const TextIndex &) const = default;
};

constexpr qsizetype leastForTrigrams = 3; // characters

// Those of one table, GIN before GiST. Asks the server once; on a worker.
Result<QList<TextIndex>> readTextIndexes(PgConnection &connection, const Table &table);

// The one that finds any part of this column's texts; null: there is none.
const TextIndex *trigramsOf(const QList<TextIndex> &indexes, const QString &column);

} // namespace Kaiwa
