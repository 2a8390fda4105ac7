#pragma once

#include <QAbstractButton>

namespace Kaiwa {

// One feature that an item may be: its number, its three parts, why, how far it reaches and how sure that is. Pressing it
// chooses it. Owned by the list of candidates.
class CandidateCard final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CandidateCard)

public:
    struct Words {
        QString key; // of the keyboard
        QString title; // "grammar › particles › wa-topic"
        QString reasons;
        QString facts; // "2,310 findings · 12 aliases"
        QString score; // "0.97"
    };
    explicit CandidateCard(int place, QWidget *parent = nullptr);

    int place() const { return m_place; }
    void say(const Words &words, bool isChosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const int m_place;
    Words m_words;
    bool m_isChosen = false;
};

} // namespace Kaiwa
