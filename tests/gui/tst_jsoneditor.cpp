#include "tests/support/widgettest.h"
#include "views/editors/jsoneditor.h"
#include "views/editors/textarea.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

// The editor of JSON fields: its layout is for reading alone, and what is no JSON is marked and never lost.
class JsonEditorTest final : public WidgetTest {
    Q_OBJECT

private:
    static TextArea &areaOf(JsonEditor &editor) { return *editor.findChild<TextArea *>(); }
    static void type(JsonEditor &editor, const QString &text)
    {
        TextArea &area = areaOf(editor);
        area.selectAll();
        area.insertPlainText(text);
    }

private Q_SLOTS:
    void layoutIsNoChange()
    {
        const QString written = u"{\"a\":1.0,   \"b\":{\"c\":[1,2]}}"_s;
        JsonEditor editor(false);
        editor.load(written);
        QVERIFY(areaOf(editor).blockCount() > 1);
        QCOMPARE(editor.value(), Value(written));
        QVERIFY(!editor.isEdited());
        // Edited back to the same, in another layout.
        type(editor, u"{ \"a\": 1.0, \"b\": { \"c\": [1, 2] } }"_s);
        QVERIFY(editor.isEdited());
        QCOMPARE(editor.value(), Value(written));
        type(editor, u"{\n  \"a\": 1.00\n}"_s);
        QCOMPARE(editor.value(), Value(u"{\"a\": 1.00}"_s));
    }

    void colouringIsNoEdit()
    {
        JsonEditor editor(true);
        editor.load(u"{\"a\": 1, \"b\": \"x\"}"_s);
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        QCoreApplication::processEvents(); // the highlighter comes to its turn
        QVERIFY(!editor.isEdited());
        editor.load(u"{\"a\": 2}"_s);
        QCoreApplication::processEvents();
        QCOMPARE(editor.value(), Value(u"{\"a\": 2}"_s));
        QVERIFY(!editor.isEdited());
    }

    void namesThePlaceOfAProblem()
    {
        JsonEditor editor(true);
        editor.load(u"{\"a\": 1}"_s);
        auto *problem = editor.findChild<QLabel *>(u"json.problem"_s);
        QVERIFY(problem->isHidden());
        type(editor, u"{\n  \"a\": ,\n}"_s);
        QVERIFY(!problem->isHidden());
        QVERIFY2(problem->text().startsWith(u"Line 2, column 8:"_s), qPrintable(problem->text()));
        QCOMPARE(areaOf(editor).extraSelections().size(), 1);
        QCOMPARE(editor.value(), Value(u"{\n  \"a\": ,\n}"_s)); // as it was typed
        type(editor, u"{\"a\": 2}"_s);
        QVERIFY(problem->isHidden());
        QVERIFY(areaOf(editor).extraSelections().isEmpty());
    }

    void nullIsNoText()
    {
        JsonEditor editor(true);
        editor.setNullable(true);
        editor.load({});
        QCOMPARE(editor.value(), Value());
        type(editor, u"[]"_s);
        QCOMPARE(editor.value(), Value(u"[]"_s));
    }
};

QTEST_MAIN(JsonEditorTest)
#include "tst_jsoneditor.moc"
