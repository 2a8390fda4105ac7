#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace Kaiwa {

// The line under the window: how the connection is, what the page says, what runs in the background, and whether
// everything staged is safe. Owned by the main window.
class StatusLine final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setConnected(double latencyMilliseconds); // below 0: connected, not measured yet
    void setDisconnected(const QString &words);
    void setPageStatus(const QString &text);
    // Background work; an empty text ends it. `share` from 0 to 1, below 0 where the end is not known.
    void setTask(const QString &text, double share = -1);
    void setKept(const QString &text, bool isProblem = false); // "Everything staged is saved on this computer"

private:
    QLabel *m_connection;
    QLabel *m_page;
    QLabel *m_task;
    QProgressBar *m_progress;
    QLabel *m_kept;
};

} // namespace Kaiwa
