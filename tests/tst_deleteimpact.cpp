#include "models/content/deletion/deleteimpact.h"
#include "models/database/catalog.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// What a plan says is held against what a delete in a rolled-back transaction really does.
class DeleteImpactTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatADeleteRemoves_data();
    void countsWhatADeleteRemoves();
    void followsCyclesAndCompositeKeys();
    void tellsBlockingFromEmptying();
    void findsReferencesThatNoKeyKnows();
    void namesTablesThatTheRoleMayNotRead();
    void showsNoSecretAndNobody();
    void passesDraftsOver();
};

namespace {

Catalog catalogOf(PgConnection &connection)
{
    auto catalog = Catalog::read(connection);
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().message));
    return *catalog;
}

DeletePlan planOf(PgConnection &connection, const QList<RecordKey> &records)
{
    auto plan = planDelete(connection, catalogOf(connection), records);
    if (!plan)
        qFatal("%s: %s", qPrintable(plan.error().message), qPrintable(plan.error().detail));
    return *plan;
}

QMap<QString, qint64> countAll(PgConnection &connection, const Catalog &catalog)
{
    QMap<QString, qint64> counts;
    for (const Table &table : catalog.tables()) {
        const auto rows = connection.run(u"SELECT count(*) FROM "_s + quotedIdentifier(table.schema, table.name));
        counts.insert(table.name, rows->rows.first().first()->toLongLong());
    }
    return counts;
}

// What each table loses when the record is deleted; nothing where the server refuses.
std::optional<QMap<QString, qint64>> reallyDeleted(PgConnection &connection, const RecordKey &record)
{
    const Catalog catalog = catalogOf(connection);
    const Table *table = catalog.table(record.table);
    QMap<QString, qint64> before = countAll(connection, catalog);
    (void)connection.run(u"BEGIN"_s);
    QStringList conditions;
    QList<Value> parameters;
    for (int i = 0; i < table->primaryKey.size(); ++i) {
        conditions.append(quotedIdentifier(table->primaryKey.at(i)) + u"::text = $"_s + QString::number(i + 1));
        parameters.append(record.key.at(i));
    }
    const auto deleted = connection.run(
        u"DELETE FROM "_s + quotedIdentifier(table->name) + u" WHERE "_s + conditions.join(u" AND "_s), parameters);
    std::optional<QMap<QString, qint64>> lost;
    if (deleted) {
        const QMap<QString, qint64> after = countAll(connection, catalog);
        lost.emplace();
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (it.value() != after.value(it.key()))
                lost->insert(it.key(), it.value() - after.value(it.key()));
        }
    }
    (void)connection.run(u"ROLLBACK"_s);
    return lost;
}

const DeleteImpact *find(const QList<DeleteImpact> &impacts, const QString &table, const QString &column)
{
    for (const DeleteImpact &impact : impacts) {
        if (impact.table == table && impact.column == column)
            return &impact;
    }
    return nullptr;
}

void collectExamples(const QList<DeleteImpact> &impacts, QStringList &examples)
{
    for (const DeleteImpact &impact : impacts) {
        examples.append(impact.examples);
        collectExamples(impact.children, examples);
    }
}

} // namespace

void DeleteImpactTest::countsWhatADeleteRemoves_data()
{
    // Without analysis_findings: the log is immutable, a trigger refuses to delete from it whatever refers to the row.
    QTest::addColumn<QString>("table");
    for (const char *table : { "languages", "speakers", "scenarios", "tiers", "users", "conversations", "messages",
             "linguistic_features", "linguistic_feature_aliases", "subscriptions", "payments", "user_preferences",
             "user_usage", "user_feature_profiles", "scenario_attempts", "scenario_outcomes",
             "message_audio_analysis", "analytics_events" })
        QTest::newRow(table) << QString::fromLatin1(table);
}

void DeleteImpactTest::countsWhatADeleteRemoves()
{
    QFETCH(QString, table);
    static TestDatabase database(TestDatabase::Template::Life);
    const auto connection = database.connect();
    const Catalog catalog = catalogOf(*connection);
    QStringList keyColumns;
    for (const QString &column : catalog.table(table)->primaryKey)
        keyColumns.append(quotedIdentifier(column) + u"::text"_s);
    const auto rows = connection->run(u"SELECT "_s + keyColumns.join(u',') + u" FROM "_s + quotedIdentifier(table)
        + u" ORDER BY md5("_s + keyColumns.join(u"||"_s) + u") LIMIT 5"_s);
    QVERIFY(rows && !rows->rows.isEmpty());
    for (const Row &row : rows->rows) {
        RecordKey record { table, {}, {} };
        for (const Value &value : row)
            record.key.append(*value);
        const DeletePlan plan = planOf(*connection, { record });
        const auto lost = reallyDeleted(*connection, record);
        QCOMPARE(plan.isBlocked, !lost.has_value());
        if (lost)
            QCOMPARE(plan.deletedRows, *lost);
        else
            QVERIFY(plan.deletedRows.value(table) == 1);
    }
}

void DeleteImpactTest::followsCyclesAndCompositeKeys()
{
    TestDatabase database(TestDatabase::Template::Empty);
    database.exec(uR"(
        CREATE TABLE languages (id text PRIMARY KEY);
        CREATE TABLE folder (a int, b text, parent_a int, parent_b text, PRIMARY KEY (a, b),
            FOREIGN KEY (parent_a, parent_b) REFERENCES folder ON DELETE CASCADE);
        CREATE TABLE note (id int PRIMARY KEY, a int, b text, follows int REFERENCES note ON DELETE SET NULL,
            FOREIGN KEY (a, b) REFERENCES folder ON DELETE CASCADE);
        INSERT INTO folder VALUES (1, 'it''s "x"\', NULL, NULL), (2, 'y', 1, 'it''s "x"\'), (3, 'z', 2, 'y'), (9, 'other', NULL, NULL);
        UPDATE folder SET parent_a = 3, parent_b = 'z' WHERE a = 1;
        INSERT INTO note VALUES (1, 1, 'it''s "x"\', NULL), (2, 3, 'z', 1), (3, 9, 'other', 2), (4, NULL, NULL, 3);
    )"_s);
    const auto connection = database.connect();
    const RecordKey record { u"folder"_s, { u"1"_s, u"it's \"x\"\\"_s }, {} };
    const DeletePlan plan = planOf(*connection, { record });
    const auto lost = reallyDeleted(*connection, record);
    QVERIFY(lost);
    QCOMPARE(plan.deletedRows, *lost);
    QCOMPARE(plan.deletedRows, (QMap<QString, qint64> { { u"folder"_s, 3 }, { u"note"_s, 2 } }));
    QCOMPARE(plan.emptiedRows, (QMap<QString, qint64> { { u"note"_s, 1 } }));
    QVERIFY(!plan.isBlocked);
}

void DeleteImpactTest::tellsBlockingFromEmptying()
{
    TestDatabase database(TestDatabase::Template::Content);
    const auto connection = database.connect();
    const DeletePlan plan = planOf(*connection, { { u"languages"_s, { u"ja"_s }, {} } });
    QVERIFY(plan.isBlocked);
    const DeleteImpact *speakers = find(plan.impacts, u"speakers"_s, u"language_id"_s);
    QVERIFY(speakers);
    QCOMPARE(speakers->effect, DeleteImpact::Effect::Deleted);
    QCOMPARE(speakers->count, database.exec(u"SELECT count(*) FROM speakers WHERE language_id = 'ja'"_s).toLongLong());
    QCOMPARE(speakers->examples.size(), 3);
    const DeleteImpact *features = find(plan.impacts, u"linguistic_features"_s, u"language_id"_s);
    QVERIFY(features);
    QCOMPARE(features->effect, DeleteImpact::Effect::Blocks);
}

void DeleteImpactTest::findsReferencesThatNoKeyKnows()
{
    TestDatabase database;
    database.exec(uR"(
        INSERT INTO languages (id, code, name, native_name, writing_system, flag) VALUES ('xx', 'xx', 'X', 'X', 'latin', ''), ('yy', 'yy', 'Y', 'Y', 'latin', '');
        INSERT INTO users (email, native_language_id, preferred_ui_language_id) VALUES ('a@example.com', 'xx', 'yy'), ('b@example.com', 'yy', 'xx');
        INSERT INTO scenarios (id, title, description, instructions, context) VALUES ('s1', 'One', '', '', ''), ('s2', 'Two', '', '', '');
        INSERT INTO user_preferences (user_id, target_language_id, favorite_scenario_ids)
            SELECT id, 'yy', CASE email WHEN 'a@example.com' THEN '["s1","s2"]'::jsonb ELSE '{"s1": true}'::jsonb END FROM users;
    )"_s);
    const auto connection = database.connect();
    const DeletePlan languages = planOf(*connection, { { u"languages"_s, { u"xx"_s }, {} } });
    QVERIFY(!languages.isBlocked);
    QCOMPARE(languages.impacts.size(), 2);
    for (const DeleteImpact &impact : languages.impacts) {
        QCOMPARE(impact.table, u"users"_s);
        QCOMPARE(impact.effect, DeleteImpact::Effect::LeftDangling);
        QCOMPARE(impact.count, 1);
    }
    const DeletePlan scenarios = planOf(*connection, { { u"scenarios"_s, { u"s1"_s }, {} } });
    const DeleteImpact *favourites = find(scenarios.impacts, u"user_preferences"_s, u"favorite_scenario_ids"_s);
    QVERIFY(favourites);
    QCOMPARE(favourites->count, 1); // the value of another shape is no reference, and no error
}

void DeleteImpactTest::namesTablesThatTheRoleMayNotRead()
{
    TestDatabase database(TestDatabase::Template::Content);
    database.exec(u"REVOKE ALL ON speakers FROM PUBLIC; ALTER TABLE speakers OWNER TO postgres"_s);
    const auto connection = database.connect();
    (void)connection->run(u"DROP ROLE IF EXISTS impact_reader"_s);
    (void)connection->run(u"CREATE ROLE impact_reader"_s);
    (void)connection->run(u"GRANT SELECT ON languages, linguistic_features TO impact_reader"_s);
    QVERIFY(connection->run(u"SET ROLE impact_reader"_s));
    const DeletePlan plan = planOf(*connection, { { u"languages"_s, { u"ja"_s }, {} } });
    QVERIFY(plan.unreadableTables.contains(u"speakers"_s));
    QVERIFY(!find(plan.impacts, u"speakers"_s, u"language_id"_s));
    QVERIFY(find(plan.impacts, u"linguistic_features"_s, u"language_id"_s));
    (void)connection->run(u"RESET ROLE"_s);
    (void)connection->run(u"DROP OWNED BY impact_reader; "_s);
    (void)connection->run(u"DROP ROLE impact_reader"_s);
}

void DeleteImpactTest::showsNoSecretAndNobody()
{
    TestDatabase database(TestDatabase::Template::Life);
    const auto connection = database.connect();
    const auto users = connection->run(u"SELECT id::text, email FROM users ORDER BY id LIMIT 10"_s);
    QVERIFY(users);
    QStringList examples;
    for (const Row &user : users->rows)
        collectExamples(planOf(*connection, { { u"users"_s, { *user.at(0) }, {} } }).impacts, examples);
    QVERIFY(!examples.isEmpty());
    for (const QString &example : examples) {
        QVERIFY2(!example.contains(u'@'), qPrintable(example));
        QCOMPARE(connection->run(u"SELECT count(*) FROM session WHERE id = $1"_s, { example })->rows.first().first(), u"0"_s);
    }
}

void DeleteImpactTest::passesDraftsOver()
{
    TestDatabase database;
    const auto connection = database.connect();
    const DeletePlan plan = planOf(*connection, { { u"languages"_s, {}, u"draft"_s } });
    QVERIFY(plan.impacts.isEmpty() && plan.deletedRows.isEmpty());
}

QTEST_GUILESS_MAIN(DeleteImpactTest)
#include "tst_deleteimpact.moc"
