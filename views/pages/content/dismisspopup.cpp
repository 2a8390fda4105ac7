#include "views/pages/content/dismisspopup.h"

#include "views/shell/theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int dismissPopupWidth = 320;
constexpr int dismissPopupMargin = 12;
}

DismissPopup::DismissPopup(const QString &problem, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"dismissPopup"_s);
    setAccessibleName(tr("Dismiss a problem"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Panel);
    setFixedWidth(dismissPopupWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dismissPopupMargin, dismissPopupMargin, dismissPopupMargin, dismissPopupMargin);
    column->setSpacing(8);
    auto *words = new QLabel(problem, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    column->addWidget(words);
    m_reason->setObjectName(u"dismiss.reason"_s);
    m_reason->setAccessibleName(tr("Why it is no problem"));
    m_reason->setPlaceholderText(tr("Why it is no problem (others read this)"));
    column->addWidget(m_reason);
    auto *note = new QLabel(tr("It comes back when the text changes."), this);
    note->setFont(badgeFont());
    setInk(note, Ink::Dim);
    column->addWidget(note);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"dismiss.cancel"_s);
    cancel->setAccessibleName(tr("Keep the problem"));
    auto *dismiss = new QPushButton(tr("Dismiss", "button: a problem that is none"), this);
    dismiss->setObjectName(u"dismiss.accept"_s);
    dismiss->setAccessibleName(tr("Dismiss the problem"));
    setButtonRole(dismiss, ButtonRole::Primary);
    row->addWidget(cancel);
    row->addWidget(dismiss);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::returnPressed, this, &DismissPopup::accept);
    connect(dismiss, &QPushButton::clicked, this, &DismissPopup::accept);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
}

void DismissPopup::openBelow(QWidget *widget)
{
    adjustSize();
    QRect place(widget->mapToGlobal(QPoint(0, widget->height() + 2)), size());
    const QRect screen = widget->screen()->availableGeometry();
    place.moveLeft(qBound(screen.left(), place.left(), screen.right() - place.width()));
    if (place.bottom() > screen.bottom())
        place.moveBottom(widget->mapToGlobal(QPoint(0, -2)).y());
    move(place.topLeft());
    show();
    m_reason->setFocus(Qt::PopupFocusReason);
}

void DismissPopup::accept()
{
    const QString reason = m_reason->text().trimmed();
    close();
    Q_EMIT accepted(reason);
}

} // namespace Kaiwa
