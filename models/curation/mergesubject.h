#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QStringList>

namespace Kaiwa {

class Catalog;
class PgConnection;

// One row of features or aliases, as the database has it and as it stands with what is staged.
struct CurationRow {
    RecordKey key;
    BaseRow base; // empty for a row that is only staged
    FieldValues standing;

    QString id() const;
    QString text(const QString &column) const; // as it stands; empty for NULL
    Value value(const QString &column) const { return standing.value(column); }
};

// Everything that folding one feature into another is decided on, read in one go on a worker and laid under what is
// staged: both features, their aliases, and whatever else bears one of the labels concerned. A value.
struct MergeSubject {
    CurationRow merged;
    CurationRow survivor; // the end of the chain of the one that was asked for
    bool isCircle = false; // the survivor was itself folded into the merged one
    QString ownLabel; // of the merged one, as the server lowers it; empty: no label can have its parts
    QList<CurationRow> aliases; // of both features and of others; rows that are staged to be deleted are not among them
    // Other features with the same three parts, by id, and their languages.
    QHash<QString, Value> twins;
    QStringList seenIn; // languages in which findings name the merged one
    QStringList aliasColumns; // that the table has

    // What aliases bear the label, in the language or without one.
    QList<CurationRow> bearing(const QString &label, const Value &language) const;
};

// `staged`: what is staged on features and aliases. Fails with Error::Kind::Invalid where the database has no place for
// a merge or one of the features is not there, in words. Blocks.
Result<MergeSubject> readMergeSubject(PgConnection &connection, const Catalog &catalog,
    const QList<StagedRecord> &staged, const QString &mergedId, const QString &survivorId);

// The same for a feature that was folded into another: that one is the survivor, or the end of its own chain.
Result<MergeSubject> readUnmergeSubject(PgConnection &connection, const Catalog &catalog,
    const QList<StagedRecord> &staged, const QString &mergedId);

// The member of a feature's metadata that names the feature it was folded into; empty: none. The text may be no JSON.
QString mergedIntoOf(const Value &metadata);

} // namespace Kaiwa
