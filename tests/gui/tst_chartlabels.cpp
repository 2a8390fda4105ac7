#include "models/insights/charthead.h"
#include "tests/support/awkwardtexts.h"
#include "tests/support/contentwindow.h"
#include "views/charts/chartpicture.h"
#include "views/charts/legendbutton.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 6, 17);
constexpr int months = 24;
constexpr int manyNames = 40;

// As scenarios and features are called, and as nobody hopes that they are.
QStringList names(int count)
{
    QStringList names { u"Ordering coffee"_s, u"カフェで注文する、そして隣の席の人と天気の話をする"_s, u"在餐厅点菜"_s, u"카페에서 주문하기"_s,
        u"طلب القهوة في المقهى والحديث عن الطقس مع الجيران"_s, u"הזמנת קפה"_s, u"☕️🧋👩🏽‍🍳 Kaffee"_s,
        u"A scenario whose title somebody forgot to shorten before it went to all the learners of the world"_s, u"a"_s, QString() };
    for (const auto &[about, text] : awkwardTexts())
        names.append(text);
    names.removeDuplicates();
    for (int i = 0; names.size() < count; ++i)
        names.append(u"grammar:particle:rule-%1"_s.arg(i));
    return names.mid(0, count);
}

QStringList periods(ChartEntry::Category kind, int count)
{
    QStringList list;
    for (int i = count - 1; i >= 0; --i) {
        if (kind == ChartEntry::Category::Month)
            list.append(today.addMonths(-i).toString(u"yyyy-MM"_s));
        else
            list.append(today.addDays(kind == ChartEntry::Category::Week ? -7 * i - 2 : -i).toString(Qt::ISODate));
    }
    return list;
}

QStringList numbers(int from, int to)
{
    QStringList list;
    for (int i = from; i <= to; ++i)
        list.append(QString::number(i));
    return list;
}

QStringList categoriesOf(const ChartEntry &entry)
{
    switch (entry.categoryKind) {
    case ChartEntry::Category::Month:
        return periods(entry.categoryKind, months);
    case ChartEntry::Category::Week:
        return periods(entry.categoryKind, 105);
    case ChartEntry::Category::Day:
        return periods(entry.categoryKind, 731);
    case ChartEntry::Category::Weekday:
        return numbers(1, 7);
    case ChartEntry::Category::Hour:
        return numbers(0, 23);
    case ChartEntry::Category::Words:
        return entry.seriesKind == ChartEntry::Category::Words ? names(manyNames) : numbers(0, months);
    }
    Q_UNREACHABLE();
}

QStringList seriesOf(const ChartEntry &entry)
{
    if (!entry.hasSeries())
        return { QString() };
    if (entry.seriesKind != ChartEntry::Category::Words)
        return periods(entry.seriesKind, entry.seriesKind == ChartEntry::Category::Month ? months : 105);
    return entry.kind == ChartEntry::Kind::Heat ? names(manyNames) : names(8);
}

ChartMarks marksOf(const ChartEntry &entry, double highest)
{
    ChartMarks marks;
    marks.categories = categoriesOf(entry);
    const QStringList series = seriesOf(entry);
    for (int i = 0; i < int(series.size()); ++i) {
        ChartMarks::Series one { series.at(i) };
        for (int category = 0; category < int(marks.categories.size()); ++category) {
            ChartMarks::Mark mark;
            mark.value = highest * double((category * 7 + i * 3) % 11) / 10;
            mark.exact = QString::number(*mark.value);
            mark.n = 1 + category;
            one.marks.append(mark);
        }
        marks.series.append(one);
    }
    return marks;
}

ChartDrawing drawingOf(const ChartEntry &entry, double highest)
{
    ChartDrawing drawing;
    drawing.entry = entry;
    const ChartHead head = ChartHead::of(entry.report);
    if (const MarkValue *value = head.value(entry.value.section(u',', 0, 0)))
        drawing.unit = value->unit;
    drawing.marks = marksOf(entry, drawing.unit == "share"_L1 ? 1 : highest);
    drawing.today = today;
    return drawing;
}

// What is wrong with the first label that is: outside of the canvas, over another one, or wider than its place.
QString wrongLabel(const ChartCanvas &canvas)
{
    const QList<ChartLabel> labels = canvas.labels();
    if (labels.isEmpty())
        return u"no labels"_s;
    const QRectF inside = QRectF(canvas.rect()).adjusted(-0.5, -0.5, 0.5, 0.5);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const ChartLabel &label = labels.at(i);
        const auto told = [&label](const QString &what) {
            return u"“%1” %2,%3 %4×%5 %6"_s.arg(label.text)
                .arg(label.area.x()).arg(label.area.y()).arg(label.area.width()).arg(label.area.height()).arg(what);
        };
        if (label.text.isEmpty() && !label.whole.isEmpty())
            return told(u"is nothing of "_s + label.whole);
        if (!label.text.isEmpty() && !inside.contains(label.area))
            return told(u"is outside of %1×%2"_s.arg(canvas.width()).arg(canvas.height()));
        for (qsizetype other = 0; other < i; ++other) {
            if (labels.at(other).area.intersects(label.area))
                return told(u"covers “%1”"_s.arg(labels.at(other).text));
        }
    }
    return {};
}

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

} // namespace

// The words of every chart with more of everything than is likely: 24 months, two years of weeks and days, 40 names in
// many scripts, at the widths of a small and a large window, in both directions, with letters of twice their size.
class ChartLabelsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ChartCanvas> m_canvas;

    void draw(const ChartDrawing &drawing, int width, Qt::LayoutDirection direction)
    {
        m_canvas.reset(makeChartCanvas(drawing.entry.kind, nullptr));
        m_canvas->setLayoutDirection(direction);
        m_canvas->show(drawing);
        const bool isList = drawing.entry.kind == ChartEntry::Kind::Heat || drawing.entry.kind == ChartEntry::Kind::Ranking;
        const int wide = std::max(width, m_canvas->minimumSizeHint().width());
        m_canvas->resize(wide, m_canvas->heightAt(wide));
        if (!isList)
            m_canvas->grab(); // lays out
    }

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsOfTests();
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void cleanup() { m_canvas.reset(); }

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
            const ChartDrawing drawing = drawingOf(entry, highest);
            for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
                for (const int width : { 300, 640, 1200 }) {
                    draw(drawing, width, direction);
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
            ChartDrawing drawing = drawingOf(entry, 5);
            for (QString &month : drawing.marks.categories)
                month = QDate::fromString(month + u"-01"_s, Qt::ISODate).addMonths(later).toString(u"yyyy-MM"_s);
            for (const int width : { 260, 380, 700 }) {
                draw(drawing, width, Qt::LeftToRight);
                const QList<ChartLabel> labels = m_canvas->labels();
                QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.text == "2026"_L1 || label.text == "2025"_L1; }),
                    qPrintable(QString::number(later)));
                QVERIFY(std::none_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.isCut; }));
            }
        }
        entry.categoryKind = ChartEntry::Category::Words;
        ChartDrawing drawing = drawingOf(entry, 5);
        drawing.marks.categories = names(6);
        drawing.marks.series.first().marks.resize(6);
        draw(drawing, 520, Qt::LeftToRight);
        const QList<ChartLabel> labels = m_canvas->labels();
        for (const QString &name : names(6))
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
            ChartDrawing drawing = drawingOf(entry, 87'654);
            drawing.marks.categories = names(count);
            drawing.marks.series.resize(std::min<qsizetype>(3, drawing.marks.series.size()));
            for (ChartMarks::Series &series : drawing.marks.series)
                series.marks.resize(count);
            for (const Qt::LayoutDirection direction : { Qt::LeftToRight, Qt::RightToLeft }) {
                for (const int width : { 320, 640, 1200 }) {
                    const bool isPlot = entry.kind == ChartEntry::Kind::Bars || entry.kind == ChartEntry::Kind::Lines;
                    if (isPlot && width < 26 * count)
                        continue; // there are such charts of few names only
                    draw(drawing, width, direction);
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
        const QStringList due { u"overdue"_s, u"0–1 days"_s, u"1–7 days"_s, u"7–30 days"_s, u"30+ days"_s, u"never"_s };
        for (const ChartEntry::Kind kind : { ChartEntry::Kind::Bars, ChartEntry::Kind::Lines, ChartEntry::Kind::Heat }) {
            entry.kind = kind;
            entry.series = kind == ChartEntry::Kind::Heat ? u"at_language"_s : QString();
            ChartDrawing drawing = drawingOf(entry, 5);
            drawing.marks.categories = due;
            drawing.marks.series.resize(1);
            for (ChartMarks::Series &series : drawing.marks.series)
                series.marks.resize(due.size());
            for (int width = 200; width <= 900; width += 19) {
                draw(drawing, width, Qt::LeftToRight);
                const QList<ChartLabel> labels = m_canvas->labels();
                for (const QString &name : due) {
                    QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [&name](const ChartLabel &label) { return label.whole == name && !label.isCut; }),
                        qPrintable(u"%1 at %2"_s.arg(name).arg(width)));
                }
                QVERIFY2(wrongLabel(*m_canvas).isEmpty(), qPrintable(u"%1: %2"_s.arg(width).arg(wrongLabel(*m_canvas))));
            }
        }
    }

    // A name is broken where people would break it.
    void namesBreakBetweenWords()
    {
        ChartEntry entry { u"vocabulary-due"_s, u"Title"_s, {} };
        entry.category = u"at_due"_s;
        entry.value = u"words"_s;
        ChartDrawing drawing = drawingOf(entry, 5);
        drawing.marks.categories = QStringList { u"100 % and more"_s, u"conversation_started"_s, u"在餐厅点菜在餐厅点菜在餐厅点菜"_s, u"7–30 days"_s };
        drawing.marks.series.first().marks.resize(4);
        draw(drawing, 430, Qt::LeftToRight);
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
                ChartDrawing drawing = drawingOf(entry, 0);
                drawing.marks.series.first().marks.first()->value = highest;
                draw(drawing, 640, Qt::LeftToRight);
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
            draw(drawingOf(entry, 5), width, Qt::LeftToRight);
            const QList<ChartLabel> labels = m_canvas->labels();
            QVERIFY2(std::any_of(labels.cbegin(), labels.cend(), [](const ChartLabel &label) { return label.text == "00:00"_L1; }), qPrintable(QString::number(width)));
        }
    }

    // A value on hatched ground stands on ground of its own.
    void thinValuesAreReadable()
    {
        ChartEntry entry { u"mastery-levels"_s, u"Title"_s, {} };
        entry.kind = ChartEntry::Kind::Heat;
        entry.category = u"at_level"_s;
        entry.series = u"at_feature"_s;
        entry.value = u"mastery"_s;
        ChartDrawing drawing = drawingOf(entry, 96);
        drawing.marks.categories = QStringList { u"a"_s };
        drawing.marks.series.resize(1);
        drawing.marks.series.first().marks.resize(1);
        drawing.marks.series.first().marks.first()->value = 96.4;
        const auto middle = [&](bool isThin) {
            drawing.marks.series.first().marks.first()->isThin = isThin;
            draw(drawing, 400, Qt::LeftToRight);
            const QImage image = m_canvas->grab().toImage();
            const QPoint centre(int(m_canvas->width() + m_canvas->labels().first().area.width()) / 2, int(m_canvas->labels().first().area.center().y()));
            return image.copy(QRect(centre - QPoint(8, 5), QSize(16, 10)));
        };
        QCOMPARE(middle(true), middle(false));
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
            draw(drawingOf(entry, 5), 600, direction);
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
        ChartDrawing drawing = drawingOf(entry, 3);
        draw(drawing, 900, Qt::LeftToRight);
        const QImage now = m_canvas->grab().toImage();
        drawing.today = today.addYears(3);
        draw(drawing, 900, Qt::LeftToRight);
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
        ChartDrawing drawing = drawingOf(entry, 3);
        draw(drawing, 900, Qt::LeftToRight);
        const QImage alone = m_canvas->grab().toImage();
        drawing.before = marksOf(entry, drawing.unit == "share"_L1 ? 0.5 : 2);
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
        draw(drawing, 900, Qt::LeftToRight);
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

QTEST_MAIN(ChartLabelsTest)
#include "tst_chartlabels.moc"
