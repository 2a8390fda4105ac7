#pragma once

#include "views/editors/figureeditor.h"

namespace Kaiwa {

// Whole seconds, read and written as h:mm:ss; "90m" and "1h 30m" are understood too. A number alone is not taken, for
// it does not say of what.
class DurationEditor final : public FigureEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DurationEditor)

public:
    using FigureEditor::FigureEditor;

protected:
    QString shown(const QString &value) const override;
    Typed typed(const QString &text) const override;
};

} // namespace Kaiwa
