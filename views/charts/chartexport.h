#pragma once

#include "models/result.h"

#include <QImage>

class QWidget;

namespace Kaiwa {

// Writes what a widget shows as a picture: .png in twice its size, .svg and .pdf as vectors, by the file's ending. The
// file is there whole or not at all.
Result<void> exportPicture(QWidget *widget, const QString &path);
QImage pictureOf(QWidget *widget);

} // namespace Kaiwa
