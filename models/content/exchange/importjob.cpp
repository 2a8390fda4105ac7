#include "models/content/exchange/importjob.h"

#include "models/database/session.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace Kaiwa {

namespace {

constexpr int importPollMilliseconds = 100;
constexpr int previewRecords = 50;

// To free a hundred thousand rows takes long enough to be seen: whoever lets go of a plan does not wait for it.
void freePlanElsewhere(ImportPlan *plan)
{
    QThreadPool::globalInstance()->start([plan] { std::default_delete<ImportPlan>()(plan); });
}

} // namespace

ImportJob::ImportJob(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_poll.setInterval(importPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->bytes, m_state->records); });
}

ImportJob::~ImportJob()
{
    cancel();
}

void ImportJob::preview(const QString &path, const std::optional<ReaderOptions> &options)
{
    const quint64 mine = ++m_previews;
    whenFinished(QtConcurrent::run([path, options] { return previewImport(path, options, previewRecords); }), this,
        [this, mine](const Result<ImportPreview> &preview) {
            if (mine != m_previews)
                return;
            if (preview)
                Q_EMIT previewed(*preview);
            else
                Q_EMIT failed(preview.error());
        });
}

void ImportJob::plan(const ImportRequest &request)
{
    using Plan = std::shared_ptr<ImportPlan>;
    cancel();
    m_state = std::make_shared<State>();
    m_poll.start();
    m_query = m_session.read<Plan>([request, state = m_state](PgConnection &connection) -> Result<Plan> {
        Result<ImportPlan> made = planImport(connection, request, [&state](qint64 bytes, qint64 records) {
            state->bytes = bytes;
            state->records = records;
            return !state->isStopped;
        });
        if (!made)
            return tl::unexpected(made.error());
        return Plan(std::make_unique<ImportPlan>(std::move(*made)).release(), freePlanElsewhere);
    });
    m_query.then(this, [this, state = m_state](const Result<Plan> &made) {
        if (state != m_state)
            return;
        m_poll.stop();
        if (made)
            Q_EMIT planned(*made);
        else
            Q_EMIT failed(made.error());
    });
}

void ImportJob::cancel()
{
    if (m_state)
        m_state->isStopped = true;
    m_query.cancel();
}

} // namespace Kaiwa
