#include "models/conversations/pinyinsyllables.h"

#include <QSet>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// By initials: the finals that occur with each (Xinhua Zidian's table; those of interjections included).
struct PinyinInitial {
    QStringView initial;
    QStringView finals;
};

constexpr PinyinInitial pinyinTable[] = {
    { u"", u"a o e ai ei ao ou an en ang eng er" },
    { u"b", u"a o ai ei ao an en ang eng i iao ie ian in ing u" },
    { u"p", u"a o ai ei ao ou an en ang eng i iao ie ian in ing u" },
    { u"m", u"a o e ai ei ao ou an en ang eng i iao ie iu ian in ing u" },
    { u"f", u"a o ei ou an en ang eng u" },
    { u"d", u"a e ai ei ao ou an en ang eng ong i ia iao ie iu ian ing u uo ui uan un" },
    { u"t", u"a e ai ei ao ou an ang eng ong i iao ie ian ing u uo ui uan un" },
    { u"n", u"a e ai ei ao ou an en ang eng ong i iao ie iu ian in iang ing u uo uan un v ve ue" },
    { u"l", u"a o e ai ei ao ou an ang eng ong i ia iao ie iu ian in iang ing u uo uan un v ve ue" },
    { u"g", u"a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang" },
    { u"k", u"a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang" },
    { u"h", u"a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang" },
    { u"j", u"i ia iao ie iu ian in iang ing iong u ue uan un" },
    { u"q", u"i ia iao ie iu ian in iang ing iong u ue uan un" },
    { u"x", u"i ia iao ie iu ian in iang ing iong u ue uan un" },
    { u"zh", u"a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang" },
    { u"ch", u"a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang" },
    { u"sh", u"a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang" },
    { u"r", u"e ao ou an en ang eng ong i u ua uo ui uan un" },
    { u"z", u"a e ai ei ao ou an en ang eng ong i u uo ui uan un" },
    { u"c", u"a e ai ao ou an en ang eng ong i u uo ui uan un" },
    { u"s", u"a e ai ao ou an en ang eng ong i u uo ui uan un" },
    { u"y", u"a o e ao ou an ang ong i in ing u ue uan un" },
    { u"w", u"a o ai ei an en ang eng u" },
};

QSet<QString> makePinyinSyllables()
{
    QSet<QString> all;
    for (const PinyinInitial &row : pinyinTable) {
        for (const QString &final : row.finals.toString().split(u' '))
            all.insert(row.initial + final);
    }
    return all;
}

} // namespace

bool isPinyinSyllable(const QString &letters)
{
    static const QSet<QString> all = makePinyinSyllables();
    return all.contains(letters);
}

} // namespace Kaiwa
