#include "views/shell/mainwindow.h"

#include "views/shell/commandbox.h"
#include "views/shell/navigation.h"
#include "views/shell/readingzone.h"
#include "views/shell/shellactions.h"
#include "views/shell/statusline.h"

#include <QAction>
#include <QCloseEvent>
#include <QMessageBox>
#include <QMetaEnum>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString columnsKey = u"window/columns"_s;
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
    , m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Kaiwa Studio"_s);
    m_stack->addWidget(m_notice);

    m_columns->setObjectName(u"columns"_s);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_navigation);
    m_columns->addWidget(m_stack);
    m_columns->setStretchFactor(1, 1);

    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_columns, 1);
    setCentralWidget(middle);
    setStatusBar(m_status);

    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    m_header->commandBox()->setSource([this] { return commands(); });
    connectActions();
    restoreLayout();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    connect(m_actions->connectTo, &QAction::triggered, this, &MainWindow::connectRequested);
    connect(m_actions->connectLocal, &QAction::triggered, this, &MainWindow::localRequested);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
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
        m_settings.setValue(themeKey, QLatin1StringView(QMetaEnum::fromType<Theme::Choice>().valueToKey(int(choice))));
        Theme::instance().choose(choice);
        m_actions->setTheme(choice);
    });
    connect(m_header, &HeaderBar::zoneChosen, this, [this](const QByteArray &zone) {
        m_settings.setValue(zoneKey, QString::fromLatin1(zone));
        ReadingZone::instance().choose(zone);
    });
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        resize(1440, 900);
    if (!m_columns->restoreState(m_settings.value(columnsKey).toByteArray()))
        m_columns->setSizes({ 208, 1232 });
    ReadingZone::instance().choose(m_settings.value(zoneKey, u"UTC"_s).toString().toLatin1());
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
    const bool known = std::any_of(pages.begin(), pages.end(), [&](const PageDescription &page) { return page.id == last; });
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
    m_navigation->setCurrentPage(id);
    m_status->setPageStatus(m_pageStatus.value(id));
    m_settings.setValue(pageKey, id);
    updateActions();
}

void MainWindow::makePage(const PageDescription &description)
{
    Page *page = description.make(m_stack);
    const QString id = description.id;
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::openRecordRequested, this, &MainWindow::openRecord);
    connect(page, &Page::statusChanged, this, [this, id](const QString &text) {
        m_pageStatus.insert(id, text);
        if (currentPageId() == id)
            m_status->setPageStatus(text);
    });
}

void MainWindow::openRecord(const QString &pageId, const QStringList &key)
{
    showPage(pageId);
    if (Page *target = m_pages.value(pageId))
        target->showRecord(key);
}

QString MainWindow::currentPageId() const
{
    return m_pages.key(currentPage());
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
    setWindowTitle(tr("%1 (%2) — Kaiwa Studio", "window title; %1 database, %2 environment").arg(facts.name, facts.environment));
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
    const QString noPage = tr("No page is open", "why an action is disabled");
    for (QAction *action : { m_actions->refresh, m_actions->find, m_actions->addRecord })
        setAvailable(action, currentPage(), noPage);
}

QList<Command> MainWindow::commands()
{
    QList<Command> commands;
    const QString group = tr("Page", "kind of an entry in the command box");
    for (int i = 0; i < m_descriptions.size(); ++i) {
        const PageDescription &page = m_descriptions.at(i);
        const QKeySequence shortcut = i < 9 ? QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)) : QKeySequence();
        commands.append({ page.title, page.group.isEmpty() ? group : page.group, page.iconName, shortcut, {},
            [this, id = page.id] { showPage(id); } });
    }
    return commands + m_actions->commands();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(columnsKey, m_columns->saveState());
    event->accept();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Kaiwa Studio", "window title"),
        tr("Kaiwa Studio %1\nEdit the content of Kaiwa and review its use, straight on its database.\n"
           "Licence: GPL-3.0-or-later.",
            "%1 is the version")
            .arg(QStringLiteral(KAIWA_VERSION)),
        QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Kaiwa
