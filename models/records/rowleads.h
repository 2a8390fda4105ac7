#pragma once

#include "models/database/catalog.h"

namespace Kaiwa {

// Where a row leads beside what its references say: to the page of the learner whose row it is, and to the conversation of
// which it tells. The tables that have such pages are `users` and `conversations`; their own rows lead to themselves.
struct RowLead {
    QString table;
    QString column; // of the row: holds the key of a row of `table`

    bool operator==(const RowLead &) const = default;
};

// The learner first, the conversation after. By foreign keys, of several the one that is named for the owner, else by the
// column's name alone (user_id, learner_id, conversation_id). Columns that the role may not read lead nowhere. Pure.
QList<RowLead> rowLeads(const Catalog &catalog, const Table &table);

} // namespace Kaiwa
