#include "models/content/stripe/stripeclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslError>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int requestsAtOnce = 4;
constexpr qint64 largestAnswer = 1 << 20;

// What goes wrong for one price goes wrong for all.
bool concernsAll(const Error &error)
{
    return error.kind == Error::Kind::Connection || error.kind == Error::Kind::NotPermitted;
}

bool isOwnComputer(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Error makeError(Error::Kind kind, const QString &message, const QString &detail = {})
{
    return failure(kind, message, detail).value();
}

QString stripeMessage(const QByteArray &body, QString *code)
{
    const QJsonObject error = QJsonDocument::fromJson(body)[u"error"_s].toObject();
    *code = error[u"code"_s].toString();
    return error[u"message"_s].toString();
}

} // namespace

QUrl StripeClient::standardBase()
{
    return QUrl(u"https://api.stripe.com"_s);
}

StripeClient::StripeClient(QObject *parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
        [this](QNetworkReply *reply, const QList<QSslError> &errors) {
            QStringList words;
            for (const QSslError &error : errors)
                words.append(error.errorString());
            if (const auto asked = m_replies.find(reply); asked != m_replies.end())
                asked->tlsProblem = words.join(u' ');
        });
}

StripeClient::~StripeClient()
{
    cancel();
}

std::optional<QString> StripeClient::refusedBase(const QUrl &base)
{
    if (!base.isValid() || base.host().isEmpty())
        return tr("An address such as https://api.stripe.com is expected.");
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return tr("The address has parts that it must not have: a user, a question mark or a number sign.");
    if (base.scheme() == u"https" || (base.scheme() == u"http" && isOwnComputer(base.host())))
        return std::nullopt;
    return tr("The key is sent through https only, or to this computer itself.");
}

std::optional<QString> StripeClient::refusedKey(const QString &key)
{
    static const QRegularExpression visible(u"^[!-~]+$"_s);
    if (key.isEmpty())
        return tr("A secret or restricted key of Stripe's is needed (sk_… or rk_…).");
    if (!visible.match(key).hasMatch())
        return tr("The key has characters that no key of Stripe's has.");
    if (key.startsWith(u"pk_"))
        return tr("This is a publishable key; a secret or restricted one is needed (sk_… or rk_…).");
    return std::nullopt;
}

void StripeClient::fetch(const QUrl &base, const QString &key, const QStringList &priceIds)
{
    cancel();
    m_base = base;
    m_key = key;
    m_waiting = priceIds;
    m_waiting.removeDuplicates();
    m_ending = false;
    const std::optional<QString> why = refusedBase(base) ? refusedBase(base) : refusedKey(key);
    if (why)
        endRest(makeError(Error::Kind::Usage, *why));
    askNext();
}

void StripeClient::cancel()
{
    m_waiting.clear();
    const QList<QNetworkReply *> replies = m_replies.keys();
    m_replies.clear();
    for (QNetworkReply *reply : replies)
        letGo(reply);
    m_key.clear();
}

void StripeClient::letGo(QNetworkReply *reply)
{
    disconnect(reply, nullptr, this, nullptr);
    reply->deleteLater(); // ends it too; abort() would set a second error where one is on its way
}

void StripeClient::askNext()
{
    while (!m_waiting.isEmpty() && m_replies.size() < requestsAtOnce)
        ask(m_waiting.takeFirst());
    if (!isRunning() && !m_ending) {
        m_ending = true;
        m_key.clear();
        QMetaObject::invokeMethod(this, &StripeClient::finished, Qt::QueuedConnection);
    }
}

void StripeClient::ask(const QString &priceId)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_-][A-Za-z0-9_.-]*$"_s);
    if (!form.match(priceId).hasMatch()) {
        Q_EMIT failed(priceId,
            makeError(Error::Kind::Invalid,
                tr("“%1” cannot be a price id of Stripe's, so that it was not asked for.").arg(priceId)));
        return;
    }
    QUrl url = m_base;
    QString path = m_base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/v1/prices/"_s + priceId);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key.toLatin1());
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(m_timeout);
    QNetworkReply *reply = m_network.get(request);
    m_replies.insert(reply, { priceId, {}, false });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply](qint64 size) {
        const auto asked = m_replies.find(reply);
        if (size <= largestAnswer || asked == m_replies.end() || asked->tooLarge)
            return;
        asked->tooLarge = true;
        if (reply->isRunning())
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { received(reply); });
}

void StripeClient::received(QNetworkReply *reply)
{
    const Asked asked = m_replies.take(reply);
    const QString &priceId = asked.priceId;
    const QByteArray body = reply->isOpen() ? reply->read(largestAnswer) : QByteArray();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isAnswer = status == 200 && reply->error() == QNetworkReply::NoError && !asked.tooLarge;
    Result<StripePrice> price = isAnswer ? priceIn(body, priceId)
                                         : Result<StripePrice>(tl::unexpected<Error>(errorOf(*reply, asked, body)));
    reply->deleteLater();
    if (price) {
        Q_EMIT priced(priceId, *price);
    } else {
        Q_EMIT failed(priceId, price.error());
        if (concernsAll(price.error()))
            endRest(price.error());
    }
    askNext();
}

Result<StripePrice> StripeClient::priceIn(const QByteArray &body, const QString &priceId) const
{
    Result<StripePrice> price = parseStripePrice(body);
    if (!price)
        price.error().kind = Error::Kind::Refused;
    else if (price->id != priceId)
        price = failure(Error::Kind::Refused, tr("The answer is about another price: %1.").arg(price->id));
    return price;
}

void StripeClient::endRest(const Error &error)
{
    QStringList rest = std::exchange(m_waiting, {});
    const QHash<QNetworkReply *, Asked> running = std::exchange(m_replies, {});
    for (auto it = running.cbegin(); it != running.cend(); ++it) {
        letGo(it.key());
        rest.append(it.value().priceId);
    }
    for (const QString &priceId : std::as_const(rest))
        Q_EMIT failed(priceId, error);
}

QString StripeClient::withoutKey(QString text) const
{
    return m_key.isEmpty() ? text : text.replace(m_key, u"…"_s);
}

Error StripeClient::errorOf(const QNetworkReply &reply, const Asked &asked, const QByteArray &body) const
{
    if (asked.tooLarge)
        return makeError(Error::Kind::Refused, tr("The answer is larger than any price of Stripe's."));
    if (!asked.tlsProblem.isEmpty() || reply.error() == QNetworkReply::SslHandshakeFailedError) {
        return makeError(Error::Kind::Connection,
            tr("The secure connection to %1 failed, so that nothing was sent: its certificate is not trusted.")
                .arg(m_base.host()),
            withoutKey(asked.tlsProblem.isEmpty() ? reply.errorString() : asked.tlsProblem));
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status > 0 && reply.error() != QNetworkReply::OperationCanceledError)
        return httpError(status, reply, body);
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return makeError(Error::Kind::Connection, tr("%1 did not answer in time.").arg(m_base.host()));
    case QNetworkReply::ConnectionRefusedError:
        return makeError(Error::Kind::Connection, tr("%1 refused the connection.").arg(m_base.host()));
    case QNetworkReply::HostNotFoundError:
        return makeError(Error::Kind::Connection, tr("There is no server “%1”.").arg(m_base.host()));
    default: // the others read alike to a person; their own words follow
        return makeError(Error::Kind::Connection, tr("The connection to %1 failed.").arg(m_base.host()),
            withoutKey(reply.errorString()));
    }
}

Error StripeClient::httpError(int status, const QNetworkReply &reply, const QByteArray &body) const
{
    QString code;
    const QString detail = withoutKey(stripeMessage(body, &code));
    if (status >= 300 && status < 400)
        return makeError(Error::Kind::Connection,
            tr("%1 leads to another address, which is not followed: the key would go there.").arg(m_base.host()));
    switch (status) {
    case 400:
        return makeError(Error::Kind::Refused, tr("Stripe does not understand the question."), detail);
    case 401:
        return makeError(Error::Kind::NotPermitted, tr("Stripe does not accept the key."), detail);
    case 403:
        return makeError(Error::Kind::NotPermitted, tr("The key may not read prices."), detail);
    case 404:
        return code == u"resource_missing"
            ? makeError(Error::Kind::Invalid,
                tr("Stripe has no such price. Test and live mode have different ones: is the key of the right mode?"),
                detail)
            : makeError(Error::Kind::Refused, tr("The address answers “not found”: is it Stripe's?"), detail);
    case 429: {
        const int wait = QString::fromLatin1(reply.rawHeader("Retry-After")).trimmed().toInt();
        return makeError(Error::Kind::Connection,
            wait > 0 ? tr("Stripe was asked too often; try again in %n seconds.", nullptr, wait)
                     : tr("Stripe was asked too often; try again in a moment."),
            detail);
    }
    }
    if (status >= 500)
        return makeError(
            Error::Kind::Connection, tr("Something went wrong at Stripe (%1); try again later.").arg(status), detail);
    return makeError(Error::Kind::Refused, tr("The server answered with the status %1.").arg(status), detail);
}

} // namespace Kaiwa
