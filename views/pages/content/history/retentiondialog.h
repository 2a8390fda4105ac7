#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace Kaiwa {

class History;
struct Error;

// For how long the history is kept. On this computer old changes go by themselves; in the database, which others read
// too, only by this dialog's button, which says how many they are. Owned by the panel.
class RetentionDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetentionDialog)

public:
    explicit RetentionDialog(History &history, QWidget *parent = nullptr);

Q_SIGNALS:
    void removed(); // something is gone

private:
    void makeButtons();
    int days() const;
    void chosen();
    void count();
    void remove();
    void say(const QString &words, bool isProblem);

    History &m_history;
    QComboBox *m_days = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_remove = nullptr;
    qint64 m_count = 0;
};

} // namespace Kaiwa
