#include "models/language/textmeasure.h"

#include <QCoreApplication>
#include <QLocale>

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>

namespace Kaiwa {

namespace {

struct TextMeasureWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TextMeasure)
};

qint64 countWords(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return 0;
    const icu::UnicodeString read(false, reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
    words->setText(read); // which it reads on
    qint64 counted = 0;
    for (int32_t end = words->first(); end != icu::BreakIterator::DONE; end = words->next()) {
        if (words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
            ++counted;
    }
    return counted;
}

QString timeWords(int seconds)
{
    if (seconds < 60)
        return TextMeasureWords::tr("%1 s", "a time in seconds").arg(QLocale().toString(seconds));
    const int minutes = seconds / 60;
    if (minutes >= 10 || seconds % 60 == 0)
        return TextMeasureWords::tr("%1 min", "a time in minutes").arg(QLocale().toString((seconds + 30) / 60));
    return TextMeasureWords::tr("%1 min %2 s", "a time in minutes and seconds")
        .arg(QLocale().toString(minutes), QLocale().toString(seconds % 60));
}

} // namespace

TextMeasure measureText(const QString &text)
{
    TextMeasure measure;
    const QStringView read = QStringView(text).left(TextMeasure::measuredLength);
    const double share = read.isEmpty() ? 1 : double(text.size()) / double(read.size());
    const double words = share * double(countWords(read));
    measure.exact = read.size() == text.size();
    measure.words = qRound64(words);
    measure.secondsAloud = qRound(60 * words / TextMeasure::wordsAloud);
    measure.secondsSilent = qRound(60 * words / TextMeasure::wordsSilent);
    return measure;
}

QString measureWords(const QString &text)
{
    const TextMeasure measure = measureText(text);
    if (measure.words == 0)
        return {};
    const QString words = measure.exact
        ? TextMeasureWords::tr("%n word(s)", nullptr, int(measure.words))
        : TextMeasureWords::tr("about %1 words", "of a very long text").arg(QLocale().toString(measure.words));
    return TextMeasureWords::tr(
        "%1 · %2 to read · %3 aloud", "length of a text; %1: '212 words', %2 and %3: '1 min 25 s'")
        .arg(words, timeWords(measure.secondsSilent), timeWords(measure.secondsAloud));
}

} // namespace Kaiwa
