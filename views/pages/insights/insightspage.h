#pragma once

#include "models/curation/labeltrial.h"
#include "models/insights/insightfilter.h"
#include "models/insights/reportboard.h"
#include "views/charts/chartdocument.h"
#include "views/pages/insights/insightscatalog.h"
#include "views/shell/page.h"

#include <QTimer>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace Kaiwa {

class ChartCard;
class ScopeChip;
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
    ~InsightsPage() override;

    void refresh() override;
    bool isLoading() const override;

    const InsightFilter &filter() const { return m_filter; }
    void setFilter(const InsightFilter &filter);
    const QList<ChartCard *> &cards() const { return m_cards; }
    ChartDocument document() const; // as it stands now

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTitleRow();
    QWidget *makeCharts();
    void readChoices();
    void showFilter();
    void arrange();
    void ask();
    void showAnswer(const QString &question);
    void showBefore(const QString &question);
    bool compares() const;
    void showStatus();
    void openRows(const ChartCard &card, const ReportParameters &mark, qint64 n, const QString &words);
    void chooseLeftOut();
    void makeChoice(ChartCard &card, const ChartEntry::Choice &choice);
    void makeSteps(ChartCard &card, const ChartEntry::Choice &choice);
    void choose(ChartCard &card, const QString &parameter, const QString &value);
    void sayChosen(ChartCard &card);
    void readNames(); // that the database gives what is chosen on charts
    void exportDocument();

    Workspace &m_workspace;
    const InsightsDescription m_description;
    InsightFilter m_filter;
    ReportBoard *m_board = nullptr;
    ReportBoard *m_before = nullptr; // of the period before, where it is compared with
    QTimer m_rest; // several filters change at once
    QDate m_today; // in the reading zone, when it was asked last
    QDateTime m_askedAt;
    bool m_isStale = true; // to be asked when it is shown
    Query<QList<LabelLanguage>> m_languages;
    Query<ReportAnswers> m_tiers;
    QMap<QString, Query<ReportAnswers>> m_names; // by the chip that they are for

    ScopeChip *m_period = nullptr;
    ScopeChip *m_language = nullptr;
    ScopeChip *m_tier = nullptr;
    ScopeChip *m_guests = nullptr;
    ScopeChip *m_compare = nullptr;
    QPushButton *m_leftOut = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_note = nullptr;
    QScrollArea *m_area = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    QList<ChartCard *> m_cards;
};

} // namespace Kaiwa
