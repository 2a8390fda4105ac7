#include "views/pages/curation/matchwords.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct MatchWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MatchWords)
};

} // namespace

QString matchWords(const SimilarityIndex::Candidate &candidate)
{
    switch (candidate.reason) {
    case MatchReason::SameSpelling:
        return MatchWords::tr("same spelling", "why two labels match: apart from width, case and separators");
    case MatchReason::SameWords:
        return MatchWords::tr("same words", "why two labels match: in another order");
    case MatchReason::SameScript:
        return MatchWords::tr("same but for the script", "why two labels match: kana of the other syllabary, accents");
    case MatchReason::Alike:
        return MatchWords::tr("%1 % alike", "why two labels match").arg(qRound(candidate.score * 100));
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
