#pragma once

#include "models/content/check.h"

#include <QString>
#include <QStringList>

namespace Kaiwa {

struct Table;

// Which editor a field asks for; views decide what that looks like.
enum class FieldEditor {
    Automatic, // by the column's type
    Line,
    Paragraph,
    Suggestions, // a line with known values offered
    Tags, // a JSON array or SQL array of strings
    Emoji,
};

struct FieldDescription {
    QString column;
    QString label; // translated
    QString hint; // one line of help; may be empty
    FieldEditor editor = FieldEditor::Automatic;
    // Known values with their words, for Suggestions and Tags: value → what a person reads beside it.
    QList<std::pair<QString, QString>> suggestions = {};
    // Explains a value in words beside the field ("Japanese, Japan"); empty function: nothing to explain.
    std::function<QString(const FieldValues &record)> explain = {};
};

struct FieldGroup {
    QString title; // translated
    QList<FieldDescription> fields;
};

// What the studio knows about a table beyond the catalog. A table without one still works, from the catalog alone;
// columns that the database lacks are left out, columns that the description does not name come last in a group of
// their own.
struct EntityDescription {
    QString table;
    QString title; // "Languages"
    QString singular; // "language"
    QString nameColumn; // how a record reads to a person, also where other tables refer to it
    QStringList listColumns; // shown in the list, in this order
    QStringList searchColumns;
    QStringList facets; // columns offered as filter chips
    QString sortColumn;
    QString activeColumn; // deactivating means false here; empty: cannot be deactivated
    QString rightToLeftColumn; // boolean column that says the direction of …
    QStringList ownScriptColumns; // … these columns, shown in the record's own script and direction
    QList<FieldGroup> groups;
    QList<RecordCheck> checks;
    // Values that a new record starts with.
    FieldValues newRecord;

    const FieldDescription *field(const QString &column) const;
    // The field's label, else words made from the column's name.
    QString label(const QString &column) const;
    // The same, for the table as the database has it: columns that are not there or may not be read are left out
    // everywhere, readable columns that no group names come last in a group of their own, and what the description
    // leaves open (name, list, search) is chosen from the columns.
    EntityDescription adaptedTo(const Table &table) const;
};

// "user_preferences" → "User preferences": how a name of the database reads where nobody gave it words.
QString wordsFromName(const QString &name);

// Columns that the studio reads: there, and neither forbidden to the role nor a secret.
bool isReadable(const Table &table, const QString &column);

// The description of a table of Kaiwa's, or one made from nothing but the name for any other table.
EntityDescription describeEntity(const QString &table);

} // namespace Kaiwa
