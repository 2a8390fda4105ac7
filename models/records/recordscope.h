#pragma once

#include "models/content/window/columnfilter.h"

#include <QList>

namespace Kaiwa {

// Some rows of one table: those that a followed reference, a mark of a chart or a learner's block leads to.
struct RecordScope {
    QString table;
    QList<ColumnFilter> filters; // all of them hold; none: the whole table

    bool operator==(const RecordScope &) const = default;
};

} // namespace Kaiwa
