#include "models/records/recordmodel.h"
#include "tests/support/chartpagetest.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartcard.h"
#include "views/pages/results/rowsdialog.h"
#include "views/records/recordview.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

// Six machine-made features of today, one folded into another one, and twelve findings that name them.
const QString ofToday
    = u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, metadata) "
      "SELECT 'grammar:part:new-' || n, 'ja', 'grammar', 'part', 'new-' || n, '{\"sourceRuleId\": \"R\"}' FROM generate_series(1, 6) AS n;"
      "UPDATE linguistic_features SET is_active = false, metadata = metadata || '{\"mergedInto\": \"grammar:part:new-2\"}' WHERE id = 'grammar:part:new-1';"
      "INSERT INTO analysis_findings (user_id, language_id, conversation_id, message_id, feature_id) "
      "SELECT first.user_id, 'ja', first.conversation_id, first.message_id, 'grammar:part:new-' || n "
      "FROM generate_series(1, 6) AS n, generate_series(1, 2), (SELECT * FROM analysis_findings ORDER BY id LIMIT 1) AS first"_s;

} // namespace

// The page of the coverage through a window: its charts are those of the insights, with rows behind each mark.
class CoveragePageTest final : public ChartPageTest {
    Q_OBJECT

private:
    void open() { openCharts(u"coverage"_s); }
    // Chooses the running week, which is the last mark of a chart, and opens its rows.
    RowsDialog *rowsOfThisWeek(const QString &id, qint64 &n)
    {
        ChartCanvas *drawn = canvas(id);
        drawn->setFocus();
        drawn->choose({ 0, int(card(id)->marks().categories.size()) - 1 });
        const ChartMarks::Mark *mark = drawn->mark(drawn->chosen());
        n = mark ? mark->n : -1;
        QTest::keyClick(drawn, Qt::Key_Return);
        const QList<RowsDialog *> dialogs = m_window->page()->findChildren<RowsDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }

    void fillDatabase() override { m_database->exec(ofToday); }

private Q_SLOTS:
    void marksOpenTheirRows_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("least");
        QTest::newRow("curated") << u"coverage-weeks-curated"_s << 12;
        QTest::newRow("ambiguous") << u"coverage-weeks-ambiguous"_s << 12;
        QTest::newRow("made") << u"coverage-made-per_thousand"_s << 6;
    }
    void marksOpenTheirRows()
    {
        QFETCH(const QString, id);
        QFETCH(const int, least);
        open();
        QCOMPARE(card(id)->marks().categories.size(), 26);
        qint64 n = 0;
        RowsDialog *dialog = rowsOfThisWeek(id, n);
        QVERIFY(dialog);
        QVERIFY(n >= least);
        const RecordModel &rows = dialog->rows()->records();
        QTRY_VERIFY_WITH_TIMEOUT(rows.isLoaded() && rows.count().exact, patience);
        QCOMPARE(rows.count().rows, n);
        // A table twin and numbers to take along.
        card(id)->showTable(true);
        QVERIFY(find<QTableView>(u"chartTable."_s + id)->isVisible());
        QVERIFY(card(id)->csv().startsWith("at_week,"));
    }

    // Pressing a figure opens all that it counts.
    void figuresOpenTheirRows()
    {
        open();
        const auto rowsOf = [this](const QString &figure) {
            find<QAbstractButton>(u"figure."_s + figure)->click();
            return &m_window->page()->findChildren<RowsDialog *>().last()->rows()->records();
        };
        const RecordModel *made = rowsOf(u"made"_s);
        const int features = m_database->exec(
            u"SELECT count(*) FROM linguistic_features WHERE metadata ? 'sourceRuleId' AND created_at >= now() AT TIME ZONE 'UTC' - interval '30 days'"_s).toInt();
        QVERIFY(features >= 6);
        QTRY_VERIFY_WITH_TIMEOUT(made->isLoaded() && made->count().exact, patience);
        QCOMPARE(made->count().rows, qint64(features));
        const RecordModel *curated = rowsOf(u"curated"_s);
        const int findings = m_database->exec(
            u"SELECT count(*) FROM analysis_findings WHERE created_at >= now() AT TIME ZONE 'UTC' - interval '30 days'"_s).toInt();
        QTRY_VERIFY_WITH_TIMEOUT(curated->isLoaded() && curated->count().exact, patience);
        QCOMPARE(curated->count().rows, qint64(findings));
    }

    void fitsASmallWindow()
    {
        open();
        QVERIFY2(m_window->page()->minimumSizeHint().width() <= 620, qPrintable(QString::number(m_window->page()->minimumSizeHint().width())));
        // What was folded waits no longer.
        auto *oldest = find<QListWidget>(u"coverage.oldest"_s);
        QVERIFY(oldest->count() > 0);
        QVERIFY(oldest->findItems(u"grammar:part:new-1"_s, Qt::MatchStartsWith).isEmpty());
    }
};

QTEST_MAIN(CoveragePageTest)
#include "tst_coveragepage.moc"
