#include "views/shell/stageddelegate.h"

#include "views/shell/icon.h"
#include "views/shell/stagedlistmodel.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int stagedRowHeight = 28;

// Writes pieces of one line after each other, in their inks, and stops at the end of the line.
class LineWriter {
public:
    LineWriter(QPainter &painter, const QRect &line, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_line(line)
        , m_rest(line)
        , m_direction(direction)
    {
    }

    void write(const QString &text, const QColor &ink, const QFont &font, bool struck = false)
    {
        if (m_rest.width() <= 8 || text.isEmpty())
            return;
        QFont used(font);
        used.setStrikeOut(struck);
        m_painter.setFont(used);
        m_painter.setPen(ink);
        const QString shown = m_painter.fontMetrics().elidedText(text, Qt::ElideRight, m_rest.width());
        const int width = m_painter.fontMetrics().horizontalAdvance(shown);
        const QRect place(m_rest.left(), m_rest.top(), width + 1, m_rest.height());
        m_painter.drawText(QStyle::visualRect(m_direction, m_line, place), Qt::AlignVCenter | Qt::AlignLeading, shown);
        m_rest.setLeft(place.right());
    }
    void space(int width) { m_rest.setLeft(m_rest.left() + width); }

private:
    QPainter &m_painter;
    QRect m_line;
    QRect m_rest;
    Qt::LayoutDirection m_direction;
};

} // namespace

QSize StagedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const bool hasProblem = !index.data(StagedListModel::ProblemRole).toString().isEmpty();
    const int line = qMax(stagedRowHeight, QFontMetrics(bodyFont()).height() + 10);
    return { 200, hasProblem ? 2 * line - 8 : line };
}

void StagedDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear(); // painted here, in several inks
}

void StagedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Colours &colours = Theme::instance().colours();
    const QString problem = index.data(StagedListModel::ProblemRole).toString();
    const QRect row = option.rect.adjusted(32, 0, -12, 0);
    QRect words = row;
    if (!problem.isEmpty())
        words.setHeight(row.height() / 2 + 2);
    LineWriter writer(*painter, words, option.direction);
    QFont strong = bodyFont();
    strong.setWeight(QFont::DemiBold);
    writer.write(index.data(StagedListModel::TitleRole).toString(), colours.text, strong);
    const QStringList parts = index.data(StagedListModel::PartsRole).toStringList();
    for (qsizetype i = 0; i + 2 < parts.size(); i += 3) {
        writer.space(16);
        writer.write(parts.at(i), colours.dim, bodyFont());
        writer.space(6);
        if (!parts.at(i + 1).isEmpty()) {
            writer.write(parts.at(i + 1), colours.dim, bodyFont(), true);
            writer.write(u" → "_s, colours.dim, bodyFont());
        }
        writer.write(parts.at(i + 2), colours.staged, bodyFont());
    }
    if (problem.isEmpty())
        return;
    const QRect under(row.left(), words.bottom() - 4, row.width(), row.bottom() - words.bottom());
    const QRect sign(under.left(), under.center().y() - 7, 16, 16);
    icon(u"error"_s, Ink::Problem).paint(painter, QStyle::visualRect(option.direction, under, sign));
    LineWriter(*painter, under.adjusted(22, 0, 0, 0), option.direction).write(problem, colours.problem, bodyFont());
}

} // namespace Kaiwa
