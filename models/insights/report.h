#pragma once

#include "models/database/session.h"
#include "models/database/sqltext.h"

#include <QDateTime>
#include <QMap>

namespace Kaiwa {

// Values of a report's parameters by name; one that is not given is the empty string, which means none.
using ReportParameters = QMap<QString, QString>;

// One question to the database: a file of resources/sql/reports, as far as the connected database can answer it, with
// the values of its parameters. A value; any thread.
class Report final {
public:
    Report() = default;
    Report(const Catalog &catalog, const QString &name, const ReportParameters &parameters);

    const QString &name() const { return m_name; }
    const ReportParameters &parameters() const { return m_parameters; }
    const QStringList &pageColumns() const { return m_text.pageColumns(); }
    const SqlText &text() const { return m_text; } // as far as this database can answer it
    // What it cannot do without and the database does not show; empty: it can run.
    const QStringList &missing() const { return m_missing; }
    // All of it is there, and the role may not read it.
    bool isForbidden() const { return m_isForbidden; }
    // Columns whose lines were left out.
    const QList<SqlText::Need> &leftOut() const { return m_text.leftOut(); }
    // Every line that asks for this column was left out, or the report as a whole cannot run.
    bool lacks(const QString &table, const QString &column) const;
    Statement statement() const;
    // The whole file for psql, with the values as its variables: an analyst can check a number with it.
    static QString forPsql(const QString &name, const ReportParameters &parameters);

private:
    QString m_name;
    ReportParameters m_parameters;
    SqlText m_text;
    QStringList m_missing;
    bool m_isForbidden = false;
};

// The answers to several reports, read in one round trip, each in its place. A report that cannot run answers with
// Error::Kind::Invalid, or NotPermitted, and never reaches the server; where the flight is cancelled or lost there are no answers at all.
struct ReportAnswers {
    QList<Result<Rows>> answers;
    QDateTime asOf; // UTC
    double seconds = 0; // from the question to the last answer
};
// On a worker's connection; blocks.
Result<ReportAnswers> runReports(PgConnection &connection, const QList<Report> &reports);
// The same on a worker of the session; cancelled by the query's control.
Query<ReportAnswers> readReports(Session &session, const QList<Report> &reports);

// Why a report cannot run here.
QString missingWords(const Report &report);

// A period to the present moment and the one of equal length before it, in UTC. Days are those of a zone.
struct ReportPeriod {
    QDateTime before;
    QDateTime since;
    QDateTime until;

    // Today as far as it has come and the `days` - 1 days before it, against as many days before these.
    static ReportPeriod lastDays(int days, const QTimeZone &zone, const QDateTime &now);
    // As reports name them: before, since, until.
    ReportParameters parameters() const;
};

// "2026-06-30 15:00:00.000", as a report reads a moment in UTC.
QString reportTime(const QDateTime &time);

// Where a column of an answer stands; -1: it has none, because the database has none.
int columnOf(const Rows &rows, const QString &column);

} // namespace Kaiwa
