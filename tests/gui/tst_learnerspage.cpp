#include "models/database/masking.h"
#include "models/people/learnersearch.h"
#include "models/people/personalmask.h"
#include "tests/support/pagetest.h"
#include "views/charts/chartcard.h"
#include "views/pages/people/learner/skillradar.h"
#include "views/pages/people/learnerspage.h"
#include "views/records/saved/savedviewsmenu.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QString logPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/disclosures.jsonl"_s;
}

// Every text that the page shows or says: labels, buttons, hints, names for screen readers, cells and their hints.
QStringList textsOf(const QWidget &page)
{
    QStringList texts;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts += { widget->toolTip(), widget->accessibleName(), widget->accessibleDescription() };
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts += label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts += button->text();
        if (const auto *view = qobject_cast<const QTableView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole })
                        texts += view->model()->index(row, column).data(role).toString();
                }
            }
        }
    }
    return texts;
}

} // namespace

// The page of learners through its window: finding, reading, masking and revealing, following, and what is said where the
// database lacks something.
class LearnersPageTest final : public PageTest {
    Q_OBJECT

public:
    LearnersPageTest()
        : PageTest(Template::Life)
    {
    }

private:
    QString m_user; // who paid most

    LearnersPage *page() { return static_cast<LearnersPage *>(m_window->page()); }
    QTableView *list() { return find<QTableView>(u"people.list"_s); }
    QLabel *label(const QString &name) { return find<QLabel>(name); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!page()->isLoading(), patience); }
    void open()
    {
        openPage(u"people"_s);
        settle();
    }
    void show(const QString &user)
    {
        page()->showRecord({ user });
        settle();
        QCOMPARE(label(u"learner.id"_s)->text(), user);
    }
    int sectionOf(const QString &column) { return int(LearnerSearch::columns().indexOf(column)); }
    QString cell(int row, const QString &column) { return list()->model()->index(row, sectionOf(column)).data().toString(); }
    QTableView *table(const QString &block) { return find<QTableView>(u"story.%1.table"_s.arg(block)); }
    QPushButton *button(const QString &name) { return find<QPushButton>(name); }

    void begin() override
    {
        QFile::remove(logPath());
        m_user = m_database->exec(u"SELECT user_id FROM payments GROUP BY user_id ORDER BY count(*) DESC, user_id LIMIT 1"_s);
    }

private Q_SLOTS:
    void fitsASmallWindow()
    {
        open();
        QVERIFY2(page()->minimumSizeHint().width() <= 620, qPrintable(QString::number(page()->minimumSizeHint().width())));
    }

    // How the list is looked at, under a name; what somebody searched for is kept only where that was asked for.
    void savesViewsOfTheList_data()
    {
        QTest::addColumn<bool>("keepsSearch");
        QTest::newRow("without what was searched for") << false;
        QTest::newRow("with it") << true;
    }
    void savesViewsOfTheList()
    {
        QFETCH(const bool, keepsSearch);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/views"_s).removeRecursively();
        open();
        auto *chip = find<SavedViewsMenu>(u"savedViews"_s);
        const auto trigger = [&](const QString &name) {
            Q_EMIT chip->menu()->aboutToShow();
            auto *action = chip->menu()->findChild<QAction *>(name);
            QVERIFY2(action && action->isEnabled(), qPrintable(name));
            action->trigger();
        };
        const auto column = [this](const QString &name) { return find<QAction>(u"people.column."_s + name); };
        auto *search = find<QLineEdit>(u"search"_s);
        column(u"tier"_s)->setChecked(false);
        column(u"username"_s)->setChecked(true);
        search->setText(m_user);
        settle();
        trigger(u"views.save"_s);
        auto *dialog = chip->findChild<QDialog *>(u"viewNameDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"viewName.name"_s)->setText(u"One of them"_s);
        dialog->findChild<QCheckBox *>(u"viewName.personal"_s)->setChecked(keepsSearch);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(chip->shownName(), u"One of them"_s);

        column(u"tier"_s)->setChecked(true);
        column(u"username"_s)->setChecked(false);
        search->clear();
        settle();
        QVERIFY(list()->model()->rowCount() > 1);
        trigger(u"view.One of them"_s);
        settle();
        QVERIFY(list()->isColumnHidden(sectionOf(u"tier"_s)));
        QVERIFY(!list()->isColumnHidden(sectionOf(u"username"_s)));
        QVERIFY(!list()->isColumnHidden(sectionOf(u"display_name"_s)));
        QCOMPARE(search->text(), keepsSearch ? m_user : QString());
        QCOMPARE(list()->model()->rowCount() == 1, keepsSearch);
        // It is nothing that the rows of the table itself could show.
        QVERIFY(SavedViewsMenu::viewsOf(m_window->workspace()).views(u"users"_s).isEmpty());
    }

    void findsWhileOneTypes()
    {
        open();
        const QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(list()->model()->rowCount(), m_database->exec(u"SELECT count(*) FROM users"_s).toInt());
        page()->focusSearch();
        auto *search = find<QLineEdit>(u"search"_s);
        QCOMPARE(QApplication::focusWidget(), search);
        QTest::keyClicks(search, m_database->exec(u"SELECT upper(email) FROM users WHERE id = '%1'"_s.arg(m_user)));
        settle();
        QCOMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(page()->currentUser(), m_user);
        QVERIFY(label(u"people.state"_s)->text().startsWith(u"1 learner"_s));
        search->clear();
        QTest::keyClicks(search, m_user);
        settle();
        QCOMPARE(list()->model()->rowCount(), 1);
        search->clear();
        QTest::keyClicks(search, u"zzz nobody"_s);
        settle();
        QCOMPARE(list()->model()->rowCount(), 0);
        QVERIFY(label(u"people.state"_s)->text().startsWith(u"Nobody is called so."_s));
        QCOMPARE(page()->currentUser(), m_user); // what one reads stays
        QTest::keyClick(search, Qt::Key_Escape);
        settle();
        QVERIFY(list()->model()->rowCount() > 30);
    }

    void languagesAreNamed()
    {
        open();
        find<QLineEdit>(u"search"_s)->setText(m_user);
        settle();
        const QString names = m_database->exec(u"SELECT string_agg(name, ', ' ORDER BY target_language_id) FROM user_preferences JOIN languages ON "
                                               "languages.id = target_language_id WHERE user_id = '%1'"_s.arg(m_user));
        QCOMPARE(cell(0, u"languages"_s), names);
    }

    void mailIsMaskedUntilItIsRevealed()
    {
        open();
        show(m_user);
        const QString mail = m_database->exec(u"SELECT email FROM users WHERE id = '%1'"_s.arg(m_user));
        auto *search = find<QLineEdit>(u"search"_s);
        search->setText(m_user);
        settle();
        QCOMPARE(cell(0, u"email"_s), maskedText(MaskKind::Mail, mail));
        QCOMPARE(label(u"profile.email"_s)->text(), u"l•••@•••.com"_s);
        QVERIFY(!textsOf(*page()).join(u'\n').contains(mail));
        QVERIFY(label(u"people.revealed"_s)->isHidden());
        button(u"story.profile.reveal"_s)->click();
        QCOMPARE(label(u"profile.email"_s)->text(), mail);
        QCOMPARE(cell(0, u"email"_s), mail);
        QCOMPARE(label(u"people.revealed"_s)->text(), u"1 revealed"_s);
        QVERIFY(button(u"story.profile.reveal"_s)->isHidden());
        QFile log(logPath());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray line = log.readAll();
        QCOMPARE(line.count('\n'), 1);
        for (const QString &part : { QString(u"\"user\":\""_s + m_user), u"\"column\":\"email\""_s, u"\"role\":\"postgres\""_s })
            QVERIFY2(line.contains(part.toUtf8()), line.constData());
        QVERIFY(!line.contains(mail.toUtf8()));
        QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        button(u"people.maskAgain"_s)->click();
        QCOMPARE(label(u"profile.email"_s)->text(), u"l•••@•••.com"_s);
        QCOMPARE(label(u"people.revealed"_s)->text(), u"1 revealed"_s); // it was
    }

    // Where it cannot be noted, nothing is shown.
    void withoutALogNothingIsRevealed()
    {
        open();
        show(m_user);
        QVERIFY(QDir().mkpath(logPath())); // a folder is in its place
        button(u"story.profile.reveal"_s)->click();
        QCOMPARE(label(u"profile.email"_s)->text(), u"l•••@•••.com"_s);
        QVERIFY(label(u"people.revealed"_s)->text().startsWith(u"Nothing was revealed"_s));
        QVERIFY(QDir().rmdir(logPath()));
    }

    void nothingPersonalAndNoSecretIsShown()
    {
        m_database->exec(u"UPDATE users SET google_id = 'secret-g-' || id, hashed_password = 'secret-h-' || id"_s);
        open();
        show(m_user);
        const QString all = textsOf(*page()).join(u'\n');
        QVERIFY(!all.contains(u"secret-"_s));
        for (const QString &query : { u"SELECT string_agg(id, ' ') FROM session"_s, u"SELECT string_agg(email, ' ') FROM users"_s,
                 u"SELECT string_agg(ip_address, ' ') FROM analytics_events WHERE user_id = '%1'"_s.arg(m_user) }) {
            const QStringList values = m_database->exec(query).split(u' ', Qt::SkipEmptyParts);
            QVERIFY(!values.isEmpty());
            for (const QString &value : values)
                QVERIFY2(!all.contains(value), qPrintable(value));
        }
        // What was said stands masked as well, and is revealed block by block.
        QCOMPARE(table(u"findings"_s)->model()->index(0, 4).data().toString(), u"•••"_s);
        const QString said = m_database->exec(u"SELECT original_text FROM analysis_findings WHERE user_id = '%1' ORDER BY created_at DESC, id::text "
                                              "DESC LIMIT 1"_s.arg(m_user));
        button(u"story.findings.reveal"_s)->click();
        QCOMPARE(table(u"findings"_s)->model()->index(0, 4).data().toString(), said);
        QCOMPARE(label(u"people.revealed"_s)->text(), u"2 revealed"_s); // what was said, and what would be better
    }

    void masksHide_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const int mail = int(MaskKind::Mail);
        const int address = int(MaskKind::Address);
        QTest::newRow("mail") << mail << u"tanaka@kaiwa.org"_s << u"t•••@•••.org"_s;
        QTest::newRow("one letter") << mail << u"t@kaiwa.co.jp"_s << u"t•••@•••.jp"_s;
        QTest::newRow("no host") << mail << u"tanaka.k@"_s << u"t•••@•••"_s;
        QTest::newRow("no mail") << mail << u"tanaka"_s << u"•••"_s;
        QTest::newRow("beyond the first plane") << mail << u"😀x@y.org"_s << u"😀•••@•••.org"_s;
        QTest::newRow("nothing") << mail << QString() << QString();
        QTest::newRow("address") << address << u"192.0.2.7"_s << u"192.•••"_s;
        QTest::newRow("version 6") << address << u"2001:db8::1"_s << u"2001:•••"_s;
        QTest::newRow("no address") << address << u"localhost"_s << u"•••"_s;
        QTest::newRow("content") << int(MaskKind::Content) << u"I live"_s << u"•••"_s;
    }
    void masksHide()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, text);
        QTEST(maskedText(MaskKind(kind), text), "masked");
    }

    void blocksTellAndLead()
    {
        open();
        show(m_user);
        QVERIFY(table(u"payments"_s)->model()->rowCount() > 0);
        QVERIFY(!find<SkillRadar>(u"skills.radar"_s)->skills().isEmpty());
        QVERIFY(find<QWidget>(u"preferences.levels"_s)->accessibleName().contains(u"Speaking"_s));
        QSignalSpy records(page(), &Page::openRecordRequested);
        QTableView *conversations = table(u"conversations"_s);
        QTest::mouseClick(conversations->viewport(), Qt::LeftButton, {}, conversations->visualRect(conversations->model()->index(1, 0)).center());
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().at(0).toString(), u"conversations"_s);
        QCOMPARE(records.first().at(1).toStringList(), QStringList { m_database->exec(
            u"SELECT id FROM conversations WHERE user_id = '%1' ORDER BY started_at DESC, id DESC OFFSET 1 LIMIT 1"_s.arg(m_user)) });
        QTableView *mastery = table(u"mastery"_s);
        mastery->setFocus();
        mastery->selectRow(0);
        QTest::keyClick(mastery, Qt::Key_Return);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.last().at(1).toStringList().first(), m_user);
        QSignalSpy rows(page(), &Page::openRowsRequested);
        button(u"story.findings.all"_s)->click();
        QCOMPARE(rows.size(), 1);
        const auto scope = rows.first().first().value<RecordScope>();
        QCOMPARE(scope, (RecordScope { u"analysis_findings"_s, { { u"user_id"_s, ColumnFilter::Kind::Equals, m_user } } }));
    }

    void sessionsEndOnlyWhenConfirmed()
    {
        m_database->exec(u"INSERT INTO session (id, user_id, expires_at) SELECT 'token' || i, '%1', now() + interval '1 day' "
                         "FROM generate_series(1, 3) AS i"_s.arg(m_user));
        open();
        show(m_user);
        const int sessions = m_database->exec(u"SELECT count(*) FROM session WHERE user_id = '%1'"_s.arg(m_user)).toInt();
        QCOMPARE(table(u"sessions"_s)->model()->rowCount(), sessions);
        QSignalSpy ended(page(), &LearnersPage::endSessionsRequested);
        button(u"story.sessions.endAll"_s)->click();
        button(u"story.sessions.keep"_s)->click();
        QCOMPARE(ended.size(), 0);
        button(u"story.sessions.endAll"_s)->click();
        button(u"story.sessions.confirm"_s)->click();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(0).toString(), m_user);
        QCOMPARE(ended.first().at(1).toStringList().size(), sessions);
        table(u"sessions"_s)->selectRow(1);
        button(u"story.sessions.endOne"_s)->click();
        button(u"story.sessions.confirm"_s)->click();
        QCOMPARE(ended.last().at(1).toStringList().size(), 1);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM session WHERE encode(sha256(convert_to(id, 'UTF8')), 'hex') = '%1'"_s.arg(
                     ended.last().at(1).toStringList().first())), u"1"_s);
    }

    void exportAndEraseAreAskedFor()
    {
        open();
        show(m_user);
        QSignalSpy exported(page(), &LearnersPage::exportPersonRequested);
        QSignalSpy erased(page(), &LearnersPage::erasePersonRequested);
        button(u"learner.export"_s)->click();
        button(u"learner.erase"_s)->click();
        QCOMPARE(exported.first().first().toString(), m_user);
        QCOMPARE(erased.first().first().toString(), m_user);
    }

    void theTimelineTellsAndNarrows()
    {
        open();
        show(m_user);
        page()->showTab(u"timeline"_s);
        settle();
        auto *timeline = find<QTableView>(u"timeline.table"_s);
        const QAbstractItemModelTester tester(timeline->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY_WITH_TIMEOUT(timeline->model()->rowCount() > 0, patience);
        button(u"timeline.kind.payment"_s)->click();
        const int payments = m_database->exec(u"SELECT count(*) FROM payments WHERE user_id = '%1'"_s.arg(m_user)).toInt();
        QTRY_COMPARE_WITH_TIMEOUT(timeline->model()->rowCount(), payments, patience);
        QCOMPARE(timeline->model()->index(0, 1).data().toString(), u"Payment"_s);
        QSignalSpy records(page(), &Page::openRecordRequested);
        timeline->setFocus();
        timeline->selectRow(0);
        QTest::keyClick(timeline, Qt::Key_Return);
        QCOMPARE(records.first().at(0).toString(), u"payments"_s);
    }

    // Ids of Stripe's have their actions where they stand.
    void idsOfStripesHaveActions()
    {
        open();
        show(m_user);
        auto *customer = button(u"stripe.stripe_customer_id"_s);
        QCOMPARE(customer->toolTip(), m_database->exec(u"SELECT stripe_customer_id FROM users WHERE id = '%1'"_s.arg(m_user)));
        QCOMPARE(customer->menu()->actions().size(), 3);
        QTableView *payments = table(u"payments"_s);
        Q_EMIT payments->customContextMenuRequested(payments->visualRect(payments->model()->index(0, 0)).center());
        auto *menu = payments->findChild<QMenu *>(u"story.payments.menu"_s);
        QVERIFY(menu);
        QVERIFY(menu->findChild<QAction *>(u"stripe.open.stripe_payment_intent_id"_s));
        QVERIFY(menu->findChild<QAction *>(u"stripe.copy.stripe_invoice_id"_s));
        QSignalSpy opened(page(), &Page::openRecordRequested);
        menu->actions().first()->trigger();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toString(), u"payments"_s);
        menu->close();
    }

    void columnsAreChosenAndKept()
    {
        open();
        QVERIFY(list()->isColumnHidden(sectionOf(u"username"_s)));
        auto *menu = find<QMenu>(u"people.columnMenu"_s);
        for (QAction *action : menu->actions()) {
            if (action->objectName() == "people.column.username"_L1 || action->objectName() == "people.column.tier"_L1)
                action->toggle();
        }
        QVERIFY(!list()->isColumnHidden(sectionOf(u"username"_s)));
        open();
        QVERIFY(!list()->isColumnHidden(sectionOf(u"username"_s)));
        QVERIFY(list()->isColumnHidden(sectionOf(u"tier"_s)));
    }

    void nobodyIsSaid()
    {
        open();
        page()->showRecord({ u"00000000-0000-0000-0000-00000000dead"_s });
        settle();
        QVERIFY(label(u"learner.message"_s)->text().contains(u"00000000-0000-0000-0000-00000000dead"_s));
        QVERIFY(label(u"learner.message"_s)->isVisible());
    }

    void missingTablesExplainThemselves()
    {
        m_database->exec(u"DROP TABLE scenario_outcomes, scenario_attempts, session, user_usage CASCADE; "
                         "ALTER TABLE conversations DROP COLUMN comfort_rating, DROP COLUMN title; "
                         "ALTER TABLE users DROP COLUMN last_usage, DROP COLUMN display_name"_s);
        open();
        show(m_user);
        QVERIFY(label(u"story.attempts.state"_s)->isVisibleTo(page()));
        QCOMPARE(label(u"story.attempts.state"_s)->text(), u"Not in this database: scenario_attempts."_s);
        QCOMPARE(label(u"story.sessions.state"_s)->text(), u"Not in this database: session."_s);
        QVERIFY(label(u"story.conversations.note"_s)->text().contains(u"conversations.comfort_rating"_s));
        const auto messages = page()->findChildren<QLabel *>(QRegularExpression(u"^chartMessage[.]learner-usage"_s));
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.first()->text().contains(u"user_usage"_s));
        QVERIFY(list()->isColumnHidden(sectionOf(u"last_active_at"_s)));
        QVERIFY(!cell(0, u"display_name"_s).contains(u'@') || cell(0, u"display_name"_s).contains(u"•••"_s));
        QVERIFY(table(u"conversations"_s)->model()->rowCount() > 0);
        m_database->exec(u"DROP TABLE users CASCADE"_s);
        open();
        QCOMPARE(label(u"people.state"_s)->text(), u"This database has no table “users”."_s);
    }
};

QTEST_MAIN(LearnersPageTest)
#include "tst_learnerspage.moc"
