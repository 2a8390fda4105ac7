#include "views/pages/curation/featuremerging.h"

#include "models/content/workspace.h"
#include "models/curation/labeltables.h"
#include "models/database/pgconnection.h"
#include "views/pages/curation/mergedialog.h"

#include <QWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

FeatureMerging::FeatureMerging(Workspace &workspace, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_page(page)
{
}

FeatureMerging::~FeatureMerging()
{
    m_query.cancel();
    m_reading.cancel();
}

QList<StagedRecord> FeatureMerging::stagedLabels() const
{
    return m_workspace.changes().records(featuresTable) + m_workspace.changes().records(aliasesTable);
}

void FeatureMerging::merge(const QStringList &mergedIds, const QString &survivorId)
{
    m_choices.clear();
    plan(mergedIds, survivorId, false);
}

void FeatureMerging::review(const QStringList &mergedIds, const QString &survivorId)
{
    m_choices.clear();
    plan(mergedIds, survivorId, true);
}

void FeatureMerging::plan(const QStringList &mergedIds, const QString &survivorId, bool askAnyway)
{
    m_query.cancel();
    const quint64 question = ++m_question;
    m_query = m_workspace.session().read<MergeBatch>(
        [catalog = m_workspace.catalog(), staged = stagedLabels(), mergedIds, survivorId, choices = m_choices](
            PgConnection &connection) { return planMerges(connection, catalog, staged, mergedIds, survivorId, choices); });
    m_query.then(this, [this, question, survivorId, askAnyway](const Result<MergeBatch> &batch) {
        if (question != m_question)
            return;
        if (!batch)
            Q_EMIT failed(batch.error());
        else
            take(*batch, survivorId, askAnyway);
    });
}

void FeatureMerging::take(const MergeBatch &batch, const QString &survivorId, bool askAnyway)
{
    if (const QString refusal = batch.refusal(); !refusal.isEmpty()) {
        Q_EMIT failed(failure(Error::Kind::Refused, refusal).value());
        return;
    }
    if (batch.isUndecided() || askAnyway)
        ask(batch, survivorId);
    else
        stage(batch);
}

void FeatureMerging::ask(const MergeBatch &batch, const QString &survivorId)
{
    auto *dialog = new MergeDialog(batch, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::decided, this, [this, batch, survivorId](const QHash<QString, MergeChoices> &choices) {
        m_choices = choices;
        plan(batch.merged, survivorId, false); // on what stands then
    });
    connect(dialog, &QDialog::rejected, this, [this, batch] {
        for (const QString &merged : batch.merged)
            Q_EMIT givenUp(merged);
    });
    dialog->open();
}

void FeatureMerging::stage(const MergeBatch &batch)
{
    if (!stageMerges(m_workspace.changes(), batch)) {
        Q_EMIT failed(failure(Error::Kind::Conflict,
            tr("Something about these features was changed while the merge was planned. Try again."))
                          .value());
        return;
    }
    for (const QString &merged : batch.merged)
        Q_EMIT staged(merged, batch.survivor);
}

void FeatureMerging::unmerge(const QString &featureId)
{
    m_reading.cancel();
    const quint64 question = ++m_question;
    m_reading = m_workspace.session().read<MergeSubject>(
        [catalog = m_workspace.catalog(), staged = stagedLabels(), featureId](PgConnection &connection) {
            return readUnmergeSubject(connection, catalog, staged, featureId);
        });
    m_reading.then(this, [this, question, featureId](const Result<MergeSubject> &subject) {
        if (question != m_question)
            return;
        if (!subject) {
            Q_EMIT failed(subject.error());
            return;
        }
        const UnmergePlan plan = planUnmerge(*subject);
        if (!plan.refusal.isEmpty())
            Q_EMIT failed(failure(Error::Kind::Refused, plan.refusal).value());
        else if (!stageSteps(m_workspace.changes(), plan.name, plan.steps))
            Q_EMIT failed(failure(Error::Kind::Conflict, tr("Something about these features was changed meanwhile. Try again.")).value());
        else
            Q_EMIT unmerged(featureId, plan.kept);
    });
}

} // namespace Kaiwa
