#pragma once

class QWidget;

namespace Kaiwa {

// Says what the program is, over a window; goes when it is closed.
void showAboutBox(QWidget *window);

} // namespace Kaiwa
