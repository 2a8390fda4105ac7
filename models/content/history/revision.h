#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QDateTime>
#include <QList>

namespace Kaiwa {

// One change of one record: the row as it was and as it became, every column that could be read in its text form.
// Secrets are never among them. A value.
struct Revision {
    enum class Origin {
        Database, // kaiwa_studio.revision: whoever works on the database sees it
        Local, // this computer's own file
    };

    Origin origin = Origin::Database;
    qint64 id = 0; // the order of the changes within their origin; 0: not kept yet
    QString changeset; // uuid: changes that were committed together
    QString changesetName; // "Change region of 2 speakers"
    QDateTime at; // UTC; when the transaction began
    QString actor; // role of the database
    QString table;
    FieldValues key; // primary key column → its text form
    StagedRecord::Operation operation = StagedRecord::Operation::Update;
    FieldValues before; // empty for an insert
    FieldValues after; // empty for a delete
    // The record that was deleted and took this row along, by a cascade, or emptied its reference; none: it was changed
    // for itself.
    struct Cause {
        QString table;
        FieldValues key;

        // As `record()` of the revision.
        RecordKey record(const QStringList &primaryKey) const;
    };
    std::optional<Cause> follows {};

    // Names the record by the key columns in this order; invalid where one of them is not known.
    RecordKey record(const QStringList &primaryKey) const;
    // Those whose value differs, in the order of their names; for an insert or a delete all.
    QStringList changedColumns() const;
};

// Fields as a JSON object: column → its text form, null for NULL. Every text survives both ways, that of a JSON column
// included, since it travels as a string.
QString fieldsToJson(const FieldValues &fields);
FieldValues fieldsFromJson(const QString &json);

// The server's and the store's text of a time, in UTC.
QDateTime timeFromText(const QString &text);

// A cause as the JSON object {table, key}; empty: none.
QString causeToJson(const std::optional<Revision::Cause> &cause);
std::optional<Revision::Cause> causeFromJson(const QString &json);

// The statements that write them into kaiwa_studio.revision, few whatever their number; actor and time are the server's.
QList<Statement> revisionInserts(const QList<Revision> &revisions);

} // namespace Kaiwa
