// What a commit of many records wrote leaves the change-set in slices.
#include "models/content/staging/acceptjob.h"
#include "models/content/staging/changejournal.h"
#include "models/content/staging/stepjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Kaiwa;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
constexpr int updates = 1500;
constexpr int deletes = 300;
constexpr int drafts = 600;

RecordKey scenario(int n)
{
    return { u"scenarios"_s, { u"s-%1"_s.arg(n) }, {} };
}

BaseRow baseOf(int n)
{
    return { { { u"id"_s, scenario(n).key.first() }, { u"title"_s, u"Title"_s }, { u"role"_s, u"tutor"_s } }, u"1"_s };
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList printed(const QList<StagedRecord> &records)
{
    QStringList texts;
    for (const StagedRecord &record : records) {
        QString text = record.key.key.join(u',') + record.key.draft + u'|' + QString::number(int(record.operation))
            + u'|' + record.base.rowVersion;
        for (const FieldValues &values : { record.staged, record.base.values }) {
            text += u'|';
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                text += it.key() + u'=' + it.value().value_or(u"NULL"_s) + u' ';
        }
        texts.append(text);
    }
    texts.sort();
    return texts;
}

// What the server gives back: drafts get the key that their title says.
QList<ChangeSet::WrittenRecord> writtenOf(const QList<StagedRecord> &sent)
{
    QList<ChangeSet::WrittenRecord> written;
    for (const StagedRecord &record : sent) {
        ChangeSet::WrittenRecord one { record.key, record.key, {}, record };
        if (record.operation != StagedRecord::Operation::Delete) {
            BaseRow row { record.base.values, u"2"_s };
            row.values.insert(record.staged);
            if (record.key.isDraft())
                one.keyNow = { u"scenarios"_s, { *record.staged.value(u"id"_s) }, {} };
            one.row = row;
        }
        written.append(one);
    }
    return written;
}

} // namespace

class AcceptJobTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_changes = std::make_unique<ChangeSet>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<ChangeJournal>(*m_changes, m_folder->path());
    }
    void cleanup()
    {
        m_journal.reset();
        m_changes.reset();
    }

    void leavesTheThreadFreeAndIsOneStep()
    {
        stageMany();
        const int count = m_changes->count();
        QSignalSpy changed(m_changes.get(), &ChangeSet::changed);
        send();
        accept([this] {
            QVERIFY(!m_changes->canUndo());
            QVERIFY(!m_changes->canRedo());
            m_changes->undo(); // nothing
        });
        QVERIFY2(changed.size() >= 3, qPrintable(QString::number(changed.size())));
        QVERIFY(m_changes->isEmpty());
        QVERIFY(!m_changes->isAccepting());
        QCOMPARE(m_changes->undoName(), u"Commit"_s);

        m_changes->undo();
        QVERIFY(!m_changes->canUndo()); // one step
        QCOMPARE(m_changes->count(), count);
        QCOMPARE(m_changes->find(scenario(0))->staged, FieldValues({ { u"title"_s, u"Title"_s } }));
        QCOMPARE(m_changes->find(scenario(0))->base.rowVersion, u"2"_s);
        QCOMPARE(m_changes->find({ u"scenarios"_s, { u"new-0"_s }, {} })->operation, StagedRecord::Operation::Delete);
        m_changes->redo();
        QVERIFY(m_changes->isEmpty());
        QVERIFY(!m_changes->canRedo());
    }

    void theUndoOfItMayBeCommittedNext()
    {
        stageMany();
        send();
        accept();
        m_changes->undo();
        send();
        accept();
        QVERIFY(m_changes->isEmpty());
        m_changes->undo(); // once more as it was
        QCOMPARE(m_changes->count(), updates + deletes + drafts);
        QCOMPARE(m_changes->find(scenario(0))->staged, FieldValues({ { u"title"_s, u"New"_s } }));
    }

    void stepsOfOtherRecordsStay()
    {
        m_changes->setValue(scenario(9001), u"title"_s, u"first"_s, baseOf(9001));
        stageMany();
        m_changes->setValue(scenario(9002), u"title"_s, u"second"_s, baseOf(9002));
        QList<StagedRecord> sent = m_changes->records();
        sent.removeIf([](const StagedRecord &record) {
            return record.key == scenario(9001) || record.key == scenario(9002);
        });
        send(sent);
        accept();
        QCOMPARE(m_changes->count(), 2);
        m_changes->undo(); // of the commit
        QCOMPARE(m_changes->count(), 2 + updates + deletes + drafts);
        m_changes->undo();
        QVERIFY(!m_changes->find(scenario(9002)));
        m_changes->undo();
        QVERIFY(!m_changes->find(scenario(9001)));
        QVERIFY(!m_changes->canUndo());
    }

    // Whoever edits a record before its turn comes edits what was written.
    void whatIsEditedMeanwhileIsLeft()
    {
        stageMany();
        send();
        const RecordKey draft = m_draftKeys.first();
        const RecordKey taken = m_draftKeys.at(1);
        const RecordKey newDraft { u"scenarios"_s, { u"new-0"_s }, {} };
        const RecordKey newTaken { u"scenarios"_s, { u"new-1"_s }, {} };
        accept([&, isFirst = true]() mutable {
            if (!std::exchange(isFirst, false))
                return;
            QVERIFY(m_changes->find(scenario(0)) && m_changes->find(draft)); // not their turn yet
            m_changes->setValue(scenario(0), u"title"_s, u"typed"_s, baseOf(0));
            m_changes->setValue(scenario(1), u"role"_s, u"expert"_s, baseOf(1));
            m_changes->revertRecord(scenario(2));
            m_changes->setDraftValue(draft, u"title"_s, u"typed too"_s);
            QCOMPARE(m_changes->currentKey(draft), newDraft);
            m_changes->removeRecord(taken, {});
            m_changes->rebase(scenario(3), { { { u"title"_s, u"New"_s } }, u"2"_s }); // read again meanwhile
            QVERIFY(m_changes->find(scenario(3)));
        });
        QCOMPARE(m_changes->count(), 5);
        QCOMPARE(m_changes->find(scenario(0))->staged, FieldValues({ { u"title"_s, u"typed"_s } }));
        QCOMPARE(m_changes->find(scenario(0))->base.values.value(u"title"_s), Value(u"New"_s));
        QCOMPARE(m_changes->find(scenario(1))->staged, FieldValues({ { u"role"_s, u"expert"_s } }));
        QCOMPARE(m_changes->find(scenario(2))->staged, FieldValues({ { u"title"_s, u"Title"_s } }));
        QCOMPARE(m_changes->find(newDraft)->operation, StagedRecord::Operation::Update);
        QCOMPARE(m_changes->find(newDraft)->staged, FieldValues({ { u"title"_s, u"typed too"_s } }));
        QCOMPARE(m_changes->find(newTaken)->operation, StagedRecord::Operation::Delete);
    }

    // The studio may be killed at any moment: what the journal holds then is what is left, and never what was written.
    void theJournalIsRightAtEveryMoment_data()
    {
        QTest::addColumn<bool>("isLarge");
        QTest::addRow("as it is") << false;
        QTest::addRow("one that would be written anew") << true;
    }
    void theJournalIsRightAtEveryMoment()
    {
        QFETCH(const bool, isLarge);
        stageMany();
        const QList<StagedRecord> sent = m_changes->records();
        send(sent, [&] {
            const QString large(isLarge ? 300'000 : 1, u'x');
            for (int i = 0; i < 30; ++i)
                m_changes->setValue(scenario(9000), u"title"_s, large + QString::number(i), baseOf(9000));
            m_changes->setValue(scenario(9000), u"title"_s, u"short"_s, baseOf(9000));
        });
        QSet<RecordKey> waiting;
        for (const StagedRecord &record : std::as_const(sent))
            waiting.insert(record.key);
        connect(m_changes.get(), &ChangeSet::accepted, this, [&waiting](const QList<ChangeSet::WrittenRecord> &written) {
            for (const ChangeSet::WrittenRecord &one : written)
                waiting.remove(one.key);
        });
        const auto check = [&] {
            QVERIFY(m_journal->flush());
            const JournalContent content = readJournal(contentOf(m_journal->path()));
            QList<StagedRecord> left = m_changes->records();
            left.removeIf([&waiting](const StagedRecord &record) { return waiting.contains(record.key); });
            QVERIFY(!content.uncertain);
            QCOMPARE(content.damagedLines, 0);
            QCOMPARE(printed(content.records), printed(left));
        };
        check();
        int turn = 0;
        accept([&] {
            ++turn;
            if (turn == 1) {
                m_changes->setValue(scenario(0), u"title"_s, u"typed"_s, baseOf(0));
                m_changes->setDraftValue(m_draftKeys.first(), u"title"_s, u"typed too"_s);
                m_changes->setValue(scenario(9003), u"title"_s, u"another"_s, baseOf(9003));
            } else if (turn == 2) {
                m_changes->setValue(scenario(1), u"role"_s, u"expert"_s, baseOf(1));
                m_changes->insertRecord(u"scenarios"_s, { { u"id"_s, u"later"_s } });
            }
            check();
        });
        QVERIFY(turn >= 2);
        QVERIFY(waiting.isEmpty());
        m_journal->accepted();
        check();
        QCOMPARE(m_changes->count(), 6);
    }

    void fewAreAcceptedAtOnce()
    {
        m_changes->setValue(scenario(0), u"title"_s, u"New"_s, baseOf(0));
        send();
        QSignalSpy accepted(m_changes.get(), &ChangeSet::accepted);
        AcceptJob job(*m_changes, writtenOf(m_changes->records()), u"Commit"_s);
        QSignalSpy finished(&job, &AcceptJob::finished);
        job.start();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(accepted.size(), 1);
        QVERIFY(m_changes->isEmpty());
    }

private:
    void stageMany()
    {
        m_changes->beginStep(u"Many"_s);
        for (int n = 0; n < updates; ++n)
            m_changes->setValue(scenario(n), u"title"_s, u"New"_s, baseOf(n));
        for (int n = updates; n < updates + deletes; ++n)
            m_changes->removeRecord(scenario(n), baseOf(n));
        m_changes->endStep();
        m_draftKeys.clear();
        m_changes->beginStep(u"More"_s);
        for (int n = 0; n < drafts; ++n)
            m_draftKeys.append(m_changes->insertRecord(u"scenarios"_s, { { u"id"_s, u"new-%1"_s.arg(n) }, { u"title"_s, u"Title"_s } }));
        m_changes->endStep();
    }
    // Up to the word that the server committed.
    void send() { send(m_changes->records()); }
    void send(const QList<StagedRecord> &sent, const std::function<void()> &meanwhile = [] { })
    {
        QSet<RecordKey> keys;
        for (const StagedRecord &record : sent)
            keys.insert(record.key);
        m_changes->setUndecided(keys);
        m_journal->sending(sent);
        meanwhile();
        m_written = writtenOf(sent);
        CommitMark mark { u"4711"_s, {}, {} };
        for (const ChangeSet::WrittenRecord &one : std::as_const(m_written)) {
            if (one.key.isDraft())
                mark.keys.insert(one.key, one.keyNow.key);
        }
        QVERIFY(m_journal->markWriter()(mark));
        m_journal->decided(true);
    }
    // `between`: runs after each slice that more of them follow.
    void accept(const std::function<void()> &between = [] { })
    {
        AcceptJob job(*m_changes, m_written, u"Commit"_s);
        QSignalSpy finished(&job, &AcceptJob::finished);
        bool isInside = false; // what it does is told too
        connect(m_changes.get(), &ChangeSet::accepted, &job, [&] {
            if (!m_changes->isAccepting() || isInside)
                return;
            isInside = true;
            between();
            isInside = false;
        });
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        m_changes->setUndecided({});
    }

    std::unique_ptr<ChangeSet> m_changes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChangeJournal> m_journal;
    QList<ChangeSet::WrittenRecord> m_written;
    QList<RecordKey> m_draftKeys;
};

QTEST_GUILESS_MAIN(AcceptJobTest)
#include "tst_acceptjob.moc"
