#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class PgConnectionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runs()
    {
        TestDatabase database;
        const std::unique_ptr<PgConnection> connection = database.connect();
        const Result<Rows> rows = connection->run(u"SELECT $1::text AS a, $2::text AS b, 1"_s, { u"x"_s, std::nullopt });
        QVERIFY(rows);
        QCOMPARE(rows->columns, QStringList({ u"a"_s, u"b"_s, u"?column?"_s }));
        QCOMPARE(rows->rows, QList<Row>({ { u"x"_s, std::nullopt, u"1"_s } }));
        QCOMPARE(rows->affected, -1);
    }

    void sendsTenThousandStatementsInOneFlight()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QVERIFY(connection->run(u"CREATE TABLE t (n int PRIMARY KEY, x text)"_s));
        QList<Statement> statements { { u"BEGIN"_s, {} } };
        const QString long_(2000, u'x');
        for (int n = 0; n < 10000; ++n)
            statements.append({ u"INSERT INTO t VALUES ($1, $2) RETURNING x"_s, { QString::number(n), long_ } });
        statements.append({ u"COMMIT"_s, {} });
        const Result<QList<Result<Rows>>> answers = connection->runPipeline(statements);
        QVERIFY(answers);
        QCOMPARE(answers->size(), statements.size());
        for (const Result<Rows> &answer : *answers)
            QVERIFY(answer);
        QCOMPARE(answers->at(5)->affected, 1);
        QCOMPARE(answers->at(5)->rows.first().first(), Value(long_));
        QCOMPARE(database.exec(u"SELECT count(*) FROM t"_s), u"10000"_s);
    }
};

QTEST_GUILESS_MAIN(PgConnectionTest)
#include "tst_pgconnection.moc"
