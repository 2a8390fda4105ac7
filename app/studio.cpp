#include "app/studio.h"

#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/commands/target.h"
#include "models/content/workspace.h"
#include "models/database/pgconnection.h"
#include "models/database/schemacheck.h"
#include "views/pages/pagecatalog.h"
#include "views/shell/connectiondialog.h"
#include "views/shell/desktopscheme.h"
#include "views/shell/readingzone.h"
#include "views/shell/recentconnections.h"
#include "views/shell/statusline.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// Silent unless asked for: how long a start takes is measured from outside, by the line that says it is over.
Q_LOGGING_CATEGORY(startLog, "kaiwa.start", QtWarningMsg)

void tellWhenFilled(const Page *page)
{
    if (!page->isLoading())
        qCInfo(startLog, "first page filled");
    else
        QObject::connect(page, &Page::loadingChanged, page, [page] {
            if (!page->isLoading())
                qCInfo(startLog, "first page filled");
        });
}

constexpr int pingInterval = 15'000; // milliseconds
const QString roundTrip = u"SELECT 1"_s;

bool environmentNamesDatabase()
{
    constexpr const char *names[] = { "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE" };
    return std::any_of(
        std::begin(names), std::end(names), [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
}

ConnectionFacts factsOf(const Session &session)
{
    const Catalog &catalog = session.catalog();
    const ConnectionProfile &profile = session.profile();
    const QString host = profile.keyword(u"host"_s);
    const QString service = profile.keyword(u"service"_s);
    ConnectionFacts facts;
    facts.name = catalog.databaseName();
    facts.isLocal = profile.isLocalServer();
    facts.environment = facts.isLocal             ? Studio::tr("local", "badge: the studio's own database")
        : !service.isEmpty()                      ? service
        : host.startsWith(u'/') || host.isEmpty() ? Studio::tr("this computer", "badge: a server on this computer")
                                                  : host;
    facts.isReadOnly = catalog.isReadOnly();
    facts.role = catalog.role();
    facts.server = Studio::tr("PostgreSQL %1, schema %2", "tooltip of the connection")
                       .arg(catalog.serverVersionText(), catalog.schema());
    return facts;
}

} // namespace

Studio::Studio(const StudioPlaces &places, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_window(std::make_unique<MainWindow>(places.settings))
{
    connect(m_window.get(), &MainWindow::connectRequested, this, &Studio::chooseConnection);
    connect(m_window.get(), &MainWindow::localRequested, this, &Studio::openLocal);
    m_pingTimer.setInterval(pingInterval);
    connect(&m_pingTimer, &QTimer::timeout, this, &Studio::ping);
}

Studio::~Studio()
{
    cancelOpening();
    m_window.reset();
    if (m_workspace)
        m_workspace->flush();
}

// Only what still runs: Qt 6.4 follows a pointer to the continuation, which is gone when that has run.
void Studio::cancelOpening()
{
    if (m_opening.isRunning())
        m_opening.cancel();
}

void Studio::start(const std::optional<QString> &address)
{
    if (!address && !environmentNamesDatabase()) {
        openLocal();
        return;
    }
    const Result<ConnectionProfile::Parsed> parsed = ConnectionProfile::parse(address.value_or(QString()));
    if (parsed) {
        Target::warnOfPassword(*parsed);
        open(parsed->profile, parsed->password);
        return;
    }
    failed(
        tr("this address", "in: no connection to this address"), parsed.error(), [this, address] { start(address); });
}

void Studio::openLocal()
{
    ++m_attempt;
    cancelOpening();
    if (!m_local) {
        m_local = std::make_unique<LocalDatabase>();
        connect(m_local.get(), &LocalDatabase::progressed, this,
            [this](const QString &words) { showConnecting(tr("Opening the local database", "notice"), words); });
        connect(m_local.get(), &LocalDatabase::ready, this, &Studio::open);
        connect(m_local.get(), &LocalDatabase::failed, this, [this](const Error &error) {
            failed(tr("the local database", "in: no connection to the local database"), error, [this] { openLocal(); });
        });
        connect(m_local.get(), &LocalDatabase::lifeProgressed, this, [this](double share) {
            m_window->status()->setTask(tr("Adding sample learners", "status line: background work"), share);
        });
        connect(m_local.get(), &LocalDatabase::lifeEnded, this, [this](bool wasFilled) {
            m_filling = false;
            m_window->status()->setTask({});
            if (Page *overview = m_window->page(u"overview"_s); overview && wasFilled)
                overview->refresh();
        });
    }
    m_local->open();
}

void Studio::open(const ConnectionProfile &profile, const QString &password)
{
    const int attempt = ++m_attempt;
    cancelOpening();
    m_error.reset();
    if (!profile.isLocalServer())
        showConnecting(tr("Connecting to %1", "notice").arg(profile.displayName()), {});
    m_opening = Session::open(profile, password);
    whenFinished(m_opening, this, [this, attempt, profile, password](const Result<Session::Ptr> &session) {
        if (attempt != m_attempt)
            return;
        m_opening = {}; // it would keep the session after its time
        if (session)
            opened(*session);
        else
            failed(profile.displayName(), session.error(), [this, profile, password] { open(profile, password); });
    });
}

void Studio::opened(const Session::Ptr &session)
{
    if (isKaiwaDatabase(session->catalog())) {
        RecentConnections(m_places.settings).add(session->profile());
        use(session);
    } else {
        notKaiwa(session);
    }
    Q_EMIT settled();
}

void Studio::use(const Session::Ptr &session)
{
    m_window->setWorkspace(nullptr);
    m_window->setPages({});
    Workspace *const before = m_workspace.release();
    m_workspace = std::make_unique<Workspace>(session, m_places.journalFolder);
    if (before) {
        before->flush();
        // What it holds is left only once it is gone, which may be the same database's.
        connect(before, &QObject::destroyed, m_workspace.get(), &Workspace::findLeftovers);
        before->deleteLater(); // after its pages, which were told to go before it
    }
    m_window->setConnection(factsOf(*session));
    m_window->setWorkspace(m_workspace.get());
    m_window->setPages(pageCatalog(*m_workspace));
    tellWhenFilled(m_window->page(m_window->currentPageId()));
    Workspace *const workspace = m_workspace.get();
    connect(session.get(), &Session::connectionLost, workspace, [this](const Error &error) {
        m_window->status()->setDisconnected(tr("Connection lost: %1", "status line").arg(error.message));
    });
    connect(session.get(), &Session::connectionRestored, workspace, [this] { ping(); });
    m_pingTimer.start();
    ping();
    if (session->profile().isLocalServer() && m_local) {
        m_filling = true;
        m_local->fillLife();
    }
}

void Studio::ping()
{
    if (!m_workspace)
        return;
    // Measured where it runs, so that a busy window does not count as a slow network.
    const auto measure = [](PgConnection &connection) -> Result<double> {
        QElapsedTimer clock;
        clock.start();
        const Result<Rows> rows = connection.run(roundTrip);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        return double(clock.nsecsElapsed()) / 1e6;
    };
    m_workspace->session().read<double>(measure).then(m_workspace.get(), [this](const Result<double> &milliseconds) {
        if (milliseconds)
            m_window->status()->setConnected(*milliseconds);
    });
}

void Studio::showConnecting(const QString &title, const QString &words)
{
    m_error.reset();
    if (!m_workspace)
        m_window->clearConnection(tr("not connected", "header and status line"));
    const Notice::Choice cancel { u"cancelConnectingButton"_s, tr("Cancel", "button"), ButtonRole::Plain, [this] {
                                     giveUp();
                                 } };
    m_window->showNotice({ u"database"_s, Ink::Accent, title, words, {}, true, { cancel } });
}

void Studio::giveUp()
{
    ++m_attempt;
    cancelOpening();
    if (m_workspace) {
        m_window->clearNotice();
        return;
    }
    m_window->showNotice({ u"disconnect"_s, Ink::Dim, tr("Not connected", "notice"),
        tr("Choose a database, or open the local one.", "notice"), {}, false, waysOut({}) });
}

QList<Notice::Choice> Studio::waysOut(const std::function<void()> &retry)
{
    QList<Notice::Choice> ways;
    if (retry)
        ways.append({ u"retryButton"_s, tr("Try again", "button"), ButtonRole::Primary, retry });
    ways.append(
        { u"chooseConnectionButton"_s, tr("Choose another…", "button: another database"), ButtonRole::Plain, [this] {
             chooseConnection();
         } });
    ways.append({ u"localDatabaseButton"_s, tr("Local database", "button"), ButtonRole::Plain, [this] {
                     openLocal();
                 } });
    if (m_workspace)
        ways.append({ u"backButton"_s,
            tr("Back to %1", "button; %1 is a database").arg(m_workspace->session().profile().displayName()),
            ButtonRole::Plain, [this] {
                giveUp();
            } });
    return ways;
}

void Studio::failed(const QString &name, const Error &error, const std::function<void()> &retry)
{
    m_error = error;
    const QStringList details =
        error.detail.isEmpty() || error.detail == error.message ? QStringList() : error.detail.split(u'\n');
    m_window->showNotice({ u"disconnect"_s, Ink::Problem, tr("No connection to %1", "notice").arg(name), error.message,
        details, false, waysOut(retry) });
    Q_EMIT settled();
}

void Studio::notKaiwa(const Session::Ptr &session)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.message = tr("The database %1 answers, but it does not hold Kaiwa's tables. These are missing:", "notice")
                        .arg(session->catalog().databaseName());
    m_error = error;
    const QString name = session->profile().displayName();
    m_window->showNotice({ u"question"_s, Ink::Staged, tr("%1 is not a Kaiwa database", "notice").arg(name),
        error.message, { missingTables(session->catalog()).join(u", "_s) }, false,
        waysOut([this, profile = session->profile()] { open(profile, {}); }) });
}

void Studio::chooseConnection()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const ConnectionProfile current = m_workspace ? m_workspace->session().profile() : ConnectionProfile();
    m_dialog = new ConnectionDialog(m_places.settings, current, m_window.get());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectionDialog::chosen, this, &Studio::open);
    connect(m_dialog, &ConnectionDialog::localChosen, this, &Studio::openLocal);
    m_dialog->open();
}

int runStudio(QApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption connectOption(u"connect"_s, {}, u"URL"_s);
    parser.addOption(connectOption);
    if (!parser.parse(application.arguments())) {
        Console::say(parser.errorText());
        return ExitCode::usage;
    }
    new Theme(application);
    new ReadingZone(&application);
    new DesktopScheme(&application);
    QSettings settings;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    Studio studio({ settings, data + u"/journal"_s });
    studio.window().show();
    studio.start(parser.isSet(connectOption) ? std::optional(parser.value(connectOption)) : std::nullopt);
    return application.exec();
}

} // namespace Kaiwa
