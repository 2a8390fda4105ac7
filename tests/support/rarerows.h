#pragma once

#include <QString>

namespace Kaiwa::TestSupport {

// SQL that makes happen what few learners of a sample do not: a subscription that is past due, one at a price that no tier
// has, somebody far above the limit of the month. Run twice it changes nothing more.
QString rareRows();

} // namespace Kaiwa::TestSupport
