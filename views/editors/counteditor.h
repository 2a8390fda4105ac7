#pragma once

#include "views/editors/figureeditor.h"

namespace Kaiwa {

// A number of things with its unit beside it.
class CountEditor final : public FigureEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountEditor)

public:
    using FigureEditor::FigureEditor;

protected:
    QString shown(const QString &value) const override { return value; }
    Typed typed(const QString &text) const override { return { text, {} }; }
};

} // namespace Kaiwa
