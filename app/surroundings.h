#pragma once

#include <QLocale>

class QCoreApplication;

namespace Kaiwa {

// What a window and a subcommand share before their own work begins. Main thread.

// Name and version, which decide where settings and data live. Before the application object is made.
void nameApplication();

// Whether a window can be shown; where not, says on standard error what to do. Before the application object is made:
// without a display Qt ends the program with a core dump.
bool hasDisplay(int argc, char **argv);

// The studio's words and Qt's own in the person's language; English, the source, needs none. The translators are owned
// by the application.
void installTranslation(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace Kaiwa
