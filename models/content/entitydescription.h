#pragma once

#include "models/content/checks/checkkind.h"
#include "models/content/values/unlimited.h"
#include "models/content/window/columnfilter.h"

#include <QString>
#include <QStringList>

namespace Kaiwa {

// Which editor a field asks for; views decide what that looks like.
enum class FieldEditor {
    Automatic, // by the column's type
    Line,
    Paragraph,
    Suggestions, // a line with known values offered
    Tags, // a JSON array or SQL array of strings
    Emoji,
    Duration, // whole seconds, read and written as h:mm:ss
    Money, // an exact decimal with the currency of `unit`
    Count, // a whole number with its `unit`
    Switch, // a boolean
    Prose, // a long text, with a search and a Markdown preview
    OrderedList, // a JSON array or SQL array of strings whose order matters
    Scales, // a JSON object of grades from 1 to 5, one per member
    Object, // a JSON object of texts, one per member
    Picture, // the address of a picture, which is shown
};

// A member of a JSON object that a field's editor knows by name.
struct FieldMember {
    QString key;
    QString label; // translated
    bool isLong = false; // of a text: several lines
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
    // Which value of the column means "no limit", for Duration, Count and Line.
    UnlimitedForm unlimited = {};
    // What stands beside a number: a currency's code ("USD"), or words ("a month").
    QString unit = {};
    QList<FieldMember> members = {}; // for Scales and Object, in this order
    bool isWide = false; // takes the whole width of the form
    bool tagsRefine = false; // of Tags: "A1.2" and "A1+" are kinds of "A1", and found by it
    // Why it is not typed over once the record is committed, and what changes it instead (translated); empty: it is.
    QString lockedWhy = {};
};

// How the key of a new record is proposed while other fields of it are typed.
struct KeyRule {
    QStringList columns; // whose fields it is made from; empty: nothing is proposed
    std::function<QString(const FieldValues &record)> make; // empty text: nothing can be made of them yet

    static KeyRule slugOfColumn(const QString &column); // "Ordering coffee" → "ordering-coffee"
};

// A filter that a chip sets with one click.
struct FilterPreset {
    QString id; // stable: "machine-made"
    QString title; // translated
    QList<ColumnFilter> filters;
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
    QStringList searchColumns; // and every other text that the table has
    QStringList facets; // columns offered as filter chips
    QList<FilterPreset> presets; // further chips
    QString sortColumn;
    QString activeColumn; // deactivating means false here; empty: cannot be deactivated
    QString rightToLeftColumn; // boolean column that says the direction of …
    QStringList ownScriptColumns; // … these columns, shown in the record's own script and direction
    QList<FieldGroup> groups;
    QList<CheckKind> checks;
    // Values that a new record starts with.
    FieldValues newRecord;
    KeyRule keyRule;

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
// The same with what is set for this database: which values mean "unlimited".
EntityDescription describeEntity(const QString &table, const Catalog &catalog);

} // namespace Kaiwa
