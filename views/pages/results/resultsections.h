#pragma once

#include "models/insights/scenarioresults.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Kaiwa {

class FigureCard;

// The figures of one scenario as cards, bars, chips and texts, in sections; a section without anything to say is not
// there. Owned by its panel.
class ResultSections final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultSections)

public:
    explicit ResultSections(QWidget *parent = nullptr);

    void show(const ScenarioResults &results); // all of it anew
    using QWidget::show;

Q_SIGNALS:
    void rowsRequested(const Kaiwa::ResultMark &mark, qint64 n, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCards(const ScenarioResults &results);
    void addCard(const QString &id, const FigurePair &pair, ResultMark::Rows rows);
    void placeCards();
    void addWords(const QString &title, const QList<ScenarioResults::Counted> &words);
    void addScores(const ScenarioResults &results);
    void addAttemptKinds(const ScenarioResults &results);
    void addLastSteps(const ScenarioResults &results);
    void addLatest(const ScenarioResults &results);
    void addOutcome(const ScenarioResults::Outcome &outcome);
    QLabel *addText(const QString &text, const QString &objectName);
    void addHeading(const QString &text);

    QWidget *m_body = nullptr; // of what is shown; made anew for each record
    QVBoxLayout *m_column = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<FigureCard *> m_cards;
};

} // namespace Kaiwa
