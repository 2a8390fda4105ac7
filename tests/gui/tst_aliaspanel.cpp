#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "tests/support/pagetest.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QString te = u"ja:grammar:verb-forms:te-form"_s;
const QString wa = u"ja:grammar:particles:wa-vs-ga"_s;

} // namespace

// The aliases of a feature through the real page: added, pasted, moved and deleted, each as one step.
class AliasPanelTest final : public PageTest {
    Q_OBJECT

private:
    QTableView *list() { return find<QTableView>(u"aliases.list"_s); }
    // The column's text by its title.
    QString cell(int row, const QString &title)
    {
        const QAbstractItemModel *model = list()->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == title)
                return model->index(row, column).data().toString();
        }
        return u"no column "_s + title;
    }
    int rowOf(const QString &alias)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (cell(row, u"Alias"_s) == alias)
                return row;
        }
        return -1;
    }
    void open()
    {
        openPage(u"features"_s);
        m_window->page()->showRecord({ te });
        m_window->page()->showTab(u"aliases"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(cell(rowOf(u"te form"_s), u"Lands on"_s), u"here"_s, patience);
    }

    void fillDatabase() override
    {
        m_database->exec(u"DELETE FROM linguistic_feature_aliases;"
                         "INSERT INTO linguistic_feature_aliases (feature_id, language_id, alias) VALUES "
                         "('%1', 'ja', 'te form'), ('%1', NULL, 'te'), ('%1', 'ja', 'TE'), ('%2', NULL, 'te'), ('%2', 'ja', 'wa ga')"_s
                             .arg(te, wa));
    }

private Q_SLOTS:
    void showsWhereEachLandsNowAndNext()
    {
        open();
        QCOMPARE(cell(rowOf(u"te"_s), u"Lands on"_s), u"chance: "_s + wa + u", "_s + te);
        QCOMPARE(cell(rowOf(u"TE"_s), u"Lands on"_s), u"nowhere: not in lower case"_s);
        changes().insertRecord(aliasesTable, { { u"feature_id"_s, wa }, { u"alias"_s, u"te form"_s }, { u"language_id"_s, u"ja"_s } });
        QTRY_COMPARE_WITH_TIMEOUT(
            cell(rowOf(u"te form"_s), u"Lands on"_s), u"here → chance: "_s + wa + u", "_s + te, patience);
    }

    void addsOneThatIsTyped()
    {
        open();
        auto *line = find<QLineEdit>(u"aliases.new"_s);
        QCOMPARE(find<QComboBox>(u"aliases.language"_s)->currentData().toString(), u"ja"_s);
        line->setFocus();
        QTest::keyClicks(line, u"  Te Forms "_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        const FieldValues staged = changes().records().first().staged;
        QCOMPARE(staged.value(u"alias"_s), Value(u"te forms"_s));
        QCOMPARE(staged.value(u"language_id"_s), Value(u"ja"_s));
        QCOMPARE(staged.value(u"feature_id"_s), Value(te));
        QVERIFY(line->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"te forms"_s) >= 0, patience);
        // What leads elsewhere is not added, and it is said why.
        QTest::keyClicks(line, u"wa ga"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"aliases.said"_s)->text().contains(wa), patience);
        QCOMPARE(changes().count(), 1);
    }

    void pastesAColumn()
    {
        open();
        click(u"aliases.paste"_s);
        QDialog *paste = shownDialog(u"aliasPaste"_s);
        paste->findChild<QPlainTextEdit *>(u"aliasPaste.labels"_s)->setPlainText(u"ＴＥ２\nte form\n\nWA GA\nte\u00a0three\nte2"_s);
        auto *preview = paste->findChild<QTableView *>(u"aliasPaste.preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->rowCount(), 5, patience);
        QStringList aliases;
        for (int row = 0; row < 5; ++row)
            aliases.append(preview->model()->index(row, 0).data().toString());
        QCOMPARE(aliases, (QStringList { u"te2"_s, u"te form"_s, u"wa ga"_s, u"te three"_s, u"te2"_s }));
        QVERIFY(paste->findChild<QLabel *>(u"aliasPaste.words"_s)->text().contains(u"1 label"_s));
        paste->findChild<QLineEdit *>(u"aliasPaste.notes"_s)->setText(u"from a list"_s);
        clickIn(paste, u"aliasPaste.add"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 2, patience);
        QCOMPARE(changes().undoName(), u"Add 2 alias(es) to "_s + te);
        QCOMPARE(changes().records().first().staged.value(u"notes"_s), Value(u"from a list"_s));
        changes().undo();
        QVERIFY(changes().isEmpty());
    }

    // What leads elsewhere comes here where the person says so, rows of the database and staged ones, as one step.
    void movesWhatThePastedLeadsElsewhere()
    {
        open();
        const RecordKey draft = changes().insertRecord(aliasesTable, { { u"feature_id"_s, wa }, { u"alias"_s, u"wa"_s }, { u"language_id"_s, u"ja"_s } });
        click(u"aliases.paste"_s);
        QDialog *paste = shownDialog(u"aliasPaste"_s);
        auto *move = paste->findChild<QCheckBox *>(u"aliasPaste.move"_s);
        QVERIFY(!move->isVisible()); // there is nothing to move
        paste->findChild<QPlainTextEdit *>(u"aliasPaste.labels"_s)->setPlainText(u"te2\nWA GA\nwa"_s);
        auto *preview = paste->findChild<QTableView *>(u"aliasPaste.preview"_s);
        QTRY_COMPARE_WITH_TIMEOUT(preview->model()->rowCount(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(paste->findChild<QLabel *>(u"aliasPaste.words"_s)->text().contains(u"2 label"_s), patience);
        QVERIFY(move->isVisible());
        move->click();
        QVERIFY(paste->findChild<QLabel *>(u"aliasPaste.words"_s)->text().isEmpty());
        QCOMPARE(paste->findChild<QPushButton *>(u"aliasPaste.add"_s)->text(), u"Add 1, move 2"_s);
        clickIn(paste, u"aliasPaste.add"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 3, patience);
        QCOMPARE(changes().find(draft)->staged.value(u"feature_id"_s), Value(te));
        const QString id = m_database->exec(u"SELECT id FROM linguistic_feature_aliases WHERE alias = 'wa ga'"_s);
        const StagedRecord *moved = changes().find({ aliasesTable, { id }, {} });
        QVERIFY(moved);
        QCOMPARE(moved->staged.value(u"feature_id"_s), Value(te));
        QCOMPARE(moved->base.values.value(u"feature_id"_s), Value(wa));
        changes().undo();
        QCOMPARE(changes().count(), 1);
        QCOMPARE(changes().find(draft)->staged.value(u"feature_id"_s), Value(wa));
    }

    void movesAndDeletesMany()
    {
        open();
        list()->selectAll();
        click(u"aliases.move"_s);
        QDialog *move = shownDialog(u"aliasMove"_s);
        auto *feature = move->findChild<QLineEdit *>(u"aliasMove.feature.input"_s);
        if (!feature)
            feature = move->findChild<QLineEdit *>();
        feature->setFocus();
        QTest::keyClicks(feature, wa);
        auto *button = move->findChild<QPushButton *>(u"aliasMove.move"_s);
        auto *offered = move->findChild<QCompleter *>()->popup(); // the candidates come from the server
        QTRY_VERIFY_WITH_TIMEOUT(offered->isVisible(), patience);
        QTest::keyClick(offered, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 3, patience);
        QCOMPARE(changes().undoName(), u"Move 3 alias(es) to "_s + wa);
        int gone = 0;
        for (const StagedRecord &record : changes().records())
            gone += record.operation == StagedRecord::Operation::Delete;
        QCOMPARE(gone, 1); // “te” was there already
        changes().undo();
        QVERIFY(changes().isEmpty());

        list()->selectAll();
        click(u"aliases.remove"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 3, patience);
        QCOMPARE(changes().undoName(), u"Delete 3 alias(es)"_s);
        changes().undo();
        QVERIFY(changes().isEmpty());
    }

    // The page of all aliases moves and pastes too.
    void actsOnThePageOfAliases()
    {
        openPage(u"aliases"_s);
        auto *all = find<QTableView>(u"list"_s);
        QTRY_COMPARE_WITH_TIMEOUT(all->model()->rowCount(), 5, patience);
        auto *paste = action(u"pasteAliases"_s);
        QVERIFY(paste->isEnabled());
        paste->trigger();
        QDialog *pasting = shownDialog(u"aliasPaste"_s);
        QVERIFY(!pasting->findChild<QPushButton *>(u"aliasPaste.add"_s)->isEnabled());
        pasting->reject();
        all->selectAll();
        action(u"moveAliases"_s)->trigger();
        QCOMPARE(shownDialog(u"aliasMove"_s)->findChild<QPushButton *>(u"aliasMove.move"_s)->text(), u"Move 5 alias(es)"_s);
    }
};

QTEST_MAIN(AliasPanelTest)
#include "tst_aliaspanel.moc"
