#pragma once

#include "models/content/workspace.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Kaiwa {

// Over the pages when an earlier run left something staged: says what it is, shows it as a difference on request, and
// stages it again or sets it aside. Afterwards it says where journals are that could not be taken over whole. Hidden
// otherwise. Owned by the main window.
class RecoveryBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryBar)

public:
    explicit RecoveryBar(QWidget *parent = nullptr);

    void setWorkspace(Workspace *workspace); // null: none; asks it for leftovers

Q_SIGNALS:
    void restored();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer(const QList<Workspace::Leftover> &leftovers);
    void showFirst();
    void showKept();
    void restoreFirst();
    void forgetFirst();
    void next();

    QPointer<Workspace> m_workspace;
    QList<Workspace::Leftover> m_leftovers;
    QStringList m_kept; // paths
    QLabel *m_words;
    QLabel *m_difference;
    QPushButton *m_show, *m_restore, *m_later, *m_forget, *m_openFolder;
};

} // namespace Kaiwa
