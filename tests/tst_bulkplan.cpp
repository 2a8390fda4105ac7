#include "models/content/bulk/bulkplanner.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;
using Verb = BulkEdit::Verb;

namespace {

constexpr int patience = 30'000;
constexpr int rowCount = 5000;

BulkEdit replace(const QString &column, const QString &text, const QString &by, bool expression = false)
{
    return { column, Verb::Replace, {}, text, by, expression, true };
}

// A table with its workspace, and a planner over it.
struct Planned {
    explicit Planned(const ConnectionProfile &profile)
        : workspace(openSession(profile), folder.path())
        , table(workspace, describeEntity(u"scenarios"_s))
    {
        table.open();
        if (!QTest::qWaitFor([this] { return table.state() == ContentTable::State::Ready; }, patience))
            qFatal("The table is not read.");
    }
    // Plans and waits; with an empty selection over all that match.
    void plan(const BulkEdit &edit, const QList<RecordKey> &selected = {})
    {
        planner = std::make_unique<BulkPlanner>(workspace, table, selected);
        planner->setEdit(edit);
        planner->setScope(selected.isEmpty() ? BulkPlanner::Scope::Matching : BulkPlanner::Scope::Selected);
        const auto isDone = [this] {
            return planner->state() == BulkPlanner::State::Ready || planner->state() == BulkPlanner::State::Failed;
        };
        if (!QTest::qWaitFor(isDone, patience))
            qFatal("No plan.");
    }
    const BulkPlan &result() const { return planner->plan(); }
    int stage(const QSet<RecordKey> &without = {})
    {
        const QList<StagingJob::Item> items = planner->items(without);
        StagingJob job(workspace.changes(), bulkStepName(planner->edit(), table.description(), int(items.size())), items);
        QSignalSpy finished(&job, &StagingJob::finished);
        job.start();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, patience))
            qFatal("Not staged.");
        return job.passedOver();
    }
    CommitOutcome commit()
    {
        QSignalSpy finished(&workspace, &Workspace::commitFinished);
        workspace.commit();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, patience))
            qFatal("No commit.");
        return finished.first().first().value<CommitOutcome>();
    }
    RecordKey key(const QString &id) const { return { u"scenarios"_s, { id }, {} }; }
    ChangeSet &changes() { return workspace.changes(); }

    QTemporaryDir folder;
    Workspace workspace;
    ContentTable table;
    std::unique_ptr<BulkPlanner> planner;
};

} // namespace

class BulkPlanTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(u"INSERT INTO scenarios (id, title, description, instructions, context, difficulty, is_active,"
                         "learning_objectives) SELECT 'scenario-' || to_char(n, 'FM00000'), 'The colour ' || n,"
                         "CASE WHEN n % 5 = 0 THEN 'plain' ELSE 'A colour' END, 'Instructions', 'Context', 'beginner', n % 2 = 0,"
                         "'[\"greet\" , \"ask\"]' FROM generate_series(1, 5000) n; ANALYZE scenarios"_s);
    }

    void goesOverAllThatMatchBeyondTheWindow()
    {
        Planned planned(m_database->profile());
        QVERIFY(planned.table.rowsInWindow() < rowCount);
        planned.plan(replace(u"description"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.result().records, rowCount);
        QCOMPARE(planned.result().changes, 4000);
        QCOMPARE(planned.result().unchanged(), 1000);
        QCOMPARE(planned.stage(), 0);
        QCOMPARE(planned.changes().count(), 4000);
        QCOMPARE(planned.changes().undoName(), u"Replace “colour” by “color” in 4000 scenarios"_s);
        // Whole rows: whoever looks at one of them beyond the window finds every field.
        const FieldValues far = planned.table.record(planned.key(u"scenario-04999"_s));
        QCOMPARE(far.value(u"description"_s), Value(u"A color"_s));
        QCOMPARE(far.value(u"instructions"_s), Value(u"Instructions"_s));
        const CommitOutcome outcome = planned.commit();
        QCOMPARE(outcome.state, CommitOutcome::State::Committed);
        QVERIFY2(outcome.roundTrips <= 3, qPrintable(QString::number(outcome.roundTrips)));
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE description = 'A color'"_s), u"4000"_s);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE description = 'plain'"_s), u"1000"_s);
    }

    void roundTripsDoNotGrow()
    {
        QList<int> roundTrips;
        Planned planned(m_database->profile());
        for (const QString &text : { u"The colour 4999"_s, u"The"_s }) {
            planned.plan(replace(u"title"_s, text, u"x"_s));
            planned.stage();
            const CommitOutcome outcome = planned.commit();
            QCOMPARE(outcome.state, CommitOutcome::State::Committed);
            roundTrips.append(outcome.roundTrips);
        }
        QCOMPARE(planned.result().changes, rowCount - 1);
        QCOMPARE(roundTrips.first(), roundTrips.last());
    }

    void followsSearchAndFilters()
    {
        Planned planned(m_database->profile());
        planned.table.setFilters({ { u"is_active"_s, ColumnFilter::Kind::Equals, u"true"_s } });
        planned.table.setSearch(u"colour 12"_s);
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        const QString expected = m_database->exec(
            u"SELECT count(*) FROM scenarios WHERE is_active AND title ILIKE '%colour 12%'"_s);
        QCOMPARE(QString::number(planned.result().records), expected);
        QCOMPARE(QString::number(planned.result().changes), expected);
    }

    void takesWhatIsStagedIntoAccount()
    {
        Planned planned(m_database->profile());
        const RecordKey typed = planned.table.keyAt(1);
        const RecordKey removed = planned.table.keyAt(2);
        planned.table.setValue(typed, u"title"_s, u"A new colour"_s);
        planned.table.removeRecords({ removed });
        const RecordKey draft = planned.table.insertRecord({ { u"id"_s, u"drafted"_s }, { u"title"_s, u"colour"_s } });
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.result().records, rowCount + 1);
        QCOMPARE(planned.result().changes, rowCount);
        QCOMPARE(planned.result().refused, 1);
        planned.stage();
        QCOMPARE(planned.changes().find(typed)->staged.value(u"title"_s), Value(u"A new color"_s));
        QCOMPARE(planned.changes().find(removed)->operation, StagedRecord::Operation::Delete);
        QCOMPARE(planned.changes().find(draft)->staged.value(u"title"_s), Value(u"color"_s));
        planned.changes().undo();
        QCOMPARE(planned.changes().count(), 3);
        QCOMPARE(planned.changes().find(typed)->staged.value(u"title"_s), Value(u"A new colour"_s));
    }

    void aDraftFitsTheFilterOrStaysOut()
    {
        Planned planned(m_database->profile());
        planned.table.insertRecord({ { u"id"_s, u"in"_s }, { u"title"_s, u"Find ME colour"_s } });
        planned.table.insertRecord({ { u"id"_s, u"out"_s }, { u"title"_s, u"colour"_s } });
        planned.table.setSearch(u"find me"_s);
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.result().records, 1);
    }

    void onlyTheSelectedOnes()
    {
        Planned planned(m_database->profile());
        const QList<RecordKey> selected { planned.table.keyAt(0), planned.table.keyAt(3) };
        planned.plan({ u"difficulty"_s, Verb::Set, u"advanced"_s, {}, {}, false, true }, selected);
        QCOMPARE(planned.result().changes, 2);
        QCOMPARE(planned.result().rows.first().name, planned.table.record(selected.first()).value(u"title"_s).value());
        planned.stage({ selected.last() });
        QCOMPARE(planned.changes().count(), 1);
        QVERIFY(planned.changes().find(selected.first()));
        QCOMPARE(planned.changes().undoName(), u"Set Difficulty of 1 scenario to “advanced”"_s);
    }

    void theChangedOnesAlone()
    {
        Planned planned(m_database->profile());
        planned.table.setValue(planned.table.keyAt(1), u"context"_s, u"x"_s);
        planned.table.setOnlyChanged(true);
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.result().records, 1);
    }

    void whatTheTypeRefusesIsNotApplied()
    {
        m_database->exec(u"ALTER TABLE scenarios ALTER title TYPE varchar(16)"_s);
        Planned planned(m_database->profile());
        planned.plan({ u"title"_s, Verb::Append, {}, u"!"_s, {}, false, true });
        // "The colour 1000" has 15 characters, and room for one more.
        QCOMPARE(planned.result().refused, 0);
        planned.plan({ u"title"_s, Verb::Append, {}, u"!!"_s, {}, false, true });
        QCOMPARE(planned.result().refused, 4001);
        const auto refused = std::find_if(planned.result().rows.cbegin(), planned.result().rows.cend(),
            [](const BulkRow &row) { return !row.problem.isEmpty(); });
        QVERIFY2(refused->problem.contains(u"16"_s), qPrintable(refused->problem));
        planned.stage();
        QCOMPARE(planned.changes().count(), 999);
    }

    void listsKeepTheBytesOfTheirEntries()
    {
        Planned planned(m_database->profile());
        planned.plan({ u"learning_objectives"_s, Verb::Append, {}, u"thank"_s, {}, false, true });
        QCOMPARE(planned.result().changes, rowCount);
        planned.stage();
        QCOMPARE(planned.commit().state, CommitOutcome::State::Committed);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE learning_objectives::text = "
                                  "'[\"greet\" , \"ask\", \"thank\"]'"_s),
            QString::number(rowCount));
        planned.plan({ u"learning_objectives"_s, Verb::Append, {}, u"thank"_s, {}, false, true });
        QCOMPARE(planned.result().changes, 0);
    }

    void uniqueValuesAreGivenOnce()
    {
        m_database->exec(u"ALTER TABLE scenarios ADD code text UNIQUE"_s);
        Planned planned(m_database->profile());
        planned.plan({ u"code"_s, Verb::Set, u"one"_s, {}, {}, false, true });
        QCOMPARE(planned.result().changes, 1);
        QCOMPARE(planned.result().refused, rowCount - 1);
    }

    // The row that was looked at is the one that may be overwritten.
    void whatOthersWroteMeanwhileIsAConflict()
    {
        Planned planned(m_database->profile());
        planned.plan(replace(u"description"_s, u"colour"_s, u"color"_s));
        m_database->exec(u"UPDATE scenarios SET description = 'theirs' WHERE id = 'scenario-04998'"_s);
        planned.stage();
        const CommitOutcome outcome = planned.commit();
        QCOMPARE(outcome.state, CommitOutcome::State::Refused);
        QCOMPARE(outcome.refused.size(), 1);
        QCOMPARE(outcome.refused.first().record, planned.key(u"scenario-04998"_s));
        QVERIFY(planned.changes().find(planned.key(u"scenario-04998"_s))->hasConflict());
        QCOMPARE(m_database->exec(u"SELECT description FROM scenarios WHERE id = 'scenario-04998'"_s), u"theirs"_s);
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM scenarios WHERE description = 'A color'"_s), u"0"_s);
    }

    void whatIsTypedMeanwhileStays()
    {
        Planned planned(m_database->profile());
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        planned.table.setValue(planned.table.keyAt(1), u"title"_s, u"typed"_s);
        QCOMPARE(planned.stage(), 1);
        QCOMPARE(planned.changes().find(planned.table.keyAt(1))->staged.value(u"title"_s), Value(u"typed"_s));
    }

    void aNewerWishCancelsTheOneBefore()
    {
        Planned planned(m_database->profile());
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        QSignalSpy changed(planned.planner.get(), &BulkPlanner::changed);
        for (int i = 0; i < 20; ++i)
            planned.planner->setEdit(replace(u"title"_s, u"colour"_s, u"color %1"_s.arg(i)));
        QTRY_COMPARE_WITH_TIMEOUT(planned.planner->state(), BulkPlanner::State::Ready, patience);
        QCOMPARE(planned.result().edit.replacement, u"color 19"_s);
        planned.planner->setScope(BulkPlanner::Scope::Matching);
        planned.planner.reset(); // in the middle of reading
    }

    void slowExpressionsEndTheWholePlan()
    {
        m_database->exec(u"UPDATE scenarios SET context = repeat('a', 60) || '!'"_s);
        Planned planned(m_database->profile());
        planned.plan(replace(u"context"_s, u"(a+)+$"_s, u"x"_s, true));
        QCOMPARE(planned.planner->state(), BulkPlanner::State::Failed);
        QVERIFY2(planned.planner->error().message.contains(u"too long"_s), qPrintable(planned.planner->error().message));
    }

    void fieldsOfAnotherRoleAreRefused()
    {
        m_database->exec(u"DO $$BEGIN CREATE ROLE test_bulk LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                         "GRANT SELECT ON scenarios TO test_bulk; GRANT UPDATE (title) ON scenarios TO test_bulk"_s);
        Planned planned(m_database->profileOf(u"test_bulk"_s));
        planned.plan(replace(u"description"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.planner->state(), BulkPlanner::State::Failed);
        planned.plan(replace(u"title"_s, u"colour"_s, u"color"_s));
        QCOMPARE(planned.result().changes, rowCount);
    }
};

QTEST_MAIN(BulkPlanTest)
#include "tst_bulkplan.moc"
