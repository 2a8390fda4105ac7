#include "models/content/workspace.h"
#include "tests/support/studiowindow.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"
#include "views/pages/curation/triagedesk.h"
#include "views/pages/curation/triagekeysdialog.h"
#include "views/shell/commandbox.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLocale>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

// Machine-made features, each with as many findings as its number, of yesterday: the queue is in their order.
QString made(int features)
{
    return u"INSERT INTO linguistic_features (id, language_id, macro_skill, sub_skill, micro_rule, metadata) "
           "SELECT 'grammar:part-' || n || ':wa-topic-' || n, 'ja', 'grammar', 'part-' || n, 'wa-topic-' || n, '{\"sourceRuleId\": \"R\"}' "
           "FROM generate_series(1, %1) AS n;"
           "INSERT INTO analysis_findings (user_id, language_id, conversation_id, message_id, feature_id, module_id, action_status, created_at, offset_start, offset_end, original_text, suggested_text) "
           "SELECT first.user_id, 'ja', first.conversation_id, first.message_id, 'grammar:part-' || n || ':wa-topic-' || n, 'm', 'accepted', now() AT TIME ZONE 'UTC' - interval '1 day', 0, 1, 'zz', 'y' "
           "FROM generate_series(1, %1) AS n, generate_series(1, n) AS times, (SELECT * FROM analysis_findings ORDER BY id LIMIT 1) AS first;"
           "ANALYZE"_s.arg(features);
}

} // namespace

// The triage as a person uses it: the real window, real keys, a real database.
class TriagePageTest final : public WidgetTest {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<StudioWindow> m_studio;

    void open(const QString &sql, TestDatabase::Template contents = TestDatabase::Template::Life)
    {
        m_studio.reset();
        m_database = std::make_unique<TestDatabase>(contents);
        m_database->exec(sql);
        m_studio = std::make_unique<StudioWindow>(m_database->profile());
        m_studio->window().resize(1280, 860);
        m_studio->window().showPage(u"triage"_s);
        enterQueue();
    }
    QWidget *page() { return m_studio->window().page(u"triage"_s); }
    TriageDesk &desk() { return *page()->findChild<TriageDesk *>(); }
    template <typename Widget>
    Widget *find(const QString &name) { return in<Widget>(page(), name); }
    // By the keyboard: the search, and from there into the queue.
    void enterQueue()
    {
        QTest::keyClick(&m_studio->window(), Qt::Key_F, Qt::ControlModifier);
        auto *search = find<QLineEdit>(u"triage.search"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(find<QTableView>(u"triage.queue"_s)->hasFocus());
    }
    // Ready for a key: the item may be decided and the window has the focus, both at once. A key that comes while an
    // item is still on its way decides nothing.
    bool waitOpen()
    {
        m_studio->window().activateWindow(); // without a window manager nobody does when a popup closes
        return QTest::qWaitFor(
            [this] { return desk().state() == TriageDesk::State::Open && QApplication::focusWidget(); }, patience);
    }
    QString current() { return desk().current() ? desk().current()->id : QString(); }
    void press(Qt::Key key)
    {
        m_studio->window().activateWindow(); // without a window manager nobody does when a popup closes
        if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, patience))
            qFatal("Nothing has the focus.");
        QTest::keyClick(QApplication::focusWidget(), key);
    }
    bool waitGone(const QString &id)
    {
        return QTest::qWaitFor([&] { return current() != id; }, patience);
    }
    QString row(const QString &item)
    {
        return m_database->exec(u"SELECT string_agg(state, ' ') FROM kaiwa_studio.decision WHERE feature_a = '%1'"_s.arg(item));
    }

    void tearDown() override
    {
        m_studio.reset();
        m_database.reset();
    }

private Q_SLOTS:
    void aHundredItemsByTheKeyboardAlone()
    {
        open(made(110));
        m_studio->window().showPage(u"scenarios"_s);
        QTest::keyClick(&m_studio->window(), Qt::Key_K, Qt::ControlModifier);
        auto *box = m_studio->window().findChild<CommandBox *>(u"commandBox"_s);
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClicks(box, u"alias triage"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(m_studio->window().currentPageId(), u"triage"_s);
        enterQueue();
        QTRY_COMPARE_WITH_TIMEOUT(current(), u"grammar:part-110:wa-topic-110"_s, patience);
        QHash<QString, int> done;
        QSet<QString> seen;
        for (int step = 0; step < 100; ++step) {
            QVERIFY2(waitOpen(), qPrintable(current()));
            const QString item = current();
            QVERIFY2(!seen.contains(item), qPrintable(item));
            seen.insert(item);
            QVERIFY(desk().candidates().size() >= 3);
            switch (step % 6) {
            case 0:
                press(Qt::Key_Return);
                ++done[u"merged"_s];
                break;
            case 1:
                press(Qt::Key_N);
                ++done[u"kept"_s];
                break;
            case 2:
                press(Qt::Key_Space);
                ++done[u"later"_s];
                break;
            case 3: {
                const qsizetype before = desk().candidates().size();
                press(Qt::Key_X);
                QTRY_COMPARE(desk().candidates().size(), before - 1);
                QVERIFY(waitOpen());
                press(Qt::Key_N);
                ++done[u"apart"_s];
                ++done[u"kept"_s];
                break;
            }
            case 4:
                press(Qt::Key_3);
                QCOMPARE(desk().chosen(), 2);
                press(Qt::Key_1);
                press(Qt::Key_2);
                QCOMPARE(desk().chosen(), 1);
                press(Qt::Key_Return);
                ++done[u"merged"_s];
                break;
            case 5: {
                press(Qt::Key_I);
                QTRY_VERIFY(QApplication::activePopupWidget());
                auto *reason = QApplication::activePopupWidget()->findChild<QLineEdit *>(u"triageIgnore.reason"_s);
                QTest::keyClicks(reason, u"too rare"_s);
                QTest::keyClick(reason, Qt::Key_Return);
                ++done[u"ignored"_s];
                break;
            }
            }
            QVERIFY2(waitGone(item), qPrintable(item + u" "_s + find<QLabel>(u"triage.said"_s)->text()));
        }
        for (auto it = done.cbegin(); it != done.cend(); ++it)
            QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.decision WHERE state = '%1'"_s.arg(it.key())).toInt(), it.value());
        int merged = 0;
        for (const StagedRecord &record : m_studio->workspace().changes().records(u"linguistic_features"_s))
            merged += record.staged.value(u"metadata"_s).value_or(QString()).contains(u"mergedInto"_s) && seen.contains(record.key.key.value(0)) ? 1 : 0;
        QCOMPARE(merged, done.value(u"merged"_s));
        QVERIFY(find<QLabel>(u"triage.count"_s)->text().contains(u"left"));
    }

    void backspaceTakesBackWhicheverKind()
    {
        open(made(8));
        QVERIFY(waitOpen());
        QStringList items;
        for (const Qt::Key key : { Qt::Key_Return, Qt::Key_N, Qt::Key_Return, Qt::Key_Space }) {
            items.append(current());
            press(key);
            QVERIFY(waitGone(items.last()));
            QVERIFY(waitOpen());
        }
        press(Qt::Key_X);
        const QString last = current();
        QTRY_COMPARE(row(last), u"apart"_s);
        QVERIFY(waitOpen());
        const qsizetype without = desk().candidates().size();
        press(Qt::Key_Backspace);
        QTRY_COMPARE(row(last), QString());
        QTRY_VERIFY(desk().candidates().size() >= without);
        while (!items.isEmpty()) {
            QVERIFY(waitOpen());
            press(Qt::Key_Backspace);
            QTRY_COMPARE_WITH_TIMEOUT(current(), items.last(), patience);
            QTRY_COMPARE(row(items.last()), QString());
            items.removeLast();
        }
        QVERIFY(m_studio->workspace().changes().isEmpty());
        QVERIFY(!desk().canUndo());
        QVERIFY(waitOpen());
        press(Qt::Key_Backspace);
        QVERIFY(find<QLabel>(u"triage.said"_s)->text().contains(u"Nothing was decided"));
    }

    // A merge is not taken back over somebody's edit, and one that was undone elsewhere is no decision any more.
    void aMergeAndTheChangeSet()
    {
        open(made(5));
        QVERIFY(waitOpen());
        const QString item = current();
        press(Qt::Key_Return);
        QVERIFY(waitGone(item));
        QTRY_COMPARE(row(item), u"merged"_s);
        m_studio->workspace().changes().insertRecord(u"languages"_s, { { u"id"_s, u"xx"_s } });
        QVERIFY(waitOpen());
        press(Qt::Key_Backspace);
        QVERIFY2(find<QLabel>(u"triage.said"_s)->text().contains(u"Something else was changed"), qPrintable(find<QLabel>(u"triage.said"_s)->text()));
        QCOMPARE(row(item), u"merged"_s);
        m_studio->workspace().changes().undo();
        m_studio->workspace().changes().undo();
        QVERIFY(m_studio->workspace().changes().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(row(item), QString(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk().queue().item(item), patience);
    }

    void saysWhenItWasMadeAndInWhichLanguage()
    {
        open(made(3) + u";UPDATE linguistic_features SET created_at = '2026-03-04 12:00' WHERE id = 'grammar:part-3:wa-topic-3'"_s);
        QVERIFY(waitOpen());
        QCOMPARE(current(), u"grammar:part-3:wa-topic-3"_s);
        const auto facts = [this] { return find<QLabel>(u"triage.facts"_s)->text(); };
        QTRY_VERIFY2(facts().startsWith(u"Japanese"_s), qPrintable(facts()));
        const QString day = QLocale().toString(QDate(2026, 3, 4), QLocale::ShortFormat);
        QVERIFY2(facts().contains(u"made by the application on "_s + day), qPrintable(facts()));
        const QAbstractItemModel *queue = find<QTableView>(u"triage.queue"_s)->model();
        QCOMPARE(queue->index(0, 1).data().toString(), u"Japanese"_s);
    }

    void searchAndHelp()
    {
        open(made(12));
        QVERIFY(waitOpen());
        press(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"triage.search"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"part-7:"_s);
        auto *table = find<QTableView>(u"triage.queue"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), table);
        QTRY_COMPARE(current(), u"grammar:part-7:wa-topic-7"_s);
        press(Qt::Key_Slash);
        press(Qt::Key_Escape);
        QVERIFY(table->model()->rowCount() >= 12);
        QTest::keyClick(table, Qt::Key_Question, Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->window().findChild<QDialog *>(u"triageKeys"_s));
    }

    void keysCanBeChosenAndNeverClash()
    {
        open(made(6));
        QVERIFY(waitOpen());
        press(Qt::Key_Question);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_studio->window().findChild<QDialog *>(u"triageKeys"_s)));
        const auto choose = [&](const QString &action, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            auto *edit = dialog->findChild<QKeySequenceEdit *>(u"triageKeys."_s + action);
            edit->setKeySequence(QKeySequence(int(modifiers) | key));
            Q_EMIT edit->editingFinished();
            return edit->keySequence();
        };
        auto *note = dialog->findChild<QLabel *>(u"triageKeys.note"_s);
        QCOMPARE(choose(u"keep"_s, Qt::Key_X), QKeySequence(Qt::Key_N));
        QVERIFY2(note->text().contains(u"Not the same"), qPrintable(note->text()));
        QCOMPARE(choose(u"keep"_s, Qt::Key_K, Qt::ControlModifier), QKeySequence(Qt::Key_N));
        QVERIFY2(note->text().contains(u"whole window"), qPrintable(note->text()));
        QCOMPARE(choose(u"keep"_s, Qt::Key_K), QKeySequence(Qt::Key_K));
        QVERIFY(note->text().isEmpty());
        QCOMPARE(choose(u"later"_s, Qt::Key_N), QKeySequence(Qt::Key_N)); // it is free now
        dialog->close();
        QTRY_VERIFY(!m_studio->window().findChild<QDialog *>(u"triageKeys"_s));
        find<QTableView>(u"triage.queue"_s)->setFocus();
        const QString item = current();
        press(Qt::Key_N);
        QVERIFY(waitGone(item));
        QTRY_COMPARE(row(item), u"later"_s);
        QVERIFY(find<QPushButton>(u"triage.do.keep"_s)->text().startsWith(u"K "));
        const TriageKeys kept; // as the next start finds them
        QCOMPARE(kept.key(TriageAction::Id::Keep), QKeySequence(Qt::Key_K));
    }

    void twoLinguistsNeverGetTheSame()
    {
        open(made(8));
        QVERIFY(waitOpen());
        WorkspaceBench other(m_database->profile());
        QWidget page;
        TriageDesk theirs(other.workspace(), &page);
        theirs.start();
        theirs.setAtWork(true);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), TriageDesk::State::Open, patience);
        QSet<QString> decided;
        for (int round = 0; round < 3; ++round) {
            QVERIFY(theirs.current()->id != current());
            const QString mine = current();
            const QString hers = theirs.current()->id;
            press(Qt::Key_N);
            theirs.keep();
            QVERIFY(waitGone(mine));
            QTRY_VERIFY_WITH_TIMEOUT(!theirs.current() || theirs.current()->id != hers, patience);
            QVERIFY(!decided.contains(mine) && !decided.contains(hers));
            decided += { mine, hers };
            QVERIFY(waitOpen());
            QTRY_COMPARE_WITH_TIMEOUT(theirs.state(), TriageDesk::State::Open, patience);
            QVERIFY(!decided.contains(current()) && !decided.contains(theirs.current()->id));
        }
        // Who opens what somebody else is at sees it and decides nothing.
        const QString hers = theirs.current()->id;
        desk().open(hers);
        QTRY_COMPARE_WITH_TIMEOUT(desk().state(), TriageDesk::State::Taken, patience);
        QVERIFY(find<QLabel>(u"triage.state"_s)->text().contains(u"Somebody else"));
        press(Qt::Key_N);
        QCOMPARE(row(hers), QString());
        QVERIFY(find<QLabel>(u"triage.keptWhere"_s)->text().contains(u"at work"));
    }

    void onAnotherPageNothingStaysClaimed()
    {
        open(made(5));
        QVERIFY(waitOpen());
        const auto locks = [this] {
            return m_database->exec(u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %1"_s.arg(TriageClaims::lockNamespace)).toInt();
        };
        QTRY_COMPARE(locks(), 3);
        const QString item = current();
        m_studio->window().showPage(u"scenarios"_s);
        QTRY_COMPARE_WITH_TIMEOUT(locks(), 0, patience);
        m_studio->window().showPage(u"triage"_s);
        QTRY_COMPARE_WITH_TIMEOUT(locks(), 3, patience);
        QVERIFY(waitOpen());
        QCOMPARE(current(), item);
    }

    void decisionsComeBack()
    {
        open(made(4));
        QVERIFY(waitOpen());
        const QString item = current();
        press(Qt::Key_N);
        QVERIFY(waitGone(item));
        QTRY_COMPARE(row(item), u"kept"_s);
        find<QPushButton>(u"triage.decisions"_s)->click();
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_studio->window().findChild<QDialog *>(u"decisions"_s)));
        auto *list = dialog->findChild<QTreeWidget *>(u"decisions.list"_s);
        QCOMPARE(list->topLevelItemCount(), 1);
        list->setCurrentItem(list->topLevelItem(0));
        dialog->findChild<QPushButton *>(u"decisions.bringBack"_s)->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QTRY_COMPARE(row(item), QString());
        QTRY_VERIFY(desk().queue().item(item));
    }

    void statesInWords()
    {
        open(u"DELETE FROM linguistic_feature_aliases"_s, TestDatabase::Template::Documented);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"triage.message.title"_s)->text(), u"Nothing is left to decide"_s, patience);
        open(u"DROP TABLE linguistic_feature_aliases"_s, TestDatabase::Template::Documented);
        QTRY_COMPARE(find<QLabel>(u"triage.message.title"_s)->text(), u"There is nothing to triage here"_s);
        open(u"DROP TABLE analysis_findings CASCADE"_s, TestDatabase::Template::Documented);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"triage.message.title"_s)->text(), u"The triage could not be read"_s, patience);
        open(made(3) + u"; DROP SCHEMA kaiwa_studio CASCADE"_s);
        QVERIFY(waitOpen());
        QVERIFY(find<QLabel>(u"triage.keptWhere"_s)->text().contains(u"this computer"));
        const QString item = current();
        press(Qt::Key_N);
        QVERIFY(waitGone(item));
    }

    void theModelIsSound()
    {
        open(made(5));
        QVERIFY(waitOpen());
        auto *table = find<QTableView>(u"triage.queue"_s);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QString item = current();
        press(Qt::Key_N);
        QVERIFY(waitGone(item));
        QVERIFY(table->model()->rowCount() > 0);
        const QList<QWidget *> widgets = page()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isVisible() && !button->objectName().startsWith(u"qt_"))
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(TriagePageTest)
#include "tst_triagepage.moc"
