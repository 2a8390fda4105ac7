#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Kaiwa::TestSupport::TestDatabase;
using Kaiwa::TestSupport::TestWire;

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
        process.start(Kaiwa::TestSupport::studioProgram(), words);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return { -1, {}, process.errorString() };
        return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()) };
    }
    Answer run(const QStringList &words) const { return run(words, environment()); }
    QString writtenFile(const QString &name, const QByteArray &text) const
    {
        QFile file(m_parent.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("The file %s could not be written.", qPrintable(name));
        return file.fileName();
    }

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
        QTest::addRow("no table to export") << QStringList { u"export"_s };
        QTest::addRow("no such format") << QStringList { u"export"_s, u"languages"_s, u"--format"_s, u"xml"_s };
        QTest::addRow("no file to import") << QStringList { u"import"_s, u"languages"_s };
        QTest::addRow("nothing to do with labels") << QStringList { u"labels"_s, u"frobnicate"_s };
        QTest::addRow("no such format of labels")
            << QStringList { u"labels"_s, u"lint"_s, u"--format"_s, u"csv"_s };
        QTest::addRow("no number of candidates") << QStringList { u"labels"_s, u"suggest"_s, u"--most"_s, u"0"_s };
        QTest::addRow("nobody to export") << QStringList { u"person"_s, u"export"_s, u"file.json"_s };
        QTest::addRow("nothing to do with a person") << QStringList { u"person"_s, u"frobnicate"_s, u"x"_s };
        QTest::addRow("not said that it is meant") << QStringList { u"person"_s, u"erase"_s, u"x"_s };
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

    void exportsAndImports_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : { "csv", "json", "jsonl" })
            QTest::addRow("%s", format) << QString::fromLatin1(format);
    }
    void exportsAndImports()
    {
        QFETCH(QString, format);
        TestDatabase database(TestDatabase::Template::Content);
        const QString path = m_parent.filePath(u"speakers."_s + format);
        const Answer toFile = run({ u"export"_s, u"speakers"_s, u"--out"_s, path, database.address() });
        QVERIFY2(toFile.exitCode == 0, qPrintable(toFile.words));
        QVERIFY(toFile.out.isEmpty());
        const Answer toOutput = run({ u"export"_s, u"speakers"_s, u"--format"_s, format, database.address() });
        QCOMPARE(toOutput.exitCode, 0);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(toOutput.out, QString::fromUtf8(file.readAll()));

        const Answer same = run({ u"import"_s, u"speakers"_s, path, database.address() });
        QVERIFY2(same.exitCode == 0, qPrintable(same.words));
        QCOMPARE(same.out, u"0 inserts, 0 changes, 0 problems\n"_s);
        database.exec(u"DELETE FROM speakers WHERE id = (SELECT max(id) FROM speakers);"
                      "UPDATE speakers SET region = 'elsewhere' WHERE id = (SELECT min(id) FROM speakers)"_s);
        const Answer dry = run({ u"import"_s, u"speakers"_s, path, u"--dry-run"_s, database.address() });
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(dry.out, u"1 inserts, 1 changes, 0 problems\n"_s);
        QCOMPARE(database.exec(u"SELECT region FROM speakers ORDER BY id LIMIT 1"_s), u"elsewhere"_s);
        const Answer real = run({ u"import"_s, u"speakers"_s, path, database.address() });
        QVERIFY2(real.exitCode == 0, qPrintable(real.words));
        QCOMPARE(real.out, u"1 inserts, 1 changes, 0 problems\n"_s);
        QCOMPARE(run({ u"import"_s, u"speakers"_s, path, database.address() }).out, u"0 inserts, 0 changes, 0 problems\n"_s);
    }

    // As on the page of the tiers.
    void readsUnlimited()
    {
        TestDatabase database(TestDatabase::Template::Content);
        database.exec(u"UPDATE tiers SET monthly_conversations = 5 WHERE id = 'plus'"_s);
        const QString path = m_parent.filePath(u"tiers.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("id,monthly_conversations,daily_seconds\nplus,unlimited,\npremium,Unlimited,unlimited\n");
        file.close();
        const Answer answer = run({ u"import"_s, u"tiers"_s, path, database.address() });
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.words));
        QCOMPARE(answer.out, u"0 inserts, 1 changes, 0 problems\n"_s);
        QCOMPARE(database.exec(u"SELECT string_agg(monthly_conversations || ' ' || coalesce(daily_seconds::text, 'none'), ', ' "
                               "ORDER BY id) FROM tiers WHERE id <> 'free'"_s),
            u"100 none, 100 none"_s);
    }

    void importsNothingWithProblems()
    {
        TestDatabase database(TestDatabase::Template::Content);
        const QString path = m_parent.filePath(u"bad.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        const QByteArray id = database.exec(u"SELECT min(id) FROM languages"_s).toUtf8();
        file.write("id,name,is_rtl\n" + id + ",Renamed,false\nzz,New,perhaps\n");
        file.close();
        const QString before = database.exec(u"SELECT name FROM languages ORDER BY id LIMIT 1"_s);
        const Answer answer = run({ u"import"_s, u"languages"_s, path, database.address() });
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.startsWith("1 inserts, 1 changes, "_L1));
        QVERIFY2(answer.words.contains(path + u":3:8: is_rtl: "_s), qPrintable(answer.words));
        QCOMPARE(database.exec(u"SELECT name FROM languages ORDER BY id LIMIT 1"_s), before);
        const Answer none = run({ u"import"_s, u"languages"_s, m_parent.filePath(u"nowhere.csv"_s), database.address() });
        QCOMPARE(none.exitCode, 1);
        QCOMPARE(run({ u"import"_s, u"nothing"_s, path, database.address() }).exitCode, 2);
    }

    // What only the server knows is said with the line that it is about, and nothing is written.
    void saysWhatTheServerRefuses()
    {
        TestDatabase database(TestDatabase::Template::Content);
        const QString path = m_parent.filePath(u"refused.jsonl"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{\"id\":\"zz\",\"code\":\"zz\",\"name\":\"Z\",\"native_name\":\"Z\",\"writing_system\":\"latin\",\"flag\":\"-\"}\n"
                   "{\"id\":\"zy\",\"code\":\"zz\",\"name\":\"Y\",\"native_name\":\"Y\",\"writing_system\":\"latin\",\"flag\":\"-\"}\n");
        file.close();
        const Answer answer = run({ u"import"_s, u"languages"_s, path, database.address() });
        QCOMPARE(answer.exitCode, 4);
        QVERIFY2(answer.words.contains(path + u":2:1: "_s), qPrintable(answer.words));
        QCOMPARE(answer.out, u"2 inserts, 0 changes, 1 problems\n"_s);
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages WHERE id IN ('zz', 'zy')"_s), u"0"_s);
    }

    // One line a label, for a script to cut and compare.
    void resolvesLabels()
    {
        TestDatabase database(TestDatabase::Template::Content);
        database.exec(u"DELETE FROM linguistic_feature_aliases;"
                      "INSERT INTO linguistic_feature_aliases (feature_id, language_id, alias) VALUES "
                      "('ja:grammar:verb-forms:te-form', 'ja', 'te form'), ('ja:grammar:verb-forms:te-form', NULL, 'te'),"
                      "('ja:grammar:particles:wa-vs-ga', NULL, 'te'), ('ja:grammar:particles:wa-vs-ga', NULL, 'wa ga')"_s);
        const QString path = writtenFile(
            u"labels.tsv"_s, "label\tlanguage\nTE Form\tja\nte\t\nwa ga\tja\nno such label\tja\n");
        const Answer answer = run({ u"labels"_s, u"resolve"_s, u"--file"_s, path, database.address() });
        QCOMPARE(answer.exitCode, 1);
        const QString te = u"ja:grammar:verb-forms:te-form"_s;
        const QString wa = u"ja:grammar:particles:wa-vs-ga"_s;
        const QStringList expected { u"TE Form\tja\tlands\t%1\tlands\t%1"_s.arg(te),
            u"te\t\tambiguous\t%2 %1\tambiguous\t%2 %1"_s.arg(te, wa), u"wa ga\tja\tlands\t%1\tnone\t"_s.arg(wa),
            u"no such label\tja\tnone\t\tnone\t"_s };
        QCOMPARE(answer.out, expected.join(u'\n') + u'\n');
        QVERIFY(!answer.words.isEmpty());

        const Answer fine = run({ u"labels"_s, u"resolve"_s, u"--format"_s, u"jsonl"_s, u"--file"_s,
            writtenFile(u"one.tsv"_s, "te form\tja\n"), database.address() });
        QCOMPARE(fine.exitCode, 0);
        QVERIFY(fine.words.isEmpty());
        const QJsonObject object = QJsonDocument::fromJson(fine.out.toUtf8()).object();
        QCOMPARE(object.value(u"deployed"_s).toObject().value(u"step"_s).toString(), u"alias-of-language"_s);
        QCOMPARE(object.value(u"documented"_s).toObject().value(u"features"_s).toArray().first().toString(), te);
    }

    void suggestsWhatALabelMayMean()
    {
        TestDatabase database(TestDatabase::Template::Content);
        QProcess process; // labels on standard input
        process.setProcessEnvironment(environment());
        process.start(Kaiwa::TestSupport::studioProgram(),
            { u"labels"_s, u"suggest"_s, u"--most"_s, u"3"_s, database.address() });
        process.write("grammar:verb_forms:TeForm\tja\nzzz\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(process.readAllStandardError().isEmpty(), "words");
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        QCOMPARE(lines.size(), 3);
        const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
        QCOMPARE(first.value(u"label"_s).toString(), u"grammar:verb_forms:TeForm"_s);
        QCOMPARE(first.value(u"language"_s).toString(), u"ja"_s);
        const QJsonArray candidates = first.value(u"candidates"_s).toArray();
        QCOMPARE(candidates.size(), 3);
        QCOMPARE(candidates.first().toObject().value(u"feature_id"_s).toString(), u"ja:grammar:verb-forms:te-form"_s);
        QCOMPARE(candidates.first().toObject().value(u"reason"_s).toString(), u"same-spelling"_s);
        QVERIFY(candidates.first().toObject().value(u"score"_s).toDouble() > candidates.at(1).toObject().value(u"score"_s).toDouble());
        QVERIFY(QJsonDocument::fromJson(lines.at(1)).object().value(u"language"_s).isNull());
    }

    void lintsLabels()
    {
        TestDatabase database(TestDatabase::Template::Content);
        const Answer troubles = run({ u"labels"_s, u"lint"_s, database.address() });
        QCOMPARE(troubles.exitCode, 1);
        QVERIFY2(troubles.out.contains(u"alias.case\tlinguistic_feature_aliases\t"_s), qPrintable(troubles.out));
        const Answer more = run({ u"labels"_s, u"lint"_s, u"--all"_s, database.address() });
        QVERIFY(more.out.count(u'\n') > troubles.out.count(u'\n'));
        database.exec(u"DELETE FROM linguistic_feature_aliases; DELETE FROM linguistic_features WHERE id <> "
                      "'ja:grammar:verb-forms:te-form'"_s);
        const Answer fine = run({ u"labels"_s, u"lint"_s, database.address() });
        QVERIFY2(fine.exitCode == 0, qPrintable(fine.out + fine.words));
        QVERIFY(fine.out.isEmpty());
        database.exec(u"DROP TABLE linguistic_feature_aliases CASCADE"_s);
        QCOMPARE(run({ u"labels"_s, u"lint"_s, database.address() }).exitCode, 1);
    }

    void exportsNoSecret()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        const Answer answer = run({ u"export"_s, u"users"_s, u"--format"_s, u"csv"_s, database.address() });
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(!answer.out.contains(u"hashed_password"_s));
        QVERIFY(!answer.out.contains(u"google_id"_s));
    }

    void usesTheLocalServerWithoutAnAddress()
    {
        const Answer installed = run({ u"schema"_s, u"install"_s });
        QVERIFY2(installed.exitCode == 0, qPrintable(installed.words));
        QCOMPARE(run({ u"schema"_s, u"check"_s }).exitCode, 0);
        QVERIFY(run({ u"local"_s, u"status"_s }).out.startsWith("state\tstopped\n"_L1));
        QCOMPARE(run({ u"local"_s, u"reset"_s, u"--yes"_s }).exitCode, 0);
    }

    void exportsAndErasesAPerson()
    {
        TestDatabase database(TestDatabase::Template::Life);
        const QString id = database.exec(u"SELECT user_id FROM payments ORDER BY 1 LIMIT 1"_s);
        const QString mail = database.exec(u"SELECT email FROM users WHERE id = '%1'"_s.arg(id));
        const QString file = m_parent.filePath(u"person.json"_s);
        const QString pdf = m_parent.filePath(u"person.pdf"_s);
        const Answer exported = run({ u"person"_s, u"export"_s, file, u"--pdf"_s, pdf, mail, database.address() });
        QVERIFY2(exported.exitCode == 0, qPrintable(exported.words));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(written.readAll()).object().value(u"tables"_s).toObject().contains(u"messages"_s));
        QVERIFY(QFile(pdf).size() > 10'000);

        const Answer planned = run({ u"person"_s, u"erase"_s, u"--dry-run"_s, id, database.address() });
        QVERIFY2(planned.exitCode == 0, qPrintable(planned.words));
        QVERIFY(planned.out.contains(u"deleted\tusers\t1\n"_s));
        QVERIFY(planned.out.contains(u"passed\tpayments\t"_s));
        const Answer unsure = run({ u"person"_s, u"erase"_s, u"--yes-erase"_s, mail, mail, database.address() });
        QCOMPARE(unsure.exitCode, 2);
        QCOMPARE(database.exec(u"SELECT count(*) FROM users WHERE id = '%1'"_s.arg(id)), u"1"_s);
        const Answer erased = run({ u"person"_s, u"erase"_s, u"--yes-erase"_s, id, mail, database.address() });
        QVERIFY2(erased.exitCode == 0, qPrintable(erased.words));
        QCOMPARE(database.exec(u"SELECT count(*) FROM users WHERE id = '%1'"_s.arg(id)), u"0"_s);
        QCOMPARE(run({ u"person"_s, u"erase"_s, u"--dry-run"_s, id, database.address() }).exitCode, 1);
    }

    // The connection dies while COMMIT is under way: the program asks the server how it ended, and says so.
    void saysHowALostCommitEnded_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<bool>("canAsk"); // a new connection to the server can
        QTest::addColumn<bool>("isDone");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("the answer is lost") << int(TestWire::Fate::LoseAnswer) << true << true << 0;
        QTest::newRow("COMMIT never arrives") << int(TestWire::Fate::Cut) << true << false << 3;
        QTest::newRow("nobody can be asked") << int(TestWire::Fate::LoseAnswer) << false << true << 3;
    }
    void saysHowALostCommitEnded()
    {
        QFETCH(const int, fate);
        QFETCH(const bool, canAsk);
        QFETCH(const bool, isDone);
        QFETCH(const int, exitCode);
        TestDatabase database(TestDatabase::Template::Life);
        const auto breakAtCommit = [&](TestWire &wire) {
            wire.setAtCommit([fate] { return TestWire::Fate(fate); });
            if (!canAsk)
                wire.cutWhoSays("txid_status");
        };

        const QString id = database.exec(u"SELECT user_id FROM payments ORDER BY 1 LIMIT 1"_s);
        TestWire toErase(database.profile());
        breakAtCommit(toErase);
        const Answer erased = run({ u"person"_s, u"erase"_s, u"--yes-erase"_s, id, id, toErase.profile().address() });
        QVERIFY2(erased.exitCode == exitCode, qPrintable(u"%1 %2"_s.arg(erased.exitCode).arg(erased.words)));
        QVERIFY(erased.words.contains(u"The connection was lost at the very end."_s));
        const QString ofErasure = !canAsk ? u"It is not known whether the person is erased."_s
            : isDone                      ? u"Erased."_s
                                          : u"Nothing was erased or changed."_s;
        QVERIFY2(erased.words.contains(ofErasure), qPrintable(erased.words));
        QCOMPARE(database.exec(u"SELECT count(*) FROM users WHERE id = '%1'"_s.arg(id)), isDone ? u"0"_s : u"1"_s);

        const QString path = writtenFile(u"lost.csv"_s, "id,name\n" + database.exec(u"SELECT min(id) FROM languages"_s).toUtf8() + ",Renamed\n");
        TestWire toImport(database.profile());
        breakAtCommit(toImport);
        const Answer imported = run({ u"import"_s, u"languages"_s, path, toImport.profile().address() });
        QVERIFY2(imported.exitCode == exitCode, qPrintable(u"%1 %2"_s.arg(imported.exitCode).arg(imported.words)));
        // Where the server can be asked at once, it is, before anything is said.
        QCOMPARE(imported.words.contains(u"The connection was lost at the very end."_s), !canAsk);
        QCOMPARE(imported.words.contains(u"It is not known whether the rows were committed"_s), !canAsk);
        if (canAsk && !isDone)
            QVERIFY2(imported.words.contains(u"connection"_s), qPrintable(imported.words));
        QCOMPARE(imported.words.contains(u"Nothing was changed in the database."_s), canAsk && !isDone);
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages WHERE name = 'Renamed'"_s), isDone ? u"1"_s : u"0"_s);
        QCOMPARE(imported.out, isDone && canAsk ? u"0 inserts, 1 changes, 0 problems\n"_s : u"0 inserts, 1 changes, 1 problems\n"_s);
    }

    // However far an import comes before the server lets nobody in any more, what the server said is said.
    void anImportSaysWhyItHasNoConnection()
    {
        TestDatabase database(TestDatabase::Template::Content);
        database.exec(u"CREATE ROLE few_connections LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO few_connections"_s);
        const QString path = writtenFile(u"few.csv"_s, "id,name\n" + database.exec(u"SELECT min(id) FROM languages"_s).toUtf8() + ",Renamed\n");
        int refused = 0;
        Answer answer;
        do {
            database.exec(u"ALTER ROLE few_connections CONNECTION LIMIT %1"_s.arg(refused));
            answer = run({ u"import"_s, u"languages"_s, path, database.profileOf(u"few_connections"_s).address() });
            if (answer.exitCode == 0)
                break;
            QCOMPARE(answer.exitCode, 3);
            QVERIFY2(answer.words.contains(u"too many connections"_s), qPrintable(u"%1 connections: %2"_s.arg(refused).arg(answer.words)));
            QCOMPARE(database.exec(u"SELECT count(*) FROM languages WHERE name = 'Renamed'"_s), u"0"_s);
        } while (++refused < 10);
        QVERIFY(refused > 1);
        QCOMPARE(database.exec(u"SELECT count(*) FROM languages WHERE name = 'Renamed'"_s), u"1"_s);
    }

    void cancelsOnTheServer()
    {
        TestDatabase database(TestDatabase::Template::Documented);
        const auto inTheWay = database.connect();
        QVERIFY(inTheWay->runScript(u"BEGIN; LOCK TABLE languages"_s));
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(Kaiwa::TestSupport::studioProgram(), { u"sample"_s, database.address() });
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
