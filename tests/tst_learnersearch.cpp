#include "models/people/learnersearch.h"

#include "models/database/pgconnection.h"
#include "models/insights/report.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyLearners = 200'000;
constexpr int patience = 30'000;

QStringList idsOf(const Rows &rows)
{
    QStringList ids;
    const int at = columnOf(rows, u"id"_s);
    for (const Row &row : rows.rows)
        ids += row.value(at).value_or(QString());
    return ids;
}

} // namespace

// Learners are found among very many: which way finds whom, that indexes serve the quick ways, that all pages together are
// what one plain SELECT finds, and that a text which is no longer wanted costs the server nothing.
class LearnerSearchTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_many;
    std::unique_ptr<PgConnection> m_connection;
    Catalog m_catalog;

    // All pages of a question; each learner once, or the test fails.
    static QStringList walked(PgConnection &connection, const Catalog &catalog, const QString &text, int *pages = nullptr)
    {
        LearnerQuestion question;
        question.text = text;
        question.monthSince = QDateTime(QDate(2026, 6, 1), QTime(), Qt::UTC);
        QStringList ids;
        for (int page = 0; page < 5'000; ++page) {
            const Result<LearnerPage> found = findLearners(connection, catalog, question);
            if (!found)
                qFatal("%s %s", qPrintable(found.error().message), qPrintable(found.error().detail));
            ids += idsOf(found->rows);
            if (pages)
                ++*pages;
            if (found->isComplete)
                return ids;
            question = found->next;
        }
        qFatal("The pages have no end.");
        return {};
    }
    static QStringList selected(TestDatabase &database, const QString &condition, const QString &order = u"1"_s)
    {
        return database.exec(u"SELECT string_agg(id::text, ',' ORDER BY %1) FROM users WHERE %2"_s.arg(order, condition))
            .split(u',', Qt::SkipEmptyParts);
    }
    static QStringList sorted(QStringList ids)
    {
        ids.sort();
        return ids;
    }
    static QString planOf(PgConnection &connection, const Statement &statement)
    {
        const Result<Rows> plan = connection.run({ u"EXPLAIN "_s + statement.sql, statement.parameters });
        if (!plan)
            qFatal("%s %s", qPrintable(plan.error().message), qPrintable(plan.error().detail));
        QStringList lines;
        for (const Row &row : plan->rows)
            lines += row.value(0).value_or(QString());
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        m_many = std::make_unique<TestDatabase>(TestDatabase::Template::Documented);
        // Indexes are made after the rows, which takes half the time.
        m_many->exec(u"ALTER TABLE users DROP CONSTRAINT users_email_key, DROP CONSTRAINT users_username_key, DROP CONSTRAINT "
                     "users_google_id_key; DROP INDEX users_created_at_idx, users_stripe_customer_id_idx, users_last_usage_idx, "
                     "users_email_prefix_idx, users_display_name_prefix_idx"_s);
        m_many->exec(u"INSERT INTO users (id, username, display_name, email, created_at, last_usage) "
                     "SELECT md5('learner' || i)::uuid, CASE WHEN i % 3 > 0 THEN 'user' || i END, "
                     "CASE WHEN i % 5 > 0 THEN 'Tanaka ' || i END, 'learner' || i || '@example.org', "
                     "timestamp '2024-01-01' + i * interval '1 minute', "
                     "CASE WHEN i % 4 > 0 THEN timestamp '2026-06-01' + (i % 1000) * interval '1 minute' END "
                     "FROM generate_series(1, %1) AS i; ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email), ADD CONSTRAINT "
                     "users_username_key UNIQUE (username); CREATE INDEX ON users (last_usage); CREATE INDEX users_email_prefix_idx ON users "
                     "(lower(email) text_pattern_ops); CREATE INDEX users_display_name_prefix_idx ON users (lower(display_name) "
                     "text_pattern_ops); ANALYZE users"_s.arg(manyLearners));
        m_connection = m_many->connect();
        m_catalog = *Catalog::read(*m_connection);
        qInfo("%d learners in %lld ms", manyLearners, qlonglong(timer.elapsed()));
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_many.reset();
    }

    void idsAndMailsAreServedByAnIndex_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("found");
        const QString id = u"md5('learner4711')::uuid::text"_s;
        QTest::newRow("id") << id << u"id"_s << 1;
        QTest::newRow("beginning of an id") << u"left(md5('learner4711')::uuid::text, 11)"_s << u"id"_s << 1;
        QTest::newRow("mail") << u"'learner4711@example.org'"_s << u"email"_s << 1;
        QTest::newRow("mail in capitals") << u"'Learner4711@Example.ORG'"_s << u"email"_s << 1;
        QTest::newRow("beginning of a mail") << u"'learner4711'"_s << u"email"_s << 11;
        QTest::newRow("user name") << u"'user4711'"_s << u"username"_s << 0;
        QTest::newRow("beginning of a name") << u"'tanaka 4711'"_s << u"display_name"_s << 9;
    }
    void idsAndMailsAreServedByAnIndex()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, way);
        QFETCH(const int, found);
        LearnerQuestion question;
        question.text = m_many->exec(u"SELECT "_s + text);
        question.monthSince = QDateTime(QDate(2026, 6, 1), QTime(), Qt::UTC);
        const QMap<QString, Statement> statements = learnerStatements(*m_connection, m_catalog, question);
        QVERIFY2(statements.contains(way), qPrintable(statements.keys().join(u' ')));
        for (auto it = statements.cbegin(); it != statements.cend(); ++it) {
            if (it.key() == "part"_L1)
                continue;
            const QString plan = planOf(*m_connection, *it);
            QVERIFY2(!plan.contains(u"Seq Scan"_s) && plan.contains(u"Index"_s), qPrintable(it.key() + u'\n' + plan));
        }
        const Result<LearnerPage> page = findLearners(*m_connection, m_catalog, question);
        QVERIFY2(page, page ? "" : qPrintable(page.error().message + page.error().detail));
        QVERIFY(page->scanned.isEmpty());
        if (found > 0)
            QVERIFY2(page->rows.rows.size() >= found, qPrintable(QString::number(page->rows.rows.size())));
        QVERIFY2(page->seconds < 0.5, qPrintable(QString::number(page->seconds)));
    }

    // A database that only has what the documentation says of users: the key of the mail.
    void aPlainKeyOfTheMailIsEnough()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        database.exec(u"DROP INDEX users_email_prefix_idx; DROP INDEX users_display_name_prefix_idx; "
                      "INSERT INTO users (email) SELECT 'learner' || i || '@example.org' FROM generate_series(1, 20000) AS i; "
                      "ANALYZE users"_s);
        const auto connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        LearnerQuestion question;
        question.text = u"Learner4"_s;
        question.monthSince = QDateTime(QDate(2026, 6, 1), QTime(), Qt::UTC);
        const QMap<QString, Statement> statements = learnerStatements(*connection, catalog, question);
        QVERIFY(statements.contains(u"email.lower"_s));
        for (const QString &way : { u"email"_s, u"email.lower"_s })
            QVERIFY2(planOf(*connection, statements.value(way)).contains(u"users_email_key"_s), qPrintable(planOf(*connection, statements.value(way))));
        const Result<LearnerPage> page = findLearners(*connection, catalog, question);
        QVERIFY(page);
        QCOMPARE(idsOf(page->rows).size(), LearnerQuestion::pageRows);
        QCOMPARE(sorted(walked(*connection, catalog, u"learner4"_s)), sorted(selected(database, u"email LIKE 'learner4%'"_s)));
    }

    // Under every collation the beginning of a mail finds just those that begin so, also at its last letter.
    void beginningsHoldUnderEveryCollation_data()
    {
        QTest::addColumn<QString>("collation");
        QTest::newRow("bytes") << u"C"_s;
        QTest::newRow("Unicode") << u"und-x-icu"_s;
        QTest::newRow("Estonian") << u"et-x-icu"_s; // z stands in the middle of the alphabet
    }
    void beginningsHoldUnderEveryCollation()
    {
        QFETCH(const QString, collation);
        TestDatabase database(TestDatabase::Template::Documented);
        database.exec(u"DROP INDEX users_email_prefix_idx; ALTER TABLE users ALTER email TYPE text COLLATE \"%1\"; "
                      "INSERT INTO users (email) SELECT name || rest || '@' || name || '.org' FROM unnest(ARRAY['z', 'zz', 'a', 'aa', "
                      "'aå', 'tan', 'ta-n', 'Tan', '田中', 'tzu', 't_z', 't~', 'é', 'e']) AS name, unnest(ARRAY['', 'z', '1', '.b', "
                      "'_', '-', 'ø', '中', '~', '😀']) AS rest ON CONFLICT DO NOTHING"_s.arg(collation));
        const auto connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        for (const QString &text : { u"z"_s, u"zz"_s, u"t"_s, u"ta"_s, u"tan"_s, u"a"_s, u"aa"_s, u"田"_s, u"e"_s, u"é"_s, u"t~"_s, u"t_"_s }) {
            LearnerQuestion question;
            question.text = text;
            const Statement way = learnerStatements(*connection, catalog, question).value(u"email"_s);
            const Result<Rows> rows = connection->run(way);
            QVERIFY2(rows, rows ? "" : qPrintable(rows.error().message));
            QStringList ids;
            for (const Row &row : rows->rows)
                ids += row.value(0).value_or(QString());
            QStringList expected = selected(database, u"starts_with(email, '%1')"_s.arg(text));
            QVERIFY2(sorted(ids) == sorted(expected), qPrintable(u"%1 under %2: %3 of %4"_s.arg(text, collation).arg(ids.size()).arg(expected.size())));
        }
    }

    // Danish puts aa behind z: no range of an index begins with a single a there. The slow way does not mind.
    void whatNoRangeHoldsIsFoundAllTheSame()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        database.exec(u"DROP INDEX users_email_prefix_idx; ALTER TABLE users ALTER email TYPE text COLLATE \"da-x-icu\"; "
                      "INSERT INTO users (email) VALUES ('a1@example.org'), ('aa1@example.org'), ('ab1@example.org'), ('b1@example.org')"_s);
        const auto connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        QCOMPARE(sorted(walked(*connection, catalog, u"a"_s)), sorted(selected(database, u"email LIKE '%a%'"_s)));
        QCOMPARE(sorted(walked(*connection, catalog, u"aa"_s)), sorted(selected(database, u"email LIKE 'aa%'"_s)));
    }

    void allPagesAreWhatOneSelectFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("many by mail") << u"learner12"_s;
        QTest::newRow("a part of names") << u"naka 777"_s;
        QTest::newRow("everything at once") << u"er1999"_s;
        QTest::newRow("nobody") << u"nobody at all"_s;
        QTest::newRow("signs of patterns") << u"%_"_s;
    }
    void allPagesAreWhatOneSelectFinds()
    {
        QFETCH(const QString, text);
        int pages = 0;
        const QStringList ids = walked(*m_connection, m_catalog, text, &pages);
        const QString inside = u"position('%1' in lower(%2)) > 0"_s;
        QStringList conditions;
        for (const QString &column : { u"email"_s, u"coalesce(username, '')"_s, u"coalesce(display_name, '')"_s })
            conditions += inside.arg(text, column);
        const QStringList expected = selected(*m_many, conditions.join(u" OR "_s));
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        QCOMPARE(sorted(ids), sorted(expected));
        QVERIFY(pages <= 2 + 4 * (ids.size() / LearnerQuestion::pageRows + 1));
    }

    void everybodyByLastUse()
    {
        TestDatabase database(TestDatabase::Template::Life);
        database.exec(u"INSERT INTO users (email) SELECT 'new' || i || '@example.org' FROM generate_series(1, 500) AS i; "
                      "INSERT INTO users (email, last_usage) SELECT 'tie' || i || '@example.org', timestamp '2026-01-01' "
                      "FROM generate_series(1, 700) AS i; ANALYZE users"_s);
        const auto connection = database.connect();
        const Catalog catalog = *Catalog::read(*connection);
        QCOMPARE(walked(*connection, catalog, {}), selected(database, u"true"_s, u"last_usage DESC NULLS LAST, "
            "CASE WHEN last_usage IS NULL THEN id END, id DESC"_s));
        const Statement recent = learnerStatements(*connection, catalog, {}).value(u"recent"_s);
        QVERIFY(!planOf(*m_connection, learnerStatements(*m_connection, m_catalog, {}).value(u"recent"_s)).contains(u"Seq Scan"_s));
    }

    // The exact mail stands first, however many begin with it.
    void whatIsExactStandsFirst()
    {
        LearnerQuestion question;
        question.text = u"learner1"_s;
        question.monthSince = QDateTime(QDate(2026, 6, 1), QTime(), Qt::UTC);
        m_many->exec(u"INSERT INTO users (email) VALUES ('learner1')"_s);
        const Result<LearnerPage> page = findLearners(*m_connection, m_catalog, question);
        QVERIFY(page && !page->rows.rows.isEmpty());
        QCOMPARE(page->rows.rows.first().value(columnOf(page->rows, u"email"_s)), Value(u"learner1"_s));
        m_many->exec(u"DELETE FROM users WHERE email = 'learner1'"_s);
    }

    void noSecretIsAskedFor()
    {
        LearnerQuestion question;
        question.text = u"learner4711"_s;
        const QMap<QString, Statement> statements = learnerStatements(*m_connection, m_catalog, question);
        QVERIFY(statements.size() >= 4);
        for (const Statement &statement : statements) {
            for (const QString &secret : { u"google_id"_s, u"password"_s, u"*"_s })
                QVERIFY2(!statement.sql.contains(secret), qPrintable(statement.sql));
        }
    }

    void aDatabaseWithoutTheColumns()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(u"CREATE TABLE users (id text PRIMARY KEY, display_name text); "
                      "INSERT INTO users SELECT 'u' || i, 'Name ' || i FROM generate_series(1, 450) AS i"_s);
        const auto connection = database.connect();
        Catalog catalog = *Catalog::read(*connection);
        QCOMPARE(sorted(walked(*connection, catalog, {})), sorted(selected(database, u"true"_s)));
        QCOMPARE(sorted(walked(*connection, catalog, u"u44"_s)), sorted(selected(database, u"id LIKE 'u44%'"_s)));
        QCOMPARE(sorted(walked(*connection, catalog, u"ame 44"_s)), sorted(selected(database, u"display_name LIKE '%ame 44%'"_s)));
        database.exec(u"DROP TABLE users; CREATE TABLE languages (id text)"_s);
        catalog = *Catalog::read(*connection);
        const Result<LearnerPage> page = findLearners(*connection, catalog, {});
        QVERIFY(!page);
        QCOMPARE(page.error().message, u"This database has no table “users”."_s);
    }

    void theListGrowsAndIsTold()
    {
        const Session::Ptr session = openSession(m_many->profile());
        LearnerSearch search(*session);
        const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::Fatal);
        search.setText(u"learner4711@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patience);
        QCOMPARE(search.rowCount(), 1);
        QVERIFY(search.isComplete());
        QVERIFY(!search.scanned() && !search.isByParts()); // nobody else can be meant
        search.setText(u"learner1"_s);
        QVERIFY(search.isAsking());
        QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patience);
        QCOMPARE(search.rowCount(), LearnerQuestion::pageRows);
        QVERIFY(!search.scanned());
        QVERIFY(search.canFetchMore({}));
        search.fetchMore({});
        QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patience);
        QCOMPARE(search.rowCount(), 2 * LearnerQuestion::pageRows);
        search.setText(u"aka 4711"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patience);
        QVERIFY(search.scanned());
        QVERIFY(search.rowCount() > 0 && search.isComplete());
        qInfo("a part of a name among %d: %.3f s", manyLearners, search.seconds());
    }

    // What waits on the server for a text that is gone is ended there.
    void anotherTextEndsTheQuestionOnTheServer()
    {
        const Session::Ptr session = openSession(m_many->profile());
        const auto blocker = m_many->connect();
        QVERIFY(blocker->run(u"BEGIN"_s));
        QVERIFY(blocker->run(u"LOCK TABLE users IN ACCESS EXCLUSIVE MODE"_s));
        const QString waiting = u"SELECT string_agg(pid || ' ' || query_start, ',') FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
                                "AND datname = current_database()"_s;
        LearnerSearch search(*session);
        search.setText(u"tanaka"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_many->exec(waiting).isEmpty(), patience);
        const QString first = m_many->exec(waiting);
        search.setText(u"learner4711@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_many->exec(waiting).contains(first), patience);
        QVERIFY(blocker->run(u"ROLLBACK"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!search.isAsking(), patience);
        QVERIFY(!search.error());
        QCOMPARE(search.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(LearnerSearchTest)
#include "tst_learnersearch.moc"
