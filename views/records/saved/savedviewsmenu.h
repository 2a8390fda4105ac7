#pragma once

#include "models/records/savedviews.h"

#include <QPushButton>

#include <functional>

namespace Kaiwa {

class Workspace;

// A chip that names the view that is shown, and from whose menu one chooses, saves, renames and deletes the views of one
// table. Choosing only tells; the page shows the view and goes on telling by setShown() what it shows. Owned by its page.
class SavedViewsMenu final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedViewsMenu)

public:
    // `views` outlives this; `current` gives what the list shows now, without a name.
    SavedViewsMenu(SavedViews &views, const Catalog &catalog, const QString &table,
        const std::function<SavedView()> &current, QWidget *parent = nullptr);

    // One list of views for all pages over a database, so that none shows what another has deleted.
    static SavedViews &viewsOf(Workspace &workspace);
    void setTable(const QString &table); // nothing of it is chosen yet
    const QString &shownName() const { return m_shown; }
    // The name of the view that is shown; empty: none.
    void setShown(const QString &name);

Q_SIGNALS:
    void chosen(const Kaiwa::SavedView &view);

protected:
    void nextCheckState() override { } // checked says that a view is shown, a click only opens the menu

private:
    void fillMenu();
    void showState();
    void choose(const QString &name);
    void askToSave();
    void askToRename();
    void askToDelete();

    SavedViews &m_views;
    const Catalog &m_catalog;
    QString m_table;
    const std::function<SavedView()> m_current;
    QString m_shown;
};

} // namespace Kaiwa
