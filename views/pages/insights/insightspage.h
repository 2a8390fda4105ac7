#pragma once

#include "models/insights/insightfilter.h"
#include "models/insights/reportboard.h"
#include "views/charts/chartdocument.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/shell/page.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace Kaiwa {

class ChartCard;
class ChartChoices;
class InsightsFilterBar;
class Workspace;

// A page of charts over one filter: period, language, tier, guests, and the accounts that are left out. Reads when it is
// shown and when the filter changes, side by side; what is still running when somebody leaves it is cancelled on the
// server. A click on a mark opens the rows behind it, under the same filter and in the same zone. Read only. Owned by the
// main window.
class InsightsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InsightsPage)

public:
    InsightsPage(Workspace &workspace, const InsightsDescription &description, QWidget *parent = nullptr);

    void refresh() override;
    bool isLoading() const override;

    const InsightFilter &filter() const;
    void setFilter(const InsightFilter &filter);
    const QList<ChartCard *> &cards() const { return m_cards; }
    ChartDocument document() const; // as it stands now

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCharts();
    void arrange();
    void ask();
    void showAnswer(const QString &question);
    void compare(const QString &question);
    void nameLanguages(const QHash<QString, QString> &names);
    void showStatus();
    void openDefinition(const ChartCard &card);
    void openRows(const ChartCard &card, const ReportParameters &mark, qint64 n, const QString &words);
    void exportDocument();
    void write(const QString &path);

    Workspace &m_workspace;
    const InsightsDescription m_description;
    InsightsFilterBar *m_bar;
    ReportBoard *m_board;
    ReportBoard *m_before; // of the period before, where it is compared with
    ChartChoices *m_choices;
    QTimer m_rest; // several filters change at once
    QDate m_today; // in the reading zone, when it was asked last
    QDateTime m_askedAt;
    bool m_isStale = true; // to be asked when it is shown

    QLabel *m_note = nullptr;
    QScrollArea *m_area = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    QList<ChartCard *> m_cards;
};

} // namespace Kaiwa
