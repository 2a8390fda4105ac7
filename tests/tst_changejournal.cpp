#include "models/content/staging/changejournal.h"
#include "models/content/staging/changeset.h"
#include "tests/support/ticks.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

RecordKey speaker(const QString &id)
{
    return { u"speakers"_s, { id }, {} };
}

const BaseRow someBase { { { u"region"_s, u"Japan"_s }, { u"note"_s, std::nullopt }, { u"empty"_s, u""_s } }, u"77"_s };

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// Everything of a record that must survive, as one text.
QString printed(const StagedRecord &record)
{
    QString text = record.key.table + u'|' + record.key.key.join(u',') + u'|' + record.key.draft + u'|'
        + QString::number(int(record.operation)) + u'|' + record.base.rowVersion
        + (record.goneFromDatabase ? u"|gone"_s : QString());
    for (const FieldValues &values : { record.staged, record.base.values, record.theirs }) {
        text += u"\n  "_s;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            text += it.key() + u'=' + (it.value() ? u'"' + *it.value() + u'"' : u"NULL"_s) + u' ';
    }
    return text;
}

QStringList printed(const QList<StagedRecord> &records)
{
    QStringList texts;
    for (const StagedRecord &record : records)
        texts.append(printed(record));
    texts.sort();
    return texts;
}

} // namespace

class ChangeJournalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_folder = m_root->filePath(u"journal/of-one-database"_s);
    }

    void isWrittenByItselfAndForItsOwnerAlone()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        QVERIFY(!QFile::exists(journal.path()));
        // By the clock of the thread's own events, which a busy computer makes late along with all else.
        QTimer late;
        late.setSingleShot(true);
        late.start(300);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"\ufeffO\"saka\n大阪 😀"_s, someBase, 1);
        QTRY_VERIFY(!readJournal(contentOf(journal.path())).records.isEmpty());
        QVERIFY(late.isActive());
        QCOMPARE(printed(readJournal(contentOf(journal.path())).records), printed(changes.records()));
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(journal.path()).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        QCOMPARE(::stat(QFile::encodeName(m_folder).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0700);
    }

    void holdsWhateverIsStaged_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void holdsWhateverIsStaged()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        const QStringList columns { u"region"_s, u"note"_s, u"empty"_s };
        const QList<Value> values { u"Japan"_s, std::nullopt, u""_s, u"x"_s, u"\\ \" \n ¬ 日本"_s };
        QList<RecordKey> keys { speaker(u"1"_s), speaker(u"2"_s), speaker(u"3,4"_s) };
        for (int i = 0; i < 200; ++i) {
            const RecordKey key = keys.at(random.bounded(int(keys.size())));
            const QString column = columns.at(random.bounded(3));
            const Value value = values.at(random.bounded(int(values.size())));
            switch (random.bounded(12)) {
            case 0:
                keys.append(changes.insertRecord(u"speakers"_s, { { column, value } }));
                break;
            case 1:
                if (!key.isDraft() || changes.find(key))
                    changes.removeRecord(key, someBase);
                break;
            case 2:
                changes.undo();
                break;
            case 3:
                changes.redo();
                break;
            case 4:
                changes.rebase(key, { { { column, value } }, QString::number(random.bounded(1000)) });
                break;
            case 5:
                if (!key.isDraft())
                    changes.markGone(key);
                break;
            case 6:
                changes.discardAll();
                changes.undo();
                break;
            default:
                changes.setValue(key, column, value, someBase, quint64(random.bounded(3)));
            }
            if (random.bounded(10) == 0 || i == 199) {
                QVERIFY(journal.flush());
                const JournalContent content = readJournal(contentOf(journal.path()));
                QCOMPARE(content.damagedLines, 0);
                QCOMPARE(printed(content.records), printed(changes.records()));
            }
        }
    }

    void keepsTheOrder()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.beginStep(u"Bulk"_s);
        for (int i = 0; i < 50; ++i)
            changes.insertRecord(u"speakers"_s, { { u"id"_s, QString::number(i) } });
        changes.endStep();
        QVERIFY(journal.flush());
        const QList<StagedRecord> records = readJournal(contentOf(journal.path())).records;
        QCOMPARE(records.size(), 50);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(records.at(i).staged.value(u"id"_s), Value(QString::number(i)));
    }

    void aTornLastLineCostsOnlyItself()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        QList<QStringList> moments { {} };
        for (const QString &value : { u"1"_s, u"2"_s, u"3"_s }) {
            changes.setValue(speaker(value), u"region"_s, value, someBase);
            changes.setValue(speaker(u"1"_s), u"empty"_s, value, someBase);
            moments.append(printed(changes.records()));
        }
        QVERIFY(journal.flush());
        const QByteArray bytes = contentOf(journal.path());
        qsizetype most = 0;
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            const JournalContent content = readJournal(bytes.first(cut));
            QCOMPARE(content.damagedLines, 0);
            QVERIFY(!content.isForeign);
            QVERIFY(content.records.size() >= most);
            most = content.records.size();
        }
        QCOMPARE(printed(readJournal(bytes).records), moments.constLast());
    }

    void whatIsLeftIsFoundAndRemovedOnceItIsTaken()
    {
        const QByteArray bytes = journalOf({ u"a"_s, u"b"_s });
        writeFile(m_folder + u"/left.jsonl"_s, bytes);
        auto found = LeftJournal::find(m_folder);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0)->content().records.size(), 2);
        QVERIFY(!found.at(0)->content().host.isEmpty());
        // Somebody looks at it: it is not offered twice.
        QVERIFY(LeftJournal::find(m_folder).isEmpty());
        found.clear();
        found = LeftJournal::find(m_folder);
        QCOMPARE(found.size(), 1);
        found.at(0)->remove();
        QVERIFY(!QFile::exists(m_folder + u"/left.jsonl"_s));
    }

    void aJournalInUseIsNotTaken()
    {
        ChangeSet changes;
        auto journal = std::make_unique<ChangeJournal>(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase);
        QVERIFY(journal->flush());
        QVERIFY(LeftJournal::find(m_folder).isEmpty());
        journal.reset();
        QCOMPARE(LeftJournal::find(m_folder).size(), 1);
    }

    void aJournalThatIsOnlyBegunIsLeftAlone()
    {
        const QByteArray good = journalOf({ u"a"_s });
        writeFile(m_folder + u"/empty.jsonl"_s, {});
        writeFile(m_folder + u"/half.jsonl"_s, good.first(good.indexOf('\n')));
        QVERIFY(LeftJournal::find(m_folder).isEmpty());
        QVERIFY(QFile::exists(m_folder + u"/empty.jsonl"_s));
        QVERIFY(QFile::exists(m_folder + u"/half.jsonl"_s));
    }

    void hasItsFirstLineAsSoonAsOthersCanFindIt()
    {
        std::atomic_bool stop = false;
        std::atomic_int empty = 0;
        std::thread watcher([&] {
            while (!stop) {
                for (const QString &name : QDir(m_folder).entryList({ u"*.jsonl"_s }, QDir::Files)) {
                    QFile file(m_folder + u'/' + name);
                    if (file.open(QIODevice::ReadOnly) && !file.readAll().contains('\n'))
                        ++empty;
                }
                (void)LeftJournal::find(m_folder);
            }
        });
        int lost = 0;
        for (int i = 0; i < 100; ++i) {
            ChangeSet changes;
            ChangeJournal journal(changes, m_folder);
            changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase);
            lost += !journal.flush() || !QFile::exists(journal.path());
            changes.undo();
        }
        stop = true;
        watcher.join();
        QCOMPARE(empty.load(), 0);
        QCOMPARE(lost, 0);
    }

    void nothingStagedLeavesNothingBehind()
    {
        ChangeSet changes;
        auto journal = std::make_unique<ChangeJournal>(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase);
        QVERIFY(journal->flush());
        changes.undo();
        journal.reset();
        QVERIFY(QDir(m_folder).isEmpty());
    }

    void damagedAndForeignJournalsAreNeverDeleted()
    {
        const QByteArray good = journalOf({ u"a"_s });
        const QByteArray head = good.first(good.indexOf('\n') + 1);
        const QByteArray garbage = "0123456789abcdef {\"some\":\"thing\"}\nwhat is this\n";
        writeFile(m_folder + u"/1.jsonl"_s, head + garbage); // unknown lines
        writeFile(m_folder + u"/2.jsonl"_s, garbage); // no journal at all
        writeFile(m_folder + u"/3.jsonl"_s, good.first(good.size() / 2) + garbage + good.sliced(head.size())); // a hole
        const auto found = LeftJournal::find(m_folder);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0)->content().records.size(), 1);
        QVERIFY(found.at(0)->content().damagedLines > 0);
        found.at(0)->remove();
        QCOMPARE(contentOf(m_folder + u"/1.jsonl.kept"_s), head + garbage);
        QCOMPARE(contentOf(m_folder + u"/2.jsonl"_s), garbage);
        QVERIFY(QFile::exists(m_folder + u"/3.jsonl.kept"_s));
    }

    void secretsAreNotWritten()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        const RecordKey user { u"users"_s, { u"1"_s }, {} };
        changes.setValue(user, u"hashed_password"_s, u"sesame"_s, { { { u"google_id"_s, u"g-4711"_s } }, {} });
        changes.setValue(user, u"display_name"_s, u"Learner 0042"_s, {});
        QVERIFY(journal.flush());
        const QByteArray bytes = contentOf(journal.path());
        QVERIFY(bytes.contains("Learner 0042"));
        QVERIFY(!bytes.contains("sesame") && !bytes.contains("g-4711"));
    }

    void aCommitWhoseEndIsUnknownIsTold()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"sent"_s, someBase);
        changes.setValue(speaker(u"b"_s), u"region"_s, u"stays"_s, someBase);
        journal.sending({ *changes.find(speaker(u"a"_s)) });
        QVERIFY(journal.flush());
        QVERIFY(!readJournal(contentOf(journal.path())).uncertain);
        QVERIFY(journal.markWriter()({ u"4711"_s, {}, {} }));
        changes.setValue(speaker(u"a"_s), u"empty"_s, u"typed on"_s, someBase);
        QVERIFY(journal.flush());
        JournalContent content = readJournal(contentOf(journal.path()));
        QVERIFY(content.uncertain);
        QCOMPARE(content.uncertain->mark.transactionId, u"4711"_s);
        QCOMPARE(content.uncertain->sent.size(), 1);
        QCOMPARE(content.uncertain->sent.at(0).staged, FieldValues({ { u"region"_s, u"sent"_s } }));

        // Were it committed, what was typed since then would be left.
        const auto left = withoutCommitted(
            content.records, { { speaker(u"a"_s), speaker(u"a"_s), std::nullopt, content.uncertain->sent.at(0) } });
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0).staged, FieldValues({ { u"empty"_s, u"typed on"_s } }));
        QCOMPARE(left.at(0).base.values.value(u"region"_s), Value(u"sent"_s));

        journal.decided(false);
        QVERIFY(journal.flush());
        content = readJournal(contentOf(journal.path()));
        QVERIFY(!content.uncertain);
        QCOMPARE(content.records.size(), 2);
    }

    void whatWasEditedBeforeItWasSentAgainIsNotTakenForSent()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"sent"_s, someBase);
        const StagedRecord sent = *changes.find(speaker(u"a"_s));
        changes.setValue(speaker(u"a"_s), u"region"_s, u"typed"_s, someBase);
        journal.sending({ sent });
        QVERIFY(journal.markWriter()({ u"4711"_s, {}, {} }));
        const JournalContent content = readJournal(contentOf(journal.path()));
        QCOMPARE(content.damagedLines, 0);
        QCOMPARE(content.records.at(0).staged, FieldValues({ { u"region"_s, u"typed"_s } }));
        QCOMPARE(content.uncertain->sent.at(0).staged, FieldValues({ { u"region"_s, u"sent"_s } }));
        const auto left = withoutCommitted(
            content.records, { { speaker(u"a"_s), speaker(u"a"_s), std::nullopt, content.uncertain->sent.at(0) } });
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.at(0).staged, FieldValues({ { u"region"_s, u"typed"_s } }));
        QCOMPARE(left.at(0).base.values.value(u"region"_s), Value(u"sent"_s));
    }

    void aKnownCommitIsNotOfferedAgainEvenWhenNothingElseWasWritten()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"sent"_s, someBase);
        const RecordKey draft = changes.insertRecord(u"speakers"_s, { { u"id"_s, u"n"_s } });
        changes.setValue(speaker(u"b"_s), u"region"_s, u"stays"_s, someBase);
        journal.sending({ *changes.find(speaker(u"a"_s)), *changes.find(draft) });
        QVERIFY(journal.markWriter()({ u"4711"_s, {}, {} }));
        journal.decided(true);
        QVERIFY(journal.flush());
        const JournalContent content = readJournal(contentOf(journal.path()));
        QVERIFY(!content.uncertain);
        QCOMPARE(content.records.size(), 1);
        QCOMPARE(content.records.at(0).key, speaker(u"b"_s));
    }

    void whatWasEditedWhileItWasSentIsLeftAsAChangeOfWhatWasWritten()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"sent"_s, someBase);
        const RecordKey draft = changes.insertRecord(u"speakers"_s, { { u"id"_s, u"n"_s }, { u"region"_s, u"sent"_s } });
        journal.sending({ *changes.find(speaker(u"a"_s)), *changes.find(draft) });
        changes.setValue(speaker(u"a"_s), u"region"_s, u"typed"_s, someBase);
        changes.setDraftValue(draft, u"region"_s, u"typed too"_s);
        QVERIFY(journal.markWriter()({ u"4711"_s, {}, { { draft, { u"n"_s } } } }));
        journal.decided(true);
        QVERIFY(journal.flush());
        const QList<StagedRecord> left = readJournal(contentOf(journal.path())).records;
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0).key, speaker(u"a"_s));
        QCOMPARE(left.at(0).base.values.value(u"region"_s), Value(u"sent"_s));
        QCOMPARE(left.at(0).staged, FieldValues({ { u"region"_s, u"typed"_s } }));
        QCOMPARE(left.at(1).key, speaker(u"n"_s)); // never once more as a new one
        QCOMPARE(left.at(1).operation, StagedRecord::Operation::Update);
        QCOMPARE(left.at(1).staged, FieldValues({ { u"region"_s, u"typed too"_s } }));
    }

    void anAcceptedCommitIsNoDamage()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"sent"_s, someBase);
        changes.setValue(speaker(u"b"_s), u"region"_s, u"stays"_s, someBase);
        journal.sending({ *changes.find(speaker(u"a"_s)) });
        QVERIFY(journal.markWriter()({ u"4711"_s, {}, {} }));
        journal.decided(true);
        changes.acceptCommitted(
            { { speaker(u"a"_s), speaker(u"a"_s), BaseRow { { { u"region"_s, u"sent"_s } }, u"78"_s }, {} } },
            u"Commit"_s);
        QVERIFY(journal.flush());
        const JournalContent content = readJournal(contentOf(journal.path()));
        QCOMPARE(content.damagedLines, 0);
        QCOMPARE(printed(content.records), printed(changes.records()));
    }

    void isWrittenAnewWhenItIsMostlyHistory()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        const QString large(200'000, u'x');
        for (int i = 0; i < 60; ++i) {
            changes.setValue(speaker(u"a"_s), u"region"_s, large + QString::number(i), someBase, 1);
            QVERIFY(journal.flush());
        }
        QVERIFY2(contentOf(journal.path()).size() < 3'000'000,
            qPrintable(QString::number(contentOf(journal.path()).size())));
        QCOMPARE(printed(readJournal(contentOf(journal.path())).records), printed(changes.records()));
        QVERIFY(LeftJournal::find(m_folder).isEmpty()); // still locked
        QCOMPARE(QDir(m_folder).entryList(QDir::Files).size(), 1);
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        QSignalSpy failed(&journal, &ChangeJournal::failed);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"fits"_s, someBase);
        QVERIFY(journal.flush());
        // The limit of a file's size stands for the disk's.
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tight { 2000, before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &tight);
        changes.setValue(speaker(u"a"_s), u"region"_s, QString(10'000, u'y'), someBase);
        QVERIFY(!journal.flush());
        QVERIFY(!journal.markWriter()({ u"1"_s, {}, {} }));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(readJournal(contentOf(journal.path())).records.at(0).staged.value(u"region"_s), Value(u"fits"_s));
        ::setrlimit(RLIMIT_FSIZE, &before);
        changes.setValue(speaker(u"b"_s), u"region"_s, u"z"_s, someBase);
        QVERIFY(journal.flush());
        const JournalContent content = readJournal(contentOf(journal.path()));
        QCOMPARE(content.damagedLines, 0);
        QCOMPARE(printed(content.records), printed(changes.records()));
        QCOMPARE(failed.count(), 1);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        writeFile(m_root->filePath(u"file"_s), "x");
        ChangeSet changes;
        ChangeJournal journal(changes, m_root->filePath(u"file/journal"_s));
        QSignalSpy failed(&journal, &ChangeJournal::failed);
        changes.setValue(speaker(u"a"_s), u"region"_s, u"x"_s, someBase);
        QVERIFY(!journal.flush());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().kind, Error::Kind::Io);
    }

    void tenThousandRecordsDoNotHoldTheWindowUp()
    {
        ChangeSet changes;
        ChangeJournal journal(changes, m_folder);
        changes.beginStep(u"Bulk"_s);
        for (int i = 0; i < 10000; ++i)
            changes.setValue(speaker(QString::number(i)), u"region"_s, u"x"_s, someBase);
        const qint64 before = threadWork();
        changes.endStep();
        const qint64 worked = (threadWork() - before) / 1'000'000;
        qInfo("Handing 10,000 records over: %lld ms of work", worked);
        QVERIFY(worked < 1000);
        QVERIFY(journal.flush());
        QCOMPARE(readJournal(contentOf(journal.path())).records.size(), 10000);
    }

private:
    QByteArray journalOf(const QStringList &ids)
    {
        ChangeSet changes;
        auto journal = std::make_unique<ChangeJournal>(changes, m_folder);
        for (const QString &id : ids)
            changes.setValue(speaker(id), u"region"_s, u"x"_s, someBase);
        const QString path = journal->path();
        journal.reset();
        const QByteArray bytes = contentOf(path);
        QFile::remove(path);
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
};

QTEST_GUILESS_MAIN(ChangeJournalTest)
#include "tst_changejournal.moc"
