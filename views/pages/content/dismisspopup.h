#pragma once

#include <QFrame>

class QLineEdit;

namespace Kaiwa {

// Asks in one line why a problem is none. Enter dismisses, Escape and a click elsewhere leave things as they are.
// Deletes itself when it closes.
class DismissPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DismissPopup)

public:
    explicit DismissPopup(const QString &problem, QWidget *parent = nullptr);

    void openBelow(QWidget *widget);

Q_SIGNALS:
    void accepted(const QString &reason);

private:
    void accept();

    QLineEdit *m_reason = nullptr;
};

} // namespace Kaiwa
