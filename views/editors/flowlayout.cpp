#include "views/editors/flowlayout.h"

#include <QWidget>

namespace Kaiwa {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(4);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + spacing();
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height) + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const bool rightToLeft = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int x = 0;
    int y = area.y();
    int lineHeight = 0;
    QList<Placed> line;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().boundedTo(QSize(qMax(1, area.width()), QWIDGETSIZE_MAX));
        const bool grows = item->widget() && item->widget()->sizePolicy().expandingDirections() & Qt::Horizontal;
        if (x > 0 && x + size.width() > area.width()) {
            if (apply)
                place(line, lineHeight);
            line.clear();
            x = 0;
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (grows)
            size.setWidth(area.width() - x);
        const int left = rightToLeft ? area.right() + 1 - x - size.width() : area.x() + x;
        line += { item, QRect(QPoint(left, y), size) };
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    if (apply)
        place(line, lineHeight);
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

// Widgets of one line stand on its middle.
void FlowLayout::place(const QList<Placed> &line, int height)
{
    for (const Placed &placed : line)
        placed.item->setGeometry(placed.rect.translated(0, (height - placed.rect.height()) / 2));
}

} // namespace Kaiwa
