#include "tests/support/chartdrawings.h"
#include "tests/support/widgettest.h"
#include "views/charts/chartpicture.h"
#include "views/charts/charttable.h"
#include "views/charts/legendbutton.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <QPicture>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Kaiwa::TestSupport::MadeUp;
using namespace Qt::StringLiterals;

namespace {

bool sameInGrey(const QImage &image, const QImage &other)
{
    return image.convertToFormat(QImage::Format_Grayscale8) == other.convertToFormat(QImage::Format_Grayscale8);
}

// What tells series apart for who sees no colours: all ink as one.
QImage shapeOf(ChartEntry::Kind kind, int series)
{
    const QColor paper = Theme::instance().colours().panel;
    QImage image(QSize(60, 24), QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    LegendButton::draw(painter, image.rect(), Qt::LeftToRight, kind, series, {}, Qt::black);
    painter.end();
    const QList<QColor> &inks = Theme::instance().colours().series;
    const QColor ink = inks.at(series % inks.size());
    QImage shape(image.size(), QImage::Format_Mono);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.setPixel(x, y, image.pixelColor(x, y) == ink);
    }
    return shape;
}

void addDrawingsOfRows()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("ranking") << int(ChartEntry::Kind::Ranking);
    QTest::newRow("heat") << int(ChartEntry::Kind::Heat);
}

} // namespace

// What drawings of charts look like: periods that run, that went before, that are thin, in both directions and without
// colours.
class ChartDrawingsTest final : public WidgetTest {
    Q_OBJECT

private:
    void tearDown() override { m_canvas.reset(); }

    std::unique_ptr<ChartCanvas> m_canvas;

private Q_SLOTS:
    // A value on hatched ground stands on ground of its own.
    void thinValuesAreReadable()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"mastery-levels"_s, u"mastery"_s, { u"a"_s }, { u"e"_s });
        drawing.marks.series.first().marks.first()->value = 96.4;
        const auto middle = [&](bool isThin) {
            drawing.marks.series.first().marks.first()->isThin = isThin;
            m_canvas = drawnCanvas(drawing, 400, Qt::LeftToRight);
            const QImage image = m_canvas->grab().toImage();
            const QPoint centre(int(m_canvas->width() + m_canvas->labels().first().area.width()) / 2, int(m_canvas->labels().first().area.center().y()));
            return image.copy(QRect(centre - QPoint(8, 5), QSize(16, 10)));
        };
        QCOMPARE(middle(true), middle(false));
    }

    // The value of a running period stands out from its lighter ground, too.
    void runningValuesAreReadable()
    {
        const auto luminance = [](const QColor &colour) {
            const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
        };
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"engagement-cohorts-months"_s, u"retained"_s, { u"0"_s },
            { today.toString(u"yyyy-MM"_s) });
        drawing.entry.seriesKind = ChartEntry::Category::Month;
        drawing.marks.series.first().marks.first()->value = 1;
        for (const Theme::Choice choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
            Theme::instance().choose(choice);
            m_canvas = drawnCanvas(drawing, 300, Qt::LeftToRight);
            QVERIFY(m_canvas->drawing().isRunning(0, 0));
            const QImage image = m_canvas->grab().toImage();
            const QPoint centre(int(m_canvas->labels().at(1).area.center().x()), int(m_canvas->labels().first().area.center().y()));
            const double ground = luminance(image.pixelColor(centre + QPoint(40, 0)));
            double contrast = 1;
            for (int x = -12; x <= 12; ++x) {
                for (int y = -4; y <= 4; ++y) {
                    const double ink = luminance(image.pixelColor(centre + QPoint(x, y)));
                    contrast = std::max(contrast, (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05));
                }
            }
            QVERIFY2(contrast > 3.5, qPrintable(QString::number(contrast)));
        }
        Theme::instance().choose(Theme::Choice::Light);
    }

    // Several figures of one row stand behind the same mark but for their series: whoever has chosen one that is hidden
    // then has chosen none.
    void aHiddenFigureIsNoOther()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Lines, u"engagement-durations"_s, u"lower,median"_s,
            { u"a"_s, u"b"_s, u"c"_s }, { u"lower"_s, u"median"_s });
        drawing.marks.figures = 2;
        for (int category = 0; category < 3; ++category) // both stand behind the same mark
            drawing.marks.series[1].marks[category]->at = drawing.marks.series[0].marks[category]->at;
        m_canvas = drawnCanvas(drawing, 400, Qt::LeftToRight);
        m_canvas->choose({ 1, 2 });
        drawing.hidden.insert(u"median"_s);
        m_canvas->show(drawing);
        QVERIFY(!m_canvas->chosen().isValid());
        // And one that has moved is the same.
        drawing.hidden.clear();
        m_canvas->show(drawing);
        m_canvas->choose({ 1, 2 });
        drawing.marks.series.swapItemsAt(0, 1);
        m_canvas->show(drawing);
        QCOMPARE(m_canvas->chosen(), (ChartCanvas::Place { 0, 2 }));
    }

    // Whole, as long as it has room in them.
    void longNamesOfRowsStandInTwoLines_data() { addDrawingsOfRows(); }
    void longNamesOfRowsStandInTwoLines()
    {
        QFETCH(const int, kind);
        const QString name = u"The polite past of verbs, and of adjectives that end in い"_s;
        const QStringList names { name, u"short"_s };
        const bool isHeat = ChartEntry::Kind(kind) == ChartEntry::Kind::Heat;
        const ChartDrawing drawing = isHeat
            ? smallDrawing(ChartEntry::Kind::Heat, u"mastery-levels"_s, u"mastery"_s, { u"A1"_s, u"A2"_s, u"B1"_s, u"B2"_s, u"C1"_s }, names)
            : smallDrawing(ChartEntry::Kind::Ranking, u"mastery-levels"_s, u"mastery"_s, names, { QString() });
        for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            m_canvas = drawnCanvas(drawing, 480, direction);
            const ChartLabel label = m_canvas->labels().first();
            QCOMPARE(label.whole, name);
            QVERIFY2(!label.isCut && label.text.contains(u'\n'), qPrintable(label.text));
            QVERIFY2(label.area.height() <= m_canvas->rowStep(), qPrintable(QString::number(label.area.height())));
            QCOMPARE(wrongLabel(*m_canvas), QString());
        }
    }

    // Figures lose their decimals before some of them are left out.
    void valuesHaveRoom()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"mastery-levels"_s, u"mastery"_s, { u"a"_s, u"b"_s, u"c"_s, u"d"_s }, { u"e"_s });
        for (auto &mark : drawing.marks.series.first().marks)
            mark->value = 88.4;
        for (int width = 120; width <= 300; width += 20) {
            m_canvas = drawnCanvas(drawing, width, Qt::LeftToRight);
            const QImage image = m_canvas->grab().toImage();
            const int y = int(m_canvas->labels().first().area.center().y());
            for (int category = 0; category < 4; ++category) {
                const int centre = int(m_canvas->labels().at(4 - category).area.center().x()); // of the last one first
                QSet<QRgb> inks;
                for (int x = centre - 6; x <= centre + 6; ++x) {
                    for (int up = -3; up <= 3; ++up)
                        inks.insert(image.pixel(x, y + up));
                }
                QVERIFY2(inks.size() > 1, qPrintable(u"%1 of %2"_s.arg(category).arg(width)));
            }
        }
    }

    // The rest of all that has no name takes nothing from the bars that have one.
    void theRestDoesNotMakeOthersSmall()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Ranking, u"findings-features"_s, u"findings"_s, { u"one"_s, u"two"_s, u"Other"_s }, { QString() });
        drawing.marks.series.first().marks[0]->value = 50;
        drawing.marks.series.first().marks[1]->value = 25;
        drawing.marks.series.first().marks[2]->value = 5000;
        const auto inkOf = [this](int row) {
            const QImage image = m_canvas->grab().toImage();
            const QColor ink = Theme::instance().colours().series.first();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, int((row + 0.5) * m_canvas->rowStep())) == ink;
            return count;
        };
        m_canvas = drawnCanvas(drawing, 480, Qt::LeftToRight);
        const int whole = inkOf(0);
        QVERIFY(whole > 100);
        QVERIFY(std::abs(inkOf(1) - whole / 2) <= 2);
        QVERIFY2(inkOf(2) < whole && inkOf(2) > whole - 15, qPrintable(QString::number(inkOf(2)))); // broken near its end
        // All of its parts are there.
        ChartDrawing parts = drawing;
        parts.marks.series = { drawing.marks.series.first(), drawing.marks.series.first() };
        parts.marks.series[0].name = u"pending"_s;
        parts.marks.series[1].name = u"accepted"_s;
        m_canvas = drawnCanvas(parts, 480, Qt::LeftToRight);
        QVERIFY2(std::abs(inkOf(2) - whole / 2) <= 6, qPrintable(u"%1 of %2"_s.arg(inkOf(2)).arg(whole)));
        // A value that is called so is a value.
        ChartDrawing named = drawing;
        named.marks.categories = { u"Other"_s, u"two"_s, u"three"_s };
        named.marks.series.first().marks[0]->value = 50;
        named.marks.series.first().marks[2]->value = 10;
        named.marks.series.first().marks[1]->value = 25;
        m_canvas = drawnCanvas(named, 480, Qt::LeftToRight);
        QVERIFY(std::abs(inkOf(1) - inkOf(0) / 2) <= 2);
        // It alone is a bar like others.
        drawing.marks.series.first().marks[0]->value = 0;
        drawing.marks.series.first().marks[1]->value = 0;
        m_canvas = drawnCanvas(drawing, 480, Qt::LeftToRight);
        QVERIFY(inkOf(2) >= whole);
    }

    // A square without a value among others that have one would read as nothing: all have theirs, or none has.
    void squaresHaveTheirValuesOrNoneHas()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"engagement-cohorts-months"_s, u"retained"_s, { u"0"_s, u"1"_s }, { u"e"_s });
        drawing.marks.series.first().marks[0]->value = 0.004; // without decimals it would read as nothing
        drawing.marks.series.first().marks[1]->value = 1;
        drawing.marks.series.first().marks[0]->n = 1;
        int none = 0;
        int all = 0;
        for (int width = 40; width <= 240; width += 4) {
            m_canvas = drawnCanvas(drawing, width, Qt::LeftToRight);
            const QImage image = m_canvas->grab().toImage();
            const int y = int(m_canvas->labels().first().area.center().y());
            const auto isEmpty = [&](int label) {
                const int centre = int(m_canvas->labels().at(label).area.center().x());
                QSet<QRgb> inks;
                for (int x = centre - 4; x <= centre + 4; ++x) {
                    for (int up = -3; up <= 3; ++up)
                        inks.insert(image.pixel(x, y + up));
                }
                return inks.size() == 1;
            };
            QCOMPARE(isEmpty(1), isEmpty(2));
            none += isEmpty(1);
            all += !isEmpty(1);
        }
        QVERIFY(none > 0 && all > 0);
    }

    // What a drawing asks for is not what it happens to have: a page would never come to rest.
    void asksForTheSameRoomAtAnySize()
    {
        for (const ChartEntry::Kind kind : { ChartEntry::Kind::Bars, ChartEntry::Kind::Lines }) {
            const ChartDrawing drawing = smallDrawing(kind, u"usage-months"_s, u"seconds"_s, { u"a"_s, u"b"_s }, { u"e"_s });
            m_canvas = drawnCanvas(drawing, 400, Qt::LeftToRight);
            const QSize asked = m_canvas->sizeHint();
            m_canvas->resize(1200, 900);
            m_canvas->grab();
            m_canvas->findChild<QGraphicsView *>()->updateGeometry(); // as with other axes
            QCOMPARE(m_canvas->sizeHint(), asked);
        }
    }

    // Of a picture on several pages each page has its own rows alone: nothing cuts away what is painted beside them.
    void pagesHaveTheirOwnRows_data() { addDrawingsOfRows(); }
    void pagesHaveTheirOwnRows()
    {
        QFETCH(const int, kind);
        const bool isHeat = ChartEntry::Kind(kind) == ChartEntry::Kind::Heat;
        const ChartDrawing drawing = smallDrawing(ChartEntry::Kind(kind), u"mastery-levels"_s, u"mastery"_s, chartNames(manyNames),
            isHeat ? chartNames(manyNames) : QStringList { QString() });
        const Theme::Paper paper;
        const ChartPicture whole(drawing, {}, 900, Qt::LeftToRight);
        constexpr int page = 400;
        int pages = 0;
        for (int from = 0; from < whole.size().height(); ++pages) {
            const int end = std::max(from + 1, whole.breakBefore(std::min(from + page, whole.size().height())));
            QPicture drawn;
            QPainter painter(&drawn);
            whole.draw(painter, from, end);
            painter.end();
            const int painted = drawn.boundingRect().height();
            QVERIFY2(painted <= end - from + 2, qPrintable(u"%1 to %2: %3 high"_s.arg(from).arg(end).arg(painted)));
            from = end;
        }
        QVERIFY(pages > 2);
    }

    // As it is drawn: what is compared stands below each other, however many there are.
    void theTableOfAHeatIsTheHeat()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"mastery-levels"_s, u"mastery"_s, { u"A1"_s, u"A2"_s },
            { u"feature 0"_s, u"feature 1"_s, u"feature 2"_s });
        drawing.marks.series[2].marks[1]->exact = u"41.25"_s;
        drawing.marks.series[2].marks[1]->value = 41.25;
        drawing.marks.series[2].marks[1]->n = 7;
        ChartTable table;
        table.show(drawing);
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.columnCount(), 5);
        QCOMPARE(table.headerData(3, Qt::Horizontal).toString(), u"A2"_s);
        QCOMPARE(table.index(2, 0).data().toString(), u"feature 2"_s);
        QCOMPARE(table.index(2, 3).data().toString(), u"41.3"_s);
        QCOMPARE(table.index(2, 4).data().toString(), u"7"_s);
        QCOMPARE(table.placeOf(table.index(2, 4)), (ChartCanvas::Place { 2, 1 }));
        const QList<QByteArray> lines = table.csv().split('\n');
        QCOMPARE(lines.first().trimmed(), QByteArray("at_series,A1,A1 n,A2,A2 n"));
        QVERIFY2(lines.at(3).startsWith("feature 2 mastery,") && lines.at(3).trimmed().endsWith(",41.25,7"), lines.at(3).constData());
    }

    // Signs of sounds do not need to be turned.
    void signsStandUpright()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"speech-problem-phonemes"_s, u"accuracy"_s, { u"a"_s, u"ts"_s, u"ɕ"_s, u"ŋ"_s, u"dʑ"_s }, { u"e"_s });
        m_canvas = drawnCanvas(drawing, 5 * 19 + 20, Qt::LeftToRight);
        int signs = 0;
        for (const ChartLabel &label : m_canvas->labels()) {
            QVERIFY(!label.isTurned);
            signs += drawing.marks.categories.contains(label.whole);
        }
        QCOMPARE(signs, 5);
    }

    // 68 and 67.9 beside each other would read as of another precision.
    void scoresHaveEquallyManyDecimals()
    {
        ChartDrawing drawing = smallDrawing(ChartEntry::Kind::Heat, u"mastery-levels"_s, u"mastery"_s, { u"a"_s, u"b"_s }, { u"e"_s });
        const auto widthOfInk = [&](double value) {
            drawing.marks.series.first().marks[0]->value = 88.8; // has decimals
            drawing.marks.series.first().marks[1]->value = value;
            m_canvas = drawnCanvas(drawing, 300, Qt::LeftToRight);
            const QImage image = m_canvas->grab().toImage();
            const int y = int(m_canvas->labels().first().area.center().y());
            const int centre = int(m_canvas->labels().at(1).area.center().x()); // of the last one
            const QRgb ground = image.pixel(centre + 40, y);
            int from = centre + 40;
            int to = centre - 40;
            for (int x = centre - 40; x <= centre + 40; ++x) {
                for (int up = -4; up <= 4; ++up) {
                    if (image.pixel(x, y + up) != ground) {
                        from = std::min(from, x);
                        to = std::max(to, x);
                    }
                }
            }
            return to - from;
        };
        QVERIFY(widthOfInk(88.8) > 10);
        QVERIFY2(std::abs(widthOfInk(88) - widthOfInk(88.8)) <= 2, qPrintable(u"%1 %2"_s.arg(widthOfInk(88)).arg(widthOfInk(88.8))));
    }

    // Where people read from right to left, the first category stands at the right, for the eye and for the pointer.
    void timeRunsWithTheDirection_data()
    {
        QTest::addColumn<ChartEntry::Kind>("kind");
        QTest::newRow("bars") << ChartEntry::Kind::Bars;
        QTest::newRow("lines") << ChartEntry::Kind::Lines;
        QTest::newRow("heat") << ChartEntry::Kind::Heat;
    }
    void timeRunsWithTheDirection()
    {
        QFETCH(const ChartEntry::Kind, kind);
        ChartEntry entry { u"usage-months"_s, u"Title"_s, {} };
        entry.kind = kind;
        entry.category = u"at_month"_s;
        entry.series = u"at_tier"_s;
        entry.categoryKind = ChartEntry::Category::Month;
        entry.value = u"seconds"_s;
        for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            m_canvas = drawnCanvas(chartDrawing(entry, 5), 600, direction);
            const auto categoryAt = [this](int x) {
                for (int y = 4; y < m_canvas->height(); y += 4) {
                    QMouseEvent move(QEvent::MouseMove, QPointF(x, y), m_canvas->mapToGlobal(QPointF(x, y)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                    QApplication::sendEvent(m_canvas.get(), &move);
                    if (m_canvas->chosen().isValid())
                        return m_canvas->chosen().category;
                }
                return -1;
            };
            int first = -1;
            int last = -1;
            for (int x = 0; x < m_canvas->width() && first < 0; x += 3)
                first = categoryAt(x);
            for (int x = m_canvas->width() - 1; x >= 0 && last < 0; x -= 3)
                last = categoryAt(x);
            QCOMPARE(first, direction == Qt::LeftToRight ? 0 : months - 1);
            QCOMPARE(last, direction == Qt::LeftToRight ? months - 1 : 0);
            // What is chosen is a mark, wherever it stands in another drawing of it.
            m_canvas->choose({ 1, 5 });
            const ReportParameters chosen = m_canvas->mark({ 1, 5 })->at;
            ChartDrawing turned = chartDrawing(entry, 5);
            std::swap(turned.marks.series[0], turned.marks.series[1]);
            m_canvas->show(turned);
            QCOMPARE(m_canvas->chosen(), (ChartCanvas::Place { 0, 5 }));
            QCOMPARE(m_canvas->mark(m_canvas->chosen())->at, chosen);
            QVERIFY(!m_canvas->accessibleDescription().isEmpty());
            m_canvas->show(chartDrawing(entry, 5));
            // The arrow that points to the right goes to the right.
            m_canvas->choose({ 0, 5 });
            QTest::keyClick(m_canvas.get(), Qt::Key_Right);
            QCOMPARE(m_canvas->chosen().category, direction == Qt::LeftToRight ? 6 : 4);
        }
    }

    // Of the running period the drawing is another one, of each kind that has periods.
    void theRunningPeriodLooksDifferent_data()
    {
        QTest::addColumn<ChartEntry>("entry");
        for (const InsightsDescription &page : insightsPages()) {
            for (const ChartEntry &entry : page.charts)
                QTest::newRow(qPrintable(entry.chartId())) << entry;
        }
    }
    void theRunningPeriodLooksDifferent()
    {
        QFETCH(const ChartEntry, entry);
        ChartDrawing drawing = chartDrawing(entry, 3);
        m_canvas = drawnCanvas(drawing, 900, Qt::LeftToRight);
        const QImage now = m_canvas->grab().toImage();
        drawing.today = today.addYears(3);
        m_canvas = drawnCanvas(drawing, 900, Qt::LeftToRight);
        const QImage past = m_canvas->grab().toImage();
        using Category = ChartEntry::Category;
        const bool isOfPeriods = entry.seriesKind != Category::Words || entry.categoryKind == Category::Month
            || entry.categoryKind == Category::Week || entry.categoryKind == Category::Day;
        QCOMPARE(now != past, isOfPeriods);
        // For who sees no colours, too.
        QCOMPARE(!sameInGrey(now, past), isOfPeriods);
    }

    // The period before stands beside each mark, aligned by its place in the period or by its name.
    void thePeriodBeforeIsDrawn_data() { theRunningPeriodLooksDifferent_data(); }
    void thePeriodBeforeIsDrawn()
    {
        QFETCH(const ChartEntry, entry);
        ChartDrawing drawing = chartDrawing(entry, 3);
        m_canvas = drawnCanvas(drawing, 900, Qt::LeftToRight);
        const QImage alone = m_canvas->grab().toImage();
        drawing.before = chartMarks(entry, drawing.unit == "share"_L1 ? 0.5 : 2);
        const auto earlier = [](QStringList &names, ChartEntry::Category kind) {
            for (QString &name : names) {
                if (kind == ChartEntry::Category::Month)
                    name = QDate::fromString(name + u"-01"_s, Qt::ISODate).addMonths(-months).toString(u"yyyy-MM"_s);
                else if (kind == ChartEntry::Category::Week || kind == ChartEntry::Category::Day)
                    name = QDate::fromString(name, Qt::ISODate).addDays(-728).toString(Qt::ISODate);
            }
        };
        earlier(drawing.before.categories, entry.categoryKind);
        for (ChartMarks::Series &series : drawing.before.series) {
            QStringList name { series.name };
            earlier(name, entry.seriesKind);
            series.name = name.first();
        }
        m_canvas = drawnCanvas(drawing, 900, Qt::LeftToRight);
        QVERIFY(m_canvas->grab().toImage() != alone);
        for (int series = 0; series < int(drawing.marks.series.size()); ++series) {
            for (int category = 0; category < int(drawing.marks.categories.size()); ++category)
                QCOMPARE(drawing.markBefore(series, category), &*drawing.before.series.at(series).marks.at(category));
        }
        QVERIFY(m_canvas->wordsOf({ 0, 1 }).contains(u"the period before"_s));
    }

    void seriesDifferWithoutColours()
    {
        for (const ChartEntry::Kind kind : { ChartEntry::Kind::Bars, ChartEntry::Kind::Lines }) {
            for (const Theme::Choice choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
                Theme::instance().choose(choice);
                for (int series = 0; series < 6; ++series) {
                    for (int other = 0; other < series; ++other)
                        QVERIFY2(shapeOf(kind, series) != shapeOf(kind, other), qPrintable(u"%1 and %2"_s.arg(series).arg(other)));
                }
            }
        }
        Theme::instance().choose(Theme::Choice::Light);
    }
};

QTEST_MAIN(ChartDrawingsTest)
#include "tst_chartdrawings.moc"
