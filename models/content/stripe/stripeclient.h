#pragma once

#include "models/content/stripe/stripeprice.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

class QNetworkReply;

namespace Kaiwa {

// Asks Stripe for prices: GET {base}/v1/prices/{id}, with the key as a bearer token. Lives in the window's thread,
// nothing blocks. The key is kept in memory until forgetKey() and goes nowhere but into the requests' header: to https,
// or to this computer itself. Certificates are verified, redirects are not followed, and an error never repeats the key.
class StripeClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StripeClient)

public:
    static QUrl standardBase(); // https://api.stripe.com

    explicit StripeClient(QObject *parent = nullptr);
    ~StripeClient() override;

    void setTimeout(int milliseconds) { m_timeout = milliseconds; }
    // Why this cannot be asked, in a sentence; none where it can.
    static std::optional<QString> refusedBase(const QUrl &base);
    static std::optional<QString> refusedKey(const QString &key);

    // Asks for each of the prices once, a few at a time; priced() or failed() for each, then finished(). What concerns every
    // price (the key, the rate limit, no connection) ends the rest with the same error. Of the kind Invalid is an error
    // that is the price id's own: Stripe has no such price, or no id looks like that. One run at a time: an earlier one
    // is cancelled.
    void fetch(const QUrl &base, const QString &key, const QStringList &priceIds);
    void cancel(); // no more answers, no finished()
    bool isRunning() const { return !m_waiting.isEmpty() || !m_replies.isEmpty(); }

Q_SIGNALS:
    void priced(const QString &priceId, const Kaiwa::StripePrice &price);
    void failed(const QString &priceId, const Kaiwa::Error &error);
    void finished();

private:
    void askNext();
    void ask(const QString &priceId);
    void received(QNetworkReply *reply);
    Result<StripePrice> priceIn(const QByteArray &body, const QString &priceId) const;
    struct Asked {
        QString priceId;
        QString tlsProblem;
        bool tooLarge = false;
    };
    Error errorOf(const QNetworkReply &reply, const Asked &asked, const QByteArray &body) const;
    Error httpError(int status, const QNetworkReply &reply, const QByteArray &body) const;
    QString withoutKey(QString text) const;
    void letGo(QNetworkReply *reply);
    void endRest(const Error &error);

    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_key;
    int m_timeout = 15'000;
    QStringList m_waiting;
    QHash<QNetworkReply *, Asked> m_replies;
    bool m_ending = false;
};

} // namespace Kaiwa
