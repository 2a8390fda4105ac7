#include "views/records/detail/jsontree.h"

#include "models/records/jsontreemodel.h"
#include "tests/support/widgettest.h"
#include "views/editors/textarea.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// JSON as a tree: every character of a value, and what is no JSON with the place where it stops being some.
class JsonTreeTest final : public WidgetTest {
    Q_OBJECT

private:
    // "name=value" of each row, indented; makes them all.
    static QStringList printed(JsonTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
    {
        QStringList lines;
        if (model.canFetchMore(parent))
            model.fetchMore(parent);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            lines.append(QString(2 * depth, u' ') + index.data().toString() + u'=' + index.siblingAtColumn(1).data().toString());
            lines += printed(model, index, depth + 1);
        }
        return lines;
    }
    static QTreeView &treeOf(JsonTree &tree) { return *tree.findChild<QTreeView *>(); }
    static void press(JsonTree &tree, const QString &name) { QTest::mouseClick(tree.findChild<QToolButton *>(name), Qt::LeftButton); }

    void setUp() override { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

private Q_SLOTS:
    void keepsEveryCharacter()
    {
        JsonTreeModel model;
        model.setJson(u" {\"big\": 12345678901234567890, \"exact\": 1.50, \"twice\": 1, \"twice\": 2, \"words\": \"a \\\"b\\\"\\n\\u3042\",\n"
            "\"list\": [null, true, [], {}, {\"in\": -0.0e10}]} "_s);
        QCOMPARE(printed(model),
            (QStringList { u"big=12345678901234567890"_s, u"exact=1.50"_s, u"twice=1"_s, u"twice=2"_s, u"words=a \"b\" あ"_s,
                u"list=[null, true, [], {}, {\"in\": -0.0e10}]"_s, u"  0=null"_s, u"  1=true"_s, u"  2=[]"_s, u"  3={}"_s,
                u"  4={\"in\": -0.0e10}"_s, u"    in=-0.0e10"_s }));
        QCOMPARE(model.index(4, 0).data(JsonTreeModel::TextRole).toString(), u"a \"b\"\nあ"_s);
        {
            // Made after the text: within a reset the tester itself asks for more rows, which it then finds too early.
            model.setJson(u"{\"a\": {\"b\": [1, {\"c\": 2}]}, \"d\": []}"_s);
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            QCOMPARE(printed(model).size(), 6);
        }
        for (const QString &scalar : { u"7"_s, u"\"x\""_s, u" null "_s }) {
            JsonTreeModel model;
            model.setJson(scalar);
            QCOMPARE(model.rowCount(), 1);
            QCOMPARE(model.index(0, 0).data(JsonTreeModel::PathRole).toString(), u"$"_s);
        }
        for (const QString &empty : { u"{}"_s, u"[]"_s, u"{ \n}"_s, u"{\"a\":"_s, QString() }) {
            JsonTreeModel model;
            model.setJson(empty);
            QCOMPARE(model.rowCount(), 0);
        }
    }

    void makesLevelsWhenTheyAreOpened()
    {
        QString deep = u"1"_s;
        for (int i = 0; i < 500; ++i)
            deep = u"{\"a\": "_s + deep + u'}';
        JsonTreeModel model;
        model.setJson(deep);
        QModelIndex index = model.index(0, 0);
        QCOMPARE(model.rowCount(index), 0);
        QVERIFY(model.hasChildren(index));
        model.fetchMore(index);
        QCOMPARE(model.rowCount(index), 1);
        QCOMPARE(model.rowCount(model.index(0, 0, index)), 0);
        QVERIFY(!model.fetchAll(100));
        QVERIFY(model.fetchAll(10'000));
    }

    void pathsAreWhatPostgresTakes()
    {
        JsonTreeModel model;
        model.setJson(u"{\"a\": [{\"b c\": {\"d\\\"e\": 1}}], \"9x\": 2}"_s);
        const QModelIndexList found = model.found(u"d\"e"_s, 10);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().data(JsonTreeModel::PathRole).toString(), u"$.a[0].\"b c\".\"d\\\"e\""_s);
        QCOMPARE(model.index(1, 0).data(JsonTreeModel::PathRole).toString(), u"$.\"9x\""_s);
    }

    void finds()
    {
        JsonTree tree;
        tree.setJson(u"{\"one\": {\"deep\": [\"Needle\", 3, \"\\u3042needle\"]}, \"needle\": null, \"other\": {\"x\": 1}}"_s);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        auto *search = tree.findChild<QLineEdit *>(u"jsonTree.search"_s);
        auto *count = tree.findChild<QLabel *>(u"jsonTree.count"_s);
        QTest::keyClicks(search, u"needle"_s);
        QCOMPARE(count->text(), u"1 of 3"_s);
        QCOMPARE(treeOf(tree).currentIndex().data(JsonTreeModel::PathRole).toString(), u"$.one.deep[0]"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(treeOf(tree).currentIndex().data(JsonTreeModel::PathRole).toString(), u"$.one.deep[2]"_s);
        press(tree, u"jsonTree.next"_s);
        QCOMPARE(treeOf(tree).currentIndex().data(JsonTreeModel::PathRole).toString(), u"$.needle"_s);
        press(tree, u"jsonTree.next"_s);
        QCOMPARE(count->text(), u"1 of 3"_s); // round the end
        press(tree, u"jsonTree.previous"_s);
        QCOMPARE(count->text(), u"3 of 3"_s);
        QTest::keyClicks(search, u"!"_s);
        QCOMPARE(count->text(), u"nothing"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
    }

    void copies()
    {
        JsonTree tree;
        tree.setJson(u"{\"a\": {\"b\": 1.50}, \"c\": \"x\\ny\"}"_s);
        tree.show();
        tree.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        QTreeView &view = treeOf(tree);
        view.setFocus();
        tree.expandAll();
        view.setCurrentIndex(view.model()->index(0, 0, view.model()->index(0, 0)));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"$.a.b"_s);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"1.50"_s);
        view.setCurrentIndex(view.model()->index(1, 1));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"x\ny"_s);
    }

    void opensAndCloses()
    {
        JsonTree tree;
        tree.setJson(u"{\"a\": {\"b\": {\"c\": 1}}, \"d\": [1, 2]}"_s);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        const int before = tree.sizeHint().height();
        press(tree, u"jsonTree.expand"_s);
        const QModelIndex a = treeOf(tree).model()->index(0, 0);
        QVERIFY(treeOf(tree).isExpanded(a));
        QVERIFY(treeOf(tree).isExpanded(a.model()->index(0, 0, a)));
        QVERIFY(tree.sizeHint().height() > before);
        press(tree, u"jsonTree.collapse"_s);
        QVERIFY(!treeOf(tree).isExpanded(a));
        QCOMPARE(tree.sizeHint().height(), before);
    }

    void brokenTextIsShownWithItsPlace()
    {
        JsonTree tree;
        const QString broken = u"{\n  \"a\": ,\n}"_s;
        tree.setJson(broken);
        QVERIFY(tree.isBroken());
        QCOMPARE(tree.findChild<TextArea *>()->exactText(), broken);
        auto *problem = tree.findChild<QLabel *>(u"jsonTree.problem"_s);
        QVERIFY2(problem->text().startsWith(u"Line 2, column 8:"_s), qPrintable(problem->text()));
        QCOMPARE(tree.findChild<TextArea *>()->extraSelections().size(), 1);
        tree.setJson(u"{}"_s);
        QVERIFY(!tree.isBroken());
    }
};

QTEST_MAIN(JsonTreeTest)
#include "tst_jsontree.moc"
