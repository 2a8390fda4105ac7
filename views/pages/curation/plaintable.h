#pragma once

#include <QString>

class QTableView;

namespace Kaiwa {

// The looks of a table that is read and never edited: rows of one height, no grid, whole rows chosen, no row numbers.
// `name` begins the object names of its parts.
void makePlain(QTableView *table, const QString &name, const QString &accessibleName);

} // namespace Kaiwa
