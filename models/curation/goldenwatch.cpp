#include "models/curation/goldenwatch.h"

#include "models/content/history/localhistory.h"
#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

Result<QList<GoldenLabel>> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<GoldenLabel>();
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Io,
            GoldenWatch::tr("The golden labels on this computer could not be read."), path + u": "_s + file.errorString());
    }
    return readGoldenLabels(file, path);
}

Result<bool> writeFile(const QString &path, const QList<GoldenLabel> &labels)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const auto failed = [&](const QString &detail) {
        return failure(Error::Kind::Io, GoldenWatch::tr("The golden labels could not be kept on this computer."),
            path + u": "_s + detail);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (const Result<void> written = writeGoldenLabels(file, labels); !written)
        return failed(written.error().message);
    if (!file.commit())
        return failed(file.errorString());
    return true;
}

} // namespace

GoldenWatch &GoldenWatch::of(Workspace &workspace)
{
    auto *watch = workspace.findChild<GoldenWatch *>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? *watch : *new GoldenWatch(workspace);
}

GoldenWatch::GoldenWatch(Workspace &workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_path(QFileInfo(workspace.localHistory().path()).path() + u"/golden-labels.csv"_s)
{
    m_disk.setMaxThreadCount(1);
    connect(&m_tables, &LabelWatch::changed, this, [this] {
        if (m_read)
            ask();
    });
}

GoldenWatch::~GoldenWatch()
{
    m_query.cancel();
    m_disk.waitForDone();
}

void GoldenWatch::start()
{
    if (std::exchange(m_started, true))
        return;
    const QFuture<Result<QList<GoldenLabel>>> read = QtConcurrent::run(&m_disk, [path = m_path] { return readFile(path); });
    whenFinished(read, this, [this](const Result<QList<GoldenLabel>> &labels) {
        m_read = true;
        if (labels)
            m_labels = withGoldenLabels(*labels, m_labels);
        else
            m_error = labels.error();
        ask();
    });
}

void GoldenWatch::setLabels(const QList<GoldenLabel> &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    m_lowered.clear();
    m_error.reset();
    const QFuture<Result<bool>> kept
        = QtConcurrent::run(&m_disk, [path = m_path, labels] { return writeFile(path, labels); });
    whenFinished(kept, this, [this](const Result<bool> &result) {
        if (result)
            return;
        m_error = result.error();
        Q_EMIT changed();
    });
    ask();
}

// Without golden labels nobody needs the tables for them.
void GoldenWatch::ask()
{
    ++m_question;
    m_query.cancel();
    m_known = m_labels.isEmpty();
    if (m_labels.isEmpty()) {
        m_outcomes.clear();
        m_before.clear();
        Q_EMIT changed();
        return;
    }
    m_tables.start();
    if (!m_tables.isKnown()) {
        Q_EMIT changed();
        return;
    }
    const quint64 mine = m_question;
    m_query = m_workspace.session().read<Outcomes>([labels = m_labels, lowered = m_lowered, before = m_tables.committed(),
                                                       after = m_tables.standing()](PgConnection &connection)
                                                       -> Result<Outcomes> {
        Outcomes outcomes { {}, {}, lowered };
        if (lowered.isEmpty()) {
            QStringList texts;
            for (const GoldenLabel &label : labels)
                texts.append(label.asked.label);
            const Result<QStringList> answer = loweredByServer(connection, texts);
            if (!answer)
                return tl::unexpected<Error>(answer.error());
            outcomes.lowered = *answer;
        }
        outcomes.before = goldenOutcomes(labels, outcomes.lowered, before);
        outcomes.after = goldenOutcomes(labels, outcomes.lowered, after);
        return outcomes;
    });
    m_query.then(this, [this, mine](const Result<Outcomes> &outcomes) {
        if (mine == m_question)
            take(outcomes);
    });
    Q_EMIT changed();
}

void GoldenWatch::take(const Result<Outcomes> &outcomes)
{
    if (outcomes) {
        m_error.reset();
        m_before = outcomes->before;
        m_outcomes = outcomes->after;
        m_lowered = outcomes->lowered;
        m_known = true;
    } else {
        m_error = outcomes.error();
    }
    Q_EMIT changed();
}

} // namespace Kaiwa
