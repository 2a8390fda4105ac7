#pragma once

#include <QString>

namespace Kaiwa {

struct Column;
struct Table;

// What the history keeps of a row, beyond the rule that it never knows a secret (secretcolumns.h):
//
// - Deleting a person erases them. Of the person's own row nothing but its key is kept, so that who deleted whom and when
//   can be told; of rows that go with the person or are emptied, nothing at all, since each names the person.
// - Findings are a log of what learners wrote. They go only with a person, a conversation or a message that is erased,
//   and nobody may write them: none is kept.
// - A row whose key is a secret (a login session) cannot be named and is not kept.
//
// What the application alone may write (inferred mastery, the legacy sessions) is kept when it goes with something else,
// so that one can see what went, but it is not staged again.

bool isErasure(const QString &table); // deleting a row of it
bool isKeptWithItsCause(const Table &table); // rows of it that follow a delete that is no erasure
bool isKept(const Table &table, const Column &column);
bool isForTheApplication(const QString &table); // alone to write

} // namespace Kaiwa
