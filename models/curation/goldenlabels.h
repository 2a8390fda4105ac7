#pragma once

#include "models/curation/askedlabel.h"
#include "models/curation/labeltables.h"

class QIODevice;

namespace Kaiwa {

// A label whose feature a linguist is sure of: whatever is changed, it must land there.
struct GoldenLabel {
    AskedLabel asked;
    QString featureId;

    bool operator==(const GoldenLabel &) const = default;
};

// What became of one under both rules.
struct GoldenOutcome {
    GoldenLabel golden;
    QString expected; // where the feature was merged, the one that speaks for it
    LabelResolver::Resolution documented;
    LabelResolver::Resolution deployed;

    const LabelResolver::Resolution &under(LabelRule rule) const;
    bool lands(LabelRule rule) const { return under(rule).landsOn() == expected; }
    bool lands() const { return lands(LabelRule::Documented) && lands(LabelRule::Deployed); }
};

// `lowered`: the labels as the server's lower() writes them, in the order of the list. Pure; any thread.
QList<GoldenOutcome> goldenOutcomes(
    const QList<GoldenLabel> &golden, const QStringList &lowered, const LabelTables &tables);
// How many land where they are expected.
qsizetype landing(const QList<GoldenOutcome> &outcomes, LabelRule rule);

// The list as a file: CSV with the columns label, language (not set: none) and feature_id; on reading also with tabs or
// semicolons, and columns of other names are passed over. A label and language that stands there twice counts once, the
// last one. Blocks on the device.
Result<QList<GoldenLabel>> readGoldenLabels(QIODevice &device, const QString &fileName);
Result<void> writeGoldenLabels(QIODevice &device, const QList<GoldenLabel> &golden);
// The same with what became of each, for people who look at it elsewhere; readGoldenLabels() reads this too.
Result<void> writeGoldenOutcomes(QIODevice &device, const QList<GoldenOutcome> &outcomes);

// `list` with these in it, each in the place of one with the same label and language.
QList<GoldenLabel> withGoldenLabels(QList<GoldenLabel> list, const QList<GoldenLabel> &added);

} // namespace Kaiwa
