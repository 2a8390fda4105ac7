#pragma once

#include "models/content/values/tagtext.h"
#include "views/editors/valueeditor.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Kaiwa {

class OrderedListRow;
class TextArea;

// A list of texts whose order matters, one a line with its number: edited where they stand, moved by their handle or by
// Alt+Up and Alt+Down, taken away when emptied or by Ctrl+Delete; several lines that are pasted become several entries.
// Written as a JSON or SQL array; another shape is edited as text.
class OrderedListEditor final : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderedListEditor)

public:
    explicit OrderedListEditor(TagSyntax syntax, QWidget *parent = nullptr);

    bool isLarge() const override { return true; }
    bool isComposing() const override;

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild(const QStringList &entries);
    OrderedListRow *insertRow(int at, const QString &text);
    void removeRow(OrderedListRow *row);
    void retire(OrderedListRow *row);
    void moveRow(OrderedListRow *row, int to);
    void moveTo(OrderedListRow *row, int globalY); // the handle was drawn there
    void takeLines(OrderedListRow *row);
    void takeAdded();
    void renumber();
    void focusRow(int index);
    void noteRows();
    void showHint();
    bool takeRowKey(OrderedListRow *row, class QKeyEvent *event);
    OrderedListRow *rowOf(const QObject *line) const;
    void showAsText(const QString &text);

    TagSyntax m_syntax;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<OrderedListRow *> m_rows;
    QLineEdit *m_add = nullptr;
    TextArea *m_area = nullptr; // in place of the list, for another shape
    bool m_null = true;
};

} // namespace Kaiwa
