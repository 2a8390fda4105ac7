#pragma once

#include "models/conversations/pinyinnumbers.h"
#include "models/conversations/readingunits.h"

#include <optional>
#include <vector>

namespace Kaiwa {

// A part of a text that is read as a whole.
struct ReadingPart {
    enum class Kind {
        Anchor, // stands in the reading as it is
        Gap, // read from anything that can be a reading
        Syllable, // a Han character with one syllable of pinyin
    };
    Kind kind = Kind::Anchor;
    qsizetype start = 0;
    qsizetype end = 0;
    QString key;
    char32_t first = 0;
    bool onlyHan = true;
    bool isDigits = false;
    QStringList digitGroups; // of digits: parted where something else stands between them
    QList<NumeralWay> numerals; // in which these may be read, where that is asked for
    bool mayBeEmpty = false; // it may be left out of the reading
    bool mayJoin = false; // with its neighbours below one reading

    bool mayStayOpen() const { return kind == Kind::Syllable || mayJoin; }
};

// All the ways in which a reading fits a text: all places of the reading that a border of the text can be at, coming from
// the beginning and going to the end. A value; any thread.
class ReadingAlignment final {
public:
    enum class Letters {
        AreRead, // Latin words and digits must be in the reading: as kana, or in pinyin as they are
        NumbersAreSaid, // in pinyin; digits may be said as the number that they are
        WordsMayBeLeftOut, // the same, and Latin words may be missing
        MayBeLeftOut, // all of them may be missing; digits before pinyin may be any words of their own
        MayJoin, // or be written as one word with what follows
    };

    ReadingAlignment(const QList<ReadingUnit> &text, const QList<ReadingUnit> &reading, ReadingKind kind, Letters letters);

    const QList<ReadingPart> &parts() const { return m_parts; }
    const QList<ReadingUnit> &units() const { return m_units; }
    bool fits() const { return m_reached.back(); } // in at least one way
    // The place of the border before this part, where there is only one.
    std::optional<qsizetype> placeOf(qsizetype border) const;

private:
    void makeParts(const QList<ReadingUnit> &text);
    bool mayBeMissing(bool isNumber) const; // a Latin word or a number
    ReadingPart partOf(const ReadingUnit &unit) const;
    size_t at(qsizetype border, qsizetype unit) const { return size_t(border) * size_t(m_width) + size_t(unit); }
    bool mayBeRead(const ReadingPart &gap, const ReadingUnit &unit) const;
    bool isSyllable(const ReadingPart &part, qsizetype from, qsizetype to) const;
    bool mayEndWord(qsizetype unit) const;
    qsizetype lastOf(qsizetype unit) const;
    qsizetype endOfSame(const ReadingPart &part, qsizetype unit) const;
    std::optional<QString> lettersOf(qsizetype from, qsizetype to) const;
    bool saysNumbers() const { return m_letters == Letters::NumbersAreSaid || m_letters == Letters::WordsMayBeLeftOut; }
    void findNumerals();
    QList<qsizetype> endsOfNumber(const ReadingPart &number, qsizetype unit) const;

    void forward(qsizetype part);
    void forwardGap(qsizetype part);
    void forwardLetters(qsizetype part);
    void backward(qsizetype part);
    void backwardGap(qsizetype part);
    void backwardLetters(qsizetype part);

    QList<ReadingPart> m_parts;
    const QList<ReadingUnit> m_units;
    const ReadingKind m_kind;
    const Letters m_letters;
    const qsizetype m_width;
    struct Numeral {
        qsizetype end = 0;
        QString letters;
    };
    std::vector<QList<Numeral>> m_numerals; // syllables of numbers that begin at each unit, where numbers are said
    std::vector<bool> m_reached;
    std::vector<bool> m_leads;
};

} // namespace Kaiwa
