#pragma once

#include "views/pages/content/contentpageparts.h"

namespace Kaiwa {

// "Import…" and "Export…" of a page over one table.
QList<PageAction> exchangeActions();

} // namespace Kaiwa
