#include "models/curation/triageclaims.h"
#include "models/database/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/workspacebench.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

// Two linguists at one queue: never the same item, and nothing stays claimed by who is gone.
class TriageClaimsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    Session::Ptr m_sessions[2];
    std::unique_ptr<TriageClaims> m_claims[2];

    QStringList want(int who, const QStringList &items, int most)
    {
        m_claims[who]->want(items, most);
        if (!QTest::qWaitFor([&] { return m_claims[who]->isKnown(); }, patience))
            qFatal("No claims in time.");
        return m_claims[who]->held();
    }
    int locks() { return m_database->exec(u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %1"_s.arg(TriageClaims::lockNamespace)).toInt(); }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        for (int who : { 0, 1 }) {
            m_sessions[who] = openSession(m_database->profile());
            m_claims[who] = std::make_unique<TriageClaims>(*m_sessions[who]);
        }
    }
    void cleanup()
    {
        for (int who : { 0, 1 }) {
            m_claims[who].reset();
            m_sessions[who].reset();
        }
        m_database.reset();
    }

    void neverTheSame()
    {
        QCOMPARE(want(0, { u"a"_s, u"b"_s, u"c"_s }, 2), (QStringList { u"a"_s, u"b"_s }));
        QCOMPARE(want(1, { u"a"_s, u"b"_s, u"c"_s }, 2), QStringList { u"c"_s });
        QVERIFY(m_claims[1]->isTaken(u"a"_s) && m_claims[1]->isTaken(u"b"_s) && !m_claims[1]->isTaken(u"c"_s));
        QCOMPARE(m_claims[1]->others(), 1);
        QCOMPARE(want(0, { u"b"_s, u"c"_s, u"d"_s }, 2), (QStringList { u"b"_s, u"d"_s })); // lets go of a
        QCOMPARE(want(1, { u"a"_s, u"b"_s, u"c"_s }, 2), (QStringList { u"a"_s, u"c"_s }));
        QCOMPARE(want(0, {}, 0), QStringList());
        QCOMPARE(locks(), 2);
    }

    void whoEndsHoldsNothing()
    {
        want(0, { u"a"_s, u"b"_s }, 2);
        QCOMPARE(locks(), 2);
        m_claims[0].reset();
        QTRY_COMPARE_WITH_TIMEOUT(locks(), 0, patience);
        QCOMPARE(want(1, { u"a"_s, u"b"_s }, 2), (QStringList { u"a"_s, u"b"_s }));
    }

    // The other one is not given an item that it believed to have, once its connection was lost and somebody was faster.
    void aLostConnectionClaimsAgain()
    {
        want(0, { u"a"_s, u"b"_s }, 2);
        m_database->exec(u"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"_s);
        QTRY_COMPARE_WITH_TIMEOUT(locks(), 0, patience);
        QCOMPARE(want(1, { u"a"_s }, 1), QStringList { u"a"_s });
        QCOMPARE(want(0, { u"a"_s, u"b"_s }, 2), QStringList { u"b"_s });
        QVERIFY(m_claims[0]->isTaken(u"a"_s));
        QVERIFY(!m_claims[0]->error());
    }

    // By itself, without being asked.
    void thePulseTakesThemAgain()
    {
        want(0, { u"a"_s }, 1);
        m_database->exec(u"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"_s);
        QTRY_COMPARE_WITH_TIMEOUT(locks(), 1, patience);
        QCOMPARE(m_claims[0]->held(), QStringList { u"a"_s });
    }

    void aClaimBringsWhatOthersDecided()
    {
        QSignalSpy decided(m_claims[0].get(), &TriageClaims::decidedByOthers);
        m_database->exec(u"INSERT INTO kaiwa_studio.decision (feature_a, label_hash, state) VALUES ('b', 'h', 'kept')"_s);
        want(0, { u"a"_s, u"b"_s }, 2);
        QCOMPARE(decided.size(), 1);
        const auto decisions = decided.first().first().value<QList<Decision>>();
        QCOMPARE(decisions.size(), 1);
        QCOMPARE(decisions.first().a, u"b"_s);
    }

    void anyTwoAtAnyTime()
    {
        const quint32 seed = 20260630;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QStringList items;
        for (int i = 0; i < 12; ++i)
            items.append(u"item %1"_s.arg(i));
        for (int round = 0; round < 150; ++round) {
            for (int who : { 0, 1 }) {
                QStringList wanted = items;
                for (qsizetype i = wanted.size() - 1; i > 0; --i)
                    wanted.swapItemsAt(i, random.bounded(int(i + 1)));
                m_claims[who]->want(wanted.mid(0, random.bounded(13)), random.bounded(5));
            }
            QTRY_VERIFY_WITH_TIMEOUT(m_claims[0]->isKnown() && m_claims[1]->isKnown(), patience);
            const QStringList one = m_claims[0]->held();
            for (const QString &item : one)
                QVERIFY2(!m_claims[1]->held().contains(item), qPrintable(item));
            QCOMPARE(locks(), int(one.size() + m_claims[1]->held().size()));
        }
    }
};

QTEST_GUILESS_MAIN(TriageClaimsTest)
#include "tst_triageclaims.moc"
