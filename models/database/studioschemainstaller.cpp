#include "models/database/studioschemainstaller.h"

#include "models/database/pgconnection.h"
#include "models/database/sqlfiles.h"

#include <QCoreApplication>

namespace Kaiwa {

using namespace Qt::StringLiterals;

QString studioSchemaSql()
{
    QStringList texts;
    const QStringList files = sqlFiles(u"history"_s);
    for (const QString &file : files)
        texts.append(sqlText(file).trimmed());
    return texts.join(u"\n\n"_s) + u'\n';
}

Result<void> installStudioSchema(PgConnection &connection)
{
    const Result<void> done =
        inTransaction(connection, [&connection] { return runSqlFiles(connection, sqlFiles(u"history"_s)); });
    if (done || done.error().kind != Error::Kind::NotPermitted)
        return done;
    Error error = done.error();
    error.message = QCoreApplication::translate("Kaiwa::StudioSchema",
        "The role may not make a schema in this database, so that nothing was changed. Its owner can run the SQL that "
        "is shown, or grant CREATE on the database.");
    return tl::unexpected<Error>(error);
}

} // namespace Kaiwa
