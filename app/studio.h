#pragma once

class QApplication;

namespace Kaiwa {

// The program with a window: composes models and views, and runs until the last window is closed. The return value is
// the program's exit code.
int runStudio(QApplication &application);

} // namespace Kaiwa
