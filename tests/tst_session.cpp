#include "models/database/pgconnection.h"
#include "models/database/session.h"
#include "tests/support/delayproxy.h"
#include "tests/support/fakeserver.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Kaiwa;
using namespace Kaiwa::TestSupport;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

Result<Session::Ptr> opened(const ConnectionProfile &profile)
{
    QFuture<Result<Session::Ptr>> future = Session::open(profile, {});
    future.waitForFinished();
    Result<Session::Ptr> session = future.result();
    // The thread that opened it holds the future for a moment longer, and with it the session.
    future = {};
    while (session && session->use_count() > 1)
        std::this_thread::yield();
    return session;
}

Session::Ptr openSession(const TestDatabase &database)
{
    Result<Session::Ptr> session = opened(database.profile());
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

template <typename T>
Result<T> resultOf(const Query<T> &query)
{
    QFuture<Result<T>> future = query.future();
    future.waitForFinished();
    return future.result();
}

} // namespace

class SessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = std::make_unique<TestDatabase>(TestDatabase::Template::Empty); }
    void cleanup() { m_database.reset(); }

    void opensWithTheCatalogAndInTheCallersThread()
    {
        m_database->exec(u"CREATE TABLE languages (id text PRIMARY KEY)"_s);
        const Session::Ptr session = openSession(*m_database);
        QCOMPARE(session->thread(), QThread::currentThread());
        QVERIFY(session->catalog().table(u"languages"_s));
        QCOMPARE(session->profile(), m_database->profile());
    }

    void answersInTheContextsThread()
    {
        const Session::Ptr session = openSession(*m_database);
        QThread *answeredIn = nullptr;
        QString value;
        session->rows({ u"SELECT $1::text"_s, { u"日本語"_s } }).then(this, [&](const Result<Rows> &rows) {
            answeredIn = QThread::currentThread();
            value = rows->rows.first().first().value();
        });
        QTRY_COMPARE(value, u"日本語"_s);
        QCOMPARE(answeredIn, QThread::currentThread());
    }

    void doesNotAnswerAContextThatIsGone()
    {
        const Session::Ptr session = openSession(*m_database);
        auto context = std::make_unique<QObject>();
        bool answered = false;
        Query<Rows> query = session->rows({ u"SELECT 1"_s, {} });
        query.then(context.get(), [&answered](const Result<Rows> &) { answered = true; });
        context.reset();
        QVERIFY(resultOf(session->rows({ u"SELECT 2"_s, {} })));
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    // Who asks "is it still running?" between the end on the server and the answer's arrival hears yes.
    void runsUntilItsAnswerIsReceived()
    {
        const Session::Ptr session = openSession(*m_database);
        Query<Rows> query = session->rows({ u"SELECT 1"_s, {} });
        bool ranMeanwhile = true;
        bool answered = false;
        query.then(this, [&](const Result<Rows> &) {
            answered = true;
            ranMeanwhile = query.isRunning();
        });
        query.future().waitForFinished();
        QVERIFY(!answered && query.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(answered, patience);
        QVERIFY(!ranMeanwhile && !query.isRunning());

        // Nobody waits any longer.
        auto context = std::make_unique<QObject>();
        query = session->rows({ u"SELECT 1"_s, {} });
        query.then(context.get(), [](const Result<Rows> &) { });
        query.future().waitForFinished();
        QVERIFY(query.isRunning());
        context.reset();
        QVERIFY(!query.isRunning());
    }

    void readsOnSeveralConnectionsAtOnce()
    {
        const Session::Ptr session = openSession(*m_database);
        QSemaphore met;
        QSemaphore go;
        QList<Query<QString>> queries;
        for (int n = 0; n < Session::readingConnections; ++n)
            queries.append(session->read<QString>([&met, &go](PgConnection &connection) -> Result<QString> {
                met.release();
                go.acquire();
                return connection.run(u"SELECT pg_backend_pid()"_s)->rows.first().first().value();
            }));
        QVERIFY(met.tryAcquire(Session::readingConnections, patience));
        go.release(Session::readingConnections);
        QSet<QString> backends;
        for (const Query<QString> &query : std::as_const(queries))
            backends.insert(*resultOf(query));
        QCOMPARE(backends.size(), Session::readingConnections);
    }

    void writesOneAfterTheOther()
    {
        const Session::Ptr session = openSession(*m_database);
        QList<int> order;
        QList<Query<int>> queries;
        for (int n = 0; n < 50; ++n)
            queries.append(session->write<int>([n, &order](PgConnection &) -> Result<int> {
                order.append(n);
                return n;
            }));
        QCOMPARE(*resultOf(queries.last()), 49);
        QList<int> expected(50);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(order, expected);
    }

    void rollsBackWhatAWorkLeftOpen()
    {
        m_database->exec(u"CREATE TABLE t (n int)"_s);
        const Session::Ptr session = openSession(*m_database);
        QVERIFY(resultOf(session->write<Rows>([](PgConnection &connection) {
            connection.run(u"BEGIN"_s);
            return connection.run(u"INSERT INTO t VALUES (1)"_s);
        })));
        QVERIFY(resultOf(session->write<Rows>([](PgConnection &connection) { return connection.run(u"SELECT 1"_s); })));
        QCOMPARE(m_database->exec(u"SELECT count(*) FROM t"_s), u"0"_s);
    }

    void cancelsWhatIsQueued()
    {
        const Session::Ptr session = openSession(*m_database);
        QSemaphore go;
        Query<int> first = session->write<int>([&go](PgConnection &) -> Result<int> {
            go.acquire();
            return 1;
        });
        bool ran = false;
        Query<int> queued = session->write<int>([&ran](PgConnection &) -> Result<int> {
            ran = true;
            return 2;
        });
        queued.cancel();
        QCOMPARE(resultOf(queued).error().kind, Error::Kind::Cancelled);
        go.release();
        QCOMPARE(*resultOf(first), 1);
        QCOMPARE(*resultOf(session->write<int>([](PgConnection &) -> Result<int> { return 3; })), 3);
        QVERIFY(!ran);
    }

    void cancelsWhatRunsOnTheServer()
    {
        const Session::Ptr session = openSession(*m_database);
        QElapsedTimer clock;
        clock.start();
        Query<Rows> query = session->rows({ u"SELECT pg_sleep(60)"_s, {} });
        const auto sleeping = [this] {
            return m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s);
        };
        QTRY_COMPARE(sleeping(), u"1"_s);
        query.cancel();
        const Result<Rows> result = resultOf(query);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QCOMPARE(result.error().sqlState, u"57014"_s);
        QVERIFY(clock.elapsed() < patience);
        QCOMPARE(sleeping(), u"0"_s);
        query.cancel(); // finished: nothing happens
        QVERIFY(resultOf(session->rows({ u"SELECT 1"_s, {} })));
    }

    void cancelsWorkBetweenItsStatements()
    {
        const Session::Ptr session = openSession(*m_database);
        QSemaphore met;
        QSemaphore go;
        Query<Rows> query = session->read<Rows>([&met, &go](PgConnection &connection) {
            met.release();
            go.acquire();
            return connection.run(u"SELECT 1"_s);
        });
        QVERIFY(met.tryAcquire(1, patience));
        query.cancel();
        go.release();
        QCOMPARE(resultOf(query).error().kind, Error::Kind::Cancelled);
    }

    // One connection, a short query cancelled at a random moment, and at once the next one, which must not be hit.
    void neverCancelsTheNextQuery()
    {
        const Session::Ptr session = openSession(*m_database);
        const auto work = [](PgConnection &connection) { return connection.run(u"SELECT pg_sleep(0.0005)"_s); };
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        int cancelled = 0;
        for (int round = 0; round < 500; ++round) {
            Query<Rows> first = session->write<Rows>(work);
            Query<Rows> second = session->write<Rows>(work);
            QElapsedTimer clock;
            clock.start();
            const qint64 moment = random.bounded(2'000'000);
            while (clock.nsecsElapsed() < moment) { }
            first.cancel();
            const Result<Rows> result = resultOf(second);
            QVERIFY2(result, qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));
            cancelled += resultOf(first) ? 0 : 1;
        }
        qInfo("%d of 500 were cancelled in time", cancelled);
        QVERIFY(cancelled > 0 && cancelled < 500);
    }

    void tellsLossAndComesBack()
    {
        const Session::Ptr session = openSession(*m_database);
        QSignalSpy lost(session.get(), &Session::connectionLost);
        QSignalSpy restored(session.get(), &Session::connectionRestored);
        const Result<Rows> killed = resultOf(session->rows({ u"SELECT pg_terminate_backend(pg_backend_pid())"_s, {} }));
        QVERIFY(!killed);
        QCOMPARE(killed.error().kind, Error::Kind::Connection);
        QTRY_COMPARE(lost.count(), 1);
        QVERIFY(resultOf(session->rows({ u"SELECT 1"_s, {} })));
        QTRY_COMPARE(restored.count(), 1);
        QCOMPARE(lost.count(), 1);
    }

    void reconnectsAfterAnIdleConnectionWasEnded()
    {
        const Session::Ptr session = openSession(*m_database);
        QVERIFY(resultOf(session->rows({ u"SELECT 1"_s, {} })));
        m_database->exec(u"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                         "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
        QVERIFY(resultOf(session->rows({ u"SELECT 1"_s, {} })));
    }

    void endsWhileQueriesRun()
    {
        Query<Rows> running;
        Query<Rows> queued;
        QElapsedTimer clock;
        {
            const Session::Ptr session = openSession(*m_database);
            running = session->write<Rows>([](PgConnection &connection) { return connection.run(u"SELECT pg_sleep(60)"_s); });
            queued = session->write<Rows>([](PgConnection &connection) { return connection.run(u"SELECT 1"_s); });
            clock.start();
        }
        QVERIFY(clock.elapsed() < patience);
        QVERIFY(running.future().isFinished());
        QCOMPARE(resultOf(running).error().kind, Error::Kind::Cancelled);
        QCOMPARE(resultOf(queued).error().kind, Error::Kind::Cancelled);
        running.cancel(); // without a session: nothing happens
    }

    // A network that swallows everything: not even a cancel comes through, and the window must not wait for it.
    void endsOnADeadNetwork()
    {
        DelayProxy network(m_database->profile(), std::chrono::milliseconds(0));
        Result<Session::Ptr> session = opened(network.profile());
        QVERIFY(session);
        Query<Rows> query = (*session)->rows({ u"SELECT pg_sleep(30)"_s, {} });
        QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s), u"1"_s);
        network.setFrozen(true);
        QElapsedTimer clock;
        clock.start();
        session = failure(Error::Kind::Cancelled, {});
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!resultOf(query));
        network.setFrozen(false);
    }

    void neverMakesTheCallerWait()
    {
        constexpr int far = 300; // milliseconds each way: whoever waits for the server takes twice as long
        const DelayProxy network(m_database->profile(), std::chrono::milliseconds(far));
        QElapsedTimer clock;
        clock.start();
        QFuture<Result<Session::Ptr>> opening = Session::open(network.profile(), {});
        QVERIFY(clock.elapsed() < far);
        opening.waitForFinished();
        const Session::Ptr session = *opening.result();
        clock.start();
        QList<Query<Rows>> queries;
        for (int n = 0; n < 5; ++n)
            queries.append(session->rows({ u"SELECT 1"_s, {} }));
        session->refreshCatalog();
        queries.last().cancel();
        queries.first().cancel();
        QVERIFY2(clock.elapsed() < far, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(resultOf(queries.at(1)));
    }

    void givesUpOpening()
    {
        const FakeServer silent(FakeServer::Behaviour::IsSilent);
        QFuture<Result<Session::Ptr>> opening = Session::open(silent.profile(), {});
        opening.cancel();
        QElapsedTimer clock;
        clock.start();
        opening.waitForFinished();
        QVERIFY(clock.elapsed() < 5000);
        QVERIFY(opening.isCanceled());
    }

    void canBeLetGoOfInAnotherThread()
    {
        Session::Ptr session = openSession(*m_database);
        const QPointer<Session> watched = session.get();
        const std::unique_ptr<QThread> thread(QThread::create([session = std::move(session)]() mutable { session.reset(); }));
        thread->start();
        QVERIFY(thread->wait(patience));
        QTRY_VERIFY(watched.isNull());
    }

    void comesAndGoesManyTimes()
    {
        for (int round = 0; round < 20; ++round) {
            const Session::Ptr session = openSession(*m_database);
            for (int n = 0; n < 4; ++n)
                session->rows({ u"SELECT pg_sleep(0.01)"_s, {} });
            session->write<Rows>([](PgConnection &connection) { return connection.run(u"SELECT 1"_s); });
        }
        QTRY_COMPARE(m_database->exec(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                      "AND pid <> pg_backend_pid()"_s),
            u"0"_s);
    }

    void failsToOpenWithWords()
    {
        ConnectionProfile profile = m_database->profile();
        profile.setKeyword(u"dbname"_s, u"nothing_here"_s);
        const Result<Session::Ptr> session = opened(profile);
        QVERIFY(!session);
        QCOMPARE(session.error().kind, Error::Kind::Connection);
        QCOMPARE(session.error().sqlState, u"3D000"_s);
    }

    void refreshesTheCatalog()
    {
        const Session::Ptr session = openSession(*m_database);
        QSignalSpy changed(session.get(), &Session::catalogChanged);
        m_database->exec(u"CREATE TABLE fresh (id int PRIMARY KEY)"_s);
        session->refreshCatalog();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(session->catalog().table(u"fresh"_s));
    }

private:
    std::unique_ptr<TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
