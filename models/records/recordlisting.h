#pragma once

#include "models/content/entitydescription.h"

#include <QDateTime>

namespace Kaiwa {

// How a table's rows are listed for those who read them: what is shown at first, in which order, and what one filters by.
// A value; made for one moment, since “live” and “expiring” are measured from it.
struct RecordListing {
    QString table;
    QString title; // translated
    QString purpose; // translated: one sentence on what the table holds; empty: not documented
    QStringList columns; // shown at first; empty: all
    QString sortColumn; // empty: by key
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QStringList facets; // columns offered as chips
    QList<FilterPreset> presets;

    // Without what the database lacks. Chips for what a table without a description has are chosen from its types.
    RecordListing adaptedTo(const Table &table) const;
};

// Of any table; one that nobody described lists all its columns by its key.
RecordListing describeListing(const QString &table, const QDateTime &now);

// What readers of records look for, beside learners and conversations, in the order of a menu: sessions, findings, mastery,
// attempts and outcomes, usage, subscriptions, payments, events, and the tables of the second version.
QStringList recordTables();

} // namespace Kaiwa
