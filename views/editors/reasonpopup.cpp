#include "views/editors/reasonpopup.h"

#include "views/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int reasonPopupWidth = 340;
constexpr int reasonPopupMargin = 12;
constexpr int reasonPopupGap = 2; // from the widget that it is about
}

ReasonPopup::ReasonPopup(const Words &words, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_reason(new QLineEdit(this))
{
    setObjectName(words.name);
    setAccessibleName(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Panel);
    setFixedWidth(reasonPopupWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(reasonPopupMargin, reasonPopupMargin, reasonPopupMargin, reasonPopupMargin);
    column->setSpacing(8);
    auto *about = new QLabel(words.about, this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    if (words.isCode)
        about->setFont(codeFont());
    m_reason->setObjectName(words.name + u".reason"_s);
    m_reason->setAccessibleName(words.question);
    m_reason->setPlaceholderText(tr("%1 (others read this)", "in an empty line; %1: why something was decided").arg(words.question));
    auto *note = new QLabel(words.note, this);
    note->setFont(badgeFont());
    note->setWordWrap(true);
    setInk(note, Ink::Dim);
    for (QWidget *part : { static_cast<QWidget *>(about), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(note) })
        column->addWidget(part);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(words.name + u".cancel"_s);
    cancel->setAccessibleName(words.cancelName);
    auto *take = new QPushButton(words.accept, this);
    take->setObjectName(words.name + u".accept"_s);
    take->setAccessibleName(words.title);
    setButtonRole(take, ButtonRole::Primary);
    row->addWidget(cancel);
    row->addWidget(take);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonPopup::accept);
    connect(take, &QPushButton::clicked, this, &ReasonPopup::accept);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
}

void ReasonPopup::openBelow(const QWidget *widget)
{
    openBeside({ widget->mapToGlobal(QPoint(0, 0)), widget->size() });
}

void ReasonPopup::openOver(const QWidget *widget)
{
    openBeside({ widget->mapToGlobal(QPoint(0, 0)), QSize(widget->width(), 0) });
}

void ReasonPopup::openBeside(const QRect &place)
{
    adjustSize();
    QRect own(QPoint(place.left(), place.top() + place.height() + reasonPopupGap), size());
    const QRect screen = parentWidget()->screen()->availableGeometry();
    own.moveLeft(qBound(screen.left(), own.left(), screen.right() - own.width()));
    if (own.bottom() > screen.bottom())
        own.moveBottom(place.top() - reasonPopupGap);
    move(own.topLeft());
    show();
    m_reason->setFocus(Qt::PopupFocusReason);
}

void ReasonPopup::accept()
{
    const QString reason = m_reason->text().trimmed();
    close();
    Q_EMIT accepted(reason);
}

} // namespace Kaiwa
