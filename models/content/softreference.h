#pragma once

#include <QList>
#include <QString>

namespace Kaiwa {

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

} // namespace Kaiwa
