#pragma once

#include "models/content/values/fieldvalues.h"

#include <QString>

#include <optional>

namespace Kaiwa {

// What a merge did, noted in the merged feature's metadata beside the name of the survivor, so that it can be taken back
// on any computer and after any time: what was moved, added and removed, and how the fields stood before. A value.
struct MergeRecord {
    static constexpr QLatin1StringView survivorMember { "mergedInto" }; // the application and the reports read this one
    static constexpr QLatin1StringView recordMember { "mergeRecord" };

    struct Field { // of the survivor
        QString column;
        Value before;
        Value after;
    };

    QString survivor;
    QString at; // UTC, ISO 8601
    Value metadata; // the merged feature's, before
    Value isActive; // likewise
    QStringList moved; // ids of aliases that were the merged feature's
    QStringList added; // ids of aliases that are new
    QList<FieldValues> removed; // aliases as they were
    QList<Field> fields;

    // The metadata of the merged feature with this noted; `metadata` is what it is noted in, a JSON object or nothing.
    QString notedIn(const Value &metadata) const;
    // None where the metadata notes no merge, or one that the studio did not make.
    static std::optional<MergeRecord> of(const Value &metadata);
    // The metadata without the note, every other character as it is.
    static QString withoutNote(const QString &metadata);
};

} // namespace Kaiwa
