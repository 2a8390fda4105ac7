#pragma once

#include "models/database/connectionprofile.h"
#include "models/database/query.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace Kaiwa {

class PgConnection;
class Session;

// A connection to a session's database that serves nothing else, for what lives as long as its connection does: advisory
// locks. The session's own are pooled and opened again behind one's back, and the one for writing may be busy for long.
// Opened at its first work, on a thread of its own; opened again where it was lost, and the new one holds nothing of
// what the old one held. Lives in the window's thread; nothing blocks. The destructor gives up what runs.
class HoldingConnection final {
public:
    explicit HoldingConnection(Session &session);
    ~HoldingConnection();
    Q_DISABLE_COPY_MOVE(HoldingConnection)

    // One after the other; `work` must hold copies of what it needs.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(PgConnection &)> work)
    {
        askPassword();
        return QtConcurrent::run(&m_thread, [shared = m_shared, password = m_password.future(), work]() -> Result<T> {
            const Result<PgConnection *> connection = open(*shared, password);
            if (!connection)
                return tl::unexpected<Error>(connection.error());
            return work(**connection);
        });
    }

private:
    struct Shared {
        ConnectionProfile profile;
        std::unique_ptr<PgConnection> connection; // the thread's own
        std::atomic_bool ending = false;

        ~Shared();
    };
    static Result<PgConnection *> open(Shared &shared, QFuture<Result<QString>> password);
    void askPassword();

    Session &m_session;
    const std::shared_ptr<Shared> m_shared;
    Query<QString> m_password; // as the session's connections have it, in memory only
    QThreadPool m_thread; // one
};

} // namespace Kaiwa
