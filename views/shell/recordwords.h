#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QString>

#include <functional>

namespace Kaiwa {

// One staged field as a person reads it.
struct FieldWords {
    QString label; // "region"
    QString before; // empty for a new record
    QString after;
};

// Puts staged records into words: "Speaker ja-jp-male: region Kantō → Kansai".
namespace RecordWords {

// The word that a value of a field has in this database: the name behind a key, "unlimited"; empty: none, it is read as
// it is.
using ValueName = std::function<QString(const QString &table, const QString &column, const Value &value)>;

QString title(const StagedRecord &record); // "Speaker ja-jp-male"
QString name(const StagedRecord &record); // "ja-jp-male"; may be empty
QList<FieldWords> fields(const StagedRecord &record, const ValueName &valueName = {});
QString sentence(const StagedRecord &record, const ValueName &valueName = {});
QString label(const QString &table, const QString &column);
QString value(const Value &value); // one line; NULL reads "not set"
// What stands against the record, in words; empty: nothing.
QString problem(const StagedRecord &record);

} // namespace RecordWords

} // namespace Kaiwa
