#pragma once

#include <QString>

namespace Kaiwa::TestSupport {

// Languages la and lb with what goes along with them when they are deleted, and what is emptied: speakers, shelves, books
// and notes, over two steps: the statements that make them.
QString insertFollowed();

} // namespace Kaiwa::TestSupport
