#pragma once

#include "tests/support/testdatabase.h"

namespace Kaiwa::TestSupport {

// Languages la and lb with what goes along with them when they are deleted, and what is emptied: speakers, shelves, books
// and notes, over two steps. With the history in the database, or without its schema.
std::unique_ptr<TestDatabase> followedDatabase(bool historyInDatabase);

} // namespace Kaiwa::TestSupport
