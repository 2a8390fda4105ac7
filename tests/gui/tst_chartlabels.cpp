#include "tests/support/chartdrawings.h"
#include "tests/support/widgettest.h"
#include "views/charts/chartpicture.h"
#include "views/pages/insights/insightscatalog.h"

#include <QApplication>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Kaiwa::TestSupport::MadeUp;
using namespace Qt::StringLiterals;

// The words of every chart with more of everything than is likely: 24 months, two years of weeks and days, 40 names in
// many scripts, at the widths of a small and a large window, in both directions, with letters of twice their size.
class ChartLabelsTest final : public WidgetTest {
    Q_OBJECT

private:
    void tearDown() override { m_canvas.reset(); }

    std::unique_ptr<ChartCanvas> m_canvas;

private Q_SLOTS:
    void labelsStayApart_data()
    {
        QTest::addColumn<ChartEntry>("entry");
        for (const InsightsDescription &page : insightsPages()) {
            for (const ChartEntry &entry : page.charts)
                QTest::newRow(qPrintable(entry.chartId())) << entry;
        }
    }
    void labelsStayApart()
    {
        QFETCH(const ChartEntry, entry);
        for (const double highest : { 3.0, 87'654'321.5 }) {
            const ChartDrawing drawing = chartDrawing(entry, highest);
            for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
                for (const int width : { 300, 640, 1200 }) {
                    m_canvas = drawnCanvas(drawing, width, direction);
                    const QString wrong = wrongLabel(*m_canvas);
                    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 wide, %2: %3"_s.arg(width).arg(direction == Qt::LeftToRight ? u"left to right"_s : u"right to left"_s, wrong)));
                }
            }
        }
    }

    // 24 months always say which years they are of, and the names of few groups are all there.
    void yearsAndNamesAreKept()
    {
        ChartEntry entry { u"usage-months"_s, u"Title"_s, {} };
        entry.category = u"at_month"_s;
        entry.categoryKind = ChartEntry::Category::Month;
        entry.value = u"seconds"_s;
        for (int later = 0; later < 12; ++later) {
            ChartDrawing drawing = chartDrawing(entry, 5);
            for (QString &month : drawing.marks.categories)
                month = QDate::fromString(month + u"-01"_s, Qt::ISODate).addMonths(later).toString(u"yyyy-MM"_s);
            for (const int width : { 260, 380, 700 }) {
                m_canvas = drawnCanvas(drawing, width, Qt::LeftToRight);
                const QList<ChartLabel> labels = m_canvas->labels();
                QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.text == "2026"_L1 || label.text == "2025"_L1; }),
                    qPrintable(QString::number(later)));
                QVERIFY(std::none_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.isCut; }));
            }
        }
        entry.categoryKind = ChartEntry::Category::Words;
        ChartDrawing drawing = chartDrawing(entry, 5);
        drawing.marks.categories = chartNames(6);
        drawing.marks.series.first().marks.resize(6);
        m_canvas = drawnCanvas(drawing, 520, Qt::LeftToRight);
        const QList<ChartLabel> labels = m_canvas->labels();
        for (const QString &name : chartNames(6))
            QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [&name](const ChartLabel &label) { return label.whole == name; }), qPrintable(name));
    }

    // Each name stands there, at least its beginning, however narrow the drawing is; steps of a scale may be left out.
    void everyNameIsThere_data()
    {
        QTest::addColumn<ChartEntry>("entry");
        for (const InsightsDescription &page : insightsPages()) {
            for (const ChartEntry &entry : page.charts) {
                if (entry.hasNames())
                    QTest::newRow(qPrintable(entry.chartId())) << entry;
            }
        }
    }
    void everyNameIsThere()
    {
        QFETCH(const ChartEntry, entry);
        for (const int count : { 2, 6, 16, manyNames }) {
            ChartDrawing drawing = chartDrawing(entry, 87'654);
            drawing.marks.categories = chartNames(count);
            drawing.marks.series.resize(std::min<qsizetype>(3, drawing.marks.series.size()));
            for (ChartMarks::Series &series : drawing.marks.series)
                series.marks.resize(count);
            for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
                for (const int width : { 320, 640, 1200 }) {
                    const bool isPlot = entry.kind == ChartEntry::Kind::Bars || entry.kind == ChartEntry::Kind::Lines;
                    if (isPlot && width < 26 * count)
                        continue; // there are such charts of few names only
                    m_canvas = drawnCanvas(drawing, width, direction);
                    const QList<ChartLabel> labels = m_canvas->labels();
                    for (const QString &name : std::as_const(drawing.marks.categories)) {
                        const QString words = entry.wordOf(name);
                        QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [&words](const ChartLabel &label) { return label.whole == words && label.text.trimmed().isEmpty() == words.trimmed().isEmpty(); }),
                            qPrintable(u"%1 of %2 at %3"_s.arg(words).arg(count).arg(width)));
                    }
                    const QString wrong = wrongLabel(*m_canvas);
                    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 names, %2 wide: %3"_s.arg(count).arg(width).arg(wrong)));
                }
            }
        }
    }

    // What is short enough is not cut: it stands in lines, or turned.
    void shortNamesAreWhole()
    {
        ChartEntry entry { u"vocabulary-due"_s, u"Title"_s, {} };
        entry.category = u"at_due"_s;
        entry.value = u"words"_s;
        const QStringList scores { u"overall"_s, u"grammar"_s, u"vocabulary"_s, u"pronunciation"_s };
        const QStringList due { u"overdue"_s, u"0–1 days"_s, u"1–7 days"_s, u"7–30 days"_s, u"30+ days"_s, u"never"_s };
        for (const ChartEntry::Kind kind : { ChartEntry::Kind::Bars, ChartEntry::Kind::Lines, ChartEntry::Kind::Heat }) {
            entry.kind = kind;
            entry.series = kind == ChartEntry::Kind::Heat ? u"at_language"_s : QString();
            for (const QStringList &names : { due, scores }) {
                ChartDrawing drawing = chartDrawing(entry, 5);
                drawing.marks.categories = names;
                drawing.marks.series.resize(1);
                for (ChartMarks::Series &series : drawing.marks.series)
                    series.marks.resize(names.size());
                for (int width = 200; width <= 900; width += 19) {
                    m_canvas = drawnCanvas(drawing, width, Qt::LeftToRight);
                    const QList<ChartLabel> labels = m_canvas->labels();
                    for (const QString &name : names) {
                        QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [&name](const ChartLabel &label) { return label.whole == name && !label.isCut; }),
                            qPrintable(u"%1 at %2"_s.arg(name).arg(width)));
                    }
                    QVERIFY2(wrongLabel(*m_canvas).isEmpty(), qPrintable(u"%1: %2"_s.arg(width).arg(wrongLabel(*m_canvas))));
                }
            }
        }
    }

    // A name is broken where people would break it.
    void namesBreakBetweenWords()
    {
        ChartEntry entry { u"vocabulary-due"_s, u"Title"_s, {} };
        entry.category = u"at_due"_s;
        entry.value = u"words"_s;
        ChartDrawing drawing = chartDrawing(entry, 5);
        drawing.marks.categories = QStringList { u"100 % and more"_s, u"conversation_started"_s, u"在餐厅点菜在餐厅点菜在餐厅点菜"_s, u"7–30 days"_s };
        drawing.marks.series.first().marks.resize(4);
        m_canvas = drawnCanvas(drawing, 430, Qt::LeftToRight);
        QStringList texts;
        for (const ChartLabel &label : m_canvas->labels())
            texts.append(label.text);
        QVERIFY2(texts.contains(u"conversation_\nstarted"_s), qPrintable(texts.join(u" | "_s)));
        QVERIFY(std::none_of(texts.cbegin(), texts.cend(), [](const QString &text) { return text.contains(u"\n%"_s) || text.contains(u"–\n"_s); }));
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(), [](const QString &text) { return text.startsWith(u'在') && text.contains(u'\n'); }));
    }

    // The words beside the grid are what its lines stand for, and of what is counted whole numbers.
    void linesOfTheGridAreTold()
    {
        ChartEntry entry { u"usage-months"_s, u"Title"_s, {} };
        entry.category = u"at_month"_s;
        entry.categoryKind = ChartEntry::Category::Month;
        entry.value = u"conversations"_s;
        for (const double highest : { 0.0, 0.3, 0.55, 1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0, 13.0, 20.0, 21.0, 70.0, 96.0, 130.0, 999.0 }) {
            for (const ChartEntry::Kind kind : { ChartEntry::Kind::Bars, ChartEntry::Kind::Lines }) {
                entry.kind = kind;
                ChartDrawing drawing = chartDrawing(entry, 0);
                drawing.marks.series.first().marks.first()->value = highest;
                m_canvas = drawnCanvas(drawing, 640, Qt::LeftToRight);
                const QList<ChartLabel> labels = m_canvas->labels().first(5);
                const auto told = [](const ChartLabel &label) { return QLocale().toDouble(label.text); };
                QVERIFY(told(labels.at(4)) >= highest);
                for (int part = 0; part <= 4; ++part) {
                    const QString &text = labels.at(part).text;
                    QVERIFY2(qAbs(told(labels.at(part)) - told(labels.at(4)) * part / 4) < 1e-9, qPrintable(text));
                    QVERIFY2(highest != std::floor(highest) || !text.contains(u'.'), qPrintable(text));
                }
            }
        }
    }

    // Hours that are not all named are named from midnight on.
    void hoursBeginAtMidnight()
    {
        ChartEntry entry { u"usage-hours"_s, u"Title"_s, {} };
        entry.kind = ChartEntry::Kind::Heat;
        entry.category = u"at_hour"_s;
        entry.series = u"at_weekday"_s;
        entry.categoryKind = ChartEntry::Category::Hour;
        entry.value = u"conversations"_s;
        for (const int width : { 320, 500, 900, 1400 }) {
            m_canvas = drawnCanvas(chartDrawing(entry, 5), width, Qt::LeftToRight);
            const QList<ChartLabel> labels = m_canvas->labels();
            QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.text == "00:00"_L1; }), qPrintable(QString::number(width)));
        }
    }
};

QTEST_MAIN(ChartLabelsTest)
#include "tst_chartlabels.moc"
