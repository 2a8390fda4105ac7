#include "models/content/checks/problemtally.h"
#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "tests/support/testchooser.h"
#include "views/pages/content/contentpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

// Import and export as a person does them: by keys, through the page's own actions.
class ExchangeDialogsTest final : public PageTest {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        chooseFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }
    static QString status(QDialog *dialog, const QString &which) { return in<QLabel>(dialog, which + u".status"_s)->text(); }

    void begin() override { openPage(u"languages"_s); }

private Q_SLOTS:
    void exportsWhatIsShownByKeys()
    {
        const QString path = file(u"out.csv"_s, {});
        QDialog *dialog = openDialog(u"export"_s, u"exportDialog"_s);
        QVERIFY(dialog);
        QVERIFY(in<QRadioButton>(dialog, u"export.shown"_s)->isChecked());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"export"_s).contains(u"out.csv"_s), patience);
        const QByteArray shown = contentsOf(path);
        QVERIFY(shown.startsWith("id,"));
        QCOMPARE(shown.count("\r\n"), m_database->exec(u"SELECT count(*) FROM languages"_s).toInt() + 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"exportDialog"_s));
    }

    // As they stand: mended ones are not shown any more, new ones are where they have a problem.
    void exportsOnlyTheRecordsWithProblemsWhereTheseAreShown()
    {
        openPage(u"languages"_s, u"UPDATE languages SET code = 'q' || left(id, 1) WHERE id IN ('ja', 'fr', 'es')"_s);
        ContentTable &table = static_cast<ContentPage *>(m_window->page())->table();
        const ProblemTally &tally = m_window->workspace().tally();
        const auto key = [](const QString &id) { return RecordKey { u"languages"_s, { id }, {} }; };
        const auto add = [&table](const QString &id, const QString &code) {
            table.insertRecord({ { u"id"_s, id }, { u"code"_s, code }, { u"name"_s, id }, { u"native_name"_s, id },
                { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } });
        };
        QTRY_COMPARE_WITH_TIMEOUT(tally.count(u"languages"_s), 3, patience);
        QTest::keyClick(find<QPushButton>(u"filter.problems"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(table.state() == ContentTable::State::Ready && table.rowsInWindow() == 3, patience);
        table.setValue(key(u"fr"_s), u"code"_s, u"fr"_s);
        table.setValue(key(u"ja"_s), u"name"_s, u"Renamed"_s);
        add(u"zy"_s, u"qy"_s);
        add(u"zz"_s, u"zu"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!tally.contains(key(u"fr"_s)) && tally.count(u"languages"_s) == 3, patience);

        const QString path = file(u"problems.csv"_s, {});
        QDialog *dialog = openDialog(u"export"_s, u"exportDialog"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"export"_s).contains(u"problems.csv"_s), patience);
        QList<QByteArray> lines = contentsOf(path).trimmed().split('\n');
        QVERIFY(lines.takeFirst().startsWith("id,"));
        QByteArrayList ids;
        for (const QByteArray &line : std::as_const(lines)) {
            ids.append(line.left(line.indexOf(',')));
            QCOMPARE(line.contains("Renamed"), ids.last() == "ja");
        }
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, QByteArrayList({ "es", "ja", "zy" }));
    }

    void exportsAllAsJsonLinesAndImportsItWithoutAChange()
    {
        const QString path = file(u"out.jsonl"_s, {});
        QDialog *dialog = openDialog(u"export"_s, u"exportDialog"_s);
        QTest::keyClick(in<QRadioButton>(dialog, u"export.all"_s), Qt::Key_Space);
        auto *format = in<QComboBox>(dialog, u"export.format"_s);
        QTest::keyClick(format, Qt::Key_End);
        QVERIFY(!in<QCheckBox>(dialog, u"export.neutralise"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"export"_s).contains(u"out.jsonl"_s), patience);
        QVERIFY(contentsOf(path).startsWith("{\"id\":"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"exportDialog"_s));

        dialog = openDialog(u"import"_s, u"importDialog"_s);
        QTest::keyClick(in<QPushButton>(dialog, u"import.choose"_s), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"import"_s).contains(u"0 new · 0 changed"_s), patience);
        QVERIFY(!in<QPushButton>(dialog, u"import.stage"_s)->isEnabled());
        QVERIFY(changes().isEmpty());
    }

    void neutralisesFormulasOnRequest()
    {
        m_database->exec(u"UPDATE languages SET name = '=1+1' WHERE id = 'ja'"_s);
        for (const bool neutralise : { false, true }) {
            const QString path = file(u"formulas.csv"_s, {});
            QDialog *dialog = openDialog(u"export"_s, u"exportDialog"_s);
            auto *box = in<QCheckBox>(dialog, u"export.neutralise"_s);
            QVERIFY(!box->isChecked()); // as written, so that it can be imported again
            if (neutralise)
                QTest::keyClick(box, Qt::Key_Space);
            QTest::keyClick(in<QRadioButton>(dialog, u"export.all"_s), Qt::Key_Space);
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"export"_s).contains(u"formulas.csv"_s), patience);
            const QByteArray written = contentsOf(path);
            QVERIFY2(written.contains(neutralise ? "'=1+1" : ",=1+1"), written.constData());
            QCOMPARE(written.contains("'=1+1"), neutralise);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"exportDialog"_s));
        }
    }

    void importsByKeysAndUndoesInOneStep()
    {
        const QByteArray id = m_database->exec(u"SELECT min(id) FROM languages"_s).toUtf8();
        file(u"in.csv"_s,
            "id;name;code;native_name;writing_system;flag\n" + id
                + ";Renamed;" + m_database->exec(u"SELECT code FROM languages ORDER BY id LIMIT 1"_s).toUtf8()
                + ";N;latin;-\nzz;New;zz;N;latin;-\n");
        QDialog *dialog = openDialog(u"import"_s, u"importDialog"_s);
        QTest::keyClick(in<QPushButton>(dialog, u"import.choose"_s), Qt::Key_Space);
        auto *stage = in<QPushButton>(dialog, u"import.stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isEnabled(), patience);
        QCOMPARE(in<QComboBox>(dialog, u"import.delimiter"_s)->currentData().toString(), u";"_s);
        QVERIFY(status(dialog, u"import"_s).startsWith(u"1 new · 1 changed"_s));
        QVERIFY(changes().isEmpty());
        QTest::keyClick(stage, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"import"_s).startsWith(u"2 record"_s), patience);
        QCOMPARE(changes().count(), 2);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM languages WHERE id = 'zz' OR name = 'Renamed'"_s), u"0"_s);
        QVERIFY(changes().undoName().contains(u"in.csv"_s));
        changes().undo();
        QVERIFY(changes().isEmpty());
    }

    void asksWhereAnUnknownColumnGoesAndShowsTheLineOfAProblem()
    {
        const QByteArray id = m_database->exec(u"SELECT min(id) FROM languages"_s).toUtf8();
        file(u"in.csv"_s, "id,heading,is_rtl\n" + id + ",Renamed,perhaps\n");
        QDialog *dialog = openDialog(u"import"_s, u"importDialog"_s);
        QTest::keyClick(in<QPushButton>(dialog, u"import.choose"_s), Qt::Key_Space);
        auto *problems = in<QTreeWidget>(dialog, u"import.problems"_s);
        QTRY_COMPARE_WITH_TIMEOUT(problems->topLevelItemCount(), 2, patience);
        QCOMPARE(problems->topLevelItem(0)->text(0), u"1"_s);
        QCOMPARE(problems->topLevelItem(0)->text(1), u"4"_s);
        QCOMPARE(problems->visualItemRect(problems->topLevelItem(0)).height(), 28); // as every row
        problems->setFocus();
        QTest::keyClick(problems, Qt::Key_End);
        auto *line = in<QPlainTextEdit>(dialog, u"import.line"_s);
        QTRY_COMPARE(line->toPlainText().toUtf8(), id + ",Renamed,perhaps");
        QCOMPARE(line->textCursor().selectedText(), u"p"_s);

        auto *target = in<QComboBox>(dialog, u"import.target.heading"_s);
        QCOMPARE(target->currentIndex(), 0);
        target->setCurrentIndex(target->findData(u"name"_s));
        QTRY_COMPARE_WITH_TIMEOUT(problems->topLevelItemCount(), 1, patience);
        auto *leaveOut = in<QCheckBox>(dialog, u"import.leaveOut"_s);
        QVERIFY(leaveOut->isVisible());
        QTest::keyClick(leaveOut, Qt::Key_Space);
        QVERIFY(!in<QPushButton>(dialog, u"import.stage"_s)->isEnabled());
        QTest::keyClick(leaveOut, Qt::Key_Space);
        QTest::keyClick(in<QPushButton>(dialog, u"import.stage"_s), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        // What was typed is kept, and stops the commit until it is put right.
        QVERIFY(!m_window->workspace().blockingProblems().isEmpty());
    }

    void saysWhatIsNoTable()
    {
        file(u"in.csv"_s, "id,name\n\"never closed\n");
        QDialog *dialog = openDialog(u"import"_s, u"importDialog"_s);
        QTest::keyClick(in<QPushButton>(dialog, u"import.choose"_s), Qt::Key_Space);
        auto *problems = in<QTreeWidget>(dialog, u"import.problems"_s);
        QTRY_COMPARE_WITH_TIMEOUT(problems->topLevelItemCount(), 1, patience);
        QCOMPARE(problems->topLevelItem(0)->text(0), u"2"_s);
        QVERIFY(!in<QPushButton>(dialog, u"import.stage"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"importDialog"_s));
    }
};

QTEST_MAIN(ExchangeDialogsTest)
#include "tst_exchangedialogs.moc"
