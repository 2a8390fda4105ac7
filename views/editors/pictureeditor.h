#pragma once

#include "views/editors/lineeditor.h"

namespace Kaiwa {

class PictureView;

// The address of a picture, with the picture below it. Nothing is fetched before the field has been seen, nor while an
// address is being typed.
class PictureEditor final : public LineEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureEditor)

public:
    explicit PictureEditor(ValueKind kind, QWidget *parent = nullptr);

protected:
    void display(const Value &value) override;

private:
    PictureView *m_view = nullptr;
};

} // namespace Kaiwa
