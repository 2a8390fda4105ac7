#pragma once

#include "views/shell/page.h"

namespace Kaiwa {

class Workspace;

// The pages that there are, in the order of the navigation. The workspace must outlive what they make.
QList<PageDescription> pageCatalog(Workspace &workspace);

// The page on which records of a table are edited; empty: there is none.
QString pageOfTable(const QString &table);

} // namespace Kaiwa
