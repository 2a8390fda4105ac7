#include "models/database/catalog.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

Catalog readCatalog(const TestDatabase &database, const QString &role = {})
{
    const std::unique_ptr<PgConnection> connection = database.connect(role);
    const Result<Catalog> catalog = Catalog::read(*connection);
    if (!catalog)
        qFatal("%s %s", qPrintable(catalog.error().message), qPrintable(catalog.error().detail));
    return *catalog;
}

} // namespace

class CatalogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsOnTheServer()
    {
        TestDatabase database;
        database.exec(u"CREATE TABLE email_verification (id int PRIMARY KEY, email text, code text, expires_at timestamp)"_s);
        const Catalog catalog = readCatalog(database);
        const QList<std::pair<QString, QString>> secrets { { u"session"_s, u"id"_s },
            { u"users"_s, u"hashed_password"_s }, { u"users"_s, u"google_id"_s }, { u"email_verification"_s, u"code"_s } };
        for (const auto &[table, name] : secrets) {
            const Column *column = catalog.table(table)->column(name);
            QVERIFY2(column && !column->mayRead && !column->mayUpdate && !column->mayInsert, qPrintable(table));
        }
        QVERIFY(catalog.table(u"users"_s)->column(u"email"_s)->mayRead);
    }

    void readsTheDocumentedSchema()
    {
        TestDatabase database;
        const Catalog catalog = readCatalog(database);
        QCOMPARE(catalog.schema(), u"public"_s);
        QCOMPARE(catalog.databaseName(), database.name());
        QCOMPARE(catalog.role(), u"postgres"_s);
        QVERIFY(catalog.serverVersion() >= 120000);
        QCOMPARE(catalog.systemIdentifier(), database.exec(u"SELECT system_identifier FROM pg_control_system()"_s));
        QCOMPARE(catalog.databaseOid(), database.exec(u"SELECT oid FROM pg_database WHERE datname = current_database()"_s));
        QVERIFY(!catalog.isReadOnly());
        QCOMPARE(catalog.tables().size(), 24);

        const Table *speakers = catalog.table(u"speakers"_s);
        QVERIFY(speakers);
        QCOMPARE(speakers->primaryKey, QStringList(u"id"_s));
        QVERIFY(speakers->hasRowVersion && speakers->mayInsert && speakers->mayDelete);
        const Column *gender = speakers->column(u"gender"_s);
        QVERIFY(gender);
        QCOMPARE(gender->kind, ValueKind::Enumeration);
        QCOMPARE(gender->labels, QStringList({ u"male"_s, u"female"_s }));
        QVERIFY(gender->notNull && gender->mayRead && gender->mayInsert && gender->mayUpdate);
        const Reference *language = speakers->referenceFor(u"language_id"_s);
        QVERIFY(language);
        QCOMPARE(language->targetTable, u"languages"_s);
        QCOMPARE(language->onDelete, OnDelete::Cascade);
        QVERIFY(!speakers->column(u"nothing"_s));
    }

    void isFast()
    {
        TestDatabase database;
        const std::unique_ptr<PgConnection> connection = database.connect();
        QVERIFY(Catalog::read(*connection));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(Catalog::read(*connection));
        qInfo("read in %lld ms", clock.elapsed());
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
