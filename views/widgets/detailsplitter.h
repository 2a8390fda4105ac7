#pragma once

#include <QSplitter>

namespace Kaiwa {

// A list and what belongs to its current row: side by side where there is room for both, one below the other where there is
// not. Each arrangement keeps its own sizes, also from one run to the next. Owned by its page.
class DetailSplitter final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailSplitter)

public:
    // Points that each has beside the other, and how the width is shared until a person says otherwise.
    struct Room {
        int list = 480;
        int detail = 300;
        double shareOfDetail = 0.4;
    };

    // `key`: of the sizes in the settings. The list is added first, then its detail.
    DetailSplitter(const QString &key, const Room &room, QWidget *parent = nullptr);

    bool isBelow() const { return orientation() == Qt::Vertical; }
    QSize minimumSizeHint() const override; // of the narrower arrangement

Q_SIGNALS:
    void arranged(bool below);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(Qt::Orientation orientation);
    void share();
    QString settingsKey() const;

    const QString m_key;
    const Room m_room;
    bool m_isArranged = false;
    bool m_isShared = false; // by itself, until a person moves the handle
};

} // namespace Kaiwa
