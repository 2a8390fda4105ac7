#pragma once

#include <QPushButton>
#include <QStyleOptionButton>

namespace Kaiwa {

// A button that opens something below itself and looks as if it had a menu: a small arrow stands behind its words.
class PopupChip final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PopupChip)

public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        return QPushButton::sizeHint() + QSize(style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this), 0);
    }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->features |= QStyleOptionButton::HasMenu;
    }
};

} // namespace Kaiwa
