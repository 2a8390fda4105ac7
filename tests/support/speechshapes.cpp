#include "tests/support/speechshapes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

QJsonValue oddValue(QRandomGenerator &random)
{
    static const QJsonArray values { QJsonValue(QJsonValue::Null), true, false, 0, -1, -700, 1e300, -1e300, 9.2e18, 86'400'001, 0.0001, 1.5,
        u"NaN"_s, u"nan"_s, u"Infinity"_s, u"-inf"_s, u"1e999"_s, u"0x10"_s, u"120"_s, u" 7 "_s, u"-3"_s, u"1,5"_s, QString(), u"語😀"_s,
        QString(300, u'x'), QJsonArray(), QJsonArray { 1, u"x"_s }, QJsonArray { QJsonArray { QJsonArray() } }, QJsonObject(),
        QJsonObject { { u"word"_s, 1 } } };
    return values.at(random.bounded(int(values.size())));
}

QJsonObject wordObject(QRandomGenerator &random)
{
    static const QStringList members { u"word"_s, u"startMs"_s, u"endMs"_s, u"charStart"_s, u"charEnd"_s, u"confidence"_s, u"isPause"_s, u"isHesitation"_s };
    const int start = random.bounded(4000);
    QJsonObject word { { u"word"_s, random.bounded(2) ? u"はい"_s : u"mot"_s }, { u"startMs"_s, start }, { u"endMs"_s, start + random.bounded(900) },
        { u"confidence"_s, random.generateDouble() }, { u"isPause"_s, random.bounded(6) == 0 }, { u"isHesitation"_s, random.bounded(6) == 0 } };
    for (const QString &member : members) {
        if (random.bounded(9) == 0)
            word.insert(member, oddValue(random));
        else if (random.bounded(9) == 0)
            word.remove(member);
    }
    return word;
}

} // namespace

QJsonArray speechTimings(QRandomGenerator &random, int most)
{
    QJsonArray timings;
    for (int i = random.bounded(most + 1); i > 0; --i) {
        switch (random.bounded(8)) {
        case 0:
            timings.append(oddValue(random));
            break;
        case 1:
            timings.append(QJsonArray { u"liste"_s, random.bounded(3000), random.bounded(3000) });
            break;
        default:
            timings.append(wordObject(random));
        }
    }
    return timings;
}

QString speechColumn(QRandomGenerator &random, const QJsonArray &timings)
{
    switch (random.bounded(10)) {
    case 0:
        return QString::fromUtf8(QJsonDocument(QJsonObject { { u"words"_s, timings } }).toJson());
    case 1:
        return QString::fromUtf8(QJsonDocument(QJsonArray { oddValue(random) }).toJson().trimmed().mid(1).chopped(1));
    default:
        return QString::fromUtf8(QJsonDocument(timings).toJson());
    }
}

} // namespace Kaiwa::TestSupport
