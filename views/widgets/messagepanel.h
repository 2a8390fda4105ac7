#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Kaiwa {

// What stands where a list would: why it is not there, and the first step. Owned by its page.
class MessagePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePanel)

public:
    // `name` begins the object names of its parts.
    explicit MessagePanel(const QString &name, QWidget *parent = nullptr);

    // An empty `action` shows no button; `detail` stands below in the server's own words.
    void say(const QString &title, const QString &text, const QString &action = {}, const QString &detail = {});

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace Kaiwa
