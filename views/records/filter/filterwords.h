#pragma once

#include "models/content/window/columnfilter.h"

#include "views/editors/valuewords.h"

#include <functional>

namespace Kaiwa {

// A filter in a person's words: “Status: active, trialing”, “Duration from 0:10:00”. `label` is the column's, `wordsOf`
// how one of its whole values reads.
QString filterWords(const ColumnFilter &filter, const QString &label,
    const std::function<QString(const QString &value)> &wordsOf = labelWord);

} // namespace Kaiwa
