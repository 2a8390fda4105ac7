#pragma once

#include <QFrame>

class QLineEdit;

namespace Kaiwa {

// Asks in one line for the reason of something that others will read. Enter takes it, Escape and a click elsewhere leave
// things as they are. Deletes itself when it closes.
class ReasonPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonPopup)

public:
    // All translated but the first.
    struct Words {
        QString name; // of the widget, and before those of its parts: "dismiss.reason"
        QString title; // for screen readers
        QString about; // what it is the reason for, written above the line
        bool isCode = false; // a label, in the font of labels
        QString question; // in the line, and its name: "Why it is no problem"
        QString note; // what follows from it
        QString accept; // button
        QString cancelName; // of the other button, for screen readers: "Keep the problem"
    };
    explicit ReasonPopup(const Words &words, QWidget *parent = nullptr);

    void openBelow(const QWidget *widget); // above it where there is no room below
    void openOver(const QWidget *widget); // in its leading upper corner

Q_SIGNALS:
    void accepted(const QString &reason);

private:
    void openBeside(const QRect &place); // of the screen
    void accept();

    QLineEdit *m_reason = nullptr;
};

} // namespace Kaiwa
