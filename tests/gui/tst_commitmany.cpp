// A commit of thousands of records in the real window, from the button to the last record that leaves, and its undo: how
// long the window's thread has no time for anything else.
#include "models/content/staging/stagingjob.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/contentwindow.h"
#include "tests/support/testdatabase.h"
#include "tests/support/ticks.h"
#include "tests/support/workspacebench.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/pagecatalog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

#ifdef NDEBUG
constexpr double longestTurn = 50; // ms
#else
constexpr double longestTurn = 250; // without the compiler's help everything takes some five times as long
#endif
constexpr int patience = 60'000;
constexpr int many = 5000;

} // namespace

class CommitManyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsOfTests();
        m_theme = std::make_unique<Theme>(*qApp);
        m_zone = std::make_unique<ReadingZone>();
        m_idleTicks.moveToThread(&m_idleThread);
        m_idleThread.start();
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context) SELECT 'big-' || n, 'Title ' || n,"
                         "'Description', repeat('Instructions. ', 40), 'Context' FROM generate_series(1, %1) n; ANALYZE scenarios"_s.arg(many));
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"studio.ini"_s), QSettings::IniFormat);
        m_workspace = std::make_unique<Workspace>(openSession(m_database->profile()), m_folder.filePath(u"journal"_s));
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->setWorkspace(m_workspace.get());
        m_window->setPages(pageCatalog(*m_workspace));
        m_window->show();
        m_window->showPage(u"scenarios"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list()->model()->rowCount() > 400, patience);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_workspace.reset();
        m_database.reset();
        m_idleThread.quit();
        m_idleThread.wait();
        m_zone.reset();
        m_theme.reset();
    }

    void theWindowStaysFluid_data()
    {
        QTest::addColumn<bool>("unfolded");
        QTest::addRow("folded") << false;
        QTest::addRow("unfolded") << true;
    }
    void theWindowStaysFluid()
    {
        QFETCH(const bool, unfolded);
        if (unfolded)
            m_window->findChild<QAction *>(u"foldChangesAction"_s)->trigger();
        ChangeSet &changes = m_workspace->changes();
        const QString mark = unfolded ? u"?"_s : u"!"_s;
        stageAll(mark);

        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        watch();
        m_window->findChild<QAbstractButton *>(u"commitButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(finished.first().first().value<CommitOutcome>().state, CommitOutcome::State::Committed);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->page(u"scenarios"_s)->isLoading(), patience);
        judge("committing");
        QVERIFY(changes.isEmpty());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE title LIKE 'Title%"_s + mark + u"'"_s), QString::number(many));

        watch();
        m_window->findChild<QAbstractButton *>(u"undoButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(changes.count(), many, patience);
        judge("undoing it");

        finished.clear();
        watch();
        m_window->findChild<QAbstractButton *>(u"commitButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        judge("once more");
        QVERIFY(changes.isEmpty());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE title LIKE 'Title%"_s + mark + u"'"_s), u"0"_s);
    }

private:
    RecordList *list() { return m_window->page(u"scenarios"_s)->findChild<RecordList *>(u"list"_s); }
    void stageAll(const QString &mark)
    {
        const auto rows = answerOf(m_workspace->session().read<Rows>([](PgConnection &connection) {
            return connection.run(u"SELECT *, xmin::text AS xmin FROM scenarios WHERE id LIKE 'big-%'"_s);
        }));
        QList<StagingJob::Item> items;
        for (const Row &row : rows.rows) {
            StagingJob::Item item;
            for (qsizetype i = 0; i < rows.columns.size(); ++i)
                item.base.values.insert(rows.columns.at(i), row.at(i));
            item.base.rowVersion = item.base.values.take(u"xmin"_s).value_or(QString());
            item.key = { u"scenarios"_s, { *item.base.values.value(u"id"_s) }, {} };
            item.values = { { u"title"_s, *item.base.values.value(u"title"_s) + mark } };
            items.append(item);
        }
        StagingJob job(m_workspace->changes(), u"Bulk edit"_s, items);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning(), patience);
        QCOMPARE(m_workspace->changes().count(), many);
    }
    void watch()
    {
        QMetaObject::invokeMethod(&m_idleTicks, &Ticks::start, Qt::BlockingQueuedConnection);
        m_ticks.start();
    }
    void judge(const char *what)
    {
        m_ticks.stop();
        QMetaObject::invokeMethod(&m_idleTicks, &Ticks::stop, Qt::BlockingQueuedConnection);
        qInfo("%-12s longest stall %6.1f ms, of it at work %6.1f ms; the machine's own %6.1f ms", what, m_ticks.longest(),
            m_ticks.longestWork(), m_idleTicks.longest());
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(m_ticks.longestWork() < longestTurn, what);
#endif
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ReadingZone> m_zone;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    Ticks m_ticks;
    // The same ticks in a thread that has nothing else to do: what the machine, busy with other things, adds to a gap.
    QThread m_idleThread;
    Ticks m_idleTicks;
};

QTEST_MAIN(CommitManyTest)
#include "tst_commitmany.moc"
