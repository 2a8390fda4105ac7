#include "models/database/serverprograms.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <pwd.h>
#include <unistd.h>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serverUser = "postgres";
const QString debianFolder = u"/usr/lib/postgresql"_s;

bool isRoot()
{
    return ::geteuid() == 0;
}

bool isComplete(const QString &folder)
{
    return std::ranges::all_of(QStringList { u"initdb"_s, u"pg_ctl"_s, u"postgres"_s },
        [&](const QString &name) { return QFileInfo(folder + u'/' + name).isExecutable(); });
}

// Of a folder such as /usr/lib/postgresql/15/bin the path says it; elsewhere the program is asked.
int versionOf(const QString &folder)
{
    static const QRegularExpression inPath(u"/postgresql/(\\d+)/bin$"_s);
    if (const auto match = inPath.match(folder); match.hasMatch())
        return match.capturedView(1).toInt();
    QProcess process;
    process.start(folder + u"/postgres"_s, { u"--version"_s });
    process.waitForFinished();
    static const QRegularExpression inWords(u"\\(PostgreSQL\\) (\\d+)"_s);
    return inWords.match(QString::fromLocal8Bit(process.readAllStandardOutput())).capturedView(1).toInt();
}

} // namespace

QStringList ServerPrograms::usualFolders()
{
    QStringList versions = QDir(debianFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(versions, [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    versions.removeAll(QString::number(preferredVersion));
    versions.prepend(QString::number(preferredVersion));

    QStringList folders;
    for (const QString &version : std::as_const(versions))
        folders << debianFolder + u'/' + version + u"/bin"_s;
    if (const QString onPath = QStandardPaths::findExecutable(u"postgres"_s); !onPath.isEmpty())
        folders << QFileInfo(onPath).canonicalPath();
    return folders;
}

Result<ServerPrograms> ServerPrograms::find(const QStringList &folders, int majorVersion)
{
    for (const QString &folder : folders) {
        if (!isComplete(folder))
            continue;
        ServerPrograms programs;
        programs.m_folder = folder;
        programs.m_majorVersion = versionOf(folder);
        if (majorVersion != 0 && programs.m_majorVersion != majorVersion)
            continue;
        if (isRoot() && !::getpwnam(serverUser)) {
            return failure(Error::Kind::Io,
                tr("PostgreSQL does not run as root, and there is no user “postgres” to run it as. Install the package "
                   "postgresql-common, or start the studio as an ordinary user."));
        }
        return programs;
    }
    const int wanted = majorVersion != 0 ? majorVersion : preferredVersion;
    return failure(Error::Kind::Io,
        tr("The local database needs PostgreSQL %1, which is not installed. Install it with “sudo apt-get install "
           "postgresql-%1”, or connect to a database of your own.",
            "%1 is a major version such as 15")
            .arg(wanted),
        tr("Looked for in: %1", "%1 is a list of folders").arg(folders.join(u", "_s)));
}

Result<QString> ServerPrograms::run(
    const QString &program, const QStringList &arguments, std::chrono::milliseconds patience) const
{
    QStringList command;
    if (isRoot())
        command << u"setpriv"_s << u"--reuid=postgres"_s << u"--regid=postgres"_s << u"--init-groups"_s << u"--"_s;
    command << m_folder + u'/' + program << arguments;

    // Connection defaults of the person are not the server's, and its words are read here, so they must be English.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("PG"_L1))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C"_s);

    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setWorkingDirectory(u"/"_s); // the server's user may not be allowed into the current folder
    process.start(command.first(), command.mid(1));
    const bool ended = process.waitForFinished(static_cast<int>(patience.count()));
    const QString words = QString::fromLocal8Bit(process.readAll()).trimmed();
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return words;
    if (!ended)
        process.kill();
    process.waitForFinished();
    return failure(Error::Kind::Io, tr("PostgreSQL's program %1 failed.", "%1 is a program such as initdb").arg(program),
        words.isEmpty() ? process.errorString() : words);
}

Result<void> ServerPrograms::makeServerFolder(const QString &path) const
{
    if (!QDir().mkpath(path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        return failure(Error::Kind::Io,
            tr("The folder %1 cannot be made. Check that there is room and that you may write there.").arg(path),
            qt_error_string(errno));
    }
    return handOver(path);
}

Result<void> ServerPrograms::handOver(const QString &path) const
{
    if (!isRoot())
        return {};
    const passwd *user = ::getpwnam(serverUser);
    if (user && ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0)
        return {};
    return failure(Error::Kind::Io, tr("%1 cannot be given to the user “postgres”.", "%1 is a path").arg(path),
        qt_error_string(errno));
}

} // namespace Kaiwa
