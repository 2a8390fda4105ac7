#include "models/insights/coverage.h"

#include "models/insights/reportbykey.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownDays = 30;
constexpr int shownOldest = 12;

std::optional<double> share(qint64 part, qint64 whole)
{
    return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt;
}

// The beginning of the week in which a moment lies, in a zone.
QDateTime weekOf(const QDateTime &moment, const QTimeZone &zone)
{
    const QDate day = moment.toTimeZone(zone).date();
    return day.addDays(1 - day.dayOfWeek()).startOfDay(zone).toUTC();
}

qint64 sumOf(const Rows &rows, const QString &column)
{
    qint64 sum = 0;
    const int at = columnOf(rows, column);
    for (const Row &row : rows.rows)
        sum += row.value(at).value_or(QString()).toLongLong();
    return sum;
}

ReportParameters parametersOf(const CoverageQuestion &question, const QDateTime &since, const QDateTime &until)
{
    return { { u"zone"_s, QString::fromLatin1(question.zone.id()) }, { u"language"_s, question.language },
        { u"kept"_s, reportList(question.kept) }, { u"since"_s, reportTime(since) }, { u"until"_s, reportTime(until) } };
}

void takeOldest(const Rows &rows, Coverage &coverage)
{
    for (const Row &row : rows.rows) {
        coverage.waiting = row.value(columnOf(rows, u"waiting"_s)).value_or(QString()).toLongLong();
        QDateTime since = QDateTime::fromString(row.value(columnOf(rows, u"created_at"_s)).value_or(QString()), Qt::ISODateWithMs);
        since.setTimeSpec(Qt::UTC);
        coverage.oldest.append({ row.value(columnOf(rows, u"id"_s)).value_or(QString()), since });
    }
}

} // namespace

std::optional<double> Coverage::curatedShare() const
{
    return share(curated, findings);
}

std::optional<double> Coverage::ambiguousShare() const
{
    return share(ambiguous, findings);
}

std::optional<double> Coverage::madePerThousand() const
{
    const std::optional<double> each = share(made, findings);
    return each ? std::optional(*each * 1000) : std::nullopt;
}

ReportParameters CoverageQuestion::ofWeeks(int weeks, const QDateTime &now) const
{
    return parametersOf(*this, weekOf(now.addDays(-7 * (weeks - 1)), zone), now);
}

ReportParameters CoverageQuestion::ofLastDays(const QDateTime &now) const
{
    return parametersOf(*this, now.addDays(-shownDays), now);
}

Query<Coverage> readCoverage(Session &session, const CoverageQuestion &question, const QDateTime &now)
{
    const ReportParameters recent = question.ofLastDays(now);
    const ReportParameters undecided { { u"decided"_s, reportList(question.decided) },
        { u"limit"_s, QString::number(shownOldest) } };
    const Catalog &catalog = session.catalog();
    const QList<Report> reports { Report(catalog, u"coverage-weeks"_s, recent), Report(catalog, u"coverage-made"_s, recent),
        Report(catalog, u"coverage-oldest"_s, undecided) };
    return session.read<Coverage>([reports](PgConnection &connection) -> Result<Coverage> {
        const Result<ReportAnswers> answers = runReports(connection, reports);
        if (!answers)
            return tl::unexpected<Error>(answers.error());
        Coverage coverage;
        coverage.asOf = answers->asOf;
        coverage.seconds = answers->seconds;
        for (qsizetype i = 0; i < reports.size(); ++i) {
            coverage.notThere += reports.at(i).missing();
            const Result<Rows> &answer = answers->answers.at(i);
            if (!answer && reports.at(i).missing().isEmpty() && !coverage.failures.contains(answer.error().message))
                coverage.failures += answer.error().message;
        }
        coverage.notThere.removeDuplicates();
        if (const Result<Rows> &weeks = answers->answers.at(0)) {
            coverage.findings = sumOf(*weeks, u"n"_s);
            coverage.curated = sumOf(*weeks, u"on_curated"_s);
            coverage.ambiguous = sumOf(*weeks, u"on_ambiguous"_s);
        }
        if (const Result<Rows> &made = answers->answers.at(1))
            coverage.made = sumOf(*made, u"made"_s);
        if (const Result<Rows> &oldest = answers->answers.at(2))
            takeOldest(*oldest, coverage);
        return coverage;
    });
}

} // namespace Kaiwa
