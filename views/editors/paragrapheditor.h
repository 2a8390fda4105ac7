#pragma once

#include "views/editors/valueeditor.h"

namespace Kaiwa {

class TextArea;

// Text of several lines, or code such as JSON, in a text area that grows with its lines up to a bound.
class ParagraphEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParagraphEditor)

public:
    enum class Kind { Prose, Code };

    explicit ParagraphEditor(Kind kind, QWidget *parent = nullptr);

    bool isLarge() const override { return true; }
    bool isComposing() const override;

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }
    void setEmphasis(bool emphasis) override;

private:
    void areaChanged();
    void showNull(bool null);
    void adaptHeight();

    TextArea *m_area = nullptr;
    Kind m_kind;
    bool m_null = false;
};

} // namespace Kaiwa
