#include "tests/fuzz/fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // The delimiter is found as the import finds it, so that the search is tried too.
    Kaiwa::Fuzz::tryReading(bytes, Kaiwa::guessReaderOptions(QStringLiteral("x.csv"), bytes));
    return 0;
}
