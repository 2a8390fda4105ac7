#pragma once

#include <QString>

namespace Kaiwa {

// How long a text is to a person: its words, and the time it takes to read it aloud or in silence. Pure; any thread.
//
// Words are found by ICU's word break, which knows by dictionary where the words of Chinese, Japanese, Thai, Lao, Khmer
// and Burmese end; marks and spaces are none.
//
// Aloud: 184 words a minute, the mean of 17 languages, Arabic, Chinese and Japanese among them (S. Trauzettel-Klosinski
// and K. Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST",
// Investigative Ophthalmology & Visual Science 53, 2012; the languages' own means lie within 30 % of it). In silence: 238,
// the mean of 190 studies in English (M. Brysbaert, "How many words do we read per minute?", Journal of Memory and
// Language 109, 2019).
struct TextMeasure {
    qint64 words = 0;
    int secondsAloud = 0;
    int secondsSilent = 0;
    bool exact = true; // false: a long text, measured at its beginning and reckoned up

    static constexpr qsizetype measuredLength = 20'000; // UTF-16 code units
    static constexpr double wordsAloud = 184; // a minute
    static constexpr double wordsSilent = 238;
};

TextMeasure measureText(const QString &text);
// "212 words · 53 s to read · 1 min 9 s aloud", in the words of the program's language; empty for a text without words.
QString measureWords(const QString &text);

} // namespace Kaiwa
