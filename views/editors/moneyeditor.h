#pragma once

#include "views/editors/figureeditor.h"

namespace Kaiwa {

// An exact amount with its currency beside it. Written with as many decimals as the column keeps, so that 12.5 is no
// other amount than 12.50.
class MoneyEditor final : public FigureEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoneyEditor)

public:
    MoneyEditor(int decimals, const QString &currency, QWidget *parent = nullptr);

protected:
    QString shown(const QString &value) const override { return value; }
    Typed typed(const QString &text) const override;

private:
    int m_decimals;
};

} // namespace Kaiwa
