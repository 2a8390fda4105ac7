#include "views/editors/celldelegate.h"

#include "models/content/roles.h"
#include "models/content/table/contenttable.h"
#include "views/editors/cellpainter.h"
#include "views/editors/editorfactory.h"
#include "views/editors/emojieditor.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/valuewords.h"
#include "views/shell/stylepainter.h"
#include "views/shell/theme.h"

#include <QAbstractProxyModel>
#include <QPainter>

namespace Kaiwa {

namespace {

constexpr int cellMargin = 10;
constexpr int cellLongestShown = 300;
constexpr int largeEditorWidth = 320;
constexpr int largeEditorHeight = 120;

StagedState stateOf(const QModelIndex &index, int role)
{
    return StagedState(index.data(role).toInt());
}

Value rawOf(const QModelIndex &index)
{
    const QVariant raw = index.data(RawRole);
    return raw.isNull() ? Value() : Value(raw.toString());
}

// Between a view and the table there may be models that put rows in another order.
int rowInTable(QModelIndex index)
{
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model()))
        index = proxy->mapToSource(index);
    return index.row();
}

} // namespace

CellDelegate::CellDelegate(ContentTable &table, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_table(table)
{
}

QString CellDelegate::rowStateWord(int stagedState)
{
    switch (StagedState(stagedState)) {
    case StagedState::Unchanged:
    case StagedState::Changed:
        return {};
    case StagedState::Inserted:
        return tr("new", "badge of a record that is not in the database yet");
    case StagedState::Deleted:
        return tr("deleted", "badge of a record that the next commit deletes");
    case StagedState::Conflict:
        return tr("conflict", "badge of a record that somebody else changed too");
    case StagedState::Refused:
        return tr("refused", "badge of a record that the database refused");
    }
    return {};
}

QString CellDelegate::textOf(const QModelIndex &index, bool *dim) const
{
    const Column *column = m_table.column(index.column());
    const Value raw = rawOf(index);
    *dim = !raw || raw->isEmpty();
    if (!column)
        return notSetWord();
    const FieldDescription *field = m_table.description().field(column->name);
    if (field && (field->editor == FieldEditor::Duration || field->editor == FieldEditor::Money
            || field->editor == FieldEditor::Count || field->editor == FieldEditor::Tags)) {
        *dim = *dim && !field->unlimited.matches(raw);
        return fieldWords(raw, *column, field, cellLongestShown);
    }
    if (!raw)
        return notSetWord();
    if (column->kind == ValueKind::Boolean || column->kind == ValueKind::Enumeration || raw->isEmpty())
        return valueWords(raw, column->kind, cellLongestShown);
    const QString shown = index.data(Qt::DisplayRole).toString();
    return firstLine(shown.isEmpty() ? *raw : shown, cellLongestShown);
}

bool CellDelegate::isEmoji(const Column &column) const
{
    const FieldDescription *field = m_table.description().field(column.name);
    return field && field->editor == FieldEditor::Emoji;
}

bool CellDelegate::isOwnScript(const QModelIndex &index) const
{
    const Column *column = m_table.column(index.column());
    return column && m_table.description().ownScriptColumns.contains(column->name);
}

bool CellDelegate::isRightToLeft(const QModelIndex &index) const
{
    const int section = m_table.section(m_table.description().rightToLeftColumn);
    if (!isOwnScript(index) || section < 0)
        return false;
    return isTrue(index.siblingAtColumn(section).data(RawRole).toString());
}

// The badge of the row at the trailing edge of its first cell; returns the room that it took.
int CellDelegate::paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != 0)
        return 0;
    const StagedState state = stateOf(index, RowStateRole);
    const QString word = rowStateWord(int(state));
    if (word.isEmpty())
        return 0;
    const Colours &colours = Theme::instance().colours();
    QRect badge(QPoint(0, 0), StylePainter::badgeSize(word));
    badge.moveCenter(option.rect.center());
    if (option.direction == Qt::RightToLeft)
        badge.moveLeft(option.rect.left() + 6);
    else
        badge.moveRight(option.rect.right() - 6);
    const bool bad = state == StagedState::Conflict || state == StagedState::Refused;
    StylePainter::badge(painter, badge, word, bad ? colours.problem : colours.staged,
        bad ? colours.problemBack : colours.stagedBack);
    return badge.width() + 6;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Theme::instance().colours();
    painter->save();
    CellPainter::paintBack(*painter, option, index);
    const int badge = paintBadge(*painter, option, index);

    bool dim = false;
    QString text = textOf(index, &dim);
    const bool deleted = stateOf(index, RowStateRole) == StagedState::Deleted;
    const Column *column = m_table.column(index.column());
    QFont font = option.font;
    if (!dim && column && isEmoji(*column))
        font = emojiFont(font);
    font.setItalic(dim);
    font.setStrikeOut(deleted && !dim);
    const QFontMetrics metrics(font);
    QRect area = option.rect.adjusted(cellMargin, 0, -cellMargin, -1);
    if (option.direction == Qt::RightToLeft)
        area.setLeft(area.left() + badge);
    else
        area.setRight(area.right() - badge);
    const bool number = column && isNumber(column->kind) && !dim && index.data(ReferenceNameRole).isNull();
    text = metrics.elidedText(text, Qt::ElideRight, area.width());
    int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | int(QStyle::visualAlignment(option.direction, number ? Qt::AlignTrailing : Qt::AlignLeading))
        | Qt::AlignAbsolute;
    if (isRightToLeft(index))
        flags |= Qt::TextForceRightToLeft;
    painter->setFont(font);
    painter->setPen(dim || deleted ? colours.dim : colours.text);
    QRect drawn;
    painter->drawText(area, flags, text, &drawn);
    CellPainter::paintProblem(*painter, drawn, index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    bool dim = false;
    const QString text = textOf(index, &dim).left(60);
    return { option.fontMetrics.horizontalAdvance(text) + 2 * cellMargin, 28 };
}

QWidget *CellDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const Column *column = m_table.column(index.column());
    if (!column)
        return nullptr;
    ValueEditor *editor = makeEditor(m_table, *column, parent);
    editor->setInCell(true);
    editor->describe(QStringLiteral("cell.") + column->name,
        index.model()->headerData(index.column(), Qt::Horizontal).toString(), {});
    if (auto *reference = qobject_cast<ReferenceEditor *>(editor))
        reference->setReferenceName(index.data(ReferenceNameRole).toString());
    if (isRightToLeft(index))
        editor->setDirection(Qt::RightToLeft);
    connectEditor(editor);
    // An arrival resets the model, and with it the editor goes: rows wait until the editing is over.
    m_table.setHeld(true);
    connect(editor, &QObject::destroyed, &m_table, [table = &m_table] { table->setHeld(false); });
    return editor;
}

void CellDelegate::connectEditor(ValueEditor *editor) const
{
    auto *self = const_cast<CellDelegate *>(this);
    // A closed editor still loses its focus, and has nothing more to say.
    const auto finish = [self, editor] {
        Q_EMIT self->commitData(editor);
        disconnect(editor, nullptr, self, nullptr);
    };
    connect(editor, &ValueEditor::finished, self, [self, editor, finish](ValueEditor::Leave leave) {
        finish();
        switch (leave) {
        case ValueEditor::Leave::Stay:
            Q_EMIT self->closeEditor(editor, NoHint);
            break;
        case ValueEditor::Leave::Next:
            Q_EMIT self->closeEditor(editor, EditNextItem);
            break;
        case ValueEditor::Leave::Previous:
            Q_EMIT self->closeEditor(editor, EditPreviousItem);
            break;
        }
    });
    connect(editor, &ValueEditor::left, self, [self, editor, finish] {
        finish();
        Q_EMIT self->closeEditor(editor, NoHint);
    });
    // A shortcut of the window may follow, and it must find what was typed.
    connect(editor, &ValueEditor::settled, self, [self, editor] { Q_EMIT self->commitData(editor); });
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *value = qobject_cast<ValueEditor *>(editor);
    // The view asks again at each dataChanged: what is being typed stays.
    if (!value || value->isEdited())
        return;
    value->load(rawOf(index));
    if (auto *reference = qobject_cast<ReferenceEditor *>(editor))
        reference->setReferenceName(index.data(ReferenceNameRole).toString());
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    Q_UNUSED(model)
    const auto *value = qobject_cast<ValueEditor *>(editor);
    const Column *column = m_table.column(index.column());
    if (!value || !column || !value->isEdited() || value->value() == rawOf(index))
        return;
    // Past the model's setData(): only this way takes the visit, which makes one step of one editing.
    m_table.setValue(m_table.keyAt(rowInTable(index)), column->name, value->value(), value->visit());
}

void CellDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const auto *value = qobject_cast<ValueEditor *>(editor);
    QRect rect = option.rect.adjusted(0, 0, 0, -1);
    if (value && value->isLarge() && editor->parentWidget()) {
        rect.setSize(rect.size().expandedTo(QSize(largeEditorWidth, largeEditorHeight)));
        const QRect room = editor->parentWidget()->rect();
        rect.moveRight(qMin(rect.right(), room.right()));
        rect.moveBottom(qMin(rect.bottom(), room.bottom()));
        rect.moveTopLeft(QPoint(qMax(rect.left(), 0), qMax(rect.top(), 0)));
    }
    editor->setGeometry(rect);
}

} // namespace Kaiwa
