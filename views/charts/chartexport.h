#pragma once

#include "models/result.h"

#include <QImage>

namespace Kaiwa {

class ChartPicture;

// Writes a picture by the file's ending: .png in twice its size, .svg and .pdf as vectors. The file is there whole or not
// at all.
Result<void> exportPicture(const ChartPicture &picture, const QString &path);
QImage pictureOf(const ChartPicture &picture);

} // namespace Kaiwa
