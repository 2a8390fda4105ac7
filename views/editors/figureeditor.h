#pragma once

#include "models/content/values/unlimited.h"
#include "views/editors/valueeditor.h"

class QLabel;
class QLineEdit;

namespace Kaiwa {

class SwitchButton;

// The base of editors of a number that people read in a form of its own: a length of time, an amount of money, a count.
// One line with its unit beside it and, where the column can say that there is no limit, a switch for that. The
// written value is the column's own form. What cannot be read is handed on as it was typed, so that nothing is lost.
class FigureEditor : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureEditor)

public:
    FigureEditor(const UnlimitedForm &unlimited, const QString &unit, QWidget *parent = nullptr);

protected:
    // What stands in the line for a value of the column; a value of another shape stands there as it is.
    virtual QString shown(const QString &value) const = 0;
    struct Typed {
        Value value; // none: it is not complete, and the field keeps the value that it had
        QString words; // what is still missing, in a few words; may be empty
    };
    virtual Typed typed(const QString &text) const = 0;

    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeSwitch();
    void lineChanged(const QString &text);
    void switched(bool unlimited);
    void showState();
    void settleSwitch();
    bool isUnlimited() const;

    UnlimitedForm m_unlimited;
    QLineEdit *m_line = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_unit = nullptr;
    SwitchButton *m_switch = nullptr; // null: the column always limits
    Value m_kept; // the value while what is typed is not complete
    bool m_null = false;
};

} // namespace Kaiwa
