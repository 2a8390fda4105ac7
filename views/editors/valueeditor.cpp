#include "views/editors/valueeditor.h"

#include "views/shell/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

namespace Kaiwa {

namespace {

constexpr int valueEditorRadius = 6;
constexpr int valueEditorFieldHeight = 28;

quint64 nextVisit()
{
    static quint64 last = 0;
    return ++last;
}

bool isNullGesture(const QKeyEvent *event)
{
    return event->key() == Qt::Key_0 && event->modifiers().testFlag(Qt::ControlModifier)
        && !event->modifiers().testFlag(Qt::ShiftModifier);
}

// A popup or another window in front is no end of the visit: the person comes back to the same field.
bool endsVisit(const QFocusEvent *event)
{
    return event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason
        && event->reason() != Qt::ActiveWindowFocusReason;
}

} // namespace

ValueEditor::ValueEditor(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setSpacing(4);
    setFocusPolicy(Qt::StrongFocus);
    applyMargins();
}

void ValueEditor::load(const Value &value)
{
    m_loaded = value;
    m_edited = false;
    m_loading = true;
    display(value);
    m_loading = false;
}

Value ValueEditor::value() const
{
    return m_edited ? current() : m_loaded;
}

void ValueEditor::setNull()
{
    if (m_readOnly || !m_nullable || !value())
        return;
    m_loading = true;
    display(std::nullopt);
    m_loading = false;
    noteEdited();
}

void ValueEditor::settleAllIn(const QWidget *widget)
{
    const QList<ValueEditor *> found = widget->findChildren<ValueEditor *>();
    const QList<QPointer<ValueEditor>> editors(found.cbegin(), found.cend());
    for (const QPointer<ValueEditor> &editor : editors) { // what one stages may take another away
        if (editor && editor->isEdited())
            Q_EMIT editor->settled();
    }
}

void ValueEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    applyReadOnly(readOnly);
    update();
}

void ValueEditor::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    update();
}

void ValueEditor::setInCell(bool inCell)
{
    m_inCell = inCell;
    applyMargins();
}

void ValueEditor::applyMargins()
{
    if (!m_framed)
        m_row->setContentsMargins(0, 0, 0, 0);
    else if (m_inCell)
        m_row->setContentsMargins(4, 0, 4, 0);
    else
        m_row->setContentsMargins(2, 1, 4, 1);
    setMinimumHeight(m_inCell ? 0 : valueEditorFieldHeight);
}

void ValueEditor::setDirection(Qt::LayoutDirection direction)
{
    if (focusProxy())
        focusProxy()->setLayoutDirection(direction);
}

void ValueEditor::setEmphasis(bool emphasis)
{
    if (!focusProxy())
        return;
    QFont font = this->font();
    if (emphasis)
        font.setPixelSize(qRound(QFontInfo(font).pixelSize() * 1.3));
    focusProxy()->setFont(font);
}

void ValueEditor::describe(const QString &objectName, const QString &name, const QString &description)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setAccessibleDescription(description);
    if (!focusProxy())
        return;
    focusProxy()->setObjectName(objectName + QStringLiteral(".input"));
    focusProxy()->setAccessibleName(name);
    focusProxy()->setAccessibleDescription(description);
}

void ValueEditor::adopt(QWidget *inner, int stretch)
{
    m_row->addWidget(inner, stretch);
    watch(inner);
    if (!focusProxy())
        setFocusProxy(inner);
}

void ValueEditor::watch(QWidget *inner)
{
    inner->installEventFilter(this);
}

void ValueEditor::takeFocusBy(QWidget *inner)
{
    const QWidget *before = focusProxy();
    if (before) {
        inner->setObjectName(before->objectName());
        inner->setAccessibleName(before->accessibleName());
        inner->setAccessibleDescription(before->accessibleDescription());
    }
    setFocusProxy(inner);
}

void ValueEditor::setFramed(bool framed)
{
    m_framed = framed;
    applyMargins();
    update();
}

void ValueEditor::renewVisit()
{
    m_visit = nextVisit();
}

void ValueEditor::noteEdited()
{
    if (m_loading || m_readOnly)
        return;
    if (!m_visit)
        m_visit = nextVisit();
    m_edited = true;
    Q_EMIT edited();
}

bool ValueEditor::filterKey(QWidget *inner, QKeyEvent *event)
{
    Q_UNUSED(inner)
    if (isNullGesture(event) && m_nullable) {
        setNull();
        return true;
    }
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT settled();
        if (m_inCell)
            Q_EMIT finished(Leave::Stay);
        else
            Q_EMIT escaped();
        return true;
    }
    if (!m_inCell)
        return false;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && (control || !wantsReturn())) {
        Q_EMIT finished(Leave::Stay);
        return true;
    }
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        Q_EMIT finished(event->key() == Qt::Key_Tab ? Leave::Next : Leave::Previous);
        return true;
    }
    return false;
}

bool ValueEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *inner = qobject_cast<QWidget *>(watched);
    switch (int(event->type())) {
    case QEvent::FocusIn:
        if (!m_visit || endsVisit(static_cast<QFocusEvent *>(event)))
            m_visit = nextVisit();
        update();
        break;
    case QEvent::FocusOut:
        update();
        Q_EMIT settled();
        // From one part of the editor to another is no leaving.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
            && !isAncestorOf(QApplication::focusWidget()))
            Q_EMIT left();
        break;
    case QEvent::ShortcutOverride: {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isNullGesture(key) && m_nullable) {
            event->accept();
            return true;
        }
        // A shortcut of the window may commit: what was typed has to be staged before it runs.
        if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            Q_EMIT settled();
        break;
    }
    case QEvent::KeyPress:
        if (inner && filterKey(inner, static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::Wheel:
        // Scrolling the form must not change a value that happens to lie under the pointer.
        if (inner && inner->inherits("QComboBox")) {
            event->ignore();
            return true;
        }
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ValueEditor::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::instance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_inCell) {
        painter.fillRect(rect(), colours.panel);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
        return;
    }
    if (!m_framed) {
        if (m_mark == Mark::None)
            return;
        const bool staged = m_mark == Mark::Staged;
        painter.setPen(staged ? colours.staged : colours.problem);
        painter.setBrush(staged ? colours.stagedBack : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), valueEditorRadius, valueEditorRadius);
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    const bool focused = focus && isAncestorOf(focus);
    QColor border = colours.fieldBorder;
    QColor fill = colours.field;
    if (m_mark == Mark::Staged) {
        border = colours.staged;
        fill = colours.stagedBack;
    } else if (m_mark == Mark::Problem) {
        border = colours.problem;
    }
    if (m_readOnly) {
        border = colours.line;
        fill = colours.window;
    }
    if (focused)
        border = colours.accent;
    const qreal width = focused ? 2 : 1;
    painter.setPen(QPen(border, width));
    painter.setBrush(fill);
    const qreal inset = width / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), valueEditorRadius, valueEditorRadius);
}

} // namespace Kaiwa
