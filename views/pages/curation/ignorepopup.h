#pragma once

#include <QFrame>

class QLineEdit;

namespace Kaiwa {

// Asks in one line why an item of the triage is ignored. Enter ignores it, Escape and a click elsewhere leave things as
// they are. Deletes itself when it closes.
class IgnorePopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IgnorePopup)

public:
    explicit IgnorePopup(const QString &label, QWidget *parent = nullptr);

    void openOver(QWidget *widget);

Q_SIGNALS:
    void accepted(const QString &reason);

private:
    void accept();

    QLineEdit *m_reason = nullptr;
};

} // namespace Kaiwa
