#pragma once

#include "models/content/staging/stagedrecord.h"
#include "models/curation/labeltables.h"
#include "models/database/query.h"

namespace Kaiwa {

class ChangeSet;
class Session;

// What becomes of one label that somebody wants as an alias of a feature.
struct PlannedAlias {
    enum class Fate {
        New,
        Exists, // the feature has it already
        OwnLabel, // these are its own three parts, which it answers to anyway; added all the same, for it may be hidden
        Conflict, // the same alias and language name another feature: added, the two would be chance; left out
        Hides, // another feature's own three parts, which the alias would keep labels from; added
        Twice, // stands earlier in the list
    };

    QString typed;
    QString alias; // as it would be written: cleaned, in lower case
    Fate fate = Fate::New;
    QString other; // Conflict, Hides: that feature

    bool isAdded() const { return fate == Fate::New || fate == Fate::OwnLabel || fate == Fate::Hides; }
    bool operator==(const PlannedAlias &) const = default;
};

// `typed` and, in the same order, `lowered`: cleanedAlias() of each as the server's lower() writes it; empty ones are
// none. `language` not set: for every language. `tables` with what is staged. Pure.
QList<PlannedAlias> planAliases(const LabelTables &tables, const QString &featureId,
    const std::optional<QString> &language, const QStringList &typed, const QStringList &lowered);

// The same with the cleaning and the server's lower(), on a worker.
Query<QList<PlannedAlias>> readAliasPlan(Session &session, const LabelTables &tables, const QString &featureId,
    const std::optional<QString> &language, const QStringList &typed);

// Stages those that are added as one step, and tells how many.
int stageAliases(ChangeSet &changes, const QString &featureId, const std::optional<QString> &language,
    const QList<PlannedAlias> &planned, const QString &notes = {});

// An alias as it stands, with the row that it is staged over.
struct StandingAlias {
    RecordKey key;
    FieldValues values;
    BaseRow base;
};
// The rows that give other features what is in conflict here, with what is staged on aliases. Those that somebody deleted
// meanwhile are left out. On a worker.
Query<QList<StandingAlias>> readConflicting(Session &session, const LabelTables &tables,
    const std::optional<QString> &language, const QList<PlannedAlias> &planned, const QList<StagedRecord> &staged);

struct AliasMove {
    int moved = 0;
    int gone = 0; // the other feature has the same alias already: one of the two rows is enough
};
// Stages that these aliases lead to another feature, as one step. Those that lead there already stay.
AliasMove stageAliasMove(
    ChangeSet &changes, const LabelTables &tables, const QList<StandingAlias> &aliases, const QString &featureId);

} // namespace Kaiwa
