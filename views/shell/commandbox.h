#pragma once

#include "views/shell/shellcommand.h"

#include <QLineEdit>
#include <QPointer>

class QListView;
class QStandardItemModel;

namespace Kaiwa {

// The one box that finds everything: pages and actions by their words, with their shortcuts, and for a disabled one the
// reason. Its list floats over the window below it. Owned by the header bar.
class CommandBox final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandBox)

public:
    explicit CommandBox(QWidget *parent = nullptr);
    ~CommandBox() override;

    // Asked each time that the box is opened.
    void setSource(const std::function<QList<ShellCommand>()> &source);
    void open(); // takes the focus and shows everything

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void showMatches();
    void placeList();
    void hideList(bool giveFocusBack);
    void moveCurrent(int step);
    void runCurrent();

    std::function<QList<ShellCommand>()> m_source;
    QList<ShellCommand> m_commands;
    QListView *m_list = nullptr; // a child of the window
    QStandardItemModel *m_items;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Kaiwa
