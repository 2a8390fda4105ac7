#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace Kaiwa {

// Writes what it is given to another device, compressed as gzip. Nothing of a large output stays in memory. close() ends
// the stream and says by false in isWhole() where the other device did not take everything; errorString() is that
// device's. Used by one thread, which may block on the device.
class GzipDevice final : public QIODevice {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GzipDevice)

public:
    explicit GzipDevice(QIODevice &target);
    ~GzipDevice() override;

    bool isSequential() const override { return true; }
    void close() override;
    bool isWhole() const { return m_isWhole; } // after close()

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    struct Stream;
    bool deflateAll(const char *data, qint64 size, bool atEnd);

    QIODevice &m_target;
    std::unique_ptr<Stream> m_stream;
    bool m_isWhole = true;
};

} // namespace Kaiwa
