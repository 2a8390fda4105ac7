#pragma once

#include <QHeaderView>

namespace Kaiwa {

// Above each column: the tier's name as on a pricing page, what it costs, and how many subscriptions sit on it. Owned by
// the view of the tiers.
class TierHeader final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierHeader)

public:
    explicit TierHeader(QWidget *parent = nullptr);

protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

// Beside each row: the field's name, or the heading of a group. Owned by the view of the tiers.
class TierFieldHeader final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierFieldHeader)

public:
    explicit TierFieldHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace Kaiwa
