#pragma once

#include "models/insights/report.h"

#include <QTimeZone>

#include <optional>

namespace Kaiwa {

// How well the findings of the last 30 days are covered by curated features, and what waits for a decision. A value.
struct Coverage {
    struct Waiting {
        QString feature;
        QDateTime since; // UTC
    };

    qint64 findings = 0;
    qint64 curated = 0; // of these, on features that no module made or that were kept
    qint64 ambiguous = 0; // of these, on features of which an alias leads to another feature as well
    qint64 made = 0; // machine-made features of these days
    QList<Waiting> oldest; // first the one that waits longest
    qint64 waiting = 0; // of all
    QStringList notThere; // what the database lacks for a part of it
    QStringList failures; // the server's words, where it refused a report
    QDateTime asOf;
    double seconds = 0;

    // Each of a whole that may be nothing: then there is none.
    std::optional<double> curatedShare() const;
    std::optional<double> ambiguousShare() const;
    std::optional<double> madePerThousand() const; // new machine-made features per 1,000 findings
};

struct CoverageQuestion {
    QString language; // empty: all
    QTimeZone zone;
    QStringList kept; // machine-made features that were decided to stay as their own
    QStringList decided; // features that were decided upon, kept ones among them

    // What the charts of the weeks are asked with, the running one being the last of so many.
    ReportParameters ofWeeks(int weeks, const QDateTime &now) const;
    // The same of the last 30 days.
    ReportParameters ofLastDays(const QDateTime &now) const;
};

Query<Coverage> readCoverage(Session &session, const CoverageQuestion &question, const QDateTime &now);

} // namespace Kaiwa
