#include "models/people/learnerstory.h"

#include "models/database/pgconnection.h"
#include "models/database/secretcolumns.h"

#include <QElapsedTimer>

#include <utility>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfUsage = 12;

QString referringColumn(const Catalog &catalog, const QString &table)
{
    for (const Reference &reference : catalog.referencesTo(u"users"_s)) {
        if (reference.table == table && reference.columns.size() == 1)
            return reference.columns.first();
    }
    return catalog.hasColumn(table, u"user_id"_s) ? u"user_id"_s : QString();
}

// Columns of login sessions that only some databases have: where from, with which program. They are told beside the
// hash of the session, whose id is never read.
std::optional<Statement> moreOfSessions(const Catalog &catalog, const QString &user)
{
    const Table *table = catalog.table(u"session"_s);
    if (!table || !catalog.hasColumn(u"session"_s, u"user_id"_s))
        return {};
    QStringList columns;
    for (const Column &column : table->columns) {
        const bool isTold = column.name == "id"_L1 || column.name == "user_id"_L1 || column.name == "expires_at"_L1;
        if (!isTold && column.mayRead && !isSecretColumn(u"session"_s, column.name))
            columns += u"login.%1::text AS %1"_s.arg(quotedIdentifier(column.name));
    }
    if (columns.isEmpty())
        return {};
    const QString name = quotedIdentifier(table->schema, table->name);
    return Statement { u"SELECT encode(sha256(convert_to(login.id::text, 'UTF8')), 'hex') AS session, %1 FROM %2 AS login "
                       "WHERE login.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::%2, "
                       "jsonb_build_object('user_id', $1::text)))"_s.arg(columns.join(u", "_s), name), { user } };
}

void addColumns(Rows &sessions, const Rows &more)
{
    QHash<QString, Row> byHash;
    for (const Row &row : more.rows)
        byHash.insert(row.value(0).value_or(QString()), row.mid(1));
    const Row none(more.columns.size() - 1, Value());
    sessions.columns += more.columns.mid(1);
    for (Row &row : sessions.rows)
        row += byHash.value(row.value(0).value_or(QString()), none);
}

LearnerStory::Answer answerOf(const Report &report, Result<Rows> &&rows)
{
    LearnerStory::Answer answer;
    for (const SqlText::Need &need : report.leftOut())
        answer.leftOut += need.name();
    if (!rows) {
        answer.error = rows.error();
        return answer;
    }
    answer.rows = std::move(*rows);
    answer.total = answer.rows.rows.size();
    if (const int at = columnOf(answer.rows, u"total"_s); at >= 0) {
        if (!answer.rows.rows.isEmpty())
            answer.total = answer.rows.rows.first().at(at).value_or(u"0"_s).toLongLong();
        answer.rows.columns.removeAt(at);
        for (Row &row : answer.rows.rows)
            row.removeAt(at);
    }
    return answer;
}

Result<LearnerStory> read(PgConnection &connection, const Catalog &catalog, const QString &user, const QDateTime &now)
{
    LearnerStory story;
    story.user = user;
    story.parameters = learnerParameters(user, now);
    QList<Report> reports;
    QList<Statement> statements;
    for (const LearnerBlock &block : learnerBlocks()) {
        ReportParameters parameters = story.parameters;
        parameters.insert(u"limit"_s, QString::number(block.rows));
        reports += Report(catalog, block.report(), parameters);
        if (reports.last().missing().isEmpty())
            statements += reports.last().statement();
    }
    const std::optional<Statement> sessions = moreOfSessions(catalog, user);
    if (sessions)
        statements += *sessions;
    QElapsedTimer timer;
    timer.start();
    story.asOf = QDateTime::currentDateTimeUtc();
    Result<QList<Result<Rows>>> answers = connection.runPipeline(statements, PgConnection::OnRefusal::GoOn);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    for (const Result<Rows> &answer : std::as_const(*answers)) {
        if (!answer && (answer.error().kind == Error::Kind::Cancelled || answer.error().kind == Error::Kind::Connection))
            return tl::unexpected<Error>(answer.error());
    }
    story.seconds = double(timer.nsecsElapsed()) / 1e9;
    qsizetype next = 0;
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const Report &report = reports.at(i);
        Result<Rows> rows = failure(Error::Kind::Invalid, report.missing().join(u", "_s));
        if (report.missing().isEmpty())
            rows = std::move((*answers)[next++]);
        story.blocks.insert(learnerBlocks().at(i).id, answerOf(report, std::move(rows)));
    }
    if (sessions && answers->last())
        addColumns(story.blocks[u"sessions"_s].rows, *answers->last());
    QStringList told { u"users"_s };
    for (const LearnerBlock &block : learnerBlocks())
        told += block.table;
    for (const Reference &reference : catalog.referencesTo(u"users"_s)) {
        if (!told.contains(reference.table) && catalog.table(reference.table) && !story.otherTables.contains(reference.table))
            story.otherTables += reference.table;
    }
    return story;
}

} // namespace

const LearnerStory::Answer &LearnerStory::answer(const QString &block) const
{
    static const Answer none;
    const auto found = blocks.constFind(block);
    return found == blocks.cend() ? none : *found;
}

bool LearnerStory::isThere() const
{
    return !answer(u"profile"_s).rows.rows.isEmpty();
}

const QList<LearnerBlock> &learnerBlocks()
{
    static const QList<LearnerBlock> blocks {
        { u"profile"_s, u"users"_s, 1 },
        { u"preferences"_s, u"user_preferences"_s, 20 },
        { u"usage"_s, u"user_usage"_s, 36 },
        { u"skills"_s, u"user_feature_profiles"_s, 20 },
        { u"mastery"_s, u"user_feature_profiles"_s },
        { u"conversations"_s, u"conversations"_s },
        { u"attempts"_s, u"scenario_attempts"_s, 6 },
        { u"outcomes"_s, u"scenario_outcomes"_s, 6 },
        { u"findings"_s, u"analysis_findings"_s },
        { u"subscriptions"_s, u"subscriptions"_s, 5 },
        { u"payments"_s, u"payments"_s, 6 },
        { u"sessions"_s, u"session"_s, 50 },
        { u"events"_s, u"analytics_events"_s },
        { u"stats"_s, u"user_learning_stats"_s },
        { u"vocabulary"_s, u"vocabulary_progress"_s },
        { u"notifications"_s, u"user_notifications"_s, 3 },
        { u"old-sessions"_s, u"conversation_sessions"_s, 5 },
    };
    return blocks;
}

ReportParameters learnerParameters(const QString &user, const QDateTime &now)
{
    const QDate month = now.toUTC().date();
    return { { u"user"_s, user }, { u"now"_s, reportTime(now) },
        { u"first_month"_s, month.addMonths(1 - monthsOfUsage).toString(u"yyyy-MM"_s) },
        { u"last_month"_s, month.toString(u"yyyy-MM"_s) } };
}

Query<LearnerStory> readLearner(Session &session, const QString &user, const QDateTime &now)
{
    return session.read<LearnerStory>([catalog = session.catalog(), user, now](PgConnection &connection) {
        return read(connection, catalog, user, now);
    });
}

RecordScope learnerScope(const Catalog &catalog, const QString &table, const QString &user)
{
    if (table == "users"_L1)
        return { table, { { u"id"_s, ColumnFilter::Kind::Equals, user } } };
    const QString column = referringColumn(catalog, table);
    if (column.isEmpty())
        return {};
    return { table, { { column, ColumnFilter::Kind::Equals, user } } };
}

} // namespace Kaiwa
