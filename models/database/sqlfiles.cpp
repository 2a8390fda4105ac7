#include "models/database/sqlfiles.h"

#include "models/database/pgconnection.h"
#include "models/database/sqlpieces.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString sqlRoot = u":/sql/"_s;

QString contentOf(const QString &file)
{
    QFile source(sqlRoot + file);
    const bool opened = source.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return opened ? QString::fromUtf8(source.readAll()) : QString();
}

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
    // A page asks for many at once, again with each of its filters.
    static QMutex mutex;
    static QHash<QString, QString> joined;
    const QMutexLocker locker(&mutex);
    if (const auto known = joined.constFind(file); known != joined.cend())
        return *known;
    const QString folder = file.left(file.lastIndexOf(u'/') + 1);
    const QString content = contentOf(file);
    const QString text = joinedSql(content, [&folder](const QString &path) { return contentOf(folder + path); });
    if (text != content)
        joined.insert(file, text);
    return text;
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
