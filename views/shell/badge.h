#pragma once

#include <QLabel>

namespace Kaiwa {

// A small pill with a few words that tell a state. Owned by whoever shows it.
class Badge final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Badge)

public:
    enum class Kind { Neutral, Staged, Problem, Good };

    explicit Badge(QWidget *parent = nullptr);
    void setKind(Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Neutral;
};

} // namespace Kaiwa
