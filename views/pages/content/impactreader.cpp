#include "views/pages/content/impactreader.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace Kaiwa {

ImpactReader::ImpactReader(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    connect(m_delay, &QTimer::timeout, this, &ImpactReader::start);
}

ImpactReader::~ImpactReader()
{
    m_query.cancel();
}

void ImpactReader::cancel()
{
    ++m_question;
    m_delay->stop();
    if (m_query.isRunning())
        m_query.cancel();
}

void ImpactReader::ask(const QList<RecordKey> &records, int delay)
{
    cancel();
    m_records = records;
    m_delay->start(delay);
}

void ImpactReader::start()
{
    const quint64 question = m_question;
    m_query = m_workspace.session().read<DeletePlan>(
        [catalog = m_workspace.catalog(), records = m_records](PgConnection &connection) {
            return planDelete(connection, catalog, records);
        });
    m_query.then(this, [this, question](const Result<DeletePlan> &plan) {
        if (question != m_question)
            return;
        if (plan)
            Q_EMIT planned(*plan);
        else
            Q_EMIT failed(plan.error());
    });
}

QString impactEffectWords(DeleteImpact::Effect effect)
{
    switch (effect) {
    case DeleteImpact::Effect::Deleted:
        return ImpactReader::tr("deleted with it");
    case DeleteImpact::Effect::Emptied:
        return ImpactReader::tr("kept, without the reference");
    case DeleteImpact::Effect::Blocks:
        return ImpactReader::tr("block the delete");
    case DeleteImpact::Effect::LeftDangling:
        return ImpactReader::tr("keep a name that leads nowhere");
    }
    return {};
}

QString impactTableWords(const QString &table)
{
    return describeEntity(table).title;
}

QString impactCountWords(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace Kaiwa
