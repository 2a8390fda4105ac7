#include "models/content/table/contenttable.h"
#include "models/records/recordmodel.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/results/figurecard.h"
#include "views/pages/results/resultwords.h"
#include "views/pages/results/rowsdialog.h"
#include "views/records/recordview.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

Q_DECLARE_METATYPE(Kaiwa::FigurePair)
Q_DECLARE_METATYPE(Kaiwa::Ink)

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

const QString scenarioId = u"comfort-weekend"_s;

// The sample's last day is today, and all that its learners did was at one scenario.
const QString lately = u"UPDATE scenario_attempts SET scenario_id = 'comfort-weekend', started_at = started_at + (date_trunc('day', now() at time zone 'UTC') - '2026-06-30');"
                        "UPDATE scenario_outcomes SET scenario_id = 'comfort-weekend', created_at = created_at + (date_trunc('day', now() at time zone 'UTC') - '2026-06-30');"
                        "UPDATE conversations SET scenario_id = 'comfort-weekend', started_at = started_at + (date_trunc('day', now() at time zone 'UTC') - '2026-06-30') WHERE scenario_id IS NOT NULL;"_s;

} // namespace

// How a scenario does, through the page.
class ScenarioResultsPanelTest final : public PageTest {
    Q_OBJECT

public:
    ScenarioResultsPanelTest()
        : PageTest(Template::Life)
    {
    }

private:
    void open(const QString &sql, const QString &scenario = scenarioId)
    {
        openPage(u"scenarios"_s, sql);
        QVERIFY(find<RecordList>(u"list"_s)->select({ u"scenarios"_s, { scenario }, {} }));
    }
    QString state() { return find<QLabel>(u"results.state"_s)->text(); }
    QString asOf() { return find<QLabel>(u"results.asOf"_s)->text(); }
    bool has(const QString &name)
    {
        const auto *widget = m_window->page()->findChild<QWidget *>(name);
        return widget && widget->isVisibleTo(m_window->page());
    }
    // The number in the words of a mark: what its rows must be.
    void opensItsRows(QAbstractButton *mark)
    {
        QVERIFY(mark);
        mark->click();
        RowsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->page()->window()->findChild<RowsDialog *>(u"rows"_s)));
        const RecordModel &rows = dialog->rows()->records();
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && rows.count().exact, patience);
        auto *said = dialog->findChild<QLabel *>(u"rows.state"_s);
        QTRY_VERIFY2(said->text().endsWith(u" rows"), qPrintable(said->text())); // and not "rows now; there were …"
        QCOMPARE(said->text(), u"%1 rows"_s.arg(rows.count().rows));
        QVERIFY(rows.count().rows > 0);
        dialog->close();
        QTRY_VERIFY(!m_window->page()->window()->findChild<QDialog *>(u"rows"_s));
    }

private Q_SLOTS:
    void figuresOpenTheirRows()
    {
        open(lately);
        QTRY_VERIFY(asOf().contains(u" attempts, "));
        const QString n = m_database->exec(u"SELECT count(*) FROM scenario_attempts WHERE started_at >= date_trunc('day', now() at time zone 'UTC') - interval '29 days'"
                                           " AND started_at < now() at time zone 'UTC'"_s);
        QVERIFY(asOf().contains(u", %1 attempts, "_s.arg(n)));
        QVERIFY(find<FigureCard>(u"figure.attempts"_s)->accessibleName().startsWith(u"attempts %1"_s.arg(n)));
        int marks = 0;
        for (const QString &name : { u"figure.attempts"_s, u"figure.completed"_s, u"figure.abandoned"_s, u"figure.time"_s, u"figure.hints"_s,
                 u"figure.translations"_s, u"figure.achieved"_s, u"figure.conversations"_s, u"figure.goal"_s, u"figure.pronunciation"_s,
                 u"results.first.attempts"_s, u"results.repeat.completed"_s, u"results.step.0"_s, u"results.outcomes"_s }) {
            auto *mark = find<QAbstractButton>(name);
            QVERIFY2(mark->isEnabled(), qPrintable(name));
            opensItsRows(mark);
            ++marks;
        }
        QCOMPARE(marks, 14);
        const QList<QPushButton *> chips = m_window->page()->findChildren<QPushButton *>(QRegularExpression(u"^results\\.missed\\."_s));
        QCOMPARE(chips.size(), 6);
        opensItsRows(chips.first());
        QVERIFY(!m_window->page()->findChildren<QLabel *>(u"results.feedback"_s).isEmpty());
        QVERIFY(!m_window->page()->findChildren<QLabel *>(u"results.suggestion"_s).isEmpty());
        QVERIFY(!find<QLabel>(u"results.state"_s)->isVisible());
    }

    void anotherPeriodIsReadAnew()
    {
        open(lately);
        QTRY_VERIFY(asOf().contains(u" attempts, "));
        const QString before = asOf();
        find<QPushButton>(u"results.days.365"_s)->click();
        QCOMPARE(find<QLabel>(u"results.heading"_s)->text(), u"How it does, last 365 days"_s);
        QTRY_VERIFY(asOf().section(u", "_s, 1, 1) != before.section(u", "_s, 1, 1));
        opensItsRows(find<QAbstractButton>(u"figure.attempts"_s));
    }

    void draftsAndUntriedScenariosSayIt()
    {
        open(lately, u"comfort-weather-small-talk"_s);
        QTRY_COMPARE(state(), u"Nobody tried it in the last 30 days."_s);
        QVERIFY(!find<FigureCard>(u"figure.attempts"_s)->isEnabled());
        m_window->page()->addRecord();
        QTRY_COMPARE(state(), u"Nobody could try it yet: it is not in the database."_s);
        QVERIFY(!has(u"figure.attempts"_s));
    }

    void withoutTheTables()
    {
        open(u"DROP TABLE scenario_attempts, scenario_outcomes CASCADE; ALTER TABLE conversations DROP COLUMN scenario_id"_s);
        QTRY_COMPARE(state(), u"This database does not record how a scenario does. Not in this database, and so not counted: "
                              "scenario_attempts, scenario_outcomes, conversations.scenario_id."_s);
        QVERIFY(!has(u"figure.attempts"_s));
    }

    void driftedColumnsAndShapes()
    {
        open(lately + u"ALTER TABLE scenario_attempts DROP COLUMN hints_used, ALTER time_spent_seconds TYPE text USING '';"
                      "ALTER TABLE scenario_outcomes DROP COLUMN grammar_usage_score;"
                      "UPDATE scenario_outcomes SET missed_target_vocabulary = '{\"a\": 1}', suggestions = '\"Say more\"'"_s);
        QTRY_COMPARE(state(), u"Not in this database, and so not counted: scenario_attempts.hints_used, scenario_outcomes.grammar_usage_score."_s);
        QVERIFY(!has(u"figure.hints"_s));
        QVERIFY(!has(u"figure.grammar"_s));
        QVERIFY(has(u"figure.goal"_s));
        QVERIFY(find<FigureCard>(u"figure.time"_s)->accessibleName().startsWith(u"median time –"));
        QVERIFY(m_window->page()->findChildren<QPushButton *>(QRegularExpression(u"^results\\.missed\\."_s)).isEmpty());
        QCOMPARE(m_window->page()->findChild<QLabel *>(u"results.suggestion"_s)->text(), u"• Say more"_s);
        opensItsRows(find<QAbstractButton>(u"figure.attempts"_s));
    }

    void neverBlocksAndFollowsTheRow()
    {
        open(lately);
        QTRY_VERIFY(asOf().contains(u" attempts, "));
        const auto blocker = m_database->connect();
        QVERIFY(blocker->runScript(u"BEGIN; LOCK TABLE scenario_attempts IN ACCESS EXCLUSIVE MODE"_s));
        auto *list = find<RecordList>(u"list"_s);
        QVERIFY(list->select({ u"scenarios"_s, { u"comfort-weather-small-talk"_s }, {} }));
        QVERIFY(asOf().isEmpty()); // nothing of another row stays
        const QString waiting = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%How one scenario was practised%' AND datname = current_database()"_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(waiting), u"1"_s, patience);
        QVERIFY(list->select({ u"scenarios"_s, { scenarioId }, {} }));
        QTRY_COMPARE_WITH_TIMEOUT(m_database->exec(waiting), u"0"_s, patience); // given up on the server, too
        QVERIFY(blocker->runScript(u"ROLLBACK"_s));
        QTRY_VERIFY(asOf().contains(u" attempts, "));
        QVERIFY(!asOf().contains(u", 0 attempts"));
    }

    void wordsOfFigures_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<FigurePair>("pair");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("change");
        QTest::addColumn<Ink>("ink");
        QTest::newRow("more attempts") << u"attempts"_s << FigurePair { { 402, 402, 402, {} }, { 359, 359, 359, {} } } << u"402"_s << u"+12 %, more"_s << Ink::Good;
        QTest::newRow("none before") << u"attempts"_s << FigurePair { { 4, 4, 4, {} }, { 0, 0, 0, {} } } << u"4"_s << u""_s << Ink::Dim;
        QTest::newRow("worse") << u"completed"_s << FigurePair { { 0.39, 39, 100, {} }, { 0.45, 45, 100, {} } } << u"39 %"_s << u"−6, worse"_s << Ink::Problem;
        QTest::newRow("less of the bad") << u"abandoned"_s << FigurePair { { 0.1, 1, 10, {} }, { 0.2, 2, 10, {} } } << u"10 %"_s << u"−10, better"_s << Ink::Good;
        QTest::newRow("longer") << u"time"_s << FigurePair { { 520, 1, 1, {} }, { 470, 1, 1, {} } } << u"8:40"_s << u"+0:50, longer"_s << Ink::Dim;
        QTest::newRow("same") << u"time"_s << FigurePair { { 520, 1, 1, {} }, { 520.2, 1, 1, {} } } << u"8:40"_s << u"as before"_s << Ink::Dim;
        QTest::newRow("hours") << u"time"_s << FigurePair { { 3725, 1, 1, {} }, {} } << u"1:02:05"_s << u""_s << Ink::Dim;
        QTest::newRow("unknown") << u"hints"_s << FigurePair {} << u"–"_s << u""_s << Ink::Dim;
        QTest::newRow("score") << u"goal"_s << FigurePair { { 0.634, 1, 1, 0.9 }, {} } << u"63 %"_s << u""_s << Ink::Dim;
        QTest::newRow("another scale") << u"goal"_s << FigurePair { { 63.4, 1, 1, 90 }, {} } << u"63.4"_s << u""_s << Ink::Dim;
    }
    void wordsOfFigures()
    {
        QFETCH(const QString, id);
        QFETCH(const FigurePair, pair);
        const FigureWords words = figureWords(id, pair);
        QTEST(words.value, "value");
        QTEST(words.change, "change");
        QTEST(words.changeInk, "ink");
    }
};

QTEST_MAIN(ScenarioResultsPanelTest)
#include "tst_scenarioresultspanel.moc"
