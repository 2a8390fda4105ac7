#pragma once

#include <QLabel>

namespace Kaiwa {

// A line of second words that takes only the room that is left: cut with an ellipsis, or not shown at all where it does
// not fit. The whole text is in its tool tip. Owned by whatever it explains.
class SpareLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpareLabel)

public:
    enum class Spare { Cut, Hide };

    explicit SpareLabel(Spare spare, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Spare m_spare;
};

} // namespace Kaiwa
