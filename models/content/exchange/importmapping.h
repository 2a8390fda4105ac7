#pragma once

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"

#include <QMap>
#include <QString>

#include <optional>

namespace Kaiwa {

// Which column of the table a column of a file goes to.
struct ImportTarget {
    QString column; // empty: left out
    bool operator==(const ImportTarget &) const = default;
};
using ImportMapping = QMap<QString, ImportTarget>; // by the file's name; a name that is not there is a problem

// Where a column with this name goes: to the column of the same name, else to the one whose name or label differs in
// case, spaces and punctuation alone. Columns that cannot be imported are left out. None: the table has no such column.
std::optional<ImportTarget> importTargetFor(
    const QString &fileColumn, const Table &table, const EntityDescription &description);

// Why a column of the table takes nothing from a file, in a few words; empty where it does.
QString whyNotImported(const Table &table, const QString &column);

} // namespace Kaiwa
