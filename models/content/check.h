#pragma once

#include "models/content/stagedrecord.h"

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
    };

    QString id; // stable: "language.code-unknown"
    Severity severity = Severity::Warning;
    QString column; // empty: the record as a whole
    QString text;
    std::optional<Fix> fix;
};

// Looks at one record as it stands with what is staged; quick, pure, any thread.
using RecordCheck = std::function<QList<Check>(const FieldValues &record)>;

} // namespace Kaiwa
