#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Kaiwa {

// Turns SIGINT, SIGTERM and SIGHUP (Ctrl+C in the terminal, the end of a desktop session) into an orderly end of the
// program: staged work is closed properly and the last user stops the local server. A second signal ends it at once.
// One per program, made in main after the application, lives as long as it.
class QuitSignals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuitSignals)

public:
    QuitSignals();
    ~QuitSignals() override;

private:
    void quit();

    QSocketNotifier m_notifier;
};

} // namespace Kaiwa
