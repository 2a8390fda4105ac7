#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringList>

namespace Kaiwa {

// Names one record: a row of the database by its primary key in the server's text form, in the key's column order (a
// column that is a secret by its hash, keyexpression.h); a row that is yet to be inserted by a draft id, which stays the
// same while its key columns are still being typed.
struct RecordKey {
    QString table;
    QStringList key; // empty for a draft
    QString draft; // empty for a row of the database

    bool isDraft() const { return !draft.isEmpty(); }
    bool isValid() const { return !table.isEmpty() && (isDraft() || !key.isEmpty()); }
    bool operator==(const RecordKey &) const = default;
};

inline size_t qHash(const RecordKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.table, key.key, key.draft);
}

} // namespace Kaiwa
