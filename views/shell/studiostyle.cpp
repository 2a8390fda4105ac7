#include "views/shell/studiostyle.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

namespace Kaiwa {

namespace {

constexpr int controlHeight = 28;

const Colours &colours()
{
    return Theme::instance().colours();
}

bool isTextArea(const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFrame *>(widget);
    return frame && frame->frameStyle() != QFrame::NoFrame
        && (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget));
}

// The embedded line edit of a combo or spin box has no frame of its own.
bool isEmbeddedEdit(const QWidget *widget)
{
    return widget
        && (qobject_cast<const QComboBox *>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
}

bool isFocused(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
}

// A tool button with words and a menu shows that there is one; an icon alone is known by its picture.
bool hasMenuArrow(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
}

template <typename Option>
Option withPalette(const Option &option, QPalette::ColorRole role, const QColor &colour)
{
    Option copy(option);
    copy.palette.setColor(role, colour);
    return copy;
}

} // namespace

StudioStyle::StudioStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void StudioStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool hovers = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget)
        || isTextArea(widget);
    if (hovers)
        widget->setAttribute(Qt::WA_Hover);
    // Fusion greys the text around the place where an item view's header ends; fonts are given once, here.
    if (qobject_cast<QHeaderView *>(widget))
        widget->setFont(labelFont());
}

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

int StudioStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
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
        return int(colours().line.rgba());
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

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
    const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int textHeight = option ? option->fontMetrics.height() + 8 : 0;
    const int height = qMax(controlHeight, textHeight);
    switch (type) {
    case CT_PushButton: {
        const auto role = widget ? ButtonRole(widget->property(buttonRoleProperty).toInt()) : ButtonRole::Plain;
        size.setHeight(role == ButtonRole::Chip ? height - 4 : height);
        size.setWidth(contents.width() + (role == ButtonRole::Link ? 12 : role == ButtonRole::Chip ? 22 : 26));
        return size;
    }
    case CT_LineEdit:
        size.setHeight(isEmbeddedEdit(widget) ? size.height() : height);
        return size;
    case CT_ComboBox:
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
    case CT_TabBarTab:
        size.setHeight(32);
        return size;
    default:
        return size;
    }
}

QRect StudioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
    const QWidget *widget) const
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
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
        slider->upsideDown);
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

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const Colours &c = colours();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0 && !isEmbeddedEdit(widget))
                StylePainter::field(*painter, *option, isFocused(option));
            else if (qobject_cast<const QAbstractItemView *>(widget ? widget->parentWidget() : nullptr))
                painter->fillRect(option->rect, c.field);
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
        return;
    case PE_Frame:
        if (isTextArea(widget)) {
            QStyleOption copy(*option);
            copy.state.setFlag(State_HasFocus, widget->hasFocus());
            copy.state.setFlag(State_ReadOnly, widget->property("readOnly").toBool());
            StylePainter::field(*painter, copy, widget->hasFocus());
        } else {
            const bool focused = qobject_cast<const QAbstractItemView *>(widget) && widget->hasFocus();
            StylePainter::roundedBox(*painter, option->rect, StylePainter::radius,
                qobject_cast<const QAbstractItemView *>(widget) ? c.panel : QColor(), focused ? c.accent : c.line);
        }
        return;
    case PE_FrameMenu:
        painter->setPen(c.fieldBorder);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.panel);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.panel);
        painter->setPen(c.fieldBorder);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, c.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), c.line);
        return;
    case PE_PanelButtonCommand:
        StylePainter::button(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        StylePainter::toolButton(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        StylePainter::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        StylePainter::radioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        StylePainter::chevron(*painter, option->rect, Qt::DownArrow, c.dim);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        StylePainter::chevron(*painter, option->rect, Qt::UpArrow, c.dim);
        return;
    case PE_IndicatorArrowLeft:
        StylePainter::chevron(*painter, option->rect, Qt::LeftArrow, c.dim);
        return;
    case PE_IndicatorArrowRight:
        StylePainter::chevron(*painter, option->rect, Qt::RightArrow, c.dim);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            StylePainter::chevron(*painter, option->rect,
                header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow, c.text);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            StylePainter::chevron(*painter, option->rect,
                option->state.testFlag(State_Open)                 ? Qt::DownArrow
                    : option->direction == Qt::RightToLeft ? Qt::LeftArrow
                                                           : Qt::RightArrow,
                c.dim);
        return;
    case PE_PanelItemViewRow:
        return; // the items paint themselves
    case PE_PanelItemViewItem: {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(item->rect, item->backgroundBrush);
            if (item->state.testFlag(State_Selected))
                painter->fillRect(item->rect, c.selection);
            else if (item->state.testFlag(State_MouseOver) && !qobject_cast<const QTableView *>(widget))
                painter->fillRect(item->rect, c.hover);
        }
        const auto *table = qobject_cast<const QTableView *>(widget);
        if (table && !table->showGrid())
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    }
    case PE_FrameFocusRect:
        if (widget && (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget)))
            return; // painted with their panel
        StylePainter::focusRing(*painter, option->rect, 4);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const Colours &c = colours();
    switch (element) {
    case CE_PushButtonBevel: {
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu)) {
            const QRect arrow(option->rect.right() - 20, option->rect.top(), 16, option->rect.height());
            StylePainter::chevron(*painter, visualRect(option->direction, option->rect, arrow), Qt::DownArrow, c.dim);
        }
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const auto role = widget ? ButtonRole(widget->property(buttonRoleProperty).toInt()) : ButtonRole::Plain;
            const bool enabled = option->state.testFlag(State_Enabled);
            const bool on = option->state.testFlag(State_On);
            QColor ink = option->palette.color(QPalette::ButtonText);
            if (enabled && role == ButtonRole::Primary)
                ink = c.onAccent;
            else if (enabled && role == ButtonRole::Danger)
                ink = c.problem;
            else if (enabled && (role == ButtonRole::Link || (role == ButtonRole::Chip && on)))
                ink = c.accent;
            const auto copy = withPalette(*button, QPalette::ButtonText, ink);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Header: // as the common style does it, with room for the words and the arrow at the end
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 part;
            part.QStyleOptionHeader::operator=(*header);
            drawControl(CE_HeaderSection, &part, painter, widget);
            const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
            const QRect words = header->rect.adjusted(8, 0, sorted ? -20 : -8, -1);
            part.rect = visualRect(header->direction, header->rect, words);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            part.rect = visualRect(header->direction, header->rect,
                QRect(header->rect.right() - 18, header->rect.center().y() - 6, 12, 12));
            if (sorted)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        StylePainter::headerSection(*painter, *option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 copy;
            if (const auto *v2 = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
                copy = *v2;
            else
                copy.QStyleOptionHeader::operator=(*header);
            copy.state.setFlag(State_On, false); // the desktop's font is bold enough as it is
            copy.palette.setColor(QPalette::ButtonText, c.dim);
            painter->setFont(labelFont());
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, c.window);
            if (option->state.testFlag(State_Selected) && option->state.testFlag(State_Enabled))
                StylePainter::roundedBox(*painter, option->rect.adjusted(1, 1, -1, -1), StylePainter::radius, c.selection, {});
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextHideMnemonic, option->palette,
                option->state.testFlag(State_Enabled), item->text, QPalette::WindowText);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            auto copy = withPalette(*item, QPalette::Highlight, c.selection);
            copy.palette.setColor(QPalette::HighlightedText, c.text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.window);
        return;
    case CE_Splitter:
        if (qMin(option->rect.width(), option->rect.height()) > 4)
            return; // a gap between two frames
        painter->fillRect(option->rect, option->state.testFlag(State_MouseOver) ? c.accent : c.line);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            StylePainter::tab(*painter, *tab);
        return;
    case CE_ProgressBarGroove:
        StylePainter::roundedBox(*painter,
            QRectF(option->rect.left(), option->rect.center().y() - 2, option->rect.width(), 5), 3, c.line, {});
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            // An unknown length is a third of the bar at its start: nothing moves, the words beside it do the telling.
            const bool known = bar->maximum > bar->minimum;
            const qreal share = known ? (qreal(bar->progress) - bar->minimum) / (bar->maximum - bar->minimum) : 1.0 / 3;
            QRect filled(bar->rect.left(), bar->rect.center().y() - 2, qRound(bar->rect.width() * share), 5);
            filled = visualRect(bar->direction, bar->rect, filled);
            StylePainter::roundedBox(*painter, filled, 3, c.accent, {});
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            StylePainter::scrollBar(*painter, *slider, handle);
        }
        return;
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || !combo->frame)
            break;
        StylePainter::field(*painter, *option, isFocused(option));
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        StylePainter::chevron(*painter, arrow, Qt::DownArrow, colours().dim);
        return;
    }
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || !spin->frame)
            break;
        StylePainter::field(*painter, *option, isFocused(option));
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const QRect up = subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
        const QRect down = subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
        StylePainter::chevron(*painter, up, Qt::UpArrow, colours().dim);
        StylePainter::chevron(*painter, down, Qt::DownArrow, colours().dim);
        return;
    }
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); hasMenuArrow(option)) {
            QStyleOptionToolButton label(*button);
            proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
            label.features = QStyleOptionToolButton::None;
            label.rect = visualRect(option->direction, option->rect, option->rect.adjusted(2, 0, -18, 0));
            proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
            const QRect arrow(option->rect.right() - 18, option->rect.top(), 14, option->rect.height());
            StylePainter::chevron(*painter, visualRect(option->direction, option->rect, arrow), Qt::DownArrow, colours().dim);
            return;
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain(*button);
            plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace Kaiwa
