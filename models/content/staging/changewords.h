#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace Kaiwa {

// Puts changes of records into words: "Change region of 2 speakers", "Add 1 language · Delete 3 speakers". Filled
// record by record, then asked once. A value; any thread.
class ChangeWords final {
public:
    void add(const RecordKey &key, StagedRecord::Operation operation, const QStringList &columns);
    // So many records of a table at once; `onlyColumn`: the one that all of them change, or empty.
    void add(StagedRecord::Operation operation, const QString &table, int count, const QString &onlyColumn);
    QString text() const;

    // "2 speakers", "1 language"; a table that is not Kaiwa's is named as it is.
    static QString records(const QString &table, int n);
    // "dialect name"
    static QString field(const QString &column);

private:
    struct Deed {
        QSet<RecordKey> keys;
        QSet<QString> columns;
        int more = 0; // records without their keys
    };
    QMap<std::pair<int, QString>, Deed> m_deeds; // by operation, then table
};

} // namespace Kaiwa
