#include "views/pages/content/foldedchips.h"

#include "views/shell/theme.h"

#include <QAction>
#include <QMenu>

namespace Kaiwa {

using namespace Qt::StringLiterals;

FoldedChips::FoldedChips(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"filter.more"_s);
    setText(tr("more", "filter chip: opens the filters that have no room"));
    setAccessibleName(tr("More filters"));
    setButtonRole(this, ButtonRole::Chip);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"filterMenu.more"_s);
    setMenu(menu);
    hide();
}

void FoldedChips::setChips(const QList<QPushButton *> &chips)
{
    setHidden(chips.isEmpty());
    if (std::exchange(m_chips, chips) == chips)
        return;
    menu()->clear();
    for (QPushButton *chip : chips) {
        if (chip->menu())
            menu()->addMenu(chip->menu());
        else // the click comes later: it may take the entry away
            connect(menu()->addAction(chip->text()), &QAction::triggered, chip, &QPushButton::click, Qt::QueuedConnection);
    }
}

} // namespace Kaiwa
