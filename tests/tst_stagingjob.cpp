#include "models/content/staging/changeset.h"
#include "models/content/staging/stagingjob.h"
#include "models/content/staging/stepjob.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

RecordKey scenario(int n)
{
    return { u"scenarios"_s, { u"s-%1"_s.arg(n) }, {} };
}

StagingJob::Item titled(int n, const QString &title)
{
    return { scenario(n), { { u"title"_s, title } }, { { { u"title"_s, u"Title"_s } }, u"1"_s }, {} };
}

QList<StagingJob::Item> many(int count)
{
    QList<StagingJob::Item> items;
    for (int n = 0; n < count; ++n)
        items.append(titled(n, u"New"_s));
    return items;
}

void run(StagingJob &job)
{
    QSignalSpy finished(&job, &StagingJob::finished);
    job.start();
    QVERIFY(job.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!job.isRunning());
}

void runStep(ChangeSet &changes, StepJob::What what)
{
    StepJob job(changes, what);
    job.start();
    QTRY_VERIFY(!job.isRunning());
}

} // namespace

class StagingJobTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manySlicesAreOneStep()
    {
        ChangeSet changes;
        QSignalSpy changed(&changes, &ChangeSet::changed);
        StagingJob job(changes, u"Rename everything"_s, many(5000));
        run(job);
        QVERIFY(changed.size() > 1); // others had their turn in between
        QCOMPARE(changes.count(), 5000);
        QCOMPARE(job.done(), 5000);
        QCOMPARE(changes.undoName(), u"Rename everything"_s);
        changes.undo();
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
        changes.redo();
        QCOMPARE(changes.count(), 5000);
        QVERIFY(!changes.canRedo());
    }

    void anotherStepInBetweenSplitsIt()
    {
        ChangeSet changes;
        StagingJob job(changes, u"Rename"_s, many(5000));
        bool typed = false;
        connect(&job, &StagingJob::progressed, this, [&] {
            if (!std::exchange(typed, true))
                changes.setValue(scenario(9999), u"title"_s, u"typed"_s, titled(0, {}).base);
        });
        run(job);
        QCOMPARE(changes.count(), 5001);
        changes.undo();
        QVERIFY(changes.find(scenario(9999)));
        QVERIFY(changes.count() > 1);
        changes.undo();
        QVERIFY(!changes.find(scenario(9999)));
        changes.undo();
        QVERIFY(changes.isEmpty());
    }

    void anUndoInBetweenIsNotJoined()
    {
        ChangeSet changes;
        StagingJob job(changes, u"Rename"_s, many(5000));
        bool undone = false;
        connect(&job, &StagingJob::progressed, this, [&] {
            if (!std::exchange(undone, true))
                changes.undo();
        });
        run(job);
        QVERIFY(changes.count() < 5000);
        changes.undo();
        QVERIFY(changes.isEmpty());
    }

    void whatStandsOtherwiseNowIsPassedOver()
    {
        ChangeSet changes;
        QList<StagingJob::Item> items = many(4);
        for (StagingJob::Item &item : items)
            item.expected = { { u"title"_s, u"Title"_s } };
        changes.setValue(scenario(1), u"title"_s, u"meanwhile"_s, items[1].base);
        changes.removeRecord(scenario(2), items[2].base);
        items[3].expected = { { u"title"_s, u"Another"_s } };
        StagingJob job(changes, u"Rename"_s, items);
        run(job);
        QCOMPARE(job.passedOver(), 3);
        QCOMPARE(changes.find(scenario(0))->staged.value(u"title"_s), Value(u"New"_s));
        QCOMPARE(changes.find(scenario(1))->staged.value(u"title"_s), Value(u"meanwhile"_s));
        QCOMPARE(changes.find(scenario(2))->operation, StagedRecord::Operation::Delete);
        QVERIFY(!changes.find(scenario(3)));
    }

    void aCancelTakesAllOfItBack()
    {
        ChangeSet changes;
        changes.setValue(scenario(9999), u"title"_s, u"typed before"_s, titled(0, {}).base);
        StagingJob job(changes, u"Rename"_s, many(5000));
        QSignalSpy finished(&job, &StagingJob::finished);
        QList<int> done;
        connect(&job, &StagingJob::progressed, this, [&](int now, int total) {
            QCOMPARE(total, 5000);
            done.append(now);
            if (now > 1000)
                job.cancel();
        });
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(!job.isRunning());
        const auto most = std::max_element(done.cbegin(), done.cend());
        QVERIFY(*most < 5000);
        QVERIFY(done.cend() - most > 2); // back in slices too
        QCOMPARE(done.last(), 0);
        QCOMPARE(changes.count(), 1);
        QVERIFY(!changes.canRedo());
        changes.undo();
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
    }

    void aCancelStopsAtAStepOfAPerson()
    {
        ChangeSet changes;
        StagingJob job(changes, u"Rename"_s, many(5000));
        connect(&job, &StagingJob::progressed, this, [&](int now) {
            if (now > 1000 && !changes.find(scenario(9999))) {
                changes.setValue(scenario(9999), u"title"_s, u"typed"_s, titled(0, {}).base);
                job.cancel();
            }
        });
        run(job);
        QVERIFY(changes.find(scenario(9999)));
        changes.undo();
        QVERIFY(!changes.find(scenario(9999)));
    }

    void tellsWhatBecameOfEachItem()
    {
        ChangeSet changes;
        QList<StagingJob::Item> items = many(2);
        items.insert(1, { { u"scenarios"_s, {}, {} }, { { u"title"_s, u"Added"_s } }, {}, {} });
        items[2].expected = { { u"title"_s, u"Another"_s } };
        StagingJob job(changes, u"Import"_s, items);
        QList<std::pair<RecordKey, qsizetype>> told;
        job.whenStaged = [&told](const RecordKey &record, qsizetype place) { told.append({ record, place }); };
        run(job);
        QCOMPARE(told.size(), 2); // the third stood otherwise
        QCOMPARE(told.at(0), std::pair(scenario(0), qsizetype(0)));
        QVERIFY(told.at(1).first.isDraft() && changes.find(told.at(1).first));
        QCOMPARE(told.at(1).second, qsizetype(1));
    }

    void stepsOfManyRecordsAreUndoneInSlices()
    {
        ChangeSet changes;
        changes.beginStep(u"All at once"_s);
        for (int n = 0; n < 5000; ++n)
            changes.setValues(scenario(n), { { u"title"_s, u"New"_s } }, titled(n, {}).base);
        changes.endStep();
        QSignalSpy changed(&changes, &ChangeSet::changed);
        runStep(changes, StepJob::What::Undo);
        QVERIFY(changed.size() > 1); // others had their turn in between
        QVERIFY(changes.isEmpty());
        QVERIFY(!changes.canUndo());
        QCOMPARE(changes.redoName(), u"All at once"_s);
        runStep(changes, StepJob::What::Redo);
        QCOMPARE(changes.count(), 5000);
        QVERIFY(!changes.canRedo());
        runStep(changes, StepJob::What::DiscardAll);
        QVERIFY(changes.isEmpty());
        changes.undo(); // one step, at once where nobody waits
        QCOMPARE(changes.count(), 5000);
        QCOMPARE(changes.undoName(), u"All at once"_s);
        changes.undo();
        QVERIFY(changes.isEmpty() && !changes.canUndo());
    }

    void aStepInBetweenEndsTheUndoing()
    {
        ChangeSet changes;
        StagingJob staging(changes, u"Rename"_s, many(5000));
        run(staging);
        StepJob undoing(changes, StepJob::What::Undo);
        bool typed = false;
        connect(&changes, &ChangeSet::changed, this, [&] {
            if (!std::exchange(typed, true))
                QMetaObject::invokeMethod(
                    this, [&] { changes.setValue(scenario(9999), u"title"_s, u"typed"_s, titled(0, {}).base); },
                    Qt::QueuedConnection);
        });
        undoing.start();
        QVERIFY(undoing.isRunning());
        QTRY_VERIFY(!undoing.isRunning());
        QVERIFY(changes.find(scenario(9999)));
        QVERIFY(changes.count() > 1);
        changes.undo();
        QVERIFY(!changes.find(scenario(9999)));
        changes.undo();
        QVERIFY(changes.isEmpty());
    }

    void newRecordsAndDraftsAreStagedToo()
    {
        ChangeSet changes;
        const RecordKey draft = changes.insertRecord(u"scenarios"_s, { { u"title"_s, u"Draft"_s } });
        const RecordKey goneDraft { u"scenarios"_s, {}, u"gone"_s };
        StagingJob job(changes, u"Import"_s,
            { { { u"scenarios"_s, {}, {} }, { { u"id"_s, u"n"_s } }, {}, {} },
                { draft, { { u"title"_s, u"Drafted"_s } }, {}, { { u"title"_s, u"Draft"_s } } },
                { goneDraft, { { u"title"_s, u"x"_s } }, {}, { { u"title"_s, std::nullopt } } } });
        run(job);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes.find(draft)->staged.value(u"title"_s), Value(u"Drafted"_s));
        QCOMPARE(job.passedOver(), 1);
    }
};

QTEST_MAIN(StagingJobTest)
#include "tst_stagingjob.moc"
