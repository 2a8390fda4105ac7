#pragma once

#include "models/content/table/recordhits.h"

#include <QAbstractButton>

namespace Kaiwa {

// One field in which a search found something: its name, the sentence with the hit marked, and which of how many it is.
// Pressing it opens the field there. Owned by SearchHits.
class HitRow final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HitRow)

public:
    HitRow(const QString &column, const QString &label, QWidget *parent = nullptr);

    const QString &column() const { return m_column; }
    // `number` from 1.
    void say(const Excerpt &excerpt, int number, int count, bool isCurrent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintExcerpt(QPainter &painter, const QRect &area) const;

    const QString m_column;
    const QString m_label;
    Excerpt m_excerpt;
    QString m_place; // "2 of 5"; empty where there is one
    bool m_isCurrent = false;
};

} // namespace Kaiwa
