#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/duplicatedialog.h"
#include "views/pages/content/recordlist.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class DuplicateDialogTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    QDialog *dialog() { return m_window->page()->findChild<QDialog *>(u"duplicateDialog"_s); }
    QLineEdit *id() { return dialog()->findChild<QLineEdit *>(u"duplicate.id"_s); }
    QLineEdit *title() { return dialog()->findChild<QLineEdit *>(u"duplicate.title"_s); }
    QTreeWidgetItem *row(const QString &words)
    {
        auto *tree = dialog()->findChild<QTreeWidget *>(u"duplicate.plan"_s);
        return tree->findItems(words, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
    }
    void open(const QString &page, const QString &key)
    {
        openPage(page);
        QTRY_VERIFY(list()->select({ page, { key }, {} }));
    }
    void openDialog()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(dialog());
    }
    Value staged(const QString &column) { return changes().records().value(0).staged.value(column); }

private Q_SLOTS:
    void returnDuplicatesWithTheProposedId()
    {
        open(u"scenarios"_s, u"onboarding-first-hello"_s);
        openDialog();
        QCOMPARE(title()->text(), u"A first hello (copy)"_s);
        QTest::keyClick(dialog(), Qt::Key_Return); // before the server has said anything
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().count(), 1);
        QCOMPARE(staged(u"id"_s), Value(u"a-first-hello-copy"_s));
        QCOMPARE(staged(u"title"_s), Value(u"A first hello (copy)"_s));
        QCOMPARE(staged(u"is_active"_s), Value(u"false"_s));
        QVERIFY(list()->currentKey().isDraft());
        // The next one gets another id, before anything is committed.
        QVERIFY(list()->select({ u"scenarios"_s, { u"onboarding-first-hello"_s }, {} }));
        action(u"duplicate"_s)->trigger();
        QTRY_COMPARE(id()->text(), u"a-first-hello-copy-2"_s);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        changes().undo();
        QCOMPARE(changes().count(), 1); // one step
        commit();
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios a JOIN scenarios b ON a.learning_objectives::text ="
                                  "b.learning_objectives::text AND a.context = b.context WHERE a.id = 'a-first-hello-copy'"
                                  "AND b.id = 'onboarding-first-hello' AND NOT a.is_active"_s),
            u"1"_s);
    }

    void idsInTheDatabaseAreTaken()
    {
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context) VALUES "
                         "('a-first-hello-copy', 't', 'd', 'i', 'c'), ('a-first-hello-copy-2', 't', 'd', 'i', 'c')"_s);
        open(u"scenarios"_s, u"onboarding-first-hello"_s);
        openDialog();
        QTRY_COMPARE(id()->text(), u"a-first-hello-copy-3"_s);
        // It follows the title until a person writes it.
        title()->setFocus();
        title()->selectAll();
        QTest::keyClicks(title(), u"Hola, tea"_s);
        QTRY_COMPARE(id()->text(), u"hola-tea"_s);
        id()->setFocus();
        id()->selectAll();
        QTest::keyClicks(id(), u"a-first-hello-copy"_s);
        auto *problem = dialog()->findChild<QLabel *>(u"duplicate.problem"_s);
        QTRY_COMPARE(problem->text(), u"Another record has this id."_s);
        QVERIFY(!dialog()->findChild<QPushButton *>(u"duplicate.duplicate"_s)->isEnabled());
        QTest::keyClicks(id(), u"-mine"_s);
        title()->setFocus();
        QTest::keyClicks(title(), u"!"_s);
        QCOMPARE(id()->text(), u"a-first-hello-copy-mine"_s);
        QTest::keyClick(title(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(staged(u"id"_s), Value(u"a-first-hello-copy-mine"_s));
        QCOMPARE(staged(u"title"_s), Value(u"Hola, tea!"_s));
    }

    void showsWhatBecomesOfEverything()
    {
        open(u"speakers"_s, u"ja-jp-male"_s);
        openDialog();
        QVERIFY(row(u"Copied"_s) && row(u"Made new"_s) && row(u"Shared"_s));
        QVERIFY(row(u"Shared"_s)->child(0)->text(1).contains(u"(ja)"_s));
        // The sample has a second one already.
        QTRY_COMPARE(id()->text(), u"ja-jp-male-3"_s);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM speakers WHERE id = 'ja-jp-male-3'"_s), u"0"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(changes().isEmpty());
    }

    void countsWhatStaysWithTheOriginal()
    {
        open(u"languages"_s, u"ja"_s);
        openDialog();
        QTRY_VERIFY(row(u"Not copied"_s));
        QTreeWidgetItem *speakers = row(u"Speakers"_s);
        QVERIFY(speakers);
        QVERIFY(speakers->text(1).startsWith(
            m_database->exec(u"SELECT count(*) FROM speakers WHERE language_id = 'ja'"_s)));
        QVERIFY(row(u"Code"_s)->text(1).contains(u"unique"_s));
        QTRY_COMPARE(id()->text(), u"ja-2"_s);
    }
};

QTEST_MAIN(DuplicateDialogTest)
#include "tst_duplicatedialog.moc"
