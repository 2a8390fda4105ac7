#pragma once

#include "models/content/deletion/deleteimpact.h"
#include "models/database/query.h"

#include <QObject>

#include <optional>

class QTimer;

namespace Kaiwa {

class Workspace;

// Asks on a worker what refers to records and what a delete of them would do. One question at a time: a new one cancels
// the one before. Owned by whoever shows the answer.
class ImpactReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImpactReader)

public:
    explicit ImpactReader(Workspace &workspace, QObject *parent = nullptr);
    ~ImpactReader() override;

    void ask(const QList<RecordKey> &records, int delay = 0); // milliseconds of rest before the server is asked
    void cancel();

Q_SIGNALS:
    void planned(const Kaiwa::DeletePlan &plan);
    void failed(const Kaiwa::Error &error);

private:
    void start();

    Workspace &m_workspace;
    QTimer *m_delay = nullptr;
    QList<RecordKey> m_records;
    Query<DeletePlan> m_query;
    quint64 m_question = 0;
};

// How parts of a plan read to people.
QString impactEffectWords(DeleteImpact::Effect effect);
QString impactTableWords(const QString &table);
QString impactCountWords(qint64 count);

} // namespace Kaiwa
