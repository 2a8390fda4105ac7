// Kills a program that works on a database as people do, at random, while somebody else changes the same rows, and
// holds what is found afterwards against what it had said. KAIWA_FAULT_SEQUENCES says how many sequences there are;
// KAIWA_FAULT_SEED runs that one alone.
#include "models/content/history/historyreader.h"
#include "models/content/staging/changejournal.h"
#include "models/database/pgconnection.h"
#include "models/database/studioschemainstaller.h"
#include "tests/faults/faultoracle.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testwire.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

const QString auditSql = uR"(
CREATE SCHEMA audit;
CREATE TABLE audit.log (
    seq bigserial, transaction bigint DEFAULT txid_current(), by text DEFAULT current_setting('application_name'),
    relation text, op text, id text, before jsonb, after jsonb);
CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit.log (relation, op, id, before, after) VALUES (TG_TABLE_NAME, TG_OP,
        CASE WHEN TG_OP = 'INSERT' THEN NEW.id ELSE OLD.id END,
        CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END, CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
    RETURN NULL;
END $$;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON languages FOR EACH ROW EXECUTE FUNCTION audit.note();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON speakers FOR EACH ROW EXECUTE FUNCTION audit.note();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON scenarios FOR EACH ROW EXECUTE FUNCTION audit.note();)"_s;

const QString beginSql = uR"(
SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid();
DELETE FROM speakers; DELETE FROM scenarios; DELETE FROM languages;
INSERT INTO languages (id, code, name, native_name, writing_system, flag)
    SELECT 'l' || n, 'l' || n, 'l', 'l', 'latin', '-' FROM generate_series(1, 3) AS n;
INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, voice_name,
                      voice_provider_id)
    SELECT 's' || n, 'l' || (1 + n % 3), 'r', 'd', 'x', '-', 'male', 'v', 'p' FROM generate_series(1, 6) AS n;
INSERT INTO scenarios (id, title, description, instructions, context)
    SELECT 'c' || n, 't', 'd', 'i', 'c' FROM generate_series(1, 6) AS n;
TRUNCATE audit.log)"_s;

const QString cutSql = uR"(
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
 WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'foreign')"_s;

const QString foreignInsertSql = uR"(
INSERT INTO speakers (id, language_id, region, dialect_name, bcp47_code, speaker_emoji, gender, voice_name,
                      voice_provider_id)
VALUES ($1, 'l1', 'r', 'd', 'x', '-', 'male', 'v', 'p'))"_s;

// When a driver's life ends, or its connections: after some line that it said, or at the very moment at which it says
// COMMIT to the server, which then may or may not hear it.
struct Fault {
    Fault(QRandomGenerator &random, bool happens)
        : isAtCommit(happens && random.bounded(2) == 0)
        , count(1 + random.bounded(isAtCommit ? 3 : 90))
        , isHeard(random.bounded(2) == 0)
        , line(happens && !isAtCommit ? count : -1)
    {
    }

    bool isAtCommit;
    int count; // of commits or lines until then
    bool isHeard;
    int line;
};

// Somebody else, who changes the same rows all the time and sometimes holds one for a while.
class ForeignWriter final {
public:
    ForeignWriter(const ConnectionProfile &profile, quint32 seed)
        : m_thread([this, profile, seed] { run(profile, seed); })
    {
    }
    ~ForeignWriter()
    {
        m_stop = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(ForeignWriter)

private:
    void run(ConnectionProfile profile, quint32 seed)
    {
        profile.setKeyword(u"application_name"_s, u"foreign"_s);
        const auto connection = PgConnection::open(profile, {});
        QRandomGenerator random(seed);
        for (int n = 0; connection && !m_stop; ++n) {
            const bool holds = random.bounded(4) == 0;
            if (holds)
                (void)(*connection)->run(u"BEGIN"_s);
            write(**connection, random, u"f%1-%2"_s.arg(seed).arg(n));
            (void)(*connection)->run(u"SELECT pg_sleep(0.003)"_s);
            if (holds)
                (void)(*connection)->run(u"COMMIT"_s);
        }
    }

    static void write(PgConnection &connection, QRandomGenerator &random, const QString &value)
    {
        static const QList<QStringList> targets { { u"languages"_s, u"name"_s, u"native_name"_s },
            { u"speakers"_s, u"region"_s, u"dialect_name"_s }, { u"scenarios"_s, u"title"_s, u"description"_s } };
        const QStringList target = targets.at(random.bounded(3));
        const QString anyRow = u" WHERE id = (SELECT id FROM %1 ORDER BY random() LIMIT 1)"_s.arg(target.constFirst());
        const int dice = random.bounded(100);
        if (dice < 4 && target.constFirst() != u"languages")
            (void)connection.run(u"DELETE FROM "_s + target.constFirst() + anyRow);
        else if (dice < 8)
            (void)connection.run(foreignInsertSql, { value });
        else if (dice < 20 && target.constFirst() == u"scenarios")
            (void)connection.run(u"UPDATE scenarios SET updated_at = clock_timestamp()"_s + anyRow);
        else
            (void)connection.run(
                u"UPDATE %1 SET %2 = $1"_s.arg(target.constFirst(), target.at(1 + random.bounded(2))) + anyRow,
                { value });
    }

    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

} // namespace

class FaultsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->exec(auditSql);
    }
    void cleanupTestCase()
    {
        qInfo("%d sequences of %.0f ms: %d kills, of which %d in the middle of a commit and %d of those committed; "
              "%d connections cut; %d commits, %d refused; %d changes remembered",
            m_sequences, m_sequences ? double(m_milliseconds) / m_sequences : 0.0, m_kills, m_counts.killedInCommit,
            m_counts.killedAndCommitted, m_cuts.load(), m_counts.committed, m_counts.refused, m_remembered);
        m_database.reset();
    }

    void nothingIsLostAndNobodyIsOverwritten_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 only = qEnvironmentVariable("KAIWA_FAULT_SEED").toUInt();
        const quint32 count = qEnvironmentVariable("KAIWA_FAULT_SEQUENCES", u"50"_s).toUInt();
        for (quint32 seed = only ? only : 1; seed <= (only ? only : count); ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void nothingIsLostAndNobodyIsOverwritten()
    {
        QFETCH(const quint32, seed);
        QElapsedTimer clock;
        clock.start();
        // Every other sequence on a database that keeps no history.
        const bool inDatabase = seed % 2 == 0;
        m_database->exec(u"DROP SCHEMA IF EXISTS kaiwa_studio CASCADE"_s);
        if (inDatabase)
            QVERIFY(installStudioSchema(*m_database->connect()));
        m_database->exec(beginSql);
        QTemporaryDir folder;
        QRandomGenerator random(seed);
        FaultOracle oracle;
        {
            const ForeignWriter foreign(m_database->profile(), seed);
            const int runs = 1 + random.bounded(2);
            for (int run = 0; run < runs; ++run)
                QVERIFY(drive(oracle, folder.path(), random, u"d%1-%2"_s.arg(seed).arg(run), false));
            QVERIFY(drive(oracle, folder.path(), random, u"end"_s, true));
        }
        const QString verdict = oracle.compareAudit(audit());
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
        const QList<FaultOracle::Change> remembered = history(folder.path());
        m_remembered += int(remembered.size());
        const QString forgotten = FaultOracle::compareHistory(remembered, audit());
        QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten));
        ++m_sequences;
        m_counts += oracle.counts();
        m_milliseconds += clock.elapsed();
    }

private:
    // One life of the driver; killed at a random moment unless it is the last one, which only takes up what is left.
    bool drive(FaultOracle &oracle, const QString &folder, QRandomGenerator &random, const QString &name, bool last)
    {
        const Fault kill(random, !last);
        const Fault cut(random, !last && random.bounded(3) == 0);
        QProcess driver;
        TestWire wire(m_database->profile());
        std::atomic_int commits = 0;
        driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        driver.start(QStringLiteral(KAIWA_FAULT_DRIVER),
            { wire.profile().address(), folder, QString::number(last ? 0 : 1 + random.bounded(1'000'000)), name });
        if (!driver.waitForStarted(patience))
            return false;
        std::atomic_bool wasKilled = false;
        wire.setAtCommit([&, pid = driver.processId()] {
            const int commit = ++commits;
            if (kill.isAtCommit && commit == kill.count && !wasKilled) {
                wasKilled = true;
                ::kill(pid_t(pid), SIGKILL);
                return kill.isHeard ? TestWire::Fate::Pass : TestWire::Fate::Cut;
            }
            if (cut.isAtCommit && commit == cut.count) {
                ++m_cuts;
                return cut.isHeard ? TestWire::Fate::LoseAnswer : TestWire::Fate::Cut;
            }
            return TestWire::Fate::Pass;
        });

        int lines = 0;
        while (driver.state() != QProcess::NotRunning || driver.canReadLine()) {
            if (!driver.canReadLine() && !driver.waitForReadyRead(patience) && driver.state() != QProcess::NotRunning) {
                qWarning("The driver says nothing any more");
                driver.kill();
                driver.waitForFinished();
                return false;
            }
            while (driver.canReadLine()) {
                const QByteArray line = driver.readLine();
                if (!line.endsWith('\n'))
                    continue; // it died in the middle of the word
                if (!hear(oracle, QJsonDocument::fromJson(line).object(), lines++ == 0))
                    return false;
                if (lines == cut.line) {
                    m_database->exec(cutSql);
                    ++m_cuts;
                }
                if (lines == kill.line) {
                    wasKilled = true;
                    driver.kill(); // SIGKILL, to this one process
                }
            }
        }
        driver.waitForFinished();
        const bool crashed = driver.exitStatus() == QProcess::CrashExit;
        m_kills += crashed;
        if ((crashed && !wasKilled) || (!crashed && driver.exitCode() != 0)) {
            qWarning("The driver ended by itself: %d", driver.exitCode());
            return false;
        }
        return true;
    }

    bool hear(FaultOracle &oracle, const QJsonObject &line, bool isFirst)
    {
        if (!isFirst) {
            oracle.hear(line);
            return true;
        }
        const QString verdict = oracle.compareAfterRestart(line, audit(), [this](const FaultOracle::RecordId &id) {
            const QString row =
                m_database->exec(u"SELECT to_jsonb(t) FROM %1 AS t WHERE id = '%2'"_s.arg(id.first, id.second));
            return row.isEmpty() ? std::optional<QJsonObject>() : QJsonDocument::fromJson(row.toUtf8()).object();
        });
        if (!verdict.isEmpty())
            qWarning("%s", qPrintable(verdict));
        return verdict.isEmpty();
    }

    QList<FaultOracle::Change> audit()
    {
        const QString rows =
            m_database->exec(u"SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY seq), '[]') FROM audit.log AS l"_s);
        QList<FaultOracle::Change> changes;
        const QJsonArray array = QJsonDocument::fromJson(rows.toUtf8()).array();
        for (const QJsonValue &value : array) {
            const QJsonObject row = value.toObject();
            changes.append({ QString::number(row.value(u"transaction"_s).toInteger()),
                { row.value(u"relation"_s).toString(), row.value(u"id"_s).toString() }, row.value(u"op"_s).toString(),
                row.value(u"before"_s).toObject(), row.value(u"after"_s).toObject(),
                row.value(u"by"_s).toString() == u"foreign" });
        }
        return changes;
    }

    // Everything that is remembered, wherever that is. What a crash left open is decided first, as at every start.
    QList<FaultOracle::Change> history(const QString &folder)
    {
        const std::unique_ptr<PgConnection> connection = m_database->connect();
        const Result<Catalog> catalog = Catalog::read(*connection);
        const LocalHistory local(ChangeJournal::folderOf(*catalog, folder));
        if (const Result<void> settled = settleLocalHistory(*connection, *catalog, local); !settled)
            qFatal("%s %s", qPrintable(settled.error().message), qPrintable(settled.error().detail));
        if (const auto open = local.undecided(); !open || !open->isEmpty())
            qFatal("A commit is still open.");
        QList<FaultOracle::Change> changes;
        const Result<ChangesetPage> page = readChangesets(*connection, *catalog, local, {}, 100'000);
        for (const ChangesetSummary &changeset : page->items) {
            RevisionFilter filter;
            filter.changeset = changeset.changeset;
            const Result<RevisionPage> revisions = readRevisions(*connection, *catalog, local, filter, {}, 100'000);
            for (const Revision &revision : revisions->items) {
                changes.append({ {}, { revision.table, revision.key.value(u"id"_s).value_or(QString()) },
                    operationName(revision.operation).toUpper(), toObject(revision.before), toObject(revision.after),
                    false });
            }
        }
        return changes;
    }

    static QJsonObject toObject(const FieldValues &fields)
    {
        return QJsonDocument::fromJson(fieldsToJson(fields).toUtf8()).object();
    }

    std::unique_ptr<TestDatabase> m_database;
    int m_remembered = 0;
    int m_sequences = 0;
    int m_kills = 0;
    std::atomic_int m_cuts = 0;
    FaultOracle::Counts m_counts;
    qint64 m_milliseconds = 0;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
