#include "views/shell/studiostyle.h"

#include "views/shell/studiostyle_p.h"
#include "views/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QTreeView>

namespace Kaiwa {

namespace StyleFacts {

bool isTextArea(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return frame && frame->frameStyle() != QFrame::NoFrame
        && (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget));
}

bool isEmbeddedEdit(const QWidget *widget)
{
    return widget
        && (qobject_cast<const QComboBox *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
}

bool hasMenuArrow(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
}

} // namespace StyleFacts

using namespace StyleFacts;

namespace {

constexpr int controlHeight = 28;

const Colours &styleColours()
{
    return Theme::instance().colours();
}

} // namespace

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // Two pixels leave the square corners of a viewport inside the rounded corners of its frame.
        if (qobject_cast<const QMenu *>(widget))
            return 1;
        return isTextArea(widget) || qobject_cast<const QAbstractItemView *>(widget) ? 2 : 1;
    case PM_ButtonMargin:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SplitterWidth:
        return 1; // QSplitter keeps a wider strip around a thin handle that can be grabbed
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuButtonIndicator:
        return 16;
    case PM_HeaderMarkSize:
        return 12;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin: // what stands before the words of an item, less one pixel
        return qobject_cast<const QAbstractItemView *>(widget) ? 7 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default: // the rest of a foreign enumeration is Fusion's
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_UnderlineShortcut:
    case SH_DrawMenuBarSeparator:
        return 0;
    case SH_Table_GridLineColor:
        return int(styleColours().line.rgba());
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize StudioStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int textHeight = option ? option->fontMetrics.height() + 8 : 0;
    const int height = qMax(controlHeight, textHeight);
    switch (type) {
    case CT_PushButton: {
        const auto role = widget ? ButtonRole(widget->property(buttonRoleProperty).toInt()) : ButtonRole::Plain;
        const bool isLow = role == ButtonRole::Chip || role == ButtonRole::Tab;
        size.setHeight(isLow ? height - 4 : height);
        size.setWidth(contents.width() + (role == ButtonRole::Link ? 12 : role == ButtonRole::Chip ? 22 : 26));
        return size;
    }
    case CT_LineEdit:
        size.setHeight(isEmbeddedEdit(widget) ? size.height() : height);
        return size;
    case CT_ComboBox: // its words stand farther from the border than Fusion has them, and are never cut
        size.rwidth() += 10;
        [[fallthrough]];
    case CT_SpinBox:
        size.setHeight(height);
        return size;
    case CT_ToolButton:
        if (hasMenuArrow(option))
            size.rwidth() += 18;
        return size.expandedTo({ controlHeight, controlHeight });
    case CT_HeaderSection:
        size.setHeight(qMax(26, textHeight - 2));
        return size;
    case CT_MenuBarItem:
        return { contents.width() + 16, qMax(26, contents.height() + 8) };
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(qMax(26, textHeight));
        return size;
    case CT_ItemViewItem:
        if (qobject_cast<const QTreeView *>(widget))
            size.setHeight(qMax(height, size.height()));
        return size;
    case CT_TabBarTab:
        size.setHeight(32);
        return size;
    default:
        return size;
    }
}

QRect StudioStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const bool holdsText = (control == CC_ComboBox && part == SC_ComboBoxEditField)
        || (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (holdsText) // as far from the border as in a line edit
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(4, 0, 0, 0);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A scroll bar is only its handle: no buttons at its ends.
    const bool vertical = slider->orientation == Qt::Vertical;
    const int length = vertical ? slider->rect.height() : slider->rect.width();
    const int extent = vertical ? slider->rect.width() : slider->rect.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        const int wanted = int(qint64(slider->pageStep) * length / (range + slider->pageStep));
        handle = qBound(qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), wanted, length);
    }
    const int start = sliderPositionFromValue(
        slider->minimum, slider->maximum, slider->sliderPosition, length - handle, slider->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = vertical ? QRect(0, from, extent, size) : QRect(from, 0, size, extent);
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return slider->rect;
    default:
        return {};
    }
}

QRect StudioStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !isEmbeddedEdit(widget))
        return rect.adjusted(6, 0, -6, 0);
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return rect;
}

} // namespace Kaiwa
