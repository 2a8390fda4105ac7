#include "views/pages/content/tiers/tierdelegate.h"

#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "views/editors/celldelegate.h"
#include "views/editors/cellpainter.h"
#include "views/editors/switchbutton.h"
#include "views/editors/valuewords.h"
#include "views/pages/content/tiers/tiermatrix.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int tierCellMargin = 14;
constexpr int valueHeight = 30;
constexpr int headingHeight = 40;
constexpr int proseLines = 3;
constexpr int noteHeight = 17;
constexpr int tierCellLongest = 400;
constexpr int measuredTexts = 20;

Value rawTierValue(const QModelIndex &index, int role = RawRole)
{
    const QVariant raw = index.data(role);
    return raw.isNull() ? Value() : Value(raw.toString());
}

bool isStaged(const QModelIndex &index)
{
    const auto state = StagedState(index.data(StagedRole).toInt());
    return state != StagedState::Unchanged && state != StagedState::Deleted && state != StagedState::Inserted;
}

} // namespace

TierDelegate::TierDelegate(ContentTable &table, TierMatrix &matrix, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_table(table)
    , m_matrix(matrix)
    , m_cells(new CellDelegate(table, this))
{
    connect(m_cells, &QAbstractItemDelegate::commitData, this, &QAbstractItemDelegate::commitData);
    connect(m_cells, &QAbstractItemDelegate::closeEditor, this, &QAbstractItemDelegate::closeEditor);
}

bool TierDelegate::isSwitch(const QModelIndex &index) const
{
    const Column *column = m_table.column(m_matrix.mapToSource(index).column());
    return column && column->kind == ValueKind::Boolean;
}

bool TierDelegate::isProse(int row) const
{
    const FieldDescription *field = m_table.description().field(m_matrix.column(row));
    return field && field->editor == FieldEditor::Paragraph;
}

// As high as the longest of the first texts, within a few lines.
int TierDelegate::proseHeight(int row, int width) const
{
    const QFontMetrics metrics(bodyFont());
    int lines = 1;
    for (int column = 0; column < qMin(m_matrix.columnCount(), measuredTexts); ++column) {
        const QString text = rawTierValue(m_matrix.index(row, column)).value_or(QString()).left(tierCellLongest);
        const QRect box(0, 0, width - 2 * tierCellMargin, proseLines * metrics.lineSpacing());
        lines = qMax(lines, metrics.boundingRect(box, Qt::TextWordWrap, text).height() / metrics.lineSpacing());
    }
    return qMin(lines, proseLines) * metrics.lineSpacing() + 12;
}

int TierDelegate::rowHeight(int row, int width) const
{
    if (m_matrix.isHeading(row))
        return headingHeight;
    int notes = 0;
    for (int column = 0; column < m_matrix.columnCount(); ++column) {
        const QModelIndex index = m_matrix.index(row, column);
        if (!isStaged(index))
            continue;
        const bool hasImpact
            = m_impactWords && !m_impactWords(m_matrix.keyAt(column), m_matrix.column(row)).isEmpty();
        notes = qMax(notes, hasImpact ? 2 : 1);
    }
    const int value = isProse(row) ? proseHeight(row, width) : valueHeight;
    return value + notes * noteHeight + (notes ? 2 : 0);
}

QSize TierDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { option.rect.width(), rowHeight(index.row(), option.rect.width()) };
}

QRect TierDelegate::switchRect(const QStyleOptionViewItem &option) const
{
    QRect track(QPoint(option.rect.left() + tierCellMargin,
                    option.rect.top() + (valueHeight - SwitchButton::trackSize().height()) / 2),
        SwitchButton::trackSize());
    return QStyle::visualRect(option.direction, option.rect, track);
}

QString TierDelegate::wasWords(const QModelIndex &index) const
{
    const Column *column = m_table.column(m_matrix.mapToSource(index).column());
    if (!column)
        return {};
    const QString was =
        fieldWords(rawTierValue(index, BaseRole), *column, m_table.description().field(column->name), 60);
    return tr("was %1", "below a changed field").arg(was);
}

void TierDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_matrix.isHeading(index.row())) {
        painter.fillRect(option.rect, Theme::instance().colours().panel);
        painter.setPen(Theme::instance().colours().line);
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        return;
    }
    CellPainter::paintBack(painter, option, index);
}

void TierDelegate::paintSwitch(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Value raw = rawTierValue(index);
    const Qt::CheckState state = !raw ? Qt::PartiallyChecked : isTrue(*raw) ? Qt::Checked : Qt::Unchecked;
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    QRect words = option.rect.adjusted(tierCellMargin + SwitchButton::trackSize().width() + 8, 0, -tierCellMargin, 0);
    words.setHeight(valueHeight);
    if (editable) {
        SwitchButton::paintTrack(painter, switchRect(option), state, true, option.direction);
    } else {
        words.setLeft(option.rect.left() + tierCellMargin);
    }
    const Colours &colours = Theme::instance().colours();
    QFont font = bodyFont();
    font.setItalic(!raw);
    painter.setFont(font);
    painter.setPen(state == Qt::Checked ? colours.text : colours.dim);
    const QString word = raw ? switchWord(state == Qt::Checked) : notSetWord();
    QRect drawn;
    painter.drawText(QStyle::visualRect(option.direction, option.rect, words),
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, word, &drawn);
    CellPainter::paintProblem(painter, drawn, index);
}

void TierDelegate::paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Column *column = m_table.column(m_matrix.mapToSource(index).column());
    if (!column)
        return;
    const FieldDescription *field = m_table.description().field(column->name);
    const Value raw = rawTierValue(index);
    const bool unlimited = field && field->unlimited.matches(raw);
    const bool dim = (!raw || raw->isEmpty()) && !unlimited;
    const Colours &colours = Theme::instance().colours();
    QFont font = column->name.startsWith(u"stripe_") || column->name == u"id" ? codeFont() : bodyFont();
    if (dim)
        font = bodyFont();
    font.setItalic(dim);
    font.setStrikeOut(StagedState(index.data(RowStateRole).toInt()) == StagedState::Deleted && !dim);
    painter.setFont(font);
    painter.setPen(dim ? colours.dim : colours.text);
    QRect area = option.rect.adjusted(tierCellMargin, 0, -tierCellMargin, 0);
    QRect drawn;
    if (isProse(index.row())) {
        area.setTop(area.top() + 6);
        area.setHeight(proseLines * painter.fontMetrics().lineSpacing());
        const QString whole = dim ? valueWords(raw, column->kind) : raw->left(tierCellLongest);
        const QString text = CellPainter::elidedLines(whole, font, area.width(), proseLines);
        painter.drawText(area, Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, text, &drawn);
    } else {
        area.setHeight(valueHeight);
        const QString text = painter.fontMetrics().elidedText(
            fieldWords(raw, *column, field, tierCellLongest), Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text, &drawn);
    }
    CellPainter::paintProblem(painter, drawn, index);
}

void TierDelegate::paintNotes(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isStaged(index))
        return;
    const int top = option.rect.top()
        + (isProse(index.row()) ? proseHeight(index.row(), option.rect.width()) - 4 : valueHeight - 3);
    QRect line(option.rect.left() + tierCellMargin, top, option.rect.width() - 2 * tierCellMargin, noteHeight);
    painter.setFont(badgeFont());
    const auto write = [&](const QString &words, const QColor &ink) {
        painter.setPen(ink);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
        line.translate(0, noteHeight);
    };
    write(wasWords(index), Theme::instance().colours().staged);
    if (m_impactWords)
        write(m_impactWords(m_matrix.keyAt(index.column()), m_matrix.column(index.row())),
            Theme::instance().colours().text);
}

void TierDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBack(*painter, option, index);
    if (!m_matrix.isHeading(index.row())) {
        if (isSwitch(index))
            paintSwitch(*painter, option, index);
        else
            paintValue(*painter, option, index);
        paintNotes(*painter, option, index);
    }
    painter->restore();
}

QWidget *TierDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QModelIndex source = m_matrix.mapToSource(index);
    return source.isValid() ? m_cells->createEditor(parent, option, source) : nullptr;
}

void TierDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    m_cells->setEditorData(editor, m_matrix.mapToSource(index));
}

void TierDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    Q_UNUSED(model)
    const QModelIndex source = m_matrix.mapToSource(index);
    m_cells->setModelData(editor, m_table.model(), source);
}

void TierDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    if (!isProse(index.row()))
        cell.rect.setHeight(valueHeight);
    m_cells->updateEditorGeometry(editor, cell, m_matrix.mapToSource(index));
}

// A switch needs no editor: a click on it or the space bar is enough.
bool TierDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!isSwitch(index) || !index.flags().testFlag(Qt::ItemIsEditable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool isClick = event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    const bool onSwitch = isClick && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton
        && switchRect(option).adjusted(-4, -4, 4, 4).contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    const bool isSpace = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!onSwitch && !isSpace)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonDblClick)
        return true; // its second release switches
    const Value raw = rawTierValue(index);
    m_table.setValue(m_matrix.keyAt(index.column()), m_matrix.column(index.row()),
        raw && isTrue(*raw) ? u"false"_s : u"true"_s);
    return true;
}

} // namespace Kaiwa
