#include "views/shell/goldenwords.h"

#include <QCoreApplication>

namespace Kaiwa {

namespace {

struct GoldenWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::GoldenWords)
};

} // namespace

QString goldenWords(const QList<GoldenOutcome> &outcomes)
{
    const qsizetype documented = landing(outcomes, LabelRule::Documented);
    const qsizetype deployed = landing(outcomes, LabelRule::Deployed);
    const QString words =
        GoldenWords::tr("%1 of %n golden labels land where expected", nullptr, int(outcomes.size())).arg(documented);
    return documented == deployed
        ? words
        : GoldenWords::tr("%1, %2 under the deployed rule", "%1: '41 of 42 golden labels land where expected'")
              .arg(words)
              .arg(deployed);
}

} // namespace Kaiwa
