#pragma once

#include <QColor>
#include <QObject>

class QApplication;

namespace Kaiwa {

// The colours of the studio by what they are for, in one of two schemes. Words on their backgrounds have a contrast of
// at least 4.5:1 in both.
struct Colours {
    QColor window, panel, line, text, dim, accent, onAccent, selection;
    QColor staged, stagedBack, problem, problemBack, good, goodBack, field, fieldBorder;
    QList<QColor> series;
};

// The look of the whole program: palette, fonts, style sheet. Follows the desktop's light or dark unless a person chose
// one. One per program, made before the first window, lives in the window's thread.
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QApplication &application);
    static Theme &instance();

    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    const Colours &colours() const { return m_colours; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Choice m_choice = Choice::System;
    bool m_dark = false;
    Colours m_colours;
};

} // namespace Kaiwa
