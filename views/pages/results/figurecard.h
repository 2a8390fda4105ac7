#pragma once

#include "views/pages/results/resultwords.h"

#include <QAbstractButton>

namespace Kaiwa {

// One figure on a card: what it is in big letters, its name, how it changed and what stands behind it. Pressing it asks
// for its rows. Owned by its panel.
class FigureCard final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureCard)

public:
    explicit FigureCard(const QString &id, QWidget *parent = nullptr);
    void say(const FigureWords &words, bool hasRows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FigureWords m_words;
};

// One figure as a bar in a row: its name, its share, what it is in words. Pressing it asks for its rows.
class FigureBar final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureBar)

public:
    explicit FigureBar(const QString &objectName, QWidget *parent = nullptr);
    // `share` from 0 to 1; anything else shows no bar.
    void say(const FigureWords &words, double share, bool hasRows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FigureWords m_words;
    double m_share = 0;
};

} // namespace Kaiwa
