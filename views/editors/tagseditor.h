#pragma once

#include "models/content/values/tagtext.h"
#include "views/editors/suggestionmodel.h"
#include "views/editors/valueeditor.h"

class QLineEdit;
class QPushButton;

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

    void setSuggestions(const QList<SuggestionModel::Suggestion> &suggestions); // also those that come later
    // Tags are shown by their words, and a typed name stands for the value that it belongs to.
    void setNamed(bool named) { m_named = named; }
    // Marks the chip of the tag that is `text`, else the one with this hit of all tags, until the editor is left; null: no
    // chip has it.
    QWidget *markHit(const QString &text, const QString &searched, int occurrence);
    bool isLarge() const override { return true; }

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuildChips();
    QPushButton *makeChip(int index);
    void setMarked(int index);
    void addTyped(const QString &text);
    QString valueOf(const QString &typed) const;
    void removeAt(int index);
    void showAsText(const QString &text);

    TagSyntax m_syntax;
    SuggestionModel *m_model = nullptr;
    QWidget *m_chips = nullptr;
    FlowLayout *m_flow = nullptr;
    QLineEdit *m_line = nullptr;
    TextArea *m_area = nullptr; // in place of the chips, for another shape
    QStringList m_tags;
    int m_marked = -1; // in m_tags
    bool m_null = true;
    bool m_named = false;
};

} // namespace Kaiwa
