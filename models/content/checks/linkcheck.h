#pragma once

#include "models/content/checks/checkkind.h"

#include <QDateTime>
#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

class QNetworkReply;

namespace Kaiwa {

// Asks the addresses of pictures whether a picture answers: HEAD, or GET where the server has no HEAD, of which nothing
// but the head is read. Only http and https; a few at a time; an answer is good for a while. Columns that hold addresses
// are known by their name (url, image, picture, icon, avatar, cover, photo, thumbnail).
class LinkCheck final : public LateCheck {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkCheck)

public:
    explicit LinkCheck(const QString &id, QObject *parent = nullptr);

    QList<Check> look(const RecordKey &key, const FieldValues &record) override;

    static bool isPictureColumn(const QString &column);

private:
    enum class Way { Head, Get };
    struct Answer {
        QString problem; // empty: a picture
        QDateTime until;
    };
    void askSome();
    void ask(const QUrl &url, Way way);
    void receive(QNetworkReply *reply, const QUrl &url, Way way);
    QString problemOf(const QNetworkReply &reply) const;

    const QString m_id;
    QNetworkAccessManager m_network;
    QHash<QUrl, Answer> m_known;
    QHash<QUrl, QSet<RecordKey>> m_waiting;
    QList<QUrl> m_toAsk;
    int m_asking = 0;
};

std::function<LateCheck *(const CheckPlaces &places, QObject *parent)> makeLinkCheck(const QString &id);

} // namespace Kaiwa
