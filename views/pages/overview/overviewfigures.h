#pragma once

#include "models/insights/chartmarks.h"
#include "models/insights/reportboard.h"

#include <QWidget>

#include <functional>

namespace Kaiwa {

class OverviewTile;
class Session;

// What needs somebody, as tiles over reports: the month so far, who is at a limit, who came, which payments failed, what
// machines made. Each has the last weeks as a small line and leads to its page. Reads when it is shown; what the database
// lacks is said on the tile. Owned by the overview.
class OverviewFigures final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewFigures)

public:
    explicit OverviewFigures(Session &session, QWidget *parent = nullptr);

    void refresh(); // reads anew where it is seen, else when it is seen next
    bool isLoading() const { return m_board->isAsking(); }

Q_SIGNALS:
    void openPageRequested(const QString &id);
    void loadingChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Figure {
        QString report;
        QString title; // translated
        QString page; // that it leads to
        QString category;
        QString value;
        QString second; // a further value of the report; empty: none
        std::function<QString(double sum, double secondSum)> words; // the line below the fact
        bool isOverTime = true; // categories are days: they make the small line
        OverviewTile *tile = nullptr;
    };
    static QList<Figure> figures();
    void ask();
    void show(const QString &report);

    Session &m_session;
    QList<Figure> m_figures;
    ReportBoard *m_board = nullptr;
    bool m_isStale = true;
};

} // namespace Kaiwa
