#include "models/content/exchange/exportjob.h"

#include "models/database/session.h"

#include <QSaveFile>

namespace Kaiwa {

namespace {

constexpr int exportPollMilliseconds = 100;

Result<qint64> exportToFile(PgConnection &connection, const ExportRequest &request, const QString &path,
    const std::function<bool(qint64)> &goesOn)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return failure(Error::Kind::Io,
            ExportJob::tr("The file “%1” could not be written.", "%1: a path").arg(path), file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    Result<qint64> rows = exportRows(connection, request, file, goesOn);
    if (rows && !file.commit())
        return failed();
    return rows;
}

} // namespace

ExportJob::ExportJob(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_poll.setInterval(exportPollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->rows); });
}

ExportJob::~ExportJob()
{
    cancel();
}

void ExportJob::start(const ExportRequest &request, const QString &path)
{
    m_poll.start();
    m_query = m_session.read<qint64>([request, path, state = m_state](PgConnection &connection) {
        return exportToFile(connection, request, path, [state](qint64 rows) {
            state->rows = rows;
            return !state->isStopped;
        });
    });
    m_query.then(this, [this](const Result<qint64> &rows) {
        m_poll.stop();
        if (rows)
            Q_EMIT finished(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void ExportJob::cancel()
{
    m_state->isStopped = true;
    m_query.cancel();
}

} // namespace Kaiwa
