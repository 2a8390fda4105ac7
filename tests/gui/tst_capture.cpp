#include "tests/support/builtplaces.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    process.start(studioProgram(), words);
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

    // A page is another picture with each of its tabs.
    void oneTabOfAPage_data()
    {
        QTest::addColumn<QString>("tab");
        for (const char *tab : { "preview", "history", "results" })
            QTest::newRow(tab) << QString::fromLatin1(tab);
    }

    void oneTabOfAPage()
    {
        QFETCH(const QString, tab);
        const TestDatabase database(TestDatabase::Template::Content);
        const QTemporaryDir folder;
        for (const QString &page : QStringList { u"scenarios/edit"_s, u"scenarios/"_s + tab }) {
            const Answer answer = run({ u"capture"_s, folder.path(), u"--page"_s, page, database.address() });
            QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        }
        const QString file = folder.filePath(u"scenarios-%1.png"_s.arg(tab));
        QVERIFY(QFile::exists(file));
        QVERIFY(QImage(file) != QImage(folder.filePath(u"scenarios-edit.png"_s)));
    }

    // What the letters of Chinese, Japanese and Korean cover is the same dark on light and light on dark.
    void everyScriptIsAsHeavyInTheDark()
    {
        const TestDatabase database(TestDatabase::Template::Content);
        struct Look {
            QString theme;
            int ground;
            int ink;
        };
        QList<QList<double>> covered; // by theme, then band of the list
        for (const Look &look : { Look { u"light"_s, 0xff, 0x1c }, Look { u"dark"_s, 0x22, 0xe8 } }) {
            const QTemporaryDir folder;
            const Answer answer = run(
                { u"capture"_s, folder.path(), u"--page"_s, u"languages"_s, u"--theme"_s, look.theme, database.address() });
            QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
            const QImage image(folder.filePath(u"languages.png"_s));
            QList<double> bands;
            for (int top = 260; top < 740; top += 28) { // as high as a row; the native names stand here
                double sum = 0;
                for (int y = top; y < top + 28; ++y) {
                    for (int x = 440; x < 540; ++x)
                        sum += qBound(0.0, double(image.pixelColor(x, y).red() - look.ground) / (look.ink - look.ground), 1.0);
                }
                bands += sum;
            }
            covered += bands;
        }
        for (qsizetype band = 0; band < covered[0].size(); ++band)
            QVERIFY2(covered[1][band] < 1.03 * covered[0][band] + 2,
                qPrintable(u"band %1: %2 in light, %3 in dark"_s.arg(band).arg(covered[0][band]).arg(covered[1][band])));
    }

    void saysWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no folder") << QStringList {} << 2;
        QTest::newRow("size") << QStringList { u"DIR"_s, u"--size"_s, u"big"_s } << 2;
        QTest::newRow("theme") << QStringList { u"DIR"_s, u"--theme"_s, u"pink"_s } << 2;
        QTest::newRow("page") << QStringList { u"DIR"_s, u"--page"_s, u"nowhere"_s, u"CONTENT"_s } << 2;
        QTest::newRow("tab") << QStringList { u"DIR"_s, u"--page"_s, u"scenarios/nowhere"_s, u"CONTENT"_s } << 2;
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

    // `kaiwa-studio report`: for cron and for mails.
    void writesAPageOfCharts()
    {
        TestDatabase database(TestDatabase::Template::Life);
        const QTemporaryDir folder;
        const auto write = [&](const QString &ending) {
            const QString file = folder.filePath(u"usage."_s + ending);
            const Answer answer = run({ u"report"_s, u"--page"_s, u"usage"_s, u"--period"_s, u"2026-05"_s, u"--zone"_s,
                u"Asia/Tokyo"_s, u"--out"_s, file, database.address() });
            if (answer.exitCode != 0 || answer.out.trimmed() != file)
                qWarning("%d %s %s", answer.exitCode, qPrintable(answer.out), qPrintable(answer.err));
            QFile written(file);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        const QByteArray pdf = write(u"pdf"_s);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(!pdf.contains("/Subtype /Image")); // vectors
        const QStringList lines = QString::fromUtf8(write(u"csv"_s)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.first(), u"chart,category,series,value,n"_s);
        const QString seconds = database.exec(
            u"SELECT sum(seconds_used + banked_seconds_used) FROM user_usage WHERE period = '2026-05'"_s);
        qint64 written = 0;
        for (const QString &line : lines) {
            if (line.startsWith(u"usage-months-seconds,2026-05,"_s))
                written += line.section(u',', 3, 3).toLongLong();
        }
        QCOMPARE(QString::number(written), seconds);
        const QJsonObject json = QJsonDocument::fromJson(write(u"json"_s)).object();
        QVERIFY(json.value(u"filters"_s).toString().contains(u"Asia/Tokyo"_s));
        QVERIFY(!json.value(u"charts"_s).toArray().isEmpty());
        QVERIFY(!QImage::fromData(write(u"png"_s)).isNull());
    }

    void saysWhyThereIsNoReport_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("page") << QStringList { u"--page"_s, u"nope"_s, u"--out"_s, u"x.pdf"_s } << 2;
        QTest::newRow("no file") << QStringList { u"--page"_s, u"usage"_s } << 2;
        QTest::newRow("period") << QStringList { u"--page"_s, u"usage"_s, u"--out"_s, u"x.pdf"_s, u"--period"_s, u"2026-13"_s } << 2;
        QTest::newRow("zone") << QStringList { u"--page"_s, u"usage"_s, u"--out"_s, u"x.pdf"_s, u"--zone"_s, u"Mars/Base"_s } << 2;
        QTest::newRow("no server") << QStringList { u"--page"_s, u"usage"_s, u"--out"_s, u"x.pdf"_s,
            u"postgresql:///kaiwa?host=/nonexistent"_s } << 3;
    }
    void saysWhyThereIsNoReport()
    {
        QFETCH(QStringList, words);
        const Answer answer = run(QStringList { u"report"_s } + words);
        QTEST(answer.exitCode, "exitCode");
        QVERIFY(!answer.err.trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CaptureTest)
#include "tst_capture.moc"
