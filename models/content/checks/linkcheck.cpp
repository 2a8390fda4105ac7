#include "models/content/checks/linkcheck.h"

#include "models/content/checks/textchecks.h"

#include <QNetworkReply>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(10);
constexpr int atOnce = 4;
constexpr int goodFor = 10 * 60; // seconds

bool isAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

bool hasNoHead(int status)
{
    return status == 400 || status == 403 || status == 404 || status == 405 || status == 501;
}

} // namespace

LinkCheck::LinkCheck(const QString &id, QObject *parent)
    : LateCheck(parent)
    , m_id(id)
{
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    m_network.setTransferTimeout(int(std::chrono::milliseconds(patience).count()));
}

bool LinkCheck::isPictureColumn(const QString &column)
{
    static const QStringList words { u"url"_s, u"image"_s, u"picture"_s, u"icon"_s, u"avatar"_s, u"cover"_s, u"photo"_s,
        u"thumbnail"_s };
    const QStringList parts = column.toLower().split(u'_');
    return std::any_of(words.cbegin(), words.cend(), [&parts](const QString &word) { return parts.contains(word); });
}

QList<Check> LinkCheck::look(const RecordKey &key, const FieldValues &record)
{
    QList<Check> checks;
    for (auto it = record.cbegin(); it != record.cend(); ++it) {
        const QUrl url(it.value().value_or(QString()).trimmed());
        if (!isPictureColumn(it.key()) || !isAddress(url))
            continue;
        const auto known = m_known.constFind(url);
        if (known != m_known.cend() && !known->problem.isEmpty())
            checks.append({ m_id, Check::Severity::Warning, it.key(), known->problem, {} });
        if (known != m_known.cend() && known->until > QDateTime::currentDateTimeUtc())
            continue;
        if (!m_waiting.contains(url))
            m_toAsk.append(url);
        m_waiting[url].insert(key);
    }
    askSome();
    return checks;
}

void LinkCheck::askSome()
{
    while (m_asking < atOnce && !m_toAsk.isEmpty())
        ask(m_toAsk.takeFirst(), Way::Head);
}

void LinkCheck::ask(const QUrl &url, Way way)
{
    ++m_asking;
    const QNetworkRequest request(url);
    QNetworkReply *reply = way == Way::Head ? m_network.head(request) : m_network.get(request);
    reply->setParent(this);
    const auto leaveTheRest = [reply] {
        if (reply->isRunning())
            reply->abort();
    };
    if (way == Way::Get) // what can be read comes after the head; not aborted in the middle of its own signal
        connect(reply, &QIODevice::readyRead, reply, leaveTheRest, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, way] { receive(reply, url, way); });
}

void LinkCheck::receive(QNetworkReply *reply, const QUrl &url, Way way)
{
    reply->deleteLater();
    --m_asking;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (way == Way::Head && hasNoHead(status))
        return ask(url, Way::Get);
    m_known.insert(url, { problemOf(*reply), QDateTime::currentDateTimeUtc().addSecs(goodFor) });
    Q_EMIT learned(m_waiting.take(url));
    askSome();
}

QString LinkCheck::problemOf(const QNetworkReply &reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 && reply.error() == QNetworkReply::OperationCanceledError)
        return tr("The address did not answer within %n second(s).", nullptr, int(patience.count()));
    if (status == 0)
        return tr("The address does not answer: %1", "%1: the network's own words").arg(reply.errorString());
    if (status < 200 || status > 299)
        return tr("The address answers with %1 %2 and no picture.", "%1: HTTP status, %2: its words")
            .arg(status)
            .arg(reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString());
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed();
    if (!type.startsWith(u"image/"))
        return tr("The address answers with %1, which is no picture.", "%1: a media type")
            .arg(type.isEmpty() ? tr("something of no type", "an answer without a media type") : type);
    return {};
}

std::function<LateCheck *(const CheckPlaces &, QObject *)> makeLinkCheck(const QString &id)
{
    return [id](const CheckPlaces &, QObject *parent) -> LateCheck * { return new LinkCheck(id, parent); };
}

} // namespace Kaiwa
