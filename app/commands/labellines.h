#pragma once

#include "models/curation/askedlabel.h"
#include "models/curation/labellint.h"
#include "models/curation/labelresolver.h"
#include "models/curation/similarityindex.h"

// How `kaiwa-studio labels` writes what it found, a line each, in words that never change for scripts. TSV: tabs, line
// ends and backslashes inside a field read \t, \n and \\.
namespace Kaiwa::LabelLines {

struct Resolved {
    AskedLabel asked;
    LabelResolver::Resolution documented;
    LabelResolver::Resolution deployed;
};

// label, language, then for the documented and for the deployed rule: "lands", "ambiguous" or "none", and the features
// with a space between two.
QString tsv(const Resolved &resolved);
QString json(const Resolved &resolved);
// {"label", "language", "candidates": [{"feature_id", "score", "reason"}]}
QString json(const AskedLabel &asked, const QList<SimilarityIndex::Candidate> &candidates);
// check, table, key, text
QString tsv(const LintProblem &problem);
QString json(const LintProblem &problem);

} // namespace Kaiwa::LabelLines
