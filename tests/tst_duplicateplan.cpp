#include "models/content/bulk/duplicateplan.h"
#include "models/content/entitydescription.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;
using Fate = DuplicatePlan::Fate;

// What becomes of the fields of a duplicate, over the documented tables.
class DuplicatePlanTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Catalog m_catalog;

    FieldValues record(const QString &table, const QString &id)
    {
        const Table *found = m_catalog.table(table);
        const auto connection = m_database->connect();
        QStringList columns;
        for (const Column &column : found->columns)
            columns.append(quotedIdentifier(column.name) + u"::text"_s);
        const auto rows = connection->run(
            Statement { u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + table + u" WHERE id = $1"_s, { id } });
        FieldValues values;
        for (qsizetype i = 0; i < columns.size(); ++i)
            values.insert(found->columns[i].name, rows->rows.value(0).value(i));
        return values;
    }
    EntityDescription description(const QString &table) { return describeEntity(table).adaptedTo(*m_catalog.table(table)); }
    DuplicatePlan plan(const QString &table, const QString &id)
    {
        return planDuplicate(*m_catalog.table(table), description(table), record(table, id));
    }
    QString idBase(const QString &table, const QString &id, const QString &title)
    {
        return duplicateIdBase(plan(table, id), description(table), record(table, id), title);
    }
    void readCatalog()
    {
        const auto connection = m_database->connect();
        m_catalog = *Catalog::read(*connection);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        readCatalog();
    }

    void aScenario()
    {
        const DuplicatePlan made = plan(u"scenarios"_s, u"onboarding-first-hello"_s);
        QCOMPARE(made.idColumn, u"id"_s);
        QCOMPARE(made.titleColumn, u"title"_s);
        QCOMPARE(made.field(u"title"_s)->value, Value(u"A first hello (copy)"_s));
        QCOMPARE(made.field(u"is_active"_s)->value, Value(u"false"_s));
        QCOMPARE(made.field(u"created_at"_s)->fate, Fate::LeftOut);
        QCOMPARE(made.field(u"instructions"_s)->fate, Fate::Copied);
        for (const DuplicatePlan::Field &field : made.fields)
            QCOMPARE(field.reason.isEmpty(), field.fate == Fate::Copied);
        const FieldValues values = made.values();
        QVERIFY(!values.contains(u"id"_s));
        QVERIFY(!values.contains(u"created_at"_s));
        const FieldValues original = record(u"scenarios"_s, u"onboarding-first-hello"_s);
        QCOMPARE(values.value(u"learning_objectives"_s), original.value(u"learning_objectives"_s));
        QCOMPARE(values.value(u"persona"_s), original.value(u"persona"_s));
    }

    void aSpeakerSharesItsLanguage()
    {
        const DuplicatePlan made = plan(u"speakers"_s, u"ja-jp-male"_s);
        QCOMPARE(made.shared.size(), 1);
        QCOMPARE(made.shared.first().table, u"languages"_s);
        QCOMPARE(made.shared.first().key, u"ja"_s);
        QCOMPARE(made.field(u"is_active"_s)->value, Value(u"false"_s));
        QVERIFY(made.field(u"voice_name"_s)->value->endsWith(u" (copy)"_s));
    }

    void aLanguageLeavesItsCodeOut()
    {
        const DuplicatePlan made = plan(u"languages"_s, u"ja"_s);
        QCOMPARE(made.field(u"code"_s)->fate, Fate::LeftOut);
        QCOMPARE(made.field(u"supported_scripts"_s)->fate, Fate::Copied);
    }

    void aTierLeavesStripeOut()
    {
        const QString id = m_database->exec(u"SELECT max(id) FROM tiers"_s);
        const DuplicatePlan made = plan(u"tiers"_s, id);
        for (const QString &column : { u"stripe_product_id"_s, u"stripe_price_id_monthly"_s, u"stripe_price_id_annual"_s }) {
            QCOMPARE(made.field(column)->fate, Fate::LeftOut);
            QVERIFY(made.field(column)->reason.contains(u"Stripe"_s));
        }
        QCOMPARE(made.field(u"monthly_price_usd"_s)->fate, Fate::Copied);
    }

    void secretsAndComputedFieldsStayBehind()
    {
        m_database->exec(u"CREATE TABLE pieces (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name varchar(10), n int,"
                         "twice int GENERATED ALWAYS AS (n * 2) STORED, seen timestamptz DEFAULT CURRENT_TIMESTAMP,"
                         "number int UNIQUE)"_s);
        readCatalog();
        const Table *pieces = m_catalog.table(u"pieces"_s);
        const DuplicatePlan made = planDuplicate(*pieces, description(u"pieces"_s),
            { { u"name"_s, u"123456789"_s }, { u"n"_s, u"1"_s }, { u"twice"_s, u"2"_s }, { u"number"_s, u"3"_s } });
        QCOMPARE(made.field(u"id"_s)->fate, Fate::MadeNew);
        QVERIFY(made.idColumn.isEmpty()); // nobody types a uuid
        QCOMPARE(made.field(u"twice"_s)->fate, Fate::LeftOut);
        QCOMPARE(made.field(u"seen"_s)->fate, Fate::LeftOut);
        QCOMPARE(made.field(u"number"_s)->fate, Fate::LeftOut);
        QCOMPARE(made.field(u"name"_s)->value, Value(u"123456789"_s)); // no room for more
        const DuplicatePlan person = planDuplicate(*m_catalog.table(u"users"_s), description(u"users"_s), {});
        QCOMPARE(person.field(u"hashed_password"_s)->fate, Fate::LeftOut);
    }

    void idsAsTheirPatternAsks()
    {
        QCOMPARE(idBase(u"scenarios"_s, u"onboarding-first-hello"_s, u"Café を聞く (copy)"_s), u"cafe-wo-wenku-copy"_s);
        QCOMPARE(idBase(u"scenarios"_s, u"onboarding-first-hello"_s, u"🙂"_s), u"onboarding-first-hello"_s);
        QCOMPARE(idBase(u"speakers"_s, u"ja-jp-male"_s, u"Kenji (copy)"_s), u"ja-jp-male"_s);
        QCOMPARE(idBase(u"languages"_s, u"ja"_s, u"Japanese (copy)"_s), u"ja"_s);
        const QString tier = m_database->exec(u"SELECT id FROM tiers WHERE id = lower(name) LIMIT 1"_s);
        if (!tier.isEmpty())
            QCOMPARE(idBase(u"tiers"_s, tier, u"Plus (copy)"_s), u"plus-copy"_s);
    }

    void takenIdsAreFound()
    {
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context) SELECT 'a_b-' || n, 't', 'd', 'i', 'c' "
                         "FROM generate_series(2, 4) n"_s);
        const auto connection = m_database->connect();
        const auto rows = connection->run(takenIdsStatement(*m_catalog.table(u"scenarios"_s), u"id"_s, u"a_b"_s));
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().message));
        QCOMPARE(rows->rows.size(), 3);
        QVERIFY(connection->run(takenIdsStatement(*m_catalog.table(u"scenarios"_s), u"id"_s, u"a-b"_s))->rows.isEmpty());
    }
};

QTEST_MAIN(DuplicatePlanTest)
#include "tst_duplicateplan.moc"
