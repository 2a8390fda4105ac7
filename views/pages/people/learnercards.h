#pragma once

#include "views/pages/people/storycard.h"

namespace Kaiwa {

class LevelBars;
class SkillRadar;

// Who the learner is. The mail stands masked, with the way to reveal it.
class ProfileCard final : public StoryCard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileCard)

public:
    explicit ProfileCard(PersonalMask &mask, QWidget *parent = nullptr);

protected:
    void fill(const LearnerStory &story, const LearnerStory::Answer &answer) override;

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

private:
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
        QWidget *beside = nullptr; // a button after the value
    };
    explicit FactGrid(const QString &prefix, const QList<Fact> &facts, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
};

} // namespace Kaiwa
