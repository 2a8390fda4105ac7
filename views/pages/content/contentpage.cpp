#include "views/pages/content/contentpage.h"

#include "models/content/checks/problemtally.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/duplicatedialog.h"
#include "views/pages/content/filterbar.h"
#include "views/pages/content/recordform.h"
#include "views/pages/content/recordlist.h"
#include "views/pages/content/recordnavigator.h"
#include "views/pages/content/recordside.h"
#include "views/records/saved/savedviewsmenu.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageMargin = 14;

// How many parts there are belongs to it: widths of two say nothing about three.
QString splitterKey(const QString &id, const QSplitter &splitter)
{
    const QString name = splitter.count() == 2 ? u"splitter"_s : u"splitter%1"_s.arg(splitter.count());
    return u"pages/"_s + id + u'/' + name;
}

} // namespace

ContentPage::ContentPage(Workspace &workspace, const EntityDescription &description, const QString &id,
    const ContentPageParts &parts, QWidget *parent)
    : TablePage(workspace, description, id, parts, parent)
    , m_id(id)
    , m_splitter(std::make_unique<QSplitter>(Qt::Horizontal, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter.get());
    makeNavigator();
    m_splitter->addWidget(makeListSide());
    m_side = new RecordSide(workspace, table(), this->parts(), m_splitter.get());
    m_side->setMinimumWidth(300);
    m_form = m_side->form();
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(m_splitter->count() - 2, 3);
    m_splitter->setStretchFactor(m_splitter->count() - 1, 2);
    m_splitter->setChildrenCollapsible(false);
    if (!m_splitter->restoreState(QSettings().value(splitterKey(id, *m_splitter)).toByteArray()))
        m_splitter->setSizes(m_navigator ? QList<int> { 190, 640, 410 } : QList<int> { 600, 400 });
    connectParts();
    begin();
}

ContentPage::~ContentPage()
{
    settle(); // while everything that it reaches still stands
    QSettings().setValue(splitterKey(m_id, *m_splitter), m_splitter->saveState());
}

void ContentPage::makeNavigator()
{
    if (!parts().navigator)
        return;
    m_navigator = parts().navigator(workspace(), m_splitter.get());
    m_navigator->setMinimumWidth(160);
    m_splitter->addWidget(m_navigator);
}

QWidget *ContentPage::makeListSide()
{
    auto *side = new QWidget(m_splitter.get());
    side->setMinimumWidth(320);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(pageMargin, 12, pageMargin, pageMargin);
    column->setSpacing(8);
    column->addWidget(makeTitleRow(side));
    m_filters = new FilterBar(table(), side);
    column->addWidget(m_filters);
    makeSavedViews();
    column->addLayout(makeHints(side));
    m_list = new RecordList(workspace(), table(), m_id, parts().columns, side);
    const RecordActions &actions = recordActions();
    m_list->addActions({ actions.add, actions.duplicate, actions.deactivate, actions.remove });
    column->addWidget(makeStack(side, m_list), 1);
    return side;
}

// Search, filters, order and columns under a name, as every list of records has them.
void ContentPage::makeSavedViews()
{
    m_views = new SavedViewsMenu(
        SavedViewsMenu::viewsOf(workspace()), workspace().catalog(), table().description().table,
        [this] {
            SavedView view;
            view.columns = m_list->shownColumns();
            view.options.search = m_filters->search();
            view.options.filters = table().filters();
            view.options.sortColumn = m_list->sortColumn();
            view.options.sortOrder = m_list->sortOrder();
            return view;
        },
        m_filters);
    m_filters->addTool(m_views);
    connect(m_views, &SavedViewsMenu::chosen, this, [this](const SavedView &view) {
        settle();
        forgetWanted();
        m_filters->setState(view.options.search, view.options.filters);
        m_list->showView(view.columns, view.options.sortColumn, view.options.sortOrder);
    });
}

RecordKey ContentPage::currentKey() const
{
    return m_list->currentKey();
}

QList<RecordKey> ContentPage::selectedKeys() const
{
    return m_list->selectedKeys();
}

void ContentPage::settle()
{
    m_form->settle();
}

void ContentPage::showField(const QString &column)
{
    m_side->showField(column);
}

void ContentPage::connectParts()
{
    connect(&table(), &ContentTable::windowChanged, this, [this] {
        if (!hasStarted())
            tally().table(table().description().table);
    });
    connect(&tally(), &ProblemTally::counted, this, [this](const QString &name) {
        if (name == table().description().table)
            applyProblemFilter();
    });
    connect(m_list, &RecordList::currentKeyChanged, m_side, &RecordSide::showRecord);
    connect(m_list, &RecordList::currentKeyChanged, this, &ContentPage::updateActions);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContentPage::updateActions);
    connect(m_list, &RecordList::deleteRequested, this, &ContentPage::deleteRecords);
    connect(m_list, &RecordList::fieldRequested, m_side, &RecordSide::showField);
    connect(m_form, &RecordForm::escaped, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_side, &RecordSide::openRecordRequested, this, &ContentPage::openRecordRequested);
    if (m_navigator)
        connectNavigator();
    connect(m_filters, &FilterBar::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::onlyProblemsChanged, this, &ContentPage::applyProblemFilter);
    connect(m_filters, &FilterBar::filtersApplied, this, &ContentPage::showState);
    connect(m_filters, &FilterBar::filtersApplied, m_side, [this] { m_side->setSearch(m_filters->search()); });
}

void ContentPage::connectNavigator()
{
    connect(m_navigator, &RecordNavigator::branchChosen, this,
        [this](const QList<ColumnFilter> &filters, const QString &words) {
            settle();
            m_filters->setExtraFilter({}, {});
            m_filters->setBranch(filters, words);
        });
    connect(m_navigator, &RecordNavigator::recordChosen, this, &ContentPage::showRecord);
    connect(m_filters, &FilterBar::branchCleared, m_navigator, &RecordNavigator::clear);
    connect(m_filters, &FilterBar::filtersApplied, m_navigator,
        [this] { m_navigator->narrow(m_filters->columnFilters(), m_filters->search()); });
    connect(m_list, &RecordList::currentKeyChanged, m_navigator, &RecordNavigator::showRecord);
}

void ContentPage::columnsChanged()
{
    m_list->showColumns();
    m_list->startSort();
    m_filters->rebuildFacets();
    m_form->rebuild();
    TablePage::columnsChanged();
}

TablePage::Notice ContentPage::emptyNotice()
{
    if (m_filters->onlyProblems() && !tally().isDone(table().description().table))
        return { {}, tr("Looking for problems…", "in place of the list, until all records were looked at") };
    if (!m_filters->isActive())
        return TablePage::emptyNotice();
    return { tr("Nothing matches", "the search or the filters leave no record"),
        tr("No %1 fits the search and the filters.", "%1: 'scenario'").arg(table().description().singular),
        tr("Show all", "button: takes search and filters away"), [this] { m_filters->clear(); } };
}

QString ContentPage::rowWords() const
{
    const qint64 rows = table().rowsInDatabase();
    const qint64 matching = table().rowsMatching();
    if (rows < 0 || matching < 0 || matching == rows || !m_filters->isActive())
        return TablePage::rowWords();
    const QString all = QLocale().toString(rows);
    return table().rowsMatchingExact()
        ? tr("%1 of %2", "rows that fit the filters, of all").arg(QLocale().toString(matching), all)
        : tr("more than %1 of %2", "rows that fit the filters, of all")
              .arg(QLocale().toString(ContentTable::countCap), all);
}

ProblemTally &ContentPage::tally() const
{
    return workspace().tally();
}

// Of all rows, whatever is shown; of a truly huge table it says which were looked at.
QString ContentPage::problemWords() const
{
    const QString name = table().description().table;
    const int count = tally().count(name);
    if (count == 0)
        return {};
    return tally().isDone(name) && !tally().isOfAll(name)
        ? tr("%n of the first %L1 with problems", "records of this page", count).arg(tally().rowsSeen(name))
        : tr("%n with problems", "records of this page", count);
}

void ContentPage::applyProblemFilter()
{
    showCounts();
    if (m_filters->onlyProblems())
        m_list->setRowFilter([this](const RecordKey &key) { return tally().contains(key); });
    else if (std::exchange(m_filtered, false))
        m_list->setRowFilter({});
    m_filtered = m_filters->onlyProblems();
    showState();
}

void ContentPage::showProblems()
{
    settle();
    forgetWanted();
    m_filters->showOnlyProblems();
}

void ContentPage::follow(const RecordKey &draft, const RecordKey &now)
{
    m_list->follow(draft, now);
}

QStringList ContentPage::tabIds() const
{
    return m_side->tabIds();
}

void ContentPage::showTab(const QString &id)
{
    m_side->showTab(id);
}

void ContentPage::focusSearch()
{
    m_filters->focusSearch();
}

void ContentPage::editRecord(const RecordKey &key)
{
    if (!key.isValid())
        return;
    showState();
    m_list->select(key);
    m_side->showRecord(key);
    m_side->showField({});
}

void ContentPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_side->stepHits(event))
        Page::keyPressEvent(event);
}

void ContentPage::duplicateRecord()
{
    const RecordKey key = currentKey();
    if (!recordActions().duplicate->isEnabled() || !key.isValid())
        return;
    settle();
    auto *dialog = new DuplicateDialog(workspace(), table(), key, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DuplicateDialog::duplicateChosen, this,
        [this, key](const FieldValues &instead) { editRecord(table().duplicateRecord(key, instead)); });
    dialog->open();
}

bool ContentPage::select(const RecordKey &key)
{
    return m_list->select(key);
}

// Not among the rows that were read: the record alone, on a chip that takes the filter away again.
void ContentPage::look(const RecordKey &key)
{
    const QStringList &names = table().table()->primaryKey;
    QList<ColumnFilter> filters;
    for (int i = 0; i < key.key.size(); ++i)
        filters += { names[i], ColumnFilter::Kind::Equals, key.key[i] };
    m_filters->setExtraFilter(filters, key.key.join(u" · "_s));
}

} // namespace Kaiwa
