#pragma once

#include "models/database/catalog.h"
#include "models/database/masking.h"

namespace Kaiwa {

// How the name of a row is masked where it stands for the row's key in another table: as its own column is, and a person
// who is known by a mail alone as a mail. Pure; any thread.
class NameMask final {
public:
    NameMask() = default; // open
    NameMask(const Catalog &catalog, const QString &table); // of rows of this table

    // Names that tell what somebody said: they do not stand for a key at all, revealed or not.
    bool isHidden() const { return m_kind == MaskKind::Content; }
    QString shown(const QString &name, bool isRevealed) const; // empty where names are hidden

private:
    MaskKind m_kind = MaskKind::Open;
    bool m_isOfPeople = false;
};

} // namespace Kaiwa
