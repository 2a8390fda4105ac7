#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "tests/support/ticks.h"
#include "views/pages/content/bulkeditdialog.h"
#include "views/pages/content/bulkpreview.h"
#include "views/pages/content/recordlist.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class BulkEditDialogTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    QDialog *dialog() { return m_window->page()->findChild<QDialog *>(u"bulkDialog"_s); }
    template <typename Widget>
    Widget *in(const QString &name)
    {
        return TestSupport::in<Widget>(dialog(), name);
    }
    BulkPreview *preview() { return in<BulkPreview>(u"bulk.preview"_s); }
    QString cell(int row, int section) { return preview()->model()->index(row, section).data().toString(); }
    QString summary() { return in<QLabel>(u"bulk.summary"_s)->text(); }
    RecordKey scenario(const QString &id) { return { u"scenarios"_s, { id }, {} }; }

    void open(const QString &sql = {}) { openPage(u"scenarios"_s, sql); }
    void openDialog()
    {
        list()->window()->activateWindow(); // again, where another dialog was before
        QVERIFY(QTest::qWaitForWindowActive(list()->window()));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }
    void choose(const QString &box, const QString &words)
    {
        auto *combo = in<QComboBox>(box);
        const int at = combo->findText(words);
        QVERIFY2(at >= 0, qPrintable(words));
        combo->setFocus();
        while (combo->currentIndex() != at)
            QTest::keyClick(combo, combo->currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
    }
    // Into the input that is there for the field: one line, or several.
    void type(const QString &name, const QString &text)
    {
        QWidget *input = in<QLineEdit>(name);
        if (!input->isVisible())
            input = in<QPlainTextEdit>(name + u".lines.input"_s);
        QVERIFY(input->isVisible());
        input->setFocus();
        QTest::keySequence(input, QKeySequence::SelectAll);
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                QTest::keyClick(input, Qt::Key_Return);
            QTest::keyClicks(input, lines.at(i));
        }
    }
    // Of the value that a field is set to.
    QLineEdit *setInput()
    {
        auto *line = in<QLineEdit>(u"bulk.value.input"_s);
        line->setFocus();
        line->selectAll();
        return line;
    }
    void makeMany()
    {
        open(u"DELETE FROM scenarios; INSERT INTO scenarios (id, title, description, instructions, context, difficulty)"
             "SELECT 'scenario-' || to_char(n, 'FM00000'), 'Title ' || n, 'The colour', repeat('Instructions. ', 40),"
             "'Context', 'beginner' FROM generate_series(1, 5000) n; ANALYZE scenarios"_s);
    }

    void begin() override
    {
        open(u"UPDATE scenarios SET description = 'No hues'; UPDATE scenarios SET description = 'A colour and a colour, '"
             "|| id WHERE role = 'tutor'"_s);
    }

private Q_SLOTS:
    void replacesInAllByKeysAlone()
    {
        const int tutors = m_database->exec(u"SELECT count(*) FROM scenarios WHERE role = 'tutor'"_s).toInt();
        const int all = m_database->exec(u"SELECT count(*) FROM scenarios"_s).toInt();
        QVERIFY(tutors > 1 && tutors < all);
        openDialog();
        const QAbstractItemModelTester tester(preview()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(in<QPushButton>(u"bulk.matching"_s)->isChecked());
        QCOMPARE(in<QPushButton>(u"bulk.matching"_s)->text(), u"All that match (%1)"_s.arg(all));
        choose(u"bulk.field"_s, u"Description"_s);
        QCOMPARE(in<QComboBox>(u"bulk.verb"_s)->currentText(), u"Replace"_s);
        QVERIFY(!in<QPushButton>(u"bulk.stage"_s)->isEnabled());
        QTRY_COMPARE(summary(), u"Type a text first."_s);
        type(u"bulk.text"_s, u"colour"_s);
        type(u"bulk.replacement"_s, u"color"_s);
        const QString expected = u"%1 of %2 change · %3 stay as they are"_s.arg(tutors).arg(all).arg(all - tutors);
        QTRY_COMPARE(summary(), expected);
        QTRY_COMPARE(cell(0, BulkPreviewModel::After).left(20), u"A color and a color,"_s);
        QCOMPARE(cell(0, BulkPreviewModel::Before).left(22), u"A colour and a colour,"_s);
        // The second row is unticked by the space bar.
        preview()->setFocus();
        QTest::keyClick(preview(), Qt::Key_Down);
        const RecordKey unticked = preview()->rows().row(preview()->currentIndex())->key;
        QTest::keyClick(preview(), Qt::Key_Space);
        QVERIFY(summary().contains(u" · 1 unticked"_s));
        // A tick outlives another plan.
        type(u"bulk.replacement"_s, u"hue"_s);
        QTRY_COMPARE(cell(0, BulkPreviewModel::After).left(16), u"A hue and a hue,"_s);
        QVERIFY(summary().contains(u" · 1 unticked"_s));
        QTest::keyClick(in<QPlainTextEdit>(u"bulk.replacement.lines.input"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().count(), tutors - 1);
        QVERIFY(!changes().find(unticked));
        QCOMPARE(changes().undoName(), u"Replace “colour” by “hue” in %1 scenarios"_s.arg(tutors - 1));
        changes().undo();
        QVERIFY(changes().isEmpty());
        changes().redo();
        QCOMPARE(changes().count(), tutors - 1);
    }

    // Each verb from the choice in the dialog to the row in the database.
    void eachVerbThroughTheDialog_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("condition"); // of every row afterwards
        QTest::addRow("set") << u"Title"_s << u"Set to"_s << u"Same"_s << u"title = 'Same'"_s;
        QTest::addRow("clear") << u"Expected outcome"_s << u"Clear"_s << QString() << u"coalesce(expected_outcome, '') = ''"_s;
        QTest::addRow("append") << u"Title"_s << u"Put at the end"_s << u" (new)"_s << u"title LIKE '% (new)'"_s;
        QTest::addRow("prepend") << u"Title"_s << u"Put at the beginning"_s << u"New: "_s << u"title LIKE 'New: %'"_s;
        QTest::addRow("remove") << u"Description"_s << u"Remove the text"_s << u"colour"_s << u"description NOT LIKE '%colour%'"_s;
        QTest::addRow("an entry") << u"Learning objectives"_s << u"Add the entry"_s << u"Say thank you"_s
                                  << u"learning_objectives::jsonb ? 'Say thank you' OR jsonb_typeof(learning_objectives::jsonb) <> 'array'"_s;
        QTest::addRow("no entry") << u"Learning objectives"_s << u"Remove the entry"_s << u"Greet somebody and take leave"_s
                                  << u"NOT learning_objectives::jsonb ? 'Greet somebody and take leave'"_s;
    }
    void eachVerbThroughTheDialog()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, verb);
        QFETCH(const QString, text);
        QFETCH(const QString, condition);
        const QString opposite = u"SELECT count(*) FROM scenarios WHERE NOT (%1)"_s.arg(condition);
        QVERIFY(m_database->exec(opposite).toInt() > 0);
        openDialog();
        choose(u"bulk.field"_s, field);
        choose(u"bulk.verb"_s, verb);
        if (verb == u"Set to")
            QTest::keyClicks(setInput(), text);
        else if (!text.isEmpty())
            type(u"bulk.text"_s, text);
        QTRY_VERIFY(in<QPushButton>(u"bulk.stage"_s)->isEnabled());
        in<QPushButton>(u"bulk.stage"_s)->click();
        QTRY_VERIFY(!dialog());
        QVERIFY(!changes().isEmpty());
        commit();
        QCOMPARE(m_database->exec(opposite), u"0"_s);
    }

    void theSelectedOnesFirst()
    {
        list()->selectionModel()->clear();
        for (const int row : { 0, 2 })
            list()->selectionModel()->select(list()->model()->index(row, 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const RecordKey first = list()->selectedKeys().first();
        openDialog();
        QVERIFY(in<QPushButton>(u"bulk.selected"_s)->isChecked());
        choose(u"bulk.field"_s, u"Difficulty"_s);
        QCOMPARE(in<QComboBox>(u"bulk.verb"_s)->count(), m_window->workspace().catalog().table(u"scenarios"_s)
                    ->column(u"difficulty"_s)->notNull ? 1 : 2);
        choose(u"bulk.field"_s, u"Title"_s);
        choose(u"bulk.verb"_s, u"Put at the beginning"_s);
        type(u"bulk.text"_s, u"New: "_s);
        QTRY_COMPARE(summary(), u"2 of 2 change"_s);
        in<QPushButton>(u"bulk.none"_s)->click();
        QVERIFY(!in<QPushButton>(u"bulk.stage"_s)->isEnabled());
        in<QPushButton>(u"bulk.all"_s)->click();
        QCOMPARE(in<QPushButton>(u"bulk.stage"_s)->text(), u"Stage 2 changes"_s);
        in<QPushButton>(u"bulk.matching"_s)->click();
        QTRY_VERIFY(summary().startsWith(m_database->exec(u"SELECT count(*) FROM scenarios"_s) + u" of"_s));
        in<QPushButton>(u"bulk.selected"_s)->click();
        QTRY_COMPARE(summary(), u"2 of 2 change"_s);
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().count(), 2);
        QVERIFY(changes().find(first)->staged.value(u"title"_s)->startsWith(u"New: "_s));
    }

    void saysWhatIsWrongWithAnExpression()
    {
        openDialog();
        choose(u"bulk.field"_s, u"Description"_s);
        type(u"bulk.text"_s, u"(colo"_s);
        in<QCheckBox>(u"bulk.expression"_s)->click();
        auto *problem = in<QLabel>(u"bulk.problem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(u"character 6"_s), qPrintable(problem->text()));
        QVERIFY(!in<QPushButton>(u"bulk.stage"_s)->isEnabled());
        type(u"bulk.text"_s, u"(colo)u(r)"_s);
        type(u"bulk.replacement"_s, u"\\1$2"_s);
        QTRY_VERIFY(!problem->isVisible());
        QTRY_VERIFY(cell(0, BulkPreviewModel::After).startsWith(u"A color and"_s));
        type(u"bulk.replacement"_s, u"\\3"_s);
        QTRY_VERIFY(problem->isVisible());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(changes().isEmpty());
    }

    void setsByTheFieldsOwnEditor()
    {
        openDialog();
        choose(u"bulk.field"_s, u"Active"_s);
        QCOMPARE(in<QComboBox>(u"bulk.verb"_s)->currentText(), u"Set to"_s);
        const QString hidden = m_database->exec(u"SELECT count(*) FROM scenarios WHERE NOT is_active"_s);
        QTRY_VERIFY(summary().startsWith(hidden + u" of"_s));
        choose(u"bulk.field"_s, u"Learning objectives"_s);
        QCOMPARE(in<QComboBox>(u"bulk.verb"_s)->currentText(), u"Add the entry"_s);
        type(u"bulk.text"_s, u"Say thank you"_s);
        QTRY_VERIFY(in<QPushButton>(u"bulk.stage"_s)->isEnabled());
        QTRY_VERIFY(cell(0, BulkPreviewModel::After).contains(u"\"Say thank you\"]"_s));
        QVERIFY(!in<QWidget>(u"bulk.expression"_s)->isVisible());
    }

    void refusedRowsAreShownAndNotTicked()
    {
        open(u"UPDATE scenarios SET learning_objectives = '[\"listen\"]';"
             "UPDATE scenarios SET learning_objectives = '{\"no\": \"list\"}' WHERE id = (SELECT min(id) FROM scenarios)"_s);
        openDialog();
        choose(u"bulk.field"_s, u"Learning objectives"_s);
        type(u"bulk.text"_s, u"Say thank you"_s);
        QTRY_VERIFY2(summary().contains(u"refused"_s), qPrintable(summary()));
        QVERIFY2(summary().contains(u"1 refused"_s), qPrintable(summary()));
        QAbstractItemModel *model = preview()->model();
        const QModelIndexList refused = model->match(
            model->index(0, BulkPreviewModel::After), Qt::DisplayRole, u"This is no list of texts."_s);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!refused.first().siblingAtColumn(0).data(Qt::CheckStateRole).isValid());
        const int ticked = model->rowCount() - 1;
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().count(), ticked);
    }

    // Rows beyond the window, in one step, without holding the window up.
    void fiveThousandAtOnce()
    {
        makeMany();
        openDialog();
        choose(u"bulk.field"_s, u"Description"_s);
        type(u"bulk.text"_s, u"colour"_s);
        type(u"bulk.replacement"_s, u"color"_s);
        QTRY_COMPARE(summary(), u"5,000 of 5,000 change"_s);
        QSignalSpy staged(dialog(), &QDialog::accepted);
        Ticks ticks;
        const qint64 before = threadWork();
        ticks.start();
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(staged.wait(60'000));
        ticks.stop();
        const double whole = double(threadWork() - before) / 1e6;
        qInfo("5,000 records staged in %.0f ms of work, longest turn %.0f ms, of it at work %.0f ms", whole, ticks.longest(),
            ticks.longestWork());
        QCOMPARE(changes().count(), 5000);
        QCOMPARE(changes().undoName(), u"Replace “colour” by “color” in 5000 scenarios"_s);

        // Into the database in as many round trips as one record takes, and back.
        QSignalSpy committed(&m_window->workspace(), &Workspace::commitFinished);
        m_window->workspace().commitUnlessBlocked();
        QVERIFY(committed.wait(120'000));
        const auto outcome = committed.at(0).at(0).value<CommitOutcome>();
        QCOMPARE(outcome.state, CommitOutcome::State::Committed);
        QVERIFY2(outcome.roundTrips <= 3, qPrintable(QString::number(outcome.roundTrips)));
        const QString changed = u"SELECT count(*) FROM scenarios WHERE description = 'The color'"_s;
        QCOMPARE(m_database->exec(changed), u"5000"_s);
        QVERIFY(changes().isEmpty());
        changes().undo();
        QCOMPARE(changes().count(), 5000);
        m_window->workspace().commitUnlessBlocked();
        QVERIFY(committed.wait(120'000));
        QCOMPARE(m_database->exec(changed), u"0"_s);
#ifdef NDEBUG
        QVERIFY(whole < 1000);
        QVERIFY(ticks.longestWork() < 50);
#endif
    }

    // Half way the person thinks better of it: nothing is staged, and the dialog is as it was.
    void aCancelWhileStagingLeavesNothing()
    {
        makeMany();
        openDialog();
        choose(u"bulk.field"_s, u"Description"_s);
        type(u"bulk.text"_s, u"colour"_s);
        type(u"bulk.replacement"_s, u"color"_s);
        QTRY_COMPARE(summary(), u"5,000 of 5,000 change"_s);
        const bool hadSelected = in<QPushButton>(u"bulk.selected"_s)->isEnabled();
        auto *progress = in<QProgressBar>(u"bulk.progress"_s);
        int most = 0;
        connect(progress, &QProgressBar::valueChanged, this, [&](int value) {
            most = qMax(most, value);
            if (value > 1000 && in<QPushButton>(u"bulk.cancel"_s)->isEnabled())
                QTest::keyClick(dialog(), Qt::Key_Escape);
        });
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(most > 1000);
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY(most < 5000);
        QVERIFY(dialog());
        QVERIFY(changes().isEmpty());
        QVERIFY(!changes().canUndo());
        QCOMPARE(summary(), u"5,000 of 5,000 change"_s);
        QCOMPARE(in<QPushButton>(u"bulk.selected"_s)->isEnabled(), hadSelected);
        QVERIFY(in<QPlainTextEdit>(u"bulk.text.lines.input"_s)->isEnabled());
        disconnect(progress, nullptr, this, nullptr);
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().count(), 5000);
    }

    void aFieldOfSeveralLinesTakesSeveral()
    {
        open(u"UPDATE scenarios SET instructions = E'Greet.\\r\\nOrder a coffee.\\nPay.'"_s);
        openDialog();
        choose(u"bulk.field"_s, u"Instructions"_s);
        choose(u"bulk.verb"_s, u"Put at the end"_s);
        type(u"bulk.text"_s, u"\nSay thank you.\nLeave."_s);
        QTRY_VERIFY(cell(0, BulkPreviewModel::After).contains(u"Leave."_s));
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        const RecordKey key = changes().records().first().key;
        const auto staged = [&] { return *changes().find(key)->staged.value(u"instructions"_s); };
        QCOMPARE(staged(), u"Greet.\r\nOrder a coffee.\nPay.\nSay thank you.\nLeave."_s);
        changes().undo();

        // What is looked for may go over line ends of either kind.
        openDialog();
        choose(u"bulk.field"_s, u"Instructions"_s);
        type(u"bulk.text"_s, u"Greet.\nOrder a coffee.\n"_s);
        type(u"bulk.replacement"_s, u"Order.\nWait.\n"_s);
        QTRY_VERIFY(cell(0, BulkPreviewModel::After).contains(u"Wait."_s));
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(staged(), u"Order.\nWait.\nPay."_s);
        changes().undo();

        openDialog();
        choose(u"bulk.field"_s, u"Context"_s);
        choose(u"bulk.verb"_s, u"Set to"_s);
        auto *value = in<QPlainTextEdit>(u"bulk.value.input"_s);
        value->setFocus();
        QTest::keyClicks(value, u"At noon."_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTest::keyClicks(value, u"Rain."_s);
        QTRY_VERIFY(cell(0, BulkPreviewModel::After).contains(u"Rain."_s));
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog());
        QCOMPARE(changes().find(key)->staged.value(u"context"_s), Value(u"At noon.\nRain."_s));
    }

    // From several lines to one and back; Escape leaves the dialog from within the text too.
    void theTextStaysWhenTheFieldChanges()
    {
        openDialog();
        choose(u"bulk.field"_s, u"Description"_s);
        type(u"bulk.text"_s, u"A\ncolour"_s);
        choose(u"bulk.field"_s, u"Title"_s);
        auto *line = in<QLineEdit>(u"bulk.text"_s);
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), u"A colour"_s);
        choose(u"bulk.field"_s, u"Instructions"_s);
        auto *lines = in<QPlainTextEdit>(u"bulk.text.lines.input"_s);
        QVERIFY(lines->isVisible());
        QCOMPARE(lines->toPlainText(), u"A colour"_s);
        lines->setFocus();
        QTest::keyClick(lines, Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }

    void excerptsShowTheDifference()
    {
        const QString text = QString(100, u'x') + u"old\nold"_s + QString(400, u'y');
        const QList<BulkExcerpt> parts = bulkExcerpts(text, { { 100, 3 }, { 104, 3 } });
        QCOMPARE(parts.at(0).text, u"…"_s);
        QCOMPARE(parts.at(1).text, QString(24, u'x'));
        QCOMPARE(parts.at(2).text, u"old"_s);
        QVERIFY(parts.at(2).isMarked && !parts.at(3).isMarked && parts.at(4).isMarked);
        QCOMPARE(parts.at(3).text, u"⏎"_s);
        QCOMPARE(parts.last().text, u"…"_s);
        QVERIFY(bulkExcerpts({}, {}).isEmpty());
    }
};

QTEST_MAIN(BulkEditDialogTest)
#include "tst_bulkeditdialog.moc"
