#pragma once

#include "models/people/learnerstory.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Kaiwa {

class PersonalMask;

// One block of a learner's page as a card: its title, how many rows there are, what can be done with them, and below it
// the rows, or in words why there are none. Owned by the sheet.
class StoryCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoryCard)

public:
    StoryCard(const QString &block, PersonalMask &mask, QWidget *parent = nullptr);

    const QString &block() const { return m_block; }
    void show(const LearnerStory &story);
    void showAgain(); // the same, where what is masked or the zone changed

Q_SIGNALS:
    void openRecordRequested(const QString &table, const QStringList &key);
    void openRowsRequested(const QString &table); // all of this learner's in it

protected:
    // There is something to show: fills the body. `story` stays until the next one.
    virtual void fill(const LearnerStory &story, const LearnerStory::Answer &answer) = 0;
    virtual QString table() const;
    virtual bool opensAll() const { return true; } // all rows of the table are shown on demand
    // Columns of the answer that can be revealed together.
    virtual QStringList maskedColumns() const;

    const LearnerStory &story() const { return m_story; }
    PersonalMask &mask() const { return m_mask; }
    QWidget *body() const { return m_body; }
    QVBoxLayout *bodyLayout() const { return m_bodyLayout; }
    QPushButton *addAction(const QString &id, const QString &text, const QString &accessible);
    // As it may be shown: masked, in words.
    QString textOf(const QString &column, const Value &value, const QString &currency = {}) const;
    void paintEvent(QPaintEvent *event) override;

private:
    QString stateWords(const LearnerStory::Answer &answer) const;
    void showActions(const LearnerStory::Answer &answer);

    const QString m_block;
    PersonalMask &m_mask;
    LearnerStory m_story;
    QLabel *m_count = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_note = nullptr;
    QBoxLayout *m_actions = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_all = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_bodyLayout = nullptr;
};

// The table of a block.
QString tableOfBlock(const QString &block);

} // namespace Kaiwa
