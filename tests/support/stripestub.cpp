#include "tests/support/stripestub.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

// A certificate for 127.0.0.1 that no authority signed, made for this run.
QSslConfiguration selfSigned()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
        { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s,
            u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate });
    if (!openssl.waitForFinished(60'000) || openssl.exitCode() != 0)
        qFatal("No certificate: %s", openssl.readAllStandardError().constData());
    QFile keyFile(key);
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("No key: %s", qPrintable(keyFile.errorString()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace

StripeStub::StripeStub(Kind kind)
    : m_kind(kind)
{
    if (kind == Kind::SelfSigned) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(selfSigned());
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The stub cannot listen: %s", qPrintable(m_server->errorString()));
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] { received(socket); });
            received(socket);
        }
    });
}

StripeStub::~StripeStub() = default;

QUrl StripeStub::base() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(
        m_kind == Kind::Plain ? u"http"_s : u"https"_s, QString::number(m_server->serverPort())));
}

void StripeStub::answer(const QString &priceId, int status, const QByteArray &body, const QByteArray &headers)
{
    m_answers.insert(priceId, { Way::Answer, status, body, headers });
}

void StripeStub::keepSilent(const QString &priceId)
{
    m_answers.insert(priceId, { Way::Silence, 0, {}, {} });
}

void StripeStub::hangUp(const QString &priceId)
{
    m_answers.insert(priceId, { Way::HangUp, 0, {}, {} });
}

void StripeStub::received(QTcpSocket *socket)
{
    QByteArray &text = m_received[socket];
    text += socket->readAll();
    for (qsizetype end = text.indexOf("\r\n\r\n"); end >= 0; end = text.indexOf("\r\n\r\n")) {
        const QByteArray head = text.left(end);
        text.remove(0, end + 4);
        respond(socket, head);
    }
}

void StripeStub::respond(QTcpSocket *socket, const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    Request request { lines.value(0).trimmed(), {} };
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_requests.append(request);
    const QString path = QString::fromLatin1(request.line.split(' ').value(1));
    const QString id = path.section(u'/', -1);
    static const Answer missing { Way::Answer, 404,
        "{\"error\": {\"code\": \"resource_missing\", \"message\": \"No such price\", \"type\": \"invalid_request_error\"}}", {} };
    const Answer answer = m_answers.value(id, missing);
    switch (answer.way) {
    case Way::Silence:
        return;
    case Way::HangUp:
        socket->abort();
        return;
    case Way::Answer:
        break;
    }
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Words\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(answer.body.size()) + "\r\n" + answer.headers + "\r\n" + answer.body);
}

QJsonObject StripeStub::examplePrice(const QString &id)
{
    return { { u"id"_s, id }, { u"object"_s, u"price"_s }, { u"active"_s, true }, { u"billing_scheme"_s, u"per_unit"_s },
        { u"created"_s, 1679431181 }, { u"currency"_s, u"usd"_s }, { u"custom_unit_amount"_s, QJsonValue::Null },
        { u"livemode"_s, false }, { u"lookup_key"_s, QJsonValue::Null }, { u"metadata"_s, QJsonObject() },
        { u"nickname"_s, QJsonValue::Null }, { u"product"_s, u"prod_NZKdYqrwEYx6iK"_s },
        { u"recurring"_s,
            QJsonObject { { u"interval"_s, u"month"_s }, { u"interval_count"_s, 1 },
                { u"trial_period_days"_s, QJsonValue::Null }, { u"usage_type"_s, u"licensed"_s } } },
        { u"tax_behavior"_s, u"unspecified"_s }, { u"tiers_mode"_s, QJsonValue::Null },
        { u"transform_quantity"_s, QJsonValue::Null }, { u"type"_s, u"recurring"_s }, { u"unit_amount"_s, 1000 },
        { u"unit_amount_decimal"_s, u"1000"_s } };
}

} // namespace Kaiwa::TestSupport
