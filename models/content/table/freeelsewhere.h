#pragma once

#include <QThreadPool>

#include <utility>

namespace Kaiwa {

// To free tens of thousands of rows takes long enough to be seen: not in the window's thread.
template <typename Things>
void freeElsewhere(Things things)
{
    QThreadPool::globalInstance()->start([gone = std::move(things)] { });
}

} // namespace Kaiwa
