#include "models/people/learnerstory.h"

#include "models/database/pgconnection.h"
#include "models/database/sqlfiles.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QDateTime presentDay(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC); // of the sample

QStringList namesOfReports()
{
    QStringList names;
    for (const QString &file : sqlFiles(u"reports"_s)) {
        const QString name = file.section(u'/', 1).chopped(4);
        if (name.startsWith("learner-"_L1))
            names += name;
    }
    names.sort(); // a folder sorts its names with their suffixes
    return names;
}

double sumOfColumn(const Rows &rows, const QString &column)
{
    double sum = 0;
    const int at = columnOf(rows, column);
    for (const Row &row : rows.rows)
        sum += row.value(at).value_or(QString()).toDouble();
    return sum;
}

} // namespace

// All that is told of one learner: each block says what plain SQL says, the timeline leaves nothing out, and a database
// that lacks tables or columns says so in their place.
class LearnerReportsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;
    QStringList m_users; // with much to tell, with little, and with nothing

    LearnerStory read(const QString &user) { return answerOf(readLearner(*m_session, user, presentDay)); }
    qint64 count(const QString &from) { return m_database->exec(u"SELECT count(*) FROM "_s + from).toLongLong(); }

    QList<Row> timeline(Session &session, const QString &user, const QString &kinds = {})
    {
        ReportParameters parameters { { u"user"_s, user }, { u"kinds"_s, kinds }, { u"limit"_s, u"37"_s } };
        QList<Row> all;
        for (int page = 0; page < 2'000; ++page) {
            const Report report(session.catalog(), u"learner-timeline"_s, parameters);
            const ReportAnswers answers = answerOf(readReports(session, { report }));
            const Result<Rows> &rows = answers.answers.first();
            if (!rows)
                qFatal("%s %s", qPrintable(rows.error().message), qPrintable(rows.error().detail));
            all += rows->rows;
            if (rows->rows.size() < 37)
                return all;
            for (const QString &column : report.pageColumns())
                parameters.insert(u"after_"_s + column, rows->rows.last().value(columnOf(*rows, column)).value_or(QString()));
        }
        qFatal("The timeline has no end.");
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_session = openSession(m_database->profile());
        m_users = m_database->exec(u"SELECT string_agg(id::text, ',') FROM (SELECT u.id FROM users u LEFT JOIN payments p ON "
                                   "p.user_id = u.id GROUP BY u.id ORDER BY count(p.id) DESC, u.id LIMIT 6) AS chosen"_s).split(u',');
        m_users += m_database->exec(u"INSERT INTO users (email) VALUES ('nobody@example.org') RETURNING id"_s);
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_database.reset();
    }

    // No report of a learner is forgotten by the page, and none is on it without a file.
    void everyReportHasItsPlace()
    {
        QStringList placed { u"learner-list"_s, u"learner-timeline"_s, u"learner-usage-rows"_s };
        for (const LearnerBlock &block : learnerBlocks())
            placed += block.report();
        placed.sort();
        QCOMPARE(namesOfReports(), placed);
    }

    void countsAgreeWithPlainSql()
    {
        for (const QString &user : std::as_const(m_users)) {
            const LearnerStory story = read(user);
            QVERIFY(story.isThere());
            for (const LearnerBlock &block : learnerBlocks()) {
                const LearnerStory::Answer &answer = story.answer(block.id);
                QVERIFY2(!answer.error, answer.error ? qPrintable(block.id + answer.error->message + answer.error->detail) : "");
                QCOMPARE(answer.leftOut, QStringList());
                if (block.id == "profile"_L1 || block.id == "usage"_L1 || block.id == "skills"_L1)
                    continue; // below
                const qint64 rows = count(u"%1 WHERE user_id = '%2'"_s.arg(block.table, user));
                QVERIFY2(answer.total == rows, qPrintable(u"%1: %2 told, %3 there"_s.arg(block.id).arg(answer.total).arg(rows)));
                QCOMPARE(answer.rows.rows.size(), std::min<qint64>(rows, block.rows));
                QVERIFY(!answer.rows.columns.contains(u"total"_s));
            }
        }
    }

    void theAccountIsToldWithoutSecrets()
    {
        m_database->exec(u"UPDATE users SET google_id = 'secret-google', hashed_password = 'secret-hash' WHERE id = '%1'"_s.arg(m_users.first()));
        const LearnerStory story = read(m_users.first());
        const Rows &profile = story.answer(u"profile"_s).rows;
        QCOMPARE(profile.rows.size(), 1);
        QCOMPARE(profile.rows.first().at(columnOf(profile, u"email"_s)),
            Value(m_database->exec(u"SELECT email FROM users WHERE id = '%1'"_s.arg(m_users.first()))));
        const QStringList tokens = m_database->exec(u"SELECT string_agg(id, ',') FROM session"_s).split(u',');
        for (auto block = story.blocks.cbegin(); block != story.blocks.cend(); ++block) {
            for (const Row &row : block->rows.rows) {
                for (const Value &value : row) {
                    QVERIFY2(!value.value_or(QString()).contains(u"secret-"_s), qPrintable(block.key()));
                    QVERIFY2(!tokens.contains(value.value_or(QString())), qPrintable(block.key()));
                }
            }
        }
    }

    void sessionsAreTheirHashes()
    {
        const QString user = m_database->exec(u"SELECT user_id FROM session GROUP BY user_id ORDER BY count(*) DESC, user_id LIMIT 1"_s);
        const Rows rows = read(user).answer(u"sessions"_s).rows;
        QStringList hashes;
        for (const Row &row : rows.rows)
            hashes += row.value(columnOf(rows, u"session"_s)).value_or(QString());
        hashes.sort();
        QVERIFY(!hashes.isEmpty());
        QCOMPARE(hashes.join(u','), m_database->exec(u"SELECT string_agg(h, ',' ORDER BY h) FROM (SELECT encode(sha256(convert_to(id, 'UTF8')), "
                                                     "'hex') AS h FROM session WHERE user_id = '%1') AS s"_s.arg(user)));
    }

    void usageAddsUp()
    {
        const QString user = m_database->exec(u"SELECT user_id FROM user_usage WHERE period BETWEEN '2025-07' AND '2026-06' GROUP BY user_id "
                                              "ORDER BY count(*) DESC, user_id LIMIT 1"_s);
        const LearnerStory story = read(user);
        const Rows &usage = story.answer(u"usage"_s).rows;
        QCOMPARE(usage.rows.size(), 36); // twelve months, three parts
        double used = 0;
        double all = 0;
        for (const Row &row : usage.rows) {
            const double seconds = row.at(columnOf(usage, u"seconds"_s)).value_or(QString()).toDouble();
            used += row.at(columnOf(usage, u"at_part"_s)) == Value(u"left"_s) ? 0 : seconds;
            all += seconds;
        }
        QCOMPARE(used, m_database->exec(u"SELECT sum(seconds_used + banked_seconds_used) FROM user_usage WHERE user_id = '%1' AND period "
                                        "BETWEEN '2025-07' AND '2026-06'"_s.arg(user)).toDouble());
        QCOMPARE(all, m_database->exec(u"SELECT sum(greatest(monthly_seconds + banked_seconds, seconds_used + banked_seconds_used)) FROM "
                                       "user_usage JOIN tiers ON tiers.id = tier_when_used WHERE user_id = '%1' AND period BETWEEN "
                                       "'2025-07' AND '2026-06'"_s.arg(user)).toDouble());
    }

    void skillsAreWeighted()
    {
        const QString user = m_users.first();
        const Rows skills = read(user).answer(u"skills"_s).rows;
        QCOMPARE(sumOfColumn(skills, u"n"_s), double(count(u"user_feature_profiles WHERE user_id = '%1'"_s.arg(user))));
        for (const Row &row : skills.rows) {
            const QString expected = m_database->exec(u"SELECT round(sum(mastery_score * occurrence_count) / sum(occurrence_count), 4) FROM "
                "user_feature_profiles JOIN linguistic_features f ON f.id = feature_id WHERE user_id = '%1' AND macro_skill = '%2'"_s.arg(
                    user, row.at(columnOf(skills, u"skill"_s)).value_or(QString())));
            QCOMPARE(row.at(columnOf(skills, u"mastery"_s)).value_or(QString()), expected);
        }
    }

    void theTimelineTellsAllInOrder()
    {
        for (const QString &user : std::as_const(m_users)) {
            const QList<Row> rows = timeline(*m_session, user);
            qint64 expected = count(u"users WHERE created_at IS NOT NULL AND id = '%1'"_s.arg(user))
                + count(u"users WHERE email_verified IS NOT NULL AND id = '%1'"_s.arg(user))
                + count(u"user_feature_profiles WHERE last_mastered_at IS NOT NULL AND user_id = '%1'"_s.arg(user))
                + count(u"user_preferences WHERE last_level_assessment IS NOT NULL AND user_id = '%1'"_s.arg(user));
            for (const QString &table : { u"conversations"_s, u"scenario_attempts"_s, u"scenario_outcomes"_s, u"analysis_findings"_s,
                     u"subscriptions"_s, u"payments"_s, u"vocabulary_progress"_s, u"analytics_events"_s, u"conversation_sessions"_s })
                expected += count(u"%1 WHERE user_id = '%2'"_s.arg(table, user));
            QCOMPARE(qint64(rows.size()), expected);
            QSet<QString> different;
            for (qsizetype i = 0; i < rows.size(); ++i) {
                different.insert(rows.at(i).at(1).value_or(QString()) + u'|' + rows.at(i).at(2).value_or(QString()));
                if (i > 0)
                    QVERIFY(*rows.at(i - 1).at(0) >= *rows.at(i).at(0) || rows.at(i - 1).at(0)->left(19) == rows.at(i).at(0)->left(19));
            }
            QCOMPARE(different.size(), rows.size());
        }
        const QList<Row> payments = timeline(*m_session, m_users.first(), u"{payment}"_s);
        QCOMPARE(qint64(payments.size()), count(u"payments WHERE user_id = '%1'"_s.arg(m_users.first())));
    }

    // The learner's rows are found by the index on them, whatever the type of the id: with nothing else allowed, none is
    // scanned.
    void eachBlockAsksByTheLearner_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::newRow("uuid") << false;
        QTest::newRow("text") << true;
    }
    void eachBlockAsksByTheLearner()
    {
        QFETCH(const bool, isText);
        TestDatabase database(TestDatabase::Template::Life);
        if (isText) {
            database.exec(u"DROP TRIGGER analysis_findings_immutable ON analysis_findings; DO $$ DECLARE r record; BEGIN FOR r IN SELECT conrelid::regclass AS t, conname FROM pg_constraint WHERE contype = 'f' "
                          "AND confrelid = 'users'::regclass LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.t, r.conname); "
                          "EXECUTE format('ALTER TABLE %s ALTER user_id TYPE text', r.t); END LOOP; END $$; "
                          "ALTER TABLE users ALTER id DROP DEFAULT; ALTER TABLE users ALTER id TYPE text"_s);
        }
        const auto connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        const QString user = database.exec(u"SELECT user_id FROM payments GROUP BY user_id ORDER BY count(*) DESC LIMIT 1"_s);
        ReportParameters parameters = learnerParameters(user, presentDay);
        parameters.insert(u"limit"_s, u"8"_s);
        QVERIFY(connection->run(u"SET enable_seqscan = off"_s));
        for (const LearnerBlock &block : learnerBlocks()) {
            const Statement statement = Report(catalog, block.report(), parameters).statement();
            const Result<Rows> rows = connection->run(statement);
            QVERIFY2(rows, rows ? "" : qPrintable(block.id + rows.error().message + rows.error().detail));
            const Result<Rows> plan = connection->run({ u"EXPLAIN "_s + statement.sql, statement.parameters });
            QVERIFY(plan);
            for (const Row &row : plan->rows)
                QVERIFY2(!row.value(0)->contains(u"Seq Scan on %1"_s.arg(block.table)), qPrintable(block.id + u' ' + *row.value(0)));
        }
    }

    void whatIsMissingIsSaid()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(u"CREATE TABLE users (id uuid PRIMARY KEY, email text); "
                      "CREATE TABLE conversations (id text, user_id uuid); "
                      "CREATE TABLE user_settings (user_id uuid REFERENCES users (id), theme text); "
                      "INSERT INTO users VALUES ('00000000-0000-0000-0000-000000000001', 'one@example.org'); "
                      "INSERT INTO conversations VALUES ('c1', '00000000-0000-0000-0000-000000000001')"_s);
        const Session::Ptr session = openSession(database.profile());
        const LearnerStory story = answerOf(readLearner(*session, u"00000000-0000-0000-0000-000000000001"_s, presentDay));
        QVERIFY(story.isThere());
        QCOMPARE(story.otherTables, QStringList { u"user_settings"_s });
        for (const LearnerBlock &block : learnerBlocks()) {
            const LearnerStory::Answer &answer = story.answer(block.id);
            if (block.table == "users"_L1 || block.table == "conversations"_L1) {
                QVERIFY2(!answer.error, answer.error ? qPrintable(answer.error->message + answer.error->detail) : "");
                QCOMPARE(answer.rows.rows.size(), 1);
                QVERIFY(!answer.leftOut.isEmpty());
            } else {
                QVERIFY2(answer.error && answer.error->kind == Error::Kind::Invalid, qPrintable(block.id));
                QVERIFY2(answer.error->message.contains(block.table), qPrintable(block.id + u": "_s + answer.error->message));
            }
        }
        QCOMPARE(timeline(*session, story.user).size(), 0); // nothing there carries a time
        QCOMPARE(learnerScope(session->catalog(), u"user_settings"_s, story.user).filters.first().column, u"user_id"_s);
    }

    // A deployed database may keep from where somebody signed in.
    void moreOfSessionsIsTold()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        database.exec(u"ALTER TABLE session ADD ip_address inet, ADD user_agent text; "
                      "INSERT INTO users (id, email) VALUES ('00000000-0000-0000-0000-000000000001', 'one@example.org'); "
                      "INSERT INTO session VALUES ('token-one', '00000000-0000-0000-0000-000000000001', now(), '192.0.2.7', 'Browser')"_s);
        const Session::Ptr session = openSession(database.profile());
        const Rows rows = answerOf(readLearner(*session, u"00000000-0000-0000-0000-000000000001"_s, presentDay)).answer(u"sessions"_s).rows;
        QCOMPARE(rows.rows.size(), 1);
        QCOMPARE(rows.rows.first().value(columnOf(rows, u"ip_address"_s)), Value(u"192.0.2.7/32"_s));
        QCOMPARE(rows.rows.first().value(columnOf(rows, u"user_agent"_s)), Value(u"Browser"_s));
        QVERIFY(!rows.columns.contains(u"id"_s));
    }

    void nobodyIsNobody()
    {
        QVERIFY(!read(u"00000000-0000-0000-0000-00000000dead"_s).isThere());
        const LearnerStory story = read(u"no id at all"_s);
        QVERIFY(!story.isThere());
        QVERIFY(story.answer(u"profile"_s).error);
    }
};

QTEST_GUILESS_MAIN(LearnerReportsTest)
#include "tst_learnerreports.moc"
