#include "views/pages/curation/wordtable.h"

#include "views/editors/cellpainter.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordTableMargin = 10;
constexpr int wordTableGap = 8;
constexpr int tickWidth = 18;
constexpr int wordTableHeightOfRow = 28;
constexpr int twoLinePadding = 3;

std::pair<QColor, QColor> coloursOf(Badge::Kind kind) // ink, back
{
    const Colours &colours = Theme::instance().colours();
    switch (kind) {
    case Badge::Kind::Neutral:
        return { colours.dim, colours.window };
    case Badge::Kind::Staged:
        return { colours.staged, colours.stagedBack };
    case Badge::Kind::Problem:
        return { colours.problem, colours.problemBack };
    case Badge::Kind::Good:
        return { colours.good, colours.goodBack };
    }
    Q_UNREACHABLE();
}

// Puts pieces beside each other, from the side at which people begin to read.
class Line final {
public:
    Line(QPainter &painter, const QRect &area, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_area(area)
        , m_direction(direction)
    {
    }
    QRect take(int width)
    {
        const QRect piece(m_area.left(), m_area.top(), qMin(width, m_area.width()), m_area.height());
        const QRect shown = QStyle::visualRect(m_direction, m_whole, piece);
        m_area.setLeft(m_area.left() + width + wordTableGap);
        return shown;
    }
    void words(const QString &text, const QFont &font, const QColor &ink)
    {
        if (text.isEmpty() || m_area.width() <= wordTableGap)
            return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, m_area.width());
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(take(metrics.horizontalAdvance(shown) + 1),
            int(QStyle::visualAlignment(m_direction, Qt::AlignLeading)) | Qt::AlignAbsolute | Qt::AlignVCenter
                | Qt::TextSingleLine,
            shown);
    }

private:
    QPainter &m_painter;
    QRect m_area;
    const QRect m_whole = m_area;
    const Qt::LayoutDirection m_direction;
};

QFont fontOf(const QModelIndex &index, const QFont &plain)
{
    return index.data(WordTable::CodeRole).toBool() ? codeFont() : plain;
}

} // namespace

WordTable::WordTable(const QStringList &titles, QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles(titles)
{
}

void WordTable::setRows(int count, const CellAt &cell)
{
    beginResetModel();
    m_count = count;
    m_cell = cell;
    endResetModel();
}

void WordTable::setTip(int column, const QString &tip)
{
    m_tips.insert(column, tip);
}

void WordTable::repaintRows()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
}

int WordTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int WordTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant WordTable::roleOf(const WordCell &cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList words { cell.badge, cell.text, cell.note, cell.below };
        words.removeAll(QString());
        return words.join(u" · "_s);
    }
    case CodeRole:
        return cell.isCode;
    case BadgeRole:
        return cell.badge;
    case BadgeKindRole:
        return int(cell.kind);
    case DimRole:
        return cell.isDim;
    case NoteRole:
        return cell.note;
    case BelowRole:
        return cell.below;
    }
    return {};
}

QVariant WordTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isAsked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole
        || (role >= CodeRole && role <= BelowRole);
    return isAsked ? roleOf(m_cell(index.row(), index.column()), role) : QVariant();
}

QVariant WordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::ToolTipRole && m_tips.contains(section))
        return m_tips.value(section);
    return {};
}

void WordTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    CellPainter::paintBack(*painter, option, index);
    const QRect whole = option.rect.adjusted(wordTableMargin, 0, -wordTableMargin, -1);
    const QString belowWords = index.data(WordTable::BelowRole).toString();
    const bool hasBelow = !belowWords.isEmpty();
    QRect upper = whole;
    if (hasBelow) {
        upper.setTop(whole.top() + twoLinePadding);
        upper.setHeight((whole.height() - 2 * twoLinePadding) / 2);
    }
    Line line(*painter, upper, option.direction);
    Line below(*painter, upper.translated(0, upper.height()), option.direction);
    if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
        QStyleOptionViewItem box = option;
        initStyleOption(&box, index);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        // Where the base class looks for the click.
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
        box.state.setFlag(QStyle::State_HasFocus, false);
        box.state |= Qt::CheckState(tick.toInt()) == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        for (Line *part : { &line, &below })
            part->take(box.rect.width());
    }
    if (const QString badge = index.data(WordTable::BadgeRole).toString(); !badge.isEmpty()) {
        const auto [ink, back] = coloursOf(Badge::Kind(index.data(WordTable::BadgeKindRole).toInt()));
        const QSize size = StylePainter::badgeSize(badge);
        QRect pill(QPoint(0, 0), size);
        pill.moveCenter((hasBelow ? below : line).take(size.width()).center());
        StylePainter::badge(*painter, pill, badge, ink, back);
    }
    line.words(index.data(Qt::DisplayRole).toString(), fontOf(index, option.font),
        index.data(WordTable::DimRole).toBool() ? colours.dim : colours.text);
    line.words(index.data(WordTable::NoteRole).toString(), option.font, colours.dim);
    below.words(belowWords, badgeFont(), colours.dim);
    painter->restore();
}

QSize WordTableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int badgeWidth = 0;
    if (const QString badge = index.data(WordTable::BadgeRole).toString(); !badge.isEmpty())
        badgeWidth = StylePainter::badgeSize(badge).width() + wordTableGap;
    const int tick = index.data(Qt::CheckStateRole).isValid() ? tickWidth + wordTableGap : 0;
    int width = QFontMetrics(fontOf(index, option.font)).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (const QString note = index.data(WordTable::NoteRole).toString(); !note.isEmpty())
        width += wordTableGap + QFontMetrics(option.font).horizontalAdvance(note);
    const QString below = index.data(WordTable::BelowRole).toString();
    if (below.isEmpty())
        return { width + badgeWidth + tick + 2 * wordTableMargin, wordTableHeightOfRow };
    width = qMax(width, badgeWidth + QFontMetrics(badgeFont()).horizontalAdvance(below));
    return { width + tick + 2 * wordTableMargin, WordTable::twoLineRow };
}

} // namespace Kaiwa
