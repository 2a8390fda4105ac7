#include "models/database/sampleinstaller.h"
#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <libpq-fe.h>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

using State = SampleInstaller::State;

SampleOptions smallOptions()
{
    SampleOptions options;
    options.learners = 12;
    options.messages = 600;
    options.seed = 7;
    options.asOf = QDate(2026, 6, 30);
    return options;
}

// Every row of the public tables, in one number.
QString fingerprint(TestDatabase &database)
{
    QStringList parts;
    const QString tables = database.exec(u"SELECT string_agg(quote_ident(relname), ',' ORDER BY relname) FROM pg_class "
                                         "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"_s);
    for (const QString &table : tables.split(u','))
        parts.append(table + u'=' + database.exec(u"SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM %1 t"_s.arg(table)));
    return parts.join(u'\n');
}

QString words(const Result<void> &result)
{
    return result ? QString() : QString(result.error().message + u'\n' + result.error().detail);
}

// Runs a file of checks, each a SELECT that must return no row; what was found, in the words of its comment.
QStringList findings(PgConnection &connection, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QByteArray sql = file.readAll();
    const QStringList checks = QString::fromUtf8(sql).split(u";\n"_s);
    QStringList found;
    PQsendQuery(connection.handle(), sql.constData());
    for (int n = 0; PGresult *result = PQgetResult(connection.handle()); ++n) {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            found.append(QString::fromUtf8(PQresultErrorMessage(result)));
        else if (PQntuples(result) > 0)
            found.append(u"%1 row(s), first %2: %3"_s.arg(PQntuples(result))
                             .arg(QString::fromUtf8(PQgetvalue(result, 0, 0)), checks.value(n).trimmed().left(400)));
        PQclear(result);
    }
    return found;
}

} // namespace

class SampleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsAnEmptyDatabaseAndRemembersIt()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        const std::unique_ptr<PgConnection> connection = database.connect();
        SampleInstaller sample(*connection);
        QCOMPARE(*sample.state(), State::Empty);
        QStringList files;
        const Result<void> content = sample.installContent(
            smallOptions(), [&files](const SqlProgress &progress) { files.append(progress.file); });
        QCOMPARE(words(content), QString());
        QVERIFY(files.contains(u"sample/10-languages.sql"_s));
        QCOMPARE(*sample.state(), State::ContentOnly);
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages"_s), u"20"_s);
        QCOMPARE(sample.installContent(smallOptions()).error().kind, Error::Kind::Refused);

        QCOMPARE(words(sample.installLife(smallOptions())), QString());
        QCOMPARE(*sample.state(), State::Complete);
        QCOMPARE(sample.installLife(smallOptions()).error().kind, Error::Kind::Refused);
    }

    void givesTheSameRowsForTheSameOptions()
    {
        QStringList fingerprints;
        for (int n = 0; n < 2; ++n) {
            TestDatabase database;
            const std::unique_ptr<PgConnection> connection = database.connect();
            SampleInstaller sample(*connection);
            QCOMPARE(words(sample.installContent(smallOptions())), QString());
            QCOMPARE(words(sample.installLife(smallOptions())), QString());
            fingerprints.append(fingerprint(database));
        }
        QCOMPARE(fingerprints.first(), fingerprints.last());
    }

    void refusesADatabaseOfSomebodyElse()
    {
        TestDatabase database;
        database.exec(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        SampleInstaller sample(*connection);
        QCOMPARE(*sample.state(), State::Refused);
        QCOMPARE(sample.installContent(smallOptions()).error().kind, Error::Kind::Refused);
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages"_s), u"0"_s);
    }

    void refusesADatabaseWithContentOfItsOwn()
    {
        TestDatabase database;
        database.exec(u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) "
                      "VALUES ('xx', 'xx', 'Test', 'Test', 'latin', '-')"_s);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QCOMPARE(*SampleInstaller(*connection).state(), State::Refused);
        QVERIFY(!SampleInstaller(*connection).installContent(smallOptions()));
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages"_s), u"1"_s);
    }

    void beginsAgainAfterAnInterruptedFilling()
    {
        TestDatabase database;
        const std::unique_ptr<PgConnection> connection = database.connect();
        SampleInstaller sample(*connection);
        QCOMPARE(words(sample.installContent(smallOptions())), QString());
        int files = 0;
        bool interrupted = false;
        connection->setInterruption([&interrupted] { return interrupted; });
        const Result<void> life
            = sample.installLife(smallOptions(), [&](const SqlProgress &) { interrupted = ++files == 8; });
        QCOMPARE(life.error().kind, Error::Kind::Cancelled);
        QVERIFY(!connection->isInTransaction());
        QCOMPARE(*sample.state(), State::ContentOnly);
        QCOMPARE(database.exec(u"SELECT count(*) FROM users"_s), u"0"_s);
        QCOMPARE(words(sample.installLife(smallOptions())), QString());
        QCOMPARE(*sample.state(), State::Complete);
    }

    void keepsItsPromises_data()
    {
        QTest::addColumn<QString>("path");
        const QDir checks(sourceFolder() + u"/tests/sql"_s);
        const QStringList names = checks.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << checks.filePath(name);
    }

    void keepsItsPromises()
    {
        QFETCH(const QString, path);
        TestDatabase database(TestDatabase::Template::Life);
        const std::unique_ptr<PgConnection> connection = database.connect();
        QVERIFY(connection->runScript(TestDatabase::sampleSettings()));
        QCOMPARE(findings(*connection, path), QStringList());
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"
