#include "models/content/roles.h"
#include "models/content/staging/changeset.h"
#include "models/content/tiers/tierusage.h"
#include "tests/support/tierstest.h"
#include "views/editors/switchbutton.h"
#include "views/editors/valueeditor.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/pages/content/tiers/tierview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

const QString lastMonth = u"to_char(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 month', 'YYYY-MM')"_s;

} // namespace

// The page of the tiers, through the real window.
class TiersPageTest final : public TiersTest {
    Q_OBJECT

private:
    QString label(const QString &name) { return find<QLabel>(name)->text(); }
    ValueEditor *cellEditor()
    {
        for (ValueEditor *editor : view()->viewport()->findChildren<ValueEditor *>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    bool select(const QString &id, const QString &column)
    {
        view()->setFocus();
        return view()->select(tier(id), column);
    }
    // Opens the editor of a cell by the keyboard, types and leaves with Return.
    void type(const QString &id, const QString &column, const QString &text)
    {
        QVERIFY(select(id, column));
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        auto *line = qobject_cast<QLineEdit *>(cellEditor()->focusProxy());
        QVERIFY(line);
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else
            QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!cellEditor());
    }
    QStringList subtitles(const QString &id)
    {
        return matrix()
            ->headerData(matrix()->columnOf(tier(id)), Qt::Horizontal, TierMatrix::SubtitleRole)
            .toStringList();
    }

private Q_SLOTS:
    void showsTheTiersSideBySide()
    {
        renewDatabase(Template::Life);
        open();
        const QAbstractItemModelTester tester(matrix(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(matrix()->columnCount(), 3);
        QStringList names;
        for (int column = 0; column < 3; ++column)
            names.append(matrix()->headerData(column, Qt::Horizontal).toString());
        QCOMPARE(names, (QStringList { u"Free"_s, u"Plus"_s, u"Premium"_s }));
        // Every column of the table has its row, and every group its heading.
        QSet<QString> shown;
        int headings = 0;
        for (int row = 0; row < matrix()->rowCount(); ++row) {
            headings += matrix()->isHeading(row);
            shown.insert(matrix()->column(row));
        }
        QVERIFY(headings >= 7);
        const int columns = m_database
                                ->exec(u"SELECT count(*) FROM information_schema.columns WHERE table_name = 'tiers' "
                                       "AND table_schema = 'public'"_s)
                                .toInt();
        QCOMPARE(shown.size() - 1, columns); // less the headings' empty one
        QCOMPARE(subtitles(u"plus"_s).value(0), u"$12.99 a month · $129.90 a year"_s);
        QCOMPARE(subtitles(u"free"_s).value(0), u"free of charge"_s);
        const QString active = m_database->exec(
            u"SELECT count(*) FROM subscriptions WHERE tier_id = 'plus' AND status IN ('active', 'trialing')"_s);
        QVERIFY(active.toInt() > 0);
        QVERIFY2(subtitles(u"plus"_s).value(1).startsWith(active + u' '), qPrintable(subtitles(u"plus"_s).join(u'|')));
        QVERIFY(label(u"counts"_s).startsWith(u"3"));
    }

    void editsALengthOfTime()
    {
        open();
        type(u"plus"_s, u"monthly_seconds"_s, u"8h 30m"_s);
        QCOMPARE(staged(u"plus"_s, u"monthly_seconds"_s), Value(u"30600"_s));
        QCOMPARE(label(u"notes.was"_s), u"was 10:00:00"_s);
        QCOMPARE(label(u"notes.value"_s), u"8:30:00"_s);
        const QModelIndex cell
            = matrix()->index(matrix()->rowOf(u"monthly_seconds"_s), matrix()->columnOf(tier(u"plus"_s)));
        QCOMPARE(cell.data(StagedRole).toInt(), int(StagedState::Changed));
        QVERIFY(view()->rowHeight(cell.row()) > 40); // room for what it was
        commit();
        QCOMPARE(m_database->exec(u"SELECT monthly_seconds FROM tiers WHERE id = 'plus'"_s), u"30600"_s);
    }

    void takesNoNumberWithoutAUnitForALengthOfTime()
    {
        open();
        type(u"plus"_s, u"monthly_seconds"_s, u"90"_s);
        QVERIFY(changes().isEmpty());
        type(u"plus"_s, u"monthly_seconds"_s, u"soon"_s); // kept as it was typed, and marked
        QCOMPARE(staged(u"plus"_s, u"monthly_seconds"_s), Value(u"soon"_s));
        QVERIFY(!problem(u"plus"_s, u"monthly_seconds"_s).isEmpty());
    }

    void editsAPrice()
    {
        open();
        type(u"plus"_s, u"monthly_price_usd"_s, u"12.990"_s); // the same amount
        QVERIFY(changes().isEmpty());
        type(u"plus"_s, u"monthly_price_usd"_s, u"14.5"_s);
        QCOMPARE(staged(u"plus"_s, u"monthly_price_usd"_s), Value(u"14.50"_s));
        QCOMPARE(label(u"notes.was"_s), u"was $12.99"_s);
        QCOMPARE(subtitles(u"plus"_s).value(0), u"$14.50 a month · $129.90 a year"_s);
        QTest::mouseClick(find<QPushButton>(u"notes.revert"_s), Qt::LeftButton);
        QVERIFY(changes().isEmpty());
        type(u"plus"_s, u"annual_price_usd"_s, u"200"_s);
        QVERIFY(label(u"notes.problem"_s).contains(u"155.88"));
        auto *fix = find<QPushButton>(u"notes.fix"_s);
        QVERIFY(fix->isVisible());
        fix->click();
        QCOMPARE(staged(u"plus"_s, u"annual_price_usd"_s), Value(u"155.88"_s));
        QVERIFY(!find<QLabel>(u"notes.problem"_s)->isVisible());
        commit();
        QCOMPARE(m_database->exec(u"SELECT annual_price_usd FROM tiers WHERE id = 'plus'"_s), u"155.88"_s);
    }

    void switchesAFeature()
    {
        open();
        QVERIFY(select(u"free"_s, u"has_analytics"_s));
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(staged(u"free"_s, u"has_analytics"_s), Value(u"true"_s));
        QVERIFY(!cellEditor());
        const QRect cell = view()->visualRect(view()->currentIndex());
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(25, 15));
        QVERIFY(changes().isEmpty());
        // As a real check box too, for who asks for the editor.
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        auto *button = cellEditor()->findChild<SwitchButton *>();
        QVERIFY(button && !button->isChecked() && !button->accessibleName().isEmpty());
        QTest::keyClick(button, Qt::Key_Space);
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(!cellEditor());
        QCOMPARE(staged(u"free"_s, u"has_analytics"_s), Value(u"true"_s));
        commit();
        QCOMPARE(m_database->exec(u"SELECT has_analytics FROM tiers WHERE id = 'free'"_s), u"t"_s);
    }

    void writesUnlimitedInTheColumnsOwnForm_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<std::optional<QString>>("written");
        QTest::newRow("100") << u"monthly_conversations"_s << Value(u"100"_s);
        QTest::newRow("text") << u"feedback_sessions_per_month"_s << Value(u"unlimited"_s);
        QTest::newRow("-1") << u"anki_export_limit"_s << Value(u"-1"_s);
        QTest::newRow("NULL") << u"daily_seconds"_s << Value();
    }

    void writesUnlimitedInTheColumnsOwnForm()
    {
        QFETCH(QString, column);
        QFETCH(std::optional<QString>, written);
        open();
        type(u"free"_s, column, u"unlimited"_s);
        QCOMPARE(staged(u"free"_s, column), written);
        QCOMPARE(label(u"notes.value"_s), u"unlimited"_s);
        changes().discardAll();
        // By the switch beside the number.
        QVERIFY(select(u"free"_s, column));
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Tab);
        auto *button = cellEditor()->findChild<SwitchButton *>();
        QVERIFY(button && button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(!cellEditor());
        QCOMPARE(staged(u"free"_s, column), written);
        commit();
        const QString read = m_database->exec(u"SELECT coalesce(%1::text, '(NULL)') FROM tiers WHERE id = 'free'"_s.arg(column));
        QCOMPARE(read, written.value_or(u"(NULL)"_s));
    }

    void asksWhichValueMeansUnlimited()
    {
        open();
        const int row = matrix()->rowOf(u"monthly_conversations"_s);
        m_window->page()->findChild<QAction *>(u"action.unlimited"_s)->trigger();
        auto *dialog = find<QDialog>(u"unlimitedDialog"_s);
        auto *combo = find<QComboBox>(u"unlimited.monthly_conversations"_s);
        QCOMPARE(combo->currentText(), u"100"_s);
        QVERIFY(!combo->accessibleName().isEmpty());
        combo->setEditText(u"many"_s); // no whole number
        QVERIFY(!find<QPushButton>(u"unlimited.ok"_s)->isEnabled());
        combo->setEditText(u"-1"_s);
        find<QPushButton>(u"unlimited.ok"_s)->click();
        QTRY_VERIFY(!dialog->isVisible());
        QTRY_COMPARE(matrix()->columnCount(), 3);
        QVERIFY(select(u"plus"_s, u"monthly_conversations"_s));
        QCOMPARE(label(u"notes.value"_s), u"100"_s); // a number now
        type(u"plus"_s, u"monthly_conversations"_s, u"unlimited"_s);
        QCOMPARE(staged(u"plus"_s, u"monthly_conversations"_s), Value(u"-1"_s));
        QCOMPARE(matrix()->rowOf(u"monthly_conversations"_s), row);
        // Kept for this database, for the next window too.
        open();
        type(u"plus"_s, u"monthly_conversations"_s, u"unlimited"_s);
        QCOMPARE(staged(u"plus"_s, u"monthly_conversations"_s), Value(u"-1"_s));
    }

    void saysWhomALimitWouldHaveMet()
    {
        renewDatabase(Template::Life);
        open(u"UPDATE user_usage SET period = %1 WHERE period = '2026-05';"
             "UPDATE user_usage SET banked_seconds = 600, banked_seconds_used = 60, "
             "seconds_used = 2000 + abs(hashtext(user_id::text)) % 20000 WHERE period = %1"_s.arg(lastMonth));
        const auto count = [this](const QString &condition) {
            return m_database
                ->exec(u"SELECT count(*) FROM user_usage u WHERE period = %1 AND coalesce((SELECT tier_id FROM subscriptions s "
                       "WHERE s.user_id = u.user_id AND status IN ('active', 'trialing')), tier_when_used) = 'plus' AND %2"_s
                           .arg(lastMonth, condition))
                .toInt();
        };
        const int limit = m_database
                              ->exec(u"SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds_used - 540) FROM user_usage "
                                     "WHERE period = %1 AND tier_when_used = 'plus'"_s.arg(lastMonth))
                              .toInt();
        QVERIFY(limit > 60);
        type(u"plus"_s, u"monthly_seconds"_s, u"%1s"_s.arg(limit));
        const int learners = count(u"true"_s);
        const int would = count(u"seconds_used + banked_seconds_used >= %1 + banked_seconds"_s.arg(limit));
        const int today = count(u"seconds_used + banked_seconds_used >= 36000 + banked_seconds"_s);
        QVERIFY(learners > 2 && would > 0 && would < learners);
        const QDate month = QDate::currentDate().addMonths(-1);
        QTRY_VERIFY2(label(u"notes.further"_s).startsWith(u"%1 of %2 learner"_s.arg(would).arg(learners)),
            qPrintable(label(u"notes.further"_s)));
        QVERIFY2(label(u"notes.further"_s).contains(u"(%1 today)"_s.arg(today)), qPrintable(label(u"notes.further"_s)));
        QVERIFY(label(u"notes.further"_s).contains(QLocale().standaloneMonthName(month.month())));
        type(u"plus"_s, u"monthly_seconds"_s, u"unlimited"_s);
        QTRY_VERIFY2(label(u"notes.further"_s).startsWith(u"0 of %1 learner"_s.arg(learners)),
            qPrintable(label(u"notes.further"_s)));
    }

    void checksTheTiersTogether()
    {
        open();
        QVERIFY(!label(u"counts"_s).contains(u"problems"));
        type(u"premium"_s, u"monthly_seconds"_s, u"9h"_s);
        QTRY_VERIFY2(problem(u"premium"_s, u"monthly_seconds"_s).contains(u"Plus"), "dearer, and gives less");
        QTRY_VERIFY(label(u"notes.problem"_s).contains(u"Plus"));
        QTRY_COMPARE(label(u"counts"_s), u"3 · 1 changed · 1 with problems"_s);
        type(u"plus"_s, u"monthly_seconds"_s, u"8h"_s);
        QTRY_VERIFY(problem(u"premium"_s, u"monthly_seconds"_s).isEmpty());
        type(u"premium"_s, u"stripe_price_id_monthly"_s, u"price_SamplePlusAnnual0001"_s);
        QTRY_VERIFY(!problem(u"plus"_s, u"stripe_price_id_annual"_s).isEmpty());
    }

    // What "unlimited" is decides what a dearer tier gives less of.
    void judgesAnewWhatUnlimitedIs()
    {
        open();
        type(u"premium"_s, u"monthly_conversations"_s, u"500"_s);
        QTRY_VERIFY(problem(u"premium"_s, u"monthly_conversations"_s).contains(u"Plus")); // 100 is unlimited there
        m_window->page()->findChild<QAction *>(u"action.unlimited"_s)->trigger();
        find<QComboBox>(u"unlimited.monthly_conversations"_s)->setEditText(u"-1"_s);
        find<QPushButton>(u"unlimited.ok"_s)->click();
        QTRY_VERIFY(problem(u"premium"_s, u"monthly_conversations"_s).isEmpty());
        QCOMPARE(staged(u"premium"_s, u"monthly_conversations"_s), Value(u"500"_s));
    }

    void addsDuplicatesAndDeletes()
    {
        open();
        m_window->page()->addRecord();
        QCOMPARE(matrix()->columnCount(), 4);
        QTRY_VERIFY(cellEditor());
        auto *line = qobject_cast<QLineEdit *>(cellEditor()->focusProxy());
        QVERIFY(line);
        QTest::keyClicks(line, u"Team"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(matrix()->headerData(3, Qt::Horizontal).toString(), u"Team"_s);
        QVERIFY(subtitles({}).isEmpty());
        const RecordKey draft = matrix()->keyAt(3);
        QVERIFY(draft.isDraft());
        m_window->page()->findChild<QAction *>(u"action.delete"_s)->trigger(); // a draft goes without a question
        QCOMPARE(matrix()->columnCount(), 3);

        QVERIFY(select(u"plus"_s, u"name"_s));
        m_window->page()->findChild<QAction *>(u"action.duplicate"_s)->trigger();
        QCOMPARE(matrix()->columnCount(), 4);
        QTRY_VERIFY(cellEditor());
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Escape);
        QTRY_VERIFY(!cellEditor());
        const RecordKey copy = matrix()->keyAt(3);
        QCOMPARE(changes().find(copy)->staged.value(u"monthly_seconds"_s), Value(u"36000"_s));
        changes().setDraftValue(copy, u"id"_s, u"team"_s);
        changes().setDraftValue(copy, u"is_active"_s, u"true"_s); // a copy starts inactive
        commit();
        QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM tiers WHERE id = 'team'"_s), u"1"_s);
        QTRY_VERIFY(matrix()->columnOf(tier(u"team"_s)) >= 0);
        QTRY_COMPARE(view()->currentKey(), tier(u"team"_s));

        m_window->page()->findChild<QAction *>(u"action.deactivate"_s)->trigger();
        QCOMPARE(staged(u"team"_s, u"is_active"_s), Value(u"false"_s));
        m_window->page()->findChild<QAction *>(u"action.delete"_s)->trigger();
        QVERIFY(m_window->page()->findChild<QDialog *>());
    }

    void editsTheTextsOfATier()
    {
        open();
        QVERIFY(select(u"plus"_s, u"description"_s));
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        QVERIFY(cellEditor()->isLarge());
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(cellEditor()->focusProxy(), u"Half an hour."_s);
        QTest::keyClick(cellEditor()->focusProxy(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!cellEditor());
        QCOMPARE(staged(u"plus"_s, u"description"_s), Value(u"Half an hour."_s));
        type(u"plus"_s, u"stripe_product_id"_s, u"plus"_s);
        QVERIFY(problem(u"plus"_s, u"stripe_product_id"_s).contains(u"prod_"));
    }

    void keepsTheCellWhereRowsArrive()
    {
        open();
        QVERIFY(select(u"premium"_s, u"max_memories"_s));
        QSignalSpy arrived(matrix(), &QAbstractItemModel::modelReset);
        m_window->page()->refresh();
        QTRY_VERIFY(!arrived.isEmpty());
        QTRY_COMPARE(view()->currentKey(), tier(u"premium"_s));
        QCOMPARE(view()->currentColumn(), u"max_memories"_s);
    }

    void isReadOnlyWhereTheRoleMayNotWrite()
    {
        open(u"DROP ROLE IF EXISTS tier_viewer; CREATE ROLE tier_viewer LOGIN; GRANT USAGE ON SCHEMA public TO tier_viewer; "
             "GRANT SELECT ON tiers, subscriptions TO tier_viewer"_s,
            u"tier_viewer"_s);
        QVERIFY(label(u"readOnly"_s).contains(u"tier_viewer"));
        QVERIFY(find<QLabel>(u"readOnly"_s)->isVisible());
        QVERIFY(!find<QPushButton>(u"new"_s)->isEnabled());
        QVERIFY(select(u"plus"_s, u"monthly_seconds"_s));
        QTest::keyClick(view(), Qt::Key_F2);
        QVERIFY(!cellEditor());
        QVERIFY(!label(u"notes.further"_s).isEmpty()); // says why
        QVERIFY(select(u"plus"_s, u"has_analytics"_s));
        QTest::keyClick(view(), Qt::Key_Space);
        QVERIFY(changes().isEmpty());
        m_window.reset();
        m_database->exec(u"DROP OWNED BY tier_viewer; DROP ROLE tier_viewer"_s);
    }

    void standsOnADriftedTable()
    {
        renewDatabase(Template::Life);
        open(u"ALTER TABLE subscriptions DROP COLUMN is_active; ALTER TABLE subscriptions DROP COLUMN tier_id; "
             "ALTER TABLE tiers DROP COLUMN annual_price_usd, DROP COLUMN stripe_price_id_monthly, "
             "DROP COLUMN stripe_price_id_annual, DROP COLUMN session_banking_enabled, DROP COLUMN is_active, "
             "ALTER COLUMN monthly_conversations TYPE text, ADD COLUMN voice_minutes integer DEFAULT 7"_s);
        const QAbstractItemModelTester tester(matrix(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(matrix()->columnCount(), 3);
        QVERIFY(matrix()->rowOf(u"voice_minutes"_s) > 0); // by its type, last
        QCOMPARE(matrix()->rowOf(u"annual_price_usd"_s), -1);
        QCOMPARE(subtitles(u"plus"_s).value(0), u"$12.99 a month"_s);
        const QString active = m_database->exec(
            u"SELECT count(*) FROM subscriptions WHERE current_tier = 'plus' AND status IN ('active', 'trialing')"_s);
        QVERIFY2(subtitles(u"plus"_s).value(1).startsWith(active + u' '), qPrintable(subtitles(u"plus"_s).join(u'|')));
        QVERIFY(!find<QPushButton>(u"stripe"_s)->isVisible()); // no price ids to compare
        type(u"plus"_s, u"voice_minutes"_s, u"9"_s);
        commit();
        QCOMPARE(m_database->exec(u"SELECT voice_minutes FROM tiers WHERE id = 'plus'"_s), u"9"_s);
    }

    void saysWhatIsNotRecorded_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("subtitle");
        QTest::addColumn<QString>("further");
        QTest::newRow("no subscriptions") << u"DROP TABLE subscriptions CASCADE"_s << u"not recorded"_s << u"learner"_s;
        QTest::newRow("no tier in them")
            << u"ALTER TABLE subscriptions DROP COLUMN tier_id, DROP COLUMN current_tier"_s << u"not recorded"_s << u"learner"_s;
        QTest::newRow("no usage") << u"DROP TABLE user_usage"_s << u"0 active subscription"_s << u"no usage by month"_s;
        QTest::newRow("no tier in the usage") << u"DROP TABLE subscriptions CASCADE; ALTER TABLE user_usage DROP COLUMN tier_when_used"_s
                                              << u"not recorded"_s << u"not recorded"_s;
        QTest::newRow("no such column in the usage")
            << u"ALTER TABLE user_usage DROP COLUMN seconds_used"_s << u"0 active subscription"_s << u"not recorded"_s;
    }

    void saysWhatIsNotRecorded()
    {
        QFETCH(QString, sql);
        QFETCH(QString, subtitle);
        QFETCH(QString, further);
        open(sql);
        QVERIFY2(subtitles(u"plus"_s).value(1).contains(subtitle), qPrintable(subtitles(u"plus"_s).join(u'|')));
        type(u"plus"_s, u"monthly_seconds"_s, u"1h"_s);
        QTRY_VERIFY2(label(u"notes.further"_s).contains(further), qPrintable(label(u"notes.further"_s)));
    }

    // Rows arrive while somebody types: what is typed stays, and the rows come afterwards.
    void keepsWhatIsTypedWhileRowsArrive()
    {
        open();
        QVERIFY(select(u"plus"_s, u"monthly_seconds"_s));
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(cellEditor());
        auto *line = qobject_cast<QLineEdit *>(cellEditor()->focusProxy());
        line->selectAll();
        QTest::keyClicks(line, u"9h"_s);
        m_database->exec(u"UPDATE tiers SET name = 'Plus plus' WHERE id = 'plus'"_s);
        m_window->page()->refresh();
        QTest::keyClicks(line, u" 30m"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!cellEditor());
        QCOMPARE(staged(u"plus"_s, u"monthly_seconds"_s), Value(u"34200"_s));
        QTRY_COMPARE(matrix()->headerData(1, Qt::Horizontal).toString(), u"Plus plus"_s);
    }

    void saysThatThereIsNoTable()
    {
        open(u"DROP TABLE tiers CASCADE"_s);
        QVERIFY(find<QLabel>(u"message.title"_s)->text().contains(u"tiers"));
        QVERIFY(!view()->isVisible());
    }
};

QTEST_MAIN(TiersPageTest)
#include "tst_tierspage.moc"
