#include "views/pages/curation/plaintable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PlainTableWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PlainTable)
};

constexpr int heightOfRow = 28;

} // namespace

void makePlain(QTableView *table, const QString &name, const QString &accessibleName)
{
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(heightOfRow);
    table->verticalHeader()->setDefaultSectionSize(heightOfRow);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setObjectName(name + u".header"_s);
    table->horizontalHeader()->setAccessibleName(PlainTableWords::tr("Columns"));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace Kaiwa
