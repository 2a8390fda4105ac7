#include "views/editors/pictureloader.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 cacheBytes = 50 * 1024 * 1024;
constexpr int mostRedirects = 5;
constexpr int mostMegapixels = 64; // a small file may claim to be a huge picture

struct Decoded {
    QImage picture;
    QSize fullSize;
    bool tooLarge = false;
};

Decoded decoded(const QByteArray &bytes, QSize largest)
{
    Decoded result;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    result.fullSize = reader.size();
    if (qint64(result.fullSize.width()) * result.fullSize.height() > qint64(mostMegapixels) * 1'000'000) {
        result.tooLarge = true;
        return result;
    }
    if (result.fullSize.isValid()
        && (result.fullSize.width() > largest.width() || result.fullSize.height() > largest.height()))
        reader.setScaledSize(result.fullSize.scaled(largest, Qt::KeepAspectRatio));
    result.picture = reader.read();
    if (!result.fullSize.isValid())
        result.fullSize = result.picture.size();
    return result;
}

} // namespace

PictureLoader::PictureLoader(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    if (folder.isEmpty())
        return;
    auto *cache = new QNetworkDiskCache(m_network);
    cache->setCacheDirectory(folder + u"/pictures"_s);
    cache->setMaximumCacheSize(cacheBytes);
    m_network->setCache(cache);
}

PictureLoader::~PictureLoader()
{
    cancel();
}

bool PictureLoader::isFetchable(const QUrl &address, QString *why)
{
    const QString scheme = address.scheme().toLower();
    const bool known = scheme == u"http" || scheme == u"https";
    if (known && address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty())
        return true;
    if (why && known && !address.userInfo().isEmpty())
        *why = tr("An address with a name or password in it is not fetched.");
    else if (why)
        *why = tr("Not the address of a picture; it begins with https://.");
    return false;
}

void PictureLoader::cancel()
{
    ++m_generation;
    m_bytes.clear();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PictureLoader::setTimeLimit(int milliseconds)
{
    m_timeLimit = milliseconds;
}

void PictureLoader::load(const QUrl &address, QSize largest)
{
    cancel();
    QString why;
    if (!isFetchable(address, &why)) {
        Q_EMIT failed(why);
        return;
    }
    m_largest = largest;
    QNetworkRequest request(address);
    request.setTransferTimeout(m_timeLimit);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    for (const auto attribute : { QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
             QNetworkRequest::AuthenticationReuseAttribute })
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "image/*");
    m_reply = m_network->get(request);
    // Queued: a reply must not be given up from within its own signal.
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &PictureLoader::headersArrived, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &PictureLoader::bytesArrived, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &PictureLoader::finished);
}

void PictureLoader::fail(const QString &why)
{
    cancel();
    Q_EMIT failed(why);
}

QString PictureLoader::tooLarge()
{
    return tr("The picture is larger than %1.")
        .arg(QLocale().formattedDataSize(mostBytes, 0, QLocale::DataSizeTraditionalFormat));
}

// Why the headers alone tell that there is no picture to come; empty where there may be.
QString PictureLoader::refusedByHeaders() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed();
    if (status < 200 || status >= 300)
        return {}; // a redirection, or an error that finished() says
    if (type.isEmpty())
        return tr("The server does not say that this is a picture.");
    if (!type.startsWith(u"image/"_s))
        return tr("The server says that this is no picture (%1).").arg(type);
    if (type.startsWith(u"image/svg"_s))
        return tr("A drawing (SVG) is not shown here.");
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > mostBytes)
        return tooLarge();
    return {};
}

void PictureLoader::headersArrived()
{
    const QString why = m_reply ? refusedByHeaders() : QString();
    if (!why.isEmpty())
        fail(why);
}

void PictureLoader::bytesArrived()
{
    if (!m_reply)
        return;
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > mostBytes)
        fail(tooLarge());
}

void PictureLoader::finished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->error() == QNetworkReply::OperationCanceledError)
        fail(tr("The server did not answer within %n second(s).", nullptr, (m_timeLimit + 999) / 1000));
    else if (status >= 400)
        fail(status == 404 ? tr("There is no such picture on the server (404).")
                           : tr("The server refused the picture (%1).").arg(status));
    else if (const QString why = refusedByHeaders(); !why.isEmpty())
        fail(why);
    else if (m_reply->error() != QNetworkReply::NoError)
        fail(tr("The picture could not be fetched: %1").arg(m_reply->errorString()));
    else {
        const QByteArray bytes = std::exchange(m_bytes, {}) + m_reply->readAll();
        std::exchange(m_reply, nullptr)->deleteLater();
        // The end may be told before the last bytes were.
        if (bytes.size() > mostBytes)
            fail(tooLarge());
        else
            decode(bytes);
    }
}

void PictureLoader::decode(const QByteArray &bytes)
{
    const quint64 mine = m_generation;
    auto *watcher = new QFutureWatcher<Decoded>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, mine] {
        watcher->deleteLater();
        if (mine != m_generation)
            return;
        const Decoded result = watcher->result();
        if (result.tooLarge)
            Q_EMIT failed(tr("The picture has more than %n million dots.", nullptr, mostMegapixels));
        else if (result.picture.isNull())
            Q_EMIT failed(tr("The picture cannot be read."));
        else
            Q_EMIT loaded(result.picture, result.fullSize);
    });
    watcher->setFuture(QtConcurrent::run(decoded, bytes, m_largest));
}

} // namespace Kaiwa
