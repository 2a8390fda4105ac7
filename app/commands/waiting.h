#pragma once

#include <functional>

namespace Kaiwa {

// Runs the event loop until the condition holds; false when the patience (milliseconds) was not enough.
bool waitUntil(const std::function<bool()> &holds, int patience);

} // namespace Kaiwa
