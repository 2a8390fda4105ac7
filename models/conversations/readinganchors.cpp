#include "models/conversations/readinganchors.h"

#include "models/conversations/pinyinsyllables.h"

#include <algorithm>
#include <vector>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestAlignment = 4'000'000; // text × reading, in characters

// A character with the marks that belong to it and the white space behind it.
struct ReadingUnit {
    qsizetype start = 0;
    qsizetype end = 0;
    QString key; // what it is compared by
    char32_t first = 0;
    int tones = 0; // pinyin: tone marks
    bool endsWord = false; // white space or an apostrophe follows
    bool hasSpace = false; // white space follows
};

// A part of the text that is read as a whole.
struct TextPart {
    enum class Kind {
        Anchor,
        Gap, // read from kana
        Syllable, // read from pinyin
    };
    Kind kind = Kind::Anchor;
    qsizetype start = 0;
    qsizetype end = 0;
    QString key;
    char32_t first = 0;
    bool onlyHan = true; // a gap of Han characters alone
};

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han || c == U'々' || c == U'〆' || c == U'〇';
}

bool isCounterKana(char32_t c)
{
    return c == U'ヶ' || c == U'ヵ' || c == U'ゖ' || c == U'ゕ';
}

bool isKana(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Hiragana || script == QChar::Script_Katakana || c == U'ー' || c == U'ｰ';
}

bool belongsToLetterBefore(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_SpacingCombining
        || QChar::category(c) == QChar::Mark_Enclosing || c == U'\uFF9E' || c == U'\uFF9F' || c == U'\u200D';
}

bool isLeftOut(char32_t c, ReadingKind kind)
{
    if (QChar::isSpace(c) || c == U'\u200B')
        return true;
    return kind == ReadingKind::Pinyin
        && (c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'-' || c == U'‐' || c == U'·');
}

// Marks of both worlds that mean the same.
char32_t foldedMark(char32_t c)
{
    switch (c) {
    case U'、':
        return U',';
    case U'。':
        return U'.';
    case U'「': case U'」': case U'『': case U'』': case U'“': case U'”': case U'„': case U'«': case U'»': case U'《': case U'》':
        return U'"';
    case U'〜':
        return U'~';
    case U'…':
        return U'.';
    default:
        return c;
    }
}

QString readingKeyOf(const QString &letter)
{
    const QString composed = letter.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    for (const char32_t c : composed.toUcs4()) {
        // Katakana stands 0x60 behind hiragana.
        const char32_t folded = c >= U'ァ' && c <= U'ヴ' ? c - 0x60 : foldedMark(c);
        key += QString::fromUcs4(&folded, 1);
    }
    return key;
}

// Without its tone, ü as v; and how many tone marks it had.
std::pair<QString, int> pinyinKeyOf(const QString &letter)
{
    QString key;
    int tones = 0;
    const QString apart = letter.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c == u'\u0308' && key == u"u"_s)
            key = u"v"_s;
        else if (c == u'\u0300' || c == u'\u0301' || c == u'\u0304' || c == u'\u030C' || c == u'\u0306')
            ++tones;
        else
            key += QChar(char16_t(foldedMark(c.unicode())));
    }
    return { key, tones };
}

QList<ReadingUnit> readingUnitsOf(const QString &text, ReadingKind kind)
{
    QList<ReadingUnit> units;
    qsizetype leading = 0;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1)) : char32_t(text.at(at).unicode());
        const qsizetype next = at + (isPair ? 2 : 1);
        if (isLeftOut(c, kind)) {
            if (units.isEmpty()) {
                leading = next;
            } else {
                units.last().end = next;
                units.last().endsWord = true;
                units.last().hasSpace |= QChar::isSpace(c);
            }
        } else if (!units.isEmpty() && belongsToLetterBefore(c) && !units.last().endsWord) {
            units.last().end = next;
            units.last().key += text.mid(at, next - at);
        } else {
            units.append({ at, next, text.mid(at, next - at), c });
        }
        at = next;
    }
    if (!units.isEmpty())
        units.first().start -= leading;
    for (ReadingUnit &unit : units) {
        if (kind == ReadingKind::Kana)
            unit.key = readingKeyOf(unit.key);
        else
            std::tie(unit.key, unit.tones) = pinyinKeyOf(unit.key);
    }
    return units;
}

TextPart::Kind textPartKind(char32_t c, ReadingKind kind)
{
    if (kind == ReadingKind::Pinyin)
        return isHan(c) ? TextPart::Kind::Syllable : TextPart::Kind::Anchor;
    if (isKana(c) && !isCounterKana(c))
        return TextPart::Kind::Anchor;
    return isHan(c) || isCounterKana(c) || QChar::isLetterOrNumber(c) ? TextPart::Kind::Gap : TextPart::Kind::Anchor;
}

QList<TextPart> textPartsOf(const QString &text, ReadingKind kind)
{
    QList<TextPart> parts;
    for (const ReadingUnit &unit : readingUnitsOf(text, kind)) {
        const TextPart::Kind partOf = textPartKind(unit.first, kind);
        const bool onlyHan = isHan(unit.first) || isCounterKana(unit.first);
        if (partOf == TextPart::Kind::Gap && !parts.isEmpty() && parts.last().kind == partOf) {
            parts.last().end = unit.end;
            parts.last().onlyHan &= onlyHan;
        } else {
            parts.append({ partOf, unit.start, unit.end, unit.key, unit.first, onlyHan });
        }
    }
    return parts;
}

// All places of the reading that a border of the text can be at, coming from the beginning and going to the end.
class Alignment final {
public:
    Alignment(const QList<TextPart> &parts, const QList<ReadingUnit> &units)
        : m_parts(parts)
        , m_units(units)
        , m_width(units.size() + 1)
        , m_reached(size_t(parts.size() + 1) * size_t(m_width), false)
        , m_leads(m_reached)
    {
        m_reached[0] = true;
        for (qsizetype part = 0; part < parts.size(); ++part)
            forward(part);
        m_leads[m_leads.size() - 1] = m_reached[m_reached.size() - 1];
        for (qsizetype part = parts.size(); part-- > 0;)
            backward(part);
    }

    // The one place of the border before this part; -1: several, -2: none.
    qsizetype placeOf(qsizetype border) const
    {
        qsizetype found = -2;
        for (qsizetype unit = 0; unit < m_width; ++unit) {
            if (!m_reached[at(border, unit)] || !m_leads[at(border, unit)])
                continue;
            if (found >= 0)
                return -1;
            found = unit;
        }
        return found;
    }

private:
    size_t at(qsizetype border, qsizetype unit) const { return size_t(border) * size_t(m_width) + size_t(unit); }

    bool mayBeRead(const TextPart &gap, const ReadingUnit &unit) const
    {
        return isKana(unit.first) || (!gap.onlyHan && QChar::isLetterOrNumber(unit.first));
    }

    // The units from here on that are one syllable of the character.
    bool isSyllable(const TextPart &part, qsizetype from, qsizetype to) const
    {
        QString letters;
        int tones = 0;
        for (qsizetype unit = from; unit < to; ++unit) {
            const ReadingUnit &one = m_units.at(unit);
            if (one.endsWord && unit + 1 < to)
                return false;
            const bool isTone = unit + 1 == to && unit > from && one.key.size() == 1 && one.key.front() >= u'1' && one.key.front() <= u'5';
            tones += isTone ? 1 : one.tones;
            if (!isTone)
                letters += one.key;
        }
        if (tones > 1)
            return false;
        switch (part.first) {
        case U'儿': case U'兒':
            return letters == u"r" || letters == u"er";
        case U'嗯':
            return letters == u"n" || letters == u"ng" || letters == u"en";
        case U'呣':
            return letters == u"m";
        default:
            return isPinyinSyllable(letters);
        }
    }

    void forward(qsizetype part)
    {
        const TextPart &one = m_parts.at(part);
        bool isInGap = false;
        for (qsizetype unit = 0; unit < m_units.size(); ++unit) {
            const bool isHere = m_reached[at(part, unit)];
            switch (one.kind) {
            case TextPart::Kind::Anchor:
                if (isHere && one.key == m_units.at(unit).key)
                    m_reached[at(part + 1, unit + 1)] = true;
                break;
            case TextPart::Kind::Gap:
                isInGap = (isInGap || isHere) && mayBeRead(one, m_units.at(unit));
                if (isInGap)
                    m_reached[at(part + 1, unit + 1)] = true;
                break;
            case TextPart::Kind::Syllable:
                for (qsizetype to = unit + 1; isHere && to <= lastOf(unit); ++to) {
                    if (isSyllable(one, unit, to))
                        m_reached[at(part + 1, to)] = true;
                }
                break;
            }
        }
    }

    void backward(qsizetype part)
    {
        const TextPart &one = m_parts.at(part);
        bool isInGap = false;
        for (qsizetype unit = m_units.size(); unit-- > 0;) {
            switch (one.kind) {
            case TextPart::Kind::Anchor:
                m_leads[at(part, unit)] = m_leads[at(part + 1, unit + 1)] && one.key == m_units.at(unit).key;
                break;
            case TextPart::Kind::Gap:
                isInGap = (isInGap || m_leads[at(part + 1, unit + 1)]) && mayBeRead(one, m_units.at(unit));
                m_leads[at(part, unit)] = isInGap;
                break;
            case TextPart::Kind::Syllable:
                for (qsizetype to = unit + 1; to <= lastOf(unit); ++to) {
                    if (m_leads[at(part + 1, to)] && isSyllable(one, unit, to))
                        m_leads[at(part, unit)] = true;
                }
                break;
            }
        }
    }

    qsizetype lastOf(qsizetype unit) const { return std::min(unit + longestPinyinSyllable + 1, m_units.size()); }

    const QList<TextPart> &m_parts;
    const QList<ReadingUnit> &m_units;
    const qsizetype m_width;
    std::vector<bool> m_reached;
    std::vector<bool> m_leads;
};

} // namespace

QList<ReadingSegment> alignReading(const QString &text, const QString &reading, ReadingKind kind)
{
    const QList<TextPart> parts = textPartsOf(text, kind);
    const QList<ReadingUnit> units = readingUnitsOf(reading, kind);
    if (parts.isEmpty() || units.isEmpty() || (parts.size() + 1) * (units.size() + 1) > largestAlignment)
        return {};
    const Alignment alignment(parts, units);
    QList<ReadingSegment> segments;
    qsizetype from = 0; // the last border that is sure
    qsizetype unitFrom = 0;
    for (qsizetype border = 1; border <= parts.size(); ++border) {
        const qsizetype unitTo = alignment.placeOf(border);
        if (unitTo == -2)
            return {};
        if (unitTo == -1)
            continue;
        const bool isOpen = border - from > 1;
        for (qsizetype part = from; isOpen && part < border; ++part) {
            if (parts.at(part).kind != TextPart::Kind::Syllable)
                return {};
        }
        for (qsizetype unit = unitFrom; isOpen && unit + 1 < unitTo; ++unit) {
            if (units.at(unit).hasSpace)
                return {};
        }
        const qsizetype start = parts.at(from).start;
        const qsizetype readingStart = units.at(unitFrom).start;
        ReadingSegment segment;
        segment.text = text.mid(start, parts.at(border - 1).end - start);
        segment.reading = reading.mid(readingStart, units.at(unitTo - 1).end - readingStart);
        segment.isRuby = parts.at(from).kind != TextPart::Kind::Anchor
            && readingKeyOf(segment.text.trimmed()) != readingKeyOf(segment.reading.trimmed());
        if (!segment.isRuby && !segments.isEmpty() && !segments.last().isRuby) {
            segments.last().text += segment.text;
            segments.last().reading += segment.reading;
        } else {
            segments.append(segment);
        }
        from = border;
        unitFrom = unitTo;
    }
    return segments;
}

} // namespace Kaiwa
