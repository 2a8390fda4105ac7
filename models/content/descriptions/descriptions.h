#pragma once

#include "models/content/entitydescription.h"

namespace Kaiwa {

// The tables of Kaiwa that the studio describes, one function and one file each; describeEntity() looks them up.
EntityDescription describeLanguages();
EntityDescription describeSpeakers();

} // namespace Kaiwa
