#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/contentpage.h"
#include "views/pages/content/hitrow.h"
#include "views/pages/content/recordlist.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString written = uR"(UPDATE scenarios SET
    instructions = E'Be warm.\nYou are the hiring manager of a small firm. Ask the Hiring Manager''s question.\n' || repeat(E'Go on.\n', 60) || 'Thank the hiring manager.',
    learning_objectives = '["Say \u3042 to the \u0022boss\u0022", "Leave\ntwice"]', persona = '{"setting": "An office in \ud83c\udf38 Osaka", "stakes": "A future"}'
    WHERE id = 'comfort-weekend';
    ALTER TABLE scenarios ADD COLUMN house_rules text; UPDATE scenarios SET house_rules = 'No shouting, zebra' WHERE id = 'comfort-weekend')"_s;

} // namespace

// The search of a content page: what it finds, the sentence that it shows, the place that it opens.
class SearchHitsTest final : public PageTest {
    Q_OBJECT

public:
    SearchHitsTest()
        : PageTest(Template::Content, Database::OfAllFunctions)
    {
    }

private:
    int rows() { return find<RecordList>(u"list"_s)->model()->rowCount(); }
    void search(const QString &text)
    {
        auto *line = find<QLineEdit>(u"search"_s);
        line->setFocus();
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    HitRow *hit(const QString &column)
    {
        auto *row = m_window->page()->findChild<HitRow *>(u"hit."_s + column);
        return row && row->isVisible() ? row : nullptr;
    }
    QString selected()
    {
        QWidget *focus = QApplication::focusWidget();
        if (auto *area = qobject_cast<QPlainTextEdit *>(focus))
            return area->textCursor().selectedText();
        auto *line = qobject_cast<QLineEdit *>(focus);
        return line ? line->selectedText() : QString();
    }
    int selectionStart()
    {
        auto *area = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        return area ? area->textCursor().selectionStart() : -1;
    }
    bool focusIsIn(const QString &column)
    {
        for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
            if (widget->objectName().startsWith(u"field."_s + column))
                return true;
        }
        return false;
    }

    void fillDatabase() override { m_database->exec(written); }
    void begin() override { openPage(u"scenarios"_s); }

private Q_SLOTS:
    void findsInEveryTextAndShowsTheSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a text") << u"manager of a small"_s << u"instructions"_s << u"Found in Instructions: You are the hiring manager of a small firm."_s;
        QTest::newRow("an escaped letter") << u"say あ"_s << u"learning_objectives"_s << u"Found in Learning objectives: Say あ to the \"boss\""_s;
        QTest::newRow("an escaped quote") << u"\"boss\""_s << u"learning_objectives"_s << u"Found in Learning objectives: Say あ to the \"boss\""_s;
        QTest::newRow("an escaped emoji") << u"🌸 osaka"_s << u"persona"_s << u"Found in Persona: An office in 🌸 Osaka"_s;
        QTest::newRow("a column nobody described") << u"ZEBRA"_s << u"house_rules"_s << u"Found in House rules: No shouting, zebra"_s;
    }
    void findsInEveryTextAndShowsTheSentence()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, column);
        search(text);
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(hit(column));
        QTEST(hit(column)->accessibleName(), "sentence");
        hit(column)->click();
        QTRY_VERIFY(focusIsIn(column));
    }

    void namesOfMembersAreNotSearched()
    {
        search(u"introPrompt"_s);
        QTRY_COMPARE(rows(), 0);
        search(QString());
        QTRY_COMPARE(rows(), 40);
        QVERIFY(!find<QWidget>(u"hits"_s)->isVisible());
    }

    void f3GoesThroughTheHits()
    {
        search(u"hiring manager"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(find<QLabel>(u"hits.count"_s)->text(), u"Found 3 times"_s);
        QTest::keyClick(find<QLineEdit>(u"search"_s), Qt::Key_F3);
        QCOMPARE(find<QLabel>(u"hits.count"_s)->text(), u"1 of 3 hits"_s);
        QTRY_COMPARE(selected(), u"hiring manager"_s);
        const int first = selectionStart();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QTRY_COMPARE(selected(), u"Hiring Manager"_s);
        QVERIFY(selectionStart() > first);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QCOMPARE(find<QLabel>(u"hits.count"_s)->text(), u"3 of 3 hits"_s);
        QVERIFY(hit(u"instructions"_s)->accessibleName().endsWith(u"Thank the hiring manager. · 3 of 3"_s));
        // Far down in the text, and in sight.
        auto *area = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(area && area->viewport()->rect().intersects(area->cursorRect()));
        QTest::keyClick(area, Qt::Key_F3);
        QTRY_COMPARE(selectionStart(), first); // round again
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(find<QLabel>(u"hits.count"_s)->text(), u"3 of 3 hits"_s);
        find<QToolButton>(u"hits.next"_s)->click();
        QCOMPARE(find<QLabel>(u"hits.count"_s)->text(), u"1 of 3 hits"_s);
    }

    // A chip cannot be selected in: it is marked, for as long as the field is visited.
    void aHitInAChipIsMarked()
    {
        openPage(u"languages"_s, u"ALTER TABLE languages ALTER supported_scripts DROP DEFAULT, ALTER supported_scripts TYPE text "
                                 "USING supported_scripts::text"_s); // as texts are searched, in whatever editor
        search(u"kana"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(hit(u"supported_scripts"_s));
        hit(u"supported_scripts"_s)->click();
        const auto chip = [this](const QString &tag) -> QPushButton * {
            for (QPushButton *one : find<QWidget>(u"field.supported_scripts"_s)->findChildren<QPushButton *>()) {
                if (one->toolTip().startsWith(tag) && one->isVisible())
                    return one;
            }
            return nullptr;
        };
        const auto marked = [&chip] {
            QStringList found;
            for (const QString &tag : { u"hiragana"_s, u"katakana"_s, u"kanji"_s }) {
                if (chip(tag) && chip(tag)->isChecked())
                    found += tag;
            }
            return found;
        };
        QTRY_COMPARE(marked(), QStringList { u"katakana"_s });
        QVERIFY(focusIsIn(u"supported_scripts"_s));
        QVERIFY(static_cast<ContentPage *>(m_window->page())->workspace().changes().isEmpty());
        find<RecordList>(u"list"_s)->setFocus();
        QCOMPARE(marked(), QStringList());
        // One after the other, chip by chip.
        search(u"gana"_s);
        QTRY_VERIFY(hit(u"supported_scripts"_s));
        hit(u"supported_scripts"_s)->click();
        QTRY_COMPARE(marked(), QStringList { u"hiragana"_s });
        search(u"kan"_s);
        QTRY_COMPARE(find<QLabel>(u"hits.count"_s)->text(), u"Found 2 times"_s);
        QTest::keyClick(find<QLineEdit>(u"search"_s), Qt::Key_F3);
        QTRY_COMPARE(marked().size(), 1);
        const QStringList one = marked();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        QTRY_COMPARE(marked().size(), 1);
        QVERIFY(marked() != one);
    }

    void aHitInALineOfAListIsSelected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("a line") << u"say あ"_s << u"Say あ"_s;
        QTest::newRow("a text of two lines") << u"twice"_s << u"twice"_s;
        QTest::newRow("a quote") << u"\"boss\""_s << u"\"boss\""_s;
    }
    void aHitInALineOfAListIsSelected()
    {
        QFETCH(const QString, text);
        search(text);
        auto *list = find<RecordList>(u"list"_s);
        QTRY_VERIFY(list->select({ u"scenarios"_s, { u"comfort-weekend"_s }, {} }) && rows() < 40);
        QTRY_VERIFY(hit(u"learning_objectives"_s));
        hit(u"learning_objectives"_s)->click();
        QTRY_VERIFY(focusIsIn(u"learning_objectives"_s));
        QTEST(selected(), "found");
    }

    void whatIsStagedIsSearchedToo()
    {
        search(u"hiring manager"_s);
        QTRY_COMPARE(find<QLabel>(u"hits.count"_s)->text(), u"Found 3 times"_s);
        static_cast<ContentPage *>(m_window->page())->table().setValue(RecordKey { u"scenarios"_s, { u"comfort-weekend"_s }, {} }, u"title"_s, u"The hiring manager"_s);
        QTRY_COMPARE(find<QLabel>(u"hits.count"_s)->text(), u"Found 4 times"_s);
        QTRY_VERIFY(hit(u"title"_s));
    }
};

QTEST_MAIN(SearchHitsTest)
#include "tst_searchhits.moc"
