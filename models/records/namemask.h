#pragma once

#include "models/database/catalog.h"
#include "models/database/masking.h"

namespace Kaiwa {

// How the name of a row is masked where it stands for the row's key in another table: as in its own column. Pure; any
// thread.
class NameMask final {
public:
    NameMask() = default; // open
    NameMask(const Catalog &catalog, const QString &table); // of rows of this table

    // Names that tell what somebody said: they do not stand for a key at all, revealed or not.
    bool isHidden() const { return maskKindOf(m_table, m_column) == MaskKind::Content; }
    bool mayMask() const; // some of them
    QString shown(const QString &name, bool isRevealed) const; // empty where names are hidden

    const QString &table() const { return m_table; }
    const QString &column() const { return m_column; } // that has the names

private:
    QString m_table;
    QString m_column;
};

} // namespace Kaiwa
