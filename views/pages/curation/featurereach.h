#pragma once

#include "models/insights/report.h"
#include "views/pages/content/recordpanel.h"

class QLabel;
class QTimer;

namespace Kaiwa {

class Workspace;

// How far a feature reaches, under its form: findings and learners of the last 30 days and ever, those of features that
// were merged into it among them, and the aliases that lead to it. Asks after the row has rested, on a worker.
class FeatureReach final : public RecordPanel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeatureReach)

public:
    explicit FeatureReach(Workspace &workspace, QWidget *parent = nullptr);
    ~FeatureReach() override; // cancels what runs

    void showRecord(const RecordKey &key) override;

private:
    void ask();
    void take(const Result<ReportAnswers> &answers);

    Workspace &m_workspace;
    QTimer *m_rest = nullptr;
    QLabel *m_words = nullptr;
    RecordKey m_key;
    Query<ReportAnswers> m_query;
    quint64 m_question = 0;
};

} // namespace Kaiwa
