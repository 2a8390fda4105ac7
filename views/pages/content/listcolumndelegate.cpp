#include "views/pages/content/listcolumndelegate.h"

#include "models/content/checks/check.h"
#include "models/content/roles.h"
#include "views/editors/cellpainter.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QPainter>

namespace Kaiwa {

namespace {

constexpr int listColumnMargin = 10;
constexpr int listColumnRowHeight = 28;

bool isFigure(const QModelIndex &index)
{
    return Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignTrailing);
}

} // namespace

void ListColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    CellPainter::paintBack(*painter, option, index);
    const QString words = index.data(Qt::DisplayRole).toString();
    const QRect area = option.rect.adjusted(listColumnMargin, 0, -listColumnMargin, -1);
    const QVariant severity = index.data(ProblemSeverityRole);
    if (!words.isEmpty() && severity.isValid()) {
        QRect badge(QPoint(0, 0), StylePainter::badgeSize(words));
        badge.moveCenter(area.center());
        if (option.direction == Qt::RightToLeft)
            badge.moveRight(area.right());
        else
            badge.moveLeft(area.left());
        const bool error = severity.toInt() == int(Check::Severity::Error);
        StylePainter::badge(*painter, badge, words, error ? colours.problem : colours.staged,
            error ? colours.problemBack : colours.stagedBack);
    } else {
        const bool deleted = StagedState(index.data(RowStateRole).toInt()) == StagedState::Deleted;
        QFont font = isFigure(index) ? numberFont() : option.font;
        font.setStrikeOut(deleted);
        painter->setFont(font);
        painter->setPen(deleted || index.data(RawRole).isNull() ? colours.dim : colours.text);
        const Qt::Alignment side = isFigure(index) ? Qt::AlignTrailing : Qt::AlignLeading;
        painter->drawText(area,
            int(QStyle::visualAlignment(option.direction, side)) | Qt::AlignAbsolute | Qt::AlignVCenter
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(words, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize ListColumnDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QString words = index.data(Qt::DisplayRole).toString();
    const int width = index.data(ProblemSeverityRole).isValid() ? StylePainter::badgeSize(words).width()
                                                                : QFontMetrics(numberFont()).horizontalAdvance(words);
    return { width + 2 * listColumnMargin, listColumnRowHeight };
}

} // namespace Kaiwa
