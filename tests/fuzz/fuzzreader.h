#pragma once

#include "models/content/exchange/recordreader.h"

#include <QByteArray>

namespace Kaiwa::Fuzz {

// Reads the bytes as a file, in pieces of odd sizes, and asks of what came out what must hold of every file: places lie
// inside it, texts are texts that the database can hold, and what is written again and read again is the same. Ends the
// program where something does not hold.
void tryReading(const QByteArray &bytes, const ReaderOptions &options);

} // namespace Kaiwa::Fuzz
