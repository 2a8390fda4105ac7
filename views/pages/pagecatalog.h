#pragma once

#include "views/shell/page.h"

namespace Kaiwa {

class Workspace;

// The pages that there are, in the order of the navigation. The workspace must outlive what they make.
QList<PageDescription> pageCatalog(Workspace &workspace);

} // namespace Kaiwa
