#pragma once

#include "views/pages/people/learner/storycard.h"

class QBoxLayout;
class QGridLayout;

namespace Kaiwa {

class SkillRadar;

// Who the learner is. The mail stands masked, with the way to reveal it.
class ProfileCard final : public StoryCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileCard)

public:
    explicit ProfileCard(PersonalMask &mask, QWidget *parent = nullptr);

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;
    bool opensAll() const override { return false; } // there is one row, and this is it

private:
    QWidget *m_facts = nullptr;
};

// One block for each language that is learned: the four levels as bars, and what was chosen.
class PreferencesCard final : public StoryCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesCard)

public:
    explicit PreferencesCard(PersonalMask &mask, QWidget *parent = nullptr);

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;

private:
    QWidget *makeLanguage(const Rows &rows, int row);

    QWidget *m_languages = nullptr;
};

// How well the macro skills are mastered, as a radar and in numbers.
class SkillsCard final : public StoryCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkillsCard)

public:
    explicit SkillsCard(PersonalMask &mask, QWidget *parent = nullptr);

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;
    QString table() const override { return {}; } // the features stand in a block of their own
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_sides = nullptr;
    SkillRadar *m_radar = nullptr;
    QWidget *m_numbers = nullptr;
};

// Facts of one row below each other: a name and its value each, as many columns as there is room for.
class FactGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactGrid)

public:
    struct Fact {
        QString name; // the column's, for the object name
        QString title;
        QString text;
        bool isSet = true;
        bool isCode = false;
    };
    FactGrid(const QString &prefix, const QList<Fact> &facts, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid = nullptr;
    QList<QWidget *> m_boxes;
    int m_columns = 0;
};

} // namespace Kaiwa
