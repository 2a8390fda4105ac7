#include "views/shell/badge.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

Badge::Badge(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void Badge::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

QSize Badge::sizeHint() const
{
    return StylePainter::badgeSize(text());
}

QSize Badge::minimumSizeHint() const
{
    return sizeHint();
}

void Badge::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colours &colours = Theme::instance().colours();
    const QRect pill(QPoint(0, (height() - sizeHint().height()) / 2), QSize(width(), sizeHint().height()));
    switch (m_kind) {
    case Kind::Neutral:
        StylePainter::badge(painter, pill, text(), colours.dim, colours.hover);
        return;
    case Kind::Staged:
        StylePainter::badge(painter, pill, text(), colours.staged, colours.stagedBack);
        return;
    case Kind::Problem:
        StylePainter::badge(painter, pill, text(), colours.problem, colours.problemBack);
        return;
    case Kind::Good:
        StylePainter::badge(painter, pill, text(), colours.good, colours.goodBack);
        return;
    }
}

} // namespace Kaiwa
