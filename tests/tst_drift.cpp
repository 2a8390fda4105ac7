#include "models/content/contenttable.h"
#include "models/content/roles.h"
#include "models/content/workspace.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Qt::StringLiterals;
using TestSupport::TestDatabase;

namespace {

constexpr int patience = 20'000;

struct Edit {
    QString table;
    QString key;
    QString column;
    QString value;
};
using Edits = QList<Edit>;

Session::Ptr openSession(const ConnectionProfile &profile)
{
    QFuture<Result<Session::Ptr>> future = Session::open(profile, {});
    future.waitForFinished();
    const Result<Session::Ptr> session = future.result();
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return *session;
}

} // namespace

Q_DECLARE_METATYPE(Edits)

// Databases that are not as documented: whatever is there can be opened, edited and committed; what is not there is
// said, and nothing crashes.
class TestDrift final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void opensEditsAndCommits_data();
    void opensEditsAndCommits();
    void missingTableExplainsItself();
    void catalogThatChangesIsFollowed();
    void columnGrants();
    void everyDocumentedTableOpens();
};

void TestDrift::opensEditsAndCommits_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QStringList>("there"); // table.column that must be shown
    QTest::addColumn<QStringList>("notThere");
    QTest::addColumn<Edits>("edits");
    QTest::addColumn<FieldValues>("newLanguage");

    QTest::newRow("columns missing")
        << uR"(CREATE TABLE languages (id text PRIMARY KEY, native_name text);
               CREATE TABLE speakers (id text PRIMARY KEY, language_id text REFERENCES languages, gender text);
               INSERT INTO languages VALUES ('ja', '日本語'); INSERT INTO speakers VALUES ('s1', 'ja', NULL);)"_s
        << QStringList { u"languages.native_name"_s, u"speakers.language_id"_s }
        << QStringList { u"languages.name"_s, u"languages.is_supported"_s, u"speakers.voice_name"_s, u"speakers.is_active"_s }
        << Edits { { u"languages"_s, u"ja"_s, u"native_name"_s, u"にほんご"_s }, { u"speakers"_s, u"s1"_s, u"gender"_s, u"female"_s } }
        << FieldValues { { u"id"_s, u"de"_s }, { u"native_name"_s, u"Deutsch"_s } };

    QTest::newRow("other types")
        << uR"(CREATE TABLE languages (id integer PRIMARY KEY, code varchar(3), name text, native_name text, is_rtl integer,
                   writing_system text, supported_scripts text[], is_supported text, flag text);
               CREATE TABLE speakers (id uuid PRIMARY KEY, language_id integer REFERENCES languages, gender text,
                   voice_name text, is_active smallint, created_at timestamptz);
               INSERT INTO languages VALUES (1, 'ja', 'Japanese', '日本語', 0, 'japanese', '{kanji,"with space"}', 'unlimited', 'f');
               INSERT INTO speakers VALUES ('00000000-0000-0000-0000-00000000000a', 1, 'female', 'Voice', 1, now());)"_s
        << QStringList { u"languages.supported_scripts"_s, u"languages.is_rtl"_s, u"speakers.gender"_s, u"speakers.is_active"_s }
        << QStringList { u"speakers.region"_s }
        << Edits { { u"languages"_s, u"1"_s, u"supported_scripts"_s, u"{latin,kanji}"_s }, { u"languages"_s, u"1"_s, u"is_supported"_s, u""_s },
               { u"speakers"_s, u"00000000-0000-0000-0000-00000000000a"_s, u"gender"_s, u"something else"_s },
               { u"speakers"_s, u"00000000-0000-0000-0000-00000000000a"_s, u"is_active"_s, u"0"_s } }
        << FieldValues { { u"id"_s, u"7"_s }, { u"name"_s, u"German"_s }, { u"is_rtl"_s, u"1"_s }, { u"is_supported"_s, u"x"_s } };

    QTest::newRow("extra columns")
        << uR"(CREATE TYPE mood AS ENUM ('good', 'bad');
               CREATE TABLE languages (extra jsonb NOT NULL DEFAULT '{}', "Odd ""name" mood, id text PRIMARY KEY, code text,
                   name text, native_name text, is_rtl boolean, has_romanization boolean, writing_system text,
                   supported_scripts json, is_supported boolean, flag text,
                   full_name text GENERATED ALWAYS AS (name || ' / ' || native_name) STORED, place point, spans int4range);
               CREATE TABLE speakers (id text PRIMARY KEY, language_id text NOT NULL REFERENCES languages, voice_name text,
                   priority integer NOT NULL DEFAULT 0, fallback_id text REFERENCES speakers);
               INSERT INTO languages (id, code, name, native_name, place) VALUES ('ja', 'ja', 'Japanese', '日本語', '(1,2)');
               INSERT INTO speakers (id, language_id, voice_name) VALUES ('s1', 'ja', 'Voice');)"_s
        << QStringList { u"languages.extra"_s, u"languages.Odd \"name"_s, u"languages.full_name"_s, u"languages.place"_s, u"speakers.fallback_id"_s }
        << QStringList { u"speakers.gender"_s }
        << Edits { { u"languages"_s, u"ja"_s, u"Odd \"name"_s, u"good"_s }, { u"languages"_s, u"ja"_s, u"extra"_s, u"{\"a\": 1}"_s },
               { u"languages"_s, u"ja"_s, u"place"_s, u"(3,4)"_s }, { u"speakers"_s, u"s1"_s, u"fallback_id"_s, u"s1"_s },
               { u"speakers"_s, u"s1"_s, u"priority"_s, u"5"_s } }
        << FieldValues { { u"id"_s, u"de"_s }, { u"name"_s, u"German"_s } };

    QTest::newRow("tables extra and missing, composite key")
        << uR"(CREATE TABLE languages (code text, variant text, name text, PRIMARY KEY (code, variant));
               CREATE TABLE user_settings (id serial PRIMARY KEY, "key" text NOT NULL, value json);
               CREATE TABLE email_verification (id text PRIMARY KEY, code text, email text);
               CREATE TABLE "Mixed Case" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text);
               CREATE TABLE parted (id int, at date, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
               CREATE TABLE parted_all PARTITION OF parted DEFAULT;
               CREATE VIEW spoken AS SELECT name FROM languages;
               CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM languages;
               INSERT INTO languages VALUES ('ja', '', 'Japanese'); INSERT INTO user_settings ("key") VALUES ('k');
               INSERT INTO email_verification VALUES ('1', 'SECRET', 'a@example.com'); INSERT INTO "Mixed Case" (note) VALUES ('n');
               INSERT INTO parted VALUES (1, '2026-01-01', 'x');)"_s
        << QStringList { u"languages.variant"_s, u"user_settings.key"_s, u"email_verification.email"_s, u"Mixed Case.note"_s, u"spoken.name"_s, u"counted.n"_s }
        << QStringList { u"email_verification.code"_s, u"languages.id"_s }
        << Edits { { u"languages"_s, u"ja|"_s, u"name"_s, u"日本語"_s }, { u"user_settings"_s, u"1"_s, u"value"_s, u"{ }"_s },
               { u"Mixed Case"_s, u"1"_s, u"note"_s, u"edited"_s }, { u"parted"_s, u"1|2026-01-01"_s, u"note"_s, u"edited"_s } }
        << FieldValues { { u"code"_s, u"de"_s }, { u"variant"_s, u"AT"_s }, { u"name"_s, u"Austrian"_s } };
}

void TestDrift::opensEditsAndCommits()
{
    QFETCH(QString, schema);
    QFETCH(QStringList, there);
    QFETCH(QStringList, notThere);
    QFETCH(Edits, edits);
    QFETCH(FieldValues, newLanguage);
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(schema);
    QTemporaryDir folder;
    Workspace workspace(openSession(database.profile()), folder.path());

    std::map<QString, std::unique_ptr<ContentTable>> tables;
    QList<QAbstractItemModelTester *> testers;
    for (const Table &table : workspace.catalog().tables()) {
        auto opened = std::make_unique<ContentTable>(workspace, describeEntity(table.name));
        new QAbstractItemModelTester(
            opened->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, opened.get());
        opened->open();
        QTRY_COMPARE_WITH_TIMEOUT(opened->state(), ContentTable::State::Ready, patience);
        QCOMPARE(opened->model()->rowCount(), 1);
        for (int section = 0; section < opened->model()->columnCount(); ++section) {
            const QModelIndex index = opened->model()->index(0, section);
            index.data();
            index.data(ProblemRole);
            opened->model()->flags(index);
        }
        tables.emplace(table.name, std::move(opened));
    }
    const auto hasColumn = [&](const QString &name) {
        const auto table = tables.find(name.section(u'.', 0, 0));
        return table != tables.end() && table->second->section(name.section(u'.', 1)) >= 0;
    };
    for (const QString &name : there)
        QVERIFY2(hasColumn(name), qPrintable(name));
    for (const QString &name : notThere)
        QVERIFY2(!hasColumn(name), qPrintable(name));

    for (const Edit &edit : edits) {
        ContentTable &table = *tables.at(edit.table);
        const RecordKey key { edit.table, edit.key.split(u'|'), {} };
        QVERIFY2(table.rowOf(key) >= 0, qPrintable(edit.table + u' ' + edit.key));
        QString why;
        QVERIFY2(table.isEditable(key, edit.column, &why), qPrintable(edit.column + u' ' + why));
        QVERIFY(table.model()->setData(table.model()->index(table.rowOf(key), table.section(edit.column)), edit.value));
    }
    QVERIFY(tables.at(u"languages"_s)->insertRecord(newLanguage).isValid());

    QSignalSpy finished(&workspace, &Workspace::commitFinished);
    workspace.commit();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    const CommitOutcome outcome = finished.first().first().value<CommitOutcome>();
    const auto words = [](const CommitOutcome &of) {
        QString text = of.error ? of.error->message + of.error->detail : QString();
        for (const CommitOutcome::Refusal &refusal : of.refused)
            text += refusal.record.table + u": "_s + refusal.error.message + u' ' + refusal.error.detail + u'\n';
        return text;
    };
    QVERIFY2(outcome.state == CommitOutcome::State::Committed, qPrintable(words(outcome)));
    for (const auto &[name, table] : tables)
        QTRY_COMPARE_WITH_TIMEOUT(table->state(), ContentTable::State::Ready, patience);
    QCOMPARE(tables.at(u"languages"_s)->model()->rowCount(), 2);
    for (const Edit &edit : edits) {
        const ContentTable &table = *tables.at(edit.table);
        const RecordKey key { edit.table, edit.key.split(u'|'), {} };
        QCOMPARE(table.record(key).value(edit.column), Value(edit.value));
        QCOMPARE(database.exec(u"SELECT count(*) FROM %1 WHERE %2::text = '%3'"_s.arg(
                     quotedIdentifier(edit.table), quotedIdentifier(edit.column), edit.value)),
            u"1"_s);
    }
}

void TestDrift::missingTableExplainsItself()
{
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(u"CREATE TABLE languages (id text PRIMARY KEY)"_s);
    QTemporaryDir folder;
    Workspace workspace(openSession(database.profile()), folder.path());
    ContentTable table(workspace, describeEntity(u"speakers"_s));
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.open();
    QCOMPARE(table.state(), ContentTable::State::Failed);
    QVERIFY(table.error().message.contains(u"speakers"_s));
    QVERIFY(!table.table());
    QCOMPARE(table.model()->rowCount(), 0);
    QCOMPARE(table.model()->columnCount(), 0);
    QCOMPARE(table.description().title, describeEntity(u"speakers"_s).title);
    // Every verb is harmless.
    table.refresh();
    table.setSearch(u"x"_s);
    table.setFilters({ { u"id"_s, ColumnFilter::Kind::IsNull, {} } });
    table.model()->sort(0);
    table.setOnlyChanged(true);
    table.fetchNext();
    table.goToEnd();
    table.cancel();
    table.findCandidates(u"language_id"_s, {});
    const RecordKey key { u"speakers"_s, { u"x"_s }, {} };
    table.setValue(key, u"id"_s, u"y"_s);
    table.removeRecords({ key });
    table.deactivateRecords({ key });
    QVERIFY(!table.insertRecord().isValid());
    QVERIFY(!table.duplicateRecord(key).isValid());
    QVERIFY(table.checks(key).isEmpty());
    QString why;
    QVERIFY(!table.isEditable(key, u"id"_s, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(workspace.changes().isEmpty());
}

void TestDrift::catalogThatChangesIsFollowed()
{
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(u"CREATE TABLE languages (id text PRIMARY KEY, name text); INSERT INTO languages VALUES ('ja', 'Japanese')"_s);
    QTemporaryDir folder;
    Workspace workspace(openSession(database.profile()), folder.path());
    ContentTable table(workspace, describeEntity(u"languages"_s));
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.open();
    QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
    const RecordKey key { u"languages"_s, { u"ja"_s }, {} };
    table.setValue(key, u"name"_s, u"edited"_s);

    database.exec(u"ALTER TABLE languages ADD flag text DEFAULT 'f'"_s);
    workspace.session().refreshCatalog();
    QTRY_VERIFY_WITH_TIMEOUT(table.section(u"flag"_s) >= 0 && table.rowOf(key) >= 0, patience);
    QCOMPARE(table.record(key).value(u"name"_s), Value(u"edited"_s));

    database.exec(u"DROP TABLE languages"_s);
    table.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Failed, patience);
    QCOMPARE(table.model()->rowCount(), 1); // what was read stays
    QVERIFY(!table.error().message.isEmpty());
}

void TestDrift::columnGrants()
{
    TestDatabase database(TestDatabase::Template::Documented);
    database.exec(uR"(
        INSERT INTO languages (id, code, name, native_name, writing_system, flag) VALUES ('ja', 'ja', 'Japanese', '日本語', 'japanese', 'f');
        CREATE ROLE drift_test_author LOGIN;
        GRANT SELECT (id, name, native_name), UPDATE (name) ON languages TO drift_test_author;)"_s);
    const auto dropRole = qScopeGuard(
        [&database] { database.exec(u"DROP OWNED BY drift_test_author; DROP ROLE drift_test_author"_s); });
    QTemporaryDir folder;
    Workspace workspace(openSession(database.profileOf(u"drift_test_author"_s)), folder.path());
    ContentTable table(workspace, describeEntity(u"languages"_s));
    table.open();
    QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
    QCOMPARE(table.model()->columnCount(), 3);
    const RecordKey key { u"languages"_s, { u"ja"_s }, {} };
    QVERIFY(table.base(key).rowVersion.isEmpty()); // column grants hide xmin
    QVERIFY(table.isEditable(key, u"name"_s));
    QVERIFY(!table.isEditable(key, u"native_name"_s));
    table.setValue(key, u"name"_s, u"Nihongo"_s);
    QSignalSpy finished(&workspace, &Workspace::commitFinished);
    workspace.commit();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QCOMPARE(finished.first().first().value<CommitOutcome>().state, CommitOutcome::State::Committed);
    QCOMPARE(database.exec(u"SELECT name FROM languages"_s), u"Nihongo"_s);
}

void TestDrift::everyDocumentedTableOpens()
{
    TestDatabase database(TestDatabase::Template::Life);
    QTemporaryDir folder;
    Workspace workspace(openSession(database.profile()), folder.path());
    int opened = 0;
    for (const Table &described : workspace.catalog().tables()) {
        ContentTable table(workspace, describeEntity(described.name));
        const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        table.open();
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        QVERIFY(!table.description().title.isEmpty());
        for (int section = 0; section < table.model()->columnCount(); ++section) {
            QVERIFY(!table.model()->headerData(section, Qt::Horizontal).toString().isEmpty());
            table.model()->sort(section, Qt::DescendingOrder);
            QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        }
        table.setSearch(u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table.state(), ContentTable::State::Ready, patience);
        ++opened;
    }
    QVERIFY(opened >= 21);
}

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
