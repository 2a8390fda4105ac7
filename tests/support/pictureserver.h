#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QTcpServer>

namespace Kaiwa::TestSupport {

// A server on this computer that answers every request with the same bytes and keeps the requests' heads; with no
// bytes it only listens. Lives in the test's thread.
class PictureServer final : public QTcpServer {
public:
    explicit PictureServer(const QByteArray &answer);

    QString address() const; // of a picture: http://127.0.0.1:…/a.png
    const QList<QByteArray> &heads() const { return m_heads; }

private:
    QByteArray m_head;
    QList<QByteArray> m_heads;
};

// A picture of one colour, as the bytes of a PNG file.
QByteArray png(QSize size);

// A whole answer over HTTP; a length of -1 is that of the body.
QByteArray httpAnswer(const QByteArray &type, const QByteArray &body, const QByteArray &status = "200 OK",
    qint64 length = -1);

} // namespace Kaiwa::TestSupport
