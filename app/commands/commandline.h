#pragma once

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace Kaiwa {

// What every subcommand ends with.
namespace ExitCode {
inline constexpr int done = 0; // or equal
inline constexpr int differences = 1; // or problems
inline constexpr int usage = 2;
inline constexpr int noConnection = 3;
inline constexpr int refused = 4; // by the server
inline constexpr int cancelled = 5;
} // namespace ExitCode

// One subcommand: `kaiwa-studio NAME …`. The table in commandline.cpp lists them all.
struct Command {
    enum class Screen {
        None, // no window, no fonts: runs on a bare console
        Offscreen, // paints, but on no display
    };

    const char *name;
    const char *summary; // marked for translation in the context Kaiwa::Command
    Screen screen;
    // Gets the program's words, its own name first and the subcommand's second, and returns an ExitCode.
    int (*run)(const QStringList &words);
};

// Runs the subcommand that the words name, or answers --help, --version and words that name none. No value: the words
// ask for the window. Makes the application object itself; none must exist yet.
std::optional<int> runSubcommand(int argc, char **argv);

// What `kaiwa-studio COMMAND --help` says: its words after the program's name, and a text that names the options too.
struct CommandHelp {
    QString synopsis;
    QString text;
};

// Parses a subcommand's words, of which `least` to `most` follow its own name. A value: they are answered already (help,
// wrong words), and this is the exit code.
std::optional<int> parseWords(
    QCommandLineParser &parser, const QStringList &words, const CommandHelp &help, int least, int most);

} // namespace Kaiwa
