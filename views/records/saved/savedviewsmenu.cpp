#include "views/records/saved/savedviewsmenu.h"

#include "models/content/entitydescription.h"
#include "models/content/workspace.h"
#include "views/editors/valuewords.h"
#include "views/records/saved/viewnamedialog.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QMenu>
#include <QStandardPaths>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestViewName = 32;
}

SavedViewsMenu::SavedViewsMenu(SavedViews &views, const Catalog &catalog, const QString &table,
    const std::function<SavedView()> &current, QWidget *parent)
    : QPushButton(parent)
    , m_views(views)
    , m_catalog(catalog)
    , m_table(table)
    , m_current(current)
{
    setObjectName(u"savedViews"_s);
    setButtonRole(this, ButtonRole::Chip);
    setCheckable(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    menu()->setObjectName(u"savedViews.menu"_s);
    connect(menu(), &QMenu::aboutToShow, this, &SavedViewsMenu::fillMenu);
    connect(&m_views, &SavedViews::changed, this, &SavedViewsMenu::showState);
    showState();
}

SavedViews &SavedViewsMenu::viewsOf(Workspace &workspace)
{
    if (auto *views = workspace.findChild<SavedViews *>(QString(), Qt::FindDirectChildrenOnly))
        return *views;
    return *new SavedViews(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation), workspace.catalog(), &workspace);
}

void SavedViewsMenu::setTable(const QString &table)
{
    m_table = table;
    setShown({});
}

void SavedViewsMenu::setShown(const QString &name)
{
    m_shown = name;
    showState();
}

void SavedViewsMenu::showState()
{
    const SavedView *view = m_views.view(m_table, m_shown);
    if (!view && m_views.isLoaded())
        m_shown.clear();
    setChecked(view != nullptr);
    setText(view ? tr("View: %1", "chip; %1: a name").arg(firstLine(view->name, longestViewName))
                 : tr("Views", "chip: saved views of a list"));
    setAccessibleName(view ? tr("Saved view: %1", "%1: a name").arg(view->name)
                           : tr("Saved views", "chip, for screen readers"));
    setToolTip(m_views.problem());
}

void SavedViewsMenu::fillMenu()
{
    menu()->clear();
    const QList<SavedView> views = m_views.views(m_table);
    for (const SavedView &view : views) {
        QAction *action = menu()->addAction(QString(view.name).replace(u'&', u"&&"_s));
        action->setObjectName(u"view."_s + view.name);
        action->setCheckable(true);
        action->setChecked(view.name.compare(m_shown, Qt::CaseInsensitive) == 0);
        connect(action, &QAction::triggered, this, [this, name = view.name] { choose(name); });
    }
    if (views.isEmpty()) {
        QAction *none = menu()->addAction(
            m_views.isLoaded() ? tr("No view is saved yet", "menu") : tr("Reading the saved views…", "menu"));
        none->setEnabled(false);
    }
    if (!m_views.problem().isEmpty()) {
        QAction *problem = menu()->addAction(m_views.problem());
        problem->setObjectName(u"view problem"_s);
        problem->setEnabled(false);
    }
    menu()->addSeparator();
    const auto add = [this](const QString &name, const QString &words, void (SavedViewsMenu::*act)(), bool isPossible) {
        QAction *action = menu()->addAction(words);
        action->setObjectName(u"views."_s + name);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, act);
    };
    const QString shown = firstLine(m_shown, longestViewName).replace(u'&', u"&&"_s);
    add(u"save"_s, tr("Save what is shown…", "menu of saved views"), &SavedViewsMenu::askToSave, true);
    add(u"rename"_s, m_shown.isEmpty() ? tr("Rename…", "menu of saved views") : tr("Rename “%1”…", "%1: a view").arg(shown),
        &SavedViewsMenu::askToRename, !m_shown.isEmpty());
    add(u"delete"_s, m_shown.isEmpty() ? tr("Delete…", "menu of saved views") : tr("Delete “%1”…", "%1: a view").arg(shown),
        &SavedViewsMenu::askToDelete, !m_shown.isEmpty());
}

void SavedViewsMenu::choose(const QString &name)
{
    const SavedView *view = m_views.view(m_table, name);
    if (!view)
        return;
    const SavedView copy = *view;
    setShown(copy.name);
    Q_EMIT chosen(copy);
}

void SavedViewsMenu::askToSave()
{
    SavedView view = m_current();
    view.table = m_table;
    const auto judge = [this](const QString &name) {
        const bool isThere = m_views.view(m_table, name);
        return ViewNameDialog::Verdict { isThere
                ? tr("Replaces the view of that name.", "below the name of a view that is to be saved") : QString(), false };
    };
    auto *dialog = new ViewNameDialog(tr("Save what is shown as a view", "title of a dialog"), tr("Save", "button"),
        m_shown, judge, this);
    const QStringList parts = SavedViews::personalParts(view, m_catalog);
    if (!parts.isEmpty()) {
        QStringList words;
        for (const QString &column : parts)
            words.append(column.isEmpty() ? tr("the search", "part of a view") : describeEntity(m_table).label(column));
        dialog->offerPersonal(tr("Also keep personal values on this computer: %1", "check box; %1: names of columns")
                                  .arg(words.join(u", "_s)));
    }
    connect(dialog, &ViewNameDialog::named, this, [this, view](const QString &name, bool withPersonal) mutable {
        view.name = name;
        m_views.save(view, withPersonal ? SavedViews::Personal::Keep : SavedViews::Personal::LeaveOut);
        setShown(name);
    });
    dialog->open();
}

void SavedViewsMenu::askToRename()
{
    const QString before = m_shown;
    const auto judge = [this, before](const QString &name) {
        const SavedView *taken = m_views.view(m_table, name);
        const bool isRefused = taken && taken != m_views.view(m_table, before);
        return ViewNameDialog::Verdict {
            isRefused ? tr("Another view has this name.", "below the new name of a view") : QString(), isRefused };
    };
    auto *dialog
        = new ViewNameDialog(tr("Rename the view", "title of a dialog"), tr("Rename", "button"), before, judge, this);
    connect(dialog, &ViewNameDialog::named, this, [this, before](const QString &name, bool) {
        m_shown = name;
        if (!m_views.rename(m_table, before, name))
            m_shown = before;
        showState();
    });
    dialog->open();
}

void SavedViewsMenu::askToDelete()
{
    const QString name = m_shown;
    const auto judge = [](const QString &) {
        return ViewNameDialog::Verdict { tr("The view is deleted, not the rows that it shows.", "when a view is deleted"), false };
    };
    auto *dialog = new ViewNameDialog(tr("Delete the view", "title of a dialog"), tr("Delete", "button"), name, judge, this);
    dialog->fixName();
    connect(dialog, &ViewNameDialog::named, this, [this, name] {
        setShown({});
        m_views.remove(m_table, name);
    });
    dialog->open();
}

} // namespace Kaiwa
