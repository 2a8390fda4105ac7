#include "views/charts/trendchart.h"

#include "views/charts/trendcanvas.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TrendChart::TrendChart(const QString &id, Kind kind, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"chart."_s + id);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words.title);
    setAccessibleDescription(words.unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *title = new QLabel(words.title, this);
    title->setFont(sectionFont());
    auto *unit = new QLabel(words.unit, this);
    unit->setWordWrap(true);
    setInk(unit, Ink::Dim);
    for (QLabel *label : { title, unit }) {
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_canvas = new TrendCanvas(kind, m_words, m_stack);
    m_table = new QTableWidget(m_stack);
    m_table->setObjectName(u"chartTable."_s + id);
    m_table->setAccessibleName(tr("%1, as a table", "%1: title of a chart").arg(words.title));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({ words.periods, words.title, words.rows });
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    auto *twin = new QAction(tr("Show as a table", "action: of a chart"), this);
    twin->setObjectName(u"action.chartTable"_s);
    twin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    twin->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(twin, &QAction::triggered, this, [this] { showTable(!showsTable()); });
    addAction(twin);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TrendChart::show(const QList<Mark> &marks, std::optional<double> highest)
{
    m_canvas->show(marks, highest);
    fillTable(marks);
}

bool TrendChart::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void TrendChart::showTable(bool table)
{
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_canvas);
}

void TrendChart::fillTable(const QList<Mark> &marks)
{
    const QLocale locale;
    m_table->setRowCount(int(marks.size()));
    int row = 0;
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark, ++row) { // the newest first
        QString period = locale.toString(mark->at, QLocale::ShortFormat);
        if (mark->isRunning)
            period = tr("%1, running", "a period that is not over yet").arg(period);
        int column = 0;
        for (const QString &text : { period, mark->value ? m_words.value(*mark->value) : u"–"_s, locale.toString(mark->n) }) {
            auto *item = new QTableWidgetItem(text);
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_table->setItem(row, column++, item);
        }
    }
}

} // namespace Kaiwa
