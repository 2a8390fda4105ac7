#pragma once

#include "models/records/filternames.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTimer;

namespace Kaiwa {

// Chooses rows of the table that a column refers to, by their names: a line to look for them and, below it, what is chosen
// and what was found. What is typed can also be chosen as it stands, for a key that no row has. Owned by its FilterPopup.
class ReferenceChoice final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReferenceChoice)

public:
    ReferenceChoice(FilterNames &names, const QString &column, const QStringList &chosen, QWidget *parent = nullptr);

    QStringList chosen() const { return m_chosen; } // keys, in the order in which they were chosen
    void start(); // the first rows, and the keyboard

Q_SIGNALS:
    void accepted(); // Return where nothing is left to choose

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void arrived(const QString &column, const QString &text, const ReferenceNames &offered);
    void failed(const QString &column, const QString &text, const QString &why);
    void take(const QString &text, const ReferenceNames &offered, const QString &problem);
    void showRows();
    void addRow(const QString &key, const QString &words, bool isChosen);
    QString stateWords() const;
    void returnPressed();
    void takeFirst();
    void noteChecked();

    FilterNames &m_names;
    const QString m_column;
    QStringList m_chosen;
    ReferenceNames m_offered;
    QString m_answered; // the text that these were found by
    QString m_problem;
    QLineEdit *m_line = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
    QTimer *m_delay = nullptr;
    bool m_waiting = false;
    bool m_takesFirst = false; // Return came before the answer
    bool m_showing = false;
};

} // namespace Kaiwa
