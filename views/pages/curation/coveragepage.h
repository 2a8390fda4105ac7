#pragma once

#include "models/database/query.h"
#include "models/insights/coverage.h"
#include "views/shell/page.h"

class QLabel;
class QListWidget;
class QStackedWidget;

namespace Kaiwa {

class CurationDecisions;
class FigureCard;
class LanguageBox;
class MessagePanel;
class TrendChart;
class Workspace;

// How well findings are covered by curated features: the shares of the last 30 days, week by week, and what waits
// longest for a decision. Reads on a worker; what was shown stays until the new answer is there.
class CoveragePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoveragePage)

public:
    explicit CoveragePage(Workspace &workspace, QWidget *parent = nullptr);
    ~CoveragePage() override; // cancels what runs

    void refresh() override;
    bool isLoading() const override { return m_query.isRunning(); }

private:
    QWidget *makeTitleRow();
    QWidget *makeFigures();
    QWidget *makeCharts();
    QWidget *makeOldest();
    void take(const Result<Coverage> &coverage);
    void showFigures(const Coverage &coverage);
    void showCharts(const Coverage &coverage);
    void showOldest(const Coverage &coverage);
    void showMessage(const QString &title, const QString &text);

    Workspace &m_workspace;
    CurationDecisions &m_decisions;
    Query<Coverage> m_query;
    quint64 m_question = 0;
    bool m_shown = false; // something was read
    LanguageBox *m_language = nullptr;
    QLabel *m_asOf = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    QList<FigureCard *> m_cards; // curated, ambiguous, made, oldest
    TrendChart *m_curated = nullptr;
    TrendChart *m_ambiguous = nullptr;
    TrendChart *m_made = nullptr;
    QListWidget *m_oldest = nullptr;
};

} // namespace Kaiwa
