#include "views/pages/people/transcript/messageheights.h"

#include <algorithm>

namespace Kaiwa {

void MessageHeights::clear()
{
    m_heights.clear();
    m_measured.clear();
    m_topsAreOld = true;
}

void MessageHeights::append(int estimate)
{
    m_heights.append(estimate);
    m_measured.append(false);
    m_topsAreOld = true;
}

void MessageHeights::estimate(int message, int height)
{
    m_heights[message] = height;
    m_measured[message] = false;
    m_topsAreOld = true;
}

void MessageHeights::measure(int message, int height)
{
    m_measured[message] = true;
    if (m_heights.at(message) == height)
        return;
    m_heights[message] = height;
    m_topsAreOld = true;
}

void MessageHeights::updateTops() const
{
    if (!m_topsAreOld)
        return;
    m_tops.resize(m_heights.size() + 1);
    int top = m_edge;
    for (qsizetype i = 0; i < m_heights.size(); ++i) {
        m_tops[i] = top;
        top += m_heights.at(i);
    }
    m_tops[m_heights.size()] = top;
    m_topsAreOld = false;
}

int MessageHeights::topOf(int message) const
{
    updateTops();
    return m_tops.at(message);
}

int MessageHeights::messageAt(int y) const
{
    updateTops();
    if (m_heights.isEmpty() || y >= m_tops.last())
        return -1;
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::max(0, int(after - m_tops.cbegin()) - 1);
}

int MessageHeights::total() const
{
    updateTops();
    return m_heights.isEmpty() ? 0 : m_tops.last() + m_edge;
}

} // namespace Kaiwa
