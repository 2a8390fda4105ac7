#pragma once

#include <QProxyStyle>

namespace Kaiwa {

// Dynamic property of a button that holds its ButtonRole.
inline constexpr const char *buttonRoleProperty = "buttonRole";

// Paints every standard widget in the studio's look: flat, one-pixel lines, rounded by 6 pixels, one accent, focus
// always visible. Stands on Fusion, which measures and lays out. Colours come from the Theme at painting time, so a
// change of theme needs no new style. Owned by QApplication.
class StudioStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StudioStyle)

public:
    StudioStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
};

} // namespace Kaiwa
