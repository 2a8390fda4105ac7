#include "views/pages/curation/matchwords.h"

#include <QCoreApplication>

#include <cmath>

namespace Kaiwa {

namespace {

struct MatchWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::MatchWords)
};

QString reasonWords(MatchReason reason, double likeness)
{
    switch (reason) {
    case MatchReason::SameSpelling:
        return MatchWords::tr("same spelling but for width, case and separators", "why two labels match");
    case MatchReason::SameWords:
        return MatchWords::tr("same words in another order", "why two labels match");
    case MatchReason::SameScript:
        return MatchWords::tr("same but for script or accents", "why two labels match: kana of the other syllabary, accents");
    case MatchReason::Alike:
        return likeness > 0 ? MatchWords::tr("%1 % alike", "why two labels match").arg(std::lround(likeness * 100))
                            : MatchWords::tr("alike", "why two labels match");
    }
    Q_UNREACHABLE();
}

} // namespace

QString matchWords(MatchReason reason, double likeness, const QString &through)
{
    const QString words = reasonWords(reason, likeness);
    return through.isEmpty() ? words : MatchWords::tr("%1, by its alias “%2”", "%1: '74 % alike'").arg(words, through);
}

} // namespace Kaiwa
