#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace Kaiwa::TestSupport {

// One text for each class of strings that programs are known to stumble over, and more, with its name; all of them our
// own. Every one of them is a text that PostgreSQL can hold.
QList<std::pair<const char *, QString>> awkwardTexts();

} // namespace Kaiwa::TestSupport
