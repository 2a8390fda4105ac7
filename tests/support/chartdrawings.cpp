#include "tests/support/chartdrawings.h"

#include "models/insights/charthead.h"
#include "tests/support/awkwardtexts.h"
#include "views/charts/chartpicture.h"

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;
using namespace MadeUp;

QStringList chartNames(int count)
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

namespace {

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
        return entry.seriesKind == ChartEntry::Category::Words ? chartNames(manyNames) : numbers(0, months);
    }
    Q_UNREACHABLE();
}

QStringList seriesOf(const ChartEntry &entry)
{
    if (!entry.hasSeries())
        return { QString() };
    if (entry.seriesKind != ChartEntry::Category::Words)
        return periods(entry.seriesKind, entry.seriesKind == ChartEntry::Category::Month ? months : 105);
    return entry.kind == ChartEntry::Kind::Heat ? chartNames(manyNames) : chartNames(8);
}

} // namespace

ChartMarks chartMarks(const ChartEntry &entry, double highest)
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
            mark.at = { { u"at_category"_s, marks.categories.at(category) }, { u"at_series"_s, series.at(i) } };
            one.marks.append(mark);
        }
        marks.series.append(one);
    }
    return marks;
}

ChartDrawing chartDrawing(const ChartEntry &entry, double highest)
{
    ChartDrawing drawing;
    drawing.entry = entry;
    const ChartHead head = ChartHead::of(entry.report);
    if (const MarkValue *value = head.value(entry.value.section(u',', 0, 0)))
        drawing.unit = value->unit;
    drawing.marks = chartMarks(entry, drawing.unit == "share"_L1 ? 1 : highest);
    drawing.today = today;
    return drawing;
}

ChartDrawing smallDrawing(ChartEntry::Kind kind, const QString &report, const QString &value, const QStringList &categories,
    const QStringList &series)
{
    ChartEntry entry { report, u"Title"_s, {} };
    entry.kind = kind;
    entry.category = u"at_category"_s;
    entry.series = series == QStringList { QString() } ? QString() : u"at_series"_s;
    entry.value = value;
    ChartDrawing drawing = chartDrawing(entry, 90);
    drawing.marks.categories = categories;
    drawing.marks.series.clear();
    for (const QString &name : series) {
        ChartMarks::Series one { name };
        for (int category = 0; category < int(categories.size()); ++category) {
            ChartMarks::Mark mark;
            mark.value = 10 * (1 + category);
            mark.exact = QString::number(*mark.value);
            mark.n = 1 + category;
            mark.at = { { u"at_category"_s, categories.at(category) }, { u"at_series"_s, name } };
            one.marks.append(mark);
        }
        drawing.marks.series.append(one);
    }
    return drawing;
}

std::unique_ptr<ChartCanvas> drawnCanvas(const ChartDrawing &drawing, int width, Qt::LayoutDirection direction)
{
    std::unique_ptr<ChartCanvas> canvas(makeChartCanvas(drawing.entry.kind, nullptr));
    canvas->setLayoutDirection(direction);
    canvas->show(drawing);
    const bool isList = drawing.entry.kind == ChartEntry::Kind::Heat || drawing.entry.kind == ChartEntry::Kind::Ranking;
    const int wide = std::max(width, canvas->minimumSizeHint().width());
    canvas->resize(wide, canvas->heightAt(wide));
    if (!isList)
        canvas->grab();
    return canvas;
}

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

} // namespace Kaiwa::TestSupport
