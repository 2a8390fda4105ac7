#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Kaiwa {

// Finds words within one text: all places are marked, one after the other is gone to, round the end. Owned by the editor
// around the text.
class FindBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    explicit FindBar(QPlainTextEdit *text, QWidget *parent = nullptr);

    void open(); // with what is selected, and with the focus
    void close();
    void findNext() { find(false, false); }
    void findPrevious() { find(true, false); }

Q_SIGNALS:
    void opened();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(bool backward, bool fromHere);
    void markAll();

    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_line = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace Kaiwa
