#include "views/pages/insights/insightscharts.h"

#include "views/pages/insights/insightswords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

InsightsDescription speechCharts()
{
    InsightsDescription page;
    page.id = u"speech"_s;
    page.title = Insights::tr("Speech", "page");
    page.note = Insights::tr(
        "Figures of different engines, versions or models are never mixed into one line. Scores are documented as 0 to 100 and "
        "shown as they are found.");

    // Of each engine and measure a line of its own.
    const auto lines = [](const QString &report, const QString &title, const QString &unit, const QString &value, const QString &series,
                           const NameWords &words) {
        ChartEntry entry = chartByWeek(report, title, unit, value, series);
        entry.kind = ChartEntry::Kind::Lines;
        entry.word = namedBy(words, Insights::tr("unnamed engine"));
        return entry;
    };
    ChartEntry scores = lines(u"speech-scores-weeks"_s, Insights::tr("Accuracy and fluency"), Insights::tr("Mean of each week, 0 to 100"),
        u"mean"_s, u"at_measure,at_engine"_s,
        { { u"accuracy"_s, Insights::tr("accuracy") }, { u"fluency"_s, Insights::tr("fluency") } });
    scores.isWide = true;
    ChartEntry rates = lines(u"speech-rates-weeks"_s, Insights::tr("How fast learners speak"),
        Insights::tr("Words a minute, mean of each week"), u"mean"_s, u"at_measure,at_engine"_s,
        { { u"speech"_s, Insights::tr("with pauses", "rate of speech") },
            { u"articulation"_s, Insights::tr("without pauses", "rate of speech") } });
    rates.isWide = true;
    const ChartEntry pauses = lines(u"speech-pauses-weeks"_s, Insights::tr("Pauses and hesitations"),
        Insights::tr("In a recording, mean of each week"), u"mean"_s, u"at_measure,at_engine"_s,
        { { u"pauses"_s, Insights::tr("pauses") }, { u"hesitations"_s, Insights::tr("hesitations") } });
    const ChartEntry pauseLength = lines(u"speech-pause-length-weeks"_s, Insights::tr("How long a pause is"),
        Insights::tr("Mean of each week"), u"mean_pause"_s, u"at_engine"_s, {});

    ChartEntry words = chartByName(u"speech-problem-words"_s, Insights::tr("Words that give trouble"),
        Insights::tr("Analyses that name the word"), u"at_word"_s, u"analyses"_s, u"at_language"_s);
    words.kind = ChartEntry::Kind::Ranking;
    ChartEntry phonemes = chartByName(u"speech-problem-phonemes"_s, Insights::tr("Sounds that give trouble"),
        Insights::tr("Accuracy of each phoneme, in each language"), u"at_phoneme"_s, u"accuracy"_s, u"at_language,at_engine"_s);
    phonemes.kind = ChartEntry::Kind::Heat;
    phonemes.isWide = true;

    ChartEntry states = chartByWeek(u"speech-states-weeks"_s, Insights::tr("What became of recordings"),
        Insights::tr("Recordings of each week"), u"recordings"_s, u"at_state"_s);
    states.word = namedBy({ { u"pending"_s, Insights::tr("pending", "recording") }, { u"uploading"_s, Insights::tr("uploading", "recording") },
                              { u"uploaded"_s, Insights::tr("uploaded", "recording") },
                              { u"analyzing"_s, Insights::tr("analysing", "recording") },
                              { u"analyzed"_s, Insights::tr("analysed", "recording") },
                              { u"failed"_s, Insights::tr("failed", "recording") } },
        Insights::tr("no state"));
    states.isWide = true;
    ChartEntry failures = chartByName(u"speech-failures"_s, Insights::tr("Why recordings failed"), Insights::tr("Recordings"),
        u"at_error"_s, u"recordings"_s);
    failures.kind = ChartEntry::Kind::Ranking;
    failures.word = namedBy({ { u"Other"_s, Insights::tr("Other", "all the rest together") } }, Insights::tr("nothing was said"));
    const ChartEntry storage = chartByWeek(u"speech-storage-weeks"_s, Insights::tr("Storage in use"),
        Insights::tr("Of the recordings of each week"), u"stored"_s);
    ChartEntry due = chartByName(u"speech-storage-due"_s, Insights::tr("Storage to be freed"), Insights::tr("By the date of deletion"),
        u"at_due"_s, u"stored"_s);
    due.word = rangesAnd({ { u"overdue"_s, Insights::tr("overdue") }, { u"never"_s, Insights::tr("never") } });

    // The same by language: of each engine and measure a row.
    const auto byLanguage = [](const QString &report, const QString &title, const QString &unit, const NameWords &words) {
        ChartEntry entry = chartByName(report, title, unit, u"at_language"_s, u"mean"_s, u"at_measure,at_engine"_s);
        entry.kind = ChartEntry::Kind::Heat;
        entry.word = namedBy(words, Insights::tr("unnamed engine"));
        return entry;
    };
    const ChartEntry scoresByLanguage = byLanguage(u"speech-scores-languages"_s, Insights::tr("Accuracy and fluency by language"),
        Insights::tr("Mean of the period, 0 to 100"),
        { { u"accuracy"_s, Insights::tr("accuracy") }, { u"fluency"_s, Insights::tr("fluency") } });
    const ChartEntry ratesByLanguage = byLanguage(u"speech-rates-languages"_s, Insights::tr("How fast learners speak, by language"),
        Insights::tr("Words a minute, mean of the period"),
        { { u"speech"_s, Insights::tr("with pauses", "rate of speech") },
            { u"articulation"_s, Insights::tr("without pauses", "rate of speech") } });
    const ChartEntry pausesByLanguage = byLanguage(u"speech-pauses-languages"_s, Insights::tr("Pauses and hesitations by language"),
        Insights::tr("In a recording, mean of the period"),
        { { u"pauses"_s, Insights::tr("pauses") }, { u"hesitations"_s, Insights::tr("hesitations") } });

    page.charts = { scores, words, rates, failures, states, due, phonemes, storage, scoresByLanguage, ratesByLanguage, pausesByLanguage,
        pauses, pauseLength };
    return page;
}

} // namespace Kaiwa
