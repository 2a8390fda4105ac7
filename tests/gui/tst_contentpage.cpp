#include "models/content/staging/changeset.h"
#include "models/content/table/contenttable.h"
#include "tests/support/pagetest.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/recordlist.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

class ContentPageTest final : public PageTest {
    Q_OBJECT

private:
    RecordList *list() { return find<RecordList>(u"list"_s); }
    QString counts() { return find<QLabel>(u"counts"_s)->text(); }
    int rows() { return list()->model()->rowCount(); }
    int shownRows()
    {
        int shown = 0;
        for (int row = 0; row < rows(); ++row)
            shown += list()->isRowHidden(row) ? 0 : 1;
        return shown;
    }
    RecordKey speaker(const QString &id) { return { u"speakers"_s, { id }, {} }; }
    QString cell(int row, const QString &header)
    {
        const QAbstractItemModel *model = list()->model();
        for (int section = 0; section < model->columnCount(); ++section) {
            if (model->headerData(section, Qt::Horizontal).toString() == header)
                return model->index(row, section).data().toString();
        }
        return u"(no such column)"_s;
    }
    int section(const QString &header)
    {
        for (int at = 0; at < list()->model()->columnCount(); ++at) {
            if (list()->model()->headerData(at, Qt::Horizontal).toString() == header)
                return at;
        }
        return -1;
    }
    // Opens the menu of a filter chip and takes the entry with these words.
    void filter(const QString &column, const QString &words)
    {
        auto *menu = find<QMenu>(u"facetMenu."_s + column);
        const auto entry = [menu, &words]() -> QAction * {
            for (QAction *action : menu->actions()) {
                if (action->text() == words)
                    return action;
            }
            return nullptr;
        };
        Q_EMIT menu->aboutToShow();
        QTRY_VERIFY(entry());
        entry()->trigger();
    }
    // The editor that is open in a cell, or null.
    ValueEditor *cellEditor()
    {
        for (ValueEditor *editor : list()->viewport()->findChildren<ValueEditor *>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    void editCell(const QString &id, const QString &header, const QString &text, Qt::Key last)
    {
        QVERIFY(list()->select(speaker(id)));
        list()->setFocus();
        list()->setCurrentIndex(list()->currentIndex().siblingAtColumn(section(header)));
        QTest::keyClick(list(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        auto *line = qobject_cast<QLineEdit *>(cellEditor()->focusProxy());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        if (last != Qt::Key_unknown) {
            QTest::keyClick(line, last);
            QTRY_VERIFY(!cellEditor());
        }
    }

    void begin() override { openPage(u"speakers"_s); }

private Q_SLOTS:
    void opensWithRowsAndCounts()
    {
        QCOMPARE(rows(), 60);
        QTRY_COMPARE(counts(), u"60 · 1 with problems"_s);
        QVERIFY(list()->currentKey().isValid());
        QCOMPARE(find<QLabel>(u"form.subtitle"_s)->text(), list()->currentKey().key.first());
        QCOMPARE(find<QPushButton>(u"new"_s)->text(), u"New speaker"_s);
    }

    void searchesOnTheServerAfterARest()
    {
        m_window->page()->focusSearch();
        auto *search = find<QLineEdit>(u"search"_s);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"kansai"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(counts().startsWith(u"1 of 60"));
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(rows(), 60);
    }

    void saysThatNothingMatches()
    {
        auto *search = find<QLineEdit>(u"search"_s);
        search->setText(u"no speaker is called so"_s);
        QTRY_COMPARE(find<QLabel>(u"message.title"_s)->text(), u"Nothing matches"_s);
        QTest::mouseClick(find<QPushButton>(u"message.action"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), 60);
        QVERIFY(list()->isVisible());
    }

    void filtersByLabelBooleanAndReference()
    {
        const auto count = [this](const QString &where) {
            return m_database->exec(u"SELECT count(*) FROM speakers WHERE "_s + where).toInt();
        };
        filter(u"gender"_s, u"female"_s);
        QTRY_COMPARE(rows(), count(u"gender = 'female'"_s));
        filter(u"language_id"_s, u"Japanese"_s);
        QTRY_COMPARE(rows(), count(u"gender = 'female' AND language_id = 'ja'"_s));
        filter(u"gender"_s, u"any"_s);
        filter(u"is_active"_s, u"○ no"_s);
        QTRY_COMPARE(rows(), count(u"NOT is_active AND language_id = 'ja'"_s));
        QVERIFY(find<QPushButton>(u"facet.is_active"_s)->isChecked());
    }

    void showsOnlyProblemsAndOnlyChanged()
    {
        QTRY_VERIFY(counts().contains(u"1 with problems"));
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(shownRows(), 1);
        find<QPushButton>(u"filter.problems"_s)->click();
        QTRY_COMPARE(shownRows(), 60);
        editCell(u"ja-jp-male"_s, u"Region"_s, u"Kyoto"_s, Qt::Key_Return);
        find<QAction>(u"filter.changed.staged"_s)->trigger();
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(cell(0, u"Region"_s), u"Kyoto"_s);
    }

    void editsInACell_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("return") << int(Qt::Key_Return);
        QTest::newRow("escape loses nothing") << int(Qt::Key_Escape);
    }

    void editsInACell()
    {
        QFETCH(int, key);
        editCell(u"ja-jp-male"_s, u"Region"_s, u"Kyoto"_s, Qt::Key(key));
        const StagedRecord *staged = changes().find(speaker(u"ja-jp-male"_s));
        QVERIFY(staged);
        QCOMPARE(staged->staged, (FieldValues { { u"region"_s, u"Kyoto"_s } }));
        QVERIFY(list()->hasFocus());
        QCOMPARE(m_window->line(u"region"_s)->text(), u"Kyoto"_s);
        QVERIFY(counts().contains(u"1 changed"));
        changes().undo();
        QVERIFY(changes().isEmpty());
        QVERIFY(!counts().contains(u"changed"));
    }

    void goesFromCellToCell()
    {
        editCell(u"ja-jp-male"_s, u"Region"_s, u"Kyoto"_s, Qt::Key_unknown);
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Tab);
        QTRY_VERIFY(cellEditor() && cellEditor()->objectName() == u"cell.dialect_name");
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Escape);
        QTRY_VERIFY(!cellEditor());
        QCOMPARE(changes().count(), 1);
    }

    void stagesNothingForACellThatWasOnlyOpened()
    {
        QVERIFY(list()->select(speaker(u"ja-jp-male"_s)));
        list()->setFocus();
        for (int column = 1; column < 9; ++column) {
            list()->setCurrentIndex(list()->currentIndex().siblingAtColumn(column));
            QTest::keyClick(list(), Qt::Key_F2);
            QTRY_VERIFY(cellEditor());
            QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Return);
            QTRY_VERIFY(!cellEditor());
        }
        QVERIFY(changes().isEmpty());
    }

    void holdsRowsWhileACellIsEdited()
    {
        editCell(u"ja-jp-male"_s, u"Region"_s, u"Kyo"_s, Qt::Key_unknown);
        QPointer<ValueEditor> editor = cellEditor();
        m_database->exec(u"INSERT INTO speakers SELECT 'aa-aa-new', language_id, 'A region', dialect_name, bcp47_code, "
                         "speaker_emoji, gender, voice_name, voice_provider_id FROM speakers WHERE id = 'ja-jp-male'"_s);
        QSignalSpy status(m_window->page(), &Page::statusChanged);
        m_window->page()->refresh();
        QTRY_VERIFY(!status.isEmpty());
        QTest::keyClicks(editor->focusProxy(), u"to"_s);
        QVERIFY(editor);
        QCOMPARE(rows(), 60);
        QTest::keyClick(editor->focusProxy(), Qt::Key_Return);
        QTRY_COMPARE(rows(), 61);
        QCOMPARE(changes().find(speaker(u"ja-jp-male"_s))->staged.value(u"region"_s), Value(u"Kyoto"_s));
    }

    void keepsItsPlaceWhenRowsArrive()
    {
        QVERIFY(list()->select(speaker(u"ko-kr-male"_s)));
        const int before = list()->verticalScrollBar()->value();
        QVERIFY(before > 0);
        const int y = list()->rowViewportPosition(list()->currentIndex().row());
        m_database->exec(u"INSERT INTO speakers SELECT 'aa-' || n, 'ar', 'A', dialect_name, bcp47_code, speaker_emoji, gender,"
                         "voice_name, voice_provider_id FROM speakers, generate_series(1, 7) n WHERE id = 'ja-jp-male'"_s);
        m_window->page()->refresh();
        QTRY_COMPARE(rows(), 67);
        QCOMPARE(list()->currentKey(), speaker(u"ko-kr-male"_s));
        QCOMPARE(list()->selectedKeys(), QList<RecordKey> { speaker(u"ko-kr-male"_s) });
        QCOMPARE(list()->rowViewportPosition(list()->currentIndex().row()), y);
    }

    void sortsOnTheServer()
    {
        const int region = section(u"Region"_s);
        list()->horizontalHeader()->setSortIndicator(region, Qt::DescendingOrder);
        QTRY_VERIFY(cell(0, u"Region"_s) > cell(59, u"Region"_s));
        list()->horizontalHeader()->setSortIndicator(region, Qt::AscendingOrder);
        QTRY_VERIFY(cell(0, u"Region"_s) < cell(59, u"Region"_s));
    }

    void keepsItsHeader()
    {
        list()->setColumnWidth(1, 231);
        list()->setColumnHidden(2, true);
        list()->horizontalHeader()->moveSection(0, 3);
        list()->horizontalHeader()->setSortIndicator(section(u"Region"_s), Qt::DescendingOrder);
        m_window->open(u"speakers"_s);
        QCOMPARE(list()->columnWidth(1), 231);
        QVERIFY(list()->isColumnHidden(2));
        QCOMPARE(list()->horizontalHeader()->visualIndex(0), 3);
        QTRY_VERIFY(cell(0, u"Region"_s) > cell(59, u"Region"_s));
        // Other columns: what was kept fits no longer.
        openPage(u"speakers"_s, u"ALTER TABLE speakers DROP COLUMN dialect_name"_s);
        QVERIFY(!list()->isColumnHidden(2));
    }

    void addsAndDuplicates()
    {
        m_window->page()->addRecord();
        QVERIFY(list()->currentKey().isDraft());
        QCOMPARE(rows(), 61);
        QVERIFY(find<QWidget>(u"form"_s)->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(list()->select(speaker(u"ja-jp-male"_s)));
        action(u"duplicate"_s)->trigger();
        find<QPushButton>(u"duplicate.duplicate"_s)->click();
        QTRY_VERIFY(list()->currentKey().isDraft());
        QCOMPARE(changes().count(), 2);
        QCOMPARE(m_window->line(u"region"_s)->text(), cell(rows() - 1, u"Region"_s));
        // A draft goes without a question.
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(changes().count(), 1);
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>());
    }

    void asksBeforeADelete()
    {
        openPage(u"languages"_s);
        QVERIFY(list()->select({ u"languages"_s, { u"ja"_s }, {} }));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        auto *dialog = find<QDialog>(u"deleteDialog"_s);
        auto *remove = dialog->findChild<QPushButton *>(u"delete.delete"_s);
        auto *deactivate = dialog->findChild<QPushButton *>(u"delete.deactivate"_s);
        auto *tree = dialog->findChild<QTreeWidget *>(u"delete.tree"_s);
        QVERIFY(!remove->isEnabled());
        QVERIFY(deactivate->isDefault());
        QTRY_VERIFY(remove->isEnabled());
        const QString speakers = m_database->exec(u"SELECT count(*) FROM speakers WHERE language_id = 'ja'"_s);
        const QList<QTreeWidgetItem *> found = tree->findItems(u"Speakers"_s, Qt::MatchStartsWith | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first()->text(1), speakers);
        // What Return does is safe.
        QTest::keyClick(dialog, Qt::Key_Return);
        const StagedRecord *staged = changes().find({ u"languages"_s, { u"ja"_s }, {} });
        QVERIFY(staged);
        QCOMPARE(staged->operation, StagedRecord::Operation::Update);
        QVERIFY(staged->staged.contains(u"is_supported"_s));
    }

    void stagesADelete()
    {
        QVERIFY(list()->select(speaker(u"ja-jp-male"_s)));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        auto *dialog = find<QDialog>(u"deleteDialog"_s);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"delete.delete"_s)->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"delete.delete"_s), Qt::LeftButton);
        QCOMPARE(changes().find(speaker(u"ja-jp-male"_s))->operation, StagedRecord::Operation::Delete);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM speakers WHERE id = 'ja-jp-male'"_s), u"1"_s);
        commit();
        QTRY_COMPARE(rows(), 59);
    }

    void reachesEveryRowOfABigTable()
    {
        openPage(u"speakers"_s, u"INSERT INTO speakers SELECT 'big-' || to_char(n, 'FM00000'), 'ja', 'Region ' || n, dialect_name,"
                            "bcp47_code, speaker_emoji, gender, voice_name, voice_provider_id FROM speakers,"
                            "generate_series(1, 5000) n WHERE id = 'ja-jp-male'; ANALYZE speakers"_s);
        QSet<QString> seen;
        const auto look = [this, &seen] {
            for (int row = 0; row < rows(); ++row)
                seen += cell(row, u"Region"_s);
        };
        QTRY_VERIFY(rows() >= ContentTable::pageRows && list()->verticalScrollBar()->maximum() > 0);
        int most = 0;
        while (true) {
            look();
            most = qMax(most, rows());
            const QString bottom = cell(rows() - 1, u"Region"_s);
            list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
            if (!QTest::qWaitFor([&] { return cell(rows() - 1, u"Region"_s) != bottom; }, 1000))
                break;
        }
        QVERIFY(seen.size() > 5000);
        QVERIFY(most <= ContentTable::windowRows);
        // And back.
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(list()->verticalScrollBar()->value(), 0);
    }

    void scrollsWithoutAJumpWhenTheWindowSlides()
    {
        openPage(u"speakers"_s, u"INSERT INTO speakers SELECT 'big-' || to_char(n, 'FM00000'), 'ja', 'Region ' || n, dialect_name,"
                            "bcp47_code, speaker_emoji, gender, voice_name, voice_provider_id FROM speakers,"
                            "generate_series(1, 5000) n WHERE id = 'ja-jp-male'"_s);
        QTRY_VERIFY(list()->verticalScrollBar()->maximum() > 0);
        for (int slide = 0; slide < 6; ++slide) {
            list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum() - 40);
            const int top = list()->rowAt(0);
            const QString topId = cell(top, u"Region"_s);
            const int y = list()->rowViewportPosition(top);
            const QString bottom = cell(rows() - 1, u"Region"_s);
            QTRY_VERIFY(cell(rows() - 1, u"Region"_s) != bottom);
            QCOMPARE(cell(list()->rowAt(0), u"Region"_s), topId);
            QCOMPARE(list()->rowViewportPosition(list()->rowAt(0)), y);
        }
    }

    void saysThatTheTableIsMissing()
    {
        openPage(u"speakers"_s, u"DROP TABLE speakers CASCADE"_s);
        QCOMPARE(find<QLabel>(u"message.title"_s)->text(), u"This database has no table “speakers”"_s);
        QVERIFY(!find<QPushButton>(u"new"_s)->isEnabled());
    }

    void offersTheFirstStepOnAnEmptyTable()
    {
        openPage(u"speakers"_s, u"TRUNCATE speakers CASCADE"_s);
        QCOMPARE(find<QLabel>(u"message.title"_s)->text(), u"No speakers yet"_s);
        QTest::mouseClick(find<QPushButton>(u"message.action"_s), Qt::LeftButton);
        QCOMPARE(rows(), 1);
        QVERIFY(list()->isVisible());
    }

    void saysWhatFailedAndTriesAgain()
    {
        m_database->exec(u"ALTER TABLE speakers RENAME TO hidden"_s);
        m_window->page()->refresh();
        QTRY_VERIFY(find<QPushButton>(u"message.action"_s)->isVisible());
        QCOMPARE(find<QPushButton>(u"message.action"_s)->text(), u"Try again"_s);
        m_database->exec(u"ALTER TABLE hidden RENAME TO speakers"_s);
        QTest::mouseClick(find<QPushButton>(u"message.action"_s), Qt::LeftButton);
        QTRY_VERIFY(list()->isVisible());
        QCOMPARE(rows(), 60);
    }

    void saysWhyNothingCanBeEdited()
    {
        const QString role = m_database->name() + u"_reader"_s;
        openPage(u"speakers"_s,
            u"CREATE ROLE %1 LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(role), role);
        QVERIFY(find<QLabel>(u"readOnly"_s)->isVisible());
        QVERIFY(!find<QPushButton>(u"new"_s)->isEnabled());
        QVERIFY(m_window->line(u"region"_s)->isReadOnly());
        m_window.reset();
        m_database->exec(u"DROP OWNED BY %1; DROP ROLE %1"_s.arg(role));
    }

    void showsARecordThatIsAskedFor()
    {
        m_window->page()->showRecord({ u"zh-cn-male"_s });
        QCOMPARE(list()->currentKey(), speaker(u"zh-cn-male"_s));
        filter(u"language_id"_s, u"Japanese"_s);
        QTRY_VERIFY(rows() < 10);
        m_window->page()->showRecord({ u"ko-kr-male"_s });
        // It is outside of the filter, so that the filter has to give way.
        QTRY_COMPARE(list()->currentKey(), speaker(u"ko-kr-male"_s));
    }
};

QTEST_MAIN(ContentPageTest)
#include "tst_contentpage.moc"
