#pragma once

#include "models/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QThread>

#include <memory>

namespace Kaiwa {

// The part of a query that can be cancelled, whatever it returns. Thread-safe.
class QueryControl {
public:
    virtual ~QueryControl() = default;
    // Not started: it never will be, and its result is Error::Kind::Cancelled. Running: it is cancelled on the server,
    // by a helper thread, and the result follows. Finished: nothing happens; another query is never hit.
    virtual void cancel() = 0;
};

// Calls `receive(const Result<T> &)` in the context's thread, which is the caller's, and not at all once the context is
// gone or the future was cancelled. Not QFuture::then(context, …), which in Qt 6.4 stops the program where the context
// goes before the future is finished.
template <typename T, typename Receive>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Receive receive)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, receive = std::move(receive)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> finished = watcher->future();
        if (finished.resultCount() > 0)
            receive(finished.result());
    });
    watcher->setFuture(future);
}

// A piece of work that runs on a database connection of a Session: a future of its result and a way to end it.
// Letting go of a Query does not cancel it.
template <typename T>
class Query final {
public:
    Query() = default;
    Query(QFuture<Result<T>> future, std::shared_ptr<QueryControl> control)
        : m_future(std::move(future))
        , m_control(std::move(control))
    {
    }

    // Until its result has reached who waits for it with then(): no longer while that one is being called.
    bool isRunning() const { return (m_future.isValid() && !m_future.isFinished()) || !m_awaited.expired(); }
    QFuture<Result<T>> future() const { return m_future; }
    void cancel()
    {
        if (m_control)
            m_control->cancel();
    }
    // Calls `receive(const Result<T> &)` in the context's thread, which is the caller's, and not at all once the context
    // is gone.
    template <typename Receive>
    void then(QObject *context, Receive receive)
    {
        auto awaited = std::make_shared<Awaited>();
        m_awaited = awaited;
        whenFinished(m_future, context,
            [awaited = std::move(awaited), receive = std::move(receive)](const Result<T> &result) mutable {
                awaited.reset();
                receive(result);
            });
    }

private:
    struct Awaited {}; // held by who waits, gone with the context

    QFuture<Result<T>> m_future;
    std::shared_ptr<QueryControl> m_control;
    std::weak_ptr<Awaited> m_awaited;
};

} // namespace Kaiwa
