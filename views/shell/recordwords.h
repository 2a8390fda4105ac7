#pragma once

#include "models/content/stagedrecord.h"

#include <QString>

namespace Kaiwa {

// One staged field as a person reads it.
struct FieldWords {
    QString label; // "region"
    QString before; // empty for a new record
    QString after;
};

// Puts staged records into words: "Speaker ja-jp-male: region Kantō → Kansai".
namespace RecordWords {

QString title(const StagedRecord &record); // "Speaker ja-jp-male"
QList<FieldWords> fields(const StagedRecord &record);
QString sentence(const StagedRecord &record);
QString label(const QString &table, const QString &column);
QString value(const Value &value); // one line; NULL reads "not set"
// What stands against the record, in words; empty: nothing.
QString problem(const StagedRecord &record);

} // namespace RecordWords

} // namespace Kaiwa
