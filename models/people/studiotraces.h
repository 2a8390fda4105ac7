#pragma once

#include "models/database/studioschema.h"
#include "models/people/personmentions.h"

namespace Kaiwa {

// A table of the schema kaiwa_studio whose rows may tell of a person: what was deleted with a scenario, or why a check was
// dismissed. Such rows are deleted with the person; who wrote them, a role of the database, is no learner.
struct StudioTrace {
    QString table; // without the schema
    QStringList columns; // that may hold a person's id or mail address
    StudioSchema::Rights rights;

    QString name() const { return QStringLiteral("kaiwa_studio.") + table; }
    // "`what` FROM … WHERE …": the rows that do.
    Statement rows(const QString &what, const PersonMentions &mentions) const;
};

QList<StudioTrace> studioTraces(const StudioSchema &studio);

} // namespace Kaiwa
