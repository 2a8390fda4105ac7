#include "tests/support/testdatabase.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QString out;
    QString err;
};

// The program as a script runs it: without a display, and with a home of its own.
Answer run(const QStringList &words)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KAIWA_STUDIO_PROGRAM), words);
    if (!process.waitForFinished(120'000))
        return {};
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
}

} // namespace

// `kaiwa-studio capture` as scripts and the README use it.
class CaptureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paintsEveryPage()
    {
        const TestDatabase database(TestDatabase::Template::Content);
        const QTemporaryDir folder;
        const Answer answer = run({ u"capture"_s, folder.path(), u"--size"_s, u"1000x640"_s, database.address() });
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const QStringList files = answer.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(files.contains(folder.filePath(u"speakers.png"_s)), qPrintable(answer.out));
        QCOMPARE(QDir(folder.path()).entryList({ u"*.png"_s }).size(), files.size());
        for (const QString &file : files)
            QCOMPARE(QImage(file).size(), QSize(1000, 640)); // one pixel per point, whatever the scale
    }

    void onePageInTheDark()
    {
        const TestDatabase database(TestDatabase::Template::Content);
        const QTemporaryDir folder;
        const Answer answer = run(
            { u"capture"_s, folder.path(), u"--page"_s, u"languages"_s, u"--theme"_s, u"dark"_s, database.address() });
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QCOMPARE(QDir(folder.path()).entryList({ u"*.png"_s }), QStringList { u"languages.png"_s });
        QVERIFY(QImage(folder.filePath(u"languages.png"_s)).pixelColor(2, 400).lightness() < 60);
    }

    void saysWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no folder") << QStringList {} << 2;
        QTest::newRow("size") << QStringList { u"DIR"_s, u"--size"_s, u"big"_s } << 2;
        QTest::newRow("theme") << QStringList { u"DIR"_s, u"--theme"_s, u"pink"_s } << 2;
        QTest::newRow("page") << QStringList { u"DIR"_s, u"--page"_s, u"nowhere"_s, u"CONTENT"_s } << 2;
        QTest::newRow("nobody there") << QStringList { u"DIR"_s, u"postgresql:///kaiwa?host=/nowhere"_s } << 3;
        QTest::newRow("not Kaiwa's") << QStringList { u"DIR"_s, u"EMPTY"_s } << 1;
    }

    void saysWhatCannotBe()
    {
        QFETCH(QStringList, words);
        QFETCH(const int, exitCode);
        const TestDatabase empty(TestDatabase::Template::Empty);
        const TestDatabase content(TestDatabase::Template::Content);
        const QTemporaryDir folder;
        words.replaceInStrings(u"DIR"_s, folder.path());
        words.replaceInStrings(u"EMPTY"_s, empty.address());
        words.replaceInStrings(u"CONTENT"_s, content.address());
        const Answer answer = run(QStringList { u"capture"_s } + words);
        QVERIFY2(answer.exitCode == exitCode, qPrintable(u"%1: %2"_s.arg(answer.exitCode).arg(answer.err)));
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(QDir(folder.path()).entryList({ u"*.png"_s }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CaptureTest)
#include "tst_capture.moc"
