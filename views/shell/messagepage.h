#pragma once

#include "views/shell/theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace Kaiwa {

// What stands in place of the pages when there is nothing to page through: connecting, no connection, a database of
// something else. What happened, in words, and what to do.
struct Notice {
    struct Choice {
        QString id; // object name of the button
        QString label;
        ButtonRole role = ButtonRole::Plain;
        std::function<void()> run;
    };
    QString iconName;
    Ink ink = Ink::Dim;
    QString title;
    QString text;
    QStringList details; // a list under the text: what is missing, what the server said
    bool isWorking = false; // a bar that says that something is under way
    QList<Choice> choices;
};

// Shows one notice in the middle of the window. Owned by the main window.
class MessagePage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePage)

public:
    explicit MessagePage(QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

private:
    void setChoices(const QList<Notice::Choice> &choices);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    QProgressBar *m_progress;
    QWidget *m_choices = nullptr;
    QVBoxLayout *m_column;
};

} // namespace Kaiwa
