#pragma once

#include "models/conversations/speechreading.h"

#include <QWidget>

namespace Kaiwa {

// A score with the learner's own median beside it, as number and as bars. Owned by its view.
class ScoreCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScoreCard)

public:
    explicit ScoreCard(const SpeechScore &score, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString medianWords() const;
    double highest() const; // of the bars

    const SpeechScore m_score;
};

} // namespace Kaiwa
