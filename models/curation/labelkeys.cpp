#include "models/curation/labelkeys.h"

#include "models/language/icutext.h"

#include <QHash>
#include <QTextBoundaryFinder>
#include <QVarLengthArray>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

icu::UnicodeString toIcu(const QString &text)
{
    return { false, reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()) };
}

// A form of Unicode's own; where ICU cannot give it the text stays as it is, and only fewer spellings are the same.
QString folded(const icu::Normalizer2 *(*instance)(UErrorCode &), const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = instance(status);
    if (U_FAILURE(status))
        return text;
    const icu::UnicodeString result = form->normalize(toIcu(text), status);
    return U_FAILURE(status) ? text : fromIcu(result);
}

QString caseAndWidthFolded(const QString &text)
{
    return folded([](UErrorCode &status) { return icu::Normalizer2::getNFKCCasefoldInstance(status); }, text);
}

bool isSeparator(QChar character)
{
    constexpr QStringView separators = u":-_./|,;·・()[]'’\"“”";
    return character.isSpace() || separators.contains(character) || character.category() == QChar::Punctuation_Dash;
}

// "thirdPerson" has two words; "IPA" and "ｔｅ" have one.
QString withCamelCaseApart(const QString &text)
{
    QString apart;
    apart.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && text.at(i).isUpper() && text.at(i - 1).isLower())
            apart += u' ';
        apart += text.at(i);
    }
    return apart;
}

const QHash<QString, QString> &writtenOut()
{
    static const QHash<QString, QString> words { { u"1st"_s, u"first"_s }, { u"2nd"_s, u"second"_s },
        { u"3rd"_s, u"third"_s }, { u"4th"_s, u"fourth"_s } };
    return words;
}

bool isStopWord(const QString &word)
{
    return word == "of"_L1 || word == "the"_L1 || word == "vs"_L1 || word == "and"_L1 || word == "or"_L1;
}

// The marks over Latin letters that people of a language leave out without writing another word.
QStringView forgivenMarks(const QString &language)
{
    if (language == "en"_L1)
        return u"\u0300\u0301\u0302\u0303\u0304\u0308\u0327";
    if (language == "es"_L1)
        return u"\u0300\u0301\u0308";
    return {};
}

QString withoutForgivenMarks(const QString &word, const QString &language)
{
    const QStringView marks = forgivenMarks(language);
    if (marks.isEmpty())
        return word;
    QString bare;
    QChar base;
    for (const QChar character : word.normalized(QString::NormalizationForm_D)) {
        if (character.category() != QChar::Mark_NonSpacing)
            base = character;
        else if (base.unicode() < 0x0250 && marks.contains(character)) // letters before the phonetic alphabet
            continue;
        bare += character;
    }
    return bare.normalized(QString::NormalizationForm_C);
}

QString withOneSyllabary(const QString &word)
{
    QString katakana = word;
    for (QChar &character : katakana) {
        const char16_t code = character.unicode();
        if ((code >= 0x3041 && code <= 0x3096) || code == 0x309D || code == 0x309E)
            character = QChar(code + 0x60);
    }
    return katakana;
}

QString sortedOnce(QStringList words)
{
    words.sort();
    words.removeDuplicates();
    return words.join(u' ');
}

QList<QStringView> graphemes(const QString &text)
{
    QList<QStringView> found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        found.push_back(QStringView(text).sliced(start, end - start));
        start = end;
    }
    return found;
}

// Below the combining marks each code unit is a grapheme cluster, but for a carriage return before a line feed, which no
// normalised label has.
bool isEachUnitALetter(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x300; });
}

template <typename Letters>
double alignedLikeness(const Letters &a, const Letters &b)
{
    const qsizetype wide = qsizetype(b.size());
    const qsizetype longer = std::max(qsizetype(a.size()), wide);
    if (longer == 0)
        return 1;
    // Rows i - 2, i - 1 and i of the table of distances between beginnings.
    QVarLengthArray<int, 256> distances(3 * (wide + 1));
    int *before = distances.data();
    int *last = before + wide + 1;
    int *row = last + wide + 1;
    std::iota(last, row, 0);
    for (qsizetype i = 1; i <= qsizetype(a.size()); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= wide; ++j) {
            row[j] = std::min({ last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1) });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return 1 - double(last[wide]) / double(longer);
}

} // namespace

LabelKeys LabelKeys::of(const QString &label, const QString &language)
{
    LabelKeys keys;
    QString separated = caseAndWidthFolded(withCamelCaseApart(label));
    for (QChar &character : separated) {
        if (isSeparator(character))
            character = u' ';
    }
    keys.normalized = separated.simplified();
    QStringList words;
    QStringList bare;
    for (const QString &part : wordsOfLabel(keys.normalized)) {
        const QString word = writtenOut().value(part, part);
        if (isStopWord(word))
            continue;
        words.append(word);
        bare.append(withOneSyllabary(withoutForgivenMarks(word, language)));
    }
    keys.words = sortedOnce(words);
    keys.script = sortedOnce(bare);
    return keys;
}

QStringList wordsOfLabel(const QString &normalized)
{
    return normalized.split(u' ', Qt::SkipEmptyParts);
}

std::vector<quint64> trigramsOfLabel(const QString &normalized)
{
    const QString padded = u' ' + normalized + u' ';
    std::vector<quint64> found;
    for (qsizetype i = 0; i + 2 < padded.size(); ++i)
        found.push_back(quint64(padded.at(i).unicode()) << 32 | quint64(padded.at(i + 1).unicode()) << 16
            | padded.at(i + 2).unicode());
    std::sort(found.begin(), found.end());
    return found;
}

double trigramDice(const QString &one, const QString &other)
{
    const std::vector<quint64> a = trigramsOfLabel(one);
    const std::vector<quint64> b = trigramsOfLabel(other);
    if (a.empty() && b.empty())
        return one == other ? 1 : 0;
    return trigramDice(a, b);
}

double trigramDice(const std::vector<quint64> &one, const std::vector<quint64> &other)
{
    size_t shared = 0;
    for (auto i = one.cbegin(), j = other.cbegin(); i != one.cend() && j != other.cend();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            ++shared, ++i, ++j;
        }
    }
    return 2 * double(shared) / double(one.size() + other.size());
}

double alignmentLikeness(const QString &one, const QString &other)
{
    if (isEachUnitALetter(one) && isEachUnitALetter(other))
        return alignedLikeness(QStringView(one), QStringView(other));
    return alignedLikeness(graphemes(one), graphemes(other));
}

} // namespace Kaiwa
