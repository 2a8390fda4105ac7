#pragma once

#include "views/editors/valueeditor.h"

namespace Kaiwa {

class SwitchButton;

// A boolean as a switch with its word beside it. NULL is a third state that is seen; switching leaves it.
class SwitchEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SwitchEditor)

public:
    explicit SwitchEditor(QWidget *parent = nullptr);

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;

private:
    void showWord();

    SwitchButton *m_switch = nullptr;
};

} // namespace Kaiwa
