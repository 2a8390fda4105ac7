#include "views/charts/chartexport.h"

#include "views/charts/chartpicture.h"
#include "views/shell/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr qreal pictureScale = 2;
constexpr int pdfMargin = 10; // millimetres

void drawOnPaper(QPainter &painter, const ChartPicture &picture)
{
    const Theme::Paper paper;
    painter.fillRect(QRect({}, picture.size()), Theme::instance().colours().panel);
    picture.draw(painter);
}

QByteArray svgOf(const ChartPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size());
    generator.setViewBox(QRect({}, picture.size()));
    generator.setTitle(picture.title());
    QPainter painter(&generator);
    drawOnPaper(painter, picture);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const ChartPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(pdfMargin, pdfMargin, pdfMargin, pdfMargin), QPageLayout::Millimeter);
    QPainter painter(&writer);
    const QRect page = painter.viewport();
    const qreal scale = std::min(page.width() / qreal(picture.size().width()), page.height() / qreal(picture.size().height()));
    painter.scale(scale, scale);
    drawOnPaper(painter, picture);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const ChartPicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    pictureOf(picture).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage pictureOf(const ChartPicture &picture)
{
    QImage image(picture.size() * pictureScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pictureScale);
    QPainter painter(&image);
    drawOnPaper(painter, picture);
    return image;
}

Result<void> exportPicture(const ChartPicture &picture, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == "svg"_L1)
        bytes = svgOf(picture);
    else if (ending == "pdf"_L1)
        bytes = pdfOf(picture);
    else if (ending == "png"_L1)
        bytes = pngOf(picture);
    else
        return failure(Error::Kind::Usage, ChartExport::tr("A picture is written as .png, .svg or .pdf."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Io, ChartExport::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Kaiwa
