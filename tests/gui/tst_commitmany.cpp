// A commit of thousands of records in the real window, from the button to the last record that leaves, and its undo: how
// long the window's thread has no time for anything else.
#include "models/content/staging/stagingjob.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/studiowindow.h"
#include "tests/support/testdatabase.h"
#include "tests/support/ticks.h"
#include "tests/support/workspacebench.h"
#include "views/pages/content/recordlist.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTest>

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

class CommitManyTest final : public WidgetTest {
    Q_OBJECT

private Q_SLOTS:
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
            m_window->find<QAction>(u"foldChangesAction"_s)->trigger();
        ChangeSet &changes = m_window->workspace().changes();
        const QString mark = unfolded ? u"?"_s : u"!"_s;
        stageAll(mark);

        QSignalSpy finished(&m_window->workspace(), &Workspace::commitFinished);
        m_ticks.start();
        m_window->find<QAbstractButton>(u"commitButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(finished.first().first().value<CommitOutcome>().state, CommitOutcome::State::Committed);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->window().page(u"scenarios"_s)->isLoading(), patience);
        judge("committing");
        QVERIFY(changes.isEmpty());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE title LIKE 'Title%"_s + mark + u"'"_s), QString::number(many));

        m_ticks.start();
        m_window->find<QAbstractButton>(u"undoButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(changes.count(), many, patience);
        judge("undoing it");

        finished.clear();
        m_ticks.start();
        m_window->find<QAbstractButton>(u"commitButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        judge("once more");
        QVERIFY(changes.isEmpty());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE title LIKE 'Title%"_s + mark + u"'"_s), u"0"_s);
    }

private:
    void setUpAll() override
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context) SELECT 'big-' || n, 'Title ' || n,"
                         "'Description', repeat('Instructions. ', 40), 'Context' FROM generate_series(1, %1) n; ANALYZE scenarios"_s.arg(many));
        m_window = std::make_unique<StudioWindow>(m_database->profile());
        auto *list = in<RecordList>(m_window->show(u"scenarios"_s), u"list"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 400, patience);
    }
    void tearDownAll() override
    {
        m_window.reset();
        m_database.reset();
    }
    void stageAll(const QString &mark)
    {
        const auto rows = answerOf(m_window->workspace().session().read<Rows>([](PgConnection &connection) {
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
        StagingJob job(m_window->workspace().changes(), u"Bulk edit"_s, items);
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning(), patience);
        QCOMPARE(m_window->workspace().changes().count(), many);
    }
    void judge(const char *what)
    {
        m_ticks.stop(what);
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(m_ticks.longestWork() < longestTurn, what);
#endif
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<StudioWindow> m_window;
    TicksBesideIdle m_ticks;
};

QTEST_MAIN(CommitManyTest)
#include "tst_commitmany.moc"
