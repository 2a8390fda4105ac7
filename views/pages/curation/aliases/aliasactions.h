#pragma once

#include "views/pages/content/contentpageparts.h"

namespace Kaiwa {

// What the page of all aliases can do beside editing them: move the chosen ones to another feature, paste labels.
QList<PageAction> aliasActions();
// The tab of the page of features that shows the aliases of one.
RecordPanelPart aliasesPart();

} // namespace Kaiwa
