#pragma once

#include "views/pages/overview/overviewtile.h"
#include "views/shell/page.h"

class QGridLayout;

namespace Kaiwa {

class ContentTable;
class OverviewFigures;
class TileGrid;
class Workspace;

// What is here now, in a few calm cards: the content with its problems, what is staged, the database. Each card leads to
// its page. Owned by the main window.
class OverviewPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    // A card for each of these tables, in this order: those that a page shows.
    OverviewPage(Workspace &workspace, const QStringList &tables, QWidget *parent = nullptr);

    void refresh() override;
    bool isLoading() const override;

private:
    struct Content {
        QString name;
        ContentTable *table = nullptr; // of the tally
        OverviewTile *tile = nullptr;
    };
    void addContent(const QString &table);
    bool hasContent(const QString &table) const;
    void showContent(const Content &content);
    void showStaged();
    void showDatabase();
    QWidget *heading(const QString &text);

    Workspace &m_workspace;
    OverviewFigures *m_figures = nullptr;
    TileGrid *m_tiles = nullptr;
    OverviewTile *m_staged = nullptr;
    QGridLayout *m_facts = nullptr;
    std::vector<std::unique_ptr<Content>> m_contents;
};

} // namespace Kaiwa
