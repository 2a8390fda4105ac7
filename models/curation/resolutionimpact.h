#pragma once

#include "models/curation/labeltables.h"

namespace Kaiwa {

// A label that would resolve elsewhere: from these features to those (more than one: ambiguous; none: the application
// would make one), for these languages of conversations and rules.
struct ResolutionMove {
    struct When {
        std::optional<QString> language; // not set: a conversation without one
        LabelRule rule = LabelRule::Documented;
        bool operator==(const When &) const = default;
    };

    QString label;
    QStringList from; // ids, sorted
    QStringList to;
    QList<When> when; // languages in order, none first; the documented rule before the deployed one

    bool operator==(const ResolutionMove &) const = default;
};

// Labels of the tables, own labels and aliases alike, that some row bears in one of them and not so in the other: only
// these can resolve elsewhere. Sorted.
QStringList labelsThatDiffer(const LabelTables &before, const LabelTables &after);

// The languages of all rows of both, sorted.
QStringList languagesOf(const LabelTables &before, const LabelTables &after);

// Which of these labels resolve elsewhere, under either rule, in a conversation of each of these languages and in one
// without. By label, then by where they go. A label is as the server's lower() writes it: any other is never asked for.
QList<ResolutionMove> resolutionMoves(
    const LabelTables &before, const LabelTables &after, const QStringList &labels, const QStringList &languages);

// The features from which labels go, sorted.
QStringList featuresLeft(const QList<ResolutionMove> &moves);

} // namespace Kaiwa
