#include "views/shell/commandbox.h"

#include "views/shell/icon.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Kaiwa {

namespace {

enum CommandRole { IndexRole = Qt::UserRole + 1, IconRole, GroupRole, ShortcutRole, ReasonRole };

// How well a title answers what was typed: every word must begin a word of the title (best) or occur in it. -1: not.
int matchRank(const QString &title, const QStringList &words)
{
    int rank = 0;
    for (const QString &word : words) {
        const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool startsWord = at == 0 || !title.at(at - 1).isLetterOrNumber();
        rank += at == 0 ? 0 : startsWord ? 1 : 3;
    }
    return rank;
}

// Icon, title and group at the left, shortcut or reason at the right.
class CommandDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { 200, QFontMetrics(bodyFont()).height() + 12 };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Theme::instance().colours();
        const QRect row = option.rect.adjusted(4, 0, -4, 0);
        if (option.state.testFlag(QStyle::State_Selected))
            StylePainter::roundedBox(*painter, row, StylePainter::radius, colours.selection, {});
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        const QRect iconRect(row.left() + 8, row.center().y() - 7, 16, 16);
        icon(index.data(IconRole).toString()).paint(painter, mirrored(iconRect));

        const QString reason = index.data(ReasonRole).toString();
        const QString right = reason.isEmpty() ? index.data(ShortcutRole).toString() : reason;
        painter->setFont(badgeFont());
        painter->setPen(colours.dim);
        QRect rest(iconRect.right() + 9, row.top(), row.right() - 10 - iconRect.right() - 9, row.height());
        const int rightWidth = qMin(painter->fontMetrics().horizontalAdvance(right), rest.width() / 2);
        const QRect rightRect(rest.right() - rightWidth, row.top(), rightWidth + 1, row.height());
        painter->drawText(mirrored(rightRect), Qt::AlignVCenter | Qt::AlignTrailing,
            painter->fontMetrics().elidedText(right, Qt::ElideRight, rightRect.width()));
        rest.setRight(rightRect.left() - 12);

        painter->setFont(bodyFont());
        painter->setPen(reason.isEmpty() ? colours.text : colours.dim);
        const QString title =
            painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rest.width());
        painter->drawText(mirrored(rest), Qt::AlignVCenter | Qt::AlignLeading, title);
        rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(title) + 8);
        painter->setPen(colours.dim);
        painter->drawText(mirrored(rest), Qt::AlignVCenter | Qt::AlignLeading, index.data(GroupRole).toString());
    }
};

} // namespace

CommandBox::CommandBox(QWidget *parent)
    : QLineEdit(parent)
    , m_items(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandBox"));
    setAccessibleName(tr("Find a page or an action", "name of the command box for screen readers"));
    setPlaceholderText(tr("Find a page or an action", "placeholder of the command box"));
    setClearButtonEnabled(false);
    setFocusPolicy(Qt::ClickFocus); // Tab passes by: Ctrl+K leads here from everywhere
    connect(this, &QLineEdit::textEdited, this, &CommandBox::showMatches);
}

CommandBox::~CommandBox() = default;

void CommandBox::setSource(const std::function<QList<ShellCommand>()> &source)
{
    m_source = source;
}

void CommandBox::open()
{
    if (!hasFocus())
        m_focusBefore = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    showMatches();
}

void CommandBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_commands = m_source ? m_source() : QList<ShellCommand>();
}

void CommandBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList(false);
}

void CommandBox::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    showMatches();
}

void CommandBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    // The keys that lead here, as they stand on a keyboard.
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    QPainter painter(this);
    painter.setFont(badgeFont());
    const QSize size(painter.fontMetrics().horizontalAdvance(keys) + 12, painter.fontMetrics().height() + 3);
    const QRect box(width() - size.width() - 6, (height() - size.height()) / 2, size.width(), size.height());
    const QRect placed = QStyle::visualRect(layoutDirection(), rect(), box);
    const Colours &colours = Theme::instance().colours();
    StylePainter::roundedBox(painter, placed, 4, colours.window, colours.line);
    painter.setPen(colours.dim);
    painter.drawText(placed, Qt::AlignCenter, keys);
}

void CommandBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return;
    case Qt::Key_Up:
        moveCurrent(-1);
        return;
    case Qt::Key_PageDown:
        moveCurrent(8);
        return;
    case Qt::Key_PageUp:
        moveCurrent(-8);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return;
    case Qt::Key_Escape:
        clear();
        hideList(true);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandBox::showMatches()
{
    if (!m_list) {
        m_list = new QListView(window());
        m_list->setObjectName(QStringLiteral("commandList"));
        m_list->setAccessibleName(tr("Found pages and actions", "name of the command list for screen readers"));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setItemDelegate(new CommandDelegate(m_list));
        m_list->setModel(m_items);
        connect(m_list, &QListView::clicked, this, &CommandBox::runCurrent);
    }
    const QStringList words = text().split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, int>> ranked;
    for (int i = 0; i < m_commands.size(); ++i) {
        if (const int rank = matchRank(m_commands.at(i).title, words); rank >= 0)
            ranked.append({ rank, i });
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_items->clear();
    for (const auto &[rank, i] : std::as_const(ranked)) {
        const ShellCommand &command = m_commands.at(i);
        auto *item = new QStandardItem(command.title);
        item->setData(i, IndexRole);
        item->setData(command.iconName, IconRole);
        item->setData(command.group, GroupRole);
        item->setData(command.shortcut.toString(QKeySequence::NativeText), ShortcutRole);
        item->setData(command.whyDisabled, ReasonRole);
        item->setAccessibleText(command.title + QStringLiteral(", ")
            + (command.whyDisabled.isEmpty() ? command.group : command.whyDisabled));
        m_items->appendRow(item);
    }
    if (m_items->rowCount() == 0) {
        auto *none = new QStandardItem(tr("Nothing is called that", "nothing found in the command box"));
        none->setData(-1, IndexRole);
        none->setFlags(Qt::ItemIsEnabled);
        m_items->appendRow(none);
    }
    m_list->setCurrentIndex(m_items->index(0, 0));
    placeList();
}

void CommandBox::placeList()
{
    const QPoint below = mapTo(window(), QPoint(0, height() + 4));
    const int rows = qMin(m_items->rowCount(), 14);
    m_list->setGeometry(below.x(), below.y(), width(), rows * m_list->sizeHintForRow(0) + 4);
    m_list->show();
    m_list->raise();
}

void CommandBox::hideList(bool giveFocusBack)
{
    if (m_list)
        m_list->hide();
    if (giveFocusBack && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (giveFocusBack)
        clearFocus();
    m_focusBefore = nullptr;
}

void CommandBox::moveCurrent(int step)
{
    if (!m_list || !m_list->isVisible()) {
        showMatches();
        return;
    }
    const int row = qBound(0, m_list->currentIndex().row() + step, m_items->rowCount() - 1);
    m_list->setCurrentIndex(m_items->index(row, 0));
}

void CommandBox::runCurrent()
{
    if (!m_list || !m_list->isVisible())
        return;
    const QVariant chosen = m_list->currentIndex().data(IndexRole);
    if (!chosen.isValid() || chosen.toInt() < 0)
        return;
    const ShellCommand command = m_commands.at(chosen.toInt());
    if (!command.whyDisabled.isEmpty())
        return; // the list says why
    clear();
    hideList(true);
    command.run();
}

} // namespace Kaiwa

#include "commandbox.moc"
