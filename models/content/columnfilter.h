#pragma once

#include <QString>

namespace Kaiwa {

// One condition on one column of a window, told by a person through a chip or a header.
struct ColumnFilter {
    enum class Kind { Equals, Contains, IsNull, IsNotNull };
    QString column;
    Kind kind = Kind::Equals;
    QString value;

    bool operator==(const ColumnFilter &) const = default;
};

} // namespace Kaiwa
