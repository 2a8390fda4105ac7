#include "models/content/staging/changeset.h"
#include "tests/support/testchooser.h"
#include "tests/support/tierstest.h"
#include "views/pages/content/history/timelinemodel.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/pages/content/tiers/tierview.h"
#include "views/shell/stagedlistmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
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
constexpr Qt::KeyboardModifiers chord = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

// What the page of the tiers has in common with every page over a table: its actions, by keys, on the tier that is
// current, and what is said in place of the tiers.
class TiersActionsTest final : public TiersTest {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void select(const QString &id, const QString &column = u"monthly_seconds"_s)
    {
        view()->setFocus();
        QVERIFY(view()->select(tier(id), column));
    }
    // By the key of the action, in the matrix.
    QDialog *openByKey(Qt::Key key, const QString &name)
    {
        if (!QTest::qWaitFor([this] { return !m_window->page()->findChild<QDialog *>(); }, patience))
            qFatal("Another dialog is in front.");
        view()->activateWindow();
        if (!QTest::qWaitForWindowActive(view()->window()))
            qFatal("The window did not come back.");
        view()->setFocus();
        QTest::keyClick(view(), key, chord);
        auto *dialog = m_window->page()->findChild<QDialog *>(name);
        if (!dialog)
            qFatal("No %s opened.", qPrintable(name));
        return dialog;
    }
    static QString status(QDialog *dialog, const QString &which) { return in<QLabel>(dialog, which + u".status"_s)->text(); }
    void choose(const QString &name) { FileChooser::use(std::make_unique<TestChooser>(m_folder.filePath(name))); }
    void write(const QString &name, const QByteArray &bytes) { chooseFile(m_folder.filePath(name), bytes); }
    QByteArray contents(const QString &name) { return contentsOf(m_folder.filePath(name)); }
    // The import dialog with the chosen file compared.
    QDialog *compared()
    {
        QDialog *dialog = openByKey(Qt::Key_I, u"importDialog"_s);
        QTest::keyClick(in<QPushButton>(dialog, u"import.choose"_s), Qt::Key_Space);
        return dialog;
    }

private Q_SLOTS:
    void offersWhatEveryPageOverATableOffers()
    {
        open();
        QStringList tiers;
        for (const QAction *each : find<QPushButton>(u"actions"_s)->menu()->actions())
            tiers.append(each->objectName());
        m_window->open(u"languages"_s);
        for (const QAction *each : find<QPushButton>(u"actions"_s)->menu()->actions()) {
            if (!each->isSeparator())
                QVERIFY2(tiers.contains(each->objectName()), qPrintable(each->objectName()));
        }
    }

    void exportsAndImportsWithoutAChange_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("scope");
        for (const QString &scope : { u"shown"_s, u"all"_s }) {
            QTest::addRow("CSV, %s", qPrintable(scope)) << 0 << scope;
            QTest::addRow("JSON, %s", qPrintable(scope)) << 1 << scope;
            QTest::addRow("JSON Lines, %s", qPrintable(scope)) << 2 << scope;
        }
    }
    void exportsAndImportsWithoutAChange()
    {
        QFETCH(int, format);
        QFETCH(QString, scope);
        // Every way to write it, and a column that only this database has.
        open(u"ALTER TABLE tiers ADD COLUMN voice_minutes text DEFAULT 'unlimited'; "
             "ALTER TABLE tiers DROP CONSTRAINT tiers_feedback_sessions_per_month_known; "
             "UPDATE tiers SET feedback_sessions_per_month = 'Unlimited ', monthly_seconds = -1, daily_seconds = NULL, "
             "monthly_conversations = 100 WHERE id = 'plus'"_s);
        const QString name = u"tiers."_s + (format == 0 ? u"csv"_s : format == 1 ? u"json"_s : u"jsonl"_s);
        choose(name);
        QDialog *dialog = openByKey(Qt::Key_E, u"exportDialog"_s);
        in<QRadioButton>(dialog, u"export."_s + scope)->setChecked(true);
        in<QComboBox>(dialog, u"export.format"_s)->setCurrentIndex(format);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(status(dialog, u"export"_s).contains(name), patience);
        // What the page shows is every column.
        const QString columns = m_database->exec(u"SELECT string_agg(column_name, ',') FROM information_schema.columns WHERE "
                                                 "table_name = 'tiers' AND table_schema = 'public'"_s);
        const QByteArray file = contents(name);
        for (const QString &column : columns.split(u','))
            QVERIFY2(file.contains(column.toUtf8()), qPrintable(column));
        QTest::keyClick(dialog, Qt::Key_Escape);

        dialog = compared();
        QTRY_COMPARE_WITH_TIMEOUT(status(dialog, u"import"_s), u"0 new · 0 changed · 3 as they are"_s, patience);
        QVERIFY(!in<QPushButton>(dialog, u"import.stage"_s)->isEnabled());
        QVERIFY(changes().isEmpty());
    }

    void readsUnlimitedAsThePageDoes_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<std::optional<QString>>("expected");
        QTest::newRow("100") << u"monthly_conversations"_s << QByteArray("unlimited") << Value(u"100"_s);
        QTest::newRow("its own text") << u"feedback_sessions_per_month"_s << QByteArray("UNLIMITED") << Value(u"unlimited"_s);
        QTest::newRow("-1, with spaces") << u"anki_export_limit"_s << QByteArray(" Unlimited ") << Value(u"-1"_s);
        QTest::newRow("NULL") << u"daily_seconds"_s << QByteArray("∞") << Value();
        QTest::newRow("a column that always limits") << u"max_extensions"_s << QByteArray("unlimited") << Value(u"unlimited"_s);
    }
    void readsUnlimitedAsThePageDoes()
    {
        QFETCH(QString, column);
        QFETCH(QByteArray, word);
        QFETCH(std::optional<QString>, expected);
        open(u"UPDATE tiers SET monthly_conversations = 5, feedback_sessions_per_month = '5', anki_export_limit = 5, "
             "daily_seconds = 5, max_extensions = 5"_s);
        write(u"in.csv"_s, "id," + column.toUtf8() + "\nplus," + word + "\n");
        QDialog *dialog = compared();
        auto *stage = in<QPushButton>(dialog, u"import.stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isEnabled(), patience);
        const bool isProblem = expected == u"unlimited"_s && column == u"max_extensions"_s;
        QCOMPARE(status(dialog, u"import"_s).contains(u"problem"_s), isProblem);
        stage->click();
        QTRY_COMPARE_WITH_TIMEOUT(staged(u"plus"_s, column), expected, patience);
        QTest::keyClick(dialog, Qt::Key_Escape);
        if (isProblem)
            return;
        select(u"plus"_s, column);
        QCOMPARE(find<QLabel>(u"notes.value"_s)->text(), u"unlimited"_s);
        // And a file that says it again brings nothing: it is so already.
        commit();
        dialog = compared();
        QTRY_COMPARE_WITH_TIMEOUT(status(dialog, u"import"_s), u"0 new · 0 changed · 1 as they are"_s, patience);
    }

    // What a person set for this database decides what is written.
    void readsUnlimitedAsItIsSet()
    {
        open(u"UPDATE tiers SET monthly_conversations = 5 WHERE id = 'plus'"_s);
        action(u"unlimited"_s)->trigger();
        find<QComboBox>(u"unlimited.monthly_conversations"_s)->setEditText(u"-1"_s);
        find<QPushButton>(u"unlimited.ok"_s)->click();
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"unlimitedDialog"_s));
        write(u"in.jsonl"_s, "{\"id\":\"plus\",\"monthly_conversations\":\"unlimited\"}\n");
        QDialog *dialog = compared();
        auto *stage = in<QPushButton>(dialog, u"import.stage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(stage->isEnabled(), patience);
        stage->click();
        QTRY_COMPARE_WITH_TIMEOUT(staged(u"plus"_s, u"monthly_conversations"_s), Value(u"-1"_s), patience);
    }

    // Not as the second before midnight that -1 would be.
    void saysUnlimitedAmongTheChanges()
    {
        open();
        changes().setValues(tier(u"plus"_s), { { u"monthly_seconds"_s, u"-1"_s }, { u"daily_seconds"_s, std::nullopt } },
            BaseRow { { { u"monthly_seconds"_s, u"36000"_s }, { u"daily_seconds"_s, u"7200"_s } }, {} });
        const StagedListModel model(m_window->workspace());
        const QString sentence = model.index(0).data().toString();
        QVERIFY2(sentence.contains(u"Time a month 10:00:00 → unlimited"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Time a day 2:00:00 → unlimited"_s), qPrintable(sentence));
    }

    void editsSeveralTiers()
    {
        open();
        select(u"premium"_s);
        QDialog *dialog = openByKey(Qt::Key_B, u"bulkDialog"_s);
        QVERIFY(in<QLabel>(dialog, u"bulk.heading"_s)->text().contains(u"tiers"_s));
        QCOMPARE(in<QPushButton>(dialog, u"bulk.selected"_s)->text(), u"Selected (1)"_s); // the tier that is current
        QCOMPARE(in<QPushButton>(dialog, u"bulk.matching"_s)->text(), u"All that match (3)"_s);
        auto *field = in<QComboBox>(dialog, u"bulk.field"_s);
        field->setCurrentIndex(field->findText(u"Name"_s));
        auto *verb = in<QComboBox>(dialog, u"bulk.verb"_s);
        verb->setCurrentIndex(verb->findText(u"Replace"_s));
        auto *sought = in<QLineEdit>(dialog, u"bulk.text"_s);
        sought->setFocus();
        QTest::keyClicks(sought, u"P"_s);
        auto *replacement = in<QLineEdit>(dialog, u"bulk.replacement"_s);
        replacement->setFocus();
        QTest::keyClicks(replacement, u"Q"_s);
        const int with = m_database->exec(u"SELECT count(*) FROM tiers WHERE name LIKE '%P%'"_s).toInt();
        QVERIFY(with > 0);
        auto *stage = in<QPushButton>(dialog, u"bulk.stage"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stage->text(), u"Stage %1 changes"_s.arg(with), patience);
        stage->click();
        QTRY_COMPARE(changes().count(), with);
        QTRY_VERIFY(!m_window->page()->findChild<QDialog *>(u"bulkDialog"_s));
    }

    // What is typed into a cell and not left yet is part of what an action is about.
    void stagesWhatIsTypedBeforeAnAction()
    {
        open();
        select(u"plus"_s, u"name"_s);
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(view()->indexWidget(view()->currentIndex()));
        auto *line = qobject_cast<QLineEdit *>(view()->indexWidget(view()->currentIndex())->focusProxy());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"Plus two"_s);
        action(u"export"_s)->trigger();
        QCOMPARE(staged(u"plus"_s, u"name"_s), Value(u"Plus two"_s));
    }

    void showsTheHistoryOfTheCurrentTier()
    {
        open();
        auto *button = find<QPushButton>(u"history"_s);
        QVERIFY(!button->accessibleName().isEmpty() && !button->isChecked());
        QVERIFY(!m_window->page()->findChild<QListView *>(u"history.timeline"_s)); // asks for nothing before it is wanted
        select(u"plus"_s, u"name"_s);
        changes().setValues(tier(u"plus"_s), { { u"name"_s, u"Plus plus"_s } },
            BaseRow { { { u"name"_s, m_database->exec(u"SELECT name FROM tiers WHERE id = 'plus'"_s) } }, {} });
        commit();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(action(u"history"_s)->isChecked());
        auto *timeline = find<QListView>(u"history.timeline"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline->model()->rowCount(), 1, patience);
        QCOMPARE(timeline->model()->index(0, 0).data(TimelineModel::WhatRole).toString(), u"Changed Name"_s);
        QCOMPARE(find<QLabel>(u"side.title"_s)->text(), u"Plus plus"_s);
        // It follows the tier.
        select(u"free"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline->model()->rowCount(), 0, patience);
        QCOMPARE(find<QLabel>(u"side.title"_s)->text(), u"Free"_s);
        select(u"plus"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline->model()->rowCount(), 1, patience);
        auto *restore = find<QPushButton>(u"history.restoreRecord"_s);
        QTRY_VERIFY(restore->isVisible());
        restore->click();
        QTRY_COMPARE_WITH_TIMEOUT(staged(u"plus"_s, u"name"_s), Value(u"Plus"_s), patience);
        // And closes, by the key and by its button.
        QTest::keyClick(timeline, Qt::Key_Escape);
        QVERIFY(!find<QWidget>(u"side"_s)->isVisible());
        QVERIFY(!button->isChecked());
        QVERIFY(view()->hasFocus());
        action(u"history"_s)->trigger();
        find<QPushButton>(u"side.close"_s)->click();
        QVERIFY(!find<QWidget>(u"side"_s)->isVisible());
        QVERIFY(!action(u"history"_s)->isChecked());
    }

    void letsWhoMayOnlyLookExportAndLookBack()
    {
        open(u"DROP ROLE IF EXISTS tier_viewer; CREATE ROLE tier_viewer LOGIN; GRANT USAGE ON SCHEMA public TO tier_viewer; "
             "GRANT SELECT ON tiers, subscriptions TO tier_viewer"_s,
            u"tier_viewer"_s);
        for (const QString &id : { u"new"_s, u"duplicate"_s, u"deactivate"_s, u"delete"_s, u"import"_s, u"editSeveral"_s })
            QVERIFY2(!action(id)->isEnabled(), qPrintable(id));
        for (const QString &id : { u"export"_s, u"history"_s, u"unlimited"_s, u"checks"_s })
            QVERIFY2(action(id)->isEnabled(), qPrintable(id));
        QVERIFY(find<QPushButton>(u"actions"_s)->isEnabled());
        m_window.reset();
        m_database->exec(u"DROP OWNED BY tier_viewer; DROP ROLE tier_viewer"_s);
    }

    void offersTheFirstTier()
    {
        open(u"TRUNCATE tiers CASCADE"_s);
        QCOMPARE(find<QLabel>(u"message.title"_s)->text(), u"No tiers yet"_s);
        auto *first = find<QPushButton>(u"message.action"_s);
        QCOMPARE(first->text(), u"New tier"_s);
        QVERIFY(!action(u"duplicate"_s)->isEnabled());
        QVERIFY(!find<QPushButton>(u"history"_s)->isEnabled());
        first->click();
        QCOMPARE(matrix()->columnCount(), 1);
        QVERIFY(view()->isVisible());
    }

    void saysWhyTheTiersCouldNotBeReadAndTriesAgain()
    {
        open();
        m_database->exec(u"ALTER TABLE tiers RENAME TO hidden_tiers"_s);
        m_window->page()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>(u"message.title"_s)->text(), u"The tiers could not be read"_s, patience);
        QVERIFY(!view()->isVisible());
        QVERIFY(!action(u"duplicate"_s)->isEnabled()); // no tier is shown, so none is chosen
        m_database->exec(u"ALTER TABLE hidden_tiers RENAME TO tiers"_s);
        auto *again = find<QPushButton>(u"message.action"_s);
        QCOMPARE(again->text(), u"Try again"_s);
        again->click();
        QTRY_VERIFY_WITH_TIMEOUT(view()->isVisible(), patience);
        QCOMPARE(matrix()->columnCount(), 3);
    }
};

QTEST_MAIN(TiersActionsTest)
#include "tst_tiersactions.moc"
