#include "models/insights/chartmarks.h"
#include "models/records/recordexport.h"
#include "models/records/recordmodel.h"
#include "tests/support/chartpagetest.h"
#include "tests/support/testchooser.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartexport.h"
#include "views/charts/chartpicture.h"
#include "views/charts/charttable.h"
#include "views/charts/legendbutton.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/pages/insights/insightspage.h"
#include "views/pages/insights/stepsdialog.h"
#include "views/pages/overview/overviewtile.h"
#include "views/pages/results/rowsdialog.h"
#include "views/records/export/recordexportdialog.h"
#include "views/records/recordview.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

// The pages of charts through the window: what they show, what a mark opens, what leaves with an export, and what happens
// where something is missing.
class InsightsPageTest final : public ChartPageTest {
    Q_OBJECT

private:
    static double sumOf(const ChartMarks &marks)
    {
        double sum = 0;
        for (const ChartMarks::Series &series : marks.series) {
            for (const auto &mark : series.marks)
                sum += mark ? mark->value.value_or(0) : 0;
        }
        return sum;
    }

private Q_SLOTS:
    // No page of charts asks for more room than the smallest window that the studio is made for has.
    void fitsASmallWindow_data()
    {
        QTest::addColumn<QString>("id");
        for (const InsightsDescription &page : insightsPages())
            QTest::addRow("%s", qPrintable(page.id)) << page.id;
    }
    void fitsASmallWindow()
    {
        QFETCH(QString, id);
        openCharts(id);
        QVERIFY2(insights()->minimumSizeHint().width() <= 620, qPrintable(QString::number(insights()->minimumSizeHint().width())));
    }

    void everyPageShowsItsCharts_data()
    {
        QTest::addColumn<QString>("id");
        for (const InsightsDescription &description : insightsPages())
            QTest::newRow(qPrintable(description.id)) << description.id;
    }
    void everyPageShowsItsCharts()
    {
        QFETCH(const QString, id);
        openCharts(id);
        showAllTime();
        int drawn = 0;
        for (const ChartCard *card : insights()->cards()) {
            const auto *foot = find<QLabel>(u"chartFoot."_s + card->entry().chartId());
            QVERIFY2(foot->text().contains(u"row"_s), qPrintable(card->entry().chartId()));
            drawn += !card->marks().isEmpty();
        }
        QVERIFY2(drawn * 2 > insights()->cards().size(), qPrintable(QString::number(drawn)));
    }

    void aMarkOpensItsRows()
    {
        openCharts(u"usage"_s);
        ChartCanvas *drawn = canvas(u"usage-months-seconds"_s);
        const QString used = m_database->exec(
            u"SELECT sum(seconds_used + banked_seconds_used) FROM user_usage WHERE period >= to_char(now() - interval '11 months', 'YYYY-MM')"_s);
        QCOMPARE(sumOf(card(u"usage-months-seconds"_s)->marks()), used.toDouble());
        // By the keyboard: the last mark that is there, then the one before it.
        drawn->setFocus();
        QTest::keyClick(drawn, Qt::Key_Left);
        QTest::keyClick(drawn, Qt::Key_Left);
        ChartCanvas::Place place = drawn->chosen();
        const ChartMarks &marks = card(u"usage-months-seconds"_s)->marks();
        for (int i = int(marks.categories.size()) - 1; i >= 0 && (!drawn->mark(place) || drawn->mark(place)->n == 0); --i)
            drawn->choose(place = { 0, i });
        const ChartMarks::Mark *mark = drawn->mark(drawn->chosen());
        QVERIFY(mark && mark->n > 0);
        QVERIFY(drawn->accessibleDescription().contains(u"behind it"_s));
        const qint64 n = mark->n;
        QTest::keyClick(drawn, Qt::Key_Return);
        auto *dialog = insights()->findChild<RowsDialog *>();
        QVERIFY(dialog);
        RecordModel &rows = dialog->rows()->records();
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && rows.count().exact, patience);
        QCOMPARE(rows.count().rows, n);
        QTRY_COMPARE(dialog->findChild<QLabel *>(u"rows.state"_s)->text(), u"%1 rows"_s.arg(n));

        // All of them into a file, as of any table.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rows.csv"_s);
        FileChooser::use(std::make_unique<TestChooser>(path));
        dialog->findChild<QPushButton *>(u"records.export"_s)->click();
        auto *exporting = dialog->findChild<RecordExportDialog *>();
        QVERIFY(exporting);
        QSignalSpy exported(exporting, &RecordExportDialog::exported);
        QTest::keyClick(exporting, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
        QCOMPARE(exported.first().first().value<RecordExportResult>().rows, n);
    }

    // Rows behind a figure are searched and put in another order like the rows of a table; what stands behind a figure
    // that has many is reached to its end.
    void rowsAreReachedToTheirEnd()
    {
        const QString columns = m_database->exec(
            u"SELECT string_agg(quote_ident(attname), ',') FROM pg_attribute WHERE attrelid = 'analysis_findings'::regclass "
            "AND attnum > 0 AND NOT attisdropped AND attname <> 'id'"_s);
        m_database->exec(u"INSERT INTO analysis_findings (id, %1) SELECT gen_random_uuid(), %1 FROM analysis_findings, "
                         "generate_series(1, 20)"_s.arg(columns));
        openCharts(u"findings"_s);
        showAllTime();
        ChartCanvas *drawn = canvas(u"findings-severity-findings"_s);
        ChartCanvas::Place greatest;
        qint64 n = 0;
        const ChartMarks &marks = card(u"findings-severity-findings"_s)->marks();
        for (int series = 0; series < int(marks.series.size()); ++series) {
            for (int category = 0; category < int(marks.categories.size()); ++category) {
                const ChartMarks::Mark *mark = drawn->mark({ series, category });
                if (mark && mark->n > n) {
                    n = mark->n;
                    greatest = { series, category };
                }
            }
        }
        QVERIFY(n > RecordModel::pageRows);
        drawn->setFocus();
        drawn->choose(greatest);
        QTest::keyClick(drawn, Qt::Key_Return);
        auto *dialog = insights()->findChild<RowsDialog *>();
        QVERIFY(dialog);
        RecordModel &rows = dialog->rows()->records();
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && rows.count().exact, patience);
        QCOMPARE(rows.count().rows, n);
        QTest::keyClick(dialog->rows()->table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(rows.isAtEnd() && !rows.isReading(), patience);
        QVERIFY(!rows.error());
        rows.sort(rows.section(u"language_id"_s), Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && !rows.isReading(), patience);
        QVERIFY2(!rows.error(), rows.error() ? qPrintable(rows.error()->message) : "");
        QVERIFY(rows.rowCount() > 0);
    }

    void theSameNumbersAsATable()
    {
        openCharts(u"usage"_s);
        ChartCard *months = card(u"usage-months-seconds"_s);
        canvas(u"usage-months-seconds"_s)->setFocus();
        QTest::keyClick(canvas(u"usage-months-seconds"_s), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(months->showsTable());
        auto *table = find<QTableView>(u"chartTable.usage-months-seconds"_s);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), months->marks().categories.size());
        QCOMPARE(table->model()->columnCount(), 1 + 2 * int(months->marks().series.size()));
        const QStringList lines = QString::fromUtf8(months->csv()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + months->marks().categories.size());
        QVERIFY(lines.at(0).startsWith(u"at_month,"_s));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(!months->showsTable());
    }

    void theLegendHidesASeries()
    {
        openCharts(u"usage"_s);
        const ChartMarks marks = card(u"usage-months-seconds"_s)->marks();
        QVERIFY(marks.series.size() > 1);
        auto *button = find<LegendButton>(u"legend.usage-months-seconds."_s + marks.series.first().name);
        button->click();
        for (int category = 0; category < int(marks.categories.size()); ++category)
            QVERIFY(!canvas(u"usage-months-seconds"_s)->mark({ 0, category }));
        button->click();
        QVERIFY(canvas(u"usage-months-seconds"_s)->mark({ 0, 0 }));
    }

    void filtersNarrowAndAreKept()
    {
        openCharts(u"usage"_s);
        const double all = sumOf(card(u"usage-months-seconds"_s)->marks());
        InsightFilter filter = insights()->filter();
        filter.tier = u"plus"_s;
        insights()->setFilter(filter);
        settle();
        const double plus = sumOf(card(u"usage-months-seconds"_s)->marks());
        QVERIFY(plus > 0 && plus < all);
        // An internal account is left out, and that is said.
        const QString somebody = m_database->exec(u"SELECT user_id FROM user_usage ORDER BY seconds_used DESC, user_id LIMIT 1"_s);
        find<QPushButton>(u"insights.leftOut"_s)->click();
        auto *lines = insights()->findChild<QPlainTextEdit *>(u"leftOut.lines"_s);
        QVERIFY(lines);
        lines->setPlainText(somebody + u"\n\nexample.invalid\n"_s);
        insights()->findChild<QPushButton *>(u"leftOut.accept"_s)->click();
        QCOMPARE(insights()->filter().withoutPeople, QStringList { somebody });
        QCOMPARE(insights()->filter().withoutDomains, QStringList { u"example.invalid"_s });
        QVERIFY(find<QPushButton>(u"insights.leftOut"_s)->text().contains(u'2'));
        filter = insights()->filter();
        filter.tier.clear();
        insights()->setFilter(filter);
        settle();
        QVERIFY(sumOf(card(u"usage-months-seconds"_s)->marks()) < all);
    }

    // The period before stands beside it: in the table, in what a mark says, and not on charts of the present alone.
    void comparesWithThePeriodBefore()
    {
        openCharts(u"usage"_s);
        const int columns = card(u"usage-months-seconds"_s)->numbers().columnCount();
        auto *menu = find<QMenu>(u"insights.compare.menu"_s);
        Q_EMIT menu->aboutToShow();
        menu->actions().last()->trigger();
        settle();
        const ChartTable &numbers = card(u"usage-months-seconds"_s)->numbers();
        QCOMPARE(numbers.columnCount(), 1 + (columns - 1) / 2 * 3);
        const ChartDrawing &drawing = canvas(u"usage-months-seconds"_s)->drawing();
        QCOMPARE(drawing.before.categories.size(), 12);
        QCOMPARE(QDate::fromString(drawing.before.categories.first() + u"-01"_s, Qt::ISODate).addMonths(12),
            QDate::fromString(drawing.marks.categories.first() + u"-01"_s, Qt::ISODate));
        const QString earlier = m_database->exec(u"SELECT sum(seconds_used + banked_seconds_used) FROM user_usage WHERE period = '%1'"_s
                                                     .arg(drawing.before.categories.last()));
        double sum = 0;
        for (int series = 0; series < int(drawing.marks.series.size()); ++series) {
            const ChartMarks::Mark *before = drawing.markBefore(series, 11);
            sum += before ? before->value.value_or(0) : 0;
        }
        QCOMPARE(sum, earlier.toDouble());
        QVERIFY(canvas(u"usage-distribution-learners"_s)->drawing().before.categories.isEmpty());
        menu->actions().first()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(card(u"usage-months-seconds"_s)->numbers().columnCount(), columns, patience);
    }

    void leavesAsPictureAndAsNumbers()
    {
        openCharts(u"usage"_s);
        QTemporaryDir folder;
        ChartCard *months = card(u"usage-months-seconds"_s);
        for (const QString &ending : { u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s }) {
            const QString path = folder.filePath(u"usage."_s + ending);
            FileChooser::use(std::make_unique<TestChooser>(path));
            months->findChild<QAction *>(u"action.chart"_s + ending.left(1).toUpper() + ending.mid(1))->trigger();
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const QByteArray bytes = file.readAll();
            if (ending == "png"_L1)
                QCOMPARE(QImage::fromData(bytes).size(), months->picture()->size() * 2);
            else if (ending == "svg"_L1)
                QVERIFY(bytes.contains("<svg") && bytes.contains("<text") && bytes.contains("<rect") && !bytes.contains("<image"));
            else if (ending == "pdf"_L1)
                QVERIFY(bytes.startsWith("%PDF") && !bytes.contains("/Subtype /Image"));
            else
                QCOMPARE(bytes, months->csv());
        }
        months->findChild<QAction *>(u"action.chartCopy"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), months->csv());
    }

    void saysHowItIsCounted()
    {
        openCharts(u"engagement"_s);
        ChartCard *active = card(u"engagement-active-people"_s);
        active->findChild<QAction *>(u"action.chartDefinition"_s)->trigger();
        auto *words = insights()->findChild<QPlainTextEdit *>(u"definition.words"_s);
        QVERIFY(words);
        QVERIFY2(words->toPlainText().contains(u"at least one"_s), qPrintable(words->toPlainText()));
        QVERIFY(!words->toPlainText().contains(u"value:"_s));
        insights()->findChild<QPushButton *>(u"definition.copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"\\set "_s));
        insights()->findChild<QPushButton *>(u"definition.close"_s)->click();
    }

    // What leaves is for paper: light whatever the screen is, whole, and without the controls of the screen.
    void leavesOnPaper()
    {
        openCharts(u"engagement"_s);
        ChartCard *scenarios = card(u"engagement-conversations-by-scenario-conversations"_s);
        const QImage light = pictureOf(*scenarios->picture());
        const QColor screen = Theme::instance().colours().panel;
        Theme::instance().choose(Theme::Choice::Dark);
        const QImage dark = pictureOf(*scenarios->picture());
        const QColor night = Theme::instance().colours().panel;
        Theme::instance().choose(Theme::Choice::Light);
        QVERIFY(night != screen);
        QCOMPARE(dark.pixelColor(1, 1), screen);
        QCOMPARE(dark, light);
        const int rows = int(scenarios->marks().categories.size());
        QVERIFY(rows > 12); // more than its part of the screen shows
        QVERIFY(light.height() / 2 > rows * 28);
        // The menu stands at the right end of the title's line, where the paper has nothing.
        auto *menu = find<QToolButton>(u"chartMenu.engagement-conversations-by-scenario-conversations"_s);
        const QRect place(menu->mapTo(scenarios, QPoint()) * 2, menu->size() * 2);
        for (int y = place.top(); y < place.bottom(); ++y) {
            for (int x = place.left(); x < place.right(); ++x)
                QCOMPARE(light.pixelColor(x, y), screen);
        }
    }

    // How long it takes from rows to pixels; told, not judged.
    void drawingIsMeasured()
    {
        double longest = 0;
        QString slowest;
        for (const InsightsDescription &description : insightsPages()) {
            openCharts(description.id);
            showAllTime();
            for (ChartCard *one : insights()->cards()) {
                QElapsedTimer timer;
                timer.start();
                const ChartDrawing drawing = canvas(one->entry().chartId())->drawing();
                canvas(one->entry().chartId())->show(drawing);
                canvas(one->entry().chartId())->grab();
                const double taken = double(timer.nsecsElapsed()) / 1e6;
                if (taken > longest) {
                    longest = taken;
                    slowest = one->entry().chartId();
                }
            }
        }
        qInfo("the slowest drawing: %s, %.1f ms", qPrintable(slowest), longest);
    }

    // What is chosen on a chart changes that chart alone, and its rows.
    void aChoiceOfAChart()
    {
        openCharts(u"mastery"_s);
        const QStringList tens = card(u"mastery-levels-mastery"_s)->marks().categories;
        QVERIFY(std::any_of(tens.cbegin(), tens.cend(), [](const QString &level) { return level.contains(u'-'); }));
        const ChartMarks hardest = card(u"mastery-hardest-mastery"_s)->marks();
        auto *menu = find<QMenu>(u"chartChoice.mastery-levels-mastery.levels.menu"_s);
        Q_EMIT menu->aboutToShow();
        menu->actions().last()->trigger(); // the feature's own
        settle();
        const QStringList own = card(u"mastery-levels-mastery"_s)->marks().categories;
        QVERIFY(own != tens);
        for (const QString &level : own)
            QVERIFY2(level.isEmpty() || QStringLiteral("ABC").contains(level.front()), qPrintable(level));
        QCOMPARE(card(u"mastery-hardest-mastery"_s)->marks().categories, hardest.categories);
        insights()->refresh(); // it stays
        settle();
        QCOMPARE(card(u"mastery-levels-mastery"_s)->marks().categories, own);
    }

    void theStepsOfAFunnel()
    {
        openCharts(u"events"_s);
        showAllTime();
        QCOMPARE(card(u"events-funnel-people"_s)->marks().categories.size(), 6);
        find<QPushButton>(u"chartChoice.events-funnel-people.steps"_s)->click();
        auto *dialog = insights()->findChild<StepsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->steps().size(), 6);
        auto *events = dialog->findChild<QMenu *>(u"steps.events"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!events->actions().isEmpty(), patience);
        dialog->setSteps({ u"conversation_started"_s });
        const auto actions = events->actions();
        const auto completed = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *action) { return action->text() == "conversation_completed"_L1; });
        QVERIFY(completed != actions.cend());
        (*completed)->trigger();
        QCOMPARE(dialog->steps(), (QStringList { u"conversation_started"_s, u"conversation_completed"_s }));
        dialog->findChild<QPushButton *>(u"steps.accept"_s)->click();
        settle();
        const ChartMarks &marks = card(u"events-funnel-people"_s)->marks();
        QCOMPARE(marks.labels, (QStringList { u"conversation_started"_s, u"conversation_completed"_s }));
        QVERIFY(marks.series.first().marks.first()->n > 0);
    }

    void theValuesOfAProperty()
    {
        openCharts(u"events"_s);
        showAllTime();
        const QString id = u"events-property-values-events"_s;
        const QStringList modes = card(id)->marks().categories;
        QVERIFY(!modes.isEmpty());
        auto *menu = find<QMenu>(u"chartChoice."_s + id + u".key.menu"_s);
        const auto others = [menu] {
            Q_EMIT menu->aboutToShow();
            QList<QAction *> actions = menu->actions();
            actions.removeIf([](const QAction *action) { return action->text() == "mode"_L1; });
            return actions;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!others().isEmpty(), patience);
        others().first()->trigger();
        settle();
        QVERIFY(card(id)->marks().categories != modes);
    }

    // Of a distribution week by week several figures stand in one drawing, and open the same rows.
    void severalFiguresInOneChart()
    {
        openCharts(u"engagement"_s);
        showAllTime();
        const ChartMarks &marks = card(u"engagement-durations-weeks-upper_quartile"_s)->marks();
        QCOMPARE(marks.series.size(), 3);
        QCOMPARE(marks.series.at(1).name, u"median"_s);
        qint64 n = 0;
        for (int week = 0; week < int(marks.categories.size()); ++week) {
            const auto &[upper, median, lower] = std::tie(marks.series.at(0).marks.at(week), marks.series.at(1).marks.at(week), marks.series.at(2).marks.at(week));
            QVERIFY(upper && median && lower);
            QCOMPARE(upper->n, median->n);
            QCOMPARE(lower->n, median->n);
            n += median->n;
            if (median->value)
                QVERIFY(*lower->value <= *median->value && *median->value <= *upper->value);
        }
        QCOMPARE(marks.n(), n);
        QVERIFY(n > 0);
    }

    // Whoever leaves the page ends its statements on the server.
    void leavingCancels()
    {
        openCharts(u"usage"_s);
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"LOCK TABLE user_usage IN ACCESS EXCLUSIVE MODE"_s));
        insights()->refresh();
        const auto waiting = [&] {
            return m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                    "AND wait_event_type = 'Lock' AND state = 'active'"_s).toInt();
        };
        QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, patience);
        insights()->hide();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 5000);
        QVERIFY(other->run(u"ROLLBACK"_s));
        insights()->show();
        QTRY_VERIFY_WITH_TIMEOUT(!insights()->isLoading() && sumOf(card(u"usage-months-seconds"_s)->marks()) > 0, patience);
    }

    // The overview's tiles say the same as the rows, with a line of the last weeks, and lead to their pages.
    void theOverviewTellsWhatNeedsSomebody()
    {
        m_database->exec(u"UPDATE conversations SET started_at = now() AT TIME ZONE 'UTC' - interval '1 hour' "
                         "WHERE id IN (SELECT id FROM conversations WHERE user_id IS NOT NULL ORDER BY id LIMIT 7);"
                         "DROP TABLE payments CASCADE"_s);
        openCharts(u"overview"_s);
        const auto tile = [this](const QString &report) { return find<OverviewTile>(u"tile."_s + report); };
        const QString recent = m_database->exec(
            u"SELECT count(*) FROM conversations WHERE started_at >= date_trunc('day', now() AT TIME ZONE 'UTC') - interval '29 days'"_s);
        QVERIFY(recent.toInt() >= 7);
        QVERIFY2(tile(u"overview-conversations"_s)->accessibleDescription().startsWith(recent + u", "_s),
            qPrintable(tile(u"overview-conversations"_s)->accessibleDescription()));
        QVERIFY(tile(u"overview-payments"_s)->accessibleDescription().contains(u"payments"_s));
        QSignalSpy asked(m_window->page(), &Page::openPageRequested);
        tile(u"overview-features"_s)->click();
        QCOMPARE(asked.first().first().toString(), u"triage"_s);
    }

    // Nothing stands over anything else, whatever came first: the words of a legend, the rows of a list, names of languages.
    void cardsHaveTheirHeight_data()
    {
        QTest::addColumn<QString>("id");
        for (const InsightsDescription &page : insightsPages())
            QTest::newRow(qPrintable(page.id)) << page.id;
    }
    void cardsHaveTheirHeight()
    {
        QFETCH(const QString, id);
        openPage(id);
        for (const int width : { 1920, 1280, 1000 }) {
            insights()->window()->resize(width, 1000);
            insights()->refresh();
            settle();
            for (const ChartCard *card : cards()) {
                const auto needed = [&] { return card->layout()->minimumHeightForWidth(card->width()); };
                QTRY_VERIFY2_WITH_TIMEOUT(card->height() >= needed(),
                    qPrintable(u"%1, %2 wide: %3 of %4"_s.arg(card->entry().chartId()).arg(card->width()).arg(card->height()).arg(needed())), 2000);
            }
        }
    }

    // Three tiles in a row, six where there is room for them.
    void theOverviewUsesItsRoom()
    {
        openPage(u"overview"_s);
        const auto inTheFirstRow = [this] {
            const QList<OverviewTile *> tiles = find<QWidget>(u"overview.figures"_s)->findChildren<OverviewTile *>();
            return std::count_if(tiles.cbegin(), tiles.cend(), [&](const OverviewTile *tile) { return tile->y() == tiles.first()->y(); });
        };
        for (const auto [width, tiles] : { std::pair(1280, 3), std::pair(1920, 6), std::pair(1000, 3) }) {
            m_window->page()->window()->resize(width, 900);
            QTRY_COMPARE(inTheFirstRow(), tiles);
        }
    }

    void saysWhatTheDatabaseLacks()
    {
        m_database->exec(u"DROP TABLE user_usage CASCADE"_s);
        openCharts(u"usage"_s);
        auto *message = find<QLabel>(u"chartMessage.usage-months-seconds"_s);
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"user_usage"_s), qPrintable(message->text()));
        QVERIFY(!card(u"usage-hours-conversations"_s)->marks().categories.isEmpty()); // the others go on
    }

    // While the figures of other filters are on their way, and after they failed.
    void aFigureIsThatOfItsOwnFilters()
    {
        m_database->exec(u"DO $$ BEGIN CREATE ROLE reads_usage LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                         "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reads_usage"_s);
        openCharts(u"usage"_s, u"reads_usage"_s);
        showAllTime();
        const QString id = u"usage-months-seconds"_s;
        const ChartMarks all = card(id)->marks();
        // One that the other filters leave out.
        ChartCanvas::Place place;
        qint64 n = 0;
        for (int series = 0; series < int(all.series.size()); ++series) {
            for (int category = 0; category < int(all.categories.size()) && all.series.at(series).name != "plus"_L1; ++category) {
                const ChartMarks::Mark *mark = canvas(id)->mark({ series, category });
                if (mark && mark->n > n) {
                    n = mark->n;
                    place = { series, category };
                }
            }
        }
        QVERIFY(n > 0);

        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s) && other->run(u"LOCK TABLE user_usage IN ACCESS EXCLUSIVE MODE"_s));
        InsightFilter filter = insights()->filter();
        filter.tier = u"plus"_s;
        insights()->setFilter(filter);
        auto *foot = find<QLabel>(u"chartFoot."_s + id);
        QTRY_VERIFY_WITH_TIMEOUT(foot->text().contains(u"reading again"_s), patience);
        QCOMPARE(card(id)->marks().n(), all.n());
        QSignalSpy said(insights(), &Page::statusChanged);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"usage.json"_s);
        FileChooser::use(std::make_unique<TestChooser>(path));
        find<QPushButton>(u"insights.export"_s)->click();
        QVERIFY2(said.last().first().toString().contains(u"Nothing was written"_s), qPrintable(said.last().first().toString()));
        QVERIFY(!QFile::exists(path));
        canvas(id)->setFocus();
        canvas(id)->choose(place);
        QTest::keyClick(canvas(id), Qt::Key_Return);
        auto *dialog = insights()->findChild<RowsDialog *>();
        QVERIFY(dialog);
        QVERIFY(other->run(u"ROLLBACK"_s));
        RecordModel &rows = dialog->rows()->records();
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && rows.count().exact, patience);
        QCOMPARE(rows.count().rows, n);
        dialog->close();

        settle();
        QVERIFY(card(id)->marks().n() < all.n());
        m_database->exec(u"REVOKE ALL ON user_usage FROM reads_usage"_s);
        filter.tier.clear();
        insights()->setFilter(filter);
        settle();
        QVERIFY(find<QLabel>(u"chartMessage."_s + id)->isVisible());
        QVERIFY(card(id)->marks().isEmpty());
        find<QPushButton>(u"insights.export"_s)->click();
        QVERIFY2(said.last().first().toString().contains(card(id)->entry().title), qPrintable(said.last().first().toString()));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        for (const QJsonValue &chart : QJsonDocument::fromJson(file.readAll())[u"charts"_s].toArray()) {
            if (chart[u"id"_s] == id)
                QVERIFY(chart[u"marks"_s].toArray().isEmpty() && chart[u"error"_s].toString().contains(u"user_usage"_s));
        }
    }
};

QTEST_MAIN(InsightsPageTest)
#include "tst_insightspage.moc"
