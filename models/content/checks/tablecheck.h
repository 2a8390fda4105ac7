#pragma once

#include "models/content/checks/check.h"
#include "models/database/catalog.h"
#include "models/database/statement.h"

#include <QHash>
#include <QMap>

namespace Kaiwa {

// A record as it stands: the columns that a statement read with what is staged laid over them. A draft has only what is
// staged on it.
struct StandingRecord {
    RecordKey key;
    FieldValues values;
};

// What can only be seen over several records, or only on the server: a title used twice, a scenario that nobody attempts.
// A statement reads on a worker whatever it needs; what is staged is laid over its rows; `judge` looks at all of them.
// It is asked again after each reading, edit and commit of the tables that it names.
struct TableCheck {
    // Table → columns. Where one of them is not there or may not be read, the check says nothing.
    QMap<QString, QStringList> needs;
    // A SELECT with the checked table's whole primary key and any other columns, all as ::text, under their own names;
    // columns of other names are values of the statement's own (a count), and nothing is staged on them. `staged`: what
    // is staged on the checked table, for a statement that must find partners of a staged value.
    std::function<Statement(const Catalog &catalog, const QList<StagedRecord> &staged)> statement;
    // Problems by record. Runs on the worker: pure, and it holds copies of what it needs.
    std::function<QHash<RecordKey, QList<Check>>(const QList<StandingRecord> &records)> judge;

    // Whether the database has what it needs.
    bool isPossible(const Catalog &catalog) const;
};

// A statement for tables of a few rows: every readable column of every row.
Statement wholeTable(const Table &table);

// The rows of a statement, in their order, with what is staged on them; rows staged for deletion are left out; staged
// rows that were not read, and drafts, come after them. Pure, any thread.
QList<StandingRecord> standingRecords(const Table &table, const Rows &rows, const QList<StagedRecord> &staged);

} // namespace Kaiwa
