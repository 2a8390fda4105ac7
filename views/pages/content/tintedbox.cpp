#include "views/pages/content/tintedbox.h"

#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace Kaiwa {

namespace {
constexpr int avatarSize = 38;
}

TintedBox::TintedBox(int radius, QWidget *parent)
    : QWidget(parent)
    , m_radius(radius)
{
}

void TintedBox::setColours(const QColor &fill, const QColor &border)
{
    m_fill = fill;
    m_border = border;
    update();
}

void TintedBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    StylePainter::roundedBox(painter, rect(), m_radius, m_fill, m_border);
}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(avatarSize, avatarSize);
}

void Avatar::setName(const QString &name)
{
    const QString text = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    m_letter = text.left(qMax<qsizetype>(0, finder.toNextBoundary())).toUpper();
    update();
}

void Avatar::setColours(const QColor &fill, const QColor &ink)
{
    m_fill = fill;
    m_ink = ink;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_fill);
    painter.drawEllipse(rect());
    painter.setFont(sectionFont());
    painter.setPen(m_ink);
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

} // namespace Kaiwa
