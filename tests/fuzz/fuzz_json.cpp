#include "tests/fuzz/fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Kaiwa::Fuzz::tryReading(bytes, { Kaiwa::FileFormat::Json, ',' });
    return 0;
}
