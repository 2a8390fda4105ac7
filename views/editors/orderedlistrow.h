#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Kaiwa {

// One entry of an OrderedListEditor, which owns it: handle, number, text, and a button that takes it away.
class OrderedListRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderedListRow)

public:
    OrderedListRow(const QString &text, QWidget *parent);

    QLineEdit *line() const { return m_line; }
    QString text() const; // as it was given, until somebody types
    // Made by the person a moment ago and still empty: no entry yet.
    bool isFresh() const;
    void setFresh() { m_fresh = true; }
    bool wasEmptied() const; // by the person
    void setNumber(int number);
    void setReadOnly(bool readOnly);
    static constexpr int height = 29;

Q_SIGNALS:
    void dragged(int globalY);
    void dropped();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_given;
    QLabel *m_handle = nullptr;
    QLabel *m_number = nullptr;
    QLineEdit *m_line = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_typed = false;
    bool m_fresh = false;
};

} // namespace Kaiwa
