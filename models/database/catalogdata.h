#pragma once

#include "models/database/catalog.h"

namespace Kaiwa {

// What a Catalog holds; filled by its reader and never changed afterwards.
struct Catalog::Data {
    QString schema;
    QString databaseName;
    QString role;
    int serverVersion = 0;
    QString serverVersionText;
    QString systemIdentifier;
    QString databaseOid;
    bool readOnly = false;
    StudioSchema studioSchema;
    bool icuCollation = false;
    QList<Table> tables; // sorted by name
    QMap<QString, QList<Reference>> foreignReferences; // from tables of other schemas, by target table

    bool operator==(const Data &) const = default;
};

// What a type means, by its typname, typtype and typcategory.
ValueKind valueKind(const QString &name, const QString &type, const QString &category);

} // namespace Kaiwa
