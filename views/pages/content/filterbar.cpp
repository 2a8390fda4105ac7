#include "views/pages/content/filterbar.h"

#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/pages/content/facetchip.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int searchDelay = 200; // ms
constexpr int searchWidth = 210;
}

FilterBar::FilterBar(ContentTable &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_search(new QLineEdit(this))
    , m_delay(new QTimer(this))
{
    auto *flow = new FlowLayout(this);
    flow->setSpacing(8);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search %1").arg(table.description().title));
    m_search->setPlaceholderText(tr("Search %1", "placeholder of the search field").arg(table.description().title.toLower()));
    m_search->setClearButtonEnabled(true);
    nameButtons(*m_search, u"search.clear"_s, tr("Clear the search"));
    m_search->setFixedWidth(searchWidth);
    m_search->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_search->installEventFilter(this);
    flow->addWidget(m_search);
    m_delay->setSingleShot(true);
    m_delay->setInterval(searchDelay);
    connect(m_delay, &QTimer::timeout, this, &FilterBar::applySearch);
    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    m_changed = makeToggle(tr("changed", "filter chip"), u"filter.changed"_s);
    m_changed->setAccessibleName(tr("Only changed records"));
    m_problems = makeToggle(tr("has problems", "filter chip"), u"filter.problems"_s);
    m_problems->setAccessibleName(tr("Only records with problems"));
    m_extra = makeToggle(QString(), u"filter.record"_s);
    m_extra->setAccessibleName(tr("Show all records again"));
    m_extra->hide();
    rebuildFacets();
    connect(m_changed, &QPushButton::toggled, this, [this](bool only) {
        m_table.setOnlyChanged(only);
        Q_EMIT filtersApplied();
    });
    connect(m_problems, &QPushButton::toggled, this, [this](bool only) {
        Q_EMIT onlyProblemsChanged(only);
        Q_EMIT filtersApplied();
    });
    connect(m_extra, &QPushButton::clicked, this, [this] { setExtraFilter({}, {}); });
}

QPushButton *FilterBar::makeToggle(const QString &text, const QString &name)
{
    auto *chip = new QPushButton(this);
    chip->setText(text);
    chip->setObjectName(name);
    setButtonRole(chip, ButtonRole::Chip);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    return chip;
}

void FilterBar::rebuildFacets()
{
    auto *flow = static_cast<FlowLayout *>(layout());
    while (flow->count() > 1)
        delete flow->takeAt(1);
    for (FacetChip *chip : std::as_const(m_facets))
        chip->deleteLater();
    m_facets.clear();
    int at = 1;
    for (const QString &column : m_table.description().facets) {
        if (m_table.section(column) < 0)
            continue;
        auto *chip = new FacetChip(m_table, column, this);
        connect(chip, &FacetChip::filterChanged, this, &FilterBar::applyFilters);
        m_facets += chip;
        flow->insertWidget(at++, chip);
        chip->show();
    }
    flow->insertWidget(at++, m_changed);
    flow->insertWidget(at++, m_problems);
    flow->insertWidget(at, m_extra);
    QWidget *before = m_search;
    for (QWidget *chip : std::as_const(m_facets)) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_changed);
    setTabOrder(m_changed, m_problems);
    setTabOrder(m_problems, m_extra);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::onlyProblems() const
{
    return m_problems->isChecked();
}

bool FilterBar::onlyChanged() const
{
    return m_changed->isChecked();
}

bool FilterBar::isActive() const
{
    return !m_applied.isEmpty() || onlyProblems() || onlyChanged() || !m_table.filters().isEmpty();
}

void FilterBar::clear()
{
    resetOthers();
    setExtraFilter({}, {});
}

void FilterBar::resetOthers()
{
    for (FacetChip *chip : std::as_const(m_facets))
        chip->clear();
    m_search->clear();
    m_changed->setChecked(false);
    m_problems->setChecked(false);
    applySearch();
}

void FilterBar::setExtraFilter(const QList<ColumnFilter> &filters, const QString &words)
{
    if (!filters.isEmpty())
        resetOthers();
    m_extraFilters = filters;
    m_extra->setText(tr("%1  ×", "filter chip that can be taken away").arg(words));
    m_extra->setAccessibleName(tr("Show all, not only %1").arg(words));
    m_extra->setChecked(!filters.isEmpty());
    m_extra->setVisible(!filters.isEmpty());
    applyFilters();
}

void FilterBar::applySearch()
{
    m_delay->stop();
    const QString text = m_search->text().trimmed();
    if (text == m_applied)
        return;
    m_applied = text;
    m_table.setSearch(text);
    Q_EMIT filtersApplied();
}

void FilterBar::applyFilters()
{
    QList<ColumnFilter> filters = m_extraFilters;
    for (const FacetChip *chip : std::as_const(m_facets)) {
        if (chip->filter())
            filters += *chip->filter();
    }
    if (filters == m_table.filters())
        return;
    m_table.setFilters(filters);
    Q_EMIT filtersApplied();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            applySearch();
            if (key == Qt::Key_Down)
                Q_EMIT downPressed();
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (m_search->text().isEmpty())
                Q_EMIT downPressed();
            else
                m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Kaiwa
