#include "views/shell/navigation.h"

#include "views/shell/icon.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum NavigationRole { PageIdRole = Qt::UserRole + 1, StagedCountRole, ProblemCountRole, TitleRole, FoldedRole };

bool isHeading(const QModelIndex &index)
{
    return index.data(PageIdRole).isNull();
}

// Paints headings in small capitals and pages as rounded rows with icon, title and count.
class NavigationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        const int line = QFontMetrics(bodyFont()).height();
        return { 160, isHeading(index) ? line + 20 : line + 10 };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (isHeading(index))
            paintHeading(*painter, option, index);
        else
            paintPage(*painter, option, index);
    }

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        QFont font = labelFont();
        font.setPixelSize(font.pixelSize() - 1);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter.setFont(font);
        painter.setPen(colourOf(Ink::Dim));
        painter.drawText(option.rect.adjusted(16, 0, -8, -4), Qt::AlignBottom | Qt::AlignLeading,
            index.data(Qt::DisplayRole).toString().toUpper());
        const QVariant folded = index.data(FoldedRole);
        if (folded.isNull())
            return;
        const QRect arrow(option.rect.right() - 28, option.rect.bottom() - 16, 12, 12);
        const Qt::ArrowType closed = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
        StylePainter::chevron(painter, QStyle::visualRect(option.direction, option.rect, arrow),
            folded.toBool() ? closed : Qt::DownArrow, colourOf(Ink::Dim));
        if (option.state.testFlag(QStyle::State_HasFocus))
            StylePainter::focusRing(painter, option.rect.adjusted(8, 8, -8, 0), StylePainter::radius);
    }

    void paintPage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Colours &colours = Theme::instance().colours();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        if (current)
            StylePainter::roundedBox(painter, row, StylePainter::radius, colours.selection, {});
        else if (option.state.testFlag(QStyle::State_MouseOver))
            StylePainter::roundedBox(painter, row, StylePainter::radius, colours.hover, {});
        if (current && option.state.testFlag(QStyle::State_HasFocus))
            StylePainter::focusRing(painter, row, StylePainter::radius);

        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        const QRect iconRect(row.left() + 8, row.center().y() - 7, 16, 16);
        icon(index.data(Qt::UserRole).toString(), current ? Ink::Accent : Ink::Dim).paint(&painter, mirrored(iconRect));

        int right = row.right() - 8;
        const auto badge = [&](const QString &text, const QColor &ink, const QColor &back) {
            const QSize size = StylePainter::badgeSize(text);
            const QRect rect(
                right - size.width(), row.center().y() - size.height() / 2 + 1, size.width(), size.height());
            StylePainter::badge(painter, mirrored(rect), text, ink, back);
            right = rect.left() - 4;
        };
        if (const int count = index.data(StagedCountRole).toInt(); count > 0)
            badge(option.locale.toString(count), colours.staged, colours.stagedBack);
        // Marked by more than its colour.
        if (const int count = index.data(ProblemCountRole).toInt(); count > 0)
            badge(u"! "_s + option.locale.toString(count), colours.problem, colours.problemBack);
        right -= 4;
        QFont font = bodyFont();
        font.setWeight(current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(colours.text);
        const QRect textRect(iconRect.right() + 9, row.top(), right - iconRect.right() - 9, row.height());
        const QString title =
            painter.fontMetrics().elidedText(index.data(TitleRole).toString(), Qt::ElideRight, textRect.width());
        painter.drawText(mirrored(textRect), Qt::AlignVCenter | Qt::AlignLeading, title);
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListView(parent)
    , m_items(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages", "name of the list of pages for screen readers"));
    setModel(m_items);
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setViewportMargins(0, 8, 0, 8);
    setMinimumWidth(140);
    // The list lies on the window, not on a panel.
    viewport()->setAutoFillBackground(false);
    setBackgroundRole(QPalette::Window);
    setSurface(this, Surface::Window);
    connect(this, &QAbstractItemView::clicked, this, &Navigation::toggle);
}

void Navigation::setPages(const QList<PageDescription> &pages)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_items->clear();
    QString group;
    for (const PageDescription &page : pages) {
        if (page.group != group)
            addHeading(page.group, page.isFoldedAtFirst);
        group = page.group;
        auto *item = new QStandardItem(page.title);
        item->setData(page.id, PageIdRole);
        item->setData(page.iconName, Qt::UserRole);
        item->setData(page.title, TitleRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
        m_items->appendRow(item);
    }
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->data(FoldedRole).isValid())
            fold(row, true);
    }
}

void Navigation::addHeading(const QString &title, bool folds)
{
    auto *heading = new QStandardItem(title);
    heading->setFlags(folds ? Qt::ItemIsEnabled : Qt::NoItemFlags);
    if (folds)
        heading->setData(true, FoldedRole);
    m_items->appendRow(heading);
}

void Navigation::fold(int heading, bool folded)
{
    QStandardItem *item = m_items->item(heading);
    item->setData(folded, FoldedRole);
    item->setAccessibleText(folded ? tr("%1, folded", "heading of a group of pages").arg(item->text())
                                   : tr("%1, unfolded", "heading of a group of pages").arg(item->text()));
    for (int row = heading + 1; row < m_items->rowCount() && !isHeading(m_items->index(row, 0)); ++row)
        setRowHidden(row, folded);
}

void Navigation::toggle(const QModelIndex &heading)
{
    if (heading.isValid() && !heading.data(FoldedRole).isNull())
        fold(heading.row(), !heading.data(FoldedRole).toBool());
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    const bool acts = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (acts && isHeading(currentIndex()))
        return toggle(currentIndex());
    QListView::keyPressEvent(event);
}

QStandardItem *Navigation::itemOf(const QString &id) const
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->data(PageIdRole).toString() == id)
            return m_items->item(row);
    }
    return nullptr;
}

void Navigation::setCurrentPage(const QString &id)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const QStandardItem *item = itemOf(id);
    if (!item)
        return;
    int heading = item->row();
    while (heading > 0 && !isHeading(m_items->index(heading, 0)))
        --heading;
    if (m_items->item(heading)->data(FoldedRole).toBool())
        fold(heading, false);
    setCurrentIndex(item->index());
}

QString Navigation::currentPage() const
{
    return currentIndex().data(PageIdRole).toString();
}

void Navigation::setBadge(const QString &id, int count, BadgeKind kind)
{
    QStandardItem *item = itemOf(id);
    if (!item)
        return;
    item->setData(count, kind == BadgeKind::Staged ? StagedCountRole : ProblemCountRole);
    QStringList told { item->data(TitleRole).toString() };
    if (const int staged = item->data(StagedCountRole).toInt(); staged > 0)
        told += tr("%n change(s) staged", "records of a page, for screen readers", staged);
    if (const int problems = item->data(ProblemCountRole).toInt(); problems > 0)
        told += tr("%n with problems", "records of a page, for screen readers", problems);
    item->setAccessibleText(told.join(u", "_s));
}

QSize Navigation::sizeHint() const
{
    return { 208, 400 };
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && !isHeading(current))
        Q_EMIT pageChosen(currentPage());
}

} // namespace Kaiwa

#include "navigation.moc"
