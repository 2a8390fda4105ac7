#include "views/pages/insights/stepsdialog.h"

#include "views/editors/orderedlisteditor.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

StepsDialog::StepsDialog(const QStringList &steps, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"steps"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Steps of the way"));
    resize(460, 420);
    auto *column = new QVBoxLayout(this);
    auto *words = new QLabel(tr("Events in the order in which people come to them, one a step. The first says whose ways are counted."), this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    column->addWidget(words);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    m_steps = new OrderedListEditor(TagSyntax::SqlArray, content);
    m_steps->describe(u"steps.list"_s, tr("Steps, one a line"), {});
    inside->addWidget(m_steps);
    inside->addStretch(1);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    m_add = new QPushButton(tr("Add an event", "button: as the last step"), this);
    m_add->setObjectName(u"steps.add"_s);
    m_add->setAccessibleName(tr("Add an event as the last step"));
    m_events = new QMenu(m_add);
    m_events->setObjectName(u"steps.events"_s);
    m_add->setMenu(m_events);
    m_add->setEnabled(false);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(this);
    m_show = buttons->addButton(tr("Show", "button: a way through events"), QDialogButtonBox::AcceptRole);
    m_show->setObjectName(u"steps.accept"_s);
    m_show->setAccessibleName(tr("Show how far people come"));
    setButtonRole(m_show, ButtonRole::Primary);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"steps.cancel"_s);
    cancel->setAccessibleName(tr("Leave the steps as they were"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_steps, &ValueEditor::edited, this, &StepsDialog::noteSteps);
    setSteps(steps);
}

QStringList StepsDialog::stepsOf(const QString &parameter)
{
    return parseTags(parameter, TagSyntax::SqlArray).value_or(QStringList());
}

QStringList StepsDialog::steps() const
{
    QStringList steps = stepsOf(m_steps->value().value_or(QString()));
    for (QString &step : steps)
        step = step.trimmed();
    steps.removeAll(QString());
    return steps;
}

void StepsDialog::setSteps(const QStringList &steps)
{
    m_steps->load(writeTags(steps, TagSyntax::SqlArray));
    noteSteps();
}

void StepsDialog::offer(const QStringList &events)
{
    m_events->clear();
    for (const QString &event : events) {
        QAction *action = m_events->addAction(event);
        connect(action, &QAction::triggered, this, [this, event] { setSteps(steps() + QStringList { event }); });
    }
    m_add->setEnabled(!events.isEmpty());
}

void StepsDialog::noteSteps()
{
    m_show->setEnabled(!steps().isEmpty());
}

} // namespace Kaiwa
