#pragma once

#include "models/database/localserver.h"
#include "models/database/pgconnection.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <mutex>

namespace Kaiwa {

// The studio's own database as the window waits for it: starts the private server, makes what is missing, and fills in
// the learners' life afterwards, all on a thread of its own, telling how far it is. Owned by the Studio, lives in the
// window's thread. Its end stops what runs and leaves the server.
class LocalDatabase final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalDatabase)

public:
    explicit LocalDatabase(QObject *parent = nullptr);
    ~LocalDatabase() override;

    // Answers with ready() or failed(). Asking while it is under way changes nothing.
    void open();
    // Fills the learners' life in where it is still missing.
    void fillLife();

Q_SIGNALS:
    void progressed(const QString &words);
    void ready(const Kaiwa::ConnectionProfile &profile, const QString &password);
    void failed(const Kaiwa::Error &error);
    void lifeProgressed(double share);
    void lifeEnded(bool wasFilled);

private:
    struct Opened {
        ConnectionProfile profile;
        QString password;
    };
    Result<Opened> openOnWorker();
    Result<bool> fillOnWorker(const Opened &opened); // false: it was there already
    Result<std::unique_ptr<PgConnection>> connectOnWorker(const Opened &opened); // its work ends when this ends
    void tell(const QString &words);

    LocalServer m_server;
    QThreadPool m_threads; // of its own: filling takes long and must not hold up other work
    QFuture<void> m_opening;
    QFuture<void> m_filling;
    std::atomic_bool m_ending = false;
    std::mutex m_tokenMutex;
    std::shared_ptr<CancelToken> m_token; // of the connection that a thread works on
    Opened m_opened;
};

} // namespace Kaiwa
