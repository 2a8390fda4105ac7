#pragma once

#include "views/editors/suggestionmodel.h"
#include "views/editors/tagtext.h"
#include "views/editors/valueeditor.h"

class QLineEdit;

namespace Kaiwa {

class FlowLayout;
class TextArea;

// A list of strings as chips with a line to add more. A value that is no flat list of strings is edited as its text, and
// nothing that the person did not touch is written anew.
class TagsEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsEditor)

public:
    TagsEditor(TagSyntax syntax, const QList<SuggestionModel::Suggestion> &suggestions, QWidget *parent = nullptr);

    bool isLarge() const override { return true; }

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuildChips();
    QWidget *makeChip(int index);
    void addTyped(const QString &text);
    void removeAt(int index);
    void showAsText(const QString &text);

    TagSyntax m_syntax;
    SuggestionModel *m_model = nullptr;
    QWidget *m_chips = nullptr;
    FlowLayout *m_flow = nullptr;
    QLineEdit *m_line = nullptr;
    TextArea *m_area = nullptr; // in place of the chips, for another shape
    QStringList m_tags;
    bool m_null = true;
};

} // namespace Kaiwa
