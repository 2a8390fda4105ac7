#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

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
