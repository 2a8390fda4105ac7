#pragma once

#include "models/curation/askedlabel.h"
#include "models/curation/labelresolver.h"
#include "models/database/statement.h"

namespace Kaiwa {

// Where labels land as the server itself sees it (resources/sql/curation/resolve.sql): for what must be right inside a
// transaction, and to lower labels as the database in question does.

Statement resolveStatement(const QList<AskedLabel> &labels, LabelRule rule);
// One for each label, in the order in which they were asked.
QList<LabelResolver::Resolution> resolutionsOf(const Rows &answer);

} // namespace Kaiwa
