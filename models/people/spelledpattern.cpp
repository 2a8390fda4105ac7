#include "models/people/spelledpattern.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Within brackets: what continues an address.
const QString addressLetters = u"a-z0-9\u00c0-\u024f"_s;

// \n, \t and their like, and \u of what does not belong to an address.
const QString spelledEnds = uR"((?<=\\[nrtbf])|)"
                            uR"((?<=\\u00(?:[0189ab][0-9a-f]|2[0-46-9acf]|3[a-f]|40|5[b-e]|60|7[b-f]))|)"
                            uR"((?<=\\u(?:0[1-9a-f]|[1-9a-f][0-9a-f])[0-9a-f]{2}))"_s;
const QString spelledLetters = uR"(\\+u00(?:2d|3[0-9]|[46][1-9a-f]|[57][0-9a]))"_s;
const QString mayBeginAnEscape = u"bfnrtu"_s;

QString literal(char32_t character)
{
    const QString text = QString::fromUcs4(&character, 1);
    return text.at(0).isLetterOrNumber() || text.at(0).isSurrogate() ? text : u'\\' + text;
}

// \u0040, of two units \ud83d\ude00; behind one backslash or more.
QString asUnits(char32_t character)
{
    QString units;
    const QString text = QString::fromUcs4(&character, 1);
    for (const QChar unit : text)
        units += uR"(\\+u)"_s + QString::number(unit.unicode(), 16).rightJustified(4, u'0');
    return units;
}

QString spelled(char32_t character)
{
    if (character == U'\\')
        return uR"((?:\\+(?:u005c)?))"_s;
    const bool isEscapable = character == U'"' || character == U'/';
    QStringList ways { (isEscapable ? uR"(\\*)"_s : QString()) + literal(character) };
    for (const char32_t either : { QChar::toLower(character), QChar::toUpper(character) }) {
        if (!ways.contains(asUnits(either)))
            ways.append(asUnits(either));
    }
    return u"(?:"_s + ways.join(u'|') + u')';
}

} // namespace

QString spelledPattern(const QString &text)
{
    QString pattern;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters)
        pattern += spelled(character);
    return pattern;
}

QString wholeAddressPattern(const QString &address)
{
    // Behind a backslash its first letter would be part of an escape: replaced, the JSON would be broken.
    const bool isDoubtful = !address.isEmpty() && mayBeginAnEscape.contains(address.at(0));
    const QString before = u"(?<![%1._%+%2-])"_s.arg(addressLetters, isDoubtful ? uR"(\\)"_s : QString());
    return u"(?:"_s + before + u'|' + spelledEnds + u')' + spelledPattern(address)
        + u"(?!(?:[.]|\\\\+u002e)?(?:[%1-]|%2))"_s.arg(addressLetters, spelledLetters);
}

QString spellingMark(const QString &text)
{
    const auto isPlain = [](QChar unit) { return unit.unicode() < 0x100 && unit != u'"' && unit != u'/' && unit != u'\\'; };
    return std::all_of(text.cbegin(), text.cend(), isPlain) ? uR"(\u00)"_s : uR"(\)"_s;
}

} // namespace Kaiwa
