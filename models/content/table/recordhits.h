#pragma once

#include "models/content/checks/check.h"
#include "models/database/catalog.h"
#include "models/language/texthits.h"

namespace Kaiwa {

// One hit of a search in a record: in which field, in which text of a JSON value, and the sentence around it.
struct RecordHit {
    QString column;
    QString part; // of a JSON value: "introPrompt", "2", "a.b"; empty: the value itself
    int occurrence = 0; // among the hits in that text
    QString text; // all of that text
    QString searched;
    Excerpt excerpt;
};

// Every hit in the fields that a search looks at, in the order of `columns`; hits in one JSON value in its reading order
// (members by name). What a field holds is searched as people read it: the texts of JSON are decoded. Pure; any thread.
QList<RecordHit> hitsInRecord(
    const FieldValues &record, const Table &table, const QStringList &columns, const QString &searched);

} // namespace Kaiwa
