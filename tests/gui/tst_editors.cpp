#include "tests/support/editortest.h"
#include "views/editors/choiceeditor.h"
#include "views/editors/counteditor.h"
#include "views/editors/durationeditor.h"
#include "views/editors/lineeditor.h"
#include "views/editors/moneyeditor.h"
#include "views/editors/paragrapheditor.h"
#include "views/editors/suggestionseditor.h"
#include "views/editors/switchbutton.h"
#include "views/editors/switcheditor.h"
#include "views/editors/tagseditor.h"
#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

Column booleanColumn()
{
    Column column;
    column.name = u"is_active"_s;
    column.kind = ValueKind::Boolean;
    return column;
}

Column enumerationColumn()
{
    Column column;
    column.name = u"gender"_s;
    column.kind = ValueKind::Enumeration;
    column.labels = { u"male"_s, u"female"_s };
    return column;
}

// A million characters without a line end, with letters of several bytes.
QString longLine()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"それでは、会話を始めましょう。 A first word, and another one; "_s;
    return text;
}

std::unique_ptr<ValueEditor> makeEditor(const QString &name)
{
    if (name == u"line")
        return std::make_unique<LineEditor>(ValueKind::Text);
    if (name == u"number")
        return std::make_unique<LineEditor>(ValueKind::Decimal);
    if (name == u"time")
        return std::make_unique<LineEditor>(ValueKind::Timestamp);
    if (name == u"prose")
        return std::make_unique<ParagraphEditor>(ParagraphEditor::Kind::Prose);
    if (name == u"json")
        return std::make_unique<ParagraphEditor>(ParagraphEditor::Kind::Code);
    if (name == u"tags")
        return std::make_unique<TagsEditor>(TagSyntax::Json, QList<SuggestionModel::Suggestion>());
    if (name == u"array")
        return std::make_unique<TagsEditor>(TagSyntax::SqlArray, QList<SuggestionModel::Suggestion>());
    if (name == u"duration")
        return std::make_unique<DurationEditor>(UnlimitedForm::of(u"-1"_s), QString());
    if (name == u"money")
        return std::make_unique<MoneyEditor>(2, u"USD"_s);
    if (name == u"count")
        return std::make_unique<CountEditor>(UnlimitedForm(), u"a day"_s);
    if (name == u"switch")
        return std::make_unique<SwitchEditor>();
    if (name == u"boolean")
        return std::make_unique<ChoiceEditor>(booleanColumn(), true);
    return std::make_unique<ChoiceEditor>(enumerationColumn(), true);
}

} // namespace

class EditorsTest final : public EditorTest {
    Q_OBJECT

private:
    static QWidget *input(ValueEditor *editor) { return editor->focusProxy(); }

private Q_SLOTS:
    void givesBackWhatNobodyChanged_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<std::optional<QString>>("value");
        const QStringList editors { u"line"_s, u"number"_s, u"time"_s, u"prose"_s, u"json"_s, u"tags"_s, u"array"_s,
            u"boolean"_s, u"enumeration"_s, u"duration"_s, u"money"_s, u"count"_s, u"switch"_s };
        const QList<std::pair<const char *, Value>> values {
            { "null", std::nullopt },
            { "empty", u""_s },
            { "spaces", u"  a\u00a0b\u2028c  "_s },
            { "windows lines", u"a\r\nb\r\n"_s },
            { "json", u"{ \"b\" : 1,\n\t\"a\": [ ] }"_s },
            { "list", u"[ \"x\",\"y\" ]"_s },
            { "array", u"{a,\"b c\",NULL}"_s },
            { "exact", u"12345678901234567890.01234567890"_s },
            { "infinity", u"infinity"_s },
            { "right to left", u"العربية‏"_s },
            { "large", u"word "_s.repeated(20'000) },
        };
        for (const QString &editor : editors) {
            for (const auto &[name, value] : values)
                QTest::addRow("%s: %s", qPrintable(editor), name) << editor << value;
        }
    }

    void givesBackWhatNobodyChanged()
    {
        QFETCH(QString, editor);
        QFETCH(std::optional<QString>, value);
        ValueEditor *opened = place(makeEditor(editor));
        opened->setNullable(true);
        QSignalSpy edited(opened, &ValueEditor::edited);
        opened->load(value);
        m_elsewhere->setFocus();
        opened->setFocus();
        QTest::keyClick(input(opened), Qt::Key_End);
        QTest::keyClick(input(opened), Qt::Key_Escape);
        m_elsewhere->setFocus();
        QCOMPARE(opened->value(), value);
        QVERIFY(!opened->isEdited());
        QCOMPARE(edited.size(), 0);
    }

    void readsFiguresInTheirForms_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<std::optional<QString>>("loaded");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<std::optional<QString>>("value");
        const auto row = [](const char *name, const QString &editor, const Value &loaded, const QString &shown,
                             const QString &typed, const Value &value) {
            QTest::newRow(name) << editor << loaded << shown << typed << value;
        };
        row("clock", u"duration"_s, u"5400"_s, u"1:30:00"_s, u"0:45:00"_s, u"2700"_s);
        row("units", u"duration"_s, u"0"_s, u"0:00:00"_s, u"2h"_s, u"7200"_s);
        row("a number alone keeps what was", u"duration"_s, u"5400"_s, u"1:30:00"_s, u"90"_s, u"5400"_s);
        row("what cannot be read stays as typed", u"duration"_s, u"5400"_s, u"1:30:00"_s, u"soon"_s, u"soon"_s);
        row("of another shape", u"duration"_s, u"PT30M"_s, u"PT30M"_s, u"30m"_s, u"1800"_s);
        row("unlimited", u"duration"_s, u"-1"_s, QString(), u"1:00:00"_s, u"3600"_s);
        row("to unlimited by its word", u"duration"_s, u"5400"_s, u"1:30:00"_s, u"unlimited"_s, u"-1"_s);
        row("not set", u"duration"_s, std::nullopt, QString(), u"1m"_s, u"60"_s);
        row("emptied", u"duration"_s, u"60"_s, u"0:01:00"_s, QString(), std::nullopt);
        row("price", u"money"_s, u"12.99"_s, u"12.99"_s, u"13"_s, u"13.00"_s);
        row("too exact a price", u"money"_s, u"12.99"_s, u"12.99"_s, u"13.005"_s, u"13.005"_s);
        row("large price", u"money"_s, u"1.00"_s, u"1.00"_s, u"12345678901234567890.1"_s, u"12345678901234567890.10"_s);
        row("no price", u"money"_s, u"1.00"_s, u"1.00"_s, u"a lot"_s, u"a lot"_s);
        row("count", u"count"_s, u"30"_s, u"30"_s, u"40"_s, u"40"_s);
    }

    void readsFiguresInTheirForms()
    {
        QFETCH(QString, editor);
        QFETCH(std::optional<QString>, loaded);
        QFETCH(QString, shown);
        QFETCH(QString, typed);
        QFETCH(std::optional<QString>, value);
        ValueEditor *opened = place(makeEditor(editor));
        opened->setNullable(true);
        opened->load(loaded);
        auto *line = qobject_cast<QLineEdit *>(input(opened));
        QVERIFY(line);
        QCOMPARE(line->text(), shown);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, typed);
        QCOMPARE(opened->value(), value);
        // Shown again, it is as it was written.
        opened->load(value);
        QCOMPARE(opened->value(), value);
        QVERIFY(!opened->isEdited());
    }

    void switchesUnlimitedAndBack()
    {
        ValueEditor *editor = place(makeEditor(u"duration"_s));
        editor->describe(u"field.monthly_seconds"_s, u"Time a month"_s, {});
        editor->load(u"5400"_s);
        QSignalSpy left(editor, &ValueEditor::left);
        QTest::keyClick(input(editor), Qt::Key_Tab);
        auto *button = editor->findChild<SwitchButton *>();
        QVERIFY(button && button->hasFocus());
        QVERIFY(left.isEmpty()); // it is the same field
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(editor->value(), Value(u"-1"_s));
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(input(editor)->hasFocus()); // now a number is wanted
        QTest::keyClicks(input(editor), u"1h"_s);
        QCOMPARE(editor->value(), Value(u"3600"_s));
        editor->setReadOnly(true);
        QVERIFY(!button->isEnabled());
    }

    void switchLeavesNullAndNeverReturnsByItself()
    {
        ValueEditor *editor = place(makeEditor(u"switch"_s));
        editor->setNullable(true);
        editor->load(std::nullopt);
        auto *button = qobject_cast<SwitchButton *>(input(editor));
        QVERIFY(button);
        QCOMPARE(button->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(editor->value(), Value(u"true"_s));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(editor->value(), Value(u"false"_s));
        QTest::keyClick(button, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(editor->value(), Value());
        QCOMPARE(button->checkState(), Qt::PartiallyChecked);
    }

    void keepsTheRestOfAChangedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no-break space") << u"a\u00a0b"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s;
        QTest::newRow("windows lines") << u"a\r\nb\r\n\r\n"_s;
        QTest::newRow("emoji") << u"👩🏼‍💼 and 🇯🇵\n\n"_s;
        QTest::newRow("a long line") << longLine();
        QTest::newRow("long lines") << QString(longLine() + u"\nshort\n"_s + longLine());
        QTest::newRow("one grapheme after the other") << u"👩🏼‍💼"_s.repeated(4'000);
    }

    void keepsTheRestOfAChangedText()
    {
        QFETCH(QString, text);
        ValueEditor *editor = place(makeEditor(u"prose"_s));
        editor->load(text);
        QTest::keyClicks(input(editor), u"x"_s);
        QVERIFY(editor->isEdited());
        QVERIFY(editor->value() == QString(u'x' + text));
    }

    void breaksALongLineWhereThePersonSays()
    {
        ValueEditor *editor = place(makeEditor(u"prose"_s));
        const QString text = longLine();
        editor->load(text);
        auto *area = qobject_cast<TextArea *>(input(editor));
        QVERIFY(area);
        QTextCursor cursor = area->textCursor();
        cursor.setPosition(10'000);
        area->setTextCursor(cursor);
        // The position counts the joints between the pieces, which are no characters of the text.
        const int joints = cursor.blockNumber();
        QVERIFY(joints > 0);
        QTest::keyClick(area, Qt::Key_Return);
        QString expected = text;
        expected.insert(10'000 - joints, u'\n');
        QVERIFY(editor->value() == expected);
    }

    void copiesALongLineAsOne()
    {
        TextArea area;
        const QString text = longLine().left(20'000);
        area.setExactText(text);
        area.selectAll();
        area.copy();
        TextArea other;
        other.paste();
        QVERIFY(other.exactText() == text);
    }

    void setsNullByGestureOnly()
    {
        ValueEditor *editor = place(makeEditor(u"line"_s));
        editor->setNullable(true);
        editor->load(u"abc"_s);
        auto *line = qobject_cast<QLineEdit *>(input(editor));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QCOMPARE(editor->value(), Value(u""_s));
        QTest::keyClick(line, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(editor->value(), Value());
        QCOMPARE(line->placeholderText(), u"not set"_s);
        QTest::keyClicks(line, u"d"_s);
        QCOMPARE(editor->value(), Value(u"d"_s));
    }

    void leavesARequiredFieldSet()
    {
        ValueEditor *editor = place(makeEditor(u"line"_s));
        editor->load(u"abc"_s);
        QTest::keyClick(input(editor), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(editor->value(), Value(u"abc"_s));
    }

    void takesNothingForNullWhereNothingIsNoValue_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::newRow("number") << u"number"_s;
        QTest::newRow("time") << u"time"_s;
        QTest::newRow("json") << u"json"_s;
    }

    void takesNothingForNullWhereNothingIsNoValue()
    {
        QFETCH(QString, editor);
        ValueEditor *opened = place(makeEditor(editor));
        opened->load(u"1"_s);
        QTest::keyClick(input(opened), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(input(opened), Qt::Key_Delete);
        QVERIFY(opened->isEdited());
        QCOMPARE(opened->value(), Value());
    }

    void undoesTypingInsideTheField_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::newRow("line") << u"line"_s;
        QTest::newRow("prose") << u"prose"_s;
    }

    void undoesTypingInsideTheField()
    {
        QFETCH(QString, editor);
        ValueEditor *opened = place(makeEditor(editor));
        opened->setNullable(true);
        opened->load(u"before"_s);
        QTest::keyClick(input(opened), Qt::Key_End);
        QTest::keyClicks(input(opened), u" and after"_s);
        QCOMPARE(opened->value(), Value(u"before and after"_s));
        QTest::keySequence(input(opened), QKeySequence::Undo);
        QCOMPARE(opened->value(), Value(u"before"_s));
        QTest::keyClick(input(opened), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(opened->value(), Value());
        QTest::keySequence(input(opened), QKeySequence::Undo);
        QCOMPARE(opened->value(), Value(u"before"_s));
    }

    void showsALineThatIsNoneInAnArea()
    {
        ValueEditor *editor = place(makeEditor(u"line"_s));
        editor->load(u"two\nlines"_s);
        QVERIFY(qobject_cast<TextArea *>(input(editor)));
        QTest::keyClicks(input(editor), u"x"_s);
        QCOMPARE(editor->value(), Value(u"xtwo\nlines"_s));
        editor->load(u"one line"_s);
        QVERIFY(qobject_cast<QLineEdit *>(input(editor)));
    }

    void choosesByKey()
    {
        ValueEditor *editor = place(makeEditor(u"enumeration"_s));
        editor->load(u"male"_s);
        QTest::keyClick(input(editor), Qt::Key_Down);
        QCOMPARE(editor->value(), Value(u"female"_s));
        QTest::keyClick(input(editor), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(editor->value(), Value());
    }

    void keepsAValueThatIsNoChoice()
    {
        ValueEditor *editor = place(makeEditor(u"enumeration"_s));
        editor->load(u"robot"_s);
        auto *combo = qobject_cast<QComboBox *>(input(editor));
        QCOMPARE(combo->currentText(), u"robot"_s);
        QCOMPARE(editor->value(), Value(u"robot"_s));
        QTest::keyClick(combo, Qt::Key_Home);
        QCOMPARE(editor->value(), Value(u"male"_s));
    }

    void ignoresTheWheelOverAChoice()
    {
        ValueEditor *editor = place(makeEditor(u"boolean"_s));
        editor->load(u"t"_s);
        const QPointF middle = input(editor)->rect().center();
        QWheelEvent wheel(middle, input(editor)->mapToGlobal(middle), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(input(editor), &wheel);
        QCOMPARE(editor->value(), Value(u"t"_s));
    }

    void editsTags_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("json") << u"tags"_s << u"[\"latin\",\"kana\"]"_s << u"[\"latin\", \"say \\\"hi\\\"\"]"_s;
        QTest::newRow("array") << u"array"_s << u"{latin,\"ka na\"}"_s << u"{\"latin\",\"say \\\"hi\\\"\"}"_s;
    }

    void editsTags()
    {
        QFETCH(QString, editor);
        QFETCH(QString, before);
        QFETCH(QString, after);
        ValueEditor *tags = place(makeEditor(editor));
        tags->load(before);
        QTest::keyClick(input(tags), Qt::Key_Backspace);
        QTest::keyClicks(input(tags), u"say \"hi\""_s);
        QTest::keyClick(input(tags), Qt::Key_Return);
        QCOMPARE(tags->value(), Value(after));
        QTest::keyClicks(input(tags), u"latin"_s); // is there already
        QTest::keyClick(input(tags), Qt::Key_Return);
        QCOMPARE(tags->value(), Value(after));
        QTest::mouseClick(tags->findChild<QPushButton *>(u"tag.0"_s), Qt::LeftButton);
        QVERIFY(!tags->value()->contains(u"latin"));
    }

    void takesATypedTagWhenTheFocusGoes()
    {
        ValueEditor *tags = place(makeEditor(u"tags"_s));
        tags->load(std::nullopt);
        QTest::keyClicks(input(tags), u"kanji"_s);
        m_elsewhere->setFocus();
        QCOMPARE(tags->value(), Value(u"[\"kanji\"]"_s));
    }

    void readsOnlyListsOfStringsAsTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isArray");
        QTest::newRow("object") << u"{\"a\": 1}"_s << false;
        QTest::newRow("numbers") << u"[1, 2]"_s << false;
        QTest::newRow("nested") << u"[[\"a\"]]"_s << false;
        QTest::newRow("broken") << u"[\"a\""_s << false;
        QTest::newRow("null element") << u"{a,NULL}"_s << true;
        QTest::newRow("two dimensions") << u"{{a},{b}}"_s << true;
        QTest::newRow("bounds") << u"[0:1]={a,b}"_s << true;
        QTest::newRow("open quote") << u"{\"a}"_s << true;
    }

    void readsOnlyListsOfStringsAsTags()
    {
        QFETCH(QString, text);
        QFETCH(bool, isArray);
        QVERIFY(!parseTags(text, isArray ? TagSyntax::SqlArray : TagSyntax::Json));
        ValueEditor *tags = place(makeEditor(isArray ? u"array"_s : u"tags"_s));
        tags->load(text);
        QVERIFY(qobject_cast<TextArea *>(input(tags)));
        QTest::keyClicks(input(tags), u"x"_s);
        QCOMPARE(tags->value(), Value(u'x' + text));
    }

    void writesTagsThatReadBack()
    {
        const QStringList tags { u"a"_s, u""_s, u"with, comma"_s, u"\"quoted\""_s, u"back\\slash"_s, u"NULL"_s, u"{x}"_s,
            u"日本"_s };
        for (const TagSyntax syntax : { TagSyntax::Json, TagSyntax::SqlArray })
            QCOMPARE(parseTags(writeTags(tags, syntax), syntax).value_or(QStringList()), tags);
    }

    void offersValuesByTheirWords()
    {
        auto *editor = place(std::make_unique<SuggestionsEditor>(ValueKind::Text,
            QList<SuggestionModel::Suggestion> { { u"ja"_s, u"Japanese"_s }, { u"fr"_s, u"French"_s } }));
        editor->load(u""_s);
        auto *line = qobject_cast<QLineEdit *>(input(editor));
        QTest::keyClicks(line, u"fren"_s);
        QCOMPARE(line->completer()->completionCount(), 1);
        QTest::keyClick(line->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(line->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(editor->value(), Value(u"fr"_s));
    }

    void countsVisits()
    {
        ValueEditor *editor = place(makeEditor(u"line"_s));
        editor->load(u""_s);
        QTest::keyClicks(input(editor), u"a"_s);
        const quint64 first = editor->visit();
        QTest::keyClicks(input(editor), u"b"_s);
        QCOMPARE(editor->visit(), first);
        m_elsewhere->setFocus();
        editor->setFocus();
        QTest::keyClicks(input(editor), u"c"_s);
        QVERIFY(editor->visit() != first);
    }

    void listsReadAsTheirMembers()
    {
        QCOMPARE(listWords(u"[\"A1\", \"B2\"]"_s, ValueKind::JsonBinary), u"A1, B2"_s);
        QCOMPARE(listWords(u"{A1,\"B 2\"}"_s, ValueKind::Array), u"A1, B 2"_s);
        QCOMPARE(listWords(u"[]"_s, ValueKind::Json), u"–"_s);
        QCOMPARE(listWords(u"[1, 2]"_s, ValueKind::Json), u"[1, 2]"_s);
    }

    void settlesBeforeAShortcutRuns()
    {
        ValueEditor *editor = place(makeEditor(u"line"_s));
        editor->load(u""_s);
        QSignalSpy settled(editor, &ValueEditor::settled);
        QTest::keyClicks(input(editor), u"a"_s);
        QCOMPARE(settled.size(), 0);
        QTest::keyClick(input(editor), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settled.size() > 0);
    }

    void staysQuickInAMillionCharacters()
    {
        ValueEditor *editor = place(makeEditor(u"prose"_s));
        QElapsedTimer timer;
        timer.start();
        editor->load(longLine());
        QApplication::processEvents();
        const qint64 shown = timer.restart();
        for (const QChar key : u"typed in front"_s) {
            QTest::keyClick(input(editor), key.toLatin1());
            QApplication::processEvents();
        }
        const qint64 typed = timer.elapsed() / 14;
        qInfo("1 MB in one line: shown in %lld ms, %lld ms a keystroke", shown, typed);
#if defined(NDEBUG) || defined(QT_NO_DEBUG)
        QVERIFY(typed < 50);
#endif
    }
};

QTEST_MAIN(EditorsTest)
#include "tst_editors.moc"
