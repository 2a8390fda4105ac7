#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Kaiwa::TestSupport::TestDatabase;

namespace {

struct Answer {
    int exitCode = -1;
    QString out;
    QString words;
};

} // namespace

// The program as scripts see it: exit codes, data on standard output, words on standard error. Without a display.
class CommandLineTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_parent;

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR", "LANGUAGE" })
            environment.remove(QLatin1StringView(name));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"KAIWA_LOCAL_FOLDER"_s, m_parent.filePath(u"server"_s));
        return environment;
    }
    Answer run(const QStringList &words, const QProcessEnvironment &environment) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(KAIWA_STUDIO_PROGRAM), words);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return { -1, {}, process.errorString() };
        return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()) };
    }
    Answer run(const QStringList &words) const { return run(words, environment()); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_parent.isValid());
        QVERIFY(::chmod(QFile::encodeName(m_parent.path()).constData(), 0711) == 0);
    }

    void cleanup()
    {
        const Answer answer = run({ u"local"_s, u"stop"_s });
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.words));
    }

    void tellsHelpAndVersionAsData()
    {
        const Answer help = run({ u"--help"_s });
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.startsWith("Usage: kaiwa-studio"_L1));
        QVERIFY(help.out.contains(u"\n  local"_s));
        QVERIFY(help.words.isEmpty());
        const Answer version = run({ u"--version"_s });
        QCOMPARE(version.exitCode, 0);
        QCOMPARE(version.out, u"kaiwa-studio %1\n"_s.arg(QStringLiteral(KAIWA_VERSION)));
        const Answer local = run({ u"local"_s, u"--help"_s });
        QCOMPARE(local.exitCode, 0);
        QVERIFY(local.out.startsWith("Usage: kaiwa-studio local"_L1));
    }

    void refusesWrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("no such command") << QStringList { u"frobnicate"_s };
        QTest::addRow("a word is missing") << QStringList { u"local"_s };
        QTest::addRow("no such action") << QStringList { u"local"_s, u"frobnicate"_s };
        QTest::addRow("a word too many") << QStringList { u"local"_s, u"start"_s, u"now"_s };
        QTest::addRow("no such option") << QStringList { u"local"_s, u"start"_s, u"--now"_s };
        QTest::addRow("nobody to ask") << QStringList { u"local"_s, u"reset"_s };
        QTest::addRow("no number") << QStringList { u"sample"_s, u"--learners"_s, u"many"_s };
        QTest::addRow("no date") << QStringList { u"sample"_s, u"--as-of"_s, u"2026-02-30"_s };
        QTest::addRow("no address") << QStringList { u"schema"_s, u"check"_s, u"kaiwa://nowhere"_s };
    }
    void refusesWrongWords()
    {
        QFETCH(QStringList, words);
        const Answer answer = run(words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(!answer.words.isEmpty());
    }

    void saysThatThereIsNoDisplay()
    {
        const Answer answer = run({});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.words.contains(u"display"_s), qPrintable(answer.words));
    }

    void keepsAServerForScripts()
    {
        const Answer missing = run({ u"local"_s, u"status"_s });
        QCOMPARE(missing.exitCode, 3);
        QVERIFY(missing.out.startsWith("state\tmissing\n"_L1));

        const Answer started = run({ u"local"_s, u"start"_s });
        QVERIFY2(started.exitCode == 0, qPrintable(started.words));
        QVERIFY(started.out.isEmpty());
        const Answer running = run({ u"local"_s, u"status"_s });
        QCOMPARE(running.exitCode, 0);
        QVERIFY(running.out.startsWith("state\trunning\n"_L1));
        QVERIFY(running.out.contains(u"\npinned\tyes\n"_s));

        QCOMPARE(run({ u"local"_s, u"stop"_s }).exitCode, 0);
        const Answer stopped = run({ u"local"_s, u"status"_s });
        QCOMPARE(stopped.exitCode, 3);
        QVERIFY(stopped.out.startsWith("state\tstopped\n"_L1));
    }

    void printsAnAddressWithoutThePassword()
    {
        QCOMPARE(run({ u"local"_s, u"start"_s }).exitCode, 0);
        const Answer address = run({ u"local"_s, u"url"_s });
        QCOMPARE(address.exitCode, 0);
        QVERIFY(address.words.isEmpty());
        QVERIFY(address.out.startsWith("postgresql://kaiwa@/kaiwa?"_L1));
        QVERIFY(address.out.contains(u"passfile="_s));
        QFile file(m_parent.filePath(u"server/pgpass"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString password = QString::fromLatin1(file.readLine().trimmed().split(':').last());
        QVERIFY(password.size() >= 32);
        QVERIFY(!address.out.contains(password));

        // psql takes it as it is.
        QProcess psql;
        psql.setProcessEnvironment(environment());
        psql.start(u"psql"_s, { u"-X"_s, u"-At"_s, u"-c"_s, u"SELECT 40 + 2"_s, address.out.trimmed() });
        QVERIFY(psql.waitForFinished());
        QCOMPARE(QString::fromUtf8(psql.readAllStandardOutput()).trimmed(), u"42"_s);
    }

    void resetsWithoutAQuestionWhenToldTo()
    {
        QCOMPARE(run({ u"local"_s, u"start"_s }).exitCode, 0);
        const Answer answer = run({ u"local"_s, u"reset"_s, u"--yes"_s });
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.words));
        QVERIFY(!QFile::exists(m_parent.filePath(u"server/data"_s)));
        QVERIFY(!QFile::exists(m_parent.filePath(u"server/pgpass"_s)));
    }

    void installsAndChecksTheSchema()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        const Answer before = run({ u"schema"_s, u"check"_s, database.address() });
        QCOMPARE(before.exitCode, 1);
        QVERIFY(before.out.contains(u"languages"_s));
        const Answer installed = run({ u"schema"_s, u"install"_s, database.address() });
        QVERIFY2(installed.exitCode == 0, qPrintable(installed.words));
        const Answer equal = run({ u"schema"_s, u"check"_s, database.address() });
        QCOMPARE(equal.exitCode, 0);
        QVERIFY(equal.out.isEmpty());
        const Answer again = run({ u"schema"_s, u"install"_s, database.address() });
        QCOMPARE(again.exitCode, 4);

        database.exec(u"ALTER TABLE speakers ADD nickname text"_s);
        const Answer other = run({ u"schema"_s, u"check"_s, database.address() });
        QCOMPARE(other.exitCode, 1);
        QVERIFY(other.out.contains(u"nickname"_s));
        QCOMPARE(other.out.count(u'\n'), 1);
    }

    void fillsADatabase()
    {
        TestDatabase database(TestDatabase::Template::Empty);
        const QStringList words { u"sample"_s, u"--learners"_s, u"20"_s, u"--messages"_s, u"600"_s, u"--as-of"_s,
            u"2026-06-30"_s, database.address() };
        const Answer filled = run(words);
        QVERIFY2(filled.exitCode == 0, qPrintable(filled.words));
        QVERIFY(filled.out.isEmpty());
        QCOMPARE(database.exec(u"SELECT count(*) FROM messages"_s), u"600"_s);
        QCOMPARE(run(words).exitCode, 4);
    }

    void usesTheLocalServerWithoutAnAddress()
    {
        const Answer installed = run({ u"schema"_s, u"install"_s });
        QVERIFY2(installed.exitCode == 0, qPrintable(installed.words));
        QCOMPARE(run({ u"schema"_s, u"check"_s }).exitCode, 0);
        QVERIFY(run({ u"local"_s, u"status"_s }).out.startsWith("state\tstopped\n"_L1));
        QCOMPARE(run({ u"local"_s, u"reset"_s, u"--yes"_s }).exitCode, 0);
    }

    void cancelsOnTheServer()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        const auto inTheWay = database.connect();
        QVERIFY(inTheWay->runScript(u"BEGIN; LOCK TABLE languages"_s));
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(KAIWA_STUDIO_PROGRAM), { u"sample"_s, database.address() });
        QTRY_COMPARE_WITH_TIMEOUT(database.exec(u"SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database "
                                                "WHERE NOT granted AND datname = current_database()"_s),
            u"1"_s, 60'000);
        process.terminate();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 5);
        QVERIFY(inTheWay->runScript(u"COMMIT"_s));
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages"_s), u"0"_s);
    }

    void warnsOfAPasswordInAnAddress()
    {
        const Answer answer = run({ u"schema"_s, u"check"_s, u"postgresql://somebody:secret@localhost:1/kaiwa"_s });
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.words.contains(u"password"_s));
        QVERIFY(!answer.words.contains(u"secret"_s));
    }

    void reportsAServerThatCannotRunAsNoConnection()
    {
        QProcessEnvironment elsewhere = environment();
        elsewhere.insert(u"KAIWA_LOCAL_FOLDER"_s, m_parent.filePath(QString(100, u'x')));
        const Answer answer = run({ u"local"_s, u"start"_s }, elsewhere);
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.words.contains(u"KAIWA_LOCAL_FOLDER"_s));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
