#include "views/pages/overview/tilegrid.h"

#include "views/pages/overview/overviewtile.h"

#include <QGridLayout>

namespace Kaiwa {

namespace {

constexpr int tileGap = 12;
constexpr int fewColumns = 3;
constexpr int manyColumns = 6;
constexpr int leastTile = 240; // of many in a row

} // namespace

TileGrid::TileGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(tileGap);
}

void TileGrid::add(OverviewTile *tile)
{
    tile->setParent(this);
    m_tiles.append(tile);
    m_columns = 0;
    arrange();
}

void TileGrid::arrange()
{
    const int columns = width() >= manyColumns * (leastTile + tileGap) - tileGap ? manyColumns : fewColumns;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int at = 0; at < int(m_tiles.size()); ++at)
        m_grid->addWidget(m_tiles.at(at), at / columns, at % columns); // from where it stood
    for (int column = 0; column < manyColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Kaiwa
