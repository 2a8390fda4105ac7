#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QColor>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Kaiwa {

// A scenario as a learner meets it: its card, and below it how the conversation opens. An idea of the application's
// look, in light or dark and in either direction whatever the studio's own are. Owned by its preview.
class LearnerCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LearnerCard)

public:
    explicit LearnerCard(QWidget *parent = nullptr);

    void showScenario(const FieldValues &scenario);
    void setDark(bool dark);
    bool isDark() const { return m_dark; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look {
        QColor back, card, line, text, dim, accent, onAccent, bubble;
    };
    static const Look &look(bool dark);
    enum class Tone { Text, Dim, Accent };
    QLabel *makeWords(const QString &name, const QFont &font, Tone tone);
    QWidget *makeCard();
    QWidget *makeOpening();
    void showChips(const FieldValues &scenario);
    void showObjectives(const FieldValues &scenario);
    void showPersona(const FieldValues &scenario);
    void applyLook();

    bool m_dark = false;
    QList<std::pair<QLabel *, Tone>> m_words;
    QWidget *m_card = nullptr;
    QWidget *m_bubble = nullptr;
    QLabel *m_category = nullptr;
    QLabel *m_difficulty = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_objectivesHeading = nullptr;
    QVBoxLayout *m_objectives = nullptr;
    QWidget *m_avatar = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_role = nullptr;
    QLabel *m_setting = nullptr;
    QLabel *m_opening = nullptr;
    QLabel *m_turn = nullptr;
};

} // namespace Kaiwa
