#include "models/content/staging/changeset.h"
#include "tests/support/contentwindow.h"
#include "tests/support/ticks.h"
#include "views/pages/content/recordlist.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestStall = 50; // ms
constexpr int patience = 60'000; // every statement waits two seconds

} // namespace

class StallTest final : public WidgetTest {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ContentWindow> m_window;
    TicksBesideIdle m_ticks;

    RecordList *list() { return m_window->find<RecordList>(u"list"_s); }
    void judge(const char *what)
    {
        m_ticks.stop(what);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
        // Where even an idle thread waits for its turn, the gap says little and the work says it all; a wait for the
        // server would still be seen, since it takes two seconds.
        const bool busy = m_ticks.longestIdle() > 3 * Ticks::interval;
        QVERIFY2(m_ticks.longest() < (busy ? 1000 : longestStall), what);
        QVERIFY2(m_ticks.longestWork() < longestStall, what);
#endif
    }

    void setUpAll() override
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        m_database->exec(u"INSERT INTO speakers SELECT 'big-' || to_char(n, 'FM00000'), 'ja', 'Region ' || n, dialect_name,"
                         "bcp47_code, speaker_emoji, gender, voice_name, voice_provider_id FROM speakers,"
                         "generate_series(1, 3000) n WHERE id = 'ja-jp-male'; ANALYZE speakers"_s);
        // From here on every statement of this process takes as long as over a bad line.
        qputenv("KAIWA_STATEMENT_DELAY_MS", "2000");
        m_window = std::make_unique<ContentWindow>(m_database->profile());
        // The program's first paint is no stall: fonts are loaded once.
        m_window->open(u"overview"_s);
    }
    void tearDownAll() override
    {
        m_window.reset();
        m_database.reset();
    }

private Q_SLOTS:
    void staysFluid_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("field");
        QTest::newRow("languages") << u"languages"_s << u"ja"_s << u"writing_system"_s;
        QTest::newRow("speakers") << u"speakers"_s << u"ko-kr-male"_s << u"region"_s;
    }

    void staysFluid()
    {
        QFETCH(QString, page);
        QFETCH(QString, key);
        QFETCH(QString, field);

        m_ticks.start();
        m_window->open(page);
        QCoreApplication::processEvents(); // the paint that follows
        judge("opening");

        QSignalSpy status(m_window->page(), &Page::loadingChanged);
        m_ticks.start();
        list()->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(status.size() >= 2, patience);
        QCoreApplication::processEvents();
        judge("sorting");

        status.clear();
        auto *search = m_window->find<QLineEdit>(u"search"_s);
        m_ticks.start();
        search->setFocus();
        QTest::keyClicks(search, key);
        QTRY_VERIFY_WITH_TIMEOUT(list()->model()->rowCount() < 10, patience);
        judge("filtering");

        m_ticks.start();
        QVERIFY(list()->select({ page, { key }, {} }));
        QLineEdit *line = m_window->line(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"typed while the server is slow"_s, Qt::NoModifier, 10);
        const auto staged = [&] {
            const StagedRecord *record = m_window->workspace().changes().find({ page, { key }, {} });
            return record ? record->staged.value(field) : Value();
        };
        QTRY_COMPARE(staged(), Value(line->text())); // the last keys are staged a little after the first
        judge("editing");

        m_ticks.start();
        m_window->workspace().commit();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().changes().isEmpty(), patience);
        judge("committing");
    }
};

QTEST_MAIN(StallTest)
#include "tst_stall.moc"
