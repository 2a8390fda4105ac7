#include "views/pages/content/tiers/cellnotes.h"

#include "views/shell/theme.h"
#include "views/widgets/sparelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeNoteLink(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonRole(button, ButtonRole::Link);
    button->setObjectName(name);
    button->setFixedHeight(22);
    return button;
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

CellNotes::CellNotes(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"notes"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 0, 0);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    m_place = makeLabel(u"notes.place"_s);
    m_place->setFont(labelFont());
    m_value = makeLabel(u"notes.value"_s);
    m_was = makeLabel(u"notes.was"_s);
    setInk(m_was, Ink::Staged);
    m_revert = makeNoteLink(tr("Revert", "takes the change of one field back"), u"notes.revert"_s, this);
    m_revert->setAccessibleName(tr("Revert this field", "button, for screen readers"));
    connect(m_revert, &QPushButton::clicked, this, &CellNotes::revertRequested);
    first->addWidget(m_place);
    first->addWidget(m_value);
    first->addWidget(m_was);
    first->addWidget(m_revert);
    first->addStretch(1);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    m_problem = makeLabel(u"notes.problem"_s);
    m_fixButton = makeNoteLink({}, u"notes.fix"_s, this);
    m_further = makeLabel(u"notes.further"_s);
    setInk(m_further, Ink::Dim);
    m_further->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_fixButton, &QPushButton::clicked, this, [this] {
        if (m_fix)
            Q_EMIT fixRequested(*m_fix);
    });
    second->addWidget(m_problem);
    second->addWidget(m_fixButton);
    second->addWidget(m_further, 1);
    column->addLayout(second);
    setFixedHeight(2 * QFontMetrics(bodyFont()).height() + 12);
    show(Notes());
}

QLabel *CellNotes::makeLabel(const QString &name)
{
    auto *label = new SpareLabel(SpareLabel::Spare::Cut, this); // a long text makes no window wider
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

void CellNotes::show(const Notes &notes)
{
    say(m_place, notes.place);
    say(m_value, notes.value);
    say(m_was, notes.was);
    m_revert->setVisible(!notes.was.isEmpty());
    say(m_problem, notes.problem);
    setInk(m_problem, notes.isError ? Ink::Problem : Ink::Staged);
    m_fix = notes.fix;
    m_fixButton->setVisible(notes.fix.has_value());
    m_fixButton->setText(notes.fix ? notes.fix->label : QString());
    m_fixButton->setAccessibleName(
        notes.fix ? notes.fix->label : tr("Take the fix", "button beside a problem, for screen readers"));
    say(m_further, notes.further);
}

} // namespace Kaiwa
