#include "models/insights/report.h"
#include "models/insights/charthead.h"
#include "models/database/sqlfiles.h"
#include "models/database/sqlpieces.h"
#include "tests/support/builtplaces.h"
#include "tests/support/rarerows.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar fieldEnd(0x1f);
constexpr QChar rowEnd(0x1e);
constexpr QChar null(0x1d);

// Values for every parameter that any report has; the sample's last day is 30 June 2026.
ReportParameters someParameters(const QString &report)
{
    static const QMap<QString, QString> figures { { u"scenario-attempts-rows"_s, u"hints"_s },
        { u"scenario-last-steps-rows"_s, u"no-step"_s }, { u"scenario-outcomes-rows"_s, u"missed"_s },
        { u"scenario-conversations-rows"_s, u"conversations"_s } };
    return { { u"scenario"_s, u"comfort-weekend"_s }, { u"scenarios"_s, u"{comfort-weekend,\"it's a \\\\ one\"}"_s },
        { u"zone"_s, u"Asia/Tokyo"_s }, { u"kept"_s, u"{}"_s }, { u"decided"_s, u"{}"_s },
        { u"features"_s,
            u"{\"it's a \\\\ one\",ko:grammar:modifiers:neun-eun-eul-relative,ko:lexis:numbers:native-vs-sino,"
            "ja:grammar:verb-forms:te-form,es:grammar:ser-estar:ser-vs-estar,grammar:particle:eun-neun-i-ga}"_s },
        { u"before"_s, u"2025-06-01 00:00:00.000"_s }, { u"since"_s, u"2026-02-01 00:00:00.000"_s },
        { u"until"_s, u"2026-06-30 12:00:00.000"_s }, { u"figure"_s, figures.value(report) }, { u"limit"_s, u"50"_s },
        { u"attempts"_s, u"repeat"_s }, { u"first_month"_s, u"2025-11"_s }, { u"last_month"_s, u"2026-06"_s },
        { u"now_month"_s, u"2026-06"_s }, { u"now"_s, u"2026-06-20 15:00:00.000"_s }, { u"without"_s, u"{}"_s },
        { u"domains"_s, u"{}"_s }, { u"steps"_s, u"{landing_viewed,signup_completed}"_s },
        { u"event"_s, u"conversation_started"_s }, { u"key"_s, u"mode"_s }, { u"kinds"_s, u"{conversation,payment}"_s } };
}

QStringList reportNames()
{
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s))
        names += file.section(u'/', 1).chopped(4);
    return names;
}

// The chart whose marks a report opens; empty: it is no report of such rows.
QString opener(const QString &report)
{
    for (const QString &name : reportNames()) {
        if (ChartHead::of(name).opens == report)
            return name;
    }
    return {};
}

QString written(const Rows &rows)
{
    QString text;
    for (const Row &row : rows.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (i > 0 ? QString(fieldEnd) : QString()) + row[i].value_or(QString(null));
        text += rowEnd;
    }
    return text;
}

QString saidByPsql(const TestDatabase &database, const QStringList &arguments, const QByteArray &text)
{
    QStringList all { u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-P"_s, u"null="_s + null, u"-F"_s,
        QString(fieldEnd), u"-R"_s, QString(rowEnd), u"-d"_s, database.address() };
    all += arguments;
    QProcess psql;
    TestServer::prepare(psql, u"psql"_s, all);
    psql.start();
    psql.write(text);
    psql.closeWriteChannel();
    if (!psql.waitForFinished(60'000) || psql.exitCode() != 0)
        return QString::fromUtf8(psql.readAllStandardError());
    QString answer = QString::fromUtf8(psql.readAllStandardOutput());
    while (answer.endsWith(u'\n'))
        answer.chop(1);
    return answer.isEmpty() || answer.endsWith(rowEnd) ? answer : answer + rowEnd;
}

// The file as it lies in its folder, with the parameters as psql's variables.
QString byPsql(const TestDatabase &database, const QString &report, const ReportParameters &values)
{
    QStringList arguments;
    const SqlText read(sqlText(u"reports/"_s + report + u".sql"_s));
    for (const QString &parameter : read.parameters())
        arguments += { u"-v"_s, parameter + u'=' + values.value(parameter) };
    arguments += { u"-f"_s, sourceFolder() + u"/resources/sql/reports/"_s + report + u".sql"_s };
    return saidByPsql(database, arguments, {});
}

// What the studio gives an analyst to take along, the values on top.
QString byPaste(const TestDatabase &database, const QString &report, const ReportParameters &values)
{
    return saidByPsql(database, { u"-f"_s, u"-"_s }, Report::forPsql(report, values).toUtf8());
}

} // namespace

// Reports: one text for psql and for the studio, and what becomes of it where columns are missing.
class ReportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("parameters");
        const QStringList a { u"a"_s };
        QTest::newRow("plain") << u"x = :'a'::text"_s << u"x = $1::text::text"_s << a;
        QTest::newRow("twice") << u":'a' :'b' :'a'"_s << u"$1::text $2::text $1::text"_s << QStringList { u"a"_s, u"b"_s };
        QTest::newRow("cast of a text") << u"x::'a'"_s << u"x::'a'"_s << QStringList();
        QTest::newRow("slice") << u"x[1:2] x[:'a'::int] x[2:]"_s << u"x[1:2] x[$1::int] x[2:]"_s << a;
        QTest::newRow("of one type") << u"x >= :'a'::timestamp AND x < :'a'::timestamp"_s
                                     << u"x >= $1::timestamp AND x < $1::timestamp"_s << a;
        QTest::newRow("a list") << u"x = ANY (:'a'::text[])"_s << u"x = ANY ($1::text[])"_s << a;
        QTest::newRow("of two types") << u":'a'::text = '' OR x = :'a'::int"_s << u"$1::text::text = '' OR x = $1::text::int"_s << a;
        QTest::newRow("of two types that begin alike") << u":'a'::int + :'a'::int8"_s << u"$1::text::int + $1::text::int8"_s << a;
        QTest::newRow("of two types of several words") << u":'a'::timestamp, :'a'::timestamp with time zone"_s
                                                       << u"$1::text::timestamp, $1::text::timestamp with time zone"_s << a;
        QTest::newRow("of a database's own type") << u":'a'::user_role"_s << u"$1::text::user_role"_s << a;
        QTest::newRow("of a schema's type") << u":'a'::date.kind"_s << u"$1::text::date.kind"_s << a;
        QTest::newRow("in a comment") << u"-- it's :'b'\n:'a'"_s << u"-- it's :'b'\n$1::text"_s << a;
        QTest::newRow("in a nested comment")
            << u"/* ' /* :'b' */ :'b' */ :'a'"_s << u"/* ' /* :'b' */ :'b' */ $1::text"_s << a;
        QTest::newRow("in a text") << u"':''b''' || :'a'"_s << u"':''b''' || $1::text"_s << a;
        QTest::newRow("text that ends with a backslash") << u"'\\' :'a'"_s << u"'\\' $1::text"_s << a;
        QTest::newRow("escaped text") << u"E'\\' :''b''' e'\\'' :'a'"_s << u"E'\\' :''b''' e'\\'' $1::text"_s << a;
        QTest::newRow("a name that ends with e") << u"type'\\' :'a'"_s << u"type'\\' $1::text"_s << a;
        QTest::newRow("in a name") << u"\"x:'b'\" :'a'"_s << u"\"x:'b'\" $1::text"_s << a;
        QTest::newRow("dollar quotes") << u"$$ :'b' $$ $q$ $$ :'b' $q$ :'a'"_s << u"$$ :'b' $$ $q$ $$ :'b' $q$ $1::text"_s << a;
        QTest::newRow("dollars in a name") << u"x$y$ :'a' z$y$"_s << u"x$y$ $1::text z$y$"_s << a;
        QTest::newRow("an operator") << u"x -> 'y' - :'a' / 2 * 3"_s << u"x -> 'y' - $1::text / 2 * 3"_s << a;
        QTest::newRow("not closed") << u":'a"_s << u":'a"_s << QStringList();
        QTest::newRow("plain variable") << u":b :\"c\" :'a'"_s << u":b :\"c\" $1::text"_s << a;
        QTest::newRow("other scripts") << u"'あ：' || 名前 || :'a'"_s << u"'あ：' || 名前 || $1::text"_s << a;
    }
    void parametersAreFound()
    {
        QFETCH(const QString, text);
        const SqlText report(text);
        QTEST(report.sql(), "sql");
        QTEST(report.parameters(), "parameters");
    }

    void linesOfMissingColumnsAreLeftOut()
    {
        const QString text = u"-- needs: t(id, at)\n-- pages: at, id\nSELECT id\n , a = :'p' -- if t.a, t.b\n , ' -- if t.c'\n"
                             " , d -- if t.d\nFROM t WHERE x = :'q'"_s;
        const SqlText all(text);
        QCOMPARE(all.parameters(), (QStringList { u"p"_s, u"q"_s }));
        QCOMPARE(all.leftOut(), {});
        QCOMPARE(all.needs(), (QList<SqlText::Need> { { u"t"_s, u"id"_s }, { u"t"_s, u"at"_s } }));
        QCOMPARE(all.pageColumns(), (QStringList { u"at"_s, u"id"_s }));
        const SqlText some(text, [](const SqlText::Need &need) { return need.column != u"b"; });
        QCOMPARE(some.parameters(), QStringList { u"q"_s });
        QCOMPARE(some.leftOut(), (QList<SqlText::Need> { { u"t"_s, u"b"_s } }));
        QVERIFY(some.sql().endsWith(u"SELECT id\n\n , ' -- if t.c'\n , d -- if t.d\nFROM t WHERE x = $1::text"_s));
    }

    // The very same rows, for each report that there is, from its file and from what leaves the studio.
    void psqlRunsTheFileAsItIs_data()
    {
        QTest::addColumn<QString>("report");
        for (const QString &name : reportNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void psqlRunsTheFileAsItIs()
    {
        QFETCH(const QString, report);
        static TestDatabase database(TestDatabase::Template::Life);
        // All that the few learners of the sample did, at one scenario, so that every report has something to say.
        database.exec(u"UPDATE scenario_attempts SET scenario_id = 'comfort-weekend';"
                      "UPDATE scenario_outcomes SET scenario_id = 'comfort-weekend';"
                      "UPDATE conversations SET scenario_id = 'comfort-weekend' WHERE scenario_id IS NOT NULL;"_s
            + rareRows());
        const std::unique_ptr<PgConnection> connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        // The learner who paid most wrote and tried most, too; the old sessions are given to this one, for all blocks.
        const QString user = database.exec(u"SELECT user_id FROM payments GROUP BY user_id ORDER BY count(*) DESC, user_id LIMIT 1"_s);
        database.exec(u"UPDATE conversation_sessions SET user_id = '%1'"_s.arg(user));
        ReportParameters values = someParameters(report);
        values.insert(u"user"_s, user);
        values.insert(u"people"_s, u'{' + user + u'}');
        if (const QString chart = opener(report); !chart.isEmpty()) {
            // The first mark that has rows.
            const Result<ReportAnswers> marks = runReports(*connection, { Report(catalog, chart, values) });
            QVERIFY(marks && marks->answers.first());
            const Rows &all = *marks->answers.first();
            const auto counts = [&all](const Row &row) { return row.at(columnOf(all, u"n"_s)).value_or(u"0"_s) != "0"_L1; };
            const auto mark = std::find_if(all.rows.cbegin(), all.rows.cend(), counts);
            QVERIFY(mark != all.rows.cend());
            for (const QString &column : ChartHead::of(chart).markColumns)
                values.insert(column, mark->at(columnOf(all, column)).value_or(QString()));
        }
        const Report asked(catalog, report, values);
        QCOMPARE(asked.missing(), QStringList());
        QCOMPARE(asked.leftOut(), {});
        const Result<ReportAnswers> answers = runReports(*connection, { asked });
        QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
        const Result<Rows> &rows = answers->answers.first();
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message + u' ' + rows.error().detail));
        QVERIFY(!rows->rows.isEmpty());
        QCOMPARE(byPsql(database, report, values), written(*rows));
        QCOMPARE(byPaste(database, report, values), written(*rows));
    }

    void piecesAreJoined_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("joined");
        QTest::newRow("nothing to join") << u"SELECT :who, x[1:n]"_s << u"SELECT :who, x[1:n]"_s;
        QTest::newRow("on its line") << u"-- head\n\\ir a/two.sql\nFROM (\n  :two\n)"_s
                                     << u"-- head\nFROM (\n  SELECT 1 -- if t.a\n   AS one\n)"_s;
        QTest::newRow("a value in a piece") << u"\\ir a/who.sql\n\\set who t.id\n:of_who\n\\set who u.id\n:of_who"_s
                                            << u"t.id::text = :'who_else' -- if t.id.x\nu.id::text = :'who_else' -- if u.id.x"_s;
        QTest::newRow("a quoted value") << u"\\ir a/two.sql\n\\set kind 'it''s'\n:'kind' :kind :'kinds'"_s << u"'it''s' it's :'kinds'"_s;
        QTest::newRow("a piece that takes another") << u"\\ir a/outer.sql\n:outer"_s << u"(\n    SELECT 1 -- if t.a\n     AS one\n)"_s;
        QTest::newRow("casts and parameters stay") << u"\\ir a/two.sql\n\\set text no\nx::text, :'other', :others"_s << u"x::text, :'other', :others"_s;
    }
    void piecesAreJoined()
    {
        QFETCH(const QString, text);
        const QMap<QString, QString> files { { u"a/two.sql"_s, u"-- words\nSELECT $piece$\nSELECT 1 -- if t.a\n AS one\n$piece$ AS two \\gset\n"_s },
            { u"a/who.sql"_s, u"SELECT $piece$\n:who::text = :'who_else' -- if :who.x\n$piece$ AS of_who \\gset\n"_s },
            { u"a/outer.sql"_s, u"\\ir two.sql\nSELECT $piece$\n(\n    :two\n)\n$piece$ AS outer \\gset\n"_s } };
        QTEST(joinedSql(text, [&files](const QString &path) { return files.value(path); }), "joined");
    }

    void aRefusedReportLeavesTheOthers()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(u"CREATE TABLE languages (id text); CREATE TABLE conversations (scenario_id uuid, started_at timestamp)"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        const ReportParameters parameters = someParameters({});
        const Result<ReportAnswers> answers = runReports(*connection,
            { Report(catalog, u"scenario-outcomes"_s, parameters), Report(catalog, u"scenario-conversations"_s, parameters) });
        QVERIFY(answers);
        QCOMPARE(answers->answers[0].error().kind, Error::Kind::Invalid);
        QCOMPARE(answers->answers[0].error().message, u"This database has no scenario_outcomes."_s);
        QCOMPARE(answers->answers[1].error().kind, Error::Kind::Refused);
    }

    void daysAreThoseOfTheZone()
    {
        const QDateTime now(QDate(2026, 3, 31), QTime(16, 0), Qt::UTC); // 1 April in Tokyo
        const ReportPeriod tokyo = ReportPeriod::lastDays(30, QTimeZone("Asia/Tokyo"), now);
        QCOMPARE(reportTime(tokyo.since), u"2026-03-02 15:00:00.000"_s); // 3 March, 0:00
        QCOMPARE(reportTime(tokyo.before), u"2026-01-31 15:00:00.000"_s);
        QCOMPARE(reportTime(tokyo.until), u"2026-03-31 16:00:00.000"_s);
        // The clocks went forward on 29 March: the day begins an hour earlier in UTC than it did before.
        const ReportPeriod berlin = ReportPeriod::lastDays(2, QTimeZone("Europe/Berlin"), now);
        QCOMPARE(reportTime(berlin.since), u"2026-03-29 22:00:00.000"_s);
        QCOMPARE(reportTime(berlin.before), u"2026-03-27 23:00:00.000"_s);
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
