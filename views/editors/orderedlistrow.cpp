#include "views/editors/orderedlistrow.h"

#include "views/editors/lineeditor.h"
#include "views/shell/icon.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace Kaiwa {

using namespace Qt::StringLiterals;

OrderedListRow::OrderedListRow(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_given(text)
    , m_handle(new QLabel(this))
    , m_number(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_remove(new QPushButton(this))
{
    setFixedHeight(height);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 2, 1);
    row->setSpacing(4);
    showIcon(m_handle, u"drag"_s, Ink::Dim, 14);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setToolTip(tr("Draw it to another place (Alt+Up, Alt+Down)"));
    m_handle->setObjectName(u"handle"_s);
    m_handle->installEventFilter(this);
    setInk(m_number, Ink::Dim);
    m_number->setFont(numberFont());
    m_number->setMinimumWidth(m_number->fontMetrics().horizontalAdvance(u"0"_s) + 2);
    makeBare(m_line);
    m_line->setText(text);
    m_line->setCursorPosition(0);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &now) { m_line->setToolTip(now); });
    m_line->setToolTip(text);
    setButtonRole(m_remove, ButtonRole::Link);
    m_remove->setIcon(icon(u"close"_s));
    m_remove->setIconSize({ 12, 12 });
    m_remove->setFixedSize(20, 20);
    m_remove->setFocusPolicy(Qt::NoFocus); // the keyboard has Ctrl+Delete
    connect(m_remove, &QPushButton::clicked, this, &OrderedListRow::removeRequested);
    row->addWidget(m_handle);
    row->addWidget(m_number);
    row->addWidget(m_line, 1);
    row->addWidget(m_remove);
}

QString OrderedListRow::text() const
{
    return m_typed ? m_line->text() : m_given;
}

bool OrderedListRow::isFresh() const
{
    return m_fresh && m_line->text().isEmpty();
}

bool OrderedListRow::wasEmptied() const
{
    return (m_typed || m_fresh) && m_line->text().isEmpty();
}

void OrderedListRow::setNumber(int number)
{
    m_number->setText(QString::number(number));
    m_line->setObjectName(u"entry.%1"_s.arg(number));
    m_line->setAccessibleName(tr("Entry %1", "of a list").arg(number));
    m_line->setAccessibleDescription(tr("Alt+Up and Alt+Down move it, Ctrl+Delete removes it."));
    m_remove->setObjectName(u"remove.%1"_s.arg(number));
    m_remove->setAccessibleName(tr("Remove entry %1", "of a list").arg(number));
    m_remove->setToolTip(tr("Remove entry %1 (Ctrl+Delete)", "of a list").arg(number));
}

void OrderedListRow::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_remove->setVisible(!readOnly);
    m_handle->setVisible(!readOnly);
}

bool OrderedListRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_handle)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    if (!mouse)
        return false;
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
        m_handle->setCursor(Qt::ClosedHandCursor);
        return true; // the moves that follow come here
    }
    if (event->type() == QEvent::MouseMove && mouse->buttons().testFlag(Qt::LeftButton)) {
        Q_EMIT dragged(mouse->globalPosition().toPoint().y());
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        m_handle->setCursor(Qt::OpenHandCursor);
        Q_EMIT dropped();
        return true;
    }
    return false;
}

void OrderedListRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::instance().colours().line);
    painter.drawLine(6, QWidget::height() - 1, width() - 6, QWidget::height() - 1);
}

} // namespace Kaiwa
