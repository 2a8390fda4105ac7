#pragma once

#include "models/result.h"

#include <QFuture>

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

    bool isRunning() const { return m_future.isValid() && !m_future.isFinished(); }
    QFuture<Result<T>> future() const { return m_future; }
    void cancel()
    {
        if (m_control)
            m_control->cancel();
    }
    // Calls `receive(const Result<T> &)` in the context's thread, and not at all once the context is gone.
    template <typename Context, typename Receive>
    void then(Context *context, Receive &&receive)
    {
        m_future.then(context, std::forward<Receive>(receive));
    }

private:
    QFuture<Result<T>> m_future;
    std::shared_ptr<QueryControl> m_control;
};

} // namespace Kaiwa
