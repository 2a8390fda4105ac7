#include "models/insights/coverage.h"

#include "models/insights/reportbykey.h"

#include <QTimeZone>

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

qint64 number(const Rows &rows, const Row &row, const QString &column)
{
    const int at = columnOf(rows, column);
    return at < 0 ? 0 : row.value(at).value_or(QString()).toLongLong();
}

QList<Coverage::Week> weeksOf(const Rows &rows)
{
    QList<Coverage::Week> weeks;
    for (const Row &row : rows.rows) {
        Coverage::Week week;
        week.monday = QDate::fromString(row.value(columnOf(rows, u"monday"_s)).value_or(QString()), Qt::ISODate);
        week.findings = number(rows, row, u"findings"_s);
        week.curated = number(rows, row, u"curated"_s);
        week.ambiguous = number(rows, row, u"ambiguous"_s);
        week.made = number(rows, row, u"made"_s);
        weeks.append(week);
    }
    return weeks;
}

Coverage::Week sumOf(const QList<Coverage::Week> &weeks)
{
    Coverage::Week sum;
    for (const Coverage::Week &week : weeks) {
        sum.findings += week.findings;
        sum.curated += week.curated;
        sum.ambiguous += week.ambiguous;
        sum.made += week.made;
    }
    return sum;
}

void takeOldest(const Rows &rows, Coverage &coverage)
{
    for (const Row &row : rows.rows) {
        coverage.waiting = number(rows, row, u"waiting"_s);
        QDateTime since = QDateTime::fromString(row.value(columnOf(rows, u"created_at"_s)).value_or(QString()), Qt::ISODateWithMs);
        since.setTimeSpec(Qt::UTC);
        coverage.oldest.append({ row.value(columnOf(rows, u"id"_s)).value_or(QString()), since });
    }
}

} // namespace

std::optional<double> Coverage::Week::curatedShare() const
{
    return share(curated, findings);
}

std::optional<double> Coverage::Week::ambiguousShare() const
{
    return share(ambiguous, findings);
}

std::optional<double> Coverage::Week::madePerThousand() const
{
    const std::optional<double> each = share(made, findings);
    return each ? std::optional(*each * 1000) : std::nullopt;
}

Query<Coverage> readCoverage(Session &session, const CoverageQuestion &question, const QDateTime &now)
{
    const ReportParameters parameters { { u"zone"_s, QString::fromLatin1(question.zone.id()) },
        { u"language"_s, question.language }, { u"kept"_s, reportList(question.kept) },
        { u"decided"_s, reportList(question.decided) }, { u"limit"_s, QString::number(shownOldest) },
        { u"until"_s, reportTime(now) } };
    ReportParameters weekly = parameters;
    weekly.insert(u"since"_s, reportTime(weekOf(now.addDays(-7 * (question.weeks - 1)), question.zone)));
    ReportParameters recent = parameters;
    recent.insert(u"since"_s, reportTime(now.addDays(-shownDays)));
    const Catalog &catalog = session.catalog();
    const QList<Report> reports { Report(catalog, u"coverage-weeks"_s, weekly), Report(catalog, u"coverage-weeks"_s, recent),
        Report(catalog, u"coverage-oldest"_s, parameters) };
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
            coverage.weeks = weeksOf(*weeks);
            if (!coverage.weeks.isEmpty())
                coverage.weeks.last().isRunning = true;
        }
        if (const Result<Rows> &days = answers->answers.at(1))
            coverage.lastDays = sumOf(weeksOf(*days));
        if (const Result<Rows> &oldest = answers->answers.at(2))
            takeOldest(*oldest, coverage);
        return coverage;
    });
}

} // namespace Kaiwa
