#include "models/conversations/readingunits.h"

#include <algorithm>
#include <vector>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSignPairs = 1'000'000; // text × reading

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

// A digit within an emoji of a key is a sign, too.
bool isReadingSign(const ReadingUnit &unit)
{
    return unit.key.contains(u'\u20E3') || (!isHan(unit.first) && !isKana(unit.first) && !QChar::isLetterOrNumber(unit.first));
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

QList<qsizetype> signPlaces(const QList<ReadingUnit> &units)
{
    QList<qsizetype> places;
    for (qsizetype unit = 0; unit < units.size(); ++unit) {
        if (units.at(unit).isSign)
            places.append(unit);
    }
    return places;
}

// The signs of a text against those of its reading: which of them are partners in whatever way as many as possible are.
class SignPairs final {
public:
    SignPairs(const QList<ReadingUnit> &text, const QList<ReadingUnit> &reading)
        : m_text(text)
        , m_reading(reading)
        , m_textSigns(signPlaces(text))
        , m_readingSigns(signPlaces(reading))
    {
    }

    // By their places in the text and in the reading.
    QList<std::pair<qsizetype, qsizetype>> certain()
    {
        if (m_textSigns.size() * m_readingSigns.size() > mostSignPairs)
            return {};
        countCommon();
        const int most = before(m_textSigns.size(), m_readingSigns.size());
        std::vector<std::pair<qsizetype, qsizetype>> only(size_t(most), { -1, -1 });
        std::vector<int> candidates(size_t(most), 0);
        for (qsizetype t = 0; t < m_textSigns.size(); ++t) {
            for (qsizetype r = 0; r < m_readingSigns.size(); ++r) {
                const int rank = before(t, r);
                if (!isSame(t, r) || rank + 1 + behind(t + 1, r + 1) != most)
                    continue;
                ++candidates[size_t(rank)];
                only[size_t(rank)] = { m_textSigns.at(t), m_readingSigns.at(r) };
            }
        }
        QList<std::pair<qsizetype, qsizetype>> pairs;
        for (size_t rank = 0; rank < only.size(); ++rank) {
            if (candidates[rank] == 1)
                pairs.append(only[rank]);
        }
        return pairs;
    }

private:
    bool isSame(qsizetype t, qsizetype r) const { return m_text.at(m_textSigns.at(t)).key == m_reading.at(m_readingSigns.at(r)).key; }
    size_t at(qsizetype t, qsizetype r) const { return size_t(t) * size_t(m_readingSigns.size() + 1) + size_t(r); }
    // The most pairs among the first signs of both, and among those from these on.
    int before(qsizetype t, qsizetype r) const { return m_before[at(t, r)]; }
    int behind(qsizetype t, qsizetype r) const { return m_behind[at(t, r)]; }

    void countCommon()
    {
        const qsizetype text = m_textSigns.size();
        const qsizetype reading = m_readingSigns.size();
        m_before.assign(at(text, reading) + 1, 0);
        m_behind = m_before;
        for (qsizetype t = 1; t <= text; ++t) {
            for (qsizetype r = 1; r <= reading; ++r)
                m_before[at(t, r)] = isSame(t - 1, r - 1) ? before(t - 1, r - 1) + 1 : std::max(before(t - 1, r), before(t, r - 1));
        }
        for (qsizetype t = text; t-- > 0;) {
            for (qsizetype r = reading; r-- > 0;)
                m_behind[at(t, r)] = isSame(t, r) ? behind(t + 1, r + 1) + 1 : std::max(behind(t + 1, r), behind(t, r + 1));
        }
    }

    const QList<ReadingUnit> &m_text;
    const QList<ReadingUnit> &m_reading;
    const QList<qsizetype> m_textSigns;
    const QList<qsizetype> m_readingSigns;
    std::vector<int> m_before;
    std::vector<int> m_behind;
};

// `kept`: places in their order.
void dropSigns(QList<ReadingUnit> &units, const QList<qsizetype> &kept)
{
    QList<ReadingUnit> left;
    auto next = kept.cbegin();
    for (qsizetype unit = 0; unit < units.size(); ++unit) {
        const bool isKept = next != kept.cend() && *next == unit;
        next += isKept ? 1 : 0;
        if (isKept || !units.at(unit).isSign)
            left.append(units.at(unit));
        else if (!left.isEmpty())
            left.last().endsWord = left.last().hasSpace = true;
    }
    units = left;
}

} // namespace

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
        unit.isSign = isReadingSign(unit);
        if (kind == ReadingKind::Kana)
            unit.key = readingKeyOf(unit.key);
        else
            std::tie(unit.key, unit.tones) = pinyinKeyOf(unit.key);
    }
    return units;
}

void passOverSigns(QList<ReadingUnit> &text, QList<ReadingUnit> &reading)
{
    QList<qsizetype> ofText;
    QList<qsizetype> ofReading;
    const QList<std::pair<qsizetype, qsizetype>> pairs = SignPairs(text, reading).certain();
    for (const auto &[t, r] : pairs) {
        ofText.append(t);
        ofReading.append(r);
    }
    dropSigns(text, ofText);
    dropSigns(reading, ofReading);
}

void passOverAllSigns(QList<ReadingUnit> &text, QList<ReadingUnit> &reading)
{
    dropSigns(text, {});
    dropSigns(reading, {});
}

} // namespace Kaiwa
