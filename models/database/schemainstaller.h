#pragma once

#include "models/database/sqlfiles.h"
#include "models/result.h"

#include <QMap>

namespace Kaiwa {

class PgConnection;

// Makes the documented tables, version 2 included, and the schema kaiwa_studio, in one transaction, from the
// compiled-in files, and marks the database as made by the studio. Blocks; on the connection's thread.
class SchemaInstaller final {
public:
    explicit SchemaInstaller(PgConnection &connection);

    // Refused as Error::Kind::Refused where anything but extensions is in the database already.
    Result<void> install(const SqlProgressSink &progress = {});

    // What stands in the way, "schema.name" each, sorted; empty: the database is empty.
    Result<QStringList> contents() const;
    // Whether kaiwa_studio.meta says that the studio made the database.
    Result<bool> isMadeByStudio() const;
    // The facts of kaiwa_studio.meta; empty where there is none or it may not be read.
    Result<QMap<QString, QString>> facts() const;
    Result<void> setFact(const QString &key, const QString &value);

private:
    PgConnection &m_connection;
};

} // namespace Kaiwa
