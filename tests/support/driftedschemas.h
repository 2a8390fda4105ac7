#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QStringList>

namespace Kaiwa::TestSupport {

// A database that is not as documented, with one row in each of its tables.
struct DriftedSchema {
    struct Edit {
        QString table;
        QStringList key;
        QString column;
        QString value;
    };

    QByteArray name;
    QString sql;
    QStringList there; // "table.column" that must be shown
    QStringList notThere;
    QList<Edit> edits; // that the database takes, extra columns and tables among them
    FieldValues newLanguage;
};

// Columns missing; other types; extra columns; tables extra and missing, with a composite key.
QList<DriftedSchema> driftedSchemas();
DriftedSchema driftedSchema(const QByteArray &name);

} // namespace Kaiwa::TestSupport
