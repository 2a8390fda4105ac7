#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Kaiwa {

// Where findings stand in the message that they are about. Offsets are UTF-16 code units, as the application that writes
// them counts. Pure; any thread.

struct FindingPlace {
    std::optional<qint64> start;
    std::optional<qint64> end;
    std::optional<QString> original; // what the finding says that stands there
};

struct FindingMark {
    enum class State {
        Marked,
        NoPlace, // the finding has no offsets
        OutsideText, // or an end before its start
        CutsCharacter, // within a surrogate pair, an emoji or a letter with its marks
        OtherText, // something else stands there
    };
    State state = State::NoPlace;
    qsizetype start = 0; // only of what is marked
    qsizetype length = 0; // 0: a place between two characters, where something is missing
    bool operator==(const FindingMark &) const = default;
};

FindingMark markFinding(const QString &text, const FindingPlace &place);

// A stretch of the text that belongs to the same findings, by their number in the list.
struct MarkedSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QList<int> findings;
    bool operator==(const MarkedSpan &) const = default;
};
// Overlapping marks cut into spans that do not overlap, in their order; without the places between characters.
QList<MarkedSpan> spansOf(const QList<FindingMark> &marks);

} // namespace Kaiwa
