#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/contentpage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// The search and the filter chips over a list, as wide as there is room.
class FilterChipsTest final : public PageTest {
    Q_OBJECT

public:
    FilterChipsTest()
        : PageTest(Template::Content, Database::OfAllFunctions)
    {
    }

private:
    QPushButton *chip(const QString &name) { return find<QPushButton>(name); }
    QLineEdit *search() { return find<QLineEdit>(u"search"_s); }
    ContentTable &table() { return static_cast<ContentPage *>(m_window->page())->table(); }
    QList<QWidget *> shown()
    {
        QList<QWidget *> widgets { search() };
        const QList<QPushButton *> chips = search()->parentWidget()->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
        std::copy_if(chips.cbegin(), chips.cend(), std::back_inserter(widgets),
            [](const QPushButton *one) { return !one->isHidden(); });
        return widgets;
    }
    bool isOneLine()
    {
        const QList<QWidget *> widgets = shown();
        const int right = search()->parentWidget()->width();
        return std::all_of(widgets.cbegin(), widgets.cend(), [&](const QWidget *widget) {
            return widget->geometry().center().y() == widgets.first()->geometry().center().y()
                && widget->geometry().right() < right && widget->width() >= widget->sizeHint().width() / 2;
        });
    }
    void giveTheList(int width)
    {
        auto *splitter = m_window->page()->findChild<QSplitter *>();
        m_window->page()->window()->resize(width + 420, 700);
        QTRY_COMPARE(splitter->width(), width + 420);
        splitter->setSizes({ width, 420 });
        QTRY_VERIFY(qAbs(splitter->sizes().constFirst() - width) < 10);
    }
    QStringList folded()
    {
        QStringList titles;
        const QList<QAction *> actions = find<QMenu>(u"filterMenu.more"_s)->actions();
        for (const QAction *action : actions)
            titles.append(action->text());
        return titles;
    }
    // As a person takes it: from the menu of the chip, or from the same menu under "more".
    void take(const QString &column, const QString &words)
    {
        auto *menu = find<QMenu>(u"facetMenu."_s + column);
        Q_EMIT menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        const auto entry = std::find_if(
            actions.cbegin(), actions.cend(), [&](const QAction *action) { return action->text() == words; });
        QVERIFY(entry != actions.cend());
        (*entry)->trigger();
    }

    void begin() override { openPage(u"languages"_s); }

private Q_SLOTS:
    void areAllThereWhereThereIsRoom()
    {
        giveTheList(1000);
        QTRY_VERIFY(isOneLine());
        QVERIFY(chip(u"filter.more"_s)->isHidden());
        for (const QString &column : { u"is_supported"_s, u"writing_system"_s, u"is_rtl"_s })
            QVERIFY(!chip(u"facet."_s + column)->isHidden());
    }

    void foldFromTheLastOneOn()
    {
        giveTheList(480);
        QTRY_VERIFY(!chip(u"filter.more"_s)->isHidden());
        QTRY_VERIFY(isOneLine());
        QVERIFY(!chip(u"filter.problems"_s)->isHidden());
        QVERIFY(chip(u"filter.changed"_s)->isHidden());
        QVERIFY(folded().endsWith(u"changed"_s));
        QVERIFY(search()->width() >= 140);
        giveTheList(1000);
        QTRY_VERIFY(chip(u"filter.more"_s)->isHidden());
        QVERIFY(!chip(u"filter.changed"_s)->isHidden());
    }

    // What filters is seen, and makes others fold.
    void aFoldedOneThatFiltersComesOut()
    {
        giveTheList(480);
        auto *rtl = chip(u"facet.is_rtl"_s);
        QTRY_VERIFY(rtl->isHidden());
        QVERIFY(folded().contains(u"Right to left"_s));
        const QString yes = booleanWord(u"true"_s);
        take(u"is_rtl"_s, yes);
        QTRY_VERIFY(!rtl->isHidden());
        QVERIFY(rtl->text().contains(yes));
        QVERIFY(!folded().contains(u"Right to left"_s));
        QTRY_COMPARE(table().rowsMatching(),
            m_database->exec(u"SELECT count(*) FROM languages WHERE is_rtl"_s).toLongLong());
        take(u"is_rtl"_s, u"any"_s);
        QTRY_VERIFY(rtl->isHidden());
        QTRY_VERIFY(isOneLine());
    }
};

QTEST_MAIN(FilterChipsTest)
#include "tst_filterchips.moc"
