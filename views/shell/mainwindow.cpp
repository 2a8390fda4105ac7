#include "views/shell/mainwindow.h"

#include "models/content/checks/problemtally.h"
#include "models/content/workspace.h"
#include "views/editors/valueeditor.h"
#include "views/shell/aboutbox.h"
#include "views/shell/changesetpane.h"
#include "views/shell/commandbox.h"
#include "views/shell/navigation.h"
#include "views/shell/readingzone.h"
#include "views/shell/recoverybar.h"
#include "views/shell/shellactions.h"
#include "views/shell/statusline.h"

#include <QAction>
#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString columnsKey = u"window/columns"_s;
const QString changesHeightKey = u"window/changesHeight"_s;
const QString unfoldedKey = u"window/changesUnfolded"_s;
const QString pageKey = u"window/page"_s;
const QString themeKey = u"window/theme"_s;
const QString zoneKey = u"window/zone"_s;

} // namespace

MainWindow::MainWindow(QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_actions(new ShellActions(*this))
    , m_header(new HeaderBar(m_actions->refresh, m_actions->connectionMenu, this))
    , m_navigation(new Navigation(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_notice(new MessagePage(this))
    , m_recovery(new RecoveryBar(this))
    , m_changes(new ChangeSetPane(this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Kaiwa Studio"_s);
    m_stack->addWidget(m_notice);

    m_columns->setObjectName(u"columns"_s);
    m_columns->setChildrenCollapsible(false);
    m_rows->setObjectName(u"rows"_s);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_stack);
    m_rows->addWidget(m_changes);
    m_rows->setStretchFactor(0, 1);
    m_columns->addWidget(m_navigation);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);

    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_recovery);
    layout->addWidget(m_columns, 1);
    setCentralWidget(middle);
    setStatusBar(m_status);

    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    m_header->commandBox()->setSource([this] { return commands(); });
    connectActions();
    connectChanges();
    restoreLayout();
    updateActions();
    m_navigation->setFocus();
}

// A page that is hidden stages what is still being typed there, and the changes show it: all of them must still be whole.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::connectActions()
{
    connect(m_actions->connectTo, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(m_actions->connectLocal, &QAction::triggered, this, &MainWindow::localRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions->commandBox, &QAction::triggered, m_header->commandBox(), &CommandBox::open);
    const auto onPage = [this](QAction *action, void (Page::*verb)()) {
        connect(action, &QAction::triggered, this, [this, verb] {
            if (Page *page = currentPage())
                (page->*verb)();
        });
    };
    onPage(m_actions->refresh, &Page::refresh);
    onPage(m_actions->find, &Page::focusSearch);
    onPage(m_actions->addRecord, &Page::addRecord);
    connect(m_actions, &ShellActions::themeChosen, this, [this](Theme::Choice choice) {
        Theme::instance().choose(choice);
        m_settings.setValue(themeKey, Theme::instance().choiceName());
        m_actions->setTheme(choice);
    });
    connect(m_header, &HeaderBar::zoneChosen, this, [this](const QByteArray &zone) {
        m_settings.setValue(zoneKey, QString::fromLatin1(zone));
        ReadingZone::instance().choose(zone);
    });
}

void MainWindow::connectChanges()
{
    connect(m_actions->undo, &QAction::triggered, m_changes, &ChangeSetPane::undo);
    connect(m_actions->redo, &QAction::triggered, m_changes, &ChangeSetPane::redo);
    connect(m_actions->discard, &QAction::triggered, m_changes, &ChangeSetPane::discardAll);
    connect(m_actions->commit, &QAction::triggered, m_changes, &ChangeSetPane::commit);
    connect(m_actions->cancelCommit, &QAction::triggered, m_changes, &ChangeSetPane::cancelCommit);
    connect(m_actions->foldChanges, &QAction::triggered, m_changes, &ChangeSetPane::setUnfolded);
    connect(m_actions->showSql, &QAction::triggered, m_changes, &ChangeSetPane::setSqlShown);
    connect(m_changes, &ChangeSetPane::unfoldedChanged, this, &MainWindow::makeRoomForChanges);
    connect(m_changes, &ChangeSetPane::barChanged, this, [this] {
        if (!m_changes->isUnfolded())
            makeRoomForChanges();
    });
    connect(m_rows, &QSplitter::splitterMoved, this, [this] {
        if (m_changes->isUnfolded())
            m_settings.setValue(changesHeightKey, m_changes->height());
    });
    connect(m_changes, &ChangeSetPane::sqlShownChanged, m_actions->showSql, &QAction::setChecked);
    connect(m_changes, &ChangeSetPane::stateChanged, this, &MainWindow::updateActions);
    connect(m_changes, &ChangeSetPane::aboutToAct, this, [this] { ValueEditor::settleAllIn(this); });
    connect(m_changes, &ChangeSetPane::openRecordRequested, this,
        [this](const RecordKey &key) { openRecord(key.table, key.isDraft() ? QStringList() : key.key); });
    connect(m_recovery, &RecoveryBar::restored, this, [this] { m_changes->setUnfolded(true); });
}

// A splitter leaves the place of a pane that has become smaller empty.
void MainWindow::makeRoomForChanges()
{
    const bool unfolded = m_changes->isUnfolded();
    m_actions->foldChanges->setChecked(unfolded);
    const int height = unfolded ? m_settings.value(changesHeightKey, 240).toInt() : m_changes->maximumHeight();
    m_rows->setSizes({ qMax(m_rows->height(), 400) - height, height });
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        resize(1440, 900);
    if (!m_columns->restoreState(m_settings.value(columnsKey).toByteArray()))
        m_columns->setSizes({ 208, 1232 });
    m_changes->setUnfolded(m_settings.value(unfoldedKey, false).toBool());
    makeRoomForChanges();
    ReadingZone::instance().choose(m_settings.value(zoneKey, u"UTC"_s).toString().toLatin1());
    Theme::instance().choose(m_settings.value(themeKey).toString());
    m_actions->setTheme(Theme::instance().choice());
}

void MainWindow::setPages(const QList<PageDescription> &pages)
{
    for (Page *page : std::exchange(m_pages, {})) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pageStatus.clear();
    m_descriptions = pages;
    m_navigation->setPages(pages);
    QStringList titles;
    for (const PageDescription &page : pages)
        titles.append(page.title);
    m_actions->setPages(titles, [this](int page) { showPage(m_descriptions.at(page).id); });
    const QString last = m_settings.value(pageKey).toString();
    const bool known =
        std::any_of(pages.begin(), pages.end(), [&](const PageDescription &page) { return page.id == last; });
    updateBadges();
    if (known)
        showPage(last);
    else if (!pages.isEmpty())
        showPage(pages.first().id);
    updateActions();
}

void MainWindow::showPage(const QString &id)
{
    const auto description = std::find_if(m_descriptions.cbegin(), m_descriptions.cend(),
        [&](const PageDescription &candidate) { return candidate.id == id; });
    if (description == m_descriptions.cend())
        return;
    if (!m_pages.contains(id))
        makePage(*description);
    m_stack->setCurrentWidget(m_pages.value(id));
    m_changes->show();
    m_navigation->setCurrentPage(id);
    m_status->setPageStatus(m_pageStatus.value(id));
    m_settings.setValue(pageKey, id);
    updateActions();
    countProblems();
}

void MainWindow::makePage(const PageDescription &description)
{
    Page *page = description.make(m_stack);
    const QString id = description.id;
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::openRecordRequested, this, &MainWindow::openRecord);
    connect(page, &Page::openPageRequested, this, &MainWindow::showPage);
    connect(page, &Page::openRowsRequested, this, &MainWindow::openRows);
    connect(page, &Page::openProblemsRequested, this, [this](const QString &table) {
        if (Page *target = showPageOf(table))
            target->showProblems();
    });
    connect(page, &Page::loadingChanged, this, &MainWindow::countProblems);
    connect(page, &Page::statusChanged, this, [this, id](const QString &text) {
        m_pageStatus.insert(id, text);
        if (currentPageId() == id)
            m_status->setPageStatus(text);
    });
}

void MainWindow::setWorkspace(Workspace *workspace)
{
    if (m_workspace) {
        m_workspace->disconnect(this);
        m_workspace->changes().disconnect(this);
        m_workspace->tally().disconnect(this);
    }
    m_workspace = workspace;
    m_changes->setWorkspace(workspace);
    m_recovery->setWorkspace(workspace);
    m_status->setKept({});
    if (workspace) {
        const QString kept = tr("Everything staged is saved on this computer", "status line");
        m_status->setKept(kept);
        connect(&workspace->changes(), &ChangeSet::changed, this, [this, kept] {
            m_status->setKept(kept);
            updateBadges();
        });
        connect(&workspace->tally(), &ProblemTally::counted, this, &MainWindow::updateBadges);
        connect(workspace, &Workspace::journalFailed, this, [this](const Error &error) {
            m_status->setKept(
                tr("What is staged is not saved on this computer: %1", "status line").arg(error.message), true);
        });
    }
    updateBadges();
}

void MainWindow::updateBadges()
{
    for (const PageDescription &page : std::as_const(m_descriptions)) {
        const int staged = m_workspace && !page.table.isEmpty() ? m_workspace->changes().count(page.table) : 0;
        const int problems = m_workspace && !page.table.isEmpty() ? m_workspace->tally().count(page.table) : 0;
        m_navigation->setBadge(page.id, staged, Navigation::BadgeKind::Staged);
        m_navigation->setBadge(page.id, problems, Navigation::BadgeKind::Problem);
    }
}

// Problems of pages that nobody opened are counted too, once the first page has what it needs.
void MainWindow::countProblems()
{
    const Page *page = currentPage();
    if (!m_workspace || !page || page->isLoading())
        return;
    for (const PageDescription &description : std::as_const(m_descriptions)) {
        if (!description.table.isEmpty())
            m_workspace->tally().table(description.table);
    }
}

// Null: no page shows the table's records.
Page *MainWindow::showPageOf(const QString &table)
{
    const auto page = std::find_if(m_descriptions.cbegin(), m_descriptions.cend(),
        [&](const PageDescription &candidate) {
            return !table.isEmpty() && (candidate.table == table || candidate.reads == table);
        });
    if (page == m_descriptions.cend())
        return nullptr;
    showPage(page->id);
    return m_pages.value(page->id);
}

void MainWindow::openRecord(const QString &table, const QStringList &key)
{
    if (Page *target = showPageOf(table))
        target->showRecord(key);
    else if (!key.isEmpty())
        openRows({ table, { { {}, ColumnFilter::Kind::Keys, ColumnFilter::keysValue({ key }) } } });
}

void MainWindow::openRows(const RecordScope &scope)
{
    const auto page = std::find_if(m_descriptions.cbegin(), m_descriptions.cend(),
        [](const PageDescription &candidate) { return candidate.showsEveryTable; });
    if (page == m_descriptions.cend())
        return;
    showPage(page->id);
    m_pages.value(page->id)->showRows(scope);
}

QString MainWindow::currentPageId() const
{
    return m_pages.key(currentPage());
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const PageDescription &page : m_descriptions)
        ids.append(page.id);
    return ids;
}

Page *MainWindow::page(const QString &id) const
{
    return m_pages.value(id);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::showNotice(const Notice &notice)
{
    m_notice->setNotice(notice);
    m_changes->setVisible(m_workspace);
    m_stack->setCurrentWidget(m_notice);
    m_status->setPageStatus({});
    updateActions();
}

void MainWindow::clearNotice()
{
    if (!m_descriptions.isEmpty() && !currentPage())
        showPage(m_settings.value(pageKey, m_descriptions.first().id).toString());
}

void MainWindow::setConnection(const ConnectionFacts &facts)
{
    m_header->setConnection(facts);
    setWindowTitle(
        tr("%1 (%2) — Kaiwa Studio", "window title; %1 database, %2 environment").arg(facts.name, facts.environment));
    m_status->setConnected(-1);
}

void MainWindow::clearConnection(const QString &words)
{
    m_header->clearConnection(words);
    setWindowTitle(u"Kaiwa Studio"_s);
    m_status->setDisconnected(words);
}

void MainWindow::updateActions()
{
    for (QAction *action : { m_actions->refresh, m_actions->find, m_actions->addRecord })
        setAvailable(action, currentPage(), tr("No page is open", "why an action is disabled"));
    setAvailable(m_actions->undo, m_changes->canUndo(), tr("No step to undo", "why an action is disabled"));
    setAvailable(m_actions->redo, m_changes->canRedo(), tr("No step to redo", "why an action is disabled"));
    setAvailable(m_actions->discard, m_changes->hasChanges(), tr("Nothing is staged", "why an action is disabled"));
    setAvailable(m_actions->commit, m_changes->whyNotCommit().isEmpty(), m_changes->whyNotCommit());
    setAvailable(m_actions->cancelCommit, m_changes->canCancelCommit(),
        tr("No commit is under way", "why an action is disabled"));
    m_actions->undo->setText(m_changes->undoText().replace(u'&', u"&&"_s));
    m_actions->redo->setText(m_changes->redoText().replace(u'&', u"&&"_s));
}

QList<ShellCommand> MainWindow::commands()
{
    QList<ShellCommand> commands;
    const QString group = tr("Page", "kind of an entry in the command box");
    for (int i = 0; i < m_descriptions.size(); ++i) {
        const PageDescription &page = m_descriptions.at(i);
        const QKeySequence shortcut = i < 9 ? QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)) : QKeySequence();
        commands.append(
            { page.title, page.group.isEmpty() ? group : page.group, page.iconName, shortcut, {}, [this, id = page.id] {
                 showPage(id);
             } });
    }
    return commands + m_actions->commands();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(columnsKey, m_columns->saveState());
    m_settings.setValue(unfoldedKey, m_changes->isUnfolded());
    event->accept();
}

} // namespace Kaiwa
