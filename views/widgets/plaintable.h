#pragma once

#include <QList>
#include <QString>

class QTableView;

namespace Kaiwa {

// The looks of a table that is read and never edited: rows of one height, no grid, whole rows chosen, no row numbers.
// `name` begins the object names of its parts.
void makePlain(QTableView *table, const QString &name, const QString &accessibleName);

// Divides the width of a table among its columns by these shares, in a small window as in a wide one, until a person gives
// a column another width.
void shareColumns(QTableView *table, const QList<int> &shares);

} // namespace Kaiwa
