#pragma once

#include "models/curation/mergesubject.h"
#include "models/curation/recordstep.h"

#include <QSet>

namespace Kaiwa {

// The aliases by which the three-part label of a feature that gives it up (it is folded or renamed) lands on a target:
// global, and once more for the feature's own language and each in which it was seen, so that it does under both rules
// (labelresolver.h), with a language and without. No label is taken from another feature with the same three parts: where
// there is one, the global alias is left out if the feature has a language; if it has none, the other gets an alias for
// the label in its language, unless the label is to be taken from it. Pure; any thread.
//
// `borne`: labels in languages (labelInLanguage()) that aliases of the target bear already or will. `removed`: aliases of
// others that are about to go. The steps insert aliases with ids of their own.
enum class Twins { KeepTheLabel, LoseTheLabel };
QList<RecordStep> ownLabelAliases(const MergeSubject &subject, const QString &target, Twins twins,
    const QSet<QString> &borne = {}, const QSet<RecordKey> &removed = {});

// The features of a language that lose the label under the documented rule, by id: the feature that gives it up has no
// language but an alias for its own label, by which it alone answers where no language is given. An alias for another
// feature would make that ambiguous under the deployed rule, so that not both can be kept.
QStringList takesFromTwins(const MergeSubject &subject);

// A label in a language or without one, as one text.
QString labelInLanguage(const QString &label, const Value &language);

} // namespace Kaiwa
