#include "models/database/catalogdata.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

Result<Catalog> Catalog::read(PgConnection &connection)
{
    auto data = std::make_shared<Data>();
    data->serverVersion = connection.serverVersion();
    Catalog catalog;
    catalog.m_data = data;
    return catalog;
}

} // namespace Kaiwa
