#include "app/commands/commandline.h"
#include "app/quitsignals.h"
#include "app/studio.h"
#include "app/surroundings.h"

#include <QApplication>

int main(int argc, char **argv)
{
    Kaiwa::nameApplication();
    if (const std::optional<int> exitCode = Kaiwa::runSubcommand(argc, argv))
        return *exitCode;
    if (!Kaiwa::hasDisplay(argc, argv))
        return Kaiwa::ExitCode::usage;
    QApplication application(argc, argv);
    const Kaiwa::QuitSignals quitSignals;
    Kaiwa::installTranslation(application);
    return Kaiwa::runStudio(application);
}
