#pragma once

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <functional>

namespace Kaiwa {

// What a duplicate of one record takes over, gets anew and goes without, before it is made.
struct DuplicatePlan {
    enum class Fate { Copied, MadeNew, LeftOut };
    struct Field {
        QString column;
        Fate fate = Fate::Copied;
        QString reason; // why it is not simply copied; translated
        Value value; // of the duplicate; LeftOut: none
    };
    // A record that both refer to from then on.
    struct Shared {
        QString column;
        QString table;
        QString key;
    };

    QList<Field> fields; // in the table's order
    QList<Shared> shared;
    QString idColumn; // the key that a person gives; empty: the database or the studio makes it
    QString titleColumn; // what gets " (copy)"; empty: nothing does

    const Field *field(const QString &column) const;
    FieldValues values() const; // what is staged; without the id, which is proposed apart
};

// Pure. `record` as it stands, with what is staged.
DuplicatePlan planDuplicate(const Table &table, const EntityDescription &description, const FieldValues &record);

// What an id for the duplicate begins with: made of its title where the original's was or where the table's ids are
// (scenarios), else the original's own. May be taken.
QString duplicateIdBase(const DuplicatePlan &plan, const EntityDescription &description, const FieldValues &record,
    const QString &title);
// Reads the ids that could stand in the way of `base`: itself and those that go on from it with a hyphen.
Statement takenIdsStatement(const Table &table, const QString &idColumn, const QString &base);

} // namespace Kaiwa
