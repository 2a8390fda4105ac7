#include "views/pages/curation/matchwords.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MatchWords)
};

} // namespace

QString matchWords(const SimilarityIndex::Candidate &candidate)
{
    switch (candidate.reason) {
    case MatchReason::SameSpelling:
        return Words::tr("same spelling", "why two labels match: apart from width, case and separators");
    case MatchReason::SameWords:
        return Words::tr("same words", "why two labels match: in another order");
    case MatchReason::SameScript:
        return Words::tr("same but for the script", "why two labels match: kana of the other syllabary, accents");
    case MatchReason::Alike:
        return Words::tr("%1 % alike", "why two labels match").arg(qRound(candidate.score * 100));
    }
    Q_UNREACHABLE();
}

} // namespace Kaiwa
