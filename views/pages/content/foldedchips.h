#pragma once

#include <QPushButton>

namespace Kaiwa {

// Stands for the filter chips that have no room: its menu has theirs as submenus, and an entry for each that has none.
// Hidden while there are none.
class FoldedChips final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldedChips)

public:
    explicit FoldedChips(QWidget *parent = nullptr);

    void setChips(const QList<QPushButton *> &chips); // none of them filters; a menu has a title

private:
    QList<QPushButton *> m_chips;
};

} // namespace Kaiwa
