#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio capture DIR [--page ID[/TAB]] [--size WxH] [--theme light|dark] [--locale xx] [URL]`: each page as a picture,
// DIR/ID.png (of a tab DIR/ID-TAB.png), painted without a display at one pixel per point. Prints the files that it wrote.
int runCaptureCommand(const QStringList &words);

} // namespace Kaiwa
