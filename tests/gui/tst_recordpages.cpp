#include "models/records/recordmodel.h"
#include "tests/support/contentwindow.h"
#include "tests/support/driftedschemas.h"
#include "tests/support/ticks.h"
#include "views/pages/database/tablelist.h"
#include "views/records/detail/recorddetail.h"
#include "views/records/filter/filterpopup.h"
#include "views/records/recordview.h"
#include "views/records/rows/recordscrollbar.h"
#include "views/records/rows/recordtable.h"
#include "views/shell/navigation.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

// The pages that show rows of any table, through the window.
class RecordPagesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ContentWindow> m_window;

    Page *page() { return m_window->page(); }
    RecordView *view() { return m_window->find<RecordView>(u"records"_s); }
    RecordModel &records() { return view()->records(); }
    RecordTable *table() { return view()->table(); }
    void open(const QString &id)
    {
        m_window.reset();
        m_window = std::make_unique<ContentWindow>(m_database->profile());
        m_window->open(id);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->isLoading(), patience);
    }
    void openTable(const QString &name, const QList<ColumnFilter> &filters = {})
    {
        open(u"tables"_s);
        page()->showRows({ name, filters });
        QTRY_VERIFY_WITH_TIMEOUT(records().isLoaded() && !records().isReading(), patience);
        QVERIFY2(!records().error(), records().error() ? qPrintable(records().error()->message) : "");
    }
    QString state() { return m_window->find<QLabel>(u"records.state"_s)->text(); }
    FilterPopup *popup()
    {
        FilterPopup *found = nullptr;
        [&] { QTRY_VERIFY((found = view()->findChild<FilterPopup *>())); }();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        useSettingsOfTests();
        m_theme = std::make_unique<Theme>(*qApp);
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Life);
        m_database->exec(u"ANALYZE"_s);
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { m_window.reset(); }

    void listsEveryTable()
    {
        open(u"tables"_s);
        auto *list = m_window->find<QTreeWidget>(u"tables.list"_s);
        QStringList names;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            for (int row = 0; row < list->topLevelItem(group)->childCount(); ++row)
                names.append(list->topLevelItem(group)->child(row)->text(0));
        }
        for (const Table &known : m_window->workspace().catalog().tables())
            QVERIFY2(names.contains(known.name), qPrintable(known.name));
        page()->showRows({ u"conversation_sessions"_s, {} });
        QVERIFY(m_window->find<QLabel>(u"tables.purpose"_s)->text().contains(u"Legacy"));
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
        auto *scroll = m_window->find<RecordScrollBar>(u"records.scroll"_s);
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
        m_window->find<QPushButton>(u"records.filter.role"_s)->click();
        popup()->findChild<QComboBox *>(u"records.filterKind"_s)->setCurrentIndex(1); // is
        popup()->findChild<QLineEdit *>(u"records.filterFirst"_s)->setText(u"assistant"_s);
        popup()->findChild<QPushButton *>(u"records.filterApply"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().isFiltered(), patience);
        m_window->find<QPushButton>(u"records.count"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isCounting() && records().count().exact, patience);
        QCOMPARE(records().count().rows,
            m_database->exec(u"SELECT count(*)::text FROM messages WHERE role = 'assistant'"_s).toLongLong());
        QTRY_VERIFY(!view()->findChild<FilterPopup *>());
        m_window->find<QPushButton>(u"records.filter.role"_s)->click();
        popup()->findChild<QPushButton *>(u"records.filterClear"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isFiltered(), patience);
    }

    void searches()
    {
        openTable(u"languages"_s);
        auto *search = m_window->find<QLineEdit>(u"records.search"_s);
        QTest::keyClicks(search, u"Japan"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().rowCount() == 1, patience);
        QTest::keyClicks(search, u"xyz"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && records().rowCount() == 0, patience);
        QVERIFY(state().contains(u"No row fits"));
    }

    void goesToAValue()
    {
        openTable(u"conversations"_s);
        const QString middle = m_database->exec(
            u"SELECT started_at::text FROM conversations ORDER BY started_at DESC OFFSET 150 LIMIT 1"_s);
        auto *line = m_window->find<QLineEdit>(u"records.goTo"_s);
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

    void choosesColumnsAndKeepsThem()
    {
        openTable(u"conversations"_s);
        const int before = records().columnCount();
        m_window->find<QPushButton>(u"records.columns"_s)->click();
        auto *menu = m_window->find<QMenu>(u"records.columnsMenu"_s);
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
        m_window->find<QPushButton>(u"records.reveal"_s)->click();
        QVERIFY(records().isRevealed());
        QVERIFY(table()->selectionAsText().contains(mail));
        page()->showRows({ u"users"_s, {} });
        QVERIFY(!records().isRevealed()); // another look is another question
        openTable(u"session"_s);
        QCOMPARE(records().section(u"id"_s), -1);
        QVERIFY(records().rowCount() > 0);
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
        m_window->find<QPushButton>(u"records.scope.user_id"_s)->click(); // the chip that led here
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading() && !records().isFiltered(), patience);
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

    void saysWhatIsMissing()
    {
        openTable(u"languages"_s);
        page()->showRows({ u"no_such_table"_s, {} });
        QTRY_VERIFY(m_window->find<QLabel>(u"records.message.title"_s)->isVisible());
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
        const QString sql = m_window->find<QPlainTextEdit>(u"schema.sql"_s)->toPlainText();
        QVERIFY2(sql.contains(u"CREATE TABLE \"public\".\"vocabulary_progress\""), qPrintable(sql));
        QVERIFY2(sql.contains(u"ALTER TABLE \"public\".\"scenarios\" ADD COLUMN \"persona\" json"), qPrintable(sql));
        QVERIFY2(sql.contains(u"ALTER COLUMN \"gender\" TYPE speaker_gender USING"), qPrintable(sql));
        QVERIFY(!sql.contains(u"extra"));
        auto *list = m_window->find<QTreeWidget>(u"schema.list"_s);
        QVERIFY(list->topLevelItemCount() >= 4);
        // Somebody else may run it: then the difference is gone.
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            if (list->topLevelItem(row)->text(0) == u"vocabulary_progress")
                drifted.exec(list->topLevelItem(row)->data(0, Qt::UserRole).toString());
        }
        page()->refresh();
        QTRY_VERIFY(!m_window->find<QPlainTextEdit>(u"schema.sql"_s)->toPlainText().contains(u"vocabulary_progress"));
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
        m_window->find<QLineEdit>(u"records.search"_s)->setText(u"typed meanwhile"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!records().isReading(), patience);
        ticks.stop();
        qunsetenv("KAIWA_STATEMENT_DELAY_MS");
        QVERIFY2(ticks.longestWork() < 400, qPrintable(QString::number(ticks.longestWork())));
    }
};

QTEST_MAIN(RecordPagesTest)
#include "tst_recordpages.moc"
