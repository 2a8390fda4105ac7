#pragma once

#include "models/content/exchange/tableexport.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Kaiwa {

class Session;

// One export into a file, run on a worker and seen from the window's thread. The file appears under its name when it is
// whole: an export that fails or is cancelled leaves what was there before. Given up when this goes.
class ExportJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportJob)

public:
    explicit ExportJob(Session &session, QObject *parent = nullptr);
    ~ExportJob() override;

    void start(const ExportRequest &request, const QString &path); // once
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(qint64 rows);
    void failed(const Kaiwa::Error &error); // a cancel too

private:
    // Both threads see it.
    struct State {
        std::atomic<qint64> rows = 0;
        std::atomic_bool isStopped = false;
    };

    Session &m_session;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    Query<qint64> m_query;
    QTimer m_poll;
};

} // namespace Kaiwa
