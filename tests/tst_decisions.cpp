#include "models/curation/decisions.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

Decision about(const QString &item, const QString &hash, Decision::State state, const QString &reason = {})
{
    Decision decision;
    decision.a = item;
    decision.labelHash = hash;
    decision.state = state;
    decision.reason = reason;
    return decision;
}

} // namespace

// Decisions of linguists: where they are kept, for how long they hold, and what happens when they cannot be written.
class DecisionsTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_session;

    QString file() const { return m_folder.filePath(u"kept/decisions.jsonl"_s); }
    void open(const QString &sql = {})
    {
        m_session.reset();
        QFile::remove(file());
        m_database = std::make_unique<TestDatabase>();
        if (!sql.isEmpty())
            m_database->exec(sql);
        m_session = openSession(m_database->profile());
    }
    std::unique_ptr<CurationDecisions> known()
    {
        auto decisions = std::make_unique<CurationDecisions>(*m_session, file());
        decisions->read();
        if (!QTest::qWaitFor([&] { return decisions->isKnown(); }, patience))
            qFatal("No decisions in time.");
        return decisions;
    }
    bool settle(CurationDecisions &decisions, const QString &item)
    {
        return QTest::qWaitFor([&] { return !decisions.isWriting(item); }, patience);
    }
    QString row(const QString &item)
    {
        return m_database->exec(u"SELECT state || ' ' || label_hash || ' ' || coalesce(reason, '-') || ' ' || actor "
                                "FROM kaiwa_studio.decision WHERE feature_a = '%1'"_s.arg(item));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_session.reset();
        m_database.reset();
    }

    void everybodySharesThem()
    {
        open();
        const auto mine = known();
        QVERIFY(mine->keepsInDatabase());
        mine->decide(about(u"x"_s, u"h1"_s, Decision::State::Ignored, u"a test of theirs"_s));
        QVERIFY(mine->about(u"x"_s, u"h1"_s)); // at once
        QVERIFY(settle(*mine, u"x"_s));
        QCOMPARE(row(u"x"_s), u"ignored h1 a test of theirs postgres"_s);
        const auto theirs = known();
        QCOMPARE(theirs->about(u"x"_s, u"h1"_s)->reason, u"a test of theirs"_s);
        QVERIFY(!theirs->about(u"x"_s, u"h2"_s)); // a label changed
        theirs->decide(about(u"x"_s, u"h2"_s, Decision::State::Kept));
        QVERIFY(settle(*theirs, u"x"_s));
        QCOMPARE(row(u"x"_s), u"kept h2 - postgres"_s);
        theirs->takeBack(*theirs->about(u"x"_s, u"h2"_s));
        QVERIFY(settle(*theirs, u"x"_s));
        QCOMPARE(row(u"x"_s), QString());
        QVERIFY(!QFile::exists(file()));
    }

    void pairsHaveNoOrder()
    {
        open();
        const auto decisions = known();
        decisions->decide(Decision::ofPair(u"b"_s, u"a"_s, u"h"_s));
        QVERIFY(decisions->aboutPair(u"a"_s, u"b"_s, u"h"_s));
        QVERIFY(decisions->aboutPair(u"b"_s, u"a"_s, u"h"_s));
        QVERIFY(!decisions->aboutPair(u"b"_s, u"a"_s, u"other"_s));
        QVERIFY(!decisions->about(u"a"_s, u"h"_s));
        QVERIFY(settle(*decisions, u"a"_s));
        QCOMPARE(m_database->exec(u"SELECT feature_a || feature_b || state FROM kaiwa_studio.decision"_s), u"abapart"_s);
        QCOMPARE(CurationDecisions::hashOf({ u"1"_s, u"2"_s }), CurationDecisions::hashOf({ u"2"_s, u"1"_s }));
        QVERIFY(CurationDecisions::hashOf({ u"1"_s, u"2"_s }) != CurationDecisions::hashOf({ u"12"_s }));
    }

    void newestFirst()
    {
        open(u"INSERT INTO kaiwa_studio.decision (feature_a, label_hash, state, at) VALUES "
             "('old', 'h', 'kept', '2020-01-01'), ('new', 'h', 'later', '2021-01-01'), ('odd', 'h', 'something', now())"_s);
        const auto decisions = known();
        const QList<Decision> all = decisions->all();
        QCOMPARE(all.size(), 2); // a state that this studio does not know is left alone
        QCOMPARE(all.at(0).a, u"new"_s);
        QCOMPARE(all.at(1).a, u"old"_s);
    }

    void onThisComputerWithoutThePlace()
    {
        open(u"DROP SCHEMA kaiwa_studio CASCADE"_s);
        {
            const auto decisions = known();
            QVERIFY(!decisions->keepsInDatabase());
            decisions->decide(about(u"x"_s, u"h"_s, Decision::State::Kept));
            decisions->decide(about(u"y"_s, u"h"_s, Decision::State::Later));
            decisions->takeBack(*decisions->about(u"y"_s, u"h"_s));
            QVERIFY(settle(*decisions, u"x"_s) && settle(*decisions, u"y"_s));
        }
        QCOMPARE(QFile::permissions(file()) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        const auto again = known();
        QCOMPARE(again->all().size(), 1);
        QVERIFY(again->about(u"x"_s, u"h"_s)->isLocal);
    }

    void onThisComputerWithoutTheRight()
    {
        open(u"DROP ROLE IF EXISTS decisions_reader; CREATE ROLE decisions_reader LOGIN;"
             "GRANT USAGE ON SCHEMA public, kaiwa_studio TO decisions_reader;"
             "GRANT SELECT ON ALL TABLES IN SCHEMA public, kaiwa_studio TO decisions_reader;"
             "INSERT INTO kaiwa_studio.decision (feature_a, label_hash, state) VALUES ('x', 'h', 'kept')"_s);
        m_session = openSession(m_database->profileOf(u"decisions_reader"_s));
        const auto decisions = known();
        QVERIFY(!decisions->keepsInDatabase());
        QCOMPARE(decisions->about(u"x"_s, u"h"_s)->state, Decision::State::Kept); // both are read
        decisions->decide(about(u"x"_s, u"h"_s, Decision::State::Later)); // the newer one holds
        QCOMPARE(decisions->about(u"x"_s, u"h"_s)->state, Decision::State::Later);
        QVERIFY(settle(*decisions, u"x"_s));
        QVERIFY(QFile::exists(file()));
        m_session.reset();
        m_database->exec(u"DROP OWNED BY decisions_reader; DROP ROLE decisions_reader"_s);
    }

    void whatCannotBeWrittenIsTakenBack()
    {
        open();
        const auto decisions = known();
        decisions->decide(about(u"x"_s, u"h"_s, Decision::State::Later));
        QVERIFY(settle(*decisions, u"x"_s));
        m_database->exec(u"ALTER TABLE kaiwa_studio.decision ADD CHECK (state <> 'kept')"_s);
        QSignalSpy failed(decisions.get(), &CurationDecisions::failed);
        decisions->decide(about(u"x"_s, u"h"_s, Decision::State::Kept));
        QCOMPARE(decisions->about(u"x"_s, u"h"_s)->state, Decision::State::Kept);
        QVERIFY(failed.wait(patience));
        QCOMPARE(decisions->about(u"x"_s, u"h"_s)->state, Decision::State::Later); // what was before
        m_database->exec(u"DROP TABLE kaiwa_studio.decision"_s);
        decisions->takeBack(*decisions->about(u"x"_s, u"h"_s));
        QVERIFY(!decisions->about(u"x"_s, u"h"_s));
        QVERIFY(failed.wait(patience));
        QVERIFY(decisions->about(u"x"_s, u"h"_s)); // it was not taken back after all
    }

    void aReadingDoesNotUndoADecision()
    {
        open();
        const auto decisions = known();
        decisions->read();
        decisions->decide(about(u"x"_s, u"h"_s, Decision::State::Kept));
        QVERIFY(settle(*decisions, u"x"_s));
        QSignalSpy changed(decisions.get(), &CurationDecisions::changed);
        changed.wait(500); // whatever was still on its way
        QVERIFY(decisions->about(u"x"_s, u"h"_s));
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "tst_decisions.moc"
