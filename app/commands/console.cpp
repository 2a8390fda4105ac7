#include "app/commands/console.h"

#include "app/commands/commandline.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace Kaiwa::Console {

using namespace Qt::StringLiterals;

namespace {

struct ConsoleWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::Console)
};

void write(std::FILE *stream, const QString &line)
{
    std::fputs((line + u'\n').toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

int exitCodeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return ExitCode::usage;
    case Error::Kind::Connection:
        return ExitCode::noConnection;
    case Error::Kind::Refused:
    case Error::Kind::NotPermitted:
    case Error::Kind::Conflict:
        return ExitCode::refused;
    case Error::Kind::Cancelled:
        return ExitCode::cancelled;
    case Error::Kind::Invalid:
    case Error::Kind::Io:
        return ExitCode::differences;
    }
    Q_UNREACHABLE();
}

} // namespace

void print(const QString &line)
{
    write(stdout, line);
}

void say(const QString &line)
{
    write(stderr, line);
}

int report(const Error &error)
{
    say(u"kaiwa-studio: "_s + error.message);
    if (!error.detail.isEmpty())
        say(error.detail);
    return exitCodeOf(error.kind);
}

std::optional<bool> ask(const QString &question)
{
    if (!::isatty(STDIN_FILENO))
        return {};
    std::fputs((question + u' ' + ConsoleWords::tr("[y/N]", "the answers to a question on a terminal; N is the default")
                   + u' ')
                   .toLocal8Bit()
                   .constData(),
        stderr);
    std::string answer;
    std::getline(std::cin, answer);
    const QString first = QString::fromLocal8Bit(answer.c_str()).trimmed().left(1).toLower();
    return first == u"y"_s || first == ConsoleWords::tr("y", "the letter that means yes");
}

} // namespace Kaiwa::Console
