#pragma once

#include "models/insights/report.h"

#include <optional>

namespace Kaiwa {

// One figure of one period: what it is, how many rows stand behind it and of how many they were taken.
struct Figure {
    std::optional<double> value;
    qint64 n = 0;
    qint64 total = 0;
    std::optional<double> highest; // of scores: above 1 they are not from 0 to 1, and shown as they are
};

// A figure with the same of the period before.
struct FigurePair {
    Figure now;
    Figure before;
};

// How one scenario does, read in one round trip. What the database does not have is not there: a figure that is not in
// its map, and the name of what is missing in `notThere`.
struct ScenarioResults {
    // A mark that is not a figure of a card: a word, or the last step of abandoned attempts.
    struct Counted {
        QString figure; // as the report of its rows names it
        QString text;
        qint64 n = 0;
    };
    struct Outcome {
        QString id;
        QString createdAt; // UTC, as the server writes it
        QString learner;
        std::optional<bool> achieved;
        QString feedback;
        QStringList suggestions;
    };
    using Figures = QMap<QString, FigurePair>;

    QString scenario;
    ReportPeriod period;
    Figures attempts; // attempts, completed, abandoned, time, hints, translations
    Figures first; // the same of first attempts; empty where the database does not number them
    Figures repeats;
    Figures outcomes; // outcomes, achieved, goal, grammar, vocabulary, pronunciation
    Figures conversations;
    QList<Counted> lastSteps;
    qint64 abandonedSteps = 0; // of all steps, not only of those listed
    QList<Counted> used;
    QList<Counted> missed;
    QList<Outcome> latest; // whatever the period
    qint64 outcomesEver = 0;

    bool hasAttempts = false; // the database has a table of attempts
    bool hasOutcomes = false;
    bool hasLastSteps = false;
    QStringList notThere; // "scenario_outcomes", "scenario_attempts.hints_used"
    QStringList failures; // the server's words, where it refused a report
    QDateTime asOf;
    double seconds = 0;
};

// A mark on the page, and with it the rows behind it.
struct ResultMark {
    enum class Rows { Attempts, LastSteps, Outcomes, Conversations };
    Rows rows = Rows::Attempts;
    QString figure;
    QString attempts; // "first" or "repeat"; empty: all
    QString text; // the step or the word; empty: none
    bool ever = false; // whatever the period
};
// The report of exactly the rows that the mark counts.
Report rowsBehind(const Catalog &catalog, const ScenarioResults &results, const ResultMark &mark);

Query<ScenarioResults> readScenarioResults(Session &session, const QString &scenario, const ReportPeriod &period);

// The texts in a JSON list, or the value itself as it is written where it is anything else; none for null.
QStringList textsOfJson(const QString &json);

} // namespace Kaiwa
