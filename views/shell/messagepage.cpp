#include "views/shell/messagepage.h"

#include "views/shell/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

namespace {

constexpr int columnWidth = 520;

QLabel *wrappingLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(wrappingLabel(QStringLiteral("noticeTitle"), this))
    , m_text(wrappingLabel(QStringLiteral("noticeText"), this))
    , m_details(wrappingLabel(QStringLiteral("noticeDetails"), this))
    , m_progress(new QProgressBar(this))
    , m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("messagePage"));
    m_title->setFont(titleFont());
    setInk(m_text, Ink::Dim);
    m_details->setMargin(12);
    m_details->setFont(codeFont());
    setSurface(m_details, Surface::Panel);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Working", "progress without a known end, for screen readers"));
    m_progress->setObjectName(QStringLiteral("noticeProgress"));

    m_column->setSpacing(12);
    m_column->addWidget(m_icon);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addWidget(m_progress);
    m_column->addWidget(m_details);

    auto *column = new QWidget(this);
    column->setLayout(m_column);
    column->setFixedWidth(columnWidth);
    // Centred by stretches: an alignment would take the size hint and cut words that wrap.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void MessagePage::setNotice(const Notice &notice)
{
    showIcon(m_icon, notice.iconName, notice.ink, 32);
    m_title->setText(notice.title);
    m_text->setText(notice.text);
    m_text->setVisible(!notice.text.isEmpty());
    m_details->setText(notice.details.join(u'\n'));
    m_details->setVisible(!notice.details.isEmpty());
    m_progress->setVisible(notice.isWorking);
    setChoices(notice.choices);
}

void MessagePage::setChoices(const QList<Notice::Choice> &choices)
{
    if (m_choices)
        m_choices->deleteLater();
    m_choices = new QWidget(this);
    auto *row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 8, 0, 0);
    for (const Notice::Choice &choice : choices) {
        auto *button = new QPushButton(choice.label, m_choices);
        button->setObjectName(choice.id);
        button->setAccessibleName(choice.label);
        setButtonRole(button, choice.role);
        connect(button, &QPushButton::clicked, this, [run = choice.run] { run(); });
        row->addWidget(button);
    }
    row->addStretch();
    m_column->addWidget(m_choices);
    m_choices->setVisible(!choices.isEmpty());
}

} // namespace Kaiwa
