#include "models/database/sqlfiles.h"

#include "models/database/pgconnection.h"

#include <QDir>
#include <QFile>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString sqlRoot = u":/sql/"_s;

} // namespace

QStringList sqlFiles(const QString &folder)
{
    QStringList files;
    const QStringList names = QDir(sqlRoot + folder).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(folder + u'/' + name);
    return files;
}

QString sqlText(const QString &file)
{
    QFile source(sqlRoot + file);
    const bool opened = source.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return opened ? QString::fromUtf8(source.readAll()) : QString();
}

Result<void> runSqlFiles(PgConnection &connection, const QStringList &files, const SqlProgressSink &progress)
{
    for (qsizetype n = 0; n < files.size(); ++n) {
        if (progress)
            progress({ int(n), int(files.size()), files.at(n) });
        if (Result<void> run = connection.runScript(sqlText(files.at(n))); !run) {
            run.error().detail = files.at(n) + u": "_s + run.error().detail;
            return run;
        }
    }
    return {};
}

Result<void> inTransaction(PgConnection &connection, const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = connection.runScript(u"BEGIN"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        return connection.runScript(u"COMMIT"_s);
    // Whoever asked for the end of the work is also who waits for this; it must not be refused for the same reason.
    connection.setInterruption({});
    connection.run(u"ROLLBACK"_s);
    return done;
}

} // namespace Kaiwa
