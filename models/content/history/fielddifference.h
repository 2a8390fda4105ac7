#pragma once

#include "models/content/history/worddiff.h"
#include "models/content/staging/stagedrecord.h"
#include "models/database/catalog.h"

namespace Kaiwa {

// One field that differs between two versions of a record.
struct FieldDifference {
    QString column;
    Value before;
    Value after;
    bool isLong = false; // worth reading word by word
    QList<TextPiece> pieces; // of the two as they are read: JSON with a line for each member
    bool isOnlySpacing = false; // JSON that says the same in other characters
};

// The fields of two versions that differ, in the table's order; a version that was not there has none. Fields that only
// one of them knows are left out, updated_at comes last. Pure, any thread; long texts take a moment.
QList<FieldDifference> fieldDifferences(
    const std::optional<FieldValues> &before, const std::optional<FieldValues> &after, const Table *table);

} // namespace Kaiwa
