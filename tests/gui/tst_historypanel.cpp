#include "models/content/commit/commitfate.h"
#include "models/content/history/history.h"
#include "models/database/pgconnection.h"
#include "tests/support/pagetest.h"
#include "views/pages/content/history/differenceview.h"
#include "views/pages/content/history/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const RecordKey la { u"languages"_s, { u"la"_s }, {} };

} // namespace

class HistoryPanelTest final : public PageTest {
    Q_OBJECT

public:
    HistoryPanelTest()
        : PageTest(Template::Documented)
    {
    }

private:
    void fillDatabase() override
    {
        m_database->exec(insertSpeakers({ u"la"_s, u"lb"_s }, 3));
    }

private Q_SLOTS:
    void showsWhoChangedWhatAndRestoresIt()
    {
        open();
        write(la, u"name"_s, u"the first name"_s);
        write(la, u"name"_s, u"the second name"_s);
        show(la);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 2, patience);
        QCOMPARE(rowText(0, TimelineModel::WhatRole), u"Changed English name"_s);
        QVERIFY(rowText(0, TimelineModel::WhenRole).endsWith(u" · postgres"_s));
        QCOMPARE(rowText(0, TimelineModel::NameRole), u"Change name of 1 language"_s);
        QTRY_VERIFY_WITH_TIMEOUT(differenceOf(u"name"_s).contains(u"line-through"_s), patience);
        QVERIFY(differenceOf(u"name"_s).contains(u"first"_s) && differenceOf(u"name"_s).contains(u"second"_s));
        QVERIFY(differenceOf(u"native_name"_s).isEmpty());

        click(u"history.restoreField.0.name"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        QCOMPARE(changes().find(la)->staged, (FieldValues { { u"name"_s, u"the first name"_s } }));
        QVERIFY(find<QLabel>(u"history.told"_s)->isVisible());
        QCOMPARE(changes().undoName(), u"Restore English name"_s);
        commit();
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 3, patience);
        QCOMPARE(m_database->exec(u"SELECT name FROM languages WHERE id = 'la'"_s), u"the first name"_s);
    }

    void comparesAnyTwoVersions()
    {
        open();
        write(la, u"name"_s, u"one"_s);
        write(la, u"native_name"_s, u"two"_s);
        write(la, u"name"_s, u"three"_s);
        m_database->exec(u"UPDATE languages SET flag = 'x' WHERE id = 'la'"_s);
        show(la);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 3, patience);
        auto *with = find<QComboBox>(u"history.compareWith"_s);
        QTRY_COMPARE_WITH_TIMEOUT(with->count(), 4, patience); // previous, now, two others
        choose(*with, 1);
        QTRY_VERIFY_WITH_TIMEOUT(differenceOf(u"flag"_s).contains(u">x<"_s), patience);
        QVERIFY(differenceOf(u"name"_s).isEmpty());
        choose(*with, 3); // the oldest
        QTRY_VERIFY_WITH_TIMEOUT(!differenceOf(u"native_name"_s).isEmpty(), patience);
        QVERIFY(differenceOf(u"name"_s).contains(u"one"_s) && differenceOf(u"name"_s).contains(u"three"_s));

        // What is put back is the older one, and that somebody wrote since is said.
        click(u"history.restoreRecord"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 1, patience);
        QCOMPARE(changes().find(la)->staged.value(u"name"_s), Value(u"one"_s));
        QCOMPARE(changes().find(la)->staged.value(u"native_name"_s), Value(u"la"_s));
        QCOMPARE(changes().find(la)->staged.value(u"flag"_s), Value(u"-"_s));
        QVERIFY(find<QLabel>(u"history.told"_s)->text().contains(u"changed since"_s));
    }

    void whatWentAlongSaysWithWhat()
    {
        Revision revision;
        revision.table = u"speakers"_s;
        revision.key = { { u"id"_s, u"s1"_s } };
        revision.before = { { u"language_id"_s, u"la"_s } };
        revision.operation = StagedRecord::Operation::Delete;
        revision.follows = Revision::Cause { u"languages"_s, { { u"id"_s, u"la"_s } } };
        QCOMPARE(revisionWords(revision), u"Deleted with Language la"_s);
        revision.operation = StagedRecord::Operation::Update;
        revision.after = { { u"language_id"_s, std::nullopt } };
        QCOMPARE(revisionWords(revision), u"Changed Language, since Language la was deleted"_s);
    }

    void whatWentAlongComesBackThroughTheChangeset()
    {
        open();
        changes().removeRecord(la, base(la));
        commit();
        show({ u"languages"_s, { u"lb"_s }, {} });
        click(u"history.changesets"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 1, patience);
        QCOMPARE(rowText(0, TimelineModel::WhatRole), u"Delete 1 language"_s);
        click(u"history.restoreChangeset"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 4, patience);
        commit();
        QCOMPARE(m_database->exec(u"SELECT string_agg(id || language_id, ',' ORDER BY id) FROM speakers"_s),
            u"s1la,s2la,s3la"_s);
    }

    void aDeletedRecordComesBackThroughItsChangeset()
    {
        open();
        changes().beginStep({});
        for (const QString &id : { u"s1"_s, u"s2"_s }) {
            const RecordKey key { u"speakers"_s, { id }, {} };
            changes().removeRecord(key, base(key));
        }
        changes().endStep();
        commit();
        show(la);
        click(u"history.related"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 2, patience);
        QVERIFY(rowText(0, TimelineModel::WhatRole).endsWith(u": Deleted"_s));
        click(u"history.changesets"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 1, patience);
        QCOMPARE(rowText(0, TimelineModel::WhatRole), u"Delete 2 speakers"_s);
        click(u"history.restoreChangeset"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes().count(), 2, patience);
        QCOMPARE(changes().undoName(), u"Take back: Delete 2 speakers"_s);
        commit();
        QCOMPARE(m_database->exec(u"SELECT string_agg(id, ',' ORDER BY id) FROM speakers"_s), u"s1,s2,s3"_s);
    }

    void emptyAndDraftSayWhy()
    {
        open();
        show(la);
        auto *title = find<QLabel>(u"history.message.title"_s);
        QTRY_COMPARE_WITH_TIMEOUT(title->text(), u"No changes yet"_s, patience);
        QVERIFY(!find<QPushButton>(u"history.restoreRecord"_s)->isVisible());
        m_window->page()->addRecord();
        click(u"tab.history"_s);
        QTRY_COMPARE_WITH_TIMEOUT(title->text(), u"Not in the database yet"_s, patience);
    }

    void theSchemaIsMadeOnlyOnConsent()
    {
        m_database->exec(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
        open();
        write(la, u"name"_s, u"here"_s);
        show(la);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 1, patience);
        auto *place = find<QLabel>(u"history.place"_s);
        QVERIFY(place->text().startsWith(u"Kept on this computer only"_s));

        click(u"history.makeSchema"_s);
        auto *dialog = find<QDialog>(u"schemaDialog"_s);
        QVERIFY(dialog->findChild<QPlainTextEdit *>(u"schema.sql"_s)->toPlainText().contains(
            u"CREATE TABLE kaiwa_studio.revision"_s));
        QTest::keyClick(dialog, Qt::Key_Return); // the keyboard's default is to leave everything as it is
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM pg_namespace WHERE nspname = 'kaiwa_studio'"_s), u"0"_s);

        click(u"history.makeSchema"_s);
        const auto dialogs = m_window->page()->findChildren<QDialog *>(u"schemaDialog"_s);
        QTest::mouseClick(dialogs.constLast()->findChild<QPushButton *>(u"schema.create"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(place->text().startsWith(u"Kept in the database"_s), patience);
        QVERIFY(find<QPushButton>(u"history.makeSchema"_s)->isHidden());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.meta"_s), u"0"_s); // not the studio's database
        write(la, u"name"_s, u"there"_s);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 2, patience); // both origins
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.revision"_s), u"1"_s);
    }

    void whoMayNotMakeItIsNotAsked()
    {
        m_database->exec(u"DROP SCHEMA kaiwa_studio CASCADE;"
                         "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'panel_author') THEN "
                         "CREATE ROLE panel_author LOGIN; END IF; END $$;"
                         "GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO panel_author"_s);
        open(u"panel_author"_s);
        show(la);
        QVERIFY(find<QLabel>(u"history.place"_s)->text().startsWith(u"Kept on this computer only"_s));
        QVERIFY(find<QPushButton>(u"history.makeSchema"_s)->isHidden());

        // And who asks all the same is refused in words.
        History history(m_window->workspace());
        const QFuture<Result<bool>> made = history.createSchema().future();
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), patience);
        QCOMPARE(made.result().error().kind, Error::Kind::NotPermitted);
        QVERIFY(made.result().error().message.contains(u"GRANT"_s, Qt::CaseInsensitive));
    }

    void oldChangesGoFromTheDatabaseOnlyByTheButton()
    {
        open();
        write(la, u"name"_s, u"old"_s);
        m_database->exec(u"UPDATE kaiwa_studio.revision SET at = now() - interval '100 days'"_s);
        write(la, u"name"_s, u"new"_s);
        show(la);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 2, patience);
        click(u"history.retention"_s);
        auto *dialog = find<QDialog>(u"retentionDialog"_s);
        auto *remove = dialog->findChild<QPushButton *>(u"retention.remove"_s);
        QVERIFY(remove->isHidden());
        auto *days = dialog->findChild<QComboBox *>(u"retention.days"_s);
        days->setCurrentIndex(days->findData(90));
        QTRY_VERIFY_WITH_TIMEOUT(remove->isVisible(), patience);
        QCOMPARE(remove->text(), u"Remove 1 changes from the database"_s);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.revision"_s), u"2"_s);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(timeline()->rowCount(), 1, patience);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.revision"_s), u"1"_s);
        QCOMPARE(LocalHistory::keepDays(), 90);
    }

    void differencesAreMoreThanColour()
    {
        FieldDifference difference { u"name"_s, u"a <b>"_s, std::nullopt, false, {}, false };
        difference.pieces = { { TextPiece::Kind::Removed, u"a <b>"_s } };
        const QString html = differenceHtml(difference);
        QVERIFY(html.contains(u"a &lt;b&gt;"_s) && html.contains(u"line-through"_s));
        QVERIFY(html.contains(u"not set"_s) && html.contains(u"underline"_s));
    }

    // An arrow between Arabic words is turned by nobody: it must not point from the new to the old.
    void fromOldToNewReadsInTheWindowsDirection()
    {
        FieldDifference difference { u"name"_s, u"قهوة"_s, u"شاي"_s, false, {}, false };
        difference.pieces = { { TextPiece::Kind::Removed, u"قهوة"_s }, { TextPiece::Kind::Added, u"شاي"_s } };
        const QString html = differenceHtml(difference);
        QVERIFY2(html.startsWith(u"<div dir=\"ltr\">"_s), qPrintable(html));
        QVERIFY(html.indexOf(u"قهوة"_s) < html.indexOf(u'→') && html.indexOf(u'→') < html.indexOf(u"شاي"_s));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString mirrored = differenceHtml(difference);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY2(mirrored.startsWith(u"<div dir=\"rtl\">"_s) && mirrored.contains(u'←'), qPrintable(mirrored));
    }

private:
    void open(const QString &role = {}) { openPage(u"languages"_s, {}, role); }
    void show(const RecordKey &key)
    {
        m_window->page()->showRecord(key.key);
        click(u"tab.history"_s);
        if (!m_tested.contains(timeline()))
            new QAbstractItemModelTester(timeline(), QAbstractItemModelTester::FailureReportingMode::Fatal, timeline());
        m_tested.insert(timeline());
    }
    static void choose(QComboBox &box, int index)
    {
        box.setFocus();
        while (box.currentIndex() != index)
            QTest::keyClick(&box, box.currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    QAbstractItemModel *timeline() { return find<QListView>(u"history.timeline"_s)->model(); }
    QString rowText(int row, int role) { return timeline()->index(row, 0).data(role).toString(); }
    QString differenceOf(const QString &column)
    {
        const auto *label = m_window->page()->findChild<QLabel *>(u"history.difference."_s + column);
        return label ? label->text() : QString();
    }

    BaseRow base(const RecordKey &key)
    {
        History history(m_window->workspace());
        const QFuture<Result<History::RowNow>> row = history.rowNow(key).future();
        if (!QTest::qWaitFor([&row] { return row.isFinished(); }, patience))
            qFatal("no row");
        return row.result()->value();
    }
    void write(const RecordKey &key, const QString &column, const Value &value)
    {
        changes().setValue(key, column, value, base(key));
        commit();
    }

    QSet<QAbstractItemModel *> m_tested;
};

QTEST_MAIN(HistoryPanelTest)
#include "tst_historypanel.moc"
