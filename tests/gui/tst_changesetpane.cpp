#include "models/content/staging/changejournal.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "tests/support/testdatabase.h"
#include "tests/support/widgettest.h"
#include "tests/support/workspacebench.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/pagecatalog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/readingzone.h"
#include "views/shell/recordwords.h"
#include "views/shell/stagedlistmodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

const RecordKey s1 = keyOf(u"speakers"_s, u"s1"_s);
const RecordKey s2 = keyOf(u"speakers"_s, u"s2"_s);

} // namespace

// The pane through the real window, on a real database: words, statements, ticks, commit, refusal, conflict, recovery.
class ChangeSetPaneTest final : public WidgetTest {
    Q_OBJECT

private:
    std::unique_ptr<Workspace> makeWorkspace()
    {
        return std::make_unique<Workspace>(openSession(m_database->profile()), m_folder->filePath(u"journal"_s));
    }
    BaseRow base(const RecordKey &key)
    {
        const QString select = u"SELECT *, xmin::text AS xmin FROM %1 WHERE id = $1"_s.arg(quotedIdentifier(key.table));
        const Result<Rows> rows = m_database->connect()->run(select, { key.key.first() });
        BaseRow row;
        for (qsizetype i = 0; i < rows->columns.size(); ++i)
            row.values.insert(rows->columns.at(i), rows->rows.first().at(i));
        row.rowVersion = row.values.take(u"xmin"_s).value_or(QString());
        return row;
    }
    void edit(const RecordKey &key, const QString &column, const QString &value)
    {
        m_workspace->changes().setValue(key, column, value, base(key));
    }
    QString region(const QString &id)
    {
        return m_database->exec(u"SELECT region FROM speakers WHERE id = '%1'"_s.arg(id));
    }
    template <typename T> T *find(const QString &name) const { return m_window->findChild<T *>(name); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QListView *list() const { return find<QListView>(u"stagedList"_s); }
    QString row(int row, int role = Qt::AccessibleTextRole) const
    {
        return list()->model()->index(row, 0).data(role).toString();
    }
    QString said() const { return find<QLabel>(u"stagedSummary"_s)->text(); }
    bool waitForCommit()
    {
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        return finished.wait(patience);
    }

    void setUp() override
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(
            u"INSERT INTO languages (id, code, name, native_name, writing_system, flag) SELECT id, id, id, "
            "id, 'latin', '-' FROM unnest(ARRAY['la', 'lb']) AS id;"
            "INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, "
            "voice_name, voice_provider_id) SELECT 's' || n, 'la', 'Tokyo', 'd', 'la', '-', 'male', 'v', "
            "'p' FROM generate_series(1, 5) AS n"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"studio.ini"_s), QSettings::IniFormat);
        m_workspace = makeWorkspace();
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->setWorkspace(m_workspace.get());
        m_window->setPages({ { u"speakers"_s, u"Speakers"_s, {}, u"speakers"_s,
            [](QWidget *parent) { return new Page(parent); }, u"speakers"_s } });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        new QAbstractItemModelTester(
            list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_window.get());
    }
    void tearDown() override
    {
        m_window.reset();
        m_workspace.reset();
        m_database.reset();
    }

    ReadingZone m_zone { qApp };
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void foldsToOneLine()
    {
        QVERIFY(!list()->isVisible());
        QVERIFY(!button(u"commitButton"_s)->isEnabled());
        edit(s1, u"region"_s, u"Kansai"_s);
        edit(s2, u"region"_s, u"Kansai"_s);
        QVERIFY(!list()->isVisible());
        QCOMPARE(button(u"commitButton"_s)->text(), u"Commit 2"_s);
        QCOMPARE(find<QLabel>(u"stagedBadge"_s)->text(), u"2 staged"_s);
        QCOMPARE(said(), u"Change region of 2 speakers"_s);
        auto *pane = find<QWidget>(u"changeSetPane"_s);
        auto *rows = find<QSplitter>(u"rows"_s);
        QTRY_VERIFY(pane->height() < 60);
        QCOMPARE(rows->sizes().last(), pane->height()); // the page has the rest
        find<QAction>(u"foldChangesAction"_s)->trigger();
        QVERIFY(list()->isVisible());
        QTRY_VERIFY(pane->height() > 150);
        QCOMPARE(row(0), u"Speaker s1: Region Tokyo → Kansai"_s);
    }

    void commitsByKey()
    {
        edit(s1, u"region"_s, u"Kansai"_s);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(waitForCommit());
        QCOMPARE(region(u"s1"_s), u"Kansai"_s);
        QVERIFY2(said().startsWith(u"Committed 1 record"_s), qPrintable(said()));
        QVERIFY(!button(u"commitButton"_s)->isEnabled());
    }

    // As a screen reader presses the button: no focus moves, and the window need not be in front.
    void commitsWhatIsHalfTyped()
    {
        m_window->setPages(pageCatalog(*m_workspace));
        m_window->showPage(u"speakers"_s);
        auto *page = m_window->page(u"speakers"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), patience);
        QVERIFY(page->findChild<RecordList *>(u"list"_s)->select(s1));
        edit(s2, u"region"_s, u"Kansai"_s);
        auto *line = page->findChild<QLineEdit *>(u"field.region.input"_s);
        QWidget inFront;
        inFront.show();
        QVERIFY(QTest::qWaitForWindowActive(&inFront));
        line->selectAll();
        QTest::keyClicks(line, u"Kyoto"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QCOMPARE(region(u"s2"_s), u"Kansai"_s);
        QCOMPARE(region(u"s1"_s), u"Kyoto"_s);
    }

    void tickedRecordsAreCommittedAlone()
    {
        m_workspace->changes().insertRecord(u"languages"_s,
            { { u"id"_s, u"lz"_s }, { u"code"_s, u"lz"_s }, { u"name"_s, u"lz"_s }, { u"native_name"_s, u"lz"_s },
                { u"writing_system"_s, u"latin"_s }, { u"flag"_s, u"-"_s } });
        edit(s1, u"language_id"_s, u"lz"_s);
        edit(s2, u"region"_s, u"waits"_s);
        find<QAction>(u"foldChangesAction"_s)->trigger();
        QAbstractItemModel *model = list()->model();
        const auto tick = [&](int at, Qt::CheckState state) {
            model->setData(model->index(at, 0), state, Qt::CheckStateRole);
        };
        const auto ticks = [&] {
            QString all;
            for (int at = 0; at < model->rowCount(); ++at)
                all += model->index(at, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? u'x' : u'-';
            return all;
        };
        QCOMPARE(ticks(), u"xxx"_s);
        tick(0, Qt::Unchecked);
        QCOMPARE(ticks(), u"--x"_s); // the speaker needs the new language
        tick(1, Qt::Checked);
        QCOMPARE(ticks(), u"xxx"_s); // and brings it along
        list()->setFocus();
        list()->setCurrentIndex(model->index(2, 0));
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(ticks(), u"xx-"_s);
        QCOMPARE(button(u"commitButton"_s)->text(), u"Commit 2"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QCOMPARE(m_database->exec(u"SELECT language_id FROM speakers WHERE id = 's1'"_s), u"lz"_s);
        QCOMPARE(region(u"s2"_s), u"Tokyo"_s);
        QCOMPARE(ticks(), u"x"_s); // what is left is ticked again
    }

    void showsTheVeryStatements()
    {
        edit(s1, u"region"_s, u"O'Higgins"_s);
        find<QAction>(u"showSqlAction"_s)->trigger();
        auto *sql = find<QPlainTextEdit>(u"stagedStatements"_s);
        QVERIFY(sql->isVisible());
        QVERIFY(sql->isReadOnly());
        QTRY_VERIFY(sql->toPlainText().contains(u"UPDATE"_s));
        QVERIFY2(sql->toPlainText().contains(u"'O''Higgins'"_s), qPrintable(sql->toPlainText()));
        edit(s1, u"region"_s, u"Kyoto"_s);
        QTRY_VERIFY(sql->toPlainText().contains(u"'Kyoto'"_s));
    }

    void aReferenceToANewRecordReadsAsItsName()
    {
        const QString id = u"0e8c1c1e-6d6f-4b86-9b43-7f7a3b5b8f11"_s;
        m_workspace->changes().insertRecord(u"languages"_s, { { u"id"_s, id }, { u"name"_s, u"Klingon"_s } });
        edit(s1, u"language_id"_s, id);
        QCOMPARE(row(1), u"Speaker s1: Language la → Klingon"_s);
        m_workspace->changes().undo();
        edit(s1, u"language_id"_s, u"lb"_s);
        QCOMPARE(row(1), u"Speaker s1: Language la → lb"_s);
    }

    void undoesRedoesAndDiscards()
    {
        edit(s1, u"region"_s, u"Kansai"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_workspace->changes().isEmpty());
        button(u"redoButton"_s)->click();
        QCOMPARE(m_workspace->changes().count(), 1);
        button(u"discardButton"_s)->click();
        QVERIFY(m_workspace->changes().isEmpty());
        button(u"undoButton"_s)->click();
        QCOMPARE(m_workspace->changes().count(), 1);
        QVERIFY(find<QAction>(u"undoAction"_s)->text().startsWith(u"Undo"_s));
    }

    void aRefusedRowSaysWhatTheServerSaid()
    {
        edit(s1, u"language_id"_s, u"nowhere"_s);
        edit(s2, u"region"_s, u"fine"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QVERIFY2(said().startsWith(u"Nothing was written"_s), qPrintable(said()));
        QVERIFY(list()->isVisible()); // the pane unfolds to show which
        QVERIFY2(row(0).contains(u"nowhere"_s)
                && row(0).size() > RecordWords::sentence(*m_workspace->changes().find(s1)).size(),
            qPrintable(row(0)));
        QCOMPARE(m_workspace->changes().count(), 2);
        QCOMPARE(region(u"s2"_s), u"Tokyo"_s);
    }

    void aValueOfTheWrongTypeIsNotSent()
    {
        edit(s1, u"is_active"_s, u"perhaps"_s);
        button(u"commitButton"_s)->click();
        QVERIFY2(said().contains(u"nothing was sent"_s), qPrintable(said()));
        QVERIFY(!m_workspace->isCommitting());
        QVERIFY(list()->isVisible());
    }

    void aCommitThatTakesItsTimeCanBeCancelled_data()
    {
        QTest::addColumn<bool>("byMenu");
        QTest::newRow("button") << false;
        QTest::newRow("action") << true;
    }

    void aCommitThatTakesItsTimeCanBeCancelled()
    {
        QFETCH(bool, byMenu);
        const std::unique_ptr<PgConnection> other = m_database->connect();
        QVERIFY(other->run(u"BEGIN"_s));
        QVERIFY(other->run(u"SELECT 1 FROM speakers WHERE id = 's2' FOR UPDATE"_s));
        edit(s1, u"region"_s, u"Kansai"_s);
        edit(s2, u"region"_s, u"Kansai"_s);
        QPushButton *cancel = button(u"cancelCommitButton"_s);
        QVERIFY(!cancel->isVisible());
        QVERIFY(!find<QAction>(u"cancelCommitAction"_s)->isEnabled());
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        button(u"commitButton"_s)->click();
        QVERIFY(!cancel->isVisible()); // the second click of a double click hits nothing
        QTRY_VERIFY_WITH_TIMEOUT(cancel->isVisible(), patience);
        QVERIFY(!button(u"commitButton"_s)->isVisible());
        QVERIFY(finished.isEmpty());
        if (byMenu)
            find<QAction>(u"cancelCommitAction"_s)->trigger();
        else
            QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!cancel->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        m_workspace->changes().rebase(s1, base(s1));
        QVERIFY2(said().contains(u"cancelled"_s), qPrintable(said()));
        QVERIFY(!cancel->isVisible());
        QVERIFY(button(u"commitButton"_s)->isVisible());
        QCOMPARE(button(u"commitButton"_s)->text(), u"Commit 2"_s);
        QVERIFY(!m_workspace->changes().find(s1)->refusal && !m_workspace->changes().find(s2)->refusal);
        QVERIFY(other->run(u"ROLLBACK"_s));
        QCOMPARE(region(u"s1"_s) + region(u"s2"_s), u"TokyoTokyo"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QCOMPARE(region(u"s1"_s) + region(u"s2"_s), u"KansaiKansai"_s);
    }

    // Rows are read again at any time, and often more of them than when the edit began.
    void whatWasSaidStaysUntilItsCauseIsGone_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("blocked") << u"language_id"_s << QString() << u"must be put right"_s;
        QTest::newRow("refused") << u"language_id"_s << u"nowhere"_s << u"Nothing was written"_s;
    }

    void whatWasSaidStaysUntilItsCauseIsGone()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const QString, words);
        const BaseRow whole = base(s1);
        const BaseRow part { { { column, whole.values.value(column) } }, whole.rowVersion };
        m_workspace->changes().setValue(s1, column, value.isNull() ? Value() : Value(value), part);
        QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
        button(u"commitButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(words), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isCommitting(), patience);
        const QString problem = row(0, StagedListModel::ProblemRole);
        QVERIFY(!problem.isEmpty());

        m_workspace->changes().rebase(s1, whole);
        QVERIFY(m_workspace->changes().find(s1)->base.values.contains(u"dialect_name"_s));
        QVERIFY2(said().contains(words), qPrintable(said()));
        QCOMPARE(row(0, StagedListModel::ProblemRole), problem);

        edit(s1, column, u"lb"_s);
        QVERIFY2(!said().contains(words), qPrintable(said()));
        QCOMPARE(row(0, StagedListModel::ProblemRole), QString());
    }

    void aConflictIsChosenFieldByField()
    {
        edit(s1, u"region"_s, u"mine"_s);
        edit(s1, u"dialect_name"_s, u"my dialect"_s);
        m_database->exec(u"UPDATE speakers SET region = 'theirs', dialect_name = 'their dialect' WHERE id = 's1'"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QTRY_VERIFY(button(u"keepMineButton_region"_s));
        button(u"keepMineButton_region"_s)->click();
        QTRY_VERIFY(!button(u"keepMineButton_region"_s));
        button(u"takeTheirsButton_dialect_name"_s)->click();
        QTRY_COMPARE(m_workspace->changes().conflictCount(), 0);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QCOMPARE(m_database->exec(u"SELECT region || ',' || dialect_name FROM speakers WHERE id = 's1'"_s),
            u"mine,their dialect"_s);
    }

    void aGoneRowIsAddedAgain()
    {
        edit(s1, u"region"_s, u"mine"_s);
        m_database->exec(u"DELETE FROM speakers WHERE id = 's1'"_s);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QTRY_VERIFY(button(u"addAgainButton"_s));
        button(u"addAgainButton"_s)->click();
        QTRY_COMPARE(m_workspace->changes().conflictCount(), 0);
        button(u"commitButton"_s)->click();
        QVERIFY(waitForCommit());
        QCOMPARE(region(u"s1"_s), u"mine"_s);
    }

    void offersWhatAnEarlierRunLeft()
    {
        edit(s1, u"region"_s, u"kept"_s);
        m_workspace->flush();
        m_window->setWorkspace(nullptr);
        m_workspace.reset();
        m_workspace = makeWorkspace();
        m_window->setWorkspace(m_workspace.get());
        auto *bar = find<QWidget>(u"recoveryBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        button(u"recoveryShowButton"_s)->click();
        QCOMPARE(find<QLabel>(u"recoveryDifference"_s)->text(), u"Speaker s1: Region Tokyo → kept"_s);
        button(u"recoveryRestoreButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->changes().count(), 1, patience);
        QVERIFY(!bar->isVisible());
    }

    void saysWhereAJournalWasKept()
    {
        const QString folder
            = ChangeJournal::folderOf(m_workspace->catalog(), m_folder->filePath(u"journal"_s));
        m_window->setWorkspace(nullptr);
        m_workspace.reset();
        QVERIFY(QDir().mkpath(folder));
        QFile kept(folder + u"/one.jsonl.kept"_s);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.close();
        m_workspace = makeWorkspace();
        m_window->setWorkspace(m_workspace.get());
        auto *bar = find<QWidget>(u"recoveryBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY(find<QLabel>(u"recoveryWords"_s)->text().contains(kept.fileName()));
        QVERIFY(!button(u"recoveryRestoreButton"_s)->isVisible());
        QVERIFY(button(u"recoveryFolderButton"_s)->isVisible());
        button(u"recoveryLaterButton"_s)->click();
        QVERIFY(!bar->isVisible());
        QVERIFY(kept.exists());
        m_window->setWorkspace(nullptr);
        m_workspace = makeWorkspace();
        m_window->setWorkspace(m_workspace.get());
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        button(u"recoveryForgetButton"_s)->click();
        QVERIFY(!bar->isVisible());
        QVERIFY(!kept.exists());
    }
};

QTEST_MAIN(ChangeSetPaneTest)
#include "tst_changesetpane.moc"
