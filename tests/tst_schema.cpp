#include "models/database/schemacheck.h"
#include "models/database/schemainstaller.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

Catalog catalogOf(const TestDatabase &database)
{
    const std::unique_ptr<PgConnection> connection = database.connect();
    const Result<Catalog> catalog = Catalog::read(*connection);
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().detail));
    return *catalog;
}

QList<SchemaDifference> differencesOf(const TestDatabase &database)
{
    return compareWithDocumentation(catalogOf(database));
}

// The SQLSTATE and constraint of a refused statement, "" where it was accepted.
QString refusal(PgConnection &connection, const QString &sql)
{
    const Result<Rows> rows = connection.run(sql);
    return rows ? QString() : rows.error().sqlState + u' ' + rows.error().constraint;
}

const QString people = u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) "
                       "VALUES ('xx', 'xx', 'Test', 'Test', 'latin', '-');"
                       "INSERT INTO users (id, email) VALUES ('00000000-0000-4000-8000-000000000001', 'learner@example.com');"
                       "INSERT INTO conversations (id, user_id, target_language_id) "
                       "VALUES ('c', '00000000-0000-4000-8000-000000000001', 'xx');"
                       "INSERT INTO messages (id, conversation_id, role, content) VALUES ('m', 'c', 'user', 'x');"
                       "INSERT INTO linguistic_features (id, macro_skill, sub_skill, micro_rule) "
                       "VALUES ('f', 'grammar', 'a', 'b');"
                       "INSERT INTO tiers (id, name, description, monthly_conversations, monthly_seconds, "
                       "monthly_realtime_sessions, max_session_length_seconds, max_banked_seconds, monthly_price_usd, "
                       "annual_price_usd) VALUES ('t', 'T', 'T', 1, 1, 1, 1, 0, 1.00, 10.00)"_s;

} // namespace

class SchemaTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentation()
    {
        QCOMPARE(documentedTables(false).size(), 21);
        QCOMPARE(documentedTables(true).size(), 24);
        QCOMPARE(documentedColumns().size(), 403);
    }

    void installsExactlyTheDocumentedSchema()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QStringList files;
        const Result<void> installed = SchemaInstaller(*connection).install(
            [&files](const SqlProgress &progress) { files.append(progress.file); });
        QVERIFY2(installed, qPrintable(installed ? QString() : installed.error().detail));
        QVERIFY(files.contains(u"schema/10-enumerations.sql"_s) && files.contains(u"schema/v2/20-progress.sql"_s));
        QVERIFY(*SchemaInstaller(*connection).isMadeByStudio());

        const Catalog catalog = catalogOf(database);
        QStringList texts;
        for (const SchemaDifference &difference : compareWithDocumentation(catalog))
            texts.append(difference.text());
        QCOMPARE(texts, QStringList());
        QCOMPARE(missingTables(catalog), QStringList());
        QVERIFY(isKaiwaDatabase(catalog));
    }

    void hasTheDocumentedKeysAndReferences()
    {
        TestDatabase database;
        const Catalog catalog = catalogOf(database);
        QMap<QString, QStringList> keys;
        for (const DocumentedColumn &column : documentedColumns()) {
            if (column.primaryKey)
                keys[column.table].append(column.column);
            const Reference *reference = catalog.table(column.table)->referenceFor(column.column);
            const QString found = reference ? reference->targetTable + u'.' + reference->targetColumns.first() : QString();
            QCOMPARE(found, column.references);
        }
        for (const Table &table : catalog.tables())
            QCOMPARE(table.primaryKey, keys.value(table.name));
    }

    void explainsEveryTableAndColumn()
    {
        TestDatabase database;
        const Catalog catalog = catalogOf(database);
        for (const Table &table : catalog.tables()) {
            QVERIFY2(!table.comment.isEmpty(), qPrintable(table.name));
            for (const Column &column : table.columns)
                QVERIFY2(!column.comment.isEmpty(), qPrintable(QString(table.name + u'.' + column.name)));
        }
    }

    void refusesADatabaseThatIsNotEmpty_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("table") << u"CREATE TABLE notes (id int)"_s << u"public.notes"_s;
        QTest::newRow("view") << u"CREATE VIEW looks AS SELECT 1 AS n"_s << u"public.looks"_s;
        QTest::newRow("type") << u"CREATE TYPE mood AS ENUM ('good')"_s << u"public.mood"_s;
        QTest::newRow("other schema") << u"CREATE SCHEMA app; CREATE SEQUENCE app.counter"_s << u"app.counter"_s;
        QTest::newRow("function") << u"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s << u"public.f"_s;
        QTest::newRow("history") << u"CREATE SCHEMA kaiwa_studio"_s << u"kaiwa_studio"_s;
    }

    void refusesADatabaseThatIsNotEmpty()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, named);
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(sql);
        const std::unique_ptr<PgConnection> connection = database.connect();
        const Result<void> installed = SchemaInstaller(*connection).install();
        QVERIFY(!installed);
        QCOMPARE(installed.error().kind, Error::Kind::Refused);
        QVERIFY2(installed.error().message.contains(named), qPrintable(installed.error().message));
        QVERIFY(!connection->isInTransaction());
        QCOMPARE(database.exec(u"SELECT to_regclass('languages') IS NULL"_s), u"t"_s);
    }

    void installsBesideAnExtension()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(u"CREATE EXTENSION pg_trgm"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QVERIFY(SchemaInstaller(*connection).install());
    }

    void leavesNothingBehindWhenItFails()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        database.exec(u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schema_stranger') "
                      "THEN CREATE ROLE schema_stranger LOGIN; END IF; END $$; GRANT CREATE ON SCHEMA public TO schema_stranger"_s);
        // The role may make tables, but no schema: the last files are refused.
        const std::unique_ptr<PgConnection> connection = database.connect(u"schema_stranger"_s);
        const Result<void> installed = SchemaInstaller(*connection).install();
        QVERIFY(!installed);
        QCOMPARE(installed.error().kind, Error::Kind::NotPermitted);
        QVERIFY(installed.error().detail.startsWith(u"history/10-schema.sql: "));
        QCOMPARE(database.exec(u"SELECT to_regclass('languages') IS NULL"_s), u"t"_s);
    }

    void findsEachSortOfDifference_data()
    {
        using Kind = SchemaDifference::Kind;
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QList<SchemaDifference>>("expected");
        const auto one = [](Kind kind, const char16_t *table, const char16_t *column, const char16_t *documented,
                             const char16_t *found) {
            const auto text = [](const char16_t *name) { return QString::fromUtf16(name); };
            return QList<SchemaDifference> { { kind, text(table), text(column), text(documented), text(found) } };
        };
        QTest::newRow("table missing") << u"DROP TABLE scenario_attempts"_s
                                       << one(Kind::MissingTable, u"scenario_attempts", u"", u"", u"");
        QTest::newRow("column missing") << u"ALTER TABLE scenarios DROP COLUMN category"_s
                                        << one(Kind::MissingColumn, u"scenarios", u"category", u"scenario_category", u"");
        QTest::newRow("text for enumeration")
            << u"ALTER TABLE speakers ALTER COLUMN gender TYPE text"_s
            << one(Kind::OtherType, u"speakers", u"gender", u"speaker_gender", u"text");
        QTest::newRow("other precision") << u"ALTER TABLE payments ALTER COLUMN amount TYPE numeric(12,4)"_s
                                         << one(Kind::OtherType, u"payments", u"amount", u"numeric(10,2)", u"numeric(12,4)");
        QTest::newRow("zone") << u"ALTER TABLE scenarios ALTER COLUMN updated_at TYPE timestamptz"_s
                              << one(Kind::OtherType, u"scenarios", u"updated_at", u"timestamp", u"timestamptz");
        QTest::newRow("nullable") << u"ALTER TABLE languages ALTER COLUMN flag DROP NOT NULL"_s
                                  << one(Kind::OtherNullability, u"languages", u"flag", u"NOT NULL", u"NULL");
        QTest::newRow("not nullable") << u"ALTER TABLE users ALTER COLUMN username SET NOT NULL"_s
                                      << one(Kind::OtherNullability, u"users", u"username", u"NULL", u"NOT NULL");
        QTest::newRow("extra column") << u"ALTER TABLE speakers ADD COLUMN pitch integer"_s
                                      << one(Kind::ExtraColumn, u"speakers", u"pitch", u"", u"integer");
        QTest::newRow("extra table") << u"CREATE TABLE user_settings (id int)"_s
                                     << one(Kind::ExtraTable, u"user_settings", u"", u"", u"");
        QTest::newRow("stored instead of computed")
            << u"ALTER TABLE subscriptions ALTER COLUMN is_active DROP EXPRESSION"_s << QList<SchemaDifference>();
    }

    void findsEachSortOfDifference()
    {
        QFETCH(const QString, sql);
        QFETCH(const QList<SchemaDifference>, expected);
        TestDatabase database;
        database.exec(sql);
        const QList<SchemaDifference> found = differencesOf(database);
        QCOMPARE(found, expected);
        for (const SchemaDifference &difference : found)
            QVERIFY(difference.text().contains(difference.table));
    }

    void knowsWhatIsNotKaiwas()
    {
        TestDatabase drifted;
        drifted.exec(u"DROP TABLE languages, scenario_attempts, user_notifications CASCADE"_s);
        QVERIFY(isKaiwaDatabase(catalogOf(drifted)));
        QCOMPARE(missingTables(catalogOf(drifted)), QStringList({ u"languages"_s, u"scenario_attempts"_s }));

        TestDatabase foreign(TestDatabase::Template::Empty);
        foreign.exec(u"CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE messages (id int); CREATE TABLE orders (id int)"_s);
        QVERIFY(!isKaiwaDatabase(catalogOf(foreign)));
        QCOMPARE(missingTables(catalogOf(foreign)).size(), 19);
        QVERIFY(!isKaiwaDatabase(Catalog()));
    }

    void computesIsActive()
    {
        TestDatabase database;
        database.exec(people);
        database.exec(u"INSERT INTO subscriptions (user_id, stripe_subscription_id, stripe_customer_id, stripe_price_id, status, "
                      "current_period_start, current_period_end, tier_id) "
                      "SELECT id, 's', 'c', 'p', 'trialing', now(), now(), 't' FROM users"_s);
        QCOMPARE(database.exec(u"SELECT is_active FROM subscriptions"_s), u"t"_s);
        database.exec(u"UPDATE subscriptions SET status = 'past_due'"_s);
        QCOMPARE(database.exec(u"SELECT is_active FROM subscriptions"_s), u"f"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QCOMPARE(refusal(*connection, u"UPDATE subscriptions SET is_active = true"_s).left(5), u"428C9"_s);
    }

    void keepsFindingsAsTheyWere()
    {
        TestDatabase database;
        database.exec(people);
        database.exec(u"INSERT INTO analysis_findings (user_id, conversation_id, message_id, feature_id) "
                      "SELECT id, 'c', 'm', 'f' FROM users"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QCOMPARE(refusal(*connection, u"UPDATE analysis_findings SET action_status = 'accepted', action_updated_at = now(), "
                                      "updated_at = now()"_s),
            QString());
        QCOMPARE(refusal(*connection, u"UPDATE analysis_findings SET explanation = 'x'"_s), u"23000 analysis_findings_immutable"_s);
        QVERIFY(refusal(*connection, u"DELETE FROM analysis_findings"_s).startsWith(u"23000"));
        database.exec(u"DELETE FROM conversations WHERE false; DELETE FROM analysis_findings WHERE false"_s);
    }

    void holdsDocumentedRanges_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("constraint");
        const QString preferences = u"INSERT INTO user_preferences (user_id, target_language_id, speaking_level) "
                                    "SELECT id, 'xx', %1 FROM users"_s;
        QTest::newRow("level 1") << preferences.arg(1) << QString();
        QTest::newRow("level 100") << preferences.arg(100) << QString();
        QTest::newRow("level 0") << preferences.arg(0) << u"23514"_s;
        QTest::newRow("level 101") << preferences.arg(101) << u"23514"_s;
        const QString usage = u"INSERT INTO user_usage (user_id, period) SELECT id, '%1' FROM users"_s;
        QTest::newRow("period") << usage.arg(u"2026-02"_s) << QString();
        QTest::newRow("period of thirteen") << usage.arg(u"2026-13"_s) << u"23514"_s;
        QTest::newRow("period in words") << usage.arg(u"Feb 26"_s) << u"23514"_s;
        QTest::newRow("mode") << u"UPDATE conversations SET mode = 'telepathy'"_s << u"23514"_s;
        QTest::newRow("role") << u"UPDATE messages SET role = 'nobody'"_s << u"23514"_s;
        QTest::newRow("comfort 5") << u"UPDATE conversations SET comfort_rating = 5"_s << QString();
        QTest::newRow("comfort 6") << u"UPDATE conversations SET comfort_rating = 6"_s << u"23514"_s;
        QTest::newRow("fluency 101") << u"UPDATE messages SET fluency_score = 101"_s << u"23514"_s;
        QTest::newRow("nobody's conversation") << u"UPDATE conversations SET user_id = NULL"_s << u"23514"_s;
        QTest::newRow("guest's conversation") << u"UPDATE conversations SET user_id = NULL, guest_id = 'anonymous'"_s << QString();
    }

    void holdsDocumentedRanges()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, constraint);
        TestDatabase database;
        database.exec(people);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QCOMPARE(refusal(*connection, sql).left(5), constraint);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
