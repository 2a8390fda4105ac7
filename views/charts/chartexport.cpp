#include "views/charts/chartexport.h"

#include "views/shell/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

constexpr qreal pictureScale = 2;
constexpr int pdfMargin = 10; // millimetres

QByteArray svgOf(QWidget *widget)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(widget->size());
    generator.setViewBox(widget->rect());
    generator.setTitle(widget->accessibleName());
    QPainter painter(&generator);
    painter.fillRect(widget->rect(), Theme::instance().colours().panel);
    widget->render(&painter, {}, {}, QWidget::DrawChildren);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(QWidget *widget)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(widget->accessibleName());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(pdfMargin, pdfMargin, pdfMargin, pdfMargin), QPageLayout::Millimeter);
    QPainter painter(&writer);
    const QRect page = painter.viewport();
    const qreal scale = std::min(page.width() / qreal(widget->width()), page.height() / qreal(widget->height()));
    painter.scale(scale, scale);
    painter.fillRect(widget->rect(), Theme::instance().colours().panel);
    widget->render(&painter, {}, {}, QWidget::DrawChildren);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(QWidget *widget)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    pictureOf(widget).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage pictureOf(QWidget *widget)
{
    QImage picture(widget->size() * pictureScale, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(pictureScale);
    picture.fill(Theme::instance().colours().panel);
    widget->render(&picture, {}, {}, QWidget::DrawChildren);
    return picture;
}

Result<void> exportPicture(QWidget *widget, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == "svg"_L1)
        bytes = svgOf(widget);
    else if (ending == "pdf"_L1)
        bytes = pdfOf(widget);
    else if (ending == "png"_L1)
        bytes = pngOf(widget);
    else
        return failure(Error::Kind::Usage, ChartExport::tr("A picture is written as .png, .svg or .pdf."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Io, ChartExport::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Kaiwa
