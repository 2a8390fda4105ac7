#include "views/pages/content/bulkdelegate.h"

#include "views/editors/valuewords.h"
#include "views/pages/content/bulkpreview.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int bulkMargin = 8;

struct Piece {
    QString text;
    QColor ink;
    QColor back;
    bool isStruck = false;
    bool isUnderlined = false;
    bool isItalic = false;
};

Piece plain(const QString &text)
{
    return { text, Theme::instance().colours().text, {}, false, false, false };
}

Piece marked(const QString &text, bool isBefore)
{
    const Colours &colours = Theme::instance().colours();
    return isBefore ? Piece { text, colours.problem, colours.problemBack, true, false, false }
                    : Piece { text, colours.good, colours.goodBack, false, true, false };
}

// Words that stand for a value differ as a whole.
QList<Piece> piecesOf(const BulkRow &row, bool isBefore, const QString &words)
{
    const Colours &colours = Theme::instance().colours();
    const Value &value = isBefore ? row.before : row.after;
    const QList<BulkSpan> &spans = isBefore ? row.removed : row.added;
    if (!value || value->isEmpty())
        return { { words, colours.dim, {}, false, false, true } };
    QList<Piece> pieces;
    QString all;
    const QList<BulkExcerpt> excerpts = bulkExcerpts(*value, spans);
    for (const BulkExcerpt &excerpt : excerpts) {
        pieces.append(excerpt.isMarked ? marked(excerpt.text, isBefore) : plain(excerpt.text));
        all += excerpt.text;
    }
    return all == words ? pieces : QList<Piece> { marked(words, isBefore) };
}

void paintPieces(QPainter &painter, const QRect &cell, Qt::LayoutDirection direction, const QList<Piece> &pieces)
{
    QRect rest = cell;
    for (const Piece &piece : pieces) {
        if (rest.width() <= bulkMargin)
            return;
        QFont font = bodyFont();
        font.setStrikeOut(piece.isStruck);
        font.setUnderline(piece.isUnderlined);
        font.setItalic(piece.isItalic);
        painter.setFont(font);
        const QString shown = painter.fontMetrics().elidedText(piece.text, Qt::ElideRight, rest.width());
        const QRect place(rest.left(), rest.top(), painter.fontMetrics().horizontalAdvance(shown) + 1, rest.height());
        const QRect visual = QStyle::visualRect(direction, cell, place);
        if (piece.back.isValid())
            painter.fillRect(visual.adjusted(0, 5, 0, -5), piece.back);
        painter.setPen(piece.ink);
        painter.drawText(visual, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
        rest.setLeft(place.right());
    }
}

} // namespace

void BulkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != BulkPreviewModel::Record)
        option->text.clear(); // painted here, in several inks
}

void BulkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const BulkPreviewModel *>(index.model());
    const BulkRow *row = model ? model->row(index) : nullptr;
    QStyledItemDelegate::paint(painter, option, index);
    if (!row || index.column() == BulkPreviewModel::Record)
        return;
    painter->save();
    const QRect cell = option.rect.adjusted(bulkMargin, 0, -bulkMargin, 0);
    const QString words = index.data().toString();
    if (index.column() == BulkPreviewModel::After && !row->problem.isEmpty())
        paintPieces(*painter, cell, option.direction,
            { { u"✕ "_s + words, Theme::instance().colours().problem, {}, false, false, false } });
    else
        paintPieces(
            *painter, cell, option.direction, piecesOf(*row, index.column() == BulkPreviewModel::Before, words));
    painter->restore();
}

} // namespace Kaiwa
