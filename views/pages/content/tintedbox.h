#pragma once

#include <QColor>
#include <QWidget>

namespace Kaiwa {

// A rounded box in colours of its own, whatever the theme. Owned by what it is a part of.
class TintedBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TintedBox)

public:
    explicit TintedBox(int radius, QWidget *parent = nullptr);
    void setColours(const QColor &fill, const QColor &border);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_radius;
    QColor m_fill;
    QColor m_border;
};

// The first letter of a name in a circle, in colours of its own.
class Avatar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Avatar)

public:
    explicit Avatar(QWidget *parent = nullptr);
    void setName(const QString &name);
    void setColours(const QColor &fill, const QColor &ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
    QColor m_fill;
    QColor m_ink;
};

} // namespace Kaiwa
