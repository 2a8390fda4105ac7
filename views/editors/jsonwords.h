#pragma once

#include "models/database/statement.h"

#include <QString>
#include <QStringList>

namespace Kaiwa {

// "also there: mood 3, source "import"": the members of a JSON object that are not among the known ones, in one line for
// a person; empty where there are none, or no object.
QString otherMembers(const Value &object, const QStringList &known);

} // namespace Kaiwa
