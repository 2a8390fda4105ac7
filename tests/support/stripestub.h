#pragma once

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace Kaiwa::TestSupport {

// A server on this computer that answers as Stripe's documentation says, or as a test wants it to. Lives in the test's
// thread. What no answer was set for is a missing price.
class StripeStub final {
public:
    enum class Kind { Plain, SelfSigned }; // SelfSigned: over TLS, with a certificate that nobody trusts

    explicit StripeStub(Kind kind = Kind::Plain);
    ~StripeStub();
    Q_DISABLE_COPY_MOVE(StripeStub)

    QUrl base() const;
    void answer(const QString &priceId, int status, const QByteArray &body, const QByteArray &headers = {});
    void keepSilent(const QString &priceId);
    void hangUp(const QString &priceId);

    struct Request {
        QByteArray line;
        QHash<QByteArray, QByteArray> headers; // names in lower case
    };
    const QList<Request> &requests() const { return m_requests; }

    // The example of https://docs.stripe.com/api/prices/retrieve under another id.
    static QJsonObject examplePrice(const QString &id);

private:
    void received(QTcpSocket *socket);
    void respond(QTcpSocket *socket, const QByteArray &head);

    enum class Way { Answer, Silence, HangUp };
    struct Answer {
        Way way = Way::Answer;
        int status = 200;
        QByteArray body;
        QByteArray headers;
    };
    Kind m_kind;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QString, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<Request> m_requests;
};

} // namespace Kaiwa::TestSupport
