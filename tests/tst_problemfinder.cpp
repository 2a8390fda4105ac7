#include "models/content/checks/problemcounter.h"
#include "models/content/checks/problemfinder.h"
#include "models/content/checks/problemtally.h"
#include "models/content/checks/usedtwice.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

// One table of one database, read.
struct Opened {
    explicit Opened(const ConnectionProfile &profile, const QString &journals, const QString &name = u"scenarios"_s)
    {
        workspace = std::make_unique<Workspace>(openSession(profile), journals);
        table = std::make_unique<ContentTable>(*workspace, describeEntity(name));
        table->open();
        if (!QTest::qWaitFor([this] { return table->state() == ContentTable::State::Ready && isQuiet(); }, 20'000))
            qFatal("The table was not read.");
    }

    ProblemFinder &problems() { return workspace->problems(); }
    bool isQuiet() const { return !workspace->problems().isLooking(table->description().table); }
    RecordKey key(const QString &id) const { return { table->description().table, { id }, {} }; }
    QStringList ids(const RecordKey &of) const
    {
        QStringList found;
        for (const Check &check : table->checks(of))
            found.append(check.id);
        found.sort();
        return found;
    }
    QStringList ids(const QString &id) const { return ids(key(id)); }
    Check check(const QString &id, const QString &checkId) const
    {
        for (const Check &check : table->checks(key(id))) {
            if (check.id == checkId)
                return check;
        }
        qFatal("There is no problem %s.", qPrintable(checkId));
    }
    void switchOn(const QString &id, bool on = true)
    {
        CheckChoice choice = problems().choice();
        choice.chosen.insert(id, on);
        problems().choose(choice);
    }

    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ContentTable> table; // goes before its workspace
};

const QString twice = u"scenario.title-twice"_s;
const QString outcome = u"scenario.outcome-empty"_s;
const QString first = u"onboarding-first-hello"_s;
const QString second = u"onboarding-why-you-learn"_s;

} // namespace

// Which problems a record has as people see them: over one record and over all, staged values included, less what was
// switched off or dismissed; and where a dismissal is kept.
class ProblemFinderTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_journals;

    Opened open(const QString &role = {}, const QString &table = u"scenarios"_s)
    {
        return Opened(role.isEmpty() ? m_database->profile() : m_database->profileOf(role), m_journals->path(), table);
    }
    void emptyOutcome() { m_database->exec(u"UPDATE scenarios SET expected_outcome = NULL WHERE id = '%1'"_s.arg(first)); }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Content);
        m_journals = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_database.reset();
        m_journals.reset();
    }

    void findsWhatTheSampleHolds()
    {
        Opened opened = open();
        QStringList found;
        for (int row = 0; row < opened.table->model()->rowCount(); ++row) {
            const RecordKey key = opened.table->keyAt(row);
            for (const QString &id : opened.ids(key))
                found.append(key.key.first() + u' ' + id);
        }
        found.sort();
        QCOMPARE(found.join(u'\n'),
            u"basic-last-train scenario.json-shape\n"
            "basic-one-size-up scenario.outer-space\n"
            "basic-order-coffee scenario.title-twice\n"
            "basic-order-coffee-regular scenario.title-twice"_s);
    }

    void seesATitleTwiceInTheDatabase()
    {
        m_database->exec(u"UPDATE scenarios SET title = ' a FIRST\\thello ' WHERE id = '%1'"_s.arg(second).replace(
            u"'"_s + u" a"_s, u"E' a"_s));
        Opened opened = open();
        QTRY_VERIFY(opened.ids(first).contains(twice));
        QVERIFY(opened.ids(second).contains(twice));
        QVERIFY(opened.check(first, twice).text.contains(second));
    }

    void seesATitleTwiceAmongStagedOnes()
    {
        Opened opened = open();
        const Value title = opened.table->record(opened.key(first)).value(u"title"_s);
        opened.table->setValue(opened.key(second), u"title"_s, title);
        QTRY_COMPARE(opened.ids(first), QStringList { twice });
        QCOMPARE(opened.ids(second), QStringList { twice });
        // A third one, that no row of the database has.
        const RecordKey draft = opened.table->insertRecord({ { u"title"_s, u"Quite new"_s } });
        opened.table->setValue(opened.key(second), u"title"_s, u"quite  NEW"_s);
        QTRY_COMPARE(opened.ids(first), QStringList());
        QTRY_VERIFY(opened.ids(draft).contains(twice));
        QCOMPARE(opened.ids(second), QStringList { twice });
        opened.table->removeRecords({ draft });
        QTRY_COMPARE(opened.ids(second), QStringList());
    }

    // Each names few of the others, however many there are: all of them would be as many names as their square.
    void thousandsOfEqualTitlesAreJudgedAtOnce()
    {
        const TableCheck check = usedTwice(u"scenarios"_s, u"title"_s, twice, u"%1: %2"_s);
        QList<StandingRecord> records;
        for (int n = 0; n < 20'000; ++n)
            records.append({ { u"scenarios"_s, { u"s-%1"_s.arg(n) }, {} }, { { u"title"_s, u"Same"_s } } });
        QElapsedTimer timer;
        timer.start();
        const QHash<RecordKey, QList<Check>> found = check.judge(records);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(found.size(), records.size());
        QVERIFY(found.value(records.at(1).key).first().text.startsWith(u"Same: s-0, s-2, s-3, 19996 more"_s));
    }

    void seesATitleThatGoes()
    {
        m_database->exec(u"UPDATE scenarios SET title = 'A first hello' WHERE id = '%1'"_s.arg(second));
        Opened opened = open();
        QTRY_COMPARE(opened.ids(first), QStringList { twice });
        opened.table->removeRecords({ opened.key(second) });
        QTRY_COMPARE(opened.ids(first), QStringList());
        opened.workspace->changes().undo();
        QTRY_COMPARE(opened.ids(first), QStringList { twice });
    }

    void seesWhatNobodyAttempts()
    {
        m_database->exec(u"INSERT INTO users (id, email) VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.org') "
                         "ON CONFLICT DO NOTHING; "
                         "INSERT INTO scenario_attempts (user_id, scenario_id, attempt_number, started_at) SELECT "
                         "'00000000-0000-0000-0000-000000000001', id, 1, now() - interval '89 days' FROM scenarios; "
                         "UPDATE scenario_attempts SET started_at = now() - interval '91 days' "
                         "WHERE scenario_id IN ('%1', '%2'); UPDATE scenarios SET is_active = (id <> '%2'), "
                         "created_at = now() - interval '100 days'"_s.arg(first, second));
        Opened opened = open();
        opened.switchOn(u"scenario.unattempted"_s);
        QTRY_COMPARE(opened.ids(first), QStringList { u"scenario.unattempted"_s });
        QCOMPARE(opened.ids(second), QStringList());
        opened.table->setValue(opened.key(second), u"is_active"_s, u"true"_s);
        QTRY_COMPARE(opened.ids(second), QStringList { u"scenario.unattempted"_s });
        opened.switchOn(u"scenario.unattempted"_s, false);
        QTRY_COMPARE(opened.ids(first), QStringList());
    }

    void saysNothingWithoutTheTables()
    {
        m_database->exec(u"DROP TABLE scenario_attempts CASCADE"_s);
        Opened opened = open();
        opened.switchOn(u"scenario.unattempted"_s);
        QTRY_VERIFY(opened.isQuiet());
        QCOMPARE(opened.ids(first), QStringList());
        QCOMPARE(opened.problems().notes(opened.table->description()), QStringList());
    }

    void switchesOnAndOff()
    {
        emptyOutcome();
        Opened opened = open();
        QCOMPARE(opened.ids(first), QStringList());
        QSignalSpy changed(opened.table.get(), &ContentTable::problemsChanged);
        opened.switchOn(outcome);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(opened.ids(first), QStringList { outcome });
        opened.switchOn(outcome, false);
        QCOMPARE(opened.ids(first), QStringList());
    }

    void staysDismissedForThatText_data()
    {
        QTest::addColumn<bool>("schema");
        QTest::newRow("in the schema") << true;
        QTest::newRow("in a file") << false;
    }

    void staysDismissedForThatText()
    {
        QFETCH(bool, schema);
        if (!schema)
            m_database->exec(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
        m_database->exec(u"UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(first));
        const QString space = u"scenario.outer-space"_s;
        {
            Opened opened = open();
            QCOMPARE(opened.problems().dismissals().keepsInDatabase(), schema);
            QCOMPARE(opened.ids(first), QStringList { space });
            QSignalSpy written(&opened.problems().dismissals(), &Dismissals::written);
            opened.table->dismiss(opened.key(first), opened.check(first, space), u"It looks better so"_s);
            QTRY_COMPARE(opened.ids(first), QStringList());
            QTRY_COMPARE(written.size(), 1);
            QVERIFY(opened.workspace->changes().isEmpty());
            // Another text, another judgement.
            opened.table->setValue(opened.key(first), u"title"_s, u" Hello there"_s);
            QCOMPARE(opened.ids(first), QStringList { space });
            opened.table->setValue(opened.key(first), u"title"_s, u" Hello"_s);
            QCOMPARE(opened.ids(first), QStringList());
        }
        if (schema)
            QCOMPARE(m_database->exec(u"SELECT reason || actor FROM kaiwa_studio.dismissal"_s),
                u"It looks better so"_s + m_database->exec(u"SELECT session_user"_s));
        Opened later = open();
        QTRY_COMPARE(later.ids(first), QStringList());
        const QList<Dismissal> kept = later.problems().dismissals().of(u"scenarios"_s);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().reason, u"It looks better so"_s);
        QCOMPARE(kept.first().isLocal, !schema);
        QVERIFY(kept.first().at.isValid());
        QSignalSpy written(&later.problems().dismissals(), &Dismissals::written);
        later.problems().dismissals().bringBack(kept.first());
        QTRY_COMPARE(later.ids(first), QStringList { space });
        QTRY_COMPARE(written.size(), 1);
        Opened again = open();
        QTRY_COMPARE(again.ids(first), QStringList { space });
    }

    void keepsHereWhatTheRoleMayNotWrite()
    {
        m_database->exec(u"DROP ROLE IF EXISTS checks_reader; CREATE ROLE checks_reader LOGIN; "
                         "GRANT USAGE ON SCHEMA public, kaiwa_studio TO checks_reader; "
                         "GRANT SELECT ON ALL TABLES IN SCHEMA public, kaiwa_studio TO checks_reader; "
                         "UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(first));
        Opened opened = open(u"checks_reader"_s);
        QVERIFY(!opened.problems().dismissals().keepsInDatabase());
        opened.table->dismiss(opened.key(first), opened.check(first, u"scenario.outer-space"_s), {});
        QTRY_COMPARE(opened.ids(first), QStringList());
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM kaiwa_studio.dismissal"_s), u"0"_s);
    }

    void takesADismissalBackThatCouldNotBeWritten()
    {
        m_database->exec(u"UPDATE scenarios SET title = ' Hello' WHERE id = '%1'"_s.arg(first));
        Opened opened = open();
        m_database->exec(u"DROP TABLE kaiwa_studio.dismissal"_s);
        QSignalSpy failed(&opened.problems().dismissals(), &Dismissals::failed);
        opened.table->dismiss(opened.key(first), opened.check(first, u"scenario.outer-space"_s), {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
        QTRY_COMPARE(opened.ids(first), QStringList { u"scenario.outer-space"_s });
    }

    void doesNotDismissWhatTheDatabaseRefuses()
    {
        Opened opened = open();
        opened.table->setValue(opened.key(first), u"difficulty"_s, u"impossible"_s);
        const Check refused = opened.check(first, u"value.refused"_s);
        QSignalSpy written(&opened.problems().dismissals(), &Dismissals::written);
        opened.table->dismiss(opened.key(first), refused, u"I say so"_s);
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(opened.ids(first).contains(refused.id));
        QCOMPARE(opened.workspace->blockingProblems().size(), 1);
    }

    void letsADismissedErrorBeCommitted()
    {
        Opened opened = open({}, u"languages"_s);
        const RecordKey japanese = opened.table->keyAt(0);
        const QString wrong = opened.table->record(japanese).value(u"code"_s)->toUpper();
        opened.table->setValue(japanese, u"code"_s, wrong);
        QCOMPARE(opened.workspace->blockingProblems().size(), 1);
        Check found;
        for (const Check &check : opened.table->checks(japanese))
            found = check.severity == Check::Severity::Error ? check : found;
        opened.table->dismiss(japanese, found, u"Our application wants capitals"_s);
        QCOMPARE(opened.workspace->blockingProblems().size(), 0);
    }

    void staysDismissedForTheWholeRecord()
    {
        EntityDescription description = describeEntity(u"scenarios"_s);
        description.checks = { { u"test.whole"_s, u"Whole"_s, {}, true, [](const FieldValues &record) {
            return record.value(u"title"_s)->startsWith(u"A first"_s)
                ? QList<Check> { { u"test.whole"_s, Check::Severity::Warning, {}, u"It is no good"_s, {} } }
                : QList<Check>();
        } } };
        Opened opened = open();
        ContentTable table(*opened.workspace, description);
        table.open();
        QTRY_COMPARE(table.checks(opened.key(first)).size(), 1);
        QCOMPARE(table.checks(opened.key(second)).size(), 0);
        table.dismiss(opened.key(first), table.checks(opened.key(first)).first(), u"It is good enough"_s);
        QTRY_COMPARE(table.checks(opened.key(first)).size(), 0);
        // What the application sets is no other record; another text is.
        m_database->exec(u"UPDATE scenarios SET updated_at = now() + interval '1 day'"_s);
        table.refresh();
        QTRY_VERIFY(table.state() == ContentTable::State::Ready);
        QCOMPARE(table.checks(opened.key(first)).size(), 0);
        table.setValue(opened.key(first), u"description"_s, u"Another one"_s);
        QCOMPARE(table.checks(opened.key(first)).size(), 1);
        opened.workspace->changes().undo();
        QCOMPARE(table.checks(opened.key(first)).size(), 0);
    }

    void warnsOfKeysThatNobodySees_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words");
        QTest::newRow("a plain one") << u"ordering-coffee"_s << QString();
        QTest::newRow("another script") << u"コーヒー"_s << QString();
        QTest::newRow("an emoji") << u"☕"_s << QString();
        QTest::newRow("empty") << u""_s << u"This is empty, and a record is known by it: write a few letters or digits."_s;
        QTest::newRow("spaces") << u" \u3000 "_s
                                << u"Nothing of this can be seen, and a record is known by it: write a few letters or digits."_s;
        QTest::newRow("a zero-width space") << u"\u200b"_s
                                << u"Nothing of this can be seen, and a record is known by it: write a few letters or digits."_s;
        QTest::newRow("a tab") << u"a\tb"_s << u"There is a character in it that nobody sees (U+0009), and a record is known by it."_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xd83c)
                                          << u"The text holds half of a character (a lone surrogate)."_s;
    }
    void warnsOfKeysThatNobodySees()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, words);
        Opened opened = open();
        const RecordKey draft = opened.table->insertRecord({ { u"title"_s, u"x"_s }, { u"description"_s, u"x"_s },
            { u"instructions"_s, u"x"_s }, { u"context"_s, u"x"_s }, { u"id"_s, id } });
        QStringList found;
        const QList<Check> checks = opened.table->checks(draft);
        for (const Check &check : checks) {
            if (check.column == u"id")
                found.append(check.text);
        }
        QCOMPARE(found, words.isEmpty() ? QStringList() : QStringList { words });
        // Only what the database would refuse is in the way of a commit.
        QCOMPARE(opened.workspace->blockingProblems().isEmpty(), id.isValidUtf16());
    }

    // U+0000 cannot be typed into a text of PostgreSQL: it is left out, whatever is pasted.
    void leavesOutWhatNoTextCanHold()
    {
        Opened opened = open();
        const RecordKey draft = opened.table->insertRecord();
        opened.table->setValue(draft, u"id"_s, u"a"_s + QChar(u'\0') + u"b"_s);
        QCOMPARE(opened.workspace->changes().find(draft)->staged.value(u"id"_s), Value(u"ab"_s));
        opened.table->setValue(draft, u"id"_s, QString(QChar(u'\0')));
        QVERIFY(opened.ids(draft).contains(u"value.unseen-in-key"_s));
    }

    void warnsOfAReferenceThatNobodySees()
    {
        Opened opened = open({}, u"speakers"_s);
        const RecordKey speaker = opened.table->keyAt(0);
        opened.table->setValue(speaker, u"language_id"_s, u"  "_s);
        const QList<Check> checks = opened.table->checks(speaker);
        QVERIFY(std::any_of(checks.cbegin(), checks.cend(), [](const Check &check) {
            return check.column == u"language_id" && check.severity == Check::Severity::Warning;
        }));
    }

    // More than any window holds: read page after page on a worker, and the screen never waits.
    void countsWhatNoWindowHolds()
    {
        m_database->exec(u"DELETE FROM scenarios; "
                         "INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || lpad(i::text, 5, '0'), 'Scenario ' || i, '', 'x', 'y', "
                         "CASE WHEN i % 100 = 0 THEN '[]' ELSE '[\"Go\"]' END::json FROM generate_series(1, 6000) i"_s);
        Opened opened = open();
        ProblemTally &tally = opened.workspace->tally();
        qint64 longest = 0;
        QElapsedTimer gap;
        QTimer ticks;
        ticks.setTimerType(Qt::PreciseTimer);
        connect(&ticks, &QTimer::timeout, this, [&] { longest = qMax(longest, gap.restart()); });
        ticks.start(5);
        gap.start();
        tally.table(u"scenarios"_s);
        QTRY_COMPARE_WITH_TIMEOUT(tally.count(u"scenarios"_s), 60, 30'000);
        ticks.stop();
        qInfo("6,000 records looked at, longest stall %lld ms", longest);
        QVERIFY(tally.isOfAll(u"scenarios"_s));
        QCOMPARE(tally.rowsSeen(u"scenarios"_s), 6000);
        const RecordKey far { u"scenarios"_s, { u"s05900"_s }, {} };
        QVERIFY(tally.contains(far));
        // A dismissal of a row that no window shows takes it off the count, and bringing it back puts it there again.
        ContentTable &table = tally.table(u"scenarios"_s);
        QCOMPARE(table.rowOf(far), -1);
        QSignalSpy written(&opened.problems().dismissals(), &Dismissals::written);
        const Check check { u"scenario.objectives-missing"_s, Check::Severity::Warning, u"learning_objectives"_s, {}, {} };
        opened.problems().dismissals().dismiss(far, check, { { u"learning_objectives"_s, u"[]"_s } }, u"None needed"_s);
        QTRY_COMPARE(tally.count(u"scenarios"_s), 59);
        QTRY_COMPARE(written.size(), 1);
        opened.problems().dismissals().bringBack(opened.problems().dismissals().of(u"scenarios"_s).first());
        QTRY_COMPARE(tally.count(u"scenarios"_s), 60);
        // Edited where it is seen, and undone.
        const RecordKey near { u"scenarios"_s, { u"s00100"_s }, {} };
        opened.table->setValue(near, u"learning_objectives"_s, u"[\"Go\"]"_s);
        QTRY_COMPARE(tally.count(u"scenarios"_s), 59);
        opened.workspace->changes().undo();
        QTRY_COMPARE(tally.count(u"scenarios"_s), 60);
#ifdef NDEBUG
        QVERIFY(longest < 50);
#endif
    }

    // Of a truly huge table it says how much was looked at.
    void looksAtSoManyRowsAndNoMore()
    {
        m_database->exec(u"DELETE FROM scenarios; "
                         "INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || i, 's' || i, '', '', '', '[]' FROM generate_series(1, 100200) i"_s);
        Opened opened = open();
        opened.switchOn(twice, false);
        ProblemTally &tally = opened.workspace->tally();
        tally.table(u"scenarios"_s);
        QTRY_VERIFY_WITH_TIMEOUT(tally.isDone(u"scenarios"_s), 120'000);
        QVERIFY(!tally.isOfAll(u"scenarios"_s));
        QCOMPARE(tally.rowsSeen(u"scenarios"_s), ProblemCounter::mostRows);
        QCOMPARE(tally.count(u"scenarios"_s), int(ProblemCounter::mostRows));
    }

    void countsEveryRowInSlices()
    {
        m_database->exec(u"DELETE FROM scenarios; "
                         "INSERT INTO scenarios (id, title, description, instructions, context, learning_objectives) "
                         "SELECT 's' || i, 'Scenario ' || (i / 2), '', 'x', 'y', '[]' FROM generate_series(1, 1501) i"_s);
        Opened opened = open();
        ProblemTally &tally = opened.workspace->tally();
        tally.table(u"scenarios"_s);
        QTRY_COMPARE_WITH_TIMEOUT(tally.count(u"scenarios"_s), 1501, 30'000);
        QVERIFY(tally.isOfAll(u"scenarios"_s));
        opened.switchOn(u"scenario.objectives-missing"_s, false);
        opened.switchOn(twice, false);
        QTRY_COMPARE(tally.count(u"scenarios"_s), 0);
        opened.switchOn(twice);
        QTRY_COMPARE(tally.count(u"scenarios"_s), 1500); // the first has half a title of its own
    }
};

QTEST_GUILESS_MAIN(ProblemFinderTest)
#include "tst_problemfinder.moc"
