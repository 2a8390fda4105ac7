#include "models/content/changeset.h"
#include "tests/support/contentwindow.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/theme.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int tick = 5; // ms
constexpr int longestStall = 50; // ms
constexpr int patience = 60'000; // every statement waits two seconds

// The gaps between the ticks of a timer in the window's thread: what a person feels as a stall.
class Stall final {
public:
    Stall()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(tick);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
    }
    void start()
    {
        m_longest = 0;
        m_clock.start();
        m_timer.start();
    }
    double stop()
    {
        look();
        m_timer.stop();
        return m_longest / 1e6;
    }

private:
    void look()
    {
        m_longest = qMax(m_longest, m_clock.nsecsElapsed());
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class StallTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ContentWindow> m_window;
    Stall m_stall;

    RecordList *list() { return m_window->find<RecordList>(u"list"_s); }
    void judge(const char *what)
    {
        const double longest = m_stall.stop();
        qInfo("%-24s longest stall %.1f ms", what, longest);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(longest < longestStall, what);
#endif
    }

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsOfTests();
        m_theme = std::make_unique<Theme>(*qApp);
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
    void cleanupTestCase()
    {
        m_window.reset();
        m_database.reset();
        m_theme.reset();
    }

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

        m_stall.start();
        m_window->open(page);
        QTest::qWait(100); // the paint that follows
        judge("opening");

        QSignalSpy status(m_window->page(), &Page::loadingChanged);
        m_stall.start();
        list()->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(status.size() >= 2, patience);
        QTest::qWait(100);
        judge("sorting");

        status.clear();
        auto *search = m_window->find<QLineEdit>(u"search"_s);
        m_stall.start();
        search->setFocus();
        QTest::keyClicks(search, key);
        QTRY_VERIFY_WITH_TIMEOUT(list()->model()->rowCount() < 10, patience);
        judge("filtering");

        m_stall.start();
        QVERIFY(list()->select({ page, { key }, {} }));
        QLineEdit *line = m_window->line(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"typed while the server is slow"_s, Qt::NoModifier, 10);
        QTRY_VERIFY(!m_window->workspace().changes().isEmpty());
        judge("editing");

        m_stall.start();
        m_window->workspace().commit();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().changes().isEmpty(), patience);
        judge("committing");
    }
};

QTEST_MAIN(StallTest)
#include "tst_stall.moc"
