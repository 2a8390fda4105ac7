#include "views/pages/content/tablepage.h"

#include "models/content/table/contenttable.h"
#include "views/pages/content/checksdialog.h"
#include "views/pages/content/deletedialog.h"
#include "views/shell/icon.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

// The actions of a page over one table: what they are, when they can be used, and what they do.
namespace Kaiwa {

using namespace Qt::StringLiterals;

QAction *TablePage::makeAction(const QString &id, const QString &text, const QString &iconName)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(u"action."_s + id);
    return action;
}

void TablePage::makeActions()
{
    const EntityDescription &entity = m_table->description();
    m_actions.add = makeAction(
        u"new"_s, tr("New %1", "button; %1 is what is made: 'speaker', 'tier'").arg(entity.singular), u"add"_s);
    m_actions.duplicate = makeAction(
        u"duplicate"_s, tr("Duplicate…", "action: asks what the copy of the chosen record gets"), u"duplicate"_s);
    m_actions.duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_actions.duplicate->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_actions.deactivate = makeAction(
        u"deactivate"_s, tr("Deactivate", "action: the chosen records stay and are no longer used"), u"lock"_s);
    m_actions.remove = makeAction(u"delete"_s, tr("Delete…", "action: shows what would vanish, then asks"), u"delete"_s);
    m_actions.checks = makeAction(u"checks"_s, tr("Checks…", "opens a dialog: which checks look"), u"check"_s);
    m_actions.checks->setVisible(!entity.checks.isEmpty());
    connect(m_actions.add, &QAction::triggered, this, &TablePage::addRecord);
    connect(m_actions.duplicate, &QAction::triggered, this, &TablePage::duplicateRecord);
    connect(m_actions.deactivate, &QAction::triggered, this, &TablePage::deactivateRecords);
    connect(m_actions.remove, &QAction::triggered, this, &TablePage::deleteRecords);
    connect(m_actions.checks, &QAction::triggered, this, &TablePage::chooseChecks);
    addAction(m_actions.duplicate);
}

void TablePage::makePartActions()
{
    for (const PageAction &part : m_parts.actions) {
        QAction *action = makeAction(part.id, part.text, part.iconName);
        action->setShortcut(part.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, run = part.run] {
            settle();
            run(*this);
        });
        addAction(action);
        m_actions.parts.append(action);
    }
}

bool TablePage::isThere(PageAction::Needs needs) const
{
    const bool record = currentKey().isValid();
    switch (needs) {
    case PageAction::Needs::Table:
        return m_table->table();
    case PageAction::Needs::Record:
        return record;
    case PageAction::Needs::Writing:
        return isWritable();
    case PageAction::Needs::RecordAndWriting:
        return record && isWritable();
    }
    return false;
}

void TablePage::updateActions()
{
    const Table *table = m_table->table();
    const bool writable = isWritable();
    const RecordKey current = currentKey();
    const bool chosen = current.isValid();
    m_actions.add->setEnabled(writable && table->mayInsert);
    m_actions.duplicate->setEnabled(m_actions.add->isEnabled() && chosen);
    m_actions.remove->setEnabled(writable && table->mayDelete && chosen);
    const QString active = m_table->description().activeColumn;
    const bool hasActive = m_table->section(active) >= 0;
    m_actions.deactivate->setVisible(hasActive);
    m_actions.deactivate->setEnabled(writable && chosen && hasActive && m_table->isEditable(current, active));
    for (qsizetype i = 0; i < m_actions.parts.size(); ++i)
        m_actions.parts[i]->setEnabled(isThere(m_parts.actions[i].needs));
    const QList<QAction *> offered = m_more->menu()->actions();
    m_more->setEnabled(std::any_of(offered.cbegin(), offered.cend(),
        [](const QAction *action) { return !action->isSeparator() && action->isVisible() && action->isEnabled(); }));
}

QPushButton *TablePage::makeButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName().mid(action->objectName().indexOf(u'.') + 1));
    button->setCheckable(action->isCheckable());
    const auto follow = [action, button] {
        button->setText(action->text());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setChecked(action->isChecked());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void TablePage::deactivateRecords()
{
    const QList<RecordKey> keys = selectedKeys();
    if (!m_actions.deactivate->isEnabled() || keys.isEmpty())
        return;
    settle();
    m_table->deactivateRecords(keys);
}

void TablePage::deleteRecords()
{
    settle();
    const QList<RecordKey> keys = selectedKeys();
    if (!m_actions.remove->isEnabled() || keys.isEmpty())
        return;
    QList<RecordKey> inDatabase;
    QList<RecordKey> drafts;
    for (const RecordKey &key : keys)
        (key.isDraft() ? drafts : inDatabase) += key;
    // A draft is nobody's but this person's, and Undo brings it back: nothing to ask.
    if (inDatabase.isEmpty()) {
        m_table->removeRecords(drafts);
        return;
    }
    auto *dialog = new DeleteDialog(m_workspace, *m_table, keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeleteDialog::deleteChosen, this, [this, keys] { m_table->removeRecords(keys); });
    connect(dialog, &DeleteDialog::deactivateChosen, this, [this, inDatabase] { m_table->deactivateRecords(inDatabase); });
    dialog->open();
}

void TablePage::chooseChecks()
{
    auto *dialog = new ChecksDialog(m_workspace, m_table->description(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Kaiwa
