#include "models/conversations/readingalignment.h"

#include "models/conversations/pinyinsyllables.h"

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Neighbours that are read as one.
bool isOneRun(const ReadingPart &before, const ReadingPart &part, ReadingKind kind)
{
    return before.kind == ReadingPart::Kind::Gap && part.kind == before.kind
        && (kind == ReadingKind::Kana || before.isDigits == part.isDigits);
}

} // namespace

ReadingAlignment::ReadingAlignment(
    const QList<ReadingUnit> &text, const QList<ReadingUnit> &reading, ReadingKind kind, Letters letters)
    : m_units(reading)
    , m_kind(kind)
    , m_letters(letters)
    , m_width(reading.size() + 1)
{
    makeParts(text);
    findNumerals();
    m_reached.assign(size_t(m_parts.size() + 1) * size_t(m_width), false);
    m_leads = m_reached;
    m_reached[0] = true;
    for (qsizetype part = 0; part < m_parts.size(); ++part)
        forward(part);
    m_leads.back() = m_reached.back();
    for (qsizetype part = m_parts.size(); m_leads.back() && part-- > 0;)
        backward(part);
}

bool ReadingAlignment::mayBeMissing(bool isNumber) const
{
    switch (m_letters) {
    case Letters::AreRead:
    case Letters::NumbersAreSaid:
        return false;
    case Letters::WordsMayBeLeftOut:
        return !isNumber;
    case Letters::MayBeLeftOut:
    case Letters::MayJoin:
        return true;
    }
    return true;
}

ReadingPart ReadingAlignment::partOf(const ReadingUnit &unit) const
{
    ReadingPart part { ReadingPart::Kind::Anchor, unit.start, unit.end, unit.key, unit.first };
    const bool isNumber = QChar::isNumber(unit.first) && !isHan(unit.first);
    part.onlyHan = isHan(unit.first) || (m_kind == ReadingKind::Kana && isCounterKana(unit.first));
    const bool isLetter = !part.onlyHan && !unit.isSign && (m_kind == ReadingKind::Pinyin || !isKana(unit.first));
    if (part.onlyHan)
        part.kind = m_kind == ReadingKind::Kana ? ReadingPart::Kind::Gap : ReadingPart::Kind::Syllable;
    else if (isLetter && (m_kind == ReadingKind::Kana || mayBeMissing(isNumber) || (isNumber && saysNumbers())))
        part.kind = ReadingPart::Kind::Gap;
    part.isDigits = isLetter && isNumber;
    if (part.isDigits)
        part.digitGroups.append(part.key);
    part.mayBeEmpty = isLetter && mayBeMissing(isNumber);
    part.mayJoin = m_kind == ReadingKind::Pinyin && part.isDigits && m_letters == Letters::MayJoin;
    return part;
}

void ReadingAlignment::makeParts(const QList<ReadingUnit> &text)
{
    bool isApart = false; // from the unit before
    for (const ReadingUnit &unit : text) {
        const ReadingPart part = partOf(unit);
        const bool wasApart = std::exchange(isApart, unit.endsWord);
        if (m_parts.isEmpty() || !isOneRun(m_parts.last(), part, m_kind)) {
            m_parts.append(part);
            continue;
        }
        ReadingPart &run = m_parts.last();
        if (part.isDigits && (wasApart || run.digitGroups.isEmpty()))
            run.digitGroups.append(part.key);
        else if (part.isDigits)
            run.digitGroups.last() += part.key;
        run.end = part.end;
        run.key += part.key;
        run.onlyHan &= part.onlyHan;
        run.mayBeEmpty &= part.mayBeEmpty;
    }
    for (ReadingPart &part : m_parts) {
        if (part.isDigits && saysNumbers())
            part.numerals = numeralWaysOf(part.digitGroups);
    }
}

std::optional<qsizetype> ReadingAlignment::placeOf(qsizetype border) const
{
    std::optional<qsizetype> found;
    for (qsizetype unit = 0; unit < m_width; ++unit) {
        if (!m_reached[at(border, unit)] || !m_leads[at(border, unit)])
            continue;
        if (found)
            return std::nullopt;
        found = unit;
    }
    return found;
}

bool ReadingAlignment::mayBeRead(const ReadingPart &gap, const ReadingUnit &unit) const
{
    return isKana(unit.first) || (!gap.onlyHan && !unit.isSign);
}

// The letters of these units, where they can be one syllable.
std::optional<QString> ReadingAlignment::lettersOf(qsizetype from, qsizetype to) const
{
    QString letters;
    int tones = 0;
    for (qsizetype unit = from; unit < to; ++unit) {
        const ReadingUnit &one = m_units.at(unit);
        if (one.isSign || (one.endsWord && unit + 1 < to))
            return std::nullopt;
        const bool isTone = unit + 1 == to && unit > from && one.key.size() == 1 && one.key.front() >= u'1' && one.key.front() <= u'5';
        tones += isTone ? 1 : one.tones;
        if (!isTone)
            letters += one.key;
    }
    return tones > 1 ? std::nullopt : std::optional(letters);
}

// The units from here on that are one syllable of the character.
bool ReadingAlignment::isSyllable(const ReadingPart &part, qsizetype from, qsizetype to) const
{
    const std::optional<QString> letters = lettersOf(from, to);
    if (!letters)
        return false;
    switch (part.first) {
    case U'儿': case U'兒':
        return *letters == u"r" || *letters == u"er";
    case U'嗯':
        return *letters == u"n" || *letters == u"ng" || *letters == u"en";
    case U'呣':
        return *letters == u"m";
    default:
        return isPinyinSyllable(*letters);
    }
}

void ReadingAlignment::findNumerals()
{
    m_numerals.resize(size_t(m_width));
    for (qsizetype unit = 0; saysNumbers() && unit < m_units.size(); ++unit) {
        for (qsizetype to = unit + 1; to <= lastOf(unit); ++to) {
            const std::optional<QString> letters = lettersOf(unit, to);
            if (letters && isNumeralSyllable(*letters))
                m_numerals[size_t(unit)].append({ to, *letters });
        }
    }
}

// Where the number, said from here on, ends: all places, whatever way it is said in.
QList<qsizetype> ReadingAlignment::endsOfNumber(const ReadingPart &number, qsizetype unit) const
{
    QList<qsizetype> ends;
    if (m_numerals[size_t(unit)].isEmpty())
        return ends;
    for (const NumeralWay &way : number.numerals) {
        QList<qsizetype> places { unit };
        for (const NumeralStep &step : way) {
            QList<qsizetype> next = step.mayBeMissing ? places : QList<qsizetype>();
            for (const qsizetype from : std::as_const(places)) {
                for (const Numeral &said : m_numerals[size_t(from)]) {
                    if (step.syllables.contains(said.letters) && !next.contains(said.end))
                        next.append(said.end);
                }
            }
            places = next;
            if (places.isEmpty())
                break;
        }
        for (const qsizetype end : std::as_const(places)) {
            if (!ends.contains(end))
                ends.append(end);
        }
    }
    return ends;
}

qsizetype ReadingAlignment::lastOf(qsizetype unit) const
{
    return std::min(unit + longestPinyinSyllable + 1, m_units.size());
}

// A number that is read as words of its own ends where a word ends.
bool ReadingAlignment::mayEndWord(qsizetype unit) const
{
    return m_letters == Letters::MayJoin || unit == m_units.size() || m_units.at(unit - 1).endsWord;
}

// Where the part, written in the reading as it is, ends; -1: it does not stand there.
qsizetype ReadingAlignment::endOfSame(const ReadingPart &part, qsizetype unit) const
{
    QString key;
    while (key.size() < part.key.size() && unit < m_units.size())
        key += m_units.at(unit++).key;
    return key == part.key ? unit : -1;
}

void ReadingAlignment::forward(qsizetype part)
{
    const ReadingPart &one = m_parts.at(part);
    switch (one.kind) {
    case ReadingPart::Kind::Anchor:
        for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
            if (m_reached[at(part, unit)] && one.key == m_units.at(unit).key)
                m_reached[at(part + 1, unit + 1)] = true;
        }
        break;
    case ReadingPart::Kind::Gap:
        m_kind == ReadingKind::Kana ? forwardGap(part) : forwardLetters(part);
        break;
    case ReadingPart::Kind::Syllable:
        for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
            for (qsizetype to = unit + 1; m_reached[at(part, unit)] && to <= lastOf(unit); ++to) {
                if (isSyllable(one, unit, to))
                    m_reached[at(part + 1, to)] = true;
            }
        }
        break;
    }
}

void ReadingAlignment::forwardGap(qsizetype part)
{
    const ReadingPart &gap = m_parts.at(part);
    bool isInGap = false;
    for (qsizetype unit = 0; unit < m_width; ++unit) {
        const bool isHere = m_reached[at(part, unit)];
        if (isHere && gap.mayBeEmpty)
            m_reached[at(part + 1, unit)] = true;
        if (unit == m_units.size())
            break;
        isInGap = (isInGap || isHere) && mayBeRead(gap, m_units.at(unit));
        if (isInGap)
            m_reached[at(part + 1, unit + 1)] = true;
    }
}

void ReadingAlignment::forwardLetters(qsizetype part)
{
    const ReadingPart &letters = m_parts.at(part);
    std::vector<bool> isRead(size_t(m_width), false); // behind at least one syllable of it
    for (qsizetype unit = 0; unit < m_width; ++unit) {
        const bool isHere = m_reached[at(part, unit)];
        if (isHere) {
            if (letters.mayBeEmpty)
                m_reached[at(part + 1, unit)] = true;
            const QList<qsizetype> ends = endsOfNumber(letters, unit);
            for (const qsizetype end : ends)
                m_reached[at(part + 1, end)] = true;
            if (const qsizetype end = endOfSame(letters, unit); end >= 0)
                m_reached[at(part + 1, end)] = true;
        }
        if (isRead[size_t(unit)] && mayEndWord(unit))
            m_reached[at(part + 1, unit)] = true;
        const bool goesOn = letters.isDigits && !saysNumbers() && (isHere || isRead[size_t(unit)]);
        for (qsizetype to = unit + 1; goesOn && to <= lastOf(unit); ++to) {
            if (isSyllable(letters, unit, to))
                isRead[size_t(to)] = true;
        }
    }
}

void ReadingAlignment::backward(qsizetype part)
{
    const ReadingPart &one = m_parts.at(part);
    switch (one.kind) {
    case ReadingPart::Kind::Anchor:
        for (qsizetype unit = 0; unit < m_units.size(); ++unit)
            m_leads[at(part, unit)] = m_leads[at(part + 1, unit + 1)] && one.key == m_units.at(unit).key;
        break;
    case ReadingPart::Kind::Gap:
        m_kind == ReadingKind::Kana ? backwardGap(part) : backwardLetters(part);
        break;
    case ReadingPart::Kind::Syllable:
        for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
            for (qsizetype to = unit + 1; to <= lastOf(unit); ++to) {
                if (m_leads[at(part + 1, to)] && isSyllable(one, unit, to))
                    m_leads[at(part, unit)] = true;
            }
        }
        break;
    }
}

void ReadingAlignment::backwardGap(qsizetype part)
{
    const ReadingPart &gap = m_parts.at(part);
    bool isInGap = false;
    for (qsizetype unit = m_width; unit-- > 0;) {
        if (unit < m_units.size())
            isInGap = (isInGap || m_leads[at(part + 1, unit + 1)]) && mayBeRead(gap, m_units.at(unit));
        m_leads[at(part, unit)] = isInGap || (gap.mayBeEmpty && m_leads[at(part + 1, unit)]);
    }
}

void ReadingAlignment::backwardLetters(qsizetype part)
{
    const ReadingPart &letters = m_parts.at(part);
    std::vector<bool> leadsOn(size_t(m_width), false); // by at least one syllable
    for (qsizetype unit = m_width; unit-- > 0;) {
        for (qsizetype to = unit + 1; letters.isDigits && !saysNumbers() && to <= lastOf(unit); ++to) {
            const bool ends = m_leads[at(part + 1, to)] && mayEndWord(to);
            if ((ends || leadsOn[size_t(to)]) && isSyllable(letters, unit, to))
                leadsOn[size_t(unit)] = true;
        }
        const qsizetype end = endOfSame(letters, unit);
        const QList<qsizetype> ends = m_reached[at(part, unit)] ? endsOfNumber(letters, unit) : QList<qsizetype>();
        m_leads[at(part, unit)] = leadsOn[size_t(unit)] || (letters.mayBeEmpty && m_leads[at(part + 1, unit)])
            || (end >= 0 && m_leads[at(part + 1, end)])
            || std::any_of(ends.cbegin(), ends.cend(), [&](qsizetype place) { return m_leads[at(part + 1, place)]; });
    }
}

} // namespace Kaiwa
