#pragma once

#include "views/shell/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Kaiwa {

// One sentence over a page's list that stays until it is taken note of. Owned by its page.
class NoteBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteBar)

public:
    explicit NoteBar(const QString &name, QWidget *parent = nullptr);

    void say(const QString &note, Ink ink = Ink::Dim); // empty: nothing
    QString note() const { return m_note; }

Q_SIGNALS:
    void taken(const QString &note);

private:
    QString m_note;
    QLabel *m_words = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
