#include "tests/support/exchangebench.h"

#include "models/content/exchange/tableexport.h"
#include "tests/support/workspacebench.h"

#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

void waitFor(const QSignalSpy &spy, const char *what)
{
    if (!QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, patience))
        qFatal("%s took more than a minute.", what);
}

} // namespace

ExchangeBench::ExchangeBench()
    : m_connection(m_database.connect())
    , m_workspace(std::make_unique<Workspace>(openSession(m_database.profile()), m_folder.filePath(u"journal"_s)))
{
}

ExchangeBench::~ExchangeBench() = default;

void ExchangeBench::commit()
{
    QSignalSpy finished(m_workspace.get(), &Workspace::commitFinished);
    m_workspace->commit();
    waitFor(finished, "A commit");
    const auto outcome = finished.first().first().value<CommitOutcome>();
    const QString why = outcome.error ? outcome.error->message
        : outcome.refused.isEmpty()   ? QString()
                                      : outcome.refused.first().error.message;
    if (outcome.state != CommitOutcome::State::Committed)
        qFatal("The commit was refused: %s", qPrintable(why));
}

QByteArray ExchangeBench::exported(const QString &table, FileFormat format)
{
    ExportRequest request;
    request.query = WindowQuery(m_workspace->catalog(), table);
    request.columns = exportColumns(*m_workspace->catalog().table(table));
    request.options.format = format;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<qint64> rows = exportRows(*m_connection, request, buffer); !rows)
        qFatal("%s", qPrintable(rows.error().message));
    return buffer.data();
}

ImportPlan ExchangeBench::planOf(const QString &table, const QByteArray &bytes, FileFormat format)
{
    ImportRequest request;
    request.path = m_folder.filePath(u"file"_s);
    QFile file(request.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    request.options = { format, ',' };
    request.catalog = m_workspace->catalog();
    request.description = describeEntity(table, request.catalog);
    Result<ImportPlan> plan = planImport(*m_connection, request);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return *plan;
}

void ExchangeBench::importAndCommit(const ImportPlan &plan)
{
    StagingJob staging(m_workspace->changes(), u"Import"_s, ImportPlan(plan).takeItems());
    QSignalSpy finished(&staging, &StagingJob::finished);
    staging.start();
    waitFor(finished, "Staging");
    commit();
}

} // namespace Kaiwa::TestSupport
