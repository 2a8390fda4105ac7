#pragma once

#include "models/insights/scenarioresults.h"
#include "views/pages/content/recordpanel.h"

class QGridLayout;
class QLabel;
class QTimer;
class QVBoxLayout;

namespace Kaiwa {

class ContentTable;
class ResultSections;
class Workspace;

// How the current scenario does, below its fields: asked of the database once the row has rested, on a worker, and given
// up when another row is current. What the database does not record is said in words. Owned by the form.
class ScenarioResultsPanel final : public RecordPanel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenarioResultsPanel)

public:
    ScenarioResultsPanel(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);
    ~ScenarioResultsPanel() override;

    void showRecord(const RecordKey &key) override;

private:
    void makeHeading(QVBoxLayout *column);
    void choosePeriod(int days);
    void askAgain();
    void ask();
    void take(const Result<ScenarioResults> &results);
    QString stateWords(const ScenarioResults &results) const;
    void openRows(const ResultMark &mark, qint64 n, const QString &title);
    void cancel();

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_key;
    int m_days = 30;
    QTimer *m_rest = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_asOf = nullptr;
    ResultSections *m_sections = nullptr;
    Query<ScenarioResults> m_query;
    quint64 m_question = 0;
    ScenarioResults m_results;
};

} // namespace Kaiwa
