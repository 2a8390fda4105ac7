#pragma once

#include "models/database/query.h"
#include "models/insights/coverage.h"
#include "models/insights/reportboard.h"
#include "views/shell/page.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace Kaiwa {

class ChartCard;
class CurationDecisions;
class FigureCard;
class LanguageBox;
class MessagePanel;
class Workspace;

// How well findings are covered by curated features: the shares of the last 30 days, week by week, and what waits
// longest for a decision. A mark of a week opens its rows, and so does a figure. Reads on workers; what was shown stays until the new answer is
// there.
class CoveragePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CoveragePage)

public:
    explicit CoveragePage(Workspace &workspace, QWidget *parent = nullptr);
    ~CoveragePage() override; // cancels what runs

    void refresh() override;
    bool isLoading() const override { return m_query.isRunning() || m_board->isAsking(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTitleRow();
    void makeFigures(QBoxLayout *rows);
    void makeCharts(QBoxLayout *rows);
    QWidget *makeOldest();
    void arrange();
    void take(const Result<Coverage> &coverage);
    void showFigures(const Coverage &coverage);
    void showChart(const QString &question);
    void openRows(const ChartCard &chart, const ReportParameters &mark, qint64 n, const QString &words);
    void showOldest(const Coverage &coverage);
    void openFigure(int place);
    void showMessage(const QString &title, const QString &text);

    Workspace &m_workspace;
    CurationDecisions &m_decisions;
    ReportBoard *m_board = nullptr; // of the charts
    Query<Coverage> m_query;
    quint64 m_question = 0;
    bool m_shown = false; // something was read
    LanguageBox *m_language = nullptr;
    QLabel *m_asOf = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessagePanel *m_message = nullptr;
    QList<FigureCard *> m_cards; // curated, ambiguous, made, oldest
    QList<ChartCard *> m_charts;
    QGridLayout *m_figures = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_oldestBox = nullptr;
    int m_columns = 0; // of charts
    Coverage m_coverage; // of which the figures are
    ReportParameters m_lastDays; // with which they were asked
    QDate m_today; // in the reading zone, when it was asked last
    QListWidget *m_oldest = nullptr;
};

} // namespace Kaiwa
