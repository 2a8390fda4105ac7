#include "models/conversations/pinyinnumbers.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDigits = 24;
constexpr qsizetype mostDigitsOfNumber = 12; // below a wàn yì

const QStringList pinyinDigits { u"ling"_s, u"yi"_s, u"er"_s, u"san"_s, u"si"_s, u"wu"_s, u"liu"_s, u"qi"_s, u"ba"_s, u"jiu"_s };

// 1 is yāo in numbers of telephones and rooms, 2 is liǎng before what it counts.
NumeralStep digitStep(QChar digit, bool isSpelled)
{
    const int value = digit.unicode() - u'0';
    NumeralStep step { { pinyinDigits.at(value) } };
    if (value == 2)
        step.syllables.append(u"liang"_s);
    if (value == 1 && isSpelled)
        step.syllables.append(u"yao"_s);
    return step;
}

NumeralWay spelled(const QString &digits)
{
    NumeralWay way;
    for (const QChar digit : digits)
        way.append(digitStep(digit, true));
    return way;
}

// Up to four digits: thousands, hundreds, tens and ones. Zeros before another digit are one líng, which some leave out;
// yī is left out before shí where the number begins so.
NumeralWay fourDigits(const QString &digits, bool isFirst)
{
    static const QStringList places { QString(), u"shi"_s, u"bai"_s, u"qian"_s };
    NumeralWay way;
    bool afterZero = false;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QString &place = places.at(digits.size() - 1 - i);
        if (digits.at(i) == u'0') {
            afterZero = true;
            continue;
        }
        if (std::exchange(afterZero, false) && (!way.isEmpty() || !isFirst))
            way.append({ { pinyinDigits.first() }, true });
        NumeralStep step = digitStep(digits.at(i), false);
        step.mayBeMissing = place == u"shi" && digits.at(i) == u'1' && isFirst && way.isEmpty();
        way.append(step);
        if (!place.isEmpty())
            way.append({ { place } });
    }
    return way;
}

// As a number; empty: it is none that is said so.
NumeralWay counted(const QString &digits)
{
    static const QStringList myriads { QString(), u"wan"_s, u"yi"_s };
    if (digits == u"0")
        return { { { pinyinDigits.first() } } };
    if (digits.size() > mostDigitsOfNumber || digits.startsWith(u'0'))
        return {};
    NumeralWay way;
    for (qsizetype end = 0, left = digits.size(); left > 0; end += 1) {
        const qsizetype size = (left - 1) % 4 + 1;
        const NumeralWay four = fourDigits(digits.mid(digits.size() - left, size), end == 0);
        left -= size;
        way += four;
        if (left > 0 && !four.isEmpty())
            way.append({ { myriads.at(left / 4) } });
    }
    return way;
}

// What may be said between two groups: of decimals, times, scores, spans, fractions and dates.
NumeralStep betweenGroups()
{
    return { { u"dian"_s, u"bi"_s, u"dao"_s, u"zhi"_s, u"fen"_s, u"nian"_s, u"yue"_s }, true };
}

// Each group in its way, the first perhaps otherwise than the rest.
NumeralWay parted(const QStringList &groups, NumeralWay (*first)(const QString &), NumeralWay (*rest)(const QString &))
{
    NumeralWay way;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const NumeralWay group = i == 0 ? first(groups.at(i)) : rest(groups.at(i));
        if (group.isEmpty())
            return {};
        if (i > 0)
            way.append(betweenGroups());
        way += group;
    }
    return way;
}

} // namespace

bool isNumeralSyllable(const QString &letters)
{
    static const QStringList others { u"liang"_s, u"yao"_s, u"shi"_s, u"bai"_s, u"qian"_s, u"wan"_s };
    return pinyinDigits.contains(letters) || others.contains(letters) || betweenGroups().syllables.contains(letters);
}

QList<NumeralWay> numeralWaysOf(const QStringList &groups)
{
    const QString digits = groups.join(QString());
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.isEmpty() || digits.size() > mostDigits || !std::all_of(digits.cbegin(), digits.cend(), isDigit))
        return {};
    QList<NumeralWay> ways { spelled(digits), counted(digits) };
    if (groups.size() > 1)
        ways += { parted(groups, counted, counted), parted(groups, counted, spelled), parted(groups, spelled, counted) };
    ways.removeIf([](const NumeralWay &way) { return way.isEmpty(); });
    const qsizetype plain = ways.size();
    for (qsizetype i = 0; i < plain; ++i) {
        NumeralWay percent { { { u"bai"_s } }, { { u"fen"_s } }, { { u"zhi"_s } } };
        ways.append(percent + ways.at(i));
    }
    return ways;
}

} // namespace Kaiwa
