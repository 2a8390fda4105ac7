#include "tests/support/editortest.h"
#include "tests/support/pictureserver.h"
#include "views/editors/markdownview.h"
#include "views/editors/objecteditor.h"
#include "views/editors/orderedlisteditor.h"
#include "views/editors/pictureeditor.h"
#include "views/editors/pictureloader.h"
#include "views/editors/pictureview.h"
#include "views/editors/proseeditor.h"
#include "views/editors/scalebox.h"
#include "views/editors/scaleseditor.h"
#include "views/editors/textarea.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTest>
#include <QVBoxLayout>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

QList<FieldMember> grades()
{
    return { { u"confidence"_s, u"confidence"_s }, { u"engagement"_s, u"engagement"_s },
        { u"understanding"_s, u"understanding"_s } };
}

QList<FieldMember> personaMembers()
{
    return { { u"title"_s, u"Title"_s }, { u"nameTemplate"_s, u"Name"_s }, { u"stakes"_s, u"Stakes"_s, true } };
}

} // namespace

class ScenarioEditorsTest final : public EditorTest {
    Q_OBJECT

private:
    template <typename Editor>
    Editor *place(Editor *placed)
    {
        placed->setNullable(true);
        return EditorTest::place(placed);
    }
    static QLineEdit *entry(ValueEditor *editor, int number)
    {
        for (QLineEdit *line : editor->findChildren<QLineEdit *>(u"entry.%1"_s.arg(number))) {
            if (line->isVisible())
                return line;
        }
        return nullptr;
    }
    static QLineEdit *add(ValueEditor *editor) { return qobject_cast<QLineEdit *>(editor->focusProxy()); }
    static ScaleBox *scale(ScalesEditor *editor, int index) { return editor->findChildren<ScaleBox *>().at(index); }
    static ValueEditor *member(ObjectEditor *editor, const QString &key)
    {
        for (ValueEditor *part : editor->findChildren<ValueEditor *>()) {
            if (part->objectName() == u"member."_s + key)
                return part;
        }
        return nullptr;
    }

private Q_SLOTS:
    void givesBackWhatNobodyChanged_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<std::optional<QString>>("value");
        const QList<Value> values { std::nullopt, u""_s, u"null"_s, u"[]"_s, u"{}"_s, u"[ \"b\",\n\"a\" , \"\" ]"_s,
            u"{a,\"b c\"}"_s, u"{a,NULL}"_s, u"{ \"confidence\" : 3.0, \"mood\":[1, 2],\"stakes\" :\"x\\u00e9\"}"_s,
            u"{\"confidence\": 7, \"title\": 3, \"title\": \"b\"}"_s, u"[1, {\"a\": 2}]"_s, u"free words\r\nand more"_s,
            u"https://localhost/a.png"_s, u"{\"broken\": "_s };
        for (const QString &editor : { u"json list"_s, u"array"_s, u"scales"_s, u"object"_s, u"prose"_s, u"picture"_s }) {
            for (qsizetype i = 0; i < values.size(); ++i)
                QTest::addRow("%s: %d", qPrintable(editor), int(i)) << editor << values.at(i);
        }
    }

    void givesBackWhatNobodyChanged()
    {
        QFETCH(QString, editor);
        QFETCH(std::optional<QString>, value);
        ValueEditor *opened = nullptr;
        if (editor == u"json list")
            opened = new OrderedListEditor(TagSyntax::Json);
        else if (editor == u"array")
            opened = new OrderedListEditor(TagSyntax::SqlArray);
        else if (editor == u"scales")
            opened = new ScalesEditor(grades());
        else if (editor == u"object")
            opened = new ObjectEditor(personaMembers());
        else if (editor == u"prose")
            opened = new ProseEditor;
        else
            opened = new PictureEditor(ValueKind::Text);
        place(opened);
        QSignalSpy edited(opened, &ValueEditor::edited);
        opened->load(value);
        m_elsewhere->setFocus();
        const QList<QWidget *> inner = opened->findChildren<QWidget *>();
        for (QWidget *widget : inner) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            widget->setFocus();
            QTest::keyClick(widget, Qt::Key_End);
        }
        m_elsewhere->setFocus();
        QCOMPARE(opened->value(), value);
        QVERIFY(!opened->isEdited());
        QCOMPARE(edited.size(), 0);
    }

    // --- The ordered list.

    void editsEntriesInPlace()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(u"[ \"one\",\"two\" ]"_s);
        QTest::keyClicks(entry(list, 2), u"!"_s);
        QTest::keyClick(entry(list, 2), Qt::Key_End);
        QCOMPARE(list->value(), Value(u"[\"one\", \"!two\"]"_s));
        QTest::keyClick(entry(list, 1), Qt::Key_Return);
        QVERIFY(entry(list, 2)->hasFocus());
        QCOMPARE(list->value(), Value(u"[\"one\", \"!two\"]"_s)); // nothing yet
        QTest::keyClicks(entry(list, 2), u"between"_s);
        QCOMPARE(list->value(), Value(u"[\"one\", \"between\", \"!two\"]"_s));
        QTest::keyClick(entry(list, 2), Qt::Key_Return);
        QTest::keyClick(entry(list, 3), Qt::Key_Backspace); // empty: it goes again
        QCOMPARE(list->value(), Value(u"[\"one\", \"between\", \"!two\"]"_s));
        QVERIFY(!entry(list, 4));
    }

    void addsAndRemovesEntries()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(std::nullopt);
        QCOMPARE(add(list)->placeholderText(), u"not set"_s);
        QTest::keyClicks(add(list), u"first"_s);
        QTest::keyClick(add(list), Qt::Key_Return);
        QTest::keyClicks(add(list), u"second"_s);
        m_elsewhere->setFocus();
        QCOMPARE(list->value(), Value(u"[\"first\", \"second\"]"_s));
        entry(list, 1)->setFocus();
        QTest::keyClick(entry(list, 1), Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(list->value(), Value(u"[\"second\"]"_s));
        QTest::mouseClick(list->findChild<QPushButton *>(u"remove.1"_s), Qt::LeftButton);
        QCOMPARE(list->value(), Value(u"[]"_s));
        QTest::keyClick(add(list), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(list->value(), Value());
    }

    void movesEntriesByKeys()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::SqlArray));
        list->load(u"{a,b,c}"_s);
        entry(list, 1)->setFocus();
        QTest::keyClick(entry(list, 1), Qt::Key_Up, Qt::AltModifier); // nowhere to go
        QVERIFY(!list->isEdited());
        QTest::keyClick(entry(list, 1), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->value(), Value(u"{\"b\",\"a\",\"c\"}"_s));
        QVERIFY(entry(list, 2)->hasFocus());
        QTest::keyClick(entry(list, 2), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->value(), Value(u"{\"b\",\"c\",\"a\"}"_s));
        QTest::keyClick(entry(list, 3), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->value(), Value(u"{\"b\",\"a\",\"c\"}"_s));
        QTest::keyClick(entry(list, 2), Qt::Key_Up);
        QVERIFY(entry(list, 1)->hasFocus());
    }

    void movesEntriesByDragging()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(u"[\"a\",\"b\",\"c\"]"_s);
        QApplication::processEvents();
        QWidget *handle = entry(list, 1)->parentWidget()->findChild<QLabel *>(u"handle"_s);
        const QPoint end = entry(list, 3)->mapTo(m_window.get(), entry(list, 3)->rect().center());
        QTest::mousePress(handle, Qt::LeftButton);
        QTest::mouseMove(handle, handle->mapFrom(m_window.get(), end));
        QMouseEvent move(QEvent::MouseMove, handle->mapFrom(m_window.get(), end), m_window->mapToGlobal(end), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton);
        QCOMPARE(list->value(), Value(u"[\"b\", \"c\", \"a\"]"_s));
    }

    void takesPastedLinesAsEntries()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(u"[\"a\"]"_s);
        QApplication::clipboard()->setText(u"1. Greet somebody\r\n\r\n2) Order  \n- Pay in cash\n"_s);
        QTest::keySequence(add(list), QKeySequence::Paste);
        QCOMPARE(list->value(), Value(u"[\"a\", \"Greet somebody\", \"Order\", \"Pay in cash\"]"_s));
        entry(list, 1)->setFocus();
        QTest::keyClick(entry(list, 1), Qt::Key_End);
        QApplication::clipboard()->setText(u"b\nc"_s);
        QTest::keySequence(entry(list, 1), QKeySequence::Paste);
        QCOMPARE(list->value(),
            Value(u"[\"ab\", \"c\", \"Greet somebody\", \"Order\", \"Pay in cash\"]"_s));
    }

    void editsAnotherShapeAsText()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(u"[{\"text\": \"a\"}]"_s);
        QVERIFY(qobject_cast<TextArea *>(list->focusProxy()));
        QTest::keyClicks(list->focusProxy(), u" "_s);
        QCOMPARE(list->value(), Value(u" [{\"text\": \"a\"}]"_s));
        list->load(u"[\"a\"]"_s);
        QVERIFY(add(list));
    }

    void readOnlyListsStayAsTheyAre()
    {
        auto *list = place(new OrderedListEditor(TagSyntax::Json));
        list->load(u"[\"a\",\"b\"]"_s);
        list->setReadOnly(true);
        QTest::keyClick(entry(list, 1), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(entry(list, 1), Qt::Key_Delete, Qt::ControlModifier);
        QTest::keyClick(entry(list, 1), Qt::Key_Return);
        QTest::keyClicks(entry(list, 1), u"x"_s);
        QVERIFY(!list->isEdited());
    }

    // --- Scales.

    void gradesByKeysAndClicks()
    {
        auto *scales = place(new ScalesEditor(grades()));
        const QString before = u"{\"mood\" : [ 1 ],\"confidence\":3.0, \"engagement\" :4e0}"_s;
        scales->load(before);
        QCOMPARE(scale(scales, 0)->words(), u"3 of 5"_s);
        QCOMPARE(scale(scales, 1)->words(), u"4 of 5"_s);
        QCOMPARE(scale(scales, 2)->words(), u"not set"_s);
        QVERIFY(scales->findChild<QLabel *>(u"scales.others"_s)->text().contains(u"mood [ 1 ]"_s));
        QTest::keyClick(scale(scales, 1), Qt::Key_Right);
        QCOMPARE(scales->value(), Value(u"{\"mood\" : [ 1 ],\"confidence\":3.0, \"engagement\" :5}"_s));
        QTest::keyClick(scale(scales, 1), Qt::Key_Right); // the end
        QTest::keyClick(scale(scales, 2), Qt::Key_2);
        QCOMPARE(scales->value(),
            Value(u"{\"mood\" : [ 1 ],\"confidence\":3.0, \"engagement\" :5, \"understanding\" :2}"_s));
        QTest::keyClick(scale(scales, 2), Qt::Key_Delete);
        QTest::keyClick(scale(scales, 1), Qt::Key_4);
        QCOMPARE(scales->value(), Value(u"{\"mood\" : [ 1 ],\"confidence\":3.0, \"engagement\" :4}"_s));
        QTest::mouseClick(scale(scales, 0), Qt::LeftButton, {}, QPoint(16, 32));
        QCOMPARE(scale(scales, 0)->words(), u"1 of 5"_s);
        QTest::keyClick(scale(scales, 0), Qt::Key_Left); // below one there is nothing
        QCOMPARE(scales->value(), Value(u"{\"mood\" : [ 1 ],\"engagement\" :4}"_s));
    }

    void showsGradesOutOfRangeAsTheyAre()
    {
        auto *scales = place(new ScalesEditor(grades()));
        scales->load(u"{\"confidence\": 7, \"engagement\": \"high\", \"understanding\": null}"_s);
        QCOMPARE(scale(scales, 0)->words(), u"7"_s);
        QCOMPARE(scale(scales, 1)->words(), u"high"_s);
        QCOMPARE(scale(scales, 2)->words(), u"not set"_s);
        QTest::keyClick(scale(scales, 0), Qt::Key_5);
        QCOMPARE(scales->value(), Value(u"{\"confidence\": 5, \"engagement\": \"high\", \"understanding\": null}"_s));
    }

    void gradesWhereNothingWasSet()
    {
        auto *scales = place(new ScalesEditor(grades()));
        scales->load(std::nullopt);
        QTest::keyClick(scale(scales, 0), Qt::Key_3);
        QCOMPARE(scales->value(), Value(u"{\"confidence\": 3}"_s));
        QTest::keyClick(scale(scales, 0), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(scales->value(), Value());
    }

    // --- Objects of texts.

    void editsOneMember()
    {
        auto *object = place(new ObjectEditor(personaMembers()));
        object->load(u"{\"stakes\":\"caf\\u00e9\" , \"mood\": 3.0,\"title\": \"Host\"}"_s);
        QCOMPARE(member(object, u"stakes"_s)->value(), Value(u"café"_s));
        QCOMPARE(member(object, u"nameTemplate"_s)->value(), Value());
        QVERIFY(object->findChild<QLabel *>(u"object.others"_s)->text().contains(u"mood 3.0"_s));
        QTest::keyClicks(member(object, u"title"_s)->focusProxy(), u"A "_s);
        QCOMPARE(object->value(), Value(u"{\"stakes\":\"caf\\u00e9\" , \"mood\": 3.0,\"title\": \"A Host\"}"_s));
        QTest::keyClicks(member(object, u"nameTemplate"_s)->focusProxy(), u"\"x\""_s);
        QCOMPARE(object->value(),
            Value(u"{\"stakes\":\"caf\\u00e9\" , \"mood\": 3.0,\"title\": \"A Host\",\"nameTemplate\": \"\\\"x\\\"\"}"_s));
        QTest::keyClick(member(object, u"title"_s)->focusProxy(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(object->value(),
            Value(u"{\"stakes\":\"caf\\u00e9\" , \"mood\": 3.0,\"nameTemplate\": \"\\\"x\\\"\"}"_s));
    }

    void leavesAMemberThatIsNoText()
    {
        auto *object = place(new ObjectEditor(personaMembers()));
        object->load(u"{\"title\": {\"en\": \"Host\"}}"_s);
        QVERIFY(member(object, u"title"_s)->isReadOnly());
        QCOMPARE(member(object, u"title"_s)->value(), Value(u"{\"en\": \"Host\"}"_s));
        object->load(u"{}"_s);
        QVERIFY(!member(object, u"title"_s)->isReadOnly());
    }

    void visitsEachMemberByItself()
    {
        auto *object = place(new ObjectEditor(personaMembers()));
        object->load(std::nullopt);
        member(object, u"title"_s)->setFocus();
        QTest::keyClicks(member(object, u"title"_s)->focusProxy(), u"a"_s);
        const quint64 first = object->visit();
        member(object, u"stakes"_s)->setFocus();
        QTest::keyClicks(member(object, u"stakes"_s)->focusProxy(), u"b"_s);
        QVERIFY(object->visit() != first);
        QCOMPARE(object->value(), Value(u"{\"title\": \"a\", \"stakes\": \"b\"}"_s));
    }

    // --- Prose.

    void findsWithinTheText()
    {
        auto *prose = place(new ProseEditor);
        prose->load(u"Ask the host. Thank the Host.\nLeave the house."_s);
        auto *area = qobject_cast<TextArea *>(prose->focusProxy());
        QTest::keyClick(area, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = prose->findChild<QLineEdit *>(u"find.words"_s);
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, u"host"_s);
        auto *count = prose->findChild<QLabel *>(u"find.count"_s);
        QCOMPARE(count->text(), u"1 of 2"_s);
        QTest::keyClick(words, Qt::Key_F3);
        QCOMPARE(count->text(), u"2 of 2"_s);
        QCOMPARE(area->textCursor().selectedText(), u"Host"_s);
        QTest::keyClick(words, Qt::Key_F3);
        QCOMPARE(count->text(), u"1 of 2"_s);
        QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"2 of 2"_s);
        QTest::keyClicks(words, u"x"_s);
        QCOMPARE(count->text(), u"not found"_s);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(area->hasFocus());
        QVERIFY(!words->isVisible());
        QVERIFY(!prose->isEdited());
    }

    void previewsMarkdownWithoutLoadingAnything()
    {
        PictureServer server(httpAnswer("image/png", png({ 8, 8 })));
        auto *prose = place(new ProseEditor);
        const QString text = u"# Head\n\n- *one*\n\n![picture](%1) ![local](/etc/hostname) [link](%1) <b>bold</b>"_s.arg(server.address());
        prose->load(text);
        QTest::keyClick(prose->focusProxy(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *view = prose->findChild<MarkdownView *>();
        QVERIFY(view->isVisible());
        QCOMPARE(view->document()->firstBlock().blockFormat().headingLevel(), 1);
        QCOMPARE(view->document()->firstBlock().text(), u"Head"_s);
        QVERIFY(view->toPlainText().contains(u"<b>bold</b>"_s));
        QVERIFY(!view->textInteractionFlags().testFlag(Qt::LinksAccessibleByMouse));
        m_window->grab();
        QApplication::processEvents();
        QVERIFY(server.heads().isEmpty());
        QVERIFY(view->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).value<QImage>().width() == 1);
        QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(prose->focusProxy()->hasFocus());
        QCOMPARE(prose->value(), Value(text));
    }

    // --- Pictures.

    void fetchesAPictureOnceItIsSeen()
    {
        PictureServer server(httpAnswer("image/png", png({ 2000, 100 })));
        QScrollArea scroll;
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        column->addSpacing(3000);
        auto *editor = new PictureEditor(ValueKind::Text, inside);
        column->addWidget(editor);
        scroll.setWidgetResizable(true);
        scroll.setWidget(inside);
        scroll.resize(300, 300);
        scroll.show();
        QVERIFY(QTest::qWaitForWindowExposed(&scroll));
        editor->load(server.address());
        for (int i = 0; i < 20; ++i)
            QApplication::processEvents();
        QCOMPARE(server.heads().size(), 0);
        auto *view = editor->findChild<PictureView *>();
        QCOMPARE(view->words(), u"Fetching the picture…"_s);
        scroll.verticalScrollBar()->setValue(scroll.verticalScrollBar()->maximum());
        QTRY_COMPARE(view->words(), u"2000 × 100"_s);
        QCOMPARE(server.heads().size(), 1);
        QVERIFY(!server.heads().first().toLower().contains("cookie"));
    }

    void saysWhyThereIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<QString>("words");
        QTest::newRow("a page") << httpAnswer("text/html; charset=utf-8", "<html>") << u"The server says that this is no picture (text/html)."_s;
        QTest::newRow("not found") << httpAnswer("text/plain", "no", "404 Not Found") << u"There is no such picture on the server (404)."_s;
        QTest::newRow("refused") << httpAnswer("text/plain", "no", "500 Oh") << u"The server refused the picture (500)."_s;
        QTest::newRow("broken") << httpAnswer("image/png", "not a png") << u"The picture cannot be read."_s;
        QTest::newRow("drawing") << httpAnswer("image/svg+xml", "<svg/>") << u"A drawing (SVG) is not shown here."_s;
        QTest::newRow("too large") << httpAnswer("image/png", "x", "200 OK", 900'000'000) << u"The picture is larger than 8 MB."_s;
        QTest::newRow("endless") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n"
            + QByteArray(9 * 1024 * 1024, 'x')) << u"The picture is larger than 8 MB."_s;
        QTest::newRow("silent") << QByteArray() << u"The server did not answer within 1 second(s)."_s;
    }

    void saysWhyThereIsNoPicture()
    {
        QFETCH(QByteArray, answered);
        QFETCH(QString, words);
        PictureServer server(answered);
        PictureLoader loader;
        loader.setTimeLimit(300);
        QSignalSpy failed(&loader, &PictureLoader::failed);
        QSignalSpy loaded(&loader, &PictureLoader::loaded);
        loader.load(QUrl(server.address()), { 100, 100 });
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), words);
        QVERIFY(loaded.isEmpty());
    }

    void fetchesNothingButTheWeb_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address : { u"file:///etc/hostname"_s, u"ftp://localhost/a.png"_s, u"a.png"_s, u"http://"_s,
                 u"data:image/png;base64,AAAA"_s, u"https://me:secret@localhost/a.png"_s })
            QTest::newRow(qPrintable(address)) << address;
    }

    void fetchesNothingButTheWeb()
    {
        QFETCH(QString, address);
        QString why;
        QVERIFY(!PictureLoader::isFetchable(QUrl(address), &why));
        QVERIFY(!why.isEmpty());
    }
};

QTEST_MAIN(ScenarioEditorsTest)
#include "tst_scenarioeditors.moc"
