#pragma once

#include <QCheckBox>

namespace Kaiwa {

// An on-off switch: a check box to the keyboard and to a screen reader, a track with a knob to the eye. Partly checked
// means that nothing is set. Owned by whatever it switches.
class SwitchButton final : public QCheckBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SwitchButton)

public:
    explicit SwitchButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // The same picture, for delegates; `rect` is trackSize() large.
    static QSize trackSize() { return { 30, 16 }; }
    static void paintTrack(QPainter &painter, const QRect &rect, Qt::CheckState state, bool enabled, Qt::LayoutDirection direction);

protected:
    bool hitButton(const QPoint &position) const override;
    void nextCheckState() override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Kaiwa
