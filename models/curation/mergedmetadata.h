#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Kaiwa {

// The metadata of two features as one. Pure; any thread. Texts are JSON objects as the database wrote them; what stays
// as it was keeps its characters.
struct MergedMetadata {
    QString text; // of the survivor from now on
    // Members, as paths such as "examples.ja", of which the survivor's value stands and the other's stays behind with
    // the merged feature: both have one and they differ, or it tells where the merged one came from.
    QStringList leftBehind;

    // Objects are united member by member, arrays get the elements that they lack, and otherwise the survivor's value
    // stands. None where one of the texts is no JSON object; an empty text is an empty one.
    static std::optional<MergedMetadata> of(const QString &survivor, const QString &merged);
};

// A JSON array with the elements of another one that it lacks, told apart by what they say, in their order behind its
// own. The array as it was written where it lacks none; none where one of them is no array.
std::optional<QString> unitedArray(const QString &array, const QString &other);

} // namespace Kaiwa
