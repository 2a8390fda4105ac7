#pragma once

#include "models/database/catalog.h"
#include "views/editors/valueeditor.h"

class QLineEdit;

namespace Kaiwa {

class TextArea;

// One line of text: names, codes, exact numbers, times and uuids, which all travel as text and are checked by the table,
// so that nothing typed is lost. A text with line ends, or one too long for a line, is shown in a text area instead.
class LineEditor : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineEditor)

public:
    explicit LineEditor(ValueKind kind, QWidget *parent = nullptr);

    void setEmphasis(bool emphasis) override;
    void setDirection(Qt::LayoutDirection direction) override;
    bool isLarge() const override { return m_area != nullptr; }
    bool isComposing() const override;

protected:
    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return m_area != nullptr; }

    QLineEdit *line() const { return m_line; }
    void setValueFont(const QFont &font); // of a value; "not set" keeps the plain one

private:
    void lineChanged(const QString &text);
    void showNull(bool null);
    void showInArea(const QString &text);
    QString emptyHint() const;

    QLineEdit *m_line = nullptr;
    TextArea *m_area = nullptr;
    ValueKind m_kind;
    QFont m_plainFont;
    QFont m_valueFont;
    bool m_null = false;
};

// The buttons inside a line edit have no names of their own; they get their action's, after `objectName`.
void nameButtons(const QLineEdit &line, const QString &objectName, const QString &name);

// Makes a line edit part of a frame that is painted by somebody else.
void makeBare(QLineEdit *line);

} // namespace Kaiwa
