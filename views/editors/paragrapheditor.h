#pragma once

#include "views/editors/valueeditor.h"

namespace Kaiwa {

class TextArea;

// Text of several lines, or code such as JSON, in a text area that grows with its lines up to a bound.
class ParagraphEditor : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParagraphEditor)

public:
    enum class Kind { Prose, Code };

    explicit ParagraphEditor(Kind kind, QWidget *parent = nullptr);

    void setHint(const QString &hint); // shown in place of "empty" while there is no text
    bool isLarge() const override { return true; }
    bool isComposing() const override;

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }
    void setEmphasis(bool emphasis) override;

    TextArea *area() const { return m_area; }
    virtual int spareHeight() const { return 0; } // what stands above or below the text
    void adaptHeight();

private:
    void areaChanged();
    void showNull(bool null);

    TextArea *m_area = nullptr;
    QString m_hint;
    Kind m_kind;
    bool m_null = false;
    bool m_touched = false; // the text itself was changed
};

} // namespace Kaiwa
