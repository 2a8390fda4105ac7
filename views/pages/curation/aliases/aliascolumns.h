#pragma once

#include "views/pages/content/contentpageparts.h"

namespace Kaiwa {

class Workspace;

// Where the text of each alias lands in conversations of its language, now and with what is staged: beside a list of
// aliases.
QList<ListColumnPart> aliasColumns(Workspace &workspace);

} // namespace Kaiwa
