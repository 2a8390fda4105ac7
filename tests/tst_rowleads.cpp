#include "models/records/rowleads.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// Where rows lead: to the learner and to the conversation.
class RowLeadsTest final : public QObject {
    Q_OBJECT

private:
    static QStringList leads(const Catalog &catalog, const QString &table)
    {
        QStringList words;
        for (const RowLead &lead : rowLeads(catalog, *catalog.table(table)))
            words.append(lead.table + u'.' + lead.column);
        return words;
    }

private Q_SLOTS:
    void followKeysAndNames_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("leads");
        QTest::newRow("both") << u"analysis_findings"_s << QStringList { u"users.user_id"_s, u"conversations.conversation_id"_s };
        QTest::newRow("a conversation") << u"messages"_s << QStringList { u"conversations.conversation_id"_s };
        QTest::newRow("the learner") << u"users"_s << QStringList { u"users.id"_s };
        QTest::newRow("the conversation") << u"conversations"_s << QStringList { u"users.user_id"_s, u"conversations.id"_s };
        QTest::newRow("a session") << u"session"_s << QStringList { u"users.user_id"_s };
        QTest::newRow("content") << u"languages"_s << QStringList {};
        QTest::newRow("by another name") << u"badges"_s << QStringList { u"users.owner"_s };
        QTest::newRow("the owner's") << u"invitations"_s << QStringList { u"users.user_id"_s };
        QTest::newRow("without a key") << u"settings"_s << QStringList { u"users.learner_id"_s };
        QTest::newRow("a number") << u"scores"_s << QStringList {};
    }
    void followKeysAndNames()
    {
        QFETCH(const QString, table);
        QFETCH(const QStringList, leads);
        TestDatabase database;
        database.exec(u"CREATE TABLE badges (id int PRIMARY KEY, owner uuid REFERENCES users (id));"
                      "CREATE TABLE invitations (by_user uuid REFERENCES users (id), user_id uuid REFERENCES users (id));"
                      "CREATE TABLE settings (learner_id text, settings json);"
                      "CREATE TABLE scores (user_id int)"_s);
        const auto connection = database.connect();
        const Result<Catalog> catalog = Catalog::read(*connection);
        QVERIFY(catalog);
        QCOMPARE(this->leads(*catalog, table), leads);
    }

    void leadNowhereByWhatMayNotBeRead()
    {
        TestDatabase database;
        database.exec(u"DO $$BEGIN CREATE ROLE leads_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                      "GRANT USAGE ON SCHEMA public TO leads_reader; GRANT SELECT ON users, conversations TO leads_reader;"
                      "GRANT SELECT (id, conversation_id) ON analysis_findings TO leads_reader"_s);
        auto connection = database.connect(u"leads_reader"_s);
        const Result<Catalog> catalog = Catalog::read(*connection);
        QVERIFY(catalog);
        QCOMPARE(leads(*catalog, u"analysis_findings"_s), QStringList { u"conversations.conversation_id"_s });
        connection.reset();
        database.exec(u"DROP OWNED BY leads_reader"_s);
    }
};

QTEST_GUILESS_MAIN(RowLeadsTest)
#include "tst_rowleads.moc"
