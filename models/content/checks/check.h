#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Kaiwa {

// Something about a record that a person should know, where, in words, and where possible what to do.
struct Check {
    enum class Severity { Info, Warning, Error };
    struct Fix {
        QString label; // "Swap the two voices"
        FieldValues values; // staged when the fix is taken
        bool removesRecord = false; // instead the record itself goes
        QString action = {}; // instead a person is taken to this action of the page: "rename"
        // Another record that the values are for, as it was read: the feature that an alias leads to.
        RecordKey otherRecord = {};
        BaseRow otherBase = {};
    };

    QString id; // stable: "language.code-unknown"
    Severity severity = Severity::Warning;
    QString column; // empty: the record as a whole
    QString text;
    std::optional<Fix> fix;
    QList<Fix> otherFixes = {}; // further ways out, likeliest first
    // The part of the field that the words are about, where they are not about all of it (one objective of a list). With
    // id and column it names the problem, also for its dismissal.
    QString about = {};
    bool isUnknownWord = false; // `about` is a word that a person may add to the dictionary
};

// Looks at one record as it stands with what is staged; quick, pure, any thread.
using RecordCheck = std::function<QList<Check>(const FieldValues &record)>;

} // namespace Kaiwa
