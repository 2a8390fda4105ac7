#pragma once

#include "models/content/window/columnfilter.h"

#include <QString>

namespace Kaiwa {

// A filter in a person's words: “Status: active, trialing”, “Started from 2026-05-01”. `label` is the column's.
QString filterWords(const ColumnFilter &filter, const QString &label);

} // namespace Kaiwa
