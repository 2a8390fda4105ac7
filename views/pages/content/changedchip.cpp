#include "views/pages/content/changedchip.h"

#include "views/shell/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ChangedChip::ChangedChip(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"filter.changed"_s);
    setButtonRole(this, ButtonRole::Chip);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"filterMenu.changed"_s);
    menu->setTitle(tr("changed", "filter chip"));
    menu->setToolTipsVisible(true);
    new QActionGroup(menu);
    setMenu(menu);
    addChoice(Shown::All, tr("any", "filter chip: no filter"), u"filter.changed.any"_s)->setChecked(true);
    menu->addSeparator();
    addChoice(Shown::NotCommitted, tr("not committed yet", "filter chip: changed …"), u"filter.changed.staged"_s);
    m_mine = addChoice(Shown::Mine, tr("by me", "filter chip: changed …"), u"filter.changed.mine"_s);
    showChoice();
}

QAction *ChangedChip::addChoice(Shown shown, const QString &text, const QString &name)
{
    QAction *action = menu()->addAction(text);
    action->setObjectName(name);
    action->setData(int(shown));
    action->setCheckable(true);
    menu()->findChild<QActionGroup *>()->addAction(action);
    connect(action, &QAction::triggered, this, [this, shown] { choose(shown); });
    return action;
}

void ChangedChip::choose(Shown shown)
{
    if (std::exchange(m_shown, shown) == shown)
        return;
    showChoice();
    Q_EMIT chosen();
}

void ChangedChip::setMineKnown(bool isKnown, const QString &explanation)
{
    m_mine->setVisible(isKnown);
    m_mine->setToolTip(explanation);
}

void ChangedChip::showChoice()
{
    const QString word = tr("changed", "filter chip");
    QString choice;
    for (QAction *action : menu()->actions()) {
        if (action->isSeparator() || action->data().toInt() != int(m_shown))
            continue;
        action->setChecked(true);
        if (m_shown != Shown::All)
            choice = action->text();
    }
    setText(choice.isEmpty() ? word : tr("%1: %2", "filter chip with its choice").arg(word, choice));
    setChecked(m_shown != Shown::All);
    setAccessibleName(choice.isEmpty() ? tr("Filter by what was changed") : tr("Filter by what was changed: %1").arg(choice));
}

} // namespace Kaiwa
