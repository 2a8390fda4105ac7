#include "views/pages/content/filterbar.h"

#include "views/editors/flowlayout.h"
#include "views/editors/lineeditor.h"
#include "views/pages/content/changedchip.h"
#include "views/pages/content/facetchip.h"
#include "views/pages/content/foldedchips.h"
#include "views/records/filter/filterwords.h"
#include "views/shell/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int searchDelay = 200; // ms
constexpr int searchWidth = 210;
constexpr int narrowestSearch = 140;
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
    m_changed = new ChangedChip(this);
    m_problems = makeToggle(tr("has problems", "filter chip"), u"filter.problems"_s);
    m_problems->setAccessibleName(tr("Only records with problems"));
    m_folded = new FoldedChips(this);
    m_extra = makeToggle(QString(), u"filter.record"_s);
    m_extra->setAccessibleName(tr("Show all records again"));
    m_extra->hide();
    m_branch = makeToggle(QString(), u"filter.branch"_s);
    m_branch->setAccessibleName(tr("Show all records again"));
    m_branch->hide();
    rebuildFacets();
    connect(m_changed, &ChangedChip::chosen, this, &FilterBar::applyChanged);
    connect(m_changed, &QPushButton::toggled, this, &FilterBar::fit);
    connect(m_problems, &QPushButton::toggled, this, [this](bool only) {
        applyFilters();
        Q_EMIT onlyProblemsChanged(only);
    });
    connect(m_extra, &QPushButton::clicked, this, [this] { setExtraFilter({}, {}); });
    connect(m_branch, &QPushButton::clicked, this, [this] { setBranch({}, {}); });
}

QList<QPushButton *> FilterBar::foldable() const
{
    return QList<QPushButton *>(m_facets.cbegin(), m_facets.cend()) << m_presets << m_changed;
}

// First the search gives way, then the chips from the last one on. What filters is always seen: where even that needs
// more than a line, it gets another.
void FilterBar::fit()
{
    const auto widthOf = [this](const QWidget *chip) { return chip->sizeHint().width() + layout()->spacing(); };
    const QList<QPushButton *> chips = foldable();
    int taken = widthOf(m_problems);
    for (const QPushButton *chip : { m_extra, m_branch, m_tool })
        taken += !chip || chip->isHidden() ? 0 : widthOf(chip);
    for (const QPushButton *chip : chips)
        taken += widthOf(chip);
    QList<QPushButton *> folded;
    const int room = width() - narrowestSearch;
    if (taken > room) {
        taken += widthOf(m_folded);
        for (auto chip = chips.crbegin(); chip != chips.crend() && taken > room; ++chip) {
            if ((*chip)->isChecked())
                continue;
            taken -= widthOf(*chip);
            folded.prepend(*chip);
        }
    }
    for (QPushButton *chip : chips)
        chip->setHidden(folded.contains(chip));
    m_folded->setChips(folded);
    m_search->setFixedWidth(qBound(narrowestSearch, width() - taken, searchWidth));
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool FilterBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
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
        connect(chip, &QPushButton::toggled, this, &FilterBar::fit); // a folded one tells the layout nothing
        m_facets += chip;
        flow->insertWidget(at++, chip);
    }
    rebuildPresets();
    for (QPushButton *chip : std::as_const(m_presets))
        flow->insertWidget(at++, chip);
    flow->insertWidget(at++, m_changed);
    flow->insertWidget(at++, m_problems);
    m_changed->setMineKnown(m_table.table() && !m_table.table()->primaryKey.isEmpty(),
        m_table.hasRevisions() ? tr("What you committed through the studio, and what is staged")
                               : tr("What you committed on this computer, and what is staged"));
    flow->insertWidget(at++, m_folded);
    flow->insertWidget(at++, m_branch);
    flow->insertWidget(at++, m_extra);
    QList<QPushButton *> chips = foldable() << m_problems << m_folded << m_branch << m_extra;
    if (m_tool) {
        flow->insertWidget(at, m_tool);
        chips << m_tool;
    }
    QWidget *before = m_search;
    for (QPushButton *chip : std::as_const(chips)) {
        setTabOrder(before, chip);
        before = chip;
    }
    fit();
}

void FilterBar::rebuildPresets()
{
    for (QPushButton *chip : std::as_const(m_presets))
        chip->deleteLater();
    m_presets.clear();
    for (const FilterPreset &preset : m_table.description().presets) {
        QPushButton *chip = makeToggle(preset.title, u"preset."_s + preset.id);
        chip->setAccessibleName(tr("Only %1", "filter chip; %1: 'machine-made'").arg(preset.title));
        connect(chip, &QPushButton::toggled, this, &FilterBar::applyFilters);
        connect(chip, &QPushButton::toggled, this, &FilterBar::fit);
        m_presets.append(chip);
    }
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
    return m_changed->shown() == ChangedChip::Shown::NotCommitted;
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

void FilterBar::showOnlyProblems()
{
    clear();
    m_problems->setChecked(true);
}

void FilterBar::resetOthers()
{
    for (FacetChip *chip : std::as_const(m_facets))
        chip->clear();
    for (QPushButton *chip : std::as_const(m_presets))
        chip->setChecked(false);
    setBranch({}, {});
    m_search->clear();
    m_changed->choose(ChangedChip::Shown::All);
    m_problems->setChecked(false);
    applySearch();
}

void FilterBar::addTool(QPushButton *chip)
{
    m_tool = chip;
    rebuildFacets();
}

void FilterBar::setState(const QString &search, const QList<ColumnFilter> &filters)
{
    {
        const QScopedValueRollback taking(m_isTaking, true);
        resetOthers();
        m_search->setText(search);
        takeFilters(filters);
    }
    applySearch();
    applyFilters();
}

void FilterBar::takeFilters(QList<ColumnFilter> filters)
{
    const QList<FilterPreset> &presets = m_table.description().presets;
    for (int i = 0; i < int(m_presets.size()); ++i) {
        const QList<ColumnFilter> &preset = presets.at(i).filters;
        const bool isThere = std::all_of(preset.cbegin(), preset.cend(), [&](const ColumnFilter &filter) { return filters.contains(filter); });
        m_presets.at(i)->setChecked(isThere);
        if (isThere)
            filters.removeIf([&](const ColumnFilter &filter) { return preset.contains(filter); });
    }
    filters.removeIf([this](const ColumnFilter &filter) {
        return std::any_of(m_facets.cbegin(), m_facets.cend(), [&](FacetChip *chip) { return chip->take(filter); });
    });
    QStringList words;
    for (const ColumnFilter &filter : std::as_const(filters))
        words += filterWords(filter, m_table.description().label(filter.column));
    showExtra(filters, words.join(u" · "_s));
}

void FilterBar::setExtraFilter(const QList<ColumnFilter> &filters, const QString &words)
{
    if (!filters.isEmpty())
        resetOthers();
    showExtra(filters, words);
    applyFilters();
}

void FilterBar::showExtra(const QList<ColumnFilter> &filters, const QString &words)
{
    m_extraFilters = filters;
    m_extra->setText(tr("%1  ×", "filter chip that can be taken away").arg(words));
    m_extra->setAccessibleName(tr("Show all, not only %1").arg(words));
    m_extra->setChecked(!filters.isEmpty());
    m_extra->setVisible(!filters.isEmpty());
}

void FilterBar::setBranch(const QList<ColumnFilter> &filters, const QString &words)
{
    const bool hadOne = !m_branchFilters.isEmpty();
    m_branchFilters = filters;
    m_branch->setText(tr("%1  ×", "filter chip that can be taken away").arg(words));
    m_branch->setAccessibleName(tr("Show all, not only %1").arg(words));
    m_branch->setChecked(true);
    m_branch->setVisible(!filters.isEmpty());
    applyFilters();
    if (hadOne && filters.isEmpty())
        Q_EMIT branchCleared();
}

QList<ColumnFilter> FilterBar::columnFilters() const
{
    QList<ColumnFilter> filters;
    for (const FacetChip *chip : std::as_const(m_facets)) {
        if (chip->filter())
            filters += *chip->filter();
    }
    const QList<FilterPreset> &presets = m_table.description().presets;
    for (int i = 0; i < int(m_presets.size()); ++i) {
        if (m_presets.at(i)->isChecked())
            filters += presets.at(i).filters;
    }
    return filters;
}

void FilterBar::applySearch()
{
    m_delay->stop();
    if (m_isTaking)
        return;
    const QString text = m_search->text().trimmed();
    if (text == m_applied)
        return;
    m_applied = text;
    m_table.setSearch(text);
    Q_EMIT filtersApplied();
}

void FilterBar::applyChanged()
{
    m_table.setOnlyChanged(onlyChanged());
    Q_EMIT filtersApplied();
    applyFilters();
}

void FilterBar::applyFilters()
{
    if (m_isTaking)
        return;
    QList<ColumnFilter> filters = m_extraFilters;
    if (m_changed->shown() == ChangedChip::Shown::Mine)
        filters += { QString(), ColumnFilter::Kind::ChangedByMe, QString() };
    if (onlyProblems())
        filters += { QString(), ColumnFilter::Kind::HasProblems, QString() };
    filters += m_branchFilters + columnFilters();
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
