#pragma once

#include "models/content/checks/check.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Kaiwa {

// The line below the matrix about the cell that the person is at: whose it is, its value, what it was, what is wrong
// with it and what to do. Owned by its page.
class CellNotes final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellNotes)

public:
    explicit CellNotes(QWidget *parent = nullptr);

    struct Notes {
        QString place; // "Plus · Longest session"
        QString value;
        QString was; // empty: not changed
        QString problem;
        bool isError = false;
        QString further; // whom a change would have met; why it cannot be edited; help
        std::optional<Check::Fix> fix;
    };
    void show(const Notes &notes);

Q_SIGNALS:
    void revertRequested();
    void fixRequested(const Kaiwa::Check::Fix &fix);

private:
    QLabel *makeLabel(const QString &name);

    QLabel *m_place = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_was = nullptr;
    QPushButton *m_revert = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_fixButton = nullptr;
    QLabel *m_further = nullptr;
    std::optional<Check::Fix> m_fix;
};

} // namespace Kaiwa
