#include "views/pages/results/resultwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ScenarioResultsWords {
    Q_DECLARE_TR_FUNCTIONS(ScenarioResults)
};

enum class Measure { Count, Share, Score, Duration, Average };
enum class Wish { More, Less, Neither }; // what an author hopes for

struct Kind {
    Measure measure = Measure::Count;
    Wish wish = Wish::Neither;
};

Kind kindOf(const QString &id)
{
    if (id == u"attempts" || id == u"outcomes" || id == u"conversations")
        return { Measure::Count, Wish::More };
    if (id == u"completed" || id == u"achieved")
        return { Measure::Share, Wish::More };
    if (id == u"abandoned")
        return { Measure::Share, Wish::Less };
    if (id == u"time")
        return { Measure::Duration, Wish::Neither };
    if (id == u"hints" || id == u"translations")
        return { Measure::Average, Wish::Neither };
    return { Measure::Score, Wish::More };
}

bool isPerCent(const Figure &figure, Measure measure)
{
    return measure == Measure::Share || (measure == Measure::Score && figure.highest.value_or(0) <= 1);
}

QString perCent(double share)
{
    return ScenarioResultsWords::tr("%1 %", "a share in per cent")
        .arg(QLocale().toString(std::round(share * 100), 'f', 0));
}

QString valueText(const Figure &figure, Measure measure)
{
    if (!figure.value)
        return u"–"_s;
    const double value = *figure.value;
    if (isPerCent(figure, measure))
        return perCent(value);
    switch (measure) {
    case Measure::Count:
        return QLocale().toString(qint64(value));
    case Measure::Duration:
        return durationWords(value);
    case Measure::Share:
    case Measure::Score:
    case Measure::Average:
        break;
    }
    return QLocale().toString(value, 'f', 1);
}

// Without its sign; empty where the difference would read as nothing.
QString differenceText(const FigurePair &pair, Measure measure)
{
    const double difference = std::abs(*pair.now.value - *pair.before.value);
    if (isPerCent(pair.now, measure)) {
        const int points = int(std::round(difference * 100));
        return points == 0 ? QString() : QLocale().toString(points);
    }
    switch (measure) {
    case Measure::Count:
        if (*pair.before.value == 0)
            return {};
        return difference == 0 ? QString() : perCent(difference / *pair.before.value);
    case Measure::Duration:
        return difference < 1 ? QString() : durationWords(difference);
    case Measure::Share:
    case Measure::Score:
    case Measure::Average:
        break;
    }
    return difference < 0.05 ? QString() : QLocale().toString(difference, 'f', 1);
}

QString changeWord(Kind kind, bool up)
{
    switch (kind.measure) {
    case Measure::Count:
        return up ? ScenarioResultsWords::tr("more", "than before") : ScenarioResultsWords::tr("fewer", "than before");
    case Measure::Duration:
        return up ? ScenarioResultsWords::tr("longer", "than before")
                  : ScenarioResultsWords::tr("shorter", "than before");
    case Measure::Average:
        return up ? ScenarioResultsWords::tr("more", "than before") : ScenarioResultsWords::tr("fewer", "than before");
    case Measure::Share:
    case Measure::Score:
        break;
    }
    return up == (kind.wish == Wish::More) ? ScenarioResultsWords::tr("better", "than before")
                                           : ScenarioResultsWords::tr("worse", "than before");
}

void addChange(FigureWords &words, const FigurePair &pair, Kind kind)
{
    if (!pair.now.value || !pair.before.value)
        return;
    const QString difference = differenceText(pair, kind.measure);
    if (difference.isEmpty()) {
        if (*pair.before.value != 0)
            words.change = ScenarioResultsWords::tr("as before", "a figure that did not change");
        return;
    }
    const bool up = *pair.now.value > *pair.before.value;
    words.change = ScenarioResultsWords::tr("%1%2, %3", "change of a figure: sign, amount, word: −6, worse")
                       .arg(up ? u"+"_s : u"−"_s, difference, changeWord(kind, up));
    if (kind.wish != Wish::Neither)
        words.changeInk = up == (kind.wish == Wish::More) ? Ink::Good : Ink::Problem;
}

} // namespace

QString durationWords(double seconds)
{
    const qint64 whole = qint64(std::llround(seconds));
    const QString rest = u"%1"_s.arg(whole % 60, 2, 10, QChar(u'0'));
    if (whole < 3600)
        return QString::number(whole / 60) + u':' + rest;
    return u"%1:%2:%3"_s.arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QChar(u'0')).arg(rest);
}

QString figureText(const QString &id, double value)
{
    Figure figure;
    figure.value = value;
    return valueText(figure, kindOf(id).measure);
}

QString figureName(const QString &id)
{
    if (id == u"attempts")
        return ScenarioResultsWords::tr("attempts", "name of a figure");
    if (id == u"completed")
        return ScenarioResultsWords::tr("completed", "name of a figure");
    if (id == u"abandoned")
        return ScenarioResultsWords::tr("abandoned", "name of a figure");
    if (id == u"time")
        return ScenarioResultsWords::tr("median time", "name of a figure");
    if (id == u"hints")
        return ScenarioResultsWords::tr("hints each", "name of a figure");
    if (id == u"translations")
        return ScenarioResultsWords::tr("translations", "name of a figure: how many each attempt took");
    if (id == u"outcomes")
        return ScenarioResultsWords::tr("outcomes", "name of a figure");
    if (id == u"achieved")
        return ScenarioResultsWords::tr("goal achieved", "name of a figure");
    if (id == u"conversations")
        return ScenarioResultsWords::tr("conversations", "name of a figure");
    if (id == u"goal")
        return ScenarioResultsWords::tr("Goal", "name of a score");
    if (id == u"grammar")
        return ScenarioResultsWords::tr("Grammar", "name of a score");
    if (id == u"vocabulary")
        return ScenarioResultsWords::tr("Vocabulary", "name of a score");
    if (id == u"pronunciation")
        return ScenarioResultsWords::tr("Pronunciation", "name of a score");
    return id;
}

FigureWords figureWords(const QString &id, const FigurePair &pair)
{
    const Kind kind = kindOf(id);
    FigureWords words;
    words.value = valueText(pair.now, kind.measure);
    words.name = figureName(id);
    addChange(words, pair, kind);
    if (kind.measure != Measure::Count)
        words.rows = ScenarioResultsWords::tr("%1 of %2", "rows behind a figure, of all")
                         .arg(QLocale().toString(pair.now.n), QLocale().toString(pair.now.total));
    return words;
}

} // namespace Kaiwa
