#include "views/widgets/plaintable.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <numeric>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct PlainTableWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::PlainTable)
};

constexpr int heightOfRow = 28;

class ColumnShares final : public QObject {
public:
    ColumnShares(QTableView *table, const QList<int> &shares)
        : QObject(table)
        , m_table(table)
        , m_shares(shares)
        , m_whole(qMax(1, std::accumulate(shares.cbegin(), shares.cend(), 0)))
    {
        table->viewport()->installEventFilter(this);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
            // The last one takes what is left of itself.
            m_isChosen = m_isChosen || (!m_isDividing && column < int(m_shares.size()) - 1);
        });
        divide();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && !m_isChosen)
            divide();
        return QObject::eventFilter(watched, event);
    }

private:
    void divide()
    {
        m_isDividing = true;
        for (int column = 0; column < int(m_shares.size()) - 1; ++column)
            m_table->horizontalHeader()->resizeSection(column, m_table->viewport()->width() * m_shares.at(column) / m_whole);
        m_isDividing = false;
    }

    QTableView *m_table;
    const QList<int> m_shares;
    const int m_whole;
    bool m_isDividing = false;
    bool m_isChosen = false; // by a person
};

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

void shareColumns(QTableView *table, const QList<int> &shares)
{
    new ColumnShares(table, shares);
}

} // namespace Kaiwa
