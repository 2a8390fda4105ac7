#pragma once

#include <QString>

namespace Kaiwa {

// A line of a text file as it stands there, cut after some thousand characters; empty where the file has no such line or
// is no text up to it. Lines count from 1. Blocks on the disk.
QString fileLine(const QString &path, qint64 line);

} // namespace Kaiwa
