#pragma once

#include "models/insights/report.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace Kaiwa {

// How well the findings of the last weeks are covered by curated features, and what waits for a decision. A value.
struct Coverage {
    struct Week {
        QDate monday; // in the zone that was asked for
        qint64 findings = 0;
        qint64 curated = 0; // of these, on features that no module made or that were kept
        qint64 ambiguous = 0; // of these, on features of which an alias leads to another feature as well
        qint64 made = 0; // machine-made features of the week
        bool isRunning = false; // not over yet

        // Each of a whole that may be nothing: then there is none.
        std::optional<double> curatedShare() const;
        std::optional<double> ambiguousShare() const;
        std::optional<double> madePerThousand() const; // new machine-made features per 1,000 findings
    };
    struct Waiting {
        QString feature;
        QDateTime since; // UTC
    };

    QList<Week> weeks; // by time, without a gap
    Week lastDays; // of the last 30 days, as one
    QList<Waiting> oldest; // first the one that waits longest
    qint64 waiting = 0; // of all
    QStringList notThere; // what the database lacks for a part of it
    QStringList failures; // the server's words, where it refused a report
    QDateTime asOf;
    double seconds = 0;
};

struct CoverageQuestion {
    QString language; // empty: all
    QTimeZone zone;
    QStringList kept; // machine-made features that were decided to stay as their own
    QStringList decided; // features that were decided upon, kept ones among them
    int weeks = 26;
};

Query<Coverage> readCoverage(Session &session, const CoverageQuestion &question, const QDateTime &now);

} // namespace Kaiwa
