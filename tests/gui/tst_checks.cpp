#include "models/content/checks/problemfinder.h"
#include "models/content/checks/problemtally.h"
#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/overview/overviewtile.h"
#include "views/pages/pagecatalog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/navigation.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// Checks through the window: problems at the field, their fixes, dismissing by keys, what is switched on and off, and
// the counts on page, navigation and overview.
class ChecksTest final : public PageTest {
    Q_OBJECT

private:
    const QString m_first = u"onboarding-first-hello"_s;
    RecordList *list() { return find<RecordList>(u"list"_s); }
    RecordKey scenario(const QString &id) { return { u"scenarios"_s, { id }, {} }; }
    QString counts() { return find<QLabel>(u"counts"_s)->text(); }
    // A widget that may not be there (yet, or any more).
    template <typename Widget>
    Widget *shown(const QString &name)
    {
        auto *widget = m_window->page()->findChild<Widget *>(name);
        return widget && widget->isVisible() ? widget : nullptr;
    }
    QString problem(const QString &name)
    {
        auto *label = shown<QLabel>(u"problem."_s + name);
        return label ? label->text() : QString();
    }
    void open(const QString &sql = {})
    {
        openPage(u"scenarios"_s, sql);
        QVERIFY(list()->select(scenario(m_first)));
    }
    QDialog *openChecks()
    {
        action(u"checks"_s)->trigger();
        return m_window->page()->findChild<QDialog *>(u"checksDialog"_s);
    }
    void switchOn(const QString &kind)
    {
        QDialog *dialog = openChecks();
        QVERIFY(dialog);
        auto *box = dialog->findChild<QCheckBox *>(u"check."_s + kind);
        QVERIFY(box && !box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    int visibleRows()
    {
        int visible = 0;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            visible += list()->isRowHidden(row) ? 0 : 1;
        return visible;
    }
    // Three in a hundred of many have a problem, far beyond what a window holds.
    void openMany()
    {
        open(u"INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
             "SELECT 's' || lpad(i::text, 5, '0'), 'Zebra ' || lpad(i::text, 5, '0'), '', 'x', 'y', "
             "CASE WHEN i % 100 = 0 THEN '[]' ELSE '[\"Go\"]' END::json FROM generate_series(1, 3000) i"_s);
    }

    void fillDatabase() override
    {
        m_database->exec(u"DELETE FROM scenarios WHERE category <> 'onboarding'"_s); // which hold problems of their own
    }

private Q_SLOTS:
    void showsEachProblemOfAField()
    {
        open(u"UPDATE scenarios SET comfort_indicators = '{\"confidence\": 9, \"engagement\": 0, \"understanding\": 2.5}' "
             "WHERE id = '%1'"_s.arg(m_first));
        QTRY_VERIFY(!problem(u"comfort_indicators"_s).isEmpty());
        QVERIFY(problem(u"comfort_indicators"_s).contains(u"confidence"));
        QVERIFY(problem(u"comfort_indicators.2"_s).contains(u"engagement"));
        QVERIFY(problem(u"comfort_indicators.3"_s).contains(u"understanding"));
        find<QPushButton>(u"fix.comfort_indicators.2"_s)->click();
        QTRY_VERIFY(problem(u"comfort_indicators.3"_s).isEmpty());
        const StagedRecord *staged = changes().find(scenario(m_first));
        QVERIFY(staged);
        QVERIFY(staged->staged.value(u"comfort_indicators"_s)->contains(u"\"engagement\": 1"));
        QCOMPARE(changes().undoName(), u"Make it 1"_s);
    }

    void dismissesByKeysAndBringsBack()
    {
        open(u"UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(m_first));
        QTRY_VERIFY(!problem(u"title"_s).isEmpty());
        QTRY_VERIFY(counts().contains(u"1 with problems"));
        auto *dismiss = find<QPushButton>(u"dismiss.title"_s);
        dismiss->setFocus();
        QTest::keyClick(dismiss, Qt::Key_Space);
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        auto *reason = popup->findChild<QLineEdit *>(u"dismiss.reason"_s);
        QTest::keyClick(reason, Qt::Key_Escape); // keeps it
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(!problem(u"title"_s).isEmpty());

        QTest::keyClick(dismiss, Qt::Key_Space);
        reason = QApplication::activePopupWidget()->findChild<QLineEdit *>(u"dismiss.reason"_s);
        QTest::keyClicks(reason, u"Stands back on purpose"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY(problem(u"title"_s).isEmpty());
        QTRY_VERIFY(!counts().contains(u"problems"));
        QTRY_COMPARE(m_database->exec(u"SELECT reason FROM kaiwa_studio.dismissal"_s), u"Stands back on purpose"_s);
        QVERIFY(changes().isEmpty());

        QDialog *dialog = openChecks();
        auto *dismissed = dialog->findChild<QTreeWidget *>(u"checks.dismissed"_s);
        QCOMPARE(dismissed->topLevelItemCount(), 1);
        QCOMPARE(dismissed->topLevelItem(0)->text(0), m_first);
        QCOMPARE(dismissed->topLevelItem(0)->text(2), u"Stands back on purpose"_s);
        dismissed->setCurrentItem(dismissed->topLevelItem(0));
        dialog->findChild<QPushButton *>(u"checks.bringBack"_s)->click();
        QTRY_VERIFY(!problem(u"title"_s).isEmpty());
        QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.dismissal"_s), u"0"_s);
        QCOMPARE(dismissed->topLevelItemCount(), 0);
    }

    void saysWhenADismissalIsNotKept()
    {
        open(u"UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(m_first));
        QTRY_VERIFY(shown<QPushButton>(u"dismiss.title"_s));
        m_database->exec(u"DROP TABLE kaiwa_studio.dismissal"_s);
        find<QPushButton>(u"dismiss.title"_s)->click();
        QTest::keyClick(QApplication::activePopupWidget()->findChild<QLineEdit *>(u"dismiss.reason"_s), Qt::Key_Return);
        QTRY_VERIFY(shown<QLabel>(u"note"_s));
        QTRY_VERIFY(!problem(u"title"_s).isEmpty());
        find<QPushButton>(u"note.close"_s)->click();
        QVERIFY(!shown<QLabel>(u"note"_s));
    }

    void checksSpelling()
    {
        open(u"UPDATE scenarios SET title = 'Recieve a kaiwaword' WHERE id = '%1'"_s.arg(m_first));
        switchOn(u"scenario.spelling"_s);
        QTRY_VERIFY(problem(u"title"_s).contains(u"Recieve"));
        QVERIFY(problem(u"title.2"_s).contains(u"kaiwaword"));
        find<QPushButton>(u"learn.title.2"_s)->click();
        QTRY_VERIFY(problem(u"title.2"_s).isEmpty());
        QCOMPARE(find<QPushButton>(u"fix.title"_s)->text(), u"Write Receive"_s);
        find<QPushButton>(u"fix.title"_s)->click();
        QTRY_VERIFY(problem(u"title"_s).isEmpty());
        QCOMPARE(m_window->line(u"title"_s)->text(), u"Receive a kaiwaword"_s);
        // The choice is kept.
        open();
        QVERIFY(m_window->workspace().problems().choice().chosen.value(u"scenario.spelling"_s));
    }

    void saysOnceThatADictionaryIsMissing()
    {
        open(u"ALTER TABLE scenarios ADD language text; UPDATE scenarios SET language = 'cy'"_s);
        switchOn(u"scenario.spelling"_s);
        QTRY_VERIFY(shown<QLabel>(u"note"_s));
        QVERIFY(shown<QLabel>(u"note"_s)->text().contains(u"hunspell-cy"));
        find<QPushButton>(u"note.close"_s)->click();
        open();
        QSignalSpy noted(&m_window->workspace().problems(), &ProblemFinder::noted);
        QTRY_VERIFY(!m_window->workspace().problems().notes(describeEntity(u"scenarios"_s)).isEmpty());
        QVERIFY(!shown<QLabel>(u"note"_s));
        QDialog *dialog = openChecks(); // there it stands for good
        QVERIFY(dialog->findChild<QLabel *>(u"checks.notes"_s)->text().contains(u"hunspell-cy"));
    }

    void filtersWhatIsFoundOverAllRows()
    {
        open(u"UPDATE scenarios SET title = 'The same' WHERE id IN ('%1', 'onboarding-why-you-learn')"_s.arg(m_first));
        QTRY_VERIFY(counts().contains(u"2 with problems"));
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(visibleRows(), 2);
    }

    void showsEachRecordWithProblemsWhereverItStands()
    {
        openMany();
        QTRY_VERIFY2_WITH_TIMEOUT(counts().endsWith(u"30 with problems"), qPrintable(counts()), 20'000);
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(list()->model()->rowCount(), 30);
        QCOMPARE(visibleRows(), 30);
        // Together with a search.
        auto *search = find<QLineEdit>(u"search"_s);
        search->setFocus();
        search->setText(u"zebra 02"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(visibleRows(), 10);
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(visibleRows(), 30);
        // Who mends one keeps it in the form while it leaves the list.
        const RecordKey mended = scenario(u"s02900"_s);
        QVERIFY(list()->select(mended));
        static_cast<ContentPage *>(m_window->page())->table().setValue(mended, u"learning_objectives"_s, u"[\"Go\"]"_s);
        QTRY_COMPARE(visibleRows(), 29);
        QCOMPARE(list()->currentKey(), mended);
        // One that gets a problem joins them.
        changes().undo();
        QTRY_COMPARE(visibleRows(), 30);
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_VERIFY(visibleRows() > 30);
        const RecordKey spoilt = scenario(u"onboarding-why-you-learn"_s);
        QVERIFY(list()->select(spoilt));
        static_cast<ContentPage *>(m_window->page())->table().setValue(spoilt, u"learning_objectives"_s, std::nullopt);
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(visibleRows(), 31);
    }

    void bulkEditTakesWhatIsShown()
    {
        openMany();
        QTRY_VERIFY2_WITH_TIMEOUT(counts().endsWith(u"30 with problems"), qPrintable(counts()), 20'000);
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(visibleRows(), 30);
        ContentTable &table = static_cast<ContentPage *>(m_window->page())->table();
        table.setValue(scenario(u"s00100"_s), u"learning_objectives"_s, u"[\"Go\"]"_s); // it has none any more
        table.insertRecord({ { u"id"_s, u"new-one"_s }, { u"title"_s, u"New one"_s }, { u"description"_s, u"x"_s },
            { u"instructions"_s, u"x"_s }, { u"context"_s, u"x"_s }, { u"learning_objectives"_s, u"[\"Go\"]"_s } }); // nor this
        QTRY_COMPARE(visibleRows(), 29);
        QSet<RecordKey> shownKeys;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (!list()->isRowHidden(row))
                shownKeys.insert(table.keyAt(row));
        }
        list()->selectionModel()->clear();
        action(u"editSeveral"_s)->trigger();
        auto *dialog = m_window->page()->findChild<QDialog *>(u"bulkDialog"_s);
        QVERIFY(dialog);
        auto *field = dialog->findChild<QComboBox *>(u"bulk.field"_s);
        field->setCurrentIndex(field->findText(u"Title"_s));
        Q_EMIT field->activated(field->currentIndex());
        auto *verb = dialog->findChild<QComboBox *>(u"bulk.verb"_s);
        verb->setCurrentIndex(verb->findText(u"Put at the beginning"_s));
        Q_EMIT verb->activated(verb->currentIndex());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"bulk.text"_s), u"Now: "_s);
        QTRY_COMPARE(dialog->findChild<QLabel *>(u"bulk.summary"_s)->text(), u"29 of 29 change"_s);
        QCOMPARE(dialog->findChild<QPushButton *>(u"bulk.matching"_s)->text(), u"All shown with problems (29)"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(changes().count(), 31);
        QSet<RecordKey> edited;
        for (const StagedRecord &record : changes().records()) {
            if (record.staged.contains(u"title"_s) && !record.key.isDraft())
                edited.insert(record.key);
        }
        QCOMPARE(edited, shownKeys);
    }

    // A problem of the record as a whole stands above its fields, and is dismissed there.
    void dismissesAProblemOfTheWholeRecord()
    {
        EntityDescription description = describeEntity(u"scenarios"_s);
        description.checks.append({ u"test.whole"_s, u"Whole"_s, {}, true, [](const FieldValues &record) {
            return record.value(u"id"_s) == Value(u"onboarding-first-hello"_s)
                ? QList<Check> { { u"test.whole"_s, Check::Severity::Warning, {}, u"It is no good"_s, {} } }
                : QList<Check>();
        } });
        open();
        QWidget window;
        window.resize(1200, 800);
        ContentPage page(m_window->workspace(), description, u"scenarios"_s, {}, &window);
        page.resize(window.size());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(!page.isLoading());
        QVERIFY(page.findChild<RecordList *>(u"list"_s)->select(scenario(m_first)));
        const auto said = [&page] {
            auto *label = page.findChild<QLabel *>(u"problem.record"_s);
            return label && label->isVisible() ? label->text() : QString();
        };
        QTRY_COMPARE(said(), u"It is no good"_s);
        auto *dismiss = page.findChild<QPushButton *>(u"dismiss.record"_s);
        QVERIFY(dismiss);
        dismiss->setFocus();
        QTest::keyClick(dismiss, Qt::Key_Space);
        auto *reason = QApplication::activePopupWidget()->findChild<QLineEdit *>(u"dismiss.reason"_s);
        QTest::keyClicks(reason, u"It is a hello"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(said(), QString());
        QTRY_COMPARE(m_database->exec(u"SELECT reason FROM kaiwa_studio.dismissal"_s), u"It is a hello"_s);
        page.table().setValue(scenario(m_first), u"title"_s, u"Another"_s);
        QTRY_COMPARE(said(), u"It is no good"_s);
        changes().undo();
        QTRY_COMPARE(said(), QString());
    }

    void countsInNavigationAndOverview()
    {
        m_database->exec(u"UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(m_first));
        m_window = std::make_unique<ContentWindow>(m_database->profile());
        Workspace &workspace = m_window->workspace();
        QSettings settings;
        MainWindow window(settings);
        window.setWorkspace(&workspace);
        window.setPages(pageCatalog(workspace));
        window.show();
        window.showPage(u"overview"_s);
        const auto told = [&window] {
            const auto *navigation = window.findChild<Navigation *>(u"navigation"_s);
            for (int row = 0; row < navigation->model()->rowCount(); ++row) {
                const QString text = navigation->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
                if (text.startsWith(u"Scenarios"))
                    return text;
            }
            return QString();
        };
        QTRY_COMPARE(told(), u"Scenarios, 1 with problems"_s);
        auto *tile = window.findChild<OverviewTile *>(u"tile.scenarios"_s);
        QTRY_VERIFY(tile->accessibleDescription().contains(u"1 with problems"));
        // The card leads to those that have some.
        tile->click();
        QCOMPARE(window.currentPageId(), u"scenarios"_s);
        QVERIFY(window.page(u"scenarios"_s)->findChild<QPushButton *>(u"filter.problems"_s)->isChecked());
        auto *opened = window.page(u"scenarios"_s)->findChild<RecordList *>(u"list"_s);
        QTRY_COMPARE(opened->model()->rowCount(), 1);
        QCOMPARE(opened->currentKey(), scenario(m_first));
        ContentTable &table = workspace.tally().table(u"scenarios"_s);
        table.setValue(scenario(m_first), u"learning_objectives"_s, std::nullopt);
        table.setValue(scenario(u"onboarding-why-you-learn"_s), u"learning_objectives"_s, std::nullopt);
        QTRY_VERIFY(told().contains(u"staged") && told().endsWith(u"2 with problems"));
        window.setWorkspace(nullptr);
        window.setPages({});
    }
};

QTEST_MAIN(ChecksTest)
#include "tst_checks.moc"
