#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace Kaiwa {

// Fetches one picture after the other from the network: http and https only, of limited size and time, kept in a cache
// on the disk; decoded outside the window's thread, where it lives itself. The newest request wins. Nothing of the
// studio's (no cookie, no credential) is sent along.
class PictureLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureLoader)

public:
    static constexpr qint64 mostBytes = 8 * 1024 * 1024;
    static constexpr int mostMilliseconds = 15'000;

    explicit PictureLoader(QObject *parent = nullptr);
    ~PictureLoader() override;

    // Whether an address can be fetched at all, and why not in words.
    static bool isFetchable(const QUrl &address, QString *why = nullptr);
    void load(const QUrl &address, QSize largest); // answers with loaded() or failed()
    void cancel();
    void setTimeLimit(int milliseconds);

Q_SIGNALS:
    void loaded(const QImage &picture, QSize fullSize);
    void failed(const QString &why);

private:
    static QString tooLarge();
    QString refusedByHeaders() const;
    void headersArrived();
    void bytesArrived();
    void finished();
    void fail(const QString &why);
    void decode(const QByteArray &bytes);

    QNetworkAccessManager *m_network = nullptr;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_bytes;
    QSize m_largest;
    quint64 m_generation = 0; // of the newest request
    int m_timeLimit = mostMilliseconds;
};

} // namespace Kaiwa
