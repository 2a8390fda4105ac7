#pragma once

#include "models/insights/scenarioresults.h"
#include "views/shell/theme.h"

#include <QString>

namespace Kaiwa {

// What a figure of a scenario says to a person. The change is told by sign and word; the ink only adds to it.
struct FigureWords {
    QString value; // "39 %", "8:40", "2.1"; a dash where nothing is known
    QString name; // "completed"
    QString change; // "−6, worse"; empty where there is nothing to compare with
    Ink changeInk = Ink::Dim;
    QString rows; // "157 of 402"; empty where the value is the number of rows itself
};

// The words of a figure by its id in ScenarioResults.
FigureWords figureWords(const QString &id, const FigurePair &pair);
QString figureName(const QString &id);
// Only the value of one: "1,204", "71 %".
QString figureText(const QString &id, double value);

// "8:40", "1:02:00": minutes and seconds, with hours where there are some.
QString durationWords(double seconds);

} // namespace Kaiwa
