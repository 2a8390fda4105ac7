#pragma once

#include <QPushButton>

class QAction;

namespace Kaiwa {

// The filter chip for what was changed: not committed yet, or by the person at any time. Owned by the filter bar.
class ChangedChip final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangedChip)

public:
    enum class Shown { All, NotCommitted, Mine };

    explicit ChangedChip(QWidget *parent = nullptr);

    Shown shown() const { return m_shown; }
    void choose(Shown shown);
    // Whether it is known who changed a record, and how.
    void setMineKnown(bool isKnown, const QString &explanation);

Q_SIGNALS:
    void chosen();

protected:
    void nextCheckState() override { } // checked says that it filters, a click only opens the menu

private:
    QAction *addChoice(Shown shown, const QString &text, const QString &name);
    void showChoice();

    Shown m_shown = Shown::All;
    QAction *m_mine = nullptr;
};

} // namespace Kaiwa
