#include "tests/support/pictureserver.h"

#include <QBuffer>
#include <QImage>
#include <QTcpSocket>

#include <utility>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

PictureServer::PictureServer(const QByteArray &answer)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The server of pictures cannot listen: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this, answer] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
            m_head += socket->readAll();
            if (!m_head.contains("\r\n\r\n"))
                return;
            m_heads.append(std::exchange(m_head, {}));
            if (answer.isEmpty())
                return;
            socket->write(answer);
            socket->disconnectFromHost();
        });
    });
}

QString PictureServer::address() const
{
    return u"http://127.0.0.1:%1/a.png"_s.arg(serverPort());
}

QByteArray png(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QByteArray httpAnswer(const QByteArray &type, const QByteArray &body, const QByteArray &status, qint64 length)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(length < 0 ? body.size() : length) + "\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace Kaiwa::TestSupport
