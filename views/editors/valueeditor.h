#pragma once

#include "models/database/statement.h"

#include <QWidget>

class QHBoxLayout;

namespace Kaiwa {

// The base of everything that edits one value: in the form with a frame of its own, in a cell of a list without one.
// Knows no table: it shows a value, tells when a person changed it, and hands back exactly what it was given as long as
// nobody did. NULL is a state of its own, set by Ctrl+0 or setNull(). Lives in the window's thread.
class ValueEditor : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueEditor)

public:
    enum class Mark { None, Staged, Problem };
    enum class Leave { Stay, Next, Previous };

    explicit ValueEditor(QWidget *parent = nullptr);

    void load(const Value &value); // nothing counts as edited afterwards
    Value value() const; // what was loaded, byte for byte, unless isEdited()
    bool isEdited() const { return m_edited; }
    void setNull(); // the person's gesture
    // What was typed in the editors of this widget is settled: for what acts on everything that is staged. The going of
    // the focus does not suffice, for a window that is not in front has no focus that could go.
    static void settleAllIn(const QWidget *widget);
    bool isNullable() const { return m_nullable; }
    void setNullable(bool nullable) { m_nullable = nullable; }
    // One visit to the field, from the focus coming to its going: edits of one visit are one step of undo.
    quint64 visit() const { return m_visit; }

    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    virtual void setMark(Mark mark);
    void setInCell(bool inCell); // no frame; Tab, Return and Escape finish the editing
    virtual void setDirection(Qt::LayoutDirection direction); // of the text, not of the window
    virtual void setEmphasis(bool emphasis); // larger letters, for a name in its own script
    // The name and words that a screen reader says; the inner widget that has the focus gets them.
    void describe(const QString &objectName, const QString &name, const QString &description);
    virtual bool isLarge() const { return false; } // would not fit into a cell of a list
    virtual bool isComposing() const { return false; } // an input method is at work
    // Small buttons of the editor's own, for the line of the field's label; null: none. They belong to the editor until
    // somebody takes them.
    virtual QWidget *tools() const { return nullptr; }

Q_SIGNALS:
    void edited();
    void settled(); // what was typed should be kept now: a shortcut follows, or the person is done
    void left(); // the focus went
    void finished(Kaiwa::ValueEditor::Leave leave); // in a cell: Return, Tab or Escape
    void escaped(); // in a form: Escape

protected:
    virtual void display(const Value &value) = 0;
    virtual Value current() const = 0;
    virtual void applyReadOnly(bool readOnly) = 0;

    void adopt(QWidget *inner, int stretch = 1); // into the frame; the first one gets the focus
    void watch(QWidget *inner); // an inner widget that may have the focus
    void takeFocusBy(QWidget *inner);
    QHBoxLayout *row() const { return m_row; }
    bool isLoading() const { return m_loading; }
    Mark mark() const { return m_mark; }
    bool isInCell() const { return m_inCell; }
    // Without a frame only a mark is painted behind what the editor holds: for parts that have frames of their own.
    void setFramed(bool framed);
    void renewVisit(); // another part of the editor is visited
    void noteEdited();
    virtual bool wantsReturn() const { return false; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool filterKey(QWidget *inner, class QKeyEvent *event);
    void applyMargins();

    QHBoxLayout *m_row = nullptr;
    Value m_loaded;
    quint64 m_visit = 0;
    Mark m_mark = Mark::None;
    bool m_edited = false;
    bool m_loading = false;
    bool m_nullable = false;
    bool m_readOnly = false;
    bool m_inCell = false;
    bool m_framed = true;
};

} // namespace Kaiwa
