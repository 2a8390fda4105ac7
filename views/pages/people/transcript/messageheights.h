#pragma once

#include <QList>

namespace Kaiwa {

// How high the messages of a transcript are, one below the other: an estimate until it is measured. A value.
class MessageHeights final {
public:
    explicit MessageHeights(int edge) // above the first and below the last
        : m_edge(edge)
    {
    }

    void clear();
    void append(int estimate);
    void estimate(int message, int height); // it was measured under other circumstances
    void measure(int message, int height);

    int count() const { return int(m_heights.size()); }
    int at(int message) const { return m_heights.at(message); }
    bool isMeasured(int message) const { return m_measured.at(message); }
    int topOf(int message) const;
    int messageAt(int y) const; // the first one where y is above it; -1: below the last
    int total() const; // with the edges; 0: no messages

private:
    void updateTops() const;

    int m_edge;
    QList<int> m_heights;
    QList<bool> m_measured;
    mutable QList<int> m_tops; // one more than there are messages
    mutable bool m_topsAreOld = true;
};

} // namespace Kaiwa
