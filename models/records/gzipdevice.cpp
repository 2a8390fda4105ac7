#include "models/records/gzipdevice.h"

#include <zlib.h>

#include <array>

namespace Kaiwa {

namespace {

// Of zlib's nine levels the one after which a text gets hardly smaller and ever slower.
constexpr int gzipLevel = 4;
constexpr int gzipWindow = 15 + 16; // the largest window, with the header of gzip
constexpr int gzipMemory = 8;
constexpr qint64 gzipMostAtOnce = 1 << 30; // zlib counts in 32 bits

} // namespace

struct GzipDevice::Stream {
    z_stream zlib {};
    std::array<Bytef, 64 * 1024> out {};
    bool isReady = false;
};

GzipDevice::GzipDevice(QIODevice &target)
    : m_target(target)
    , m_stream(std::make_unique<Stream>())
{
    m_stream->isReady
        = deflateInit2(&m_stream->zlib, gzipLevel, Z_DEFLATED, gzipWindow, gzipMemory, Z_DEFAULT_STRATEGY) == Z_OK;
    if (m_stream->isReady)
        open(WriteOnly | Unbuffered);
}

GzipDevice::~GzipDevice()
{
    if (m_stream->isReady)
        deflateEnd(&m_stream->zlib);
}

void GzipDevice::close()
{
    if (isOpen() && m_isWhole)
        deflateAll(nullptr, 0, true);
    QIODevice::close();
}

qint64 GzipDevice::readData(char *, qint64)
{
    return -1;
}

qint64 GzipDevice::writeData(const char *data, qint64 size)
{
    for (qint64 done = 0; done < size;) {
        const qint64 piece = qMin(gzipMostAtOnce, size - done);
        if (!m_isWhole || !deflateAll(data + done, piece, false))
            return -1;
        done += piece;
    }
    return size;
}

bool GzipDevice::deflateAll(const char *data, qint64 size, bool atEnd)
{
    z_stream &zlib = m_stream->zlib;
    zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data)); // zlib's signature; it changes nothing
    zlib.avail_in = uInt(size);
    int state = Z_OK;
    do {
        zlib.next_out = m_stream->out.data();
        zlib.avail_out = uInt(m_stream->out.size());
        state = deflate(&zlib, atEnd ? Z_FINISH : Z_NO_FLUSH);
        const qint64 made = qint64(m_stream->out.size()) - zlib.avail_out;
        if (m_target.write(reinterpret_cast<const char *>(m_stream->out.data()), made) != made) {
            setErrorString(m_target.errorString());
            m_isWhole = false;
            return false;
        }
    } while (zlib.avail_out == 0 || (atEnd && state != Z_STREAM_END));
    return true;
}

} // namespace Kaiwa
