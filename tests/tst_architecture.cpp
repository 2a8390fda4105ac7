#include "tests/support/builtplaces.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

QStringList sources(const QString &room)
{
    QStringList files;
    QDirIterator it(sourceFolder() + u'/' + room, { u"*.h"_s, u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(sourceFolder()).relativeFilePath(it.next()));
    files.sort();
    return files;
}

QString textOf(const QString &file)
{
    QFile source(sourceFolder() + u'/' + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QStringList includes(const QString &file)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(textOf(file)); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

// Where a module's headers lie, so that <QSqlQuery> and <QtSql/QSqlQuery> are known alike.
QSet<QString> headersOf(const QString &module)
{
    const QStringList files =
        QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module).entryList(QDir::Files);
    return QSet<QString>(files.begin(), files.end());
}

} // namespace

// Keeps the house in order by reading it: which room includes what.
class ArchitectureTest final : public QObject {
    Q_OBJECT

private:
    QStringList breaches(const QString &room, const QStringList &modules)
    {
        QSet<QString> forbidden;
        for (const QString &module : modules)
            forbidden += headersOf(module);
        QStringList found;
        const QStringList files = sources(room);
        for (const QString &file : files) {
            const QStringList all = includes(file);
            for (const QString &name : all) {
                const bool byModule = modules.contains(name.section(u'/', 0, 0));
                if (byModule || forbidden.contains(name))
                    found.append(file + u" includes "_s + name);
            }
        }
        return found;
    }

private Q_SLOTS:
    void knowsTheHeaders()
    {
        QVERIFY2(headersOf(u"QtWidgets"_s).contains(u"QWidget"_s), "the headers of Qt are not where this test looks");
        QVERIFY(headersOf(u"QtSql"_s).contains(u"QSqlQuery"_s));
        QVERIFY(sources(u"models"_s).size() > 20);
        QVERIFY(sources(u"views"_s).size() > 20);
    }

    void modelsKnowNoScreen()
    {
        const QStringList found =
            breaches(u"models"_s, { u"QtWidgets"_s, u"QtGui"_s, u"QtCharts"_s, u"QtSvg"_s, u"QtSvgWidgets"_s });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void viewsKnowNoSqlModule()
    {
        const QStringList found = breaches(u"views"_s, { u"QtSql"_s, u"libpq-fe.h"_s });
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    // What a header of views includes, directly and onwards within the project, must not lead to Qt Sql or libpq.
    void viewsHeadersNeedNoSql()
    {
        const QSet<QString> sql = headersOf(u"QtSql"_s);
        const QStringList files = sources(u"views"_s);
        for (const QString &file : files) {
            QStringList waiting { file };
            QSet<QString> seen;
            while (!waiting.isEmpty()) {
                const QString next = waiting.takeLast();
                if (seen.contains(next))
                    continue;
                seen.insert(next);
                const QStringList all = includes(next);
                for (const QString &name : all) {
                    QVERIFY2(!sql.contains(name) && !name.startsWith(u"QtSql/"_s) && name != u"libpq-fe.h",
                        qPrintable(u"%1 reaches %2 by way of %3"_s.arg(file, name, next)));
                    if (QFile::exists(sourceFolder() + u'/' + name))
                        waiting.append(name);
                }
            }
        }
    }

    void arrowsPointDown_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QStringList>("above");
        QTest::newRow("models") << u"models"_s << QStringList { u"views/"_s, u"app/"_s, u"tests/"_s };
        QTest::newRow("views") << u"views"_s << QStringList { u"app/"_s, u"tests/"_s };
        QTest::newRow("app") << u"app"_s << QStringList { u"tests/"_s };
        QTest::newRow("database") << u"models/database"_s << QStringList { u"models/content/"_s, u"models/insights/"_s };
        QTest::newRow("insights") << u"models/insights"_s << QStringList { u"models/content/"_s, u"models/records/"_s };
        QTest::newRow("content") << u"models/content"_s << QStringList { u"models/records/"_s, u"models/insights/"_s };
        const QStringList pages { u"views/pages/"_s };
        QTest::newRow("records") << u"views/records"_s << pages;
        QTest::newRow("charts") << u"views/charts"_s << pages;
        const QStringList uses { u"views/pages/"_s, u"views/records/"_s };
        QTest::newRow("editors") << u"views/editors"_s << uses;
        QTest::newRow("widgets") << u"views/widgets"_s << uses;
        QTest::newRow("shell") << u"views/shell"_s << uses;
        const QStringList catalog { u"views/pages/pagecatalog.h"_s };
        QTest::newRow("content pages") << u"views/pages/content"_s << catalog;
        QTest::newRow("overview") << u"views/pages/overview"_s << catalog;
        QTest::newRow("results") << u"views/pages/results"_s << catalog;
    }

    void arrowsPointDown()
    {
        QFETCH(const QString, room);
        QFETCH(const QStringList, above);
        QStringList found;
        const QStringList files = sources(room);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const QStringList all = includes(file);
            for (const QString &name : all) {
                for (const QString &higher : above) {
                    if (name.startsWith(higher))
                        found.append(file + u" includes "_s + name);
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void pagesStandInTheirFolders()
    {
        static const QRegularExpression page(u"class\\s+\\w+(?:\\s+final)?\\s*:\\s*public\\s+(?:Content)?Page\\b"_s);
        const QStringList files = sources(u"views"_s);
        for (const QString &file : files) {
            if (textOf(file).contains(page))
                QVERIFY2(file.startsWith(u"views/pages/"_s) && file.count(u'/') == 3,
                    qPrintable(file + u" holds a page outside of views/pages/<group>/"_s));
        }
    }

    // Statements live in models and resources; a view that needs one has asked the wrong room.
    void viewsNameNoSql()
    {
        static const QRegularExpression statement(
            u"\"\\s*(SELECT\\s|INSERT INTO\\s|UPDATE\\s+\\S+\\s+SET\\s|DELETE FROM\\s)"_s);
        const QStringList files = sources(u"views"_s);
        for (const QString &file : files)
            QVERIFY2(!textOf(file).contains(statement), qPrintable(file + u" holds SQL"_s));
    }

    void headersGuardThemselvesAndAreNamedLikeTheirFiles()
    {
        const QStringList files = sources(u"models"_s) + sources(u"views"_s) + sources(u"app"_s);
        for (const QString &file : files) {
            QCOMPARE(file, file.toLower());
            if (file.endsWith(u".h"_s))
                QVERIFY2(textOf(file).startsWith(u"#pragma once"_s),
                    qPrintable(file + u" does not begin with #pragma once"_s));
        }
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
