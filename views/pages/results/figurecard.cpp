#include "views/pages/results/figurecard.h"

#include "views/shell/stylepainter.h"

#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int figureCardPadding = 10;
constexpr int lineGap = 2;
constexpr int narrowestCard = 96;
constexpr int barHeight = 28;
constexpr int valueWidth = 52;

void prepare(QAbstractButton *button, const QString &objectName)
{
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAttribute(Qt::WA_Hover);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

// The name says all of it, so that nothing has to be seen.
void describe(QAbstractButton *button, const FigureWords &words, bool hasRows)
{
    QStringList parts { QString(words.name + u' ' + words.value) };
    for (const QString &part : { words.change, words.rows }) {
        if (!part.isEmpty())
            parts += part;
    }
    button->setAccessibleName(parts.join(u", "_s));
    button->setToolTip(parts.join(u'\n'));
    button->setEnabled(hasRows);
    button->setCursor(hasRows ? Qt::PointingHandCursor : Qt::ArrowCursor);
    button->update();
}

void drawElided(QPainter &painter, const QRect &area, const QString &text, const QFont &font, const QColor &ink,
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignTop)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(
        area, int(alignment) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

FigureCard::FigureCard(const QString &id, QWidget *parent)
    : QAbstractButton(parent)
{
    prepare(this, u"figure."_s + id);
}

void FigureCard::say(const FigureWords &words, bool hasRows)
{
    m_words = words;
    describe(this, words, hasRows);
}

QSize FigureCard::sizeHint() const
{
    const int text = QFontMetrics(titleFont()).height() + QFontMetrics(bodyFont()).height()
        + 2 * QFontMetrics(badgeFont()).height();
    return { 112, text + 3 * lineGap + 2 * (figureCardPadding - 2) };
}

QSize FigureCard::minimumSizeHint() const
{
    return { narrowestCard, sizeHint().height() };
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hot = isEnabled() && (isDown() || underMouse());
    StylePainter::roundedBox(
        painter, rect(), StylePainter::cardRadius, hot ? colours.hover : colours.panel, colours.line);
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), StylePainter::cardRadius);
    QRect area = rect().adjusted(figureCardPadding, figureCardPadding - 2, -figureCardPadding, 0);
    const auto line = [&](const QString &text, const QFont &font, const QColor &ink) {
        drawElided(painter, area, text, font, ink);
        area.setTop(area.top() + QFontMetrics(font).height() + lineGap);
    };
    line(m_words.value, titleFont(), isEnabled() ? colours.text : colours.dim);
    line(m_words.name, bodyFont(), colours.dim);
    line(m_words.change, badgeFont(), colourOf(m_words.changeInk));
    line(m_words.rows, badgeFont(), colours.dim);
}

FigureBar::FigureBar(const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
{
    prepare(this, objectName);
}

void FigureBar::say(const FigureWords &words, double share, bool hasRows)
{
    m_words = words;
    m_share = share;
    describe(this, words, hasRows);
}

QSize FigureBar::sizeHint() const
{
    return { 240, barHeight };
}

QSize FigureBar::minimumSizeHint() const
{
    return { 160, barHeight };
}

// Name, bar, value, and the change where there is room for it; mirrored where the window is.
void FigureBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (isDown() || underMouse()))
        StylePainter::roundedBox(painter, rect(), StylePainter::radius, colours.hover, QColor());
    if (hasFocus())
        StylePainter::focusRing(painter, rect(), StylePainter::radius);
    const int nameWidth = width() * 3 / 10;
    const int changeWidth = m_words.change.isEmpty() ? 0 : qMin(130, width() / 4);
    const int barWidth = qMax(20, width() - nameWidth - valueWidth - changeWidth - 24);
    int left = 4;
    const auto next = [&](int wide) {
        const QRect area = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height()));
        left += wide + 8;
        return area;
    };
    const Qt::Alignment leading = Qt::AlignLeading | Qt::AlignVCenter;
    drawElided(painter, next(nameWidth - 4), m_words.name, bodyFont(), colours.text, leading);
    const QRect bar = next(barWidth).adjusted(0, height() / 2 - 4, 0, 4 - height() / 2);
    StylePainter::roundedBox(painter, bar, 4, colours.hover, colours.line);
    if (m_share > 0 && m_share <= 1) {
        QRect filled = bar;
        filled.setWidth(qMax(4, int(bar.width() * m_share)));
        StylePainter::roundedBox(
            painter, QStyle::visualRect(layoutDirection(), bar, filled), 4, colours.series.first(), QColor());
    }
    drawElided(
        painter, next(valueWidth - 8), m_words.value, numberFont(), colours.text, Qt::AlignTrailing | Qt::AlignVCenter);
    if (changeWidth > 0)
        drawElided(painter, next(changeWidth), m_words.change, badgeFont(), colourOf(m_words.changeInk), leading);
}

} // namespace Kaiwa
