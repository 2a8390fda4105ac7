#include "views/shell/studiostyle.h"

#include "views/shell/studiostyle_p.h"
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

using namespace StyleFacts;

namespace {

const Colours &colours()
{
    return Theme::instance().colours();
}

bool isFocused(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_Enabled);
}

template <typename Option> Option withPalette(const Option &option, QPalette::ColorRole role, const QColor &colour)
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

void StudioStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
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
                option->state.testFlag(State_Open)         ? Qt::DownArrow
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

void StudioStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
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
            else if (enabled && role == ButtonRole::Tab)
                ink = on ? c.accent : c.dim;
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
                StylePainter::roundedBox(
                    *painter, option->rect.adjusted(1, 1, -1, -1), StylePainter::radius, c.selection, {});
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

void StudioStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
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
            StylePainter::chevron(
                *painter, visualRect(option->direction, option->rect, arrow), Qt::DownArrow, colours().dim);
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
