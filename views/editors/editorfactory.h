#pragma once

#include "models/content/entitydescription.h"
#include "models/database/catalog.h"

class QWidget;

namespace Kaiwa {

class ContentTable;
class ValueEditor;

// Which editor a field gets, and how much room it wants: by its description, else by its reference, else by its type.

enum class FieldWidth { Third, Half, Full };

// The description's editor, or what Automatic means for this column.
FieldEditor editorFor(const Column &column, const FieldDescription *field);
FieldWidth widthFor(const ContentTable &table, const Column &column);
// Owned by `parent`. A copy of the column's facts is kept, so the table may be read again meanwhile.
ValueEditor *makeEditor(ContentTable &table, const Column &column, QWidget *parent);

} // namespace Kaiwa
