#pragma once

#include "models/content/staging/changeset.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"

namespace Kaiwa {

using ReferenceNames = QList<std::pair<QString, QString>>; // key → name

// The SQL and the staged side of what a foreign key field offers and shows: rows of the table that it refers to, by
// key and name. Pure, a value, any thread; not valid where the target is missing or may not be read.
class ReferenceLookup final {
public:
    ReferenceLookup() = default;
    ReferenceLookup(const Catalog &catalog, const Table &table, const QString &column);

    bool isValid() const { return !m_key.isEmpty(); }
    bool isOfSmallTable() const { return m_small; }
    bool hasNames() const { return m_name != m_key; } // else a row is called by its key
    // Rows whose name or key contains the text, those that begin with it first.
    Statement candidates(const QString &text, int limit, bool icu) const;
    // The names of these keys, whatever they look like: a key that is no value of the type is not found.
    Statement names(const QStringList &keys) const;
    // Records of the target that are staged to be inserted and match.
    ReferenceNames drafts(const ChangeSet &changes, const QString &text) const;
    // What the change-set makes of rows that were read: deleted ones go, renamed ones have their new name.
    ReferenceNames withStaged(const ReferenceNames &read, const ChangeSet &changes) const;

private:
    QString m_table;
    QString m_source; // quoted and qualified
    QString m_key;
    QString m_name;
    bool m_nameIsText = false;
    bool m_keyIsUuid = false;
    bool m_small = false;
};

} // namespace Kaiwa
