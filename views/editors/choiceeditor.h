#pragma once

#include "models/database/catalog.h"
#include "views/editors/valueeditor.h"

class QComboBox;

namespace Kaiwa {

// One of a few values: the labels of an enumeration, or yes and no. A value that is none of them is shown as it is and
// stays until another is chosen.
class ChoiceEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceEditor)

public:
    // `nullable` adds "not set" to the choices.
    ChoiceEditor(const Column &column, bool nullable, QWidget *parent = nullptr);

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;

private:
    int indexOf(const Value &value) const;
    void paintNull();

    QComboBox *m_combo = nullptr;
    ValueKind m_kind;
};

} // namespace Kaiwa
