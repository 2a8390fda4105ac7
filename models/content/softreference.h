#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Kaiwa {

class Catalog;
struct Table;

// A reference that no foreign key knows: a column (or an array of strings in JSON) of another table that holds a value
// of this table's records.
struct SoftReference {
    QString table; // the referring one
    QString column;
    QString ownColumn; // which value of the record it holds
    bool jsonArray = false;
};

// What refers to a table of Kaiwa's without saying so in the schema.
QList<SoftReference> softReferencesTo(const QString &table);

// What the values of a column name: a key column of another table.
struct ReferenceTarget {
    QString table;
    QString column;
    bool isList = false; // the column holds several keys: a JSON array or an SQL array of strings
    bool isSoft = false; // told by name and type, not by a foreign key
};

// By the column's foreign key, else by its name and type: "speaker_ids", "target_language_id", "preferred_voice" and
// "tier_when_used" hold keys of speakers, languages and tiers where the catalog has such a table with a key of that type. None: no reference.
std::optional<ReferenceTarget> referenceTarget(const Catalog &catalog, const Table &table, const QString &column);

} // namespace Kaiwa
