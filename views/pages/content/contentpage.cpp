#include "views/pages/content/contentpage.h"

#include "models/content/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/deletedialog.h"
#include "views/pages/content/filterbar.h"
#include "views/pages/content/messagepanel.h"
#include "views/pages/content/problemcounter.h"
#include "views/pages/content/recordform.h"
#include "views/pages/content/recordlist.h"
#include "views/shell/icon.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;

QString splitterKey(const QString &id)
{
    return u"pages/"_s + id + u"/splitter"_s;
}

} // namespace

ContentPage::ContentPage(
    Workspace &workspace, const EntityDescription &description, const QString &id, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_id(id)
    , m_table(std::make_unique<ContentTable>(workspace, description))
    , m_splitter(std::make_unique<QSplitter>(Qt::Horizontal, this))
    , m_problems(new ProblemCounter(*m_table, this))
{
    setObjectName(u"page."_s + id);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter.get());
    makeActions();
    m_splitter->addWidget(makeListSide());
    m_form = new RecordForm(workspace, *m_table, m_splitter.get());
    m_form->setMinimumWidth(300);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    if (!m_splitter->restoreState(QSettings().value(splitterKey(id)).toByteArray()))
        m_splitter->setSizes({ 600, 400 });
    connectTable();
    columnsChanged();
    m_table->open();
    stateChanged();
}

ContentPage::~ContentPage()
{
    QSettings().setValue(splitterKey(m_id), m_splitter->saveState());
}

QWidget *ContentPage::makeListSide()
{
    auto *side = new QWidget(m_splitter.get());
    side->setMinimumWidth(320);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(margin, 12, margin, margin);
    column->setSpacing(8);
    column->addWidget(makeTitleRow());
    m_filters = new FilterBar(*m_table, side);
    column->addWidget(m_filters);
    m_readOnly = new QLabel(side);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setWordWrap(true);
    setInk(m_readOnly, Ink::Dim);
    column->addWidget(m_readOnly);
    m_stack = new QStackedWidget(side);
    m_list = new RecordList(*m_table, m_id, m_stack);
    m_list->addActions({ m_newAction, m_duplicateAction, m_deactivateAction, m_deleteAction });
    m_message = new MessagePanel(u"message"_s, m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_message);
    column->addWidget(m_stack, 1);
    return side;
}

QWidget *ContentPage::makeTitleRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(m_table->description().title, bar);
    title->setFont(titleFont());
    title->setObjectName(u"title"_s);
    m_counts = new QLabel(bar);
    m_counts->setObjectName(u"counts"_s);
    setInk(m_counts, Ink::Dim);
    m_new = new QPushButton(m_newAction->text(), bar);
    setButtonRole(m_new, ButtonRole::Primary);
    m_new->setObjectName(u"new"_s);
    m_new->setAccessibleName(m_new->text());
    connect(m_new, &QPushButton::clicked, m_newAction, &QAction::trigger);
    m_more = new QPushButton(tr("Actions", "menu of what can be done with the chosen records"), bar);
    m_more->setObjectName(u"actions"_s);
    m_more->setAccessibleName(tr("Actions on the chosen records"));
    auto *menu = new QMenu(m_more);
    menu->addActions({ m_duplicateAction, m_deactivateAction });
    menu->addSeparator();
    menu->addAction(m_deleteAction);
    m_more->setMenu(menu);
    row->addWidget(title);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_more);
    row->addWidget(m_new);
    return bar;
}

QAction *ContentPage::makeAction(
    const QString &text, const QString &iconName, const QString &name, void (ContentPage::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void ContentPage::makeActions()
{
    const QString singular = m_table->description().singular;
    m_newAction = makeAction(tr("New %1").arg(singular), u"add"_s, u"action.new"_s, &ContentPage::addRecord);
    m_duplicateAction
        = makeAction(tr("Duplicate"), u"duplicate"_s, u"action.duplicate"_s, &ContentPage::duplicateRecord);
    m_duplicateAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_duplicateAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_deactivateAction
        = makeAction(tr("Deactivate"), u"lock"_s, u"action.deactivate"_s, &ContentPage::deactivateRecords);
    m_deleteAction = makeAction(tr("Delete…"), u"delete"_s, u"action.delete"_s, &ContentPage::deleteRecords);
    addAction(m_duplicateAction);
}

void ContentPage::connectTable()
{
    connect(m_table.get(), &ContentTable::stateChanged, this, &ContentPage::stateChanged);
    connect(m_table.get(), &ContentTable::countsChanged, this, &ContentPage::showCounts);
    connect(m_table.get(), &ContentTable::windowChanged, m_problems, &ProblemCounter::restart);
    connect(m_table.get(), &ContentTable::windowChanged, this, [this] {
        m_started = true;
        showState();
        if (m_wanted.isValid() && m_list->select(m_wanted))
            m_wanted = {};
    });
    connect(m_problems, &ProblemCounter::counted, this, &ContentPage::applyProblemFilter);
    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, &ContentPage::showState);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, &ContentPage::showState);
    connect(m_list, &RecordList::currentKeyChanged, m_form, &RecordForm::showRecord);
    connect(m_list, &RecordList::currentKeyChanged, this, &ContentPage::updateActions);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContentPage::updateActions);
    connect(m_list, &RecordList::deleteRequested, this, &ContentPage::deleteRecords);
    connect(m_list, &RecordList::fieldRequested, m_form, &RecordForm::focusField);
    connect(m_form, &RecordForm::escaped, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_form, &RecordForm::openRecordRequested, this, &Page::openRecordRequested);
    connect(m_filters, &FilterBar::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::onlyProblemsChanged, this, &ContentPage::applyProblemFilter);
    connect(m_filters, &FilterBar::filtersApplied, this, &ContentPage::showState);
    connect(m_message, &MessagePanel::actionTriggered, this, [this] {
        switch (m_messageAction) {
        case MessageAction::None:
            return;
        case MessageAction::Retry:
            return m_table->refresh();
        case MessageAction::ClearFilters:
            return m_filters->clear();
        case MessageAction::Add:
            return addRecord();
        }
    });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &ContentPage::showStatus);
    connect(&m_workspace.changes(), &ChangeSet::changed, this, &ContentPage::edited);
    connect(&m_workspace, &Workspace::commitFinished, this, &ContentPage::recordCommitted);
    connect(&m_workspace.session(), &Session::catalogChanged, this, &ContentPage::columnsChanged);
}

void ContentPage::columnsChanged()
{
    m_list->showColumns();
    m_list->startSort();
    m_filters->rebuildFacets();
    m_form->rebuild();
    showReadOnly();
    updateActions();
}

QString ContentPage::readOnlyReason() const
{
    const Table *table = m_table->table();
    if (!table)
        return {};
    if (m_workspace.catalog().isReadOnly())
        return tr("This server takes no changes (a standby, or set to read-only). Everything can be looked at.");
    if (table->primaryKey.isEmpty())
        return tr("This table has no primary key, so that no change could name its row. Everything can be looked at.");
    const bool mayUpdate
        = std::any_of(table->columns.begin(), table->columns.end(), [](const Column &column) { return column.mayUpdate; });
    if (!mayUpdate && !table->mayInsert && !table->mayDelete)
        return tr("The role “%1” may look at this table and not change it.").arg(m_workspace.catalog().role());
    return {};
}

void ContentPage::showReadOnly()
{
    const QString reason = readOnlyReason();
    m_readOnly->setText(reason);
    m_readOnly->setVisible(!reason.isEmpty());
}

void ContentPage::updateActions()
{
    const Table *table = m_table->table();
    const bool writable = table && readOnlyReason().isEmpty();
    const bool chosen = m_list->currentKey().isValid();
    m_newAction->setEnabled(writable && table->mayInsert);
    m_new->setEnabled(m_newAction->isEnabled());
    m_duplicateAction->setEnabled(m_newAction->isEnabled() && chosen);
    m_deleteAction->setEnabled(writable && table->mayDelete && chosen);
    const QString active = m_table->description().activeColumn;
    m_deactivateAction->setVisible(m_table->section(active) >= 0);
    m_deactivateAction->setEnabled(writable && chosen && m_table->section(active) >= 0
        && m_table->isEditable(m_list->currentKey(), active));
    m_more->setEnabled(m_duplicateAction->isEnabled() || m_deleteAction->isEnabled() || m_deactivateAction->isEnabled());
}

void ContentPage::stateChanged()
{
    showState();
    showCounts();
    showStatus();
    Q_EMIT loadingChanged();
}

bool ContentPage::isLoading() const
{
    return m_table->table() && !m_started && m_table->state() != ContentTable::State::Failed;
}

void ContentPage::showState()
{
    const QString title = m_table->description().title.toLower();
    const bool hasRows = m_table->model()->rowCount() > 0;
    m_messageAction = MessageAction::None;
    if (!m_table->table()) {
        m_message->say(tr("This database has no table “%1”").arg(m_table->description().table),
            tr("The page shows its rows as soon as the table is there. Database › Schema lists what else is different."));
    } else if (m_table->state() == ContentTable::State::Failed) {
        m_messageAction = MessageAction::Retry;
        m_message->say(tr("The %1 could not be read").arg(title), m_table->error().message, tr("Try again"),
            m_table->error().detail);
    } else if (!hasRows && (!m_started || m_table->state() == ContentTable::State::Loading)) {
        m_message->say(QString(), tr("Reading %1…").arg(title));
    } else if (!hasRows) {
        sayEmpty();
    } else {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    m_stack->setCurrentWidget(m_message);
}

void ContentPage::sayEmpty()
{
    const EntityDescription &entity = m_table->description();
    if (m_filters->isActive()) {
        m_messageAction = MessageAction::ClearFilters;
        m_message->say(tr("Nothing matches"), tr("No %1 fits the search and the filters.").arg(entity.singular),
            tr("Show all"));
        return;
    }
    const bool mayAdd = m_newAction->isEnabled();
    m_messageAction = mayAdd ? MessageAction::Add : MessageAction::None;
    m_message->say(tr("No %1 yet").arg(entity.title.toLower()),
        tr("Here stands every %1 with its fields, to be searched, sorted and edited.").arg(entity.singular),
        mayAdd ? m_newAction->text() : QString());
}

void ContentPage::showCounts()
{
    QStringList parts;
    const qint64 rows = m_table->rowsInDatabase();
    const QString number = QLocale().toString(rows);
    const qint64 matching = m_table->rowsMatching();
    if (rows >= 0 && m_filters->isActive() && matching >= 0 && matching != rows)
        parts += m_table->rowsMatchingExact()
            ? tr("%1 of %2", "rows that fit the filters, of all").arg(QLocale().toString(matching), number)
            : tr("more than %1 of %2", "rows that fit the filters, of all")
                  .arg(QLocale().toString(ContentTable::countCap), number);
    else if (rows >= 0)
        parts += m_table->rowsInDatabaseExact() ? number : tr("about %1", "an estimated number of rows").arg(number);
    if (const int changed = m_workspace.changes().count(m_table->description().table))
        parts += tr("%n changed", "records of this page", changed);
    if (m_problems->count() > 0)
        parts += tr("%n with problems", "records of this page", m_problems->count());
    m_counts->setText(parts.join(u" · "_s));
}

void ContentPage::showStatus()
{
    switch (m_table->state()) {
    case ContentTable::State::Idle:
        return;
    case ContentTable::State::Loading:
        Q_EMIT statusChanged(tr("Reading…"));
        return;
    case ContentTable::State::Failed:
        Q_EMIT statusChanged(m_table->error().message);
        return;
    case ContentTable::State::Ready:
        Q_EMIT statusChanged(tr("%n rows as of %1", nullptr, m_table->model()->rowCount())
                                 .arg(ReadingZone::instance().timeText(m_table->readAt())));
        return;
    }
}

void ContentPage::applyProblemFilter()
{
    showCounts();
    if (m_filters->onlyProblems())
        m_list->setRowFilter([this](const RecordKey &key) { return m_problems->contains(key); });
    else
        m_list->setRowFilter({});
}

void ContentPage::edited(const QSet<RecordKey> &keys)
{
    for (const RecordKey &key : keys) {
        if (key.table == m_table->description().table)
            m_problems->look(key);
    }
    showCounts();
}

void ContentPage::recordCommitted(const CommitOutcome &outcome)
{
    if (outcome.state != CommitOutcome::State::Committed)
        return;
    for (const ChangeSet::WrittenRecord &written : outcome.written) {
        if (written.key.isDraft() && written.keyNow.isValid())
            m_list->follow(written.key, written.keyNow);
    }
}

void ContentPage::refresh()
{
    m_form->settle();
    m_table->refresh();
}

void ContentPage::focusSearch()
{
    m_filters->focusSearch();
}

void ContentPage::selectAndEdit(const RecordKey &key)
{
    if (!key.isValid())
        return;
    showState();
    m_list->select(key);
    m_form->showRecord(key);
    m_form->focusField({});
}

void ContentPage::addRecord()
{
    if (!m_newAction->isEnabled())
        return;
    m_form->settle();
    selectAndEdit(m_table->insertRecord());
}

void ContentPage::duplicateRecord()
{
    const RecordKey key = m_list->currentKey();
    if (!m_duplicateAction->isEnabled() || !key.isValid())
        return;
    m_form->settle();
    selectAndEdit(m_table->duplicateRecord(key));
}

void ContentPage::deactivateRecords()
{
    const QList<RecordKey> keys = m_list->selectedKeys();
    if (!m_deactivateAction->isEnabled() || keys.isEmpty())
        return;
    m_form->settle();
    m_table->deactivateRecords(keys);
}

void ContentPage::deleteRecords()
{
    m_form->settle();
    QList<RecordKey> inDatabase;
    QList<RecordKey> drafts;
    const QList<RecordKey> keys = m_list->selectedKeys();
    for (const RecordKey &key : keys)
        (key.isDraft() ? drafts : inDatabase) += key;
    if (!m_deleteAction->isEnabled() || keys.isEmpty())
        return;
    // A draft is nobody's but this person's, and Undo brings it back: nothing to ask.
    if (inDatabase.isEmpty()) {
        m_table->removeRecords(drafts);
        return;
    }
    auto *dialog = new DeleteDialog(m_workspace, *m_table, keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeleteDialog::deleteChosen, this, [this, keys] { m_table->removeRecords(keys); });
    connect(dialog, &DeleteDialog::deactivateChosen, this, [this, inDatabase] { m_table->deactivateRecords(inDatabase); });
    dialog->open();
}

void ContentPage::showRecord(const QStringList &key)
{
    if (key.isEmpty())
        return;
    m_form->settle();
    const RecordKey wanted { m_table->description().table, key, {} };
    m_wanted = {};
    if (m_list->select(wanted))
        return;
    m_wanted = wanted;
    // Not among the rows that were read: the record alone, on a chip that takes the filter away again.
    if (!m_started || !m_table->table() || m_table->table()->primaryKey.size() != key.size())
        return;
    QList<ColumnFilter> filters;
    for (int i = 0; i < key.size(); ++i)
        filters += { m_table->table()->primaryKey[i], ColumnFilter::Kind::Equals, key[i] };
    m_filters->setExtraFilter(filters, key.join(u" · "_s));
}

} // namespace Kaiwa
