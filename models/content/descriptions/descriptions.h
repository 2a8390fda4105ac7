#pragma once

#include "models/content/entitydescription.h"

namespace Kaiwa {

// The tables of Kaiwa that the studio describes, one function and one file each; describeEntity() looks them up.
EntityDescription describeScenarios();
EntityDescription describeLanguages();
EntityDescription describeSpeakers();
EntityDescription describeFeatures();
EntityDescription describeAliases();
// `unlimited` says which values mean "no limit"; empty: none does.
EntityDescription describeTiers(const UnlimitedForms &unlimited = {});

} // namespace Kaiwa
