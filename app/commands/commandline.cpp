#include "app/commands/commandline.h"

#include "app/commands/capturecommand.h"
#include "app/commands/console.h"
#include "app/commands/exportcommand.h"
#include "app/commands/importcommand.h"
#include "app/commands/labelscommand.h"
#include "app/commands/localcommand.h"
#include "app/commands/personcommand.h"
#include "app/commands/reportcommand.h"
#include "app/commands/samplecommand.h"
#include "app/commands/schemacommand.h"
#include "app/surroundings.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::CommandLine)
};

constexpr std::array commands {
    Command { "local", QT_TRANSLATE_NOOP("Kaiwa::Command", "Start, stop and look at the private server"),
        Command::Screen::None, &runLocalCommand },
    Command { "schema",
        QT_TRANSLATE_NOOP("Kaiwa::Command", "Make the documented tables, or compare a database with them"),
        Command::Screen::None, &runSchemaCommand },
    Command { "sample", QT_TRANSLATE_NOOP("Kaiwa::Command", "Fill an empty database with sample content and learners"),
        Command::Screen::None, &runSampleCommand },
    Command { "export", QT_TRANSLATE_NOOP("Kaiwa::Command", "Write a table into a file: CSV, JSON or JSON Lines"),
        Command::Screen::None, &runExportCommand },
    Command { "import", QT_TRANSLATE_NOOP("Kaiwa::Command", "Add and change rows of a table from a file"),
        Command::Screen::None, &runImportCommand },
    Command { "labels",
        QT_TRANSLATE_NOOP("Kaiwa::Command", "Resolve raw labels, find what they mean, check the aliases"),
        Command::Screen::None, &runLabelsCommand },
    Command { "person", QT_TRANSLATE_NOOP("Kaiwa::Command", "Export what belongs to a person, or erase a person"),
        Command::Screen::Offscreen, &runPersonCommand },
    Command { "report", QT_TRANSLATE_NOOP("Kaiwa::Command", "Write a page of charts into a file: PDF, CSV, JSON or PNG"),
        Command::Screen::Offscreen, &runReportCommand },
    Command { "capture", QT_TRANSLATE_NOOP("Kaiwa::Command", "Paint each page as a picture, without a display"),
        Command::Screen::Offscreen, &runCaptureCommand },
};

QString usage()
{
    QString text = CommandLineWords::tr(
        "Usage: kaiwa-studio [--connect URL]\n"
        "       kaiwa-studio COMMAND …\n\n"
        "Without a command the window opens, on the local database or on the one that URL names.\n\n"
        "Commands:\n",
        "keep the words after kaiwa-studio, but URL and COMMAND may be translated");
    for (const Command &command : commands) {
        text += u"  %1 %2\n"_s.arg(
            QLatin1StringView(command.name), -10).arg(QCoreApplication::translate("Kaiwa::Command", command.summary));
    }
    text += u'\n'
        + CommandLineWords::tr(
            "“kaiwa-studio COMMAND --help” tells more. Where a command takes a URL and none is given, it works on the "
            "local database.\n"
            "Exit codes: 0 done or equal, 1 differences or problems, 2 wrong words, 3 no connection, 4 refused by "
            "the server, 5 cancelled.\n");
    return text;
}

std::unique_ptr<QCoreApplication> makeApplication(Command::Screen screen, int &argc, char **argv)
{
    switch (screen) {
    case Command::Screen::None:
        return std::make_unique<QCoreApplication>(argc, argv);
    case Command::Screen::Offscreen:
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QApplication>(argc, argv);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<int> runSubcommand(int argc, char **argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    const bool help = first == "--help" || first == "-h" || first == "help";
    const bool version = first == "--version" || first == "-v";
    const bool isCommand = !first.empty() && !first.starts_with('-');
    if (!help && !version && !isCommand)
        return {};

    const auto command = std::ranges::find(commands, first, &Command::name);
    const auto application
        = makeApplication(command != commands.end() ? command->screen : Command::Screen::None, argc, argv);
    installTranslation(*application);
    if (help) {
        Console::print(usage().trimmed());
        return ExitCode::done;
    }
    if (version) {
        Console::print(u"kaiwa-studio "_s + QCoreApplication::applicationVersion());
        return ExitCode::done;
    }
    if (command == commands.end()) {
        Console::say(CommandLineWords::tr("“%1” is no command of kaiwa-studio.", "%1 is a word from the command line")
                         .arg(QString::fromLocal8Bit(first.data())));
        Console::say(CommandLineWords::tr("“kaiwa-studio --help” lists the commands."));
        return ExitCode::usage;
    }
    return command->run(application->arguments());
}

std::optional<int> parseWords(
    QCommandLineParser &parser, const QStringList &words, const CommandHelp &help, int least, int most)
{
    const QCommandLineOption helpOption(QStringList { u"h"_s, u"help"_s });
    parser.addOption(helpOption);
    const bool understood = parser.parse(words);
    if (understood && parser.isSet(helpOption)) {
        Console::print(CommandLineWords::tr("Usage: kaiwa-studio %1").arg(help.synopsis) + u"\n\n"_s + help.text);
        return ExitCode::done;
    }
    const qsizetype count = parser.positionalArguments().size() - 1; // without the subcommand's own name
    if (understood && count >= least && count <= most)
        return {};
    if (!understood)
        Console::say(parser.errorText());
    else if (count < least)
        Console::say(CommandLineWords::tr("A word is missing."));
    else
        Console::say(CommandLineWords::tr("There is a word too many: “%1”.").arg(parser.positionalArguments().last()));
    Console::say(CommandLineWords::tr("Usage: kaiwa-studio %1").arg(help.synopsis));
    return ExitCode::usage;
}

} // namespace Kaiwa
