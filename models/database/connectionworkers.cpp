#include "models/database/connectionworkers.h"

#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace Kaiwa {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What a worker is doing, shared with those who cancel it. A cancel on its way to the server keeps the worker from its
// next job, so that it can hit no other one.
struct RunningJob {
    std::mutex mutex;
    std::condition_variable changed;
    std::shared_ptr<Job> job;
    std::shared_ptr<CancelToken> token; // of the connection, once there is one
    bool cancelSent = false;
    int cancelsUnderWay = 0;
};

namespace {

constexpr auto cancelPatience = 5s; // how long a finished job waits for a cancel of its own that is still under way
constexpr int joinPatience = 2000; // milliseconds

// Cancels again and again until the job has ended: a cancel that reaches the server between two statements of a job,
// or before the statement does, is ignored there.
void cancelUntilEnded(const std::shared_ptr<RunningJob> &running, const std::shared_ptr<Job> &job)
{
    auto pause = 20ms;
    std::unique_lock lock(running->mutex);
    while (running->job == job) {
        if (const std::shared_ptr<CancelToken> token = running->token) {
            running->cancelSent = true;
            ++running->cancelsUnderWay;
            lock.unlock();
            token->cancel();
            lock.lock();
            --running->cancelsUnderWay;
            running->changed.notify_all();
        }
        running->changed.wait_for(lock, pause, [&] { return running->job != job; });
        pause = std::min(pause * 2, 1000ms);
    }
}

// A thread of its own, because a cancel connects and may hang; it touches nothing but what it shares.
void startCancelling(const std::shared_ptr<RunningJob> &running, const std::shared_ptr<Job> &job)
{
    std::thread(cancelUntilEnded, running, job).detach();
}

} // namespace

struct ConnectionWorkers::Shared {
    ConnectionProfile profile;
    QString password; // in memory only, for connecting again
    Listener listener;
    std::atomic_bool lost = false;

    void reportLost(const Error &error)
    {
        if (!lost.exchange(true) && listener.lost)
            listener.lost(error);
    }
    void reportRestored()
    {
        if (lost.exchange(false) && listener.restored)
            listener.restored();
    }
};

// Threads that serve one queue.
class WorkerPool final {
public:
    WorkerPool(std::shared_ptr<ConnectionWorkers::Shared> shared, int size, const QString &name);
    ~WorkerPool();
    Q_DISABLE_COPY_MOVE(WorkerPool)

    void adopt(std::unique_ptr<PgConnection> connection);
    void enqueue(const std::shared_ptr<Job> &job);

private:
    struct Worker {
        std::shared_ptr<RunningJob> running = std::make_shared<RunningJob>();
        std::unique_ptr<PgConnection> connection; // the thread's own
        std::unique_ptr<QThread> thread;
    };
    // What outlives the pool with a job that somebody still holds.
    struct Queue {
        std::mutex mutex;
        std::condition_variable changed;
        std::deque<std::shared_ptr<Job>> waiting;
        std::vector<std::shared_ptr<RunningJob>> running;
        int idle = 0;
        bool stopping = false;
    };

    static void cancel(const std::shared_ptr<Queue> &queue, const std::shared_ptr<Job> &job);
    void startWorker();
    void work(Worker &worker);
    std::shared_ptr<Job> next(Worker &worker);
    void perform(Worker &worker, const std::shared_ptr<Job> &job);
    bool connect(Worker &worker, const std::shared_ptr<Job> &job);
    void settle(Worker &worker);

    const std::shared_ptr<ConnectionWorkers::Shared> m_shared;
    const std::shared_ptr<Queue> m_queue = std::make_shared<Queue>();
    const int m_size;
    const QString m_name;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::unique_ptr<PgConnection> m_adopted;
};

WorkerPool::WorkerPool(std::shared_ptr<ConnectionWorkers::Shared> shared, int size, const QString &name)
    : m_shared(std::move(shared))
    , m_size(size)
    , m_name(name)
{
}

WorkerPool::~WorkerPool()
{
    std::deque<std::shared_ptr<Job>> waiting;
    {
        const std::scoped_lock lock(m_queue->mutex);
        m_queue->stopping = true;
        waiting.swap(m_queue->waiting);
        m_queue->changed.notify_all();
    }
    for (const std::shared_ptr<Job> &job : waiting) {
        job->fail(cancelledError());
        job->deliver();
    }
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        const std::scoped_lock lock(worker->running->mutex);
        if (worker->running->job) {
            worker->running->job->requestCancel();
            startCancelling(worker->running, worker->running->job);
        }
    }
    for (const std::unique_ptr<Worker> &worker : m_workers) {
        if (worker->thread->wait(joinPatience))
            continue;
        {
            const std::scoped_lock lock(worker->running->mutex);
            if (worker->running->token)
                worker->running->token->abandon();
        }
        worker->thread->wait();
    }
}

void WorkerPool::adopt(std::unique_ptr<PgConnection> connection)
{
    m_adopted = std::move(connection);
}

void WorkerPool::enqueue(const std::shared_ptr<Job> &job)
{
    job->whenCancelled = [queue = std::weak_ptr(m_queue)](const std::shared_ptr<Job> &cancelled) {
        if (const std::shared_ptr<Queue> alive = queue.lock())
            cancel(alive, cancelled);
    };
    bool needsWorker = false;
    {
        const std::scoped_lock lock(m_queue->mutex);
        m_queue->waiting.push_back(job);
        needsWorker = m_queue->idle < int(m_queue->waiting.size()) && int(m_workers.size()) < m_size;
        m_queue->changed.notify_one();
    }
    if (needsWorker)
        startWorker();
}

void WorkerPool::cancel(const std::shared_ptr<Queue> &queue, const std::shared_ptr<Job> &job)
{
    {
        const std::scoped_lock lock(queue->mutex);
        const auto place = std::find(queue->waiting.begin(), queue->waiting.end(), job);
        if (place == queue->waiting.end()) {
            for (const std::shared_ptr<RunningJob> &running : queue->running) {
                const std::scoped_lock runningLock(running->mutex);
                if (running->job == job)
                    startCancelling(running, job);
            }
            return;
        }
        queue->waiting.erase(place);
    }
    job->fail(cancelledError());
    job->deliver();
}

void WorkerPool::startWorker()
{
    Worker &worker = *m_workers.emplace_back(std::make_unique<Worker>());
    worker.connection = std::move(m_adopted);
    {
        const std::scoped_lock lock(m_queue->mutex);
        m_queue->running.push_back(worker.running);
    }
    worker.thread.reset(QThread::create([this, &worker] { work(worker); }));
    worker.thread->setObjectName(m_name);
    worker.thread->start();
}

void WorkerPool::work(Worker &worker)
{
    while (const std::shared_ptr<Job> job = next(worker))
        perform(worker, job);
    worker.connection.reset();
}

// Null when the pool ends.
std::shared_ptr<Job> WorkerPool::next(Worker &worker)
{
    std::unique_lock lock(m_queue->mutex);
    ++m_queue->idle;
    m_queue->changed.wait(lock, [this] { return m_queue->stopping || !m_queue->waiting.empty(); });
    --m_queue->idle;
    if (m_queue->stopping)
        return nullptr;
    std::shared_ptr<Job> job = m_queue->waiting.front();
    m_queue->waiting.pop_front();
    const std::scoped_lock runningLock(worker.running->mutex);
    worker.running->job = job;
    worker.running->cancelSent = false;
    return job;
}

void WorkerPool::perform(Worker &worker, const std::shared_ptr<Job> &job)
{
    if (connect(worker, job)) {
        worker.connection->setInterruption([job] { return job->isCancelRequested(); });
        job->run(*worker.connection);
        worker.connection->setInterruption({});
    }
    settle(worker);
    if (const Error *error = job->error(); error && error->kind == Error::Kind::Connection)
        m_shared->reportLost(*error);
    job->deliver();
}

// Leaves the job failed where there is no connection to be had.
bool WorkerPool::connect(Worker &worker, const std::shared_ptr<Job> &job)
{
    if (!worker.connection || worker.connection->isLost()) {
        worker.connection.reset();
        Result<std::unique_ptr<PgConnection>> opened = PgConnection::open(
            m_shared->profile, m_shared->password, [job] { return job->isCancelRequested(); });
        if (!opened) {
            job->fail(opened.error());
            return false;
        }
        worker.connection = std::move(*opened);
        m_shared->reportRestored();
    }
    const std::scoped_lock lock(worker.running->mutex);
    worker.running->token = worker.connection->cancelToken();
    return true;
}

// Makes the connection fit for another job: no cancel on its way to it, no transaction left open.
void WorkerPool::settle(Worker &worker)
{
    if (worker.connection && worker.connection->isLost())
        worker.connection.reset();
    bool cancelSent = false;
    {
        std::unique_lock lock(worker.running->mutex);
        const std::shared_ptr<RunningJob> &running = worker.running;
        running->job.reset();
        running->changed.notify_all();
        const auto quiet = [&] { return running->cancelsUnderWay == 0; };
        if (worker.connection && !running->changed.wait_for(lock, cancelPatience, quiet))
            worker.connection.reset(); // the late cancel finds nobody
        cancelSent = running->cancelSent;
        running->token.reset();
    }
    if (!worker.connection)
        return;
    // A cancel that the server has not looked at yet hits this harmless statement instead of the next job's.
    if (cancelSent)
        worker.connection->run(u"SELECT 1"_s);
    if (worker.connection->isInTransaction() && !worker.connection->run(u"ROLLBACK"_s))
        worker.connection.reset();
}

ConnectionWorkers::ConnectionWorkers(const ConnectionProfile &profile, const QString &password, int readingConnections)
    : m_shared(std::make_shared<Shared>())
    , m_reading(std::make_unique<WorkerPool>(m_shared, readingConnections, u"reading"_s))
    , m_writing(std::make_unique<WorkerPool>(m_shared, 1, u"writing"_s))
{
    m_shared->profile = profile;
    m_shared->password = password;
}

ConnectionWorkers::~ConnectionWorkers() = default;

void ConnectionWorkers::setListener(const Listener &listener)
{
    m_shared->listener = listener;
}

void ConnectionWorkers::adoptForReading(std::unique_ptr<PgConnection> connection)
{
    m_reading->adopt(std::move(connection));
}

void ConnectionWorkers::enqueue(bool writing, const std::shared_ptr<Job> &job)
{
    (writing ? m_writing : m_reading)->enqueue(job);
}

} // namespace Kaiwa
