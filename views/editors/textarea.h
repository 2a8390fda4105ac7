#pragma once

#include <QPlainTextEdit>

namespace Kaiwa {

// A plain text edit that gives back every character it was given: no-break spaces, line separators and the kind of line
// ends stay (QPlainTextEdit::toPlainText() replaces them). A line of a million characters is shown in pieces, since the
// widget lays out a whole line at each keystroke; the joints are no part of the text.
class TextArea final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextArea)

public:
    static constexpr qsizetype pieceLength = 4000;

    explicit TextArea(QWidget *parent = nullptr);

    void setExactText(const QString &text); // forgets the undo history
    QString exactText() const;
    bool isComposing() const { return m_composing; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void insertLineEnd();
    QString textBetween(int from, int to) const;

    bool m_windowsLineEnds = false;
    bool m_composing = false;
};

} // namespace Kaiwa
