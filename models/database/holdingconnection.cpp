#include "models/database/holdingconnection.h"

#include "models/database/pgconnection.h"
#include "models/database/pgerror.h"
#include "models/database/session.h"

#include <libpq-fe.h>

namespace Kaiwa {

HoldingConnection::Shared::~Shared() = default;

HoldingConnection::HoldingConnection(Session &session)
    : m_session(session)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->profile = session.profile();
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

HoldingConnection::~HoldingConnection()
{
    m_shared->ending = true;
    m_password.cancel();
    m_thread.start([shared = m_shared] { shared->connection.reset(); });
    m_thread.waitForDone();
}

// Again where the last answer was none.
void HoldingConnection::askPassword()
{
    const QFuture<Result<QString>> known = m_password.future();
    if (m_password.isRunning() || (known.isValid() && known.resultCount() > 0 && known.result()))
        return;
    m_password = m_session.read<QString>([](PgConnection &connection) -> Result<QString> {
        return QString::fromUtf8(PQpass(connection.handle()));
    });
}

Result<PgConnection *> HoldingConnection::open(Shared &shared, QFuture<Result<QString>> password)
{
    if (shared.connection && !shared.connection->isLost())
        return shared.connection.get();
    shared.connection.reset();
    password.waitForFinished();
    if (shared.ending || password.resultCount() == 0)
        return tl::unexpected<Error>(cancelledError());
    const Result<QString> known = password.result();
    if (!known)
        return tl::unexpected<Error>(known.error());
    const auto interruption = [&shared] { return shared.ending.load(); };
    Result<std::unique_ptr<PgConnection>> opened = PgConnection::open(shared.profile, *known, interruption);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    shared.connection = std::move(*opened);
    shared.connection->setInterruption(interruption);
    return shared.connection.get();
}

} // namespace Kaiwa
