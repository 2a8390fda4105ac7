#include "views/shell/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Draws one SVG whose strokes are black in the file in a colour of the theme.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const QString &name, Ink ink, bool onAccent)
        : m_name(name)
        , m_ink(ink)
        , m_onAccent(onAccent)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor ink = colour(mode);
        const QString key =
            u"icon/%1/%2/%3x%4"_s.arg(m_name, ink.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = render(size, ink);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_ink, m_onAccent); }
    QString key() const override { return u"kaiwa"_s; }
    QString iconName() override { return m_name; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Colours &colours = Theme::instance().colours();
        if (mode == QIcon::Disabled) {
            QColor faint = colours.dim;
            faint.setAlphaF(0.55f);
            return faint;
        }
        return m_onAccent ? colours.onAccent : colourOf(m_ink);
    }
    QPixmap render(const QSize &size, const QColor &ink) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(m_name));
        if (!renderer.isValid())
            return pixmap;
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
        return pixmap;
    }

    QString m_name;
    Ink m_ink;
    bool m_onAccent;
};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new ThemedIconEngine(name, ink, false));
}

QIcon iconOnAccent(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, Ink::Text, true));
}

void showIcon(QLabel *label, const QString &name, Ink ink, int size)
{
    QObject::disconnect(&Theme::instance(), nullptr, label, nullptr);
    const auto draw = [label, name, ink, size] {
        label->setPixmap(icon(name, ink).pixmap(QSize(size, size)));
    };
    QObject::connect(&Theme::instance(), &Theme::changed, label, draw);
    draw();
}

} // namespace Kaiwa
