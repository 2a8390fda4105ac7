#include "views/pages/content/tablepage.h"

#include "models/content/checks/problemfinder.h"
#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/pages/content/checksettings.h"
#include "views/pages/content/writingwords.h"
#include "views/shell/readingzone.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/notebar.h"
#include "views/widgets/sparelabel.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TablePage::TablePage(Workspace &workspace, const EntityDescription &description, const QString &id,
    const ContentPageParts &parts, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_parts(parts)
    , m_table(std::make_unique<ContentTable>(workspace, description))
{
    setObjectName(u"page."_s + id);
    makeActions();
    makePartActions();
}

TablePage::~TablePage() = default;

bool TablePage::isWritable() const
{
    return m_table->table() && readOnlyReason().isEmpty();
}

QString TablePage::readOnlyReason() const
{
    return whyNotWritable(m_workspace.catalog(), m_table->table());
}

QList<RecordKey> TablePage::selectedKeys() const
{
    const RecordKey key = currentKey();
    return key.isValid() ? QList<RecordKey> { key } : QList<RecordKey>();
}

// --- Widgets

QWidget *TablePage::makeTitleRow(QWidget *parent, const QList<QAction *> &beside, const QList<QAction *> &further)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(m_table->description().title, bar);
    title->setFont(titleFont());
    title->setObjectName(u"title"_s);
    m_counts = new SpareLabel(SpareLabel::Spare::Cut, bar);
    m_counts->setObjectName(u"counts"_s);
    setInk(m_counts, Ink::Dim);
    m_more = new QPushButton(tr("Actions", "menu of what can be done with the chosen records"), bar);
    m_more->setObjectName(u"actions"_s);
    m_more->setAccessibleName(tr("Actions on the chosen records", "menu, for screen readers"));
    auto *menu = new QMenu(m_more);
    menu->addActions({ m_actions.duplicate, m_actions.deactivate });
    menu->addSeparator();
    menu->addActions(m_actions.parts);
    menu->addAction(m_actions.checks);
    if (!further.isEmpty())
        menu->addSeparator();
    menu->addActions(further);
    menu->addSeparator();
    menu->addAction(m_actions.remove);
    m_more->setMenu(menu);
    row->addWidget(title);
    row->addWidget(m_counts, 1);
    for (QAction *action : beside)
        row->addWidget(makeButton(action, bar));
    row->addWidget(m_more);
    QPushButton *add = makeButton(m_actions.add, bar);
    setButtonRole(add, ButtonRole::Primary);
    row->addWidget(add);
    return bar;
}

// A layout and no widget: without a word in it, it takes no room.
QLayout *TablePage::makeHints(QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_readOnly = new QLabel(parent);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setWordWrap(true);
    setInk(m_readOnly, Ink::Dim);
    column->addWidget(m_readOnly);
    m_note = new NoteBar(u"note"_s, parent);
    column->addWidget(m_note);
    return column;
}

QWidget *TablePage::makeStack(QWidget *parent, QWidget *records)
{
    m_stack = new QStackedWidget(parent);
    m_message = new MessagePanel(u"message"_s, m_stack);
    m_stack->addWidget(records);
    m_stack->addWidget(m_message);
    connect(m_message, &MessagePanel::actionTriggered, this, [this] {
        if (m_step)
            m_step();
    });
    return m_stack;
}

void TablePage::begin()
{
    connectTable();
    columnsChanged();
    m_table->open();
    stateChanged();
}

void TablePage::connectTable()
{
    connect(m_table.get(), &ContentTable::stateChanged, this, [this] { stateChanged(); });
    connect(m_table.get(), &ContentTable::countsChanged, this, &TablePage::showCounts);
    connect(m_table.get(), &ContentTable::actionAsked, this, [this](const QString &id) {
        if (auto *action = findChild<QAction *>(u"action."_s + id))
            action->trigger();
    });
    connect(m_table.get(), &ContentTable::windowChanged, this, &TablePage::rowsArrived);
    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, &TablePage::showState);
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, &TablePage::showState);
    connect(m_note, &NoteBar::taken, this, [this](const QString &note) {
        takeNote(note);
        showNote();
    });
    ProblemFinder &problems = m_workspace.problems();
    connect(&problems, &ProblemFinder::noted, this, &TablePage::showNote);
    connect(&problems.dismissals(), &Dismissals::failed, m_note,
        [this](const Error &error) { m_note->say(error.message, Ink::Problem); });
    connect(&ReadingZone::instance(), &ReadingZone::changed, this, &TablePage::showStatus);
    connect(&m_workspace.changes(), &ChangeSet::changed, this, [this](const QSet<RecordKey> &keys) { edited(keys); });
    connect(&m_workspace.changes(), &ChangeSet::accepted, this, &TablePage::followAccepted);
    connect(&m_workspace.session(), &Session::catalogChanged, this, [this] { columnsChanged(); });
}

// --- What is shown

void TablePage::columnsChanged()
{
    const QString reason = readOnlyReason();
    m_readOnly->setText(reason);
    m_readOnly->setVisible(!reason.isEmpty());
    updateActions();
}

void TablePage::rowsArrived()
{
    const bool isFirst = !std::exchange(m_started, true);
    showState();
    if (m_wanted.isValid() && select(m_wanted))
        m_wanted = {};
    if (isFirst)
        Q_EMIT loadingChanged();
}

void TablePage::stateChanged()
{
    showState();
    showCounts();
    showStatus();
    Q_EMIT loadingChanged();
}

bool TablePage::isLoading() const
{
    return m_table->table() && !m_started && m_table->state() != ContentTable::State::Failed;
}

bool TablePage::showsRecords() const
{
    return m_table->table() && m_table->state() != ContentTable::State::Failed && m_table->model()->rowCount() > 0;
}

TablePage::Notice TablePage::notice()
{
    const QString title = m_table->description().title.toLower();
    if (!m_table->table()) {
        return { tr("This database has no table “%1”", "%1: a table's name in the database").arg(m_table->description().table),
            tr("The page shows its rows as soon as the table is there. Database › Schema lists what else is different.",
                "Database › Schema: a page and its group in the navigation") };
    }
    if (m_table->state() == ContentTable::State::Failed) {
        return { tr("The %1 could not be read", "%1: 'scenarios'").arg(title), m_table->error().message,
            tr("Try again", "button below an error"), [this] { m_table->refresh(); }, m_table->error().detail };
    }
    if (!m_started || m_table->state() == ContentTable::State::Loading)
        return { {}, tr("Reading %1…", "%1: 'scenarios'").arg(title) };
    return emptyNotice();
}

void TablePage::showState()
{
    m_step = {};
    if (showsRecords()) {
        m_stack->setCurrentIndex(0);
    } else {
        const Notice shown = notice();
        m_step = shown.run;
        m_message->say(shown.title, shown.text, shown.action, shown.detail);
        m_stack->setCurrentWidget(m_message);
    }
    updateActions();
}

TablePage::Notice TablePage::emptyNotice()
{
    const EntityDescription &entity = m_table->description();
    Notice notice { tr("No %1 yet", "%1: 'scenarios'").arg(entity.title.toLower()),
        tr("Here stands every %1 with its fields, to be searched, sorted and edited.", "%1: 'scenario'").arg(entity.singular) };
    if (m_actions.add->isEnabled()) {
        notice.action = m_actions.add->text();
        notice.run = [this] { addRecord(); };
    }
    return notice;
}

QString TablePage::rowWords() const
{
    const qint64 rows = m_table->rowsInDatabase();
    if (rows < 0)
        return {};
    const QString number = QLocale().toString(rows);
    return m_table->rowsInDatabaseExact() ? number : tr("about %1", "an estimated number of rows").arg(number);
}

void TablePage::showCounts()
{
    QStringList words { rowWords() };
    if (const int changed = m_workspace.changes().count(m_table->description().table))
        words += tr("%n changed", "records of this page", changed);
    words += problemWords();
    words.removeAll(QString());
    m_counts->setText(words.join(u" · "_s));
    m_counts->setToolTip(m_counts->text());
}

QString TablePage::shownWords(int count) const
{
    return tr("%n rows", "what the status line says was read", count);
}

void TablePage::showStatus()
{
    switch (m_table->state()) {
    case ContentTable::State::Idle:
        return;
    case ContentTable::State::Loading:
        Q_EMIT statusChanged(tr("Reading…", "in the status line"));
        return;
    case ContentTable::State::Failed:
        Q_EMIT statusChanged(m_table->error().message);
        return;
    case ContentTable::State::Ready:
        Q_EMIT statusChanged(tr("%1 as of %2", "%1: '42 rows', %2: a time")
                                 .arg(shownWords(m_table->model()->rowCount()),
                                     ReadingZone::instance().timeText(m_table->readAt())));
        return;
    }
}

// What a check says of itself, once.
void TablePage::showNote()
{
    const QStringList taken = notesTaken();
    const QStringList notes = m_workspace.problems().notes(m_table->description());
    const auto isNew = [&taken](const QString &note) { return !taken.contains(note); };
    const auto note = std::find_if(notes.cbegin(), notes.cend(), isNew);
    m_note->say(note == notes.cend() ? QString() : *note);
}

void TablePage::edited(const QSet<RecordKey> &keys)
{
    Q_UNUSED(keys)
    showCounts();
}

// --- Verbs

void TablePage::followAccepted(const QList<ChangeSet::WrittenRecord> &written)
{
    for (const ChangeSet::WrittenRecord &record : written) {
        if (record.key.isDraft() && record.keyNow.isValid())
            follow(record.key, record.keyNow);
    }
}

void TablePage::refresh()
{
    settle();
    m_table->refresh();
}

void TablePage::addRecord()
{
    if (!m_actions.add->isEnabled())
        return;
    settle();
    const RecordKey key = m_table->insertRecord();
    showState();
    editRecord(key);
}

void TablePage::showRecord(const QStringList &key)
{
    if (key.isEmpty())
        return;
    settle();
    const RecordKey wanted { m_table->description().table, key, {} };
    m_wanted = {};
    if (select(wanted))
        return;
    m_wanted = wanted;
    if (m_started && m_table->table() && m_table->table()->primaryKey.size() == key.size())
        look(wanted);
}

} // namespace Kaiwa
