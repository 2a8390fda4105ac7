#include "views/pages/content/history/historypanel.h"

#include "models/content/history/history.h"
#include "views/pages/content/history/differenceview.h"
#include "views/pages/content/history/timelinedelegate.h"
#include "views/pages/content/history/timelinemodel.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyPanelMargin = 16;
constexpr int pageSize = 50;

} // namespace

HistoryPanel::HistoryPanel(Workspace &workspace, QWidget *parent)
    : RecordPanel(parent)
    , m_workspace(workspace)
    , m_history(new History(workspace, this))
    , m_timeline(new TimelineModel(this))
{
    setObjectName(u"history"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(historyPanelMargin, 0, historyPanelMargin, historyPanelMargin);
    column->setSpacing(8);
    column->addWidget(makeTop());
    m_stack = new QStackedWidget(this);
    m_message = new MessagePanel(u"history.message"_s, m_stack);
    m_stack->addWidget(makeBody());
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connect(m_message, &MessagePanel::actionTriggered, this, &HistoryPanel::reload);
    connect(m_history, &History::restored, this, &HistoryPanel::showOutcome);
    connect(m_history, &History::failed, this, [this](const Error &error) { tell(error.message, true); });
    const auto freshen = [this] {
        m_isStale = true;
        showPlace();
        if (isVisible())
            reload();
    };
    connect(&workspace, &Workspace::commitFinished, this, freshen);
    connect(&workspace.session(), &Session::catalogChanged, this, freshen);
    showPlace();
}

HistoryPanel::~HistoryPanel() = default;

// --- Widgets

QPushButton *HistoryPanel::makeScope(const QString &name, const QString &text, Scope scope, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setButtonRole(button, ButtonRole::Chip);
    button->setCheckable(true);
    button->setObjectName(name);
    button->setAccessibleName(text);
    m_scopes->addButton(button, int(scope));
    return button;
}

QWidget *HistoryPanel::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_scopes = new QButtonGroup(this);
    row->addWidget(makeScope(u"history.record"_s, tr("This record"), Scope::Record, top));
    row->addWidget(makeScope(u"history.related"_s, tr("With related", "records, in a history"), Scope::Related, top));
    row->addWidget(
        makeScope(u"history.changesets"_s, tr("Change-sets", "all of them, in a history"), Scope::Changesets, top));
    row->addStretch(1);
    m_scopes->button(int(Scope::Record))->setChecked(true);
    connect(m_scopes, &QButtonGroup::idClicked, this, &HistoryPanel::reload);
    return top;
}

QWidget *HistoryPanel::makeBody()
{
    auto *splitter = new QSplitter(Qt::Vertical, m_stack);
    splitter->setChildrenCollapsible(false);
    auto *upper = new QWidget(splitter);
    auto *list = new QVBoxLayout(upper);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    m_list = new QListView(upper);
    m_list->setObjectName(u"history.timeline"_s);
    m_list->setAccessibleName(tr("Changes, newest first"));
    m_list->setModel(m_timeline);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(96);
    m_more = new QPushButton(tr("Show older ones"), upper);
    setButtonRole(m_more, ButtonRole::Link);
    m_more->setObjectName(u"history.more"_s);
    m_more->setAccessibleName(m_more->text());
    list->addWidget(m_list, 1);
    list->addWidget(m_more, 0, Qt::AlignLeading);
    auto *lower = new QWidget(splitter);
    auto *details = new QVBoxLayout(lower);
    details->setContentsMargins(0, 4, 0, 0);
    details->setSpacing(8);
    m_compareWith = new QComboBox(lower);
    m_compareWith->setObjectName(u"history.compareWith"_s);
    m_compareWith->setAccessibleName(tr("Compare with"));
    m_compareWith->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_differences = new DifferenceView(lower);
    m_changesetName = new QLabel(lower);
    m_changesetName->setObjectName(u"history.changesetName"_s);
    m_changesetName->setTextFormat(Qt::PlainText);
    m_changesetName->setWordWrap(true);
    setInk(m_changesetName, Ink::Dim);
    details->addWidget(m_changesetName);
    details->addWidget(m_compareWith);
    details->addWidget(m_differences, 1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 100, 200 });
    connect(m_more, &QPushButton::clicked, this, &HistoryPanel::readMore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPanel::rowChosen);
    connect(m_compareWith, &QComboBox::activated, this, &HistoryPanel::compare);
    connect(m_differences, &DifferenceView::restoreFieldRequested, this, &HistoryPanel::restoreField);
    return splitter;
}

QWidget *HistoryPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_told = new QLabel(foot);
    m_told->setObjectName(u"history.told"_s);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->hide();
    m_restoreRecord = new QPushButton(tr("Restore record"), foot);
    m_restoreRecord->setObjectName(u"history.restoreRecord"_s);
    m_restoreRecord->setToolTip(tr("Stages the older of the two versions, everything that is struck through"));
    m_restoreChangeset = new QPushButton(tr("Restore the whole change-set"), foot);
    m_restoreChangeset->setObjectName(u"history.restoreChangeset"_s);
    m_restoreChangeset->setToolTip(tr("Stages every record of this change-set as it was before it"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_restoreRecord);
    row->addWidget(m_restoreChangeset);
    row->addStretch(1);
    m_place = new QLabel(foot);
    m_place->setObjectName(u"history.place"_s);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    setInk(m_place, Ink::Dim);
    m_makeSchema = new QPushButton(tr("Keep it in the database…"), foot);
    m_makeSchema->setObjectName(u"history.makeSchema"_s);
    m_retention = new QPushButton(tr("For how long…", "the history is kept"), foot);
    m_retention->setObjectName(u"history.retention"_s);
    auto *links = new QHBoxLayout;
    links->setSpacing(12);
    for (QPushButton *link : { m_makeSchema, m_retention }) {
        setButtonRole(link, ButtonRole::Link);
        links->addWidget(link);
    }
    links->addStretch(1);
    for (QPushButton *button : { m_restoreRecord, m_restoreChangeset, m_makeSchema, m_retention })
        button->setAccessibleName(button->text());
    column->addWidget(m_told);
    column->addLayout(row);
    column->addWidget(m_place);
    column->addLayout(links);
    connect(m_restoreRecord, &QPushButton::clicked, this, &HistoryPanel::restoreRecord);
    connect(m_restoreChangeset, &QPushButton::clicked, this, &HistoryPanel::restoreChangeset);
    connect(m_makeSchema, &QPushButton::clicked, this, &HistoryPanel::askForSchema);
    connect(m_retention, &QPushButton::clicked, this, &HistoryPanel::askForRetention);
    return foot;
}

void HistoryPanel::showPlace()
{
    switch (m_history->place()) {
    case History::Place::Database:
        m_place->setText(m_history->mayReadDatabase()
                ? tr("Kept in the database (kaiwa_studio.revision).")
                : tr("Kept in the database (kaiwa_studio.revision), which this role may write and not read."));
        break;
    case History::Place::LocalNoSchema:
        m_place->setText(tr("Kept on this computer only: the database has no schema kaiwa_studio."));
        break;
    case History::Place::LocalNotPermitted:
        m_place->setText(tr("Kept on this computer only: the role “%1” may not write into kaiwa_studio.revision.")
                             .arg(m_workspace.catalog().role()));
        break;
    }
    m_makeSchema->setVisible(m_history->mayCreateSchema());
}

// --- Reading

HistoryPanel::Scope HistoryPanel::scope() const
{
    return Scope(m_scopes->checkedId());
}

void HistoryPanel::showRecord(const RecordKey &key)
{
    if (key == m_key && !m_isStale)
        return;
    m_key = key;
    m_told->hide();
    reload();
}

void HistoryPanel::reload()
{
    ++m_reading;
    ++m_comparing;
    m_isStale = false;
    m_isReading = false;
    m_next = {};
    m_comparisons.clear();
    m_timeline->clear();
    m_more->hide();
    readMore();
    showState();
}

void HistoryPanel::readMore()
{
    const bool isAboutRecord = scope() != Scope::Changesets;
    if (m_isReading || (isAboutRecord && (!m_key.isValid() || m_key.isDraft())))
        return;
    m_isReading = true;
    if (isAboutRecord) {
        m_history->revisions(m_key, scope() == Scope::Related, m_next, pageSize)
            .then(this, [this, reading = m_reading](const Result<RevisionPage> &page) {
                if (reading == m_reading)
                    received(page, &HistoryPanel::addRevisions);
            });
    } else {
        m_history->changesets(m_next, pageSize)
            .then(this, [this, reading = m_reading](const Result<ChangesetPage> &page) {
                if (reading == m_reading)
                    received(page, &HistoryPanel::addChangesets);
            });
    }
}

template <typename Page>
void HistoryPanel::received(const Result<Page> &page, void (HistoryPanel::*add)(const Page &))
{
    m_isReading = false;
    if (!page) {
        say(tr("The history could not be read"), page.error().message, tr("Try again"));
        return;
    }
    const bool isFirst = m_timeline->rowCount() == 0;
    m_next = page->next;
    m_more->setVisible(page->hasMore);
    (this->*add)(*page);
    showState();
    if (isFirst && m_timeline->rowCount() > 0)
        m_list->setCurrentIndex(m_timeline->index(0));
}

void HistoryPanel::addRevisions(const RevisionPage &page)
{
    m_timeline->addRevisions(page.items, m_key, m_workspace.catalog());
}

void HistoryPanel::addChangesets(const ChangesetPage &page)
{
    m_timeline->addChangesets(page.items);
}

void HistoryPanel::say(const QString &title, const QString &text, const QString &action)
{
    m_message->say(title, text, action);
    m_stack->setCurrentWidget(m_message);
}

void HistoryPanel::showState()
{
    const bool hasRows = m_timeline->rowCount() > 0;
    m_restoreRecord->setVisible(hasRows && scope() != Scope::Changesets);
    m_restoreChangeset->setVisible(hasRows);
    if (hasRows)
        m_stack->setCurrentIndex(0);
    else if (m_isReading)
        say({}, tr("Reading the history…"));
    else if (scope() == Scope::Changesets)
        say(tr("No changes yet"), tr("Every commit made with the studio is listed here from now on."));
    else if (!m_key.isValid())
        say(tr("No record chosen"), tr("Choose a row of the list to see who changed it."));
    else if (m_key.isDraft())
        say(tr("Not in the database yet"), tr("The history of this record begins when it is committed."));
    else
        say(tr("No changes yet"),
            tr("Nobody has changed this record with the studio so far. The next commit that does is listed here, with "
               "every field as it was before and after."));
}

} // namespace Kaiwa
