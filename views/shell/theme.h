#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <optional>

class QAbstractButton;
class QApplication;
class QWidget;

namespace Kaiwa {

// The colours of the studio by what they are for, in one of two schemes. Words on their backgrounds have a contrast of
// at least 4.5:1 in both, the border of a field at least 3:1.
struct Colours {
    QColor window, panel, line, text, dim, accent, onAccent, selection;
    QColor staged, stagedBack, problem, problemBack, good, goodBack, field, fieldBorder;
    QColor hover; // under the pointer, on window and panel alike
    QList<QColor> series;
};

// The look of the whole program: palette, fonts, style. Follows the desktop's light or dark unless a person chose one.
// One per program, made before the first window, lives in the window's thread.
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QApplication &application);
    ~Theme() override;
    static Theme &instance();

    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    // The same by its name, as settings keep it; a name that means nothing changes nothing.
    void choose(const QString &name);
    QString choiceName() const;
    bool isDark() const { return m_dark; }
    const Colours &colours() const { return m_paper ? *m_paper : m_colours; }
    // What is painted while one of these lives is for paper and files: in the light colours, whatever the screen's are.
    class Paper final {
        Q_DISABLE_COPY_MOVE(Paper)

    public:
        Paper();
        ~Paper();

    private:
        const bool m_isFirst;
    };
    // What the desktop asks for, where it says so while the program runs (its settings portal).
    void setSystemDark(bool dark);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    bool m_dark = false;
    Colours m_colours;
    std::optional<Colours> m_paper; // while there is a Paper
};

// The fonts, all from the desktop's own: page title 18/600, section 15/600, body 13, label 12/600 (painted dim),
// badge 11. They grow where the desktop's font is a large one.
QFont titleFont();
QFont sectionFont();
QFont bodyFont();
QFont labelFont();
QFont badgeFont();
QFont numberFont(); // figures of one width
QFont codeFont(); // SQL, JSON, labels of features

// What a button is, where it is more than a button; the style paints by it.
enum class ButtonRole {
    Plain,
    Primary, // the one action of a page
    Danger, // deletes
    Chip, // a filter; checked: it filters
    Link, // words that lead somewhere
    Tab, // one of several views of the same thing; checked: this one
};
void setButtonRole(QAbstractButton *button, ButtonRole role);

// Which ink the words of a label are in; follows the theme.
enum class Ink { Text, Dim, Accent, Staged, Problem, Good };
void setInk(QWidget *label, Ink ink);
QColor colourOf(Ink ink);

// Fills a widget with the panel's colour, or the window's; follows the theme.
enum class Surface { Window, Panel };
void setSurface(QWidget *widget, Surface surface);

} // namespace Kaiwa
