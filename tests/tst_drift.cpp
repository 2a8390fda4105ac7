#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "models/database/session.h"
#include "tests/support/driftedschemas.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

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
    QTest::addColumn<QByteArray>("name");
    for (const DriftedSchema &schema : TestSupport::driftedSchemas())
        QTest::newRow(schema.name.constData()) << schema.name;
}

void TestDrift::opensEditsAndCommits()
{
    QFETCH(QByteArray, name);
    const DriftedSchema schema = TestSupport::driftedSchema(name);
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(schema.sql);
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
    const auto hasColumn = [&](const QString &column) {
        const auto table = tables.find(column.section(u'.', 0, 0));
        return table != tables.end() && table->second->section(column.section(u'.', 1)) >= 0;
    };
    for (const QString &column : schema.there)
        QVERIFY2(hasColumn(column), qPrintable(column));
    for (const QString &column : schema.notThere)
        QVERIFY2(!hasColumn(column), qPrintable(column));

    for (const DriftedSchema::Edit &edit : schema.edits) {
        ContentTable &table = *tables.at(edit.table);
        const RecordKey key { edit.table, edit.key, {} };
        QVERIFY2(table.rowOf(key) >= 0, qPrintable(edit.table + u' ' + edit.column));
        QString why;
        QVERIFY2(table.isEditable(key, edit.column, &why), qPrintable(edit.column + u' ' + why));
        QVERIFY(table.model()->setData(table.model()->index(table.rowOf(key), table.section(edit.column)), edit.value));
    }
    QVERIFY(tables.at(u"languages"_s)->insertRecord(schema.newLanguage).isValid());

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
    for (const auto &[tableName, table] : tables)
        QTRY_COMPARE_WITH_TIMEOUT(table->state(), ContentTable::State::Ready, patience);
    QCOMPARE(tables.at(u"languages"_s)->model()->rowCount(), 2);
    for (const DriftedSchema::Edit &edit : schema.edits) {
        const ContentTable &table = *tables.at(edit.table);
        const RecordKey key { edit.table, edit.key, {} };
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
