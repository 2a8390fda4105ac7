#include "views/widgets/messagepanel.h"

#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

MessagePanel::MessagePanel(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_action(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(1);
    m_title->setFont(sectionFont());
    m_detail->setFont(codeFont());
    setInk(m_text, Ink::Dim);
    setInk(m_detail, Ink::Dim);
    for (QLabel *label : { m_title, m_text, m_detail }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_title->setObjectName(name + u".title"_s);
    m_text->setObjectName(name + u".text"_s);
    m_action->setObjectName(name + u".action"_s);
    m_action->setAccessibleName(tr("Next step", "button below a message"));
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &MessagePanel::actionTriggered);
}

void MessagePanel::say(const QString &title, const QString &text, const QString &action, const QString &detail)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    if (!action.isEmpty())
        m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace Kaiwa
