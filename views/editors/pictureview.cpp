#include "views/editors/pictureview.h"

#include "views/editors/pictureloader.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>
#include <QTimer>

namespace Kaiwa {

namespace {
constexpr int restAfterTyping = 600; // ms
constexpr int pictureViewMargin = 4;
constexpr QSize largest(1000, 500);
}

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
    , m_loader(new PictureLoader(this))
    , m_rest(new QTimer(this))
{
    setFixedHeight(viewHeight);
    setObjectName(QStringLiteral("picture"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfterTyping);
    connect(m_rest, &QTimer::timeout, this, [this] {
        m_wanted = true;
        update(); // which asks for it, where it is seen
    });
    connect(m_loader, &PictureLoader::loaded, this, [this](const QImage &picture, QSize fullSize) {
        m_picture = picture;
        say(tr("%1 × %2", "width and height of a picture").arg(fullSize.width()).arg(fullSize.height()));
    });
    connect(m_loader, &PictureLoader::failed, this, &PictureView::say);
}

void PictureView::showAddress(const QString &address, bool soon)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    setVisible(!address.trimmed().isEmpty());
    if (url == m_address && !m_words.isEmpty())
        return;
    m_loader->cancel();
    m_rest->stop();
    m_wanted = false;
    m_address = url;
    m_picture = {};
    QString why;
    if (!PictureLoader::isFetchable(url, &why)) {
        say(why);
        return;
    }
    say(tr("Fetching the picture…"));
    if (soon)
        m_rest->start();
    else
        m_wanted = true;
}

void PictureView::say(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void PictureView::fetch()
{
    m_wanted = false;
    m_loader->load(m_address, largest);
}

void PictureView::paintEvent(QPaintEvent *)
{
    if (m_wanted)
        QTimer::singleShot(0, this, [this] {
            if (m_wanted)
                fetch();
        });
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    StylePainter::roundedBox(painter, rect(), StylePainter::radius, colours.window, colours.line);
    const QRect room = rect().adjusted(pictureViewMargin, pictureViewMargin, -pictureViewMargin, -pictureViewMargin);
    if (!m_picture.isNull()) {
        QRect place(QPoint(0, 0), m_picture.size().scaled(room.size(), Qt::KeepAspectRatio));
        place.moveCenter(room.center());
        painter.drawImage(place, m_picture);
        return;
    }
    painter.setPen(colours.dim);
    painter.drawText(room.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, m_words);
}

} // namespace Kaiwa
