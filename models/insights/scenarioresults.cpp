#include "models/insights/scenarioresults.h"

#include "models/database/pgconnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// In the order in which they are asked.
enum AskedOfScenario { Attempts, First, Repeats, LastSteps, Outcomes, Vocabulary, Latest, Conversations };

QList<Report> reportsOf(const Catalog &catalog, ReportParameters parameters)
{
    const auto report = [&](const QString &name, const QString &attempts = {}) {
        parameters[u"attempts"_s] = attempts;
        return Report(catalog, name, parameters);
    };
    return { report(u"scenario-attempts"_s), report(u"scenario-attempts"_s, u"first"_s),
        report(u"scenario-attempts"_s, u"repeat"_s), report(u"scenario-last-steps"_s), report(u"scenario-outcomes"_s),
        report(u"scenario-vocabulary"_s), report(u"scenario-latest-outcomes"_s), report(u"scenario-conversations"_s) };
}

// Reads an answer by the names of its columns; what is not there is NULL.
class ResultReader final {
public:
    ResultReader(const Rows &rows, const Row &row)
        : m_rows(rows)
        , m_row(row)
    {
    }
    Value value(const QString &column) const
    {
        const int at = columnOf(m_rows, column);
        return at < 0 ? Value() : m_row.at(at);
    }
    QString text(const QString &column) const { return value(column).value_or(QString()); }
    qint64 count(const QString &column) const { return text(column).toLongLong(); }
    std::optional<double> number(const QString &column) const
    {
        const Value found = value(column);
        return found ? std::optional(found->toDouble()) : std::nullopt;
    }

private:
    const Rows &m_rows;
    const Row &m_row;
};

ScenarioResults::Figures figuresOf(const Rows &rows)
{
    ScenarioResults::Figures figures;
    for (const Row &row : rows.rows) {
        const ResultReader read(rows, row);
        FigurePair &pair = figures[read.text(u"figure"_s)];
        Figure &figure = read.text(u"period"_s) == u"now" ? pair.now : pair.before;
        figure = { read.number(u"value"_s), read.count(u"n"_s), read.count(u"total"_s), read.number(u"highest"_s) };
    }
    return figures;
}

// Where nothing happened in either period the reports have no row; the count is then known to be none.
void countNone(ScenarioResults::Figures &figures, const QString &count)
{
    FigurePair &pair = figures[count];
    for (Figure *figure : { &pair.now, &pair.before }) {
        if (!figure->value)
            figure->value = 0;
    }
}

QList<ScenarioResults::Counted> countedOf(const Rows &rows, const QString &textColumn, const QString &only = {})
{
    QList<ScenarioResults::Counted> counted;
    for (const Row &row : rows.rows) {
        const ResultReader read(rows, row);
        const QString figure = read.text(u"figure"_s);
        if (only.isEmpty() || figure == only)
            counted += { figure, read.text(textColumn), read.count(u"n"_s) };
    }
    return counted;
}

ScenarioResults::Outcome outcomeOf(const ResultReader &read)
{
    ScenarioResults::Outcome outcome;
    outcome.id = read.text(u"id"_s);
    outcome.createdAt = read.text(u"created_at"_s);
    outcome.learner = read.text(u"learner"_s);
    if (const Value achieved = read.value(u"achieved"_s))
        outcome.achieved = *achieved == u"true";
    outcome.feedback = read.text(u"ai_feedback"_s).trimmed();
    outcome.suggestions = textsOfJson(read.text(u"suggestions"_s));
    return outcome;
}

void take(ScenarioResults &results, AskedOfScenario asked, const Rows &rows)
{
    switch (asked) {
    case Attempts:
        results.hasAttempts = true;
        results.attempts = figuresOf(rows);
        return countNone(results.attempts, u"attempts"_s);
    case First:
        results.first = figuresOf(rows);
        return countNone(results.first, u"attempts"_s);
    case Repeats:
        results.repeats = figuresOf(rows);
        return countNone(results.repeats, u"attempts"_s);
    case LastSteps:
        results.hasLastSteps = true;
        results.lastSteps = countedOf(rows, u"step"_s);
        if (!rows.rows.isEmpty())
            results.abandonedSteps = ResultReader(rows, rows.rows.first()).count(u"total"_s);
        return;
    case Outcomes:
        results.hasOutcomes = true;
        results.outcomes = figuresOf(rows);
        return countNone(results.outcomes, u"outcomes"_s);
    case Vocabulary:
        results.used = countedOf(rows, u"word"_s, u"used"_s);
        results.missed = countedOf(rows, u"word"_s, u"missed"_s);
        return;
    case Latest:
        for (const Row &row : rows.rows) {
            const ResultReader read(rows, row);
            results.latest += outcomeOf(read);
            results.outcomesEver = read.count(u"total"_s);
        }
        return;
    case Conversations:
        results.conversations = figuresOf(rows);
        return countNone(results.conversations, u"conversations"_s);
    }
}

// What a database without all of it lacks, each once; columns of the learners are no figure.
QStringList notThere(const QList<Report> &reports)
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!names.contains(name) && !names.contains(name.section(u'.', 0, 0)))
            names += name;
    };
    for (const Report &report : reports) {
        for (const QString &name : report.missing())
            add(name);
        for (const SqlText::Need &need : report.leftOut()) {
            if (report.missing().isEmpty() && need.table != u"users")
                add(need.name());
        }
    }
    return names;
}

Result<ScenarioResults> run(PgConnection &connection, const QList<Report> &reports, ScenarioResults results)
{
    const Result<ReportAnswers> answers = runReports(connection, reports);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    // Attempts without a number are neither first nor repeats, and all of them would be shown as both.
    const bool numbered = !reports[First].lacks(u"scenario_attempts"_s, u"attempt_number"_s);
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const AskedOfScenario asked = AskedOfScenario(i);
        if (!reports[i].missing().isEmpty() || (!numbered && (asked == First || asked == Repeats)))
            continue;
        const Result<Rows> &answer = answers->answers[i];
        if (answer)
            take(results, asked, *answer);
        else if (!results.failures.contains(answer.error().message))
            results.failures += answer.error().message;
    }
    results.notThere = notThere(reports);
    results.asOf = answers->asOf;
    results.seconds = answers->seconds;
    return results;
}

QString rowsReport(ResultMark::Rows rows)
{
    switch (rows) {
    case ResultMark::Rows::Attempts:
        return u"scenario-attempts-rows"_s;
    case ResultMark::Rows::LastSteps:
        return u"scenario-last-steps-rows"_s;
    case ResultMark::Rows::Outcomes:
        return u"scenario-outcomes-rows"_s;
    case ResultMark::Rows::Conversations:
        return u"scenario-conversations-rows"_s;
    }
    return {};
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return value.toVariant().toString();
    }
    return {};
}

} // namespace

QStringList textsOfJson(const QString &json)
{
    QJsonParseError error;
    // In a list, because a document is an object or an array and nothing else.
    const QJsonDocument document = QJsonDocument::fromJson(QString(u'[' + json + u']').toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return json.trimmed().isEmpty() ? QStringList() : QStringList { json };
    const QJsonValue value = document.array().at(0);
    QStringList texts;
    if (!value.isArray()) {
        texts += textOf(value);
    } else {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            texts += textOf(element);
    }
    texts.removeAll(QString());
    return texts;
}

Report rowsBehind(const Catalog &catalog, const ScenarioResults &results, const ResultMark &mark)
{
    ReportParameters parameters = results.period.parameters();
    parameters[u"scenario"_s] = results.scenario;
    parameters[u"figure"_s] = mark.figure;
    parameters[u"attempts"_s] = mark.attempts;
    parameters[mark.rows == ResultMark::Rows::LastSteps ? u"step"_s : u"word"_s] = mark.text;
    if (mark.ever)
        parameters[u"since"_s] = u"-infinity"_s;
    return Report(catalog, rowsReport(mark.rows), parameters);
}

Query<ScenarioResults> readScenarioResults(Session &session, const QString &scenario, const ReportPeriod &period)
{
    ScenarioResults results;
    results.scenario = scenario;
    results.period = period;
    ReportParameters parameters = period.parameters();
    parameters[u"scenario"_s] = scenario;
    const QList<Report> reports = reportsOf(session.catalog(), parameters);
    return session.read<ScenarioResults>(
        [reports, results](PgConnection &connection) { return run(connection, reports, results); });
}

} // namespace Kaiwa
