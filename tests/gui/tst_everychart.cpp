#include "models/insights/chartmarks.h"
#include "tests/support/chartpagetest.h"
#include "tests/support/rarerows.h"
#include "tests/support/testchooser.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartpicture.h"
#include "views/charts/charttable.h"
#include "views/charts/chartwords.h"
#include "views/charts/legendbutton.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/pages/insights/insightspage.h"
#include "views/pages/results/rowsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
const QString coverage = u"coverage"_s;

// What every chart owes to who reads it, and what is wrong with a chart that does not keep it; empty: it does.
struct Promise {
    const char *name;
    std::function<QString(ChartCard &)> broken;
};

ChartCanvas *canvasOf(ChartCard &card)
{
    return card.findChild<ChartCanvas *>(u"chartCanvas."_s + card.entry().chartId());
}

QLabel *footOf(ChartCard &card)
{
    return card.findChild<QLabel *>(u"chartFoot."_s + card.entry().chartId());
}

// The first mark with rows behind it; invalid: there is none in the sample.
ChartCanvas::Place someMark(ChartCard &card)
{
    const ChartMarks &marks = card.marks();
    for (int category = int(marks.categories.size()) - 1; category >= 0; --category) {
        for (int series = 0; series < int(marks.series.size()); ++series) {
            const auto &mark = marks.series.at(series).marks.at(category);
            if (mark && mark->value && mark->n > 0)
                return { series, category };
        }
    }
    return {};
}

QString saysWhatItIs(ChartCard &card)
{
    QStringList said;
    const QList<QLabel *> labels = card.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    if (!said.contains(card.entry().title) || card.entry().title.isEmpty())
        return u"no title"_s;
    if (!said.contains(card.entry().unit) || card.entry().unit.isEmpty())
        return u"no unit"_s;
    const QString foot = footOf(card)->text();
    if (!foot.startsWith(u"As of"_s) || !foot.contains(ReadingZone::instance().name()) || !foot.contains(u"row"_s) || !foot.contains(u" s"_s))
        return u"says below: "_s + foot;
    return card.accessibleName() == card.entry().title ? QString() : u"no name for a screen reader"_s;
}

QString tellsValues(ChartCard &card)
{
    ChartCanvas *canvas = canvasOf(card);
    canvas->choose({});
    for (int y = 3; y < canvas->height(); y += 5) {
        for (int x = 3; x < canvas->width(); x += 5) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), canvas->mapToGlobal(QPointF(x, y)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
            const ChartMarks::Mark *mark = canvas->mark(canvas->chosen());
            if (!mark || !mark->value)
                continue;
            const QString words = canvas->wordsOf(canvas->chosen());
            return words.contains(chartValueText(*mark->value, card.unit())) && words.contains(u"behind it"_s) ? QString() : words;
        }
    }
    return u"nothing under the pointer"_s;
}

QString hidesSeries(ChartCard &card)
{
    const QList<LegendButton *> buttons = card.findChildren<LegendButton *>();
    const bool owes = card.entry().hasSeries() && card.entry().kind != ChartEntry::Kind::Heat;
    if (!owes)
        return buttons.isEmpty() ? QString() : u"a legend of one series"_s;
    if (buttons.size() != card.marks().series.size())
        return u"%1 of %2 series"_s.arg(buttons.size()).arg(card.marks().series.size());
    const ChartCanvas::Place place = someMark(card);
    LegendButton *button = buttons.at(place.series);
    const QImage shown = canvasOf(card)->grab().toImage();
    button->click();
    const bool isGone = !canvasOf(card)->mark(place) && canvasOf(card)->grab().toImage() != shown;
    button->click();
    return isGone && canvasOf(card)->mark(place) ? QString() : u"stays"_s;
}

// How many rows, and how many groups of columns: a heat stands as it is drawn.
std::pair<int, int> sizeOfTable(const ChartCard &card)
{
    const int categories = int(card.marks().categories.size());
    const int series = int(card.marks().series.size());
    return card.entry().kind == ChartEntry::Kind::Heat ? std::pair(series, categories) : std::pair(categories, series);
}

QString hasATable(ChartCard &card)
{
    canvasOf(card)->setFocus();
    QTest::keyClick(canvasOf(card), Qt::Key_T, Qt::ControlModifier);
    auto *table = card.findChild<QTableView *>(u"chartTable."_s + card.entry().chartId());
    const bool isShown = card.showsTable() && table->isVisible();
    const auto [rows, groups] = sizeOfTable(card);
    const bool isWhole = table->model()->rowCount() == rows && table->model()->columnCount() == 1 + 2 * groups;
    table->setFocus();
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
    return !isShown ? u"not shown"_s : !isWhole ? u"other numbers"_s : card.showsTable() ? u"does not go back"_s : QString();
}

QString saysHow(ChartCard &card)
{
    card.findChild<QToolButton *>(u"chartHow."_s + card.entry().chartId())->click();
    auto *dialog = card.window()->findChild<QDialog *>(u"definition"_s);
    if (!dialog)
        return u"nothing"_s;
    const QString words = dialog->findChild<QPlainTextEdit *>(u"definition.words"_s)->toPlainText();
    const QString text = dialog->findChild<QPlainTextEdit *>(u"definition.text"_s)->toPlainText();
    delete dialog;
    return words.size() > 20 && text.startsWith(u"\\set "_s) ? QString() : words;
}

QString leaves(ChartCard &card)
{
    QTemporaryDir folder;
    for (const QString &ending : { u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s }) {
        const QString path = folder.filePath(u"chart."_s + ending);
        FileChooser::use(std::make_unique<TestChooser>(path));
        card.findChild<QAction *>(u"action.chart"_s + ending.left(1).toUpper() + ending.mid(1))->trigger();
        FileChooser::use(nullptr);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return u"no "_s + ending;
        const QByteArray bytes = file.readAll();
        const bool isRight = ending == "png"_L1 ? QImage::fromData(bytes).size() == card.picture()->size() * 2
            : ending == "svg"_L1               ? bytes.contains("<svg") && bytes.contains("<text") && !bytes.contains("<image")
            : ending == "pdf"_L1               ? bytes.startsWith("%PDF") && !bytes.contains("/Subtype /Image")
                                               : bytes == card.csv() && bytes.count("\r\n") == 1 + card.numbers().rowCount();
        if (!isRight)
            return u"a wrong "_s + ending;
    }
    card.findChild<QAction *>(u"action.chartCopy"_s)->trigger();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    return copied->hasImage() && copied->text().toUtf8() == card.csv() ? QString() : u"not copied"_s;
}

} // namespace

// The promises of every chart, kept by each one that a page shows, through the window.
class EveryChartTest final : public ChartPageTest {
    Q_OBJECT

private:
    // Half a year in which the sample lives, after another one in which it does, too.
    void open(const QString &page, const QString &sql = {}, const QString &role = {})
    {
        openPage(page, sql, role);
        m_window->page()->window()->resize(1280, 800);
        if (InsightsPage *shown = insights()) {
            InsightFilter filter = shown->filter();
            filter.setPeriod(u"2026-01-01..2026-06-30"_s);
            shown->setFilter(filter);
        }
        settle();
        // Until the last answer has reached its card.
        for (ChartCard *card : cards())
            QTRY_VERIFY_WITH_TIMEOUT(!footOf(*card)->text().isEmpty() || card->error() || !insights(), patience);
    }

    QString opensItsRows(ChartCard &card)
    {
        const ChartCanvas::Place place = someMark(card);
        const ChartMarks::Mark mark = *canvasOf(card)->mark(place);
        QSignalSpy asked(&card, &ChartCard::rowsRequested);
        canvasOf(card)->setFocus();
        canvasOf(card)->choose(place);
        QTest::keyClick(canvasOf(card), Qt::Key_Return);
        if (asked.size() != 1 || asked.first().at(1).toLongLong() != mark.n)
            return u"not asked for"_s;
        auto *dialog = m_window->page()->findChild<RowsDialog *>();
        if (!dialog)
            return u"not opened"_s;
        delete dialog;
        if (!insights())
            return {};
        ReportParameters given = insights()->filter().parameters(QTimeZone::utc(), QDateTime::currentDateTimeUtc());
        for (auto it = card.entry().fixed.cbegin(); it != card.entry().fixed.cend(); ++it)
            given.insert(it.key(), it->startsWith(u'$') ? given.value(it->mid(1)) : *it);
        for (const ChartEntry::Choice &choice : card.entry().choices) {
            if (!given.contains(choice.parameter))
                given.insert(choice.parameter, choice.values.value(0).first);
        }
        given.insert(mark.at);
        given.insert(u"limit"_s, u"1000000"_s);
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        const Catalog catalog = *Catalog::read(*connection);
        const Result<ReportAnswers> rows = runReports(*connection, { Report(catalog, ChartHead::of(card.entry().report).opens, given) });
        if (!rows || !rows->answers.first())
            return u"not read"_s;
        const qint64 count = rows->answers.first()->rows.size();
        return count == mark.n ? QString() : u"%1 rows, on the mark %2"_s.arg(count).arg(mark.n);
    }

    QString leavesInternalAccountsOut(ChartCard &card)
    {
        if (!insights())
            return {}; // findings are counted for what they say of features, not of people
        const QStringList filters = ChartHead::of(card.entry().report).filters;
        return filters.contains(u"without"_s) && filters.contains(u"domains"_s) ? QString() : u"counts them"_s;
    }

private Q_SLOTS:
    void promises_data()
    {
        QTest::addColumn<QString>("page");
        for (const InsightsDescription &description : insightsPages())
            QTest::newRow(qPrintable(description.id)) << description.id;
        QTest::newRow("coverage") << coverage;
    }
    void promises()
    {
        QFETCH(const QString, page);
        open(page, rareRows());
        const QList<Promise> promises { { "says what it is", saysWhatItIs }, { "tells values under the pointer", tellsValues },
            { "hides a series", hidesSeries }, { "has a table", hasATable }, { "says how it is counted", saysHow },
            { "opens its rows", [this](ChartCard &card) { return opensItsRows(card); } }, { "leaves", leaves },
            { "leaves internal accounts out", [this](ChartCard &card) { return leavesInternalAccountsOut(card); } } };
        QStringList broken;
        int drawn = 0;
        for (ChartCard *card : cards()) {
            if (!someMark(*card).isValid())
                continue; // the sample has nothing of it in this half year
            ++drawn;
            for (const Promise &promise : promises) {
                if (const QString what = promise.broken(*card); !what.isEmpty())
                    broken.append(card->entry().chartId() + u" · "_s + QString::fromLatin1(promise.name) + u": "_s + what);
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
        qInfo("%d of %d charts", drawn, int(cards().size()));
        QVERIFY(drawn * 3 >= cards().size() * 2);
    }

    // The filters of a page: ranges that have names, and who is left out.
    void filters_data()
    {
        QTest::addColumn<QString>("page");
        for (const InsightsDescription &description : insightsPages())
            QTest::newRow(qPrintable(description.id)) << description.id;
    }
    void filters()
    {
        QFETCH(const QString, page);
        open(page);
        auto *menu = find<QMenu>(u"insights.period.menu"_s);
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().size() >= 7);
        for (const QString &chip : { u"language"_s, u"tier"_s, u"guests"_s, u"compare"_s })
            QVERIFY(find<QPushButton>(u"insights."_s + chip)->isVisible());
        QVERIFY(find<QPushButton>(u"insights.leftOut"_s)->text().contains(u"left out"_s));
        // The period before stands beside each chart of a period, aligned.
        menu = find<QMenu>(u"insights.compare.menu"_s);
        Q_EMIT menu->aboutToShow();
        menu->actions().last()->trigger();
        settle();
        int compared = 0;
        for (ChartCard *card : cards()) {
            const ChartDrawing &drawing = canvasOf(*card)->drawing();
            const QByteArray name = card->entry().chartId().toUtf8();
            const char *id = name.constData();
            if (!card->isOfPeriod()) {
                QVERIFY2(drawing.before.categories.isEmpty(), id);
                continue;
            }
            if (drawing.before.categories.isEmpty() || drawing.marks.categories.isEmpty())
                continue;
            ++compared;
            const auto kind = card->entry().categoryKind;
            if (kind == ChartEntry::Category::Month)
                QCOMPARE(QDate::fromString(drawing.before.categories.first() + u"-01"_s, Qt::ISODate).addMonths(6),
                    QDate::fromString(drawing.marks.categories.first() + u"-01"_s, Qt::ISODate));
            if (kind == ChartEntry::Category::Week || kind == ChartEntry::Category::Day)
                QVERIFY(qAbs(QDate::fromString(drawing.before.categories.first(), Qt::ISODate).addDays(181).daysTo(
                            QDate::fromString(drawing.marks.categories.first(), Qt::ISODate))) <= 6);
            QCOMPARE(card->numbers().columnCount(), 1 + 3 * sizeOfTable(*card).second);
            if (!drawing.marks.isEmpty())
                QVERIFY2(footOf(*card)->text().contains(u"the period before"_s), id);
        }
        QVERIFY(compared > 0 || page == "mastery"_L1 || page == "vocabulary"_L1);
    }

    // What a chart says where it has nothing to draw.
    void states_data() { filters_data(); }
    void states()
    {
        QFETCH(const QString, page);
        const auto messages = [this] {
            QMap<QString, QString> said;
            for (ChartCard *card : cards()) {
                const auto *message = card->findChild<QLabel *>(u"chartMessage."_s + card->entry().chartId());
                if (message->isVisible())
                    said.insert(card->entry().chartId(), message->text());
            }
            return said;
        };
        renewDatabase(Template::Documented);
        open(page);
        QMap<QString, QString> said = messages();
        QCOMPARE(said.size(), cards().size());
        for (const QString &words : std::as_const(said))
            QCOMPARE(words, u"Nothing in this period."_s);
        // Before the first answer.
        const ChartCard fresh(cards().first()->entry());
        QCOMPARE(fresh.findChild<QLabel *>(u"chartMessage."_s + fresh.entry().chartId())->text(), u"Reading…"_s);
        // A role that may not read.
        open(page, u"DO $$ BEGIN CREATE ROLE reads_nothing LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$"_s, u"reads_nothing"_s);
        said = messages();
        QCOMPARE(said.size(), cards().size());
        for (const QString &words : std::as_const(said))
            QVERIFY2(words.startsWith(u"Your role may not read"_s), qPrintable(words));
        // Tables that are not there.
        renewDatabase(Template::Documented);
        open(page, u"DROP TABLE user_usage, conversations, analysis_findings, scenario_attempts, scenario_outcomes, message_audio_analysis, "
                         "payments, subscriptions, analytics_events, user_feature_profiles, vocabulary_progress CASCADE"_s);
        said = messages();
        int lacks = 0;
        for (const QString &words : std::as_const(said)) {
            QVERIFY2(!words.isEmpty() && words != u"Reading…"_s, qPrintable(page));
            lacks += words.startsWith(u"This database has no"_s);
        }
        QVERIFY(lacks > 0);
    }
};

QTEST_MAIN(EveryChartTest)
#include "tst_everychart.moc"
