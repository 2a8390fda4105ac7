#include "models/content/roles.h"
#include "models/people/disclosurelog.h"
#include "models/records/recordmodel.h"
#include "tests/support/driftedschemas.h"
#include "tests/support/pagetest.h"
#include "tests/support/ticks.h"
#include "views/editors/valuewords.h"
#include "views/pages/database/tablelist.h"
#include "views/pages/pagecatalog.h"
#include "views/pages/people/learnerspage.h"
#include "views/records/detail/recorddetail.h"
#include "views/records/filter/filterpopup.h"
#include "views/records/recordview.h"
#include "views/records/rows/recorddelegate.h"
#include "views/records/rows/recordscrollbar.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navigation.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
constexpr int besideNavigation = 1100 - 210; // what a page has of a window of 1100 points

} // namespace

// Stands in the desktop's place where an address is opened.
class OpenedAddresses final : public QObject {
    Q_OBJECT

public:
    OpenedAddresses() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~OpenedAddresses() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QStringList addresses;

public Q_SLOTS:
    void open(const QUrl &url) { addresses.append(url.toString()); }
};

// The pages that show rows of any table, through the window.
class RecordPagesTest final : public PageTest {
    Q_OBJECT

public:
    RecordPagesTest()
        : PageTest(Template::Life, Database::OfAllFunctions)
    {
    }

private:
    Page *page() { return m_window->page(); }
    RecordView *view() { return find<RecordView>(u"records"_s); }
    RecordModel &records() { return view()->records(); }
    RecordTable *table() { return view()->table(); }
    void open(const QString &id)
    {
        openPage(id);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->isLoading(), patience);
    }
    void openTable(const QString &name, const QList<ColumnFilter> &filters = {})
    {
        open(u"tables"_s);
        page()->showRows({ name, filters });
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
        QVERIFY2(!records().error(), records().error() ? qPrintable(records().error()->message) : "");
    }
    // A button or a line that has less room than it needs, or reaches beyond what it stands in.
    QString cutOff()
    {
        const QList<QWidget *> widgets = page()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool isPart = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
            if (!isPart || !widget->isVisible())
                continue;
            if (widget->width() < widget->minimumSizeHint().width())
                return u"%1 has %2 of %3"_s.arg(widget->objectName()).arg(widget->width()).arg(widget->minimumSizeHint().width());
            for (const QWidget *over = widget->parentWidget(); over && over != page()->window(); over = over->parentWidget()) {
                if (qobject_cast<const QAbstractScrollArea *>(over->parentWidget()))
                    break; // it scrolls
                const QRect room(widget->mapTo(over, QPoint()), widget->size());
                if (!over->rect().contains(room))
                    return widget->objectName() + u" beyond "_s + over->objectName() + QString::fromLatin1(over->metaObject()->className());
            }
        }
        return {};
    }
    QString state() { return find<QLabel>(u"records.state"_s)->text(); }
    // The context menu of a row, as the mouse asks for it.
    QMenu *menuOf(int row)
    {
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(records().index(row, 0)).center());
        return table()->findChild<QMenu *>(u"records.rowMenu"_s);
    }
    static QAction *actionIn(QMenu *menu, const QString &name)
    {
        auto *action = menu ? menu->findChild<QAction *>(name) : nullptr;
        if (!action)
            qFatal("There is no %s.", qPrintable(name));
        return action;
    }
    void settleRows()
    {
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
        QVERIFY2(!records().error(), records().error() ? qPrintable(records().error()->message) : "");
    }
    qint64 exactRows()
    {
        records().countExactly();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience); }();
        return records().count().rows;
    }
    // What the chip says that stands there now; one that is being exchanged is hidden.
    QString chip(const QString &name)
    {
        for (const auto *button : view()->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button->text();
        }
        return {};
    }
    static QString notes() { return DisclosureLog::ofThisComputer().path(); }
    // What was noted since the last look.
    static QStringList noted()
    {
        QStringList columns;
        QFile log(notes());
        if (log.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : log.readAll().split('\n')) {
                const QJsonObject note = QJsonDocument::fromJson(line).object();
                if (!note.isEmpty())
                    columns.append(note.value(u"table"_s).toString() + u'.' + note.value(u"column"_s).toString());
            }
            log.remove();
        }
        return columns;
    }
    // By the menu of all columns.
    void toggleColumn(const QString &column)
    {
        const QString label = records().labelOf(column);
        m_window->find<QPushButton>(u"records.columns"_s)->click();
        auto *menu = m_window->find<QMenu>(u"records.columnsMenu"_s);
        const QList<QAction *> actions = menu->actions();
        const auto toggles = std::find_if(actions.cbegin(), actions.cend(), [&](const QAction *action) { return action->text() == label; });
        QVERIFY2(toggles != actions.cend(), qPrintable(label));
        (*toggles)->trigger();
        menu->close();
        QTRY_VERIFY(!m_window->page()->findChild<QMenu *>(u"records.columnsMenu"_s));
    }
    // By the chip for any column.
    void askFor(const QString &column)
    {
        find<QPushButton>(u"records.filterMore"_s)->click();
        auto *menu = view()->findChild<QMenu *>(u"records.columnsToFilter"_s);
        QVERIFY(menu);
        const QString label = records().labelOf(column);
        const QList<QAction *> actions = menu->actions();
        const auto asks = std::find_if(actions.cbegin(), actions.cend(), [&](const QAction *action) { return action->text() == label; });
        QVERIFY(asks != actions.cend());
        menu->hide();
        QCoreApplication::processEvents(); // the platform without a screen has no active window for a moment, and closes what pops up
        (*asks)->trigger();
        menu->close();
    }
    FilterPopup *popup()
    {
        FilterPopup *found = nullptr;
        [&] { QTRY_VERIFY((found = view()->findChild<FilterPopup *>())); }();
        return found;
    }

    void fillDatabase() override { m_database->exec(u"ANALYZE"_s); }

private Q_SLOTS:
    void listsEveryTable()
    {
        open(u"tables"_s);
        auto *list = find<QTreeWidget>(u"tables.list"_s);
        QStringList names;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            for (int row = 0; row < list->topLevelItem(group)->childCount(); ++row)
                names.append(list->topLevelItem(group)->child(row)->text(0));
        }
        for (const Table &known : m_window->workspace().catalog().tables())
            QVERIFY2(names.contains(known.name), qPrintable(known.name));
        page()->showRows({ u"conversation_sessions"_s, {} });
        QVERIFY(find<QLabel>(u"tables.purpose"_s)->text().contains(u"Legacy"));
    }

    // What is seen stays where it is while pages come below and go above.
    void scrollingNeverJumps()
    {
        openTable(u"messages"_s);
        QScrollBar *bar = table()->verticalScrollBar();
        QStringList seen;
        int sameTop = 0;
        connect(&records(), &QAbstractItemModel::rowsAboutToBeRemoved, table(), [&](const QModelIndex &, int first, int last) {
            if (first == 0)
                sameTop = table()->firstRow() - (last + 1);
        });
        // Connected after the table, and so asked after it: at once, for a later look would find the next steps in it.
        connect(&records(), &QAbstractItemModel::rowsRemoved, table(), [&](const QModelIndex &, int first, int) {
            if (first == 0)
                QCOMPARE(table()->firstRow(), sameTop);
        });
        QSignalSpy removed(&records(), &QAbstractItemModel::rowsRemoved);
        for (int step = 0; step < 800 && !(records().isAtEnd() && bar->value() == bar->maximum()); ++step) {
            const QStringList top = records().keyAt(table()->firstRow());
            if (!seen.contains(top.join(u' ')))
                seen.append(top.join(u' '));
            bar->setValue(qMin(bar->value() + 5 * RecordTable::rowHeight, bar->maximum()));
            if (records().isReading())
                QTRY_VERIFY_WITH_TIMEOUT(!records().isReading(), patience);
        }
        QVERIFY(records().isAtEnd());
        QVERIFY(removed.count() > 0); // fewer are kept than there are
        QVERIFY(records().rowCount() <= RecordModel::keptRows);
        const qint64 all = m_database->exec(u"SELECT count(*)::text FROM messages"_s).toLongLong();
        QCOMPARE(records().count().rows, all);
        QVERIFY(records().count().exact);
        QVERIFY(seen.size() > all / 6);
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(records().isAtStart() && !records().isReading(), patience);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(records().isAtEnd() && !records().isReading(), patience);
        QCOMPARE(bar->value(), bar->maximum());
    }

    // The bar stands for the whole: its handle let go in the middle shows rows of the middle.
    void dragsThroughTheWhole()
    {
        openTable(u"messages"_s);
        auto *scroll = find<RecordScrollBar>(u"records.scroll"_s);
        QVERIFY(scroll->maximum() > 3'000);
        scroll->setSliderDown(true);
        scroll->setSliderPosition(scroll->maximum() / 2);
        QVERIFY(!records().isReading()); // held, it asks for nothing
        scroll->setSliderDown(false);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isAtStart(), patience);
        const double share = double(records().place().before) / double(records().count().rows);
        QVERIFY2(share > 0.35 && share < 0.65, qPrintable(QString::number(share)));
        QVERIFY(!records().isAtEnd());
    }

    void filtersByChips()
    {
        openTable(u"messages"_s);
        find<QPushButton>(u"records.filter.role"_s)->click();
        popup()->findChild<QComboBox *>(u"records.filterKind"_s)->setCurrentIndex(1); // is
        popup()->findChild<QLineEdit *>(u"records.filterFirst"_s)->setText(u"assistant"_s);
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().isFiltered(), patience);
        find<QPushButton>(u"records.count"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience);
        QCOMPARE(records().count().rows,
            m_database->exec(u"SELECT count(*)::text FROM messages WHERE role = 'assistant'"_s).toLongLong());
        QTRY_VERIFY(!view()->findChild<FilterPopup *>());
        find<QPushButton>(u"records.filter.role"_s)->click();
        popup()->findChild<QPushButton *>(u"records.filterClear"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isFiltered(), patience);
    }

    void searches()
    {
        openTable(u"languages"_s);
        auto *search = find<QLineEdit>(u"records.search"_s);
        QTest::keyClicks(search, u"Japan"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().rowCount() == 1, patience);
        QTest::keyClicks(search, u"xyz"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().rowCount() == 0, patience);
        QVERIFY(state().contains(u"No row fits"));
    }

    // Said while something is searched for: by an index, or row by row.
    void saysHowItSearches()
    {
        openTable(u"messages"_s);
        auto *said = find<QLabel>(u"records.searchWay"_s);
        QVERIFY(!said->isVisible());
        auto *search = find<QLineEdit>(u"records.search"_s);
        search->setText(u"the"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading() && said->isVisible(), patience);
        QVERIFY2(said->text().startsWith(u"No index serves this search"), qPrintable(said->text()));
        QVERIFY2(said->text().contains(QLocale().toString(records().table().estimatedRows)), qPrintable(said->text()));
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading() && !said->isVisible(), patience);
    }

    void presetsOfOneColumnTakeEachOthersPlace()
    {
        open(u"records"_s);
        page()->showTab(u"scenario_attempts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
        auto *completed = find<QPushButton>(u"records.preset.completed"_s);
        auto *open = find<QPushButton>(u"records.preset.open"_s);
        auto *helped = find<QPushButton>(u"records.preset.helped"_s);
        completed->click();
        helped->click();
        QVERIFY(completed->isChecked() && helped->isChecked());
        open->click();
        QVERIFY(!completed->isChecked() && helped->isChecked() && open->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
        find<QPushButton>(u"records.count"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience);
        QCOMPARE(records().count().rows,
            m_database->exec(u"SELECT count(*)::text FROM scenario_attempts WHERE completed_at IS NULL AND abandoned_at IS NULL "
                             "AND hints_used >= 1"_s).toLongLong());
    }

    // A person is looked for by name, not by a key that nobody knows; the chip says the name, too.
    void choosesRowsByTheirNames()
    {
        open(u"records"_s);
        page()->showTab(u"scenario_attempts"_s);
        settleRows();
        const QString id = m_database->exec(u"SELECT scenario_id FROM scenario_attempts ORDER BY 1 LIMIT 1"_s);
        const QString title = m_database->exec(u"SELECT title FROM scenarios WHERE id = '%1'"_s.arg(id));
        find<QPushButton>(u"records.filter.scenario_id"_s)->click();
        const auto *names = popup()->findChild<QListWidget *>(u"records.filterNames"_s);
        QTRY_COMPARE_WITH_TIMEOUT(names->count(), m_database->exec(u"SELECT least(count(*), 50) FROM scenarios"_s).toInt(), patience);
        auto *search = popup()->findChild<QLineEdit *>(u"records.filterSearch"_s);
        QTest::keyClicks(search, title.toUpper());
        QTest::keyClick(search, Qt::Key_Return); // before the answer is there
        QTRY_VERIFY_WITH_TIMEOUT(search->text().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(names->item(0)->text(), title, patience);
        QCOMPARE(names->item(0)->checkState(), Qt::Checked);
        QTest::keyClick(search, Qt::Key_Return); // nothing is left to choose
        settleRows();
        QCOMPARE(records().options().filters,
            (QList<ColumnFilter> { { u"scenario_id"_s, ColumnFilter::Kind::OneOf, ColumnFilter::listValue({ id }) } }));
        QCOMPARE(exactRows(), m_database->exec(u"SELECT count(*) FROM scenario_attempts WHERE scenario_id = '%1'"_s.arg(id)).toLongLong());
        QCOMPARE(chip(u"records.filter.scenario_id"_s), u"Scenario: "_s + title);
        // What is chosen stands there again.
        QTRY_VERIFY(!view()->findChild<FilterPopup *>());
        find<QPushButton>(u"records.filter.scenario_id"_s)->click();
        names = popup()->findChild<QListWidget *>(u"records.filterNames"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names->count() > 1, patience);
        QCOMPARE(names->item(0)->text(), title);
        QCOMPARE(names->item(0)->checkState(), Qt::Checked);
        popup()->close();
    }

    // Of many rows the first are offered, and every other is found; a key that no row has can be said all the same.
    void choosesAmongManyRowsAndTypesWhatIsNotThere()
    {
        m_database->exec(u"INSERT INTO scenarios SELECT (jsonb_populate_record(scenario, jsonb_build_object('id', 'copy-' || n, 'title', "
                         "CASE n WHEN 60 THEN 'About a lighthouse' ELSE 'Copy ' || n END))).* FROM scenarios AS scenario, "
                         "generate_series(1, 60) AS n WHERE scenario.id = (SELECT min(id) FROM scenarios)"_s);
        openTable(u"scenario_outcomes"_s);
        askFor(u"scenario_id"_s);
        const auto *names = popup()->findChild<QListWidget *>(u"records.filterNames"_s);
        const auto *said = popup()->findChild<QLabel *>(u"records.filterState"_s);
        QTRY_COMPARE_WITH_TIMEOUT(names->count(), 50, patience);
        QVERIFY2(said->text().startsWith(u"The first 50"_s), qPrintable(said->text()));
        auto *search = popup()->findChild<QLineEdit *>(u"records.filterSearch"_s);
        QTest::keyClicks(search, u"a lighth"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names->count() == 2 && names->item(0)->text() == u"About a lighthouse", patience);
        search->clear();
        QTest::keyClicks(search, u"nowhere"_s);
        QTest::keyClick(search, Qt::Key_Return); // takes what is found, and nothing is
        QTRY_VERIFY_WITH_TIMEOUT(names->count() == 1 && names->item(0)->text().contains(u"“nowhere”"_s), patience);
        QCOMPARE(said->text(), u"Nothing is called so."_s);
        QCOMPARE(names->item(0)->checkState(), Qt::Unchecked);
        QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, names->visualItemRect(names->item(0)).center());
        QCOMPARE(names->item(0)->checkState(), Qt::Checked);
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        settleRows();
        QCOMPARE(records().rowCount(), 0);
        QCOMPARE(chip(u"records.filter.scenario_id"_s), u"Scenario: nowhere"_s);
        m_database->exec(u"DELETE FROM scenarios WHERE id LIKE 'copy-%'"_s);
    }

    // The title of a conversation tells what somebody talked about: it stands masked in its own list, and nowhere for its key.
    void namesNothingByWhatSomebodySaid()
    {
        const QString id = m_database->exec(u"SELECT max(conversation_id::text) FROM messages"_s);
        m_database->exec(u"UPDATE conversations SET title = 'About a lighthouse' WHERE id = '%1'"_s.arg(id));
        openTable(u"messages"_s);
        const int conversation = records().section(u"conversation_id"_s);
        for (int row = 0; row < records().rowCount(); ++row)
            QVERIFY(records().index(row, conversation).data(ReferenceNameRole).isNull());
        askFor(u"conversation_id"_s);
        QVERIFY(!popup()->findChild<QListWidget *>(u"records.filterNames"_s));
        popup()->close();
        // Nor is anything ordered by it, gone to, or found: what can be seen is the key.
        records().sort(conversation, Qt::AscendingOrder);
        settleRows();
        const auto key = [&](int row) { return records().valueAt(row, conversation).value_or(QString()); };
        QCOMPARE(key(0), m_database->exec(u"SELECT min(conversation_id::text) FROM messages"_s));
        auto *line = m_window->find<QLineEdit>(u"records.goTo"_s);
        const QString middle = m_database->exec(
            u"SELECT DISTINCT conversation_id::text FROM messages ORDER BY 1 OFFSET 20 LIMIT 1"_s);
        for (const QString &sought : { middle, id }) {
            line->setText(sought);
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(!records().isReading(), patience);
            QVERIFY2(!records().error(), qPrintable(records().error() ? records().error()->message : QString()));
            QCOMPARE(key(0), sought);
        }
        WindowOptions options = records().options();
        options.filters = { { u"conversation_id"_s, ColumnFilter::Kind::Contains, u"lighthouse"_s } };
        records().setOptions(options);
        settleRows();
        QCOMPARE(exactRows(), 0);
        options.filters = {};
        options.searchColumns = { u"conversation_id"_s };
        options.search = u"lighthouse"_s;
        records().setOptions(options);
        settleRows();
        QCOMPARE(exactRows(), 0);
        options.search = id.left(18);
        records().setOptions(options);
        settleRows();
        QCOMPARE(exactRows(), m_database->exec(u"SELECT count(*) FROM messages WHERE conversation_id::text LIKE '%1%'"_s.arg(id.left(18))).toLongLong());
    }

    // A name that could not be read for a chip is said, and no longer when another list is shown.
    void saysThatNamesCouldNotBeRead()
    {
        const QString id = m_database->exec(u"SELECT scenario_id FROM scenario_attempts ORDER BY 1 LIMIT 1"_s);
        // Its rows need no name.
        QSettings().setValue(u"records/scenario_attempts/columns"_s, QStringList { u"id"_s, u"started_at"_s });
        open(u"tables"_s);
        m_database->exec(u"ALTER TABLE scenarios RENAME TO scenarios_elsewhere"_s);
        page()->showRows({ u"scenario_attempts"_s, { { u"scenario_id"_s, ColumnFilter::Kind::Equals, id } } });
        settleRows();
        const auto *note = m_window->find<QLabel>(u"records.note"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(note->isVisible() && note->text().contains(u"scenarios"_s), qPrintable(note->text()), patience);
        QVERIFY(chip(u"records.scope.scenario_id"_s).contains(id));
        m_database->exec(u"ALTER TABLE scenarios_elsewhere RENAME TO scenarios"_s);
        // To read anew reads the names anew, too.
        page()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!chip(u"records.scope.scenario_id"_s).contains(id), patience);
        settleRows();
        QVERIFY(!note->isVisible() || !note->text().contains(u"scenarios"_s));
        page()->showRows({ u"languages"_s, {} });
        settleRows();
        QVERIFY(!note->isVisible() || !note->text().contains(u"scenarios"_s));
    }

    // Who has no name is called by their mail: masked among those to choose from, and on a chip as far as the list shows it.
    void masksTheMailsOfThoseWhoHaveNoName()
    {
        const QString id = m_database->exec(u"SELECT user_id FROM scenario_attempts ORDER BY 1 LIMIT 1"_s);
        const QString name = m_database->exec(u"SELECT display_name FROM users WHERE id = '%1'"_s.arg(id));
        m_database->exec(u"UPDATE users SET display_name = 'nameless@example.org' WHERE id = '%1'"_s.arg(id));
        openTable(u"scenario_attempts"_s);
        askFor(u"user_id"_s);
        const auto *names = popup()->findChild<QListWidget *>(u"records.filterNames"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names->count() > 1, patience);
        auto *search = popup()->findChild<QLineEdit *>(u"records.filterSearch"_s);
        QTest::keyClicks(search, u"nameless"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names->count() == 2 && names->item(0)->text().contains(u'@'), patience);
        QVERIFY(!names->item(0)->text().contains(u"nameless"_s));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(search->text().isEmpty());
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        settleRows();
        const auto said = [this] { return chip(u"records.filter.user_id"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u'@'), patience);
        QVERIFY2(!said().contains(u"nameless"_s), qPrintable(said()));
        // The chip that somebody may be at stays the same one when the list is revealed and masked again.
        const QPointer<QPushButton> there = find<QPushButton>(u"records.filter.user_id"_s);
        records().setRevealed(true);
        QVERIFY2(said().contains(u"nameless@example.org"_s), qPrintable(said()));
        records().setRevealed(false);
        QVERIFY2(!said().contains(u"nameless"_s), qPrintable(said()));
        QVERIFY(there);
        m_database->exec(u"UPDATE users SET display_name = '%2' WHERE id = '%1'"_s.arg(id, name));
    }

    // The row that is current in a list stands beside it, also when another list took its place, or the same.
    void showsTheRowOfAListThatTookAnothersPlace()
    {
        openPage(u"records"_s);
        for (const QString &list : { u"user_usage"_s, u"subscriptions"_s, u"user_usage"_s, u"user_usage"_s }) {
            page()->showTab(list);
            QVERIFY(!page()->findChild<QPushButton *>(u"value.user_id"_s)); // that of the list before
            settleRows();
            QTRY_VERIFY2_WITH_TIMEOUT(page()->findChild<QPushButton *>(u"value.user_id"_s), qPrintable(list), patience);
            QVERIFY(table()->currentIndex().isValid());
        }
    }

    // A column that refers to tiers by its name alone, without a foreign key.
    void choosesByReferencesThatNoKeyKnows()
    {
        open(u"records"_s);
        page()->showTab(u"user_usage"_s);
        settleRows();
        find<QPushButton>(u"records.filter.tier_when_used"_s)->click();
        auto *names = popup()->findChild<QListWidget *>(u"records.filterNames"_s);
        QVERIFY(names);
        QTRY_COMPARE_WITH_TIMEOUT(names->count(), m_database->exec(u"SELECT count(*) FROM tiers"_s).toInt(), patience);
        for (int row = 0; row < names->count(); ++row) {
            if (names->item(row)->data(Qt::UserRole).toString() == u"free")
                names->item(row)->setCheckState(Qt::Checked);
        }
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        settleRows();
        QCOMPARE(chip(u"records.filter.tier_when_used"_s), QString(u"Tier: " + m_database->exec(u"SELECT name FROM tiers WHERE id = 'free'"_s)));
        QCOMPARE(exactRows(), m_database->exec(u"SELECT count(*) FROM user_usage WHERE tier_when_used = 'free'"_s).toLongLong());
    }

    void saysLabelsAndLengthsOfTimeInWords()
    {
        open(u"records"_s);
        page()->showTab(u"subscriptions"_s);
        settleRows();
        askFor(u"cancel_at_period_end"_s);
        const auto *values = popup()->findChild<QListWidget *>(u"records.filterValues"_s);
        QCOMPARE(values->count(), 2);
        QCOMPARE(values->item(0)->text(), u"yes"_s);
        QTest::mouseClick(values->viewport(), Qt::LeftButton, {}, values->visualItemRect(values->item(0)).center());
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        settleRows();
        QCOMPARE(chip(u"records.filter.cancel_at_period_end"_s), u"Ends with the period: yes"_s);
        QCOMPARE(exactRows(), m_database->exec(u"SELECT count(*) FROM subscriptions WHERE cancel_at_period_end"_s).toLongLong());

        open(u"conversations"_s);
        settleRows();
        QCOMPARE(chip(u"records.filter.duration_seconds"_s), u"Duration"_s);
        const int section = records().section(u"duration_seconds"_s);
        QCOMPARE(records().headerData(section, Qt::Horizontal).toString(), u"Duration"_s);
        const auto *cells = static_cast<RecordDelegate *>(table()->itemDelegate());
        QVERIFY(cells->displayText(records().index(0, section)).contains(u':'));
        for (const QString &typed : { u"0:10:00"_s, u"10m"_s, u"600"_s }) {
            find<QPushButton>(u"records.filter.duration_seconds"_s)->click();
            popup()->findChild<QLineEdit *>(u"records.filterFirst"_s)->setText(typed);
            popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
            settleRows();
            QCOMPARE(chip(u"records.filter.duration_seconds"_s), u"Duration from 0:10:00"_s);
            QCOMPARE(exactRows(), m_database->exec(u"SELECT count(*) FROM conversations WHERE duration_seconds >= 600"_s).toLongLong());
            QTRY_VERIFY(!view()->findChild<FilterPopup *>());
            find<QPushButton>(u"records.filter.duration_seconds"_s)->click();
            QCOMPARE(popup()->findChild<QLineEdit *>(u"records.filterFirst"_s)->text(), u"0:10:00"_s);
            popup()->close();
            QTRY_VERIFY(!view()->findChild<FilterPopup *>());
        }
    }

    // What led here is told by the name of the row, not by its key.
    void namesWhatLedHere()
    {
        const QString user = m_database->exec(u"SELECT user_id FROM scenario_attempts ORDER BY 1 LIMIT 1"_s);
        openTable(u"scenario_attempts"_s, { { u"user_id"_s, ColumnFilter::Kind::Equals, user } });
        const QString name = m_database->exec(u"SELECT display_name FROM users WHERE id = '%1'"_s.arg(user));
        QTRY_COMPARE_WITH_TIMEOUT(chip(u"records.scope.user_id"_s), QString(u"Learner: "_s + name + u" ✕"), patience);
        const auto isInDetail = [&](const QString &words) {
            const auto *link = page()->findChild<QPushButton *>(u"value.user_id"_s);
            return link && link->text().startsWith(words);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isInDetail(name + u" ("_s), patience);
        // Who is known by a mail alone is masked there as in the list.
        m_database->exec(u"UPDATE users SET display_name = 'somebody@example.org' WHERE id = '%1'"_s.arg(user));
        openTable(u"scenario_attempts"_s, { { u"user_id"_s, ColumnFilter::Kind::Equals, user } });
        QTRY_VERIFY_WITH_TIMEOUT(chip(u"records.scope.user_id"_s).startsWith(u"Learner: s•••@"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isInDetail(u"s•••@"_s), patience);
        view()->setRevealed(true);
        QTRY_COMPARE(chip(u"records.scope.user_id"_s), u"Learner: somebody@example.org ✕"_s);
        m_database->exec(u"UPDATE users SET display_name = '%2' WHERE id = '%1'"_s.arg(user, name));
    }

    // Every preset of every list is a question that the server can answer, and every list leads to whom it is about.
    void presetsOfEveryList()
    {
        open(u"records"_s);
        for (const QString &list : page()->tabIds()) {
            page()->showTab(list);
            QTRY_VERIFY_WITH_TIMEOUT(records().table().name == list && records().isLoaded() && !records().isReading(), patience);
            QVERIFY2(records().section(u"user_id"_s) >= 0 && records().query().referenceColumns().contains(u"user_id"_s), qPrintable(list));
            // Nothing reads as the database writes it.
            for (const Column &column : records().table().columns) {
                const QString label = records().labelOf(column.name);
                QVERIFY2(!label.contains(u'_') && !label.endsWith(u" seconds"_s) && (label == u"ID" || !label.endsWith(u" ID"_s)),
                    qPrintable(list + u'.' + column.name + u": "_s + label));
            }
            const RecordListing &listing = view()->listing();
            QVERIFY2(!listing.presets.isEmpty(), qPrintable(list));
            for (const FilterPreset &preset : listing.presets) {
                find<QPushButton>(u"records.preset."_s + preset.id)->click();
                QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
                QVERIFY2(!records().error() && records().options().filters.size() >= preset.filters.size(), qPrintable(list + preset.id));
            }
        }
    }

    // In the smallest window that the studio is made for the detail stands below the rows, and nothing is cut off.
    void fitsASmallWindow_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("list");
        QTest::newRow("tables") << u"tables"_s << u"records.table"_s;
        QTest::newRow("records") << u"records"_s << u"records.table"_s;
        QTest::newRow("conversations") << u"conversations"_s << u"records.table"_s;
        QTest::newRow("learners") << u"people"_s << u"people.list"_s;
    }
    void fitsASmallWindow()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, list);
        open(id);
        QVERIFY2(page()->minimumSizeHint().width() <= 620, qPrintable(QString::number(page()->minimumSizeHint().width())));
        for (const QSize &size : { QSize(besideNavigation, 660), QSize(620, 660) }) {
            page()->window()->resize(size);
            QTRY_COMPARE(page()->width(), size.width());
            QTRY_COMPARE(cutOff(), QString());
            if (size.width() == besideNavigation)
                QVERIFY2(find<QWidget>(list)->width() >= 470, qPrintable(QString::number(find<QWidget>(list)->width())));
        }
    }

    // Each arrangement has sizes of its own, and both are there again the next time.
    void splitterKeepsItsSizes()
    {
        openTable(u"messages"_s);
        const auto drag = [this](const QPoint &by) {
            auto *splitter = find<QSplitter>(u"recordBrowser.splitter"_s);
            QWidget *handle = splitter->handle(1);
            const QPoint at = handle->rect().center();
            QTest::mousePress(handle, Qt::LeftButton, {}, at);
            QMouseEvent move(QEvent::MouseMove, at + by, handle->mapToGlobal(at + by), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(handle, &move);
            QTest::mouseRelease(handle, Qt::LeftButton, {}, at);
            return splitter->sizes();
        };
        const auto sizes = [this] { return find<QSplitter>(u"recordBrowser.splitter"_s)->sizes(); };
        page()->window()->resize(1300, 700);
        QTRY_COMPARE(find<QSplitter>(u"recordBrowser.splitter"_s)->orientation(), Qt::Horizontal);
        const QList<int> beside = drag({ -60, 0 });
        page()->window()->resize(besideNavigation, 700);
        QTRY_COMPARE(find<QSplitter>(u"recordBrowser.splitter"_s)->orientation(), Qt::Vertical);
        const QList<int> below = drag({ 0, 40 });
        QVERIFY(below != beside);
        page()->window()->resize(1300, 700);
        QTRY_COMPARE(find<QSplitter>(u"recordBrowser.splitter"_s)->orientation(), Qt::Horizontal);
        QTRY_COMPARE(sizes(), beside);
        openTable(u"messages"_s);
        page()->window()->resize(besideNavigation, 700);
        QTRY_COMPARE(find<QSplitter>(u"recordBrowser.splitter"_s)->orientation(), Qt::Vertical);
        QTRY_COMPARE(sizes(), below);
    }

    void goesToAValue()
    {
        openTable(u"conversations"_s);
        const QString middle = m_database->exec(
            u"SELECT started_at::text FROM conversations ORDER BY started_at DESC OFFSET 150 LIMIT 1"_s);
        auto *line = find<QLineEdit>(u"records.goTo"_s);
        QVERIFY(line->isVisible());
        line->setText(middle);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isAtStart(), patience);
        QCOMPARE(*records().valueAt(0, records().section(u"started_at"_s)), middle);
        line->setText(u"no moment"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(records().error(), patience);
        QVERIFY(records().rowCount() > 0);
    }

    // As the list writes it.
    void goesToALengthOfTime()
    {
        openTable(u"conversations"_s);
        records().sort(records().section(u"duration_seconds"_s), Qt::AscendingOrder);
        settleRows();
        const int middle = m_database->exec(
            u"SELECT duration_seconds FROM conversations WHERE duration_seconds IS NOT NULL ORDER BY 1 OFFSET 100 LIMIT 1"_s).toInt();
        auto *line = find<QLineEdit>(u"records.goTo"_s);
        line->setText(durationWords(QString::number(middle)));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isAtStart(), patience);
        QVERIFY2(!records().error(), qPrintable(records().error() ? records().error()->message : QString()));
        QCOMPARE(*records().valueAt(0, records().section(u"duration_seconds"_s)), QString::number(middle));
    }

    void choosesColumnsAndKeepsThem()
    {
        openTable(u"conversations"_s);
        const int before = records().columnCount();
        find<QPushButton>(u"records.columns"_s)->click();
        auto *menu = find<QMenu>(u"records.columnsMenu"_s);
        for (QAction *action : menu->actions()) {
            if (action->isCheckable() && !action->isChecked()) {
                action->trigger();
                break;
            }
        }
        menu->close();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading(), patience);
        QCOMPARE(records().columnCount(), before + 1);
        openTable(u"conversations"_s);
        QCOMPARE(records().columnCount(), before + 1);
    }

    // Mail and what was said are dots until somebody asks, which is noted; secrets are nowhere.
    void masksUntilRevealed()
    {
        openTable(u"users"_s);
        QCOMPARE(records().section(u"hashed_password"_s), -1);
        const QString mail = *records().valueAt(0, records().section(u"email"_s));
        table()->selectRow(0);
        QVERIFY(!table()->selectionAsText().contains(mail));
        find<QPushButton>(u"records.reveal"_s)->click();
        QVERIFY(records().isRevealed());
        QVERIFY(table()->selectionAsText().contains(mail));
        page()->showRows({ u"users"_s, {} });
        QVERIFY(!records().isRevealed()); // another look is another question
        openTable(u"session"_s);
        QCOMPARE(records().section(u"id"_s), -1);
        QVERIFY(records().rowCount() > 0);
    }

    // A person whose name is a mail is masked in the list of persons as everywhere else.
    void masksMailsThatStandForNames()
    {
        const QString id = m_database->exec(u"SELECT min(id::text) FROM users"_s);
        const QString names = m_database->exec(u"SELECT quote_nullable(display_name) || ', username = ' || quote_nullable(username) "
                                               "FROM users WHERE id = '%1'"_s.arg(id));
        m_database->exec(u"UPDATE users SET display_name = 'somebody@example.org', username = 'nobody@example.org' WHERE id = '%1'"_s.arg(id));
        QSettings().setValue(u"records/users/columns"_s, QStringList { u"id"_s, u"display_name"_s, u"username"_s });
        openTable(u"users"_s, { { u"id"_s, ColumnFilter::Kind::Equals, id } });
        QCOMPARE(records().rowCount(), 1);
        const QModelIndex name = records().index(0, records().section(u"display_name"_s));
        QCOMPARE(name.data().toString(), u"s•••@•••.org"_s);
        QVERIFY(name.data(RecordModel::MaskedRole).toBool());
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(!QApplication::clipboard()->text().contains(u"body@example"_s), qPrintable(QApplication::clipboard()->text()));
        auto *detail = page()->findChild<RecordDetail *>();
        QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading() && detail->findChild<QPushButton *>(u"reveal.display_name"_s), patience);
        QVERIFY(!m_window->find<QLabel>(u"recordDetail.title"_s)->text().contains(u"somebody"_s));
        m_window->find<QPushButton>(u"records.reveal"_s)->click();
        QCOMPARE(name.data().toString(), u"somebody@example.org"_s);
        // A name that is none stays to be read, beside the list as in it.
        m_database->exec(u"UPDATE users SET display_name = 'Somebody' WHERE id = '%1'"_s.arg(id));
        openTable(u"users"_s, { { u"id"_s, ColumnFilter::Kind::Equals, id } });
        QCOMPARE(records().index(0, records().section(u"display_name"_s)).data().toString(), u"Somebody"_s);
        detail = page()->findChild<RecordDetail *>();
        QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading() && detail->findChild<QLabel *>(u"value.display_name"_s), patience);
        QCOMPARE(detail->findChild<QLabel *>(u"value.display_name"_s)->text(), u"Somebody"_s);
        m_database->exec(u"UPDATE users SET display_name = %2 WHERE id = '%1'"_s.arg(id, names));
    }

    // Whatever is revealed has a line in the log, each time and each column; what has none stands masked.
    void notesWhatIsRevealedEachTime()
    {
        QSettings().setValue(u"records/messages/columns"_s, QStringList { u"id"_s, u"role"_s, u"content"_s });
        openTable(u"messages"_s);
        auto *reveal = m_window->find<QPushButton>(u"records.reveal"_s);
        QFile::remove(notes());
        reveal->click();
        QVERIFY(records().isRevealed());
        QCOMPARE(noted(), QStringList { u"messages.content"_s });
        reveal->click();
        QVERIFY(!records().isRevealed());
        QVERIFY(noted().isEmpty());
        reveal->click();
        QCOMPARE(noted(), QStringList { u"messages.content"_s });

        // Another column with what was said is another question, one without it is none.
        toggleColumn(u"sequence_id"_s);
        settleRows();
        QVERIFY(records().isRevealed());
        toggleColumn(u"translated_content"_s);
        QVERIFY(!records().isRevealed());
        settleRows();
        const int translation = records().section(u"translated_content"_s);
        for (int row = 0; row < records().rowCount(); ++row)
            QVERIFY(records().index(row, translation).data().toString().remove(u'•').isEmpty());
        reveal->click();
        QVERIFY(records().isRevealed());
        QCOMPARE(noted(), (QStringList { u"messages.content"_s, u"messages.translated_content"_s }));
        view()->setState({ u"id"_s, u"content"_s }, records().options());
        QVERIFY(!records().isRevealed());
        settleRows();
        reveal->click();
        QCOMPARE(noted(), QStringList { u"messages.content"_s });

        // Nothing to be masked is left: there is no button that could mask it again.
        toggleColumn(u"content"_s);
        settleRows();
        QVERIFY(!reveal->isVisible() && !records().isRevealed());
        toggleColumn(u"content"_s);
        settleRows();
        QVERIFY(reveal->isVisible() && !records().isRevealed());
        QVERIFY(noted().isEmpty());
    }

    // A reveal opens the mails of those who have no name, where their keys are shown: that is noted, too.
    void notesTheMailsThatStandForKeys()
    {
        const QString user = m_database->exec(u"SELECT user_id FROM conversations WHERE user_id IS NOT NULL ORDER BY 1 LIMIT 1"_s);
        const QString name = m_database->exec(u"SELECT display_name FROM users WHERE id = '%1'"_s.arg(user));
        m_database->exec(u"UPDATE users SET display_name = 'nameless@example.org' WHERE id = '%1'"_s.arg(user));
        const QList<ColumnFilter> filters { { u"user_id"_s, ColumnFilter::Kind::Equals, user } };
        QSettings().setValue(u"records/conversations/columns"_s, QStringList { u"id"_s, u"title"_s, u"user_id"_s });
        openTable(u"conversations"_s, filters);
        QTRY_VERIFY_WITH_TIMEOUT(chip(u"records.scope.user_id"_s).contains(u"n•••@"_s), patience);
        QFile::remove(notes());
        m_window->find<QPushButton>(u"records.reveal"_s)->click();
        QCOMPARE(noted(), (QStringList { u"conversations.title"_s, u"users.email"_s }));
        QVERIFY(chip(u"records.scope.user_id"_s).contains(u"nameless@example.org"_s));
        // Where the list does not show them the chip does not, either.
        toggleColumn(u"user_id"_s);
        settleRows();
        QVERIFY(!records().isRevealed());
        m_window->find<QPushButton>(u"records.reveal"_s)->click();
        QVERIFY(records().isRevealed());
        QCOMPARE(noted(), QStringList { u"conversations.title"_s });
        QVERIFY2(!chip(u"records.scope.user_id"_s).contains(u"nameless"_s), qPrintable(chip(u"records.scope.user_id"_s)));
        // Also of a list that has no other personal column.
        QSettings().setValue(u"records/scenario_attempts/columns"_s, QStringList { u"id"_s, u"user_id"_s });
        openTable(u"scenario_attempts"_s, filters);
        QVERIFY(find<QPushButton>(u"records.reveal"_s)->isVisible());
        find<QPushButton>(u"records.reveal"_s)->click();
        QCOMPARE(noted(), QStringList { u"users.email"_s });
        QTRY_VERIFY_WITH_TIMEOUT(chip(u"records.scope.user_id"_s).contains(u"nameless@example.org"_s), patience);
        m_database->exec(u"UPDATE users SET display_name = '%2' WHERE id = '%1'"_s.arg(user, name));
    }

    // The row beside the list is masked again when another is looked at; to reveal it once more is noted once more.
    void notesEachRowThatIsRevealed()
    {
        QSettings().setValue(u"records/users/columns"_s, QStringList { u"id"_s, u"email"_s });
        openTable(u"users"_s);
        QFile::remove(notes());
        for (const int row : { 0, 1, 0 }) {
            table()->setCurrentIndex(records().index(row, 0));
            auto *detail = page()->findChild<RecordDetail *>();
            QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading() && detail->key() == records().keyAt(row), patience);
            auto *reveal = detail->findChild<QPushButton *>(u"reveal.email"_s);
            QVERIFY(reveal);
            reveal->click();
            QVERIFY(!detail->findChild<QPushButton *>(u"reveal.email"_s));
            QCOMPARE(noted(), QStringList { u"users.email"_s });
        }
    }

    void followsReferencesBothWays()
    {
        openTable(u"scenario_attempts"_s);
        table()->setCurrentIndex(records().index(0, 0));
        auto *detail = page()->findChild<RecordDetail *>();
        QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading() && !detail->key().isEmpty(), patience);
        QSignalSpy followed(page(), &Page::openRecordRequested);
        Q_EMIT detail->followReference(u"scenarios"_s, { u"x"_s });
        QCOMPARE(followed.count(), 1);
        const QString user = *records().valueAt(0, records().section(u"user_id"_s));
        Q_EMIT detail->showReferring({ u"user_usage"_s, { { u"user_id"_s, ColumnFilter::Kind::Equals, user } } });
        QTRY_VERIFY_WITH_TIMEOUT(records().table().name == u"user_usage" && !records().isReading(), patience);
        QCOMPARE(records().count().rows,
            m_database->exec(u"SELECT count(*)::text FROM user_usage WHERE user_id = '%1'"_s.arg(user)).toLongLong());
        find<QPushButton>(u"records.scope.user_id"_s)->click(); // the chip that led here
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isFiltered(), patience);
    }

    // From any row of a learner to the learner, from any row of a conversation to its transcript; through the window.
    void leadsToTheLearnerAndTheTranscript()
    {
        open(u"tables"_s);
        QSettings settings;
        MainWindow window(settings);
        window.setWorkspace(&m_window->workspace());
        window.setPages(pageCatalog(m_window->workspace()));
        window.show();
        window.showPage(u"tables"_s);
        Page *tables = window.page(u"tables"_s);
        auto *rows = tables->findChild<RecordView *>(u"records"_s);
        auto *detail = tables->findChild<RecordDetail *>();
        tables->showRows({ u"analysis_findings"_s, {} });
        QTRY_VERIFY_WITH_TIMEOUT(rows->records().isLoaded() && !rows->records().isReading(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!detail->isLoading() && !detail->key().isEmpty(), patience);
        const auto trigger = [rows](int row, const QString &name) {
            Q_EMIT rows->table()->customContextMenuRequested(
                rows->table()->visualRect(rows->records().index(row, 0)).center());
            auto *menu = rows->table()->findChild<QMenu *>(u"records.rowMenu"_s);
            actionIn(menu, name)->trigger();
            menu->close();
        };
        QSignalSpy followed(tables, &Page::openRecordRequested);
        const QString user = *rows->records().valueAt(0, rows->records().section(u"user_id"_s));
        trigger(0, u"records.lead.users"_s);
        QCOMPARE(followed.takeFirst(), (QVariantList { u"users"_s, QStringList { user } }));
        QCOMPARE(window.currentPageId(), u"people"_s);
        QCOMPARE(static_cast<LearnersPage *>(window.page(u"people"_s))->currentUser(), user);

        // The same from the form; and where the list does not show the column, the row is read for it.
        window.showPage(u"tables"_s);
        const QString conversation = m_database->exec(
            u"SELECT conversation_id FROM analysis_findings WHERE id::text = '%1'"_s.arg(detail->key().first()));
        detail->findChild<QPushButton *>(u"lead.users"_s)->click();
        QCOMPARE(followed.takeFirst().last().toStringList().size(), 1);
        QCOMPARE(window.currentPageId(), u"people"_s);
        window.showPage(u"tables"_s);
        rows->setState({ u"id"_s, u"severity"_s }, rows->records().options());
        QTRY_VERIFY_WITH_TIMEOUT(!rows->records().isReading() && rows->records().rowOf(detail->key()) >= 0, patience);
        trigger(rows->records().rowOf(detail->key()), u"records.lead.conversations"_s);
        QTRY_COMPARE_WITH_TIMEOUT(followed.count(), 1, patience);
        QCOMPARE(followed.takeFirst(), (QVariantList { u"conversations"_s, QStringList { conversation } }));
        QCOMPARE(window.currentPageId(), u"conversations"_s);
        window.setWorkspace(nullptr);
        window.setPages({});
    }

    void saysThatARowBelongsToNobody()
    {
        m_database->exec(u"INSERT INTO analytics_events (event_name, properties) VALUES ('nobody_came', '{}')"_s);
        openTable(u"analytics_events"_s, { { u"event_name"_s, ColumnFilter::Kind::Equals, u"nobody_came"_s } });
        view()->setState({ u"event_name"_s }, view()->records().options());
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().rowCount() == 1 && records().columnCount() == 1, patience);
        const QSignalSpy followed(page(), &Page::openRecordRequested);
        QSignalSpy said(page(), &Page::statusChanged);
        QMenu *menu = menuOf(0);
        actionIn(menu, u"records.lead.users"_s)->trigger();
        menu->close();
        const auto isSaid = [&said] {
            return std::any_of(said.cbegin(), said.cend(), [](const QVariantList &words) {
                return words.first().toString() == u"This row belongs to no learner."_s;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), patience);
        QCOMPARE(followed.count(), 0);
    }

    void opensIdsInStripesDashboard()
    {
        OpenedAddresses opened;
        openTable(u"subscriptions"_s);
        const int section = records().section(u"stripe_subscription_id"_s);
        QVERIFY(section >= 0);
        const QString id = *records().valueAt(0, section);
        QMenu *menu = menuOf(0);
        actionIn(menu, u"stripe.open.stripe_subscription_id"_s)->trigger();
        actionIn(menu, u"stripe.openTest.stripe_subscription_id"_s)->trigger();
        QCOMPARE(opened.addresses, (QStringList { u"https://dashboard.stripe.com/subscriptions/"_s + id,
                                       u"https://dashboard.stripe.com/test/subscriptions/"_s + id }));
        actionIn(menu, u"stripe.copy.stripe_subscription_id"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), id);
        menu->close();
        table()->setCurrentIndex(records().index(0, 0));
        auto *detail = page()->findChild<RecordDetail *>();
        QTRY_VERIFY_WITH_TIMEOUT(detail->findChild<QPushButton *>(u"value.stripe_customer_id"_s), patience);
        auto *button = detail->findChild<QPushButton *>(u"value.stripe_customer_id"_s);
        opened.addresses.clear();
        actionIn(button->menu(), u"stripe.open.stripe_customer_id"_s)->trigger();
        QCOMPARE(opened.addresses, QStringList { u"https://dashboard.stripe.com/customers/"_s + button->toolTip() });
    }

    void listsOfRecords()
    {
        open(u"records"_s);
        const QStringList lists = page()->tabIds();
        QVERIFY(lists.size() >= 10);
        for (const QString &list : lists) {
            page()->showTab(list);
            QTRY_VERIFY_WITH_TIMEOUT(records().table().name == list && records().isLoaded() && !records().isReading(), patience);
            QVERIFY2(!records().error(), qPrintable(list));
            QVERIFY2(!state().isEmpty(), qPrintable(list));
        }
    }

    void conversationsShowTheirTranscript()
    {
        open(u"conversations"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->isLoading(), patience);
        QVERIFY(records().rowCount() > 0);
        const QString id = m_database->exec(u"SELECT id::text FROM conversations ORDER BY started_at LIMIT 1"_s);
        page()->showRecord({ id });
        QTRY_VERIFY_WITH_TIMEOUT(!page()->isLoading() && records().rowCount() == 1, patience);
        QCOMPARE(records().keyAt(0), QStringList { id });
    }

    // What readers of conversations filter by stands on chips, not behind the one for all other columns.
    void conversationsAreFilteredByChips()
    {
        open(u"conversations"_s);
        for (const QString &column : { u"target_language_id"_s, u"mode"_s, u"scenario_id"_s, u"duration_seconds"_s, u"message_count"_s,
                 u"comfort_rating"_s, u"started_at"_s })
            QVERIFY2(find<QPushButton>(u"records.filter."_s + column)->isVisible(), qPrintable(column));
        const QHash<QString, QString> conditions { { u"guests"_s, u"user_id IS NULL"_s }, { u"onboarding"_s, u"is_onboarding = 'true'"_s },
            { u"long"_s, u"duration_seconds >= 600"_s } };
        for (auto preset = conditions.cbegin(); preset != conditions.cend(); ++preset) {
            auto *chip = find<QPushButton>(u"records.preset."_s + preset.key());
            chip->click();
            QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().isFiltered(), patience);
            find<QPushButton>(u"records.count"_s)->click();
            QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience);
            QCOMPARE(records().count().rows, m_database->exec(u"SELECT count(*) FROM conversations WHERE "_s + preset.value()).toLongLong());
            chip->click();
            QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isFiltered(), patience);
        }
        find<QPushButton>(u"records.filter.comfort_rating"_s)->click();
        popup()->findChild<QLineEdit *>(u"records.filterFirst"_s)->setText(u"1"_s);
        popup()->findChild<QLineEdit *>(u"records.filterSecond"_s)->setText(u"2"_s);
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().isFiltered(), patience);
        find<QPushButton>(u"records.count"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience);
        QCOMPARE(records().count().rows, m_database->exec(u"SELECT count(*) FROM conversations WHERE comfort_rating BETWEEN 1 AND 2"_s).toLongLong());
    }

    void saysWhatIsMissing()
    {
        openTable(u"languages"_s);
        page()->showRows({ u"no_such_table"_s, {} });
        QTRY_VERIFY(find<QLabel>(u"records.message.title"_s)->isVisible());
    }

    // Only what the documentation has and the database lacks; never run.
    void comparesWithTheDocumentation()
    {
        TestDatabase drifted(TestDatabase::Template::Documented);
        drifted.exec(u"DROP TABLE vocabulary_progress; ALTER TABLE scenarios DROP COLUMN persona; ALTER TABLE speakers "
                     "ALTER COLUMN gender TYPE text; CREATE TABLE extra (id int)"_s);
        m_window.reset();
        m_window = std::make_unique<ContentWindow>(drifted.profile());
        m_window->open(u"schema"_s);
        const QString sql = find<QPlainTextEdit>(u"schema.sql"_s)->toPlainText();
        QVERIFY2(sql.contains(u"CREATE TABLE \"public\".\"vocabulary_progress\""), qPrintable(sql));
        QVERIFY2(sql.contains(u"ALTER TABLE \"public\".\"scenarios\" ADD COLUMN \"persona\" json"), qPrintable(sql));
        QVERIFY2(sql.contains(u"ALTER COLUMN \"gender\" TYPE speaker_gender USING"), qPrintable(sql));
        QVERIFY(!sql.contains(u"extra"));
        QVERIFY(find<QTreeWidget>(u"schema.list"_s)->isVisible());
        auto *list = find<QTreeWidget>(u"schema.list"_s);
        QVERIFY(list->topLevelItemCount() >= 4);
        // Somebody else may run it: then the difference is gone.
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            if (list->topLevelItem(row)->text(0) == u"vocabulary_progress")
                drifted.exec(list->topLevelItem(row)->data(0, Qt::UserRole).toString());
        }
        page()->refresh();
        QTRY_VERIFY(!find<QPlainTextEdit>(u"schema.sql"_s)->toPlainText().contains(u"vocabulary_progress"));
    }

    // A server that answers after three seconds: the window goes on all the while.
    void livesWhileTheServerIsSlow()
    {
        openTable(u"messages"_s);
        qputenv("KAIWA_STATEMENT_DELAY_MS", "3000");
        Ticks ticks;
        ticks.start();
        page()->refresh();
        QVERIFY(records().isReading());
        table()->verticalScrollBar()->setValue(20 * RecordTable::rowHeight);
        find<QLineEdit>(u"records.search"_s)->setText(u"typed meanwhile"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading(), patience);
        ticks.stop();
        qunsetenv("KAIWA_STATEMENT_DELAY_MS");
        QVERIFY2(ticks.longestWork() < 400, qPrintable(QString::number(ticks.longestWork())));
    }
};

QTEST_MAIN(RecordPagesTest)
#include "tst_recordpages.moc"
