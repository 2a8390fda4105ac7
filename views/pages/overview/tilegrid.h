#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace Kaiwa {

class OverviewTile;

// Tiles in rows of equally many: three, in a wide window six. Owned by the overview.
class TileGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TileGrid)

public:
    explicit TileGrid(QWidget *parent = nullptr);

    void add(OverviewTile *tile); // behind the others; takes it over

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<OverviewTile *> m_tiles;
    int m_columns = 0;
};

} // namespace Kaiwa
