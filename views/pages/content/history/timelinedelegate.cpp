#include "views/pages/content/history/timelinedelegate.h"

#include "views/pages/content/history/timelinemodel.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace Kaiwa {

namespace {
constexpr int timelineMargin = 12;
constexpr int timelinePadding = 5;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return { 160, QFontMetrics(bodyFont()).height() + QFontMetrics(badgeFont()).height() + 2 * timelinePadding + 2 };
}

void TimelineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear(); // painted here, in two inks
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Colours &colours = Theme::instance().colours();
    const QRect area = option.rect.adjusted(timelineMargin, timelinePadding, -timelineMargin, -timelinePadding);
    const int first = QFontMetrics(bodyFont()).height();
    const auto write = [painter, &option](
                           const QRect &line, const QString &text, const QFont &font, const QColor &ink) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(line, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    };
    write(QRect(area.left(), area.top(), area.width(), first), index.data(TimelineModel::WhatRole).toString(),
        bodyFont(), colours.text);
    write(QRect(area.left(), area.top() + first + 2, area.width(), area.height() - first - 2),
        index.data(TimelineModel::WhenRole).toString(), badgeFont(), colours.dim);
}

} // namespace Kaiwa
