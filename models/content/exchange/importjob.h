#pragma once

#include "models/content/exchange/importplan.h"
#include "models/database/query.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Kaiwa {

class Session;

// Looks into a file and makes the plan of an import, on workers, seen from the window's thread. Given up when this goes.
class ImportJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportJob)

public:
    explicit ImportJob(Session &session, QObject *parent = nullptr);
    ~ImportJob() override;

    // The newest wins; what an older one finds is dropped.
    void preview(const QString &path, const std::optional<ReaderOptions> &options = {});
    void plan(const ImportRequest &request);
    void cancel();

Q_SIGNALS:
    void previewed(const Kaiwa::ImportPreview &preview);
    void progressed(qint64 bytes, qint64 records);
    // The plan is handed over once: whoever takes it takes it away, for it may be large.
    void planned(const std::shared_ptr<Kaiwa::ImportPlan> &plan);
    void failed(const Kaiwa::Error &error); // of either, a cancel too

private:
    // Both threads see it.
    struct State {
        std::atomic<qint64> bytes = 0;
        std::atomic<qint64> records = 0;
        std::atomic_bool isStopped = false;
    };

    Session &m_session;
    std::shared_ptr<State> m_state;
    Query<std::shared_ptr<ImportPlan>> m_query;
    QTimer m_poll;
    quint64 m_previews = 0;
};

} // namespace Kaiwa
