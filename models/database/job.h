#pragma once

#include "models/database/query.h"
#include "models/result.h"

#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Kaiwa {

class PgConnection;

// A piece of work on its way through a Session, whatever it returns: who holds its Query may ask for its end, the
// worker that takes it runs it and then delivers what came of it, exactly once. cancel() and isCancelRequested() from
// any thread, the rest from the one that has it at the time.
class Job : public QueryControl, public std::enable_shared_from_this<Job> {
public:
    // Told once somebody asked for the end; set before the job is handed out.
    std::function<void(const std::shared_ptr<Job> &)> whenCancelled;

    void cancel() final
    {
        requestCancel();
        if (whenCancelled)
            whenCancelled(shared_from_this());
    }
    void requestCancel() { m_cancelRequested = true; }
    bool isCancelRequested() const { return m_cancelRequested; }

    virtual void run(PgConnection &connection) = 0;
    virtual void fail(const Error &error) = 0;
    virtual const Error *error() const = 0; // null where the work succeeded; after run() or fail()
    virtual void deliver() = 0;

private:
    std::atomic_bool m_cancelRequested = false;
};

template <typename T>
class TypedJob final : public Job {
public:
    explicit TypedJob(std::function<Result<T>(PgConnection &)> work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }

    QFuture<Result<T>> future() const { return m_promise.future(); }

    void run(PgConnection &connection) override { m_result.emplace(m_work(connection)); }
    void fail(const Error &error) override { m_result.emplace(tl::unexpected<Error>(error)); }
    const Error *error() const override { return m_result && !*m_result ? &m_result->error() : nullptr; }

    void deliver() override
    {
        m_work = {}; // what it captured goes before the receiver hears of the result
        m_promise.addResult(std::move(*m_result));
        m_promise.finish();
    }

private:
    std::function<Result<T>(PgConnection &)> m_work;
    std::optional<Result<T>> m_result;
    QPromise<Result<T>> m_promise;
};

} // namespace Kaiwa
