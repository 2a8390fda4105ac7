#pragma once

#include <QString>

namespace Kaiwa {

// One condition on one column of a window, told by a person through a chip or a header.
struct ColumnFilter {
    enum class Kind {
        Equals,
        Contains,
        IsNull,
        IsNotNull,
        // Of the whole record, without a column:
        ChangedByMe, // committed by this person through the studio, or staged
        HasProblems, // as the ProblemTally knows them
    };
    QString column;
    Kind kind = Kind::Equals;
    // Of ChangedByMe: the keys of what is staged or was committed from this computer, as a JSON array of objects; of
    // HasProblems: the keys, as a JSON array of arrays of texts. Filled in by the table.
    QString value;

    bool operator==(const ColumnFilter &) const = default;
};

} // namespace Kaiwa
