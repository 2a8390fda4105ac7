#include "views/pages/curation/ignorepopup.h"

#include "views/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int ignorePopupWidth = 340;
constexpr int ignorePopupMargin = 12;
}

IgnorePopup::IgnorePopup(const QString &label, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"triageIgnore"_s);
    setAccessibleName(tr("Ignore an item"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Panel);
    setFixedWidth(ignorePopupWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ignorePopupMargin, ignorePopupMargin, ignorePopupMargin, ignorePopupMargin);
    column->setSpacing(8);
    auto *words = new QLabel(label, this);
    words->setFont(codeFont());
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    column->addWidget(words);
    m_reason->setObjectName(u"triageIgnore.reason"_s);
    m_reason->setAccessibleName(tr("Why it is ignored"));
    m_reason->setPlaceholderText(tr("Why it is ignored (others read this)"));
    column->addWidget(m_reason);
    auto *note = new QLabel(tr("Enter ignores it until its label changes, Escape does not."), this);
    note->setFont(badgeFont());
    note->setWordWrap(true);
    setInk(note, Ink::Dim);
    column->addWidget(note);
    connect(m_reason, &QLineEdit::returnPressed, this, &IgnorePopup::accept);
}

void IgnorePopup::openOver(QWidget *widget)
{
    adjustSize();
    move(widget->mapToGlobal(QPoint(0, 0)));
    show();
    m_reason->setFocus(Qt::PopupFocusReason);
}

void IgnorePopup::accept()
{
    Q_EMIT accepted(m_reason->text().trimmed());
    close();
}

} // namespace Kaiwa
