#pragma once

#include "views/shell/theme.h"

#include <QAbstractButton>

namespace Kaiwa {

// A card with one fact and its words, that leads to its page. Owned by the overview.
class OverviewTile final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewTile)

public:
    explicit OverviewTile(const QString &title, QWidget *parent = nullptr);

    // `fact` in large letters, the lines below it; a line's ink says what kind of word it is.
    struct Line {
        QString text;
        Ink ink = Ink::Dim;
        bool operator==(const Line &) const = default;
    };
    void say(const QString &fact, const QList<Line> &lines);
    // How the fact came about over time, as a small line beside it; fewer than two values: none.
    void setTrend(const QList<double> &values);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 160, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTrend(QPainter &painter, const QRectF &area) const;

    QString m_title;
    QString m_fact;
    QList<Line> m_lines;
    QList<double> m_trend;
};

} // namespace Kaiwa
