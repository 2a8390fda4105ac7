#include "app/commands/localcommand.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "models/database/localserver.h"

#include <QCommandLineParser>
#include <QHash>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LocalCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::LocalCommand)
};

// Whatever keeps the private server from running means that there is no connection.
int reportNoServer(const Error &error)
{
    Console::report(error);
    return ExitCode::noConnection;
}

int start(LocalServer &server, const QCommandLineParser &)
{
    if (server.status().state == LocalServer::State::Missing)
        Console::say(LocalCommandWords::tr("Making the local server in %1 …", "%1 is a folder").arg(server.folder()));
    const Result<ConnectionProfile> profile = server.start();
    if (!profile)
        return reportNoServer(profile.error());
    Console::say(LocalCommandWords::tr(
        "The local server runs until “kaiwa-studio local stop”. With psql: psql \"$(kaiwa-studio local "
        "url)\""));
    return ExitCode::done;
}

int stop(LocalServer &server, const QCommandLineParser &)
{
    const Result<bool> stopped = server.stop();
    if (!stopped)
        return Console::report(stopped.error());
    if (*stopped)
        return ExitCode::done;
    Console::say(LocalCommandWords::tr("A studio still uses the local server, which will stop with the last one."));
    return ExitCode::differences;
}

int status(LocalServer &server, const QCommandLineParser &)
{
    const LocalServer::Status status = server.status();
    const auto state = [&] {
        switch (status.state) {
        case LocalServer::State::Missing:
            return u"missing"_s;
        case LocalServer::State::Stopped:
            return u"stopped"_s;
        case LocalServer::State::Running:
            return u"running"_s;
        }
        Q_UNREACHABLE();
    };
    Console::print(u"state\t"_s + state());
    Console::print(u"folder\t"_s + status.folder);
    if (status.majorVersion != 0)
        Console::print(u"version\t%1"_s.arg(status.majorVersion));
    if (status.state == LocalServer::State::Running) {
        Console::print(u"process\t%1"_s.arg(status.processId));
        Console::print(u"socket\t"_s + status.socketFolder);
        Console::print(u"pinned\t"_s + (status.pinned ? u"yes"_s : u"no"_s));
        return ExitCode::done;
    }
    return ExitCode::noConnection;
}

int url(LocalServer &server, const QCommandLineParser &)
{
    const Result<ConnectionProfile> profile = server.profile();
    if (!profile)
        return Console::report(profile.error());
    if (server.status().state != LocalServer::State::Running)
        Console::say(LocalCommandWords::tr("The local server does not run. Start it with “kaiwa-studio local start”."));
    Console::print(profile->address());
    return ExitCode::done;
}

int reset(LocalServer &server, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"yes"_s)) {
        const std::optional<bool> answer = Console::ask(
            LocalCommandWords::tr("Remove the local database in %1 with everything in it?", "%1 is a folder")
                .arg(server.folder()));
        if (!answer) {
            Console::say(
                LocalCommandWords::tr("Nothing is removed without a question: add --yes where nobody can answer."));
            return ExitCode::usage;
        }
        if (!*answer)
            return ExitCode::cancelled;
    }
    const Result<void> done = server.reset();
    return done ? ExitCode::done : Console::report(done.error());
}

} // namespace

int runLocalCommand(const QStringList &words)
{
    static const QHash<QString, int (*)(LocalServer &, const QCommandLineParser &)> actions {
        { u"start"_s, &start },
        { u"stop"_s, &stop },
        { u"status"_s, &status },
        { u"url"_s, &url },
        { u"reset"_s, &reset },
    };
    const CommandHelp help { u"local start|stop|status|url|reset [--yes]"_s,
        LocalCommandWords::tr("The private server that the studio uses where no database is named.\n\n"
                  "  start   start it and keep it running until “stop”\n"
                  "  stop    stop it, or let the last studio that uses it stop it\n"
                  "  status  tell whether it runs (exit code 0) or not (3)\n"
                  "  url     print its address, with the path of its password file and without the password\n"
                  "  reset   remove it with everything in it; --yes does not ask first",
            "keep the words at the line starts, and --yes") };
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"yes"_s));
    if (const std::optional<int> answered = parseWords(parser, words, help, 1, 1))
        return *answered;
    const QString action = parser.positionalArguments().at(1);
    if (!actions.contains(action)) {
        Console::say(LocalCommandWords::tr("“%1” is nothing that “local” can do.").arg(action));
        return ExitCode::usage;
    }
    LocalServer server;
    return actions[action](server, parser);
}

} // namespace Kaiwa
