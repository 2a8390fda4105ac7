#pragma once

#include "models/database/statement.h"

#include <QWidget>

namespace Kaiwa {

// A few levels from 1 to 100 as bars below each other, each with its name and its number. A value that is no such number
// is said as it is, without a bar. Painted; says all of it to screen readers.
class LevelBars final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LevelBars)

public:
    struct Level {
        QString name;
        Value value;
    };
    explicit LevelBars(const QList<Level> &levels, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QList<Level> m_levels;
};

} // namespace Kaiwa
