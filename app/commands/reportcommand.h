#pragma once

#include <QStringList>

namespace Kaiwa {

// `kaiwa-studio report --page ID --out FILE [--period P] [--zone Z] [--language ID] [--tier NAME] [--guests in|out|only] [URL]`:
// a page of charts as a document, without a display. The file's ending says which: .pdf, .csv, .json, .png.
int runReportCommand(const QStringList &words);

} // namespace Kaiwa
