#include "views/pages/content/tiers/tierheaders.h"

#include "models/content/roles.h"
#include "views/editors/celldelegate.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

namespace {

constexpr int margin = 14;
constexpr int labelWidth = 224;
constexpr int subtitles = 2;

// As many of the prices as fit, from the first one: the rows below have them all.
QString fittingPrices(const QString &prices, int width)
{
    const QFontMetrics metrics(bodyFont());
    QString fitting = prices;
    qsizetype end = fitting.size();
    while (metrics.horizontalAdvance(fitting) > width && (end = prices.lastIndexOf(u" · ", end - 1)) > 0)
        fitting = prices.left(end);
    return fitting;
}

} // namespace

TierHeader::TierHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("tiers.header"));
    setAccessibleName(tr("Tiers", "headings of the columns, for screen readers"));
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize TierHeader::sectionSizeFromContents(int section) const
{
    Q_UNUSED(section)
    const int height = QFontMetrics(titleFont()).height() + subtitles * QFontMetrics(bodyFont()).height() + 30;
    return { 200, height };
}

void TierHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    painter->fillRect(rect, colours.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    QRect line = rect.adjusted(margin, 12, -margin, 0);
    const auto first = model()->index(1, section); // row 0 is a heading
    const QString state = CellDelegate::rowStateWord(first.data(RowStateRole).toInt());
    const QFontMetrics titles(titleFont());
    int room = line.width();
    if (!state.isEmpty()) {
        QRect badge(QPoint(0, 0), StylePainter::badgeSize(state));
        room -= badge.width() + 8;
        const QString name = titles.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, room);
        badge.moveTopLeft({ line.left() + titles.horizontalAdvance(name) + 8, line.top() + 4 });
        StylePainter::badge(*painter, QStyle::visualRect(layoutDirection(), rect, badge), state, colours.staged, colours.stagedBack);
    }
    const auto write = [&](const QString &text, const QFont &font, const QColor &ink, int width) {
        painter->setFont(font);
        painter->setPen(ink);
        const QFontMetrics metrics(font);
        line.setHeight(metrics.height());
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, width));
        line.translate(0, metrics.height() + 2);
    };
    write(model()->headerData(section, Qt::Horizontal).toString(), titleFont(), colours.text, room);
    QStringList lines = model()->headerData(section, Qt::Horizontal, TierMatrix::SubtitleRole).toStringList();
    if (!lines.isEmpty())
        lines[0] = fittingPrices(lines[0], line.width());
    for (int i = 0; i < lines.size() && i < subtitles; ++i)
        write(lines[i], bodyFont(), i == 0 ? colours.text : colours.dim, line.width());
    painter->restore();
}

TierFieldHeader::TierFieldHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setObjectName(QStringLiteral("tiers.fields"));
    setAccessibleName(tr("Limits and features", "headings of the rows, for screen readers"));
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(20);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize TierFieldHeader::sizeHint() const
{
    return { labelWidth, QHeaderView::sizeHint().height() };
}

QSize TierFieldHeader::sectionSizeFromContents(int section) const
{
    Q_UNUSED(section)
    return { labelWidth, 30 };
}

void TierFieldHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colours &colours = Theme::instance().colours();
    const auto *matrix = qobject_cast<const TierMatrix *>(model());
    const bool heading = matrix && matrix->isHeading(section);
    const QString text = model()->headerData(section, Qt::Vertical).toString();
    painter->save();
    painter->fillRect(rect, colours.panel);
    painter->setPen(colours.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QFont font = heading ? sectionFont() : bodyFont();
    painter->setFont(font);
    painter->setPen(heading ? colours.text : colours.dim);
    QRect words = rect.adjusted(margin, 0, -8, 0);
    if (!heading)
        words.setHeight(qMin(30, rect.height()));
    const int flags = (heading ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeading | Qt::TextSingleLine;
    painter->drawText(words.adjusted(0, 0, 0, heading ? -7 : 0), flags,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace Kaiwa
