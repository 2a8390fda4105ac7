#pragma once

#include <QScrollBar>

namespace Kaiwa {

// Stands for all rows of a table, of which the window in memory is a small part. Its value is the place of the first row
// that is seen, in a scale that also holds billions. Stepping asks the table to scroll; dragging asks for a place when the
// handle is let go or rests.
class RecordScrollBar final : public QScrollBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordScrollBar)

public:
    explicit RecordScrollBar(QWidget *parent = nullptr);

    // `first` of `all` rows is the first one seen, `seen` of them at once.
    void show(qint64 first, qint64 seen, qint64 all);

Q_SIGNALS:
    void stepped(int rows); // by so many, up where it is negative
    void placeRequested(qint64 row);

private:
    void act(int action);
    qint64 rowAtHandle() const;

    qint64 m_all = 0;
    qint64 m_seen = 1;
    qint64 m_scale = 1; // rows for each step of the value
    bool m_showing = false;
};

} // namespace Kaiwa
