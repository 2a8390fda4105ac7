#include "views/editors/cellpainter.h"

#include "models/content/checks/check.h"
#include "models/content/roles.h"
#include "views/shell/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace Kaiwa::CellPainter {

namespace {

constexpr int barWidth = 3;

StagedState stateOf(const QModelIndex &index, int role)
{
    return StagedState(index.data(role).toInt());
}

void paintWave(QPainter &painter, const QRect &text, const QColor &colour)
{
    QPainterPath path;
    qreal x = text.left();
    const qreal y = text.bottom() + 1;
    path.moveTo(x, y);
    for (int i = 0; x < text.right(); ++i) {
        x += 2;
        path.lineTo(x, y + (i % 2 ? 0 : 2));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

void paintBack(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = Theme::instance().colours();
    const StagedState state = stateOf(index, StagedRole);
    const bool selected = option.state & QStyle::State_Selected;
    const bool staged = state != StagedState::Unchanged && state != StagedState::Deleted;
    const QColor mark = state == StagedState::Conflict || state == StagedState::Refused ? colours.problem : colours.staged;
    painter.fillRect(option.rect, selected ? colours.selection : colours.panel);
    if (staged && !selected)
        painter.fillRect(option.rect.adjusted(0, 0, -4, -1),
            mark == colours.problem ? colours.problemBack : colours.stagedBack);
    if (staged) {
        QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height() - 1);
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(option.rect.right());
        painter.fillRect(bar, mark);
    }
    painter.setPen(colours.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter.setPen(QPen(colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void paintProblem(QPainter &painter, const QRect &words, const QModelIndex &index)
{
    // What a new record still lacks is said in its form; a list full of waves would say nothing.
    const bool unset = index.data(RawRole).toString().isEmpty()
        && stateOf(index, RowStateRole) == StagedState::Inserted;
    if (unset || index.data(ProblemRole).toString().isEmpty())
        return;
    const Colours &colours = Theme::instance().colours();
    const bool error = index.data(ProblemSeverityRole).toInt() == int(Check::Severity::Error);
    paintWave(painter, words, error ? colours.problem : colours.staged);
}

QString elidedLines(const QString &text, const QFont &font, int width, int lines)
{
    QString plain = text;
    plain.replace(u'\n', u' ');
    const QFontMetrics metrics(font);
    QTextLayout layout(plain, font);
    layout.beginLayout();
    QString result;
    for (int line = 0; line < lines; ++line) {
        QTextLine piece = layout.createLine();
        if (!piece.isValid())
            break;
        piece.setLineWidth(width);
        const QString rest = plain.mid(piece.textStart());
        const bool last = line == lines - 1;
        const QString words = last ? metrics.elidedText(rest, Qt::ElideRight, width) : rest.left(piece.textLength()).trimmed();
        result += (result.isEmpty() ? QString() : QString(u'\n')) + words;
    }
    layout.endLayout();
    return result;
}

} // namespace Kaiwa::CellPainter
