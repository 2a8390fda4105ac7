#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/job.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <vector>

namespace Kaiwa {

class WorkerPool;

// The threads of a Session and the connections they own: one for writing, a few for reading, each opened at its first
// work and opened again when it was lost. Owned by the Session; enqueue() never blocks. The destructor cancels what
// runs and joins the threads; a server that does not even answer to the cancel is left after two seconds.
class ConnectionWorkers final {
public:
    struct Listener {
        std::function<void(const Error &)> lost; // from a worker's thread; once until it is restored
        std::function<void()> restored;
    };

    ConnectionWorkers(const ConnectionProfile &profile, const QString &password, int readingConnections);
    ~ConnectionWorkers();
    Q_DISABLE_COPY_MOVE(ConnectionWorkers)

    void setListener(const Listener &listener); // before the first work
    void adoptForReading(std::unique_ptr<PgConnection> connection); // before the first work
    void enqueue(bool writing, const std::shared_ptr<Job> &job);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<WorkerPool> m_reading;
    std::unique_ptr<WorkerPool> m_writing;

    friend class WorkerPool;
};

} // namespace Kaiwa
