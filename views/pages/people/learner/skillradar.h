#pragma once

#include <QWidget>

#include <optional>

namespace Kaiwa {

// How well each macro skill is mastered, 0 to 100, on axes around a middle. A skill with thin evidence is hatched between
// its neighbours, so that nobody relies on it. Fewer than three skills make no area: then they are bars of the axes
// alone. Painted, follows the theme, says all of it to screen readers.
class SkillRadar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkillRadar)

public:
    static constexpr qint64 enoughEvidence = 10; // occurrences
    struct Skill {
        QString name;
        std::optional<double> mastery;
        int features = 0;
        qint64 occurrences = 0;
        bool isThin() const { return occurrences < enoughEvidence; }
    };
    explicit SkillRadar(QWidget *parent = nullptr);

    void show(const QList<Skill> &skills);
    const QList<Skill> &skills() const { return m_skills; }

    QSize sizeHint() const override { return { 300, 230 }; }
    QSize minimumSizeHint() const override { return { 220, 190 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF pointAt(int axis, double share) const;
    QPointF middle() const;
    double radius() const;

    QList<Skill> m_skills;
};

} // namespace Kaiwa
