#pragma once

#include <QLabel>
#include <QPointer>

namespace Kaiwa {

class Workspace;

// One quiet line before a commit: how many golden labels land where they are expected once it is done. There only while
// something staged touches features or aliases and there are golden labels; it holds nobody up. Owned by the changes
// pane.
class GoldenLine final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoldenLine)

public:
    explicit GoldenLine(QWidget *parent = nullptr);

    void setWorkspace(Workspace *workspace); // null: none

Q_SIGNALS:
    void shownChanged(); // it came or went

private:
    bool touchesLabels() const;
    void look();

    QPointer<Workspace> m_workspace;
};

} // namespace Kaiwa
