#include "views/widgets/sparelabel.h"

#include <QPainter>

namespace Kaiwa {

SpareLabel::SpareLabel(Spare spare, QWidget *parent)
    : QLabel(parent)
    , m_spare(spare)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize SpareLabel::minimumSizeHint() const
{
    return { 0, QLabel::minimumSizeHint().height() };
}

void SpareLabel::paintEvent(QPaintEvent *)
{
    if (m_spare == Spare::Hide && fontMetrics().horizontalAdvance(text()) > width())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(font());
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace Kaiwa
