#include "models/records/savedviews.h"

#include "models/database/catalog.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// Views under a name, over the end of the program, damage and what must not be kept.
class TestSavedViews final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Catalog m_catalog;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<SavedViews> load() const
    {
        auto views = std::make_unique<SavedViews>(m_folder->path(), m_catalog);
        QSignalSpy changed(views.get(), &SavedViews::changed);
        while (!views->isLoaded() && changed.wait()) { }
        return views;
    }
    // The one before is gone by then, and what it saved is on the disk.
    void reload(std::unique_ptr<SavedViews> &views) const
    {
        views.reset();
        views = load();
    }
    static SavedView messagesView(const QString &name)
    {
        SavedView view;
        view.table = u"messages"_s;
        view.name = name;
        view.columns = { u"timestamp"_s, u"role"_s, u"fluency_score"_s };
        view.options.filters = { { u"role"_s, ColumnFilter::Kind::OneOf, ColumnFilter::listValue({ u"user"_s, u"a \"b\"\n"_s }) },
            { u"fluency_score"_s, ColumnFilter::Kind::Between, ColumnFilter::listValue({ u"10"_s, {} }) },
            { u"translated_content"_s, ColumnFilter::Kind::IsNotNull, {} },
            { {}, ColumnFilter::Kind::Keys, ColumnFilter::keysValue({ { u"m1"_s } }) } };
        view.options.sortColumn = u"timestamp"_s;
        view.options.sortOrder = Qt::DescendingOrder;
        return view;
    }
    QByteArray fileBytes() const
    {
        QFile file(SavedViews(m_folder->path(), m_catalog).path());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeFile(const QByteArray &bytes) const
    {
        QFile file(SavedViews(m_folder->path(), m_catalog).path());
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Documented);
        m_catalog = *Catalog::read(*m_database->connect());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void comesBackAsItWas()
    {
        const SavedView view = messagesView(u"Hard ones & よい"_s);
        {
            const auto views = load();
            QCOMPARE(views->views(u"messages"_s), QList<SavedView>());
            QCOMPARE(views->save(view), QStringList());
        }
        const auto again = load();
        QCOMPARE(again->views(u"messages"_s), QList<SavedView> { view });
        QCOMPARE(again->views(u"users"_s), QList<SavedView>());
        QCOMPARE(again->problem(), QString());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(again->path()).permissions() & others));
    }

    void whatIsSavedBeforeTheFileWasReadStays()
    {
        load()->save(messagesView(u"before"_s));
        SavedViews views(m_folder->path(), m_catalog);
        QVERIFY(!views.isLoaded());
        views.save(messagesView(u"early"_s));
        views.save(messagesView(u"gone"_s));
        views.remove(u"messages"_s, u"gone"_s);
        QTRY_VERIFY(views.isLoaded());
        QCOMPARE(views.views(u"messages"_s).size(), 2);
        QVERIFY(views.view(u"messages"_s, u"early"_s) && views.view(u"messages"_s, u"before"_s));
    }

    void renamesAndRemoves()
    {
        auto views = load();
        views->save(messagesView(u"a"_s));
        views->save(messagesView(u"b"_s));
        QVERIFY(!views->rename(u"messages"_s, u"a"_s, u"B"_s)); // taken, whatever the case
        QVERIFY(!views->rename(u"messages"_s, u"a"_s, u"  "_s));
        QVERIFY(!views->rename(u"messages"_s, u"missing"_s, u"c"_s));
        QVERIFY(views->rename(u"messages"_s, u"a"_s, u"c"_s));
        QVERIFY(views->rename(u"messages"_s, u"c"_s, u"C"_s)); // only its case
        SavedView changed = messagesView(u"B"_s);
        changed.columns = { u"role"_s };
        views->save(changed); // in place of b
        reload(views);
        QStringList names;
        for (const SavedView &view : views->views(u"messages"_s))
            names.append(view.name);
        QCOMPARE(names, (QStringList { u"B"_s, u"C"_s }));
        QCOMPARE(views->view(u"messages"_s, u"b"_s)->columns, QStringList { u"role"_s });
        views->remove(u"messages"_s, u"C"_s);
        reload(views);
        QCOMPARE(views->views(u"messages"_s).size(), 1);
    }

    void otherDatabasesHaveTheirOwn()
    {
        load()->save(messagesView(u"here"_s));
        const TestDatabase other(TestDatabase::Template::Documented);
        const Catalog otherCatalog = *Catalog::read(*other.connect());
        SavedViews views(m_folder->path(), otherCatalog);
        QTRY_VERIFY(views.isLoaded());
        QCOMPARE(views.views(u"messages"_s), QList<SavedView>());
    }

    // What one reads in the file itself decides.
    void personalValuesAreKeptOnlyWhenAsked()
    {
        SavedView view;
        view.table = u"users"_s;
        view.name = u"one"_s;
        view.options.search = u"find-me@example.org"_s;
        view.options.searchColumns = { u"email"_s };
        view.options.filters = { { u"email"_s, ColumnFilter::Kind::Equals, u"mail-of@example.org"_s },
            { u"email"_s, ColumnFilter::Kind::IsNotNull, {} }, { u"native_language_id"_s, ColumnFilter::Kind::Equals, u"ja"_s },
            { u"hashed_password"_s, ColumnFilter::Kind::Equals, u"never-this"_s },
            { {}, ColumnFilter::Kind::ChangedByMe, u"[\"never-that\"]"_s } };
        QCOMPARE(load()->save(view), (QStringList { u"email"_s, {} }));
        QByteArray bytes = fileBytes();
        QVERIFY(!bytes.contains("example.org"));
        QVERIFY(!bytes.contains("never"));
        QCOMPARE(load()->view(u"users"_s, u"one"_s)->options.filters,
            (QList<ColumnFilter> { { u"email"_s, ColumnFilter::Kind::IsNotNull, {} },
                { u"native_language_id"_s, ColumnFilter::Kind::Equals, u"ja"_s } }));
        QCOMPARE(load()->save(view, SavedViews::Personal::Keep), QStringList());
        bytes = fileBytes();
        QVERIFY(bytes.contains("find-me@example.org") && bytes.contains("mail-of@example.org"));
        QVERIFY(!bytes.contains("never"));
        // A search of a table without people is no personal data.
        SavedView features;
        features.table = u"linguistic_features"_s;
        features.name = u"te"_s;
        features.options.search = u"te-form"_s;
        QCOMPARE(load()->save(features), QStringList());
    }

    void damageIsToldAndCostsNothingElse()
    {
        {
            const auto views = load();
            views->save(messagesView(u"a"_s));
            views->save(messagesView(u"b"_s));
            views->save(messagesView(u"c"_s));
        }
        QList<QByteArray> lines = fileBytes().split('\n');
        lines[1] = lines[1].left(20) + '\x01';
        writeFile(lines.join('\n').chopped(5)); // and the last line torn
        auto views = load();
        QCOMPARE(views->views(u"messages"_s).size(), 1);
        QCOMPARE(views->damagedLines(), 2);
        QVERIFY(views->problem().contains(views->path()));
        views->save(messagesView(u"d"_s));
        reload(views);
        QCOMPARE(views->damagedLines(), 2);
        QVERIFY(views->view(u"messages"_s, u"a"_s) && views->view(u"messages"_s, u"d"_s));
        QVERIFY(fileBytes().startsWith(QByteArray(lines[0] + '\n' + lines[1] + '\n'))); // still there, to be mended
        // A kind of filter of a later version.
        views.reset();
        writeFile(QByteArray(lines[0]).replace("one-of", "sounds-like") + '\n');
        reload(views);
        QCOMPARE(views->views(u"messages"_s), QList<SavedView>());
        QCOMPARE(views->damagedLines(), 1);
    }

    void aDiskThatRefusesIsTold()
    {
        QFile inTheWay(m_folder->filePath(u"views"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        inTheWay.close();
        const auto views = load();
        views->save(messagesView(u"a"_s));
        QTRY_VERIFY(views->problem().contains(u"could not be written"_s));
        QVERIFY(views->view(u"messages"_s, u"a"_s)); // for as long as the program runs
    }
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
