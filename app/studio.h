#pragma once

#include "app/localdatabase.h"
#include "models/database/session.h"
#include "views/shell/mainwindow.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QApplication;
class QSettings;

namespace Kaiwa {

class ConnectionDialog;
class Workspace;

// Where the studio's own files are; a capture and a test have others than a person.
struct StudioPlaces {
    QSettings &settings;
    QString journalFolder;
};

// The composition of models and views: one window, the database that it works on, and the way from one to the next.
// Owned by runStudio() or by a capture; lives in the window's thread and never waits.
class Studio final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Studio)

public:
    explicit Studio(const StudioPlaces &places, QObject *parent = nullptr);
    ~Studio() override;

    MainWindow &window() { return *m_window; }
    // Connects to the address, or without one to what the PG* environment names, or to the local database.
    void start(const std::optional<QString> &address);
    // Why there is nothing to work on, once it is known; no value while connecting and while connected.
    const std::optional<Error> &error() const { return m_error; }
    bool isConnected() const { return m_workspace != nullptr; }
    bool isFilling() const { return m_filling; } // the local database still gets its learners

Q_SIGNALS:
    // A database is there with its pages, or it is known that there will be none.
    void settled();

private:
    void openLocal();
    void open(const ConnectionProfile &profile, const QString &password);
    void opened(const Session::Ptr &session);
    void failed(const QString &name, const Error &error, const std::function<void()> &retry);
    void notKaiwa(const Session::Ptr &session);
    void use(const Session::Ptr &session);
    void chooseConnection();
    void giveUp();
    void ping();
    void cancelOpening();
    void showConnecting(const QString &title, const QString &words);
    QList<Notice::Choice> waysOut(const std::function<void()> &retry);

    StudioPlaces m_places;
    std::unique_ptr<LocalDatabase> m_local;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window; // goes first: its pages stand on the workspace
    QPointer<ConnectionDialog> m_dialog;
    QFuture<Result<Session::Ptr>> m_opening;
    int m_attempt = 0; // answers to earlier attempts are let go
    QTimer m_pingTimer;
    bool m_filling = false;
    std::optional<Error> m_error;
};

// The program with a window; runs until the last window is closed. The return value is the program's exit code.
int runStudio(QApplication &application);

} // namespace Kaiwa
