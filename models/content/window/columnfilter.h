#pragma once

#include <QStringList>

namespace Kaiwa {

// One condition on one column of a window, told by a person through a chip or a header.
struct ColumnFilter {
    enum class Kind {
        Equals,
        Contains,
        IsNull,
        IsNotNull,
        OneOf, // value: a JSON array of texts, as listValue() writes it
        Between, // value: a JSON array of two texts, both included; an empty one leaves that side open
        HasMember, // of JSON: value is [name] or [name, text]: the object has that member, or has it with that text
        // Of the whole record, without a column:
        Keys, // value: a JSON array of keys, each an array of texts, as keysValue() writes it
        ChangedByMe, // committed by this person through the studio, or staged
        HasProblems, // as the ProblemTally knows them
    };
    QString column;
    Kind kind = Kind::Equals;
    // Of ChangedByMe: the keys of what is staged or was committed from this computer, as a JSON array of objects; of
    // HasProblems: the keys, as a JSON array of arrays of texts. Filled in by the table.
    QString value;

    bool operator==(const ColumnFilter &) const = default;

    static QString listValue(const QStringList &texts);
    static QStringList listOf(const QString &value);
    static QString keysValue(const QList<QStringList> &keys);
};

} // namespace Kaiwa
