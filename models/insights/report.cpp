#include "models/insights/report.h"

#include "models/database/pgconnection.h"
#include "models/database/sqlfiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

bool isThere(const Catalog &catalog, const SqlText::Need &need)
{
    const Table *table = catalog.table(need.table);
    const Column *column = table ? table->column(need.column) : nullptr;
    return column && column->mayRead;
}

bool isOnlyForbidden(const Catalog &catalog, const SqlText::Need &need)
{
    const Table *table = catalog.table(need.table);
    const Column *column = table ? table->column(need.column) : nullptr;
    return column && !column->mayRead;
}

QStringList missingNames(const Catalog &catalog, const QList<SqlText::Need> &needs)
{
    QStringList names;
    for (const SqlText::Need &need : needs) {
        if (isThere(catalog, need))
            continue;
        const Table *table = catalog.table(need.table);
        const bool isReadInPart = table
            && std::any_of(table->columns.cbegin(), table->columns.cend(), [](const Column &column) { return column.mayRead; });
        const QString name = isReadInPart ? need.name() : need.table;
        if (!names.contains(name))
            names += name;
    }
    return names;
}

} // namespace

Report::Report(const Catalog &catalog, const QString &name, const ReportParameters &parameters)
    : m_name(name)
    , m_parameters(parameters)
    , m_text(sqlText(u"reports/"_s + name + u".sql"_s),
          [&catalog](const SqlText::Need &need) { return isThere(catalog, need); })
    , m_missing(missingNames(catalog, m_text.needs()))
{
    const QList<SqlText::Need> &needs = m_text.needs();
    m_isForbidden = !m_missing.isEmpty() && std::all_of(needs.cbegin(), needs.cend(), [&catalog](const SqlText::Need &need) {
        return isThere(catalog, need) || isOnlyForbidden(catalog, need);
    });
}

bool Report::lacks(const QString &table, const QString &column) const
{
    return !m_missing.isEmpty() || m_text.leftOut().contains({ table, column });
}

Statement Report::statement() const
{
    return m_text.statement(m_parameters);
}

QString Report::forPsql(const QString &name, const ReportParameters &parameters)
{
    const QString text = sqlText(u"reports/"_s + name + u".sql"_s);
    const SqlText read(text);
    QString variables;
    for (const QString &parameter : read.parameters()) {
        // Between quotes psql reads backslashes as C does.
        QString value = parameters.value(parameter);
        value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
        variables += u"\\set "_s + parameter + u" '"_s + value + u"'\n"_s;
    }
    return variables + text;
}

Result<ReportAnswers> runReports(PgConnection &connection, const QList<Report> &reports)
{
    QList<Statement> statements;
    for (const Report &report : reports) {
        if (report.missing().isEmpty())
            statements += report.statement();
    }
    ReportAnswers result;
    QElapsedTimer timer;
    timer.start();
    result.asOf = QDateTime::currentDateTimeUtc();
    Result<QList<Result<Rows>>> answers = connection.runPipeline(statements, PgConnection::OnRefusal::GoOn);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    for (const Result<Rows> &answer : std::as_const(*answers)) {
        if (!answer
            && (answer.error().kind == Error::Kind::Cancelled || answer.error().kind == Error::Kind::Connection))
            return tl::unexpected<Error>(answer.error());
    }
    result.seconds = double(timer.nsecsElapsed()) / 1e9;
    qsizetype next = 0;
    for (const Report &report : reports) {
        if (report.missing().isEmpty())
            result.answers += std::move((*answers)[next++]);
        else if (report.isForbidden())
            result.answers += failure(Error::Kind::NotPermitted,
                ReportWords::tr("Your role may not read %1.", "%1: names of tables and columns").arg(report.missing().join(u", "_s)));
        else
            result.answers += failure(Error::Kind::Invalid, missingWords(report));
    }
    return result;
}

QString missingWords(const Report &report)
{
    return ReportWords::tr("This database has no %1.", "%1: names of tables and columns").arg(report.missing().join(u", "_s));
}

Query<ReportAnswers> readReports(Session &session, const QList<Report> &reports)
{
    return session.read<ReportAnswers>([reports](PgConnection &connection) { return runReports(connection, reports); });
}

ReportPeriod ReportPeriod::lastDays(int days, const QTimeZone &zone, const QDateTime &now)
{
    const QDate today = now.toTimeZone(zone).date();
    const auto beginning = [&zone](const QDate &day) { return day.startOfDay(zone).toUTC(); };
    return { beginning(today.addDays(1 - 2 * days)), beginning(today.addDays(1 - days)), now.toUTC() };
}

ReportParameters ReportPeriod::parameters() const
{
    return { { u"before"_s, reportTime(before) }, { u"since"_s, reportTime(since) },
        { u"until"_s, reportTime(until) } };
}

QString reportTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

int columnOf(const Rows &rows, const QString &column)
{
    return int(rows.columns.indexOf(column));
}

} // namespace Kaiwa
