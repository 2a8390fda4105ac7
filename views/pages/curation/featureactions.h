#pragma once

#include "views/pages/content/contentpageparts.h"

namespace Kaiwa {

// What the page of features can do with those that are selected: fold them into another, take a fold back, rename or
// move them so that their old labels stay on them.
QList<PageAction> featureActions();

} // namespace Kaiwa
