#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/content/tablepage.h"
#include "views/records/saved/savedviewsmenu.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

} // namespace

// Saved views of the lists that people edit: columns, order, search and filters under a name, by what a person does.
class ContentViewsTest final : public PageTest {
    Q_OBJECT

public:
    ContentViewsTest()
        : PageTest(Template::Life, Database::OfAllFunctions)
    {
    }

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    SavedViewsMenu *chip() { return find<SavedViewsMenu>(u"savedViews"_s); }
    ContentTable &table() { return static_cast<TablePage *>(m_window->page())->table(); }
    void open(const QString &id)
    {
        openPage(id);
        settle();
    }
    void settle() { QTRY_COMPARE_WITH_TIMEOUT(table().state(), ContentTable::State::Ready, patience); }
    void trigger(const QString &name)
    {
        Q_EMIT chip()->menu()->aboutToShow();
        auto *action = chip()->menu()->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void saveAs(const QString &name)
    {
        trigger(u"views.save"_s);
        auto *dialog = chip()->findChild<QDialog *>(u"viewNameDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"viewName.name"_s)->setText(name);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!chip()->findChild<QDialog *>(u"viewNameDialog"_s));
    }

    void begin() override
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/views"_s).removeRecursively();
    }

private Q_SLOTS:
    void everyListHasThem_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : { u"scenarios"_s, u"languages"_s, u"speakers"_s, u"features"_s, u"aliases"_s })
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyListHasThem()
    {
        QFETCH(const QString, id);
        open(id);
        QTRY_VERIFY(chip()->isVisible());
        QVERIFY(!chip()->isChecked());
        saveAs(u"Mine"_s);
        QVERIFY(chip()->isChecked());
        QCOMPARE(chip()->shownName(), u"Mine"_s);
    }

    void keepsColumnsOrderSearchAndFilters()
    {
        open(u"scenarios"_s);
        const QStringList usual = list()->shownColumns();
        QVERIFY(usual.size() > 3);
        // Another order of columns, one of them hidden; sorted, filtered and searched.
        QHeaderView *header = list()->horizontalHeader();
        const auto section = [this](const QString &column) { return table().section(column); };
        list()->setColumnHidden(section(u"difficulty"_s), true);
        header->moveSection(header->visualIndex(section(u"category"_s)), 0);
        header->setSortIndicator(section(u"title"_s), Qt::DescendingOrder);
        settle();
        auto *category = find<QPushButton>(u"facet.category"_s);
        Q_EMIT category->menu()->aboutToShow();
        const QList<QAction *> values = category->menu()->actions();
        for (QAction *value : values) {
            if (value->text().compare(u"basic"_s, Qt::CaseInsensitive) == 0)
                value->trigger();
        }
        settle();
        auto *search = find<QLineEdit>(u"search"_s);
        search->setText(u"a"_s);
        QTest::keyClick(search, Qt::Key_Return);
        settle();
        const QStringList columns = list()->shownColumns();
        const QList<ColumnFilter> filters = table().filters();
        QCOMPARE(filters, (QList<ColumnFilter> { { u"category"_s, ColumnFilter::Kind::Equals, u"basic"_s } }));
        QCOMPARE(columns.first(), u"category"_s);
        QVERIFY(!columns.contains(u"difficulty"_s));
        saveAs(u"Basics"_s);

        // Everything else …
        list()->showView({}, u"title"_s, Qt::AscendingOrder);
        QTest::keyClick(search, Qt::Key_Escape);
        Q_EMIT category->menu()->aboutToShow();
        category->menu()->actions().first()->trigger();
        QTRY_VERIFY(table().filters().isEmpty());
        QCOMPARE(QSet<QString>(usual.begin(), usual.end()), [this] {
            const QStringList now = list()->shownColumns();
            return QSet<QString>(now.begin(), now.end());
        }());
        // … and back, also in the next run.
        for (const bool isNextRun : { false, true }) {
            if (isNextRun) {
                QSettings().clear();
                open(u"scenarios"_s);
                QTRY_VERIFY([this] {
                    Q_EMIT chip()->menu()->aboutToShow();
                    return chip()->menu()->findChild<QAction *>(u"view.Basics"_s) != nullptr;
                }());
            }
            trigger(u"view.Basics"_s);
            settle();
            QCOMPARE(list()->shownColumns(), columns);
            QCOMPARE(table().filters(), filters);
            QCOMPARE(find<QLineEdit>(u"search"_s)->text(), u"a"_s);
            QCOMPARE(list()->sortColumn(), u"title"_s);
            QCOMPARE(list()->sortOrder(), Qt::DescendingOrder);
            QVERIFY(find<QPushButton>(u"facet.category"_s)->isChecked());
            QVERIFY(find<QPushButton>(u"facet.category"_s)->text().contains(u"basic"_s, Qt::CaseInsensitive));
            const QStringList titles = [this] {
                QStringList found;
                for (int row = 0; row < list()->model()->rowCount(); ++row)
                    found += table().record(list()->keyAt(row)).value(u"title"_s).value_or(QString());
                return found;
            }();
            QCOMPARE(titles.size(), m_database->exec(u"SELECT count(*) FROM scenarios WHERE category = 'basic'"_s).toInt());
        }
    }

    // What no chip of the list knows stands on one of its own and can be taken away.
    void filtersWithoutAChip()
    {
        open(u"scenarios"_s);
        SavedView view;
        view.table = u"scenarios"_s;
        view.name = u"Odd"_s;
        view.options.filters = { { u"description"_s, ColumnFilter::Kind::IsNotNull, {} } };
        SavedViewsMenu::viewsOf(m_window->workspace()).save(view);
        trigger(u"view.Odd"_s);
        settle();
        QCOMPARE(table().filters(), view.options.filters);
        auto *extra = find<QPushButton>(u"filter.record"_s);
        QVERIFY(extra->isVisible());
        extra->click();
        QTRY_VERIFY(table().filters().isEmpty());
    }
};

QTEST_MAIN(ContentViewsTest)
#include "tst_contentviews.moc"
