#include "views/charts/chartdocument.h"

#include "models/content/exchange/recordwriter.h"
#include "views/charts/chartcard.h"
#include "views/charts/chartpicture.h"
#include "views/charts/charttable.h"
#include "views/shell/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct ChartDocumentWords {
    Q_DECLARE_TR_FUNCTIONS(ChartDocument)
};

constexpr int dotsPerInch = 96;
constexpr int documentMargin = 15; // millimetres
constexpr int partGap = 16;
constexpr int rowGap = 4;
constexpr int highestPicture = 30'000; // pixels, as much as Qt paints on

// Writes parts below each other and begins a page where one does not fit any more.
class DocumentWriter final {
public:
    explicit DocumentWriter(QIODevice &device, const QString &title)
        : m_writer(&device)
    {
        m_writer.setTitle(title);
        m_writer.setResolution(dotsPerInch);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(documentMargin, documentMargin, documentMargin, documentMargin), QPageLayout::Millimeter);
        m_painter.begin(&m_writer);
    }

    void write(const QString &text, const QFont &font, const QColor &ink)
    {
        if (text.isEmpty())
            return;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QRect needed = m_painter.fontMetrics().boundingRect(QRect(0, 0, width(), 100'000), Qt::TextWordWrap, text);
        makeRoom(needed.height());
        m_painter.drawText(QRect(0, m_y, width(), needed.height()), Qt::TextWordWrap, text);
        m_y += needed.height() + rowGap;
    }
    void skip(int height) { m_y += height; }

    // On one page where it fits on one, else cut between its rows.
    void draw(const ChartPicture &picture)
    {
        const qreal scale = std::min(1.0, width() / qreal(picture.size().width()));
        const auto pageRoom = [&] { return int(m_writer.height() / scale); };
        const int whole = picture.size().height();
        for (int from = 0; from < whole;) {
            int end = whole;
            if (whole - from > pageRoom())
                end = std::max(from + 1, picture.breakBefore(from + pageRoom()));
            const int height = int((end - from) * scale);
            makeRoom(height);
            m_painter.save();
            m_painter.translate(0, m_y);
            m_painter.scale(scale, scale);
            picture.draw(m_painter, from, end);
            m_painter.restore();
            m_y += height + rowGap;
            from = end;
        }
    }

    void write(const ChartTable &table)
    {
        const int columns = table.columnCount();
        m_painter.setFont(badgeFont());
        const QFontMetrics metrics = m_painter.fontMetrics();
        QList<int> widths;
        for (int column = 0; column < columns; ++column) {
            int widest = metrics.horizontalAdvance(table.headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < table.rowCount(); ++row)
                widest = std::max(widest, metrics.horizontalAdvance(table.index(row, column).data().toString()));
            widths.append(widest + 2 * rowGap);
        }
        // So many columns as fit beside the first; the others follow below, the first repeated.
        for (int first = 1; first < columns;) {
            QList<int> shown { 0 };
            int taken = std::min(widths.first(), width() / 3);
            while (first < columns && (shown.size() == 1 || taken + widths.at(first) <= width())) {
                taken += widths.at(first);
                shown.append(first++);
            }
            writeColumns(table, shown, widths, metrics.height() + rowGap);
        }
    }

    void finish() { m_painter.end(); }

private:
    int width() const { return m_writer.width(); }
    void makeRoom(int height)
    {
        if (m_y > 0 && m_y + height > m_writer.height()) {
            m_writer.newPage();
            m_y = 0;
        }
    }
    void writeColumns(const ChartTable &table, const QList<int> &columns, const QList<int> &widths, int height)
    {
        const auto writeRow = [&](const std::function<QString(int column)> &text, const QColor &ink) {
            int x = 0;
            m_painter.setPen(ink);
            for (const int column : columns) {
                const int room = column == 0 ? std::min(widths.first(), width() / 3) : widths.at(column);
                const QRect cell(x, m_y, room - rowGap, height);
                m_painter.drawText(cell, (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                    m_painter.fontMetrics().elidedText(text(column), Qt::ElideRight, cell.width()));
                x += room;
            }
            m_y += height;
        };
        const auto writeHeading = [&] {
            writeRow([&](int column) { return table.headerData(column, Qt::Horizontal).toString(); }, colourOf(Ink::Dim));
            m_painter.setPen(Theme::instance().colours().line);
            m_painter.drawLine(0, m_y, width(), m_y);
        };
        makeRoom(3 * height);
        writeHeading();
        for (int row = 0; row < table.rowCount(); ++row) {
            if (m_y + height > m_writer.height()) {
                makeRoom(m_writer.height());
                writeHeading();
            }
            writeRow([&](int column) { return table.index(row, column).data().toString(); }, colourOf(Ink::Text));
        }
        m_y += rowGap;
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    int m_y = 0;
};

QByteArray pdfDocument(const ChartDocument &document)
{
    const Theme::Paper paper;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DocumentWriter writer(buffer, document.title);
    writer.write(document.title, titleFont(), colourOf(Ink::Text));
    writer.write(document.filters, badgeFont(), colourOf(Ink::Dim));
    writer.write(document.note, badgeFont(), colourOf(Ink::Dim));
    for (const ChartCard *card : document.cards) {
        writer.skip(partGap);
        writer.draw(*card->picture());
        writer.write(card->numbers());
    }
    writer.finish();
    return buffer.data();
}

// One row a mark, tidy: what a spreadsheet or a script can take apart again.
template <typename Use>
void forEachMark(const ChartDocument &document, const Use &use)
{
    for (const ChartCard *card : document.cards) {
        const ChartMarks &marks = card->marks();
        for (const ChartMarks::Series &series : marks.series) {
            for (int category = 0; category < int(marks.categories.size()); ++category) {
                if (const std::optional<ChartMarks::Mark> &mark = series.marks.at(category))
                    use(*card, QString(series.name).replace(ChartMarks::partEnd, u' '), marks.categories.at(category), *mark);
            }
        }
    }
}

QByteArray csvDocument(const ChartDocument &document)
{
    QList<Row> rows;
    forEachMark(document, [&](const ChartCard &card, const QString &series, const QString &category, const ChartMarks::Mark &mark) {
        rows.append({ card.entry().chartId(), category, card.entry().hasSeries() ? Value(series) : Value(),
            mark.value ? Value(mark.exact) : Value(), QString::number(mark.n) });
    });
    return csvOf({ { u"chart"_s }, { u"category"_s }, { u"series"_s }, { u"value"_s, ValueKind::Decimal }, { u"n"_s, ValueKind::Integer } }, rows);
}

QByteArray jsonDocument(const ChartDocument &document)
{
    QHash<const ChartCard *, QJsonArray> marksOf;
    forEachMark(document, [&](const ChartCard &card, const QString &series, const QString &category, const ChartMarks::Mark &mark) {
        QJsonObject written { { u"category"_s, category }, { u"n"_s, mark.n },
            { u"value"_s, mark.value ? QJsonValue(mark.exact) : QJsonValue() } };
        if (card.entry().hasSeries())
            written.insert(u"series"_s, series);
        marksOf[&card].append(written);
    });
    QJsonArray charts;
    for (const ChartCard *card : document.cards) {
        QJsonObject chart { { u"id"_s, card->entry().chartId() }, { u"title"_s, card->entry().title },
            { u"counts"_s, card->entry().unit }, { u"unit"_s, card->unit() }, { u"marks"_s, marksOf.value(card) } };
        if (card->error()) // its marks, if there are any, are from an earlier time
            chart.insert(u"error"_s, card->errorWords());
        charts.append(chart);
    }
    return QJsonDocument(QJsonObject { { u"title"_s, document.title }, { u"filters"_s, document.filters },
                             { u"note"_s, document.note }, { u"charts"_s, charts } })
        .toJson(QJsonDocument::Indented);
}

QByteArray pngDocument(const ChartDocument &document)
{
    const Theme::Paper paper;
    std::vector<std::unique_ptr<ChartPicture>> pictures;
    QSize whole(1, 1);
    for (const ChartCard *card : document.cards) {
        pictures.push_back(card->picture());
        whole = { std::max(whole.width(), pictures.back()->size().width()), whole.height() + pictures.back()->size().height() + partGap };
    }
    const qreal scale = std::min<qreal>(2, qreal(highestPicture) / whole.height());
    QImage image(whole * scale, QImage::Format_RGB32);
    image.fill(Theme::instance().colours().panel);
    QPainter painter(&image);
    painter.scale(scale, scale);
    for (const std::unique_ptr<ChartPicture> &picture : pictures) {
        picture->draw(painter);
        painter.translate(0, picture->size().height() + partGap);
    }
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

Result<void> writeDocument(const ChartDocument &document, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == "pdf"_L1)
        bytes = pdfDocument(document);
    else if (ending == "csv"_L1)
        bytes = csvDocument(document);
    else if (ending == "json"_L1)
        bytes = jsonDocument(document);
    else if (ending == "png"_L1)
        bytes = pngDocument(document);
    else
        return failure(Error::Kind::Usage, ChartDocumentWords::tr("A report is written as .pdf, .csv, .json or .png."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Io, ChartDocumentWords::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Kaiwa
