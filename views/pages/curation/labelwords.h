#pragma once

#include "models/curation/labeltables.h"
#include "models/curation/resolutionimpact.h"

namespace Kaiwa {

// How the application's rules and what comes of them read to a linguist, wherever they are shown.
namespace LabelWords {

QString rule(LabelRule rule); // "Documented rule"
QString ruleExplained(LabelRule rule);
QString step(LabelResolver::Step step); // "alias of the language"
// What becomes of one row of a trace, with the reason: "wins: alias of the language".
QString verdict(const LabelResolver::Trace &trace);
// "new feature", "ambiguous", or nothing where the label lands.
QString state(const LabelResolver::Resolution &resolution);
// The features: one id, several, or none.
QString features(const QStringList &ids);
// "merged into x" where the feature was folded into another one.
QString merged(const LabelTables &tables, const QString &featureId);
// "ja", or "no language".
QString language(const std::optional<QString> &language);
// "ja, ko · both rules"
QString when(const QList<ResolutionMove::When> &when, qsizetype languages);

} // namespace LabelWords

} // namespace Kaiwa
