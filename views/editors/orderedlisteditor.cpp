#include "views/editors/orderedlisteditor.h"

#include "views/editors/lineeditor.h"
#include "views/editors/orderedlistrow.h"
#include "views/editors/textarea.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int orderedListEditorAreaLines = 5;

// The lines of a pasted text, without the bullets and numbers that they had where they came from.
QStringList entriesOf(const QString &text)
{
    static const QRegularExpression lineEnd(u"[\\n\\r\\x{2028}\\x{2029}]+"_s);
    static const QRegularExpression bullet(u"^\\s*(?:[-*•·–]\\s+|\\d{1,3}[.)]\\s+)"_s);
    QStringList entries;
    const QStringList lines = text.split(lineEnd, Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString entry = lines.size() > 1 ? QString(line).remove(bullet).trimmed() : line.trimmed();
        if (!entry.isEmpty())
            entries.append(entry);
    }
    return entries;
}

} // namespace

OrderedListEditor::OrderedListEditor(TagSyntax syntax, QWidget *parent)
    : ValueEditor(parent)
    , m_syntax(syntax)
    , m_list(new QWidget(this))
    , m_column(new QVBoxLayout(m_list))
    , m_add(new QLineEdit(m_list))
    , m_area(new TextArea(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    makeBare(m_add);
    m_add->setFixedHeight(OrderedListRow::height - 3);
    m_add->setTextMargins(6, 0, 6, 0);
    m_column->addWidget(m_add);
    m_area->setFont(codeFont());
    m_area->setFixedHeight(m_area->fontMetrics().lineSpacing() * orderedListEditorAreaLines + 8);
    m_area->hide();
    row()->addWidget(m_list, 1);
    row()->addWidget(m_area, 1);
    watch(m_add);
    watch(m_area);
    setFocusProxy(m_add);
    connect(m_add, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u'\n') || text.contains(QChar::LineSeparator))
            takeAdded();
    });
    connect(m_area, &QPlainTextEdit::textChanged, this, &OrderedListEditor::noteEdited);
}

bool OrderedListEditor::isComposing() const
{
    return m_area->isComposing();
}

void OrderedListEditor::display(const Value &value)
{
    m_null = !value;
    const std::optional<QStringList> entries = value ? parseTags(*value, m_syntax) : QStringList();
    if (!entries) {
        showAsText(*value);
        return;
    }
    if (!m_area->isHidden()) {
        m_area->hide();
        m_list->show();
        takeFocusBy(m_add);
    }
    m_add->clear();
    rebuild(*entries);
}

void OrderedListEditor::showAsText(const QString &text)
{
    rebuild({});
    m_list->hide();
    m_area->setExactText(text);
    m_area->show();
    takeFocusBy(m_area);
}

Value OrderedListEditor::current() const
{
    if (m_null)
        return std::nullopt;
    if (!m_area->isHidden())
        return m_area->exactText();
    QStringList entries;
    for (const OrderedListRow *row : m_rows) {
        if (!row->isFresh())
            entries.append(row->text());
    }
    return writeTags(entries, m_syntax);
}

void OrderedListEditor::rebuild(const QStringList &entries)
{
    // Where the person was, they stay: undo and redo load the list anew.
    int focused = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->line()->hasFocus())
            focused = i;
    }
    const QList<OrderedListRow *> before = std::exchange(m_rows, {});
    for (const QString &entry : entries)
        insertRow(int(m_rows.size()), entry);
    renumber();
    if (focused >= 0)
        focusRow(qMin(focused, int(m_rows.size()) - 1));
    for (OrderedListRow *row : before) {
        row->line()->removeEventFilter(this);
        retire(row);
    }
}

void OrderedListEditor::retire(OrderedListRow *row)
{
    m_column->removeWidget(row);
    row->hide(); // else the layout, which shows what it was given a little later, shows it as a window
    row->setParent(nullptr);
    row->deleteLater(); // it may be the one whose key is being handled
}

OrderedListRow *OrderedListEditor::insertRow(int at, const QString &text)
{
    auto *row = new OrderedListRow(text, m_list);
    row->setReadOnly(isReadOnly());
    m_rows.insert(at, row);
    m_column->insertWidget(at, row);
    watch(row->line());
    connect(row->line(), &QLineEdit::textEdited, this, [this, row] { takeLines(row); });
    connect(row, &OrderedListRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &OrderedListRow::dragged, this, [this, row](int globalY) { moveTo(row, globalY); });
    connect(row, &OrderedListRow::dropped, this, &OrderedListEditor::settled);
    row->show();
    return row;
}

void OrderedListEditor::noteRows()
{
    m_null = false;
    renumber();
    noteEdited();
}

void OrderedListEditor::renumber()
{
    QWidget *before = nullptr;
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setNumber(i + 1);
        if (before)
            setTabOrder(before, m_rows[i]->line());
        before = m_rows[i]->line();
    }
    if (before)
        setTabOrder(before, m_add);
    showHint();
    updateGeometry();
}

void OrderedListEditor::showHint()
{
    QFont font = m_add->font();
    font.setItalic(m_null);
    m_add->setFont(font);
    m_add->setPlaceholderText(m_null ? notSetWord()
            : isReadOnly()           ? tr("none", "a list without entries")
                                     : tr("Add one…", "empty line at the end of an ordered list"));
    m_add->setVisible(!isReadOnly() || m_rows.isEmpty());
}

void OrderedListEditor::focusRow(int index)
{
    QLineEdit *line = index < 0 || index >= m_rows.size() ? m_add : m_rows[index]->line();
    line->setFocus(Qt::OtherFocusReason);
}

void OrderedListEditor::takeLines(OrderedListRow *row)
{
    const QString text = row->line()->text();
    const QStringList entries = entriesOf(text);
    if (entries.size() > 1) {
        row->line()->setText(entries.first());
        int at = int(m_rows.indexOf(row));
        for (const QString &entry : entries.mid(1))
            insertRow(++at, entry);
        focusRow(at);
    }
    noteRows();
}

void OrderedListEditor::takeAdded()
{
    const QStringList entries = entriesOf(m_add->text());
    m_add->clear();
    if (entries.isEmpty() || isReadOnly())
        return;
    for (const QString &entry : entries)
        insertRow(int(m_rows.size()), entry);
    noteRows();
}

void OrderedListEditor::removeRow(OrderedListRow *row)
{
    const int at = int(m_rows.indexOf(row));
    if (isReadOnly() || at < 0)
        return;
    const bool hadFocus = row->line()->hasFocus();
    m_rows.removeAt(at);
    if (hadFocus)
        focusRow(qMin(at, int(m_rows.size()) - 1));
    retire(row);
    noteRows();
}

void OrderedListEditor::moveRow(OrderedListRow *row, int to)
{
    const int from = int(m_rows.indexOf(row));
    if (isReadOnly() || from < 0 || to < 0 || to >= m_rows.size() || to == from)
        return;
    m_rows.move(from, to);
    m_column->removeWidget(row);
    m_column->insertWidget(to, row);
    noteRows();
}

void OrderedListEditor::moveTo(OrderedListRow *row, int globalY)
{
    const int y = m_list->mapFromGlobal(QPoint(0, globalY)).y();
    moveRow(row, qBound(0, y / OrderedListRow::height, int(m_rows.size()) - 1));
    m_column->activate();
}

OrderedListRow *OrderedListEditor::rowOf(const QObject *line) const
{
    for (OrderedListRow *row : m_rows) {
        if (row->line() == line)
            return row;
    }
    return nullptr;
}

bool OrderedListEditor::takeRowKey(OrderedListRow *row, QKeyEvent *event)
{
    const int at = int(m_rows.indexOf(row));
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int to = event->key() == Qt::Key_Up ? at - 1 : at + 1;
        if (alt)
            moveRow(row, to);
        else
            focusRow(to < 0 ? 0 : to);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isReadOnly() || event->modifiers().testFlag(Qt::ControlModifier))
            return false;
        insertRow(at + 1, QString())->setFresh();
        renumber();
        focusRow(at + 1);
        return true;
    case Qt::Key_Backspace:
        if (!row->line()->text().isEmpty())
            return false;
        removeRow(row);
        return true;
    case Qt::Key_Delete:
        if (event->modifiers() != Qt::ControlModifier)
            return false;
        removeRow(row);
        return true;
    }
    return false;
}

bool OrderedListEditor::eventFilter(QObject *watched, QEvent *event)
{
    OrderedListRow *row = rowOf(watched);
    if (event->type() == QEvent::ShortcutOverride && row) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        const bool removes = key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_Delete;
        if (moves || removes) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (row && takeRowKey(row, key))
            return true;
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_add && isReturn && !m_add->text().trimmed().isEmpty()) {
            takeAdded();
            return true;
        }
        if (watched == m_add && key->key() == Qt::Key_Up) {
            focusRow(int(m_rows.size()) - 1);
            return true;
        }
    }
    if (watched == m_add && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        takeAdded(); // nothing typed is lost
    if (row && event->type() == QEvent::FocusOut && row->wasEmptied())
        removeRow(row); // emptied
    return ValueEditor::eventFilter(watched, event);
}

void OrderedListEditor::applyReadOnly(bool readOnly)
{
    for (OrderedListRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
    m_add->setReadOnly(readOnly);
    m_area->setReadOnly(readOnly);
    showHint();
}

} // namespace Kaiwa
