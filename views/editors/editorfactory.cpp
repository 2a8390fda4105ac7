#include "views/editors/editorfactory.h"

#include "models/content/contenttable.h"
#include "views/editors/choiceeditor.h"
#include "views/editors/emojieditor.h"
#include "views/editors/paragrapheditor.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/suggestionseditor.h"
#include "views/editors/tagseditor.h"
#include "views/editors/valuewords.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

bool isTextArray(const Column &column)
{
    return column.kind == ValueKind::Array
        && (column.typeName == u"text[]" || column.typeName.startsWith(u"character varying"));
}

bool isJson(const Column &column)
{
    return column.kind == ValueKind::Json || column.kind == ValueKind::JsonBinary;
}

bool isReference(const ContentTable &table, const Column &column)
{
    return table.table() && table.table()->referenceFor(column.name);
}

QList<std::pair<QString, QString>> suggestionsOf(const FieldDescription *field)
{
    return field ? field->suggestions : QList<std::pair<QString, QString>>();
}

// Tags need a column that can hold a list; a description may meet a database where it is something else.
bool canHoldTags(const Column &column)
{
    return isJson(column) || isTextArray(column) || column.kind == ValueKind::Text;
}

ValueEditor *makeByKind(const Column &column, const FieldDescription *field, QWidget *parent)
{
    switch (editorFor(column, field)) {
    case FieldEditor::Automatic:
        break;
    case FieldEditor::Line:
        return new LineEditor(column.kind, parent);
    case FieldEditor::Paragraph:
        return new ParagraphEditor(
            isJson(column) ? ParagraphEditor::Kind::Code : ParagraphEditor::Kind::Prose, parent);
    case FieldEditor::Suggestions:
        return new SuggestionsEditor(column.kind, suggestionsOf(field), parent);
    case FieldEditor::Tags:
        return new TagsEditor(
            column.kind == ValueKind::Array ? TagSyntax::SqlArray : TagSyntax::Json, suggestionsOf(field), parent);
    case FieldEditor::Emoji:
        return new EmojiEditor(column.kind, suggestionsOf(field), parent);
    }
    return new ChoiceEditor(column, !column.notNull, parent);
}

} // namespace

FieldEditor editorFor(const Column &column, const FieldDescription *field)
{
    if (column.kind == ValueKind::Boolean || column.kind == ValueKind::Enumeration)
        return FieldEditor::Automatic;
    if (field && field->editor != FieldEditor::Automatic
        && (field->editor != FieldEditor::Tags || canHoldTags(column)))
        return field->editor;
    if (isTextArray(column))
        return FieldEditor::Tags;
    if (isJson(column))
        return FieldEditor::Paragraph;
    return field && !field->suggestions.isEmpty() ? FieldEditor::Suggestions : FieldEditor::Line;
}

FieldWidth widthFor(const ContentTable &table, const Column &column)
{
    if (isReference(table, column))
        return FieldWidth::Half;
    switch (editorFor(column, table.description().field(column.name))) {
    case FieldEditor::Automatic:
    case FieldEditor::Emoji:
        return FieldWidth::Third;
    case FieldEditor::Paragraph:
    case FieldEditor::Tags:
        return FieldWidth::Full;
    case FieldEditor::Line:
    case FieldEditor::Suggestions:
        break;
    }
    return isNumber(column.kind) ? FieldWidth::Third : FieldWidth::Half;
}

ValueEditor *makeEditor(ContentTable &table, const Column &column, QWidget *parent)
{
    ValueEditor *editor = isReference(table, column)
        ? new ReferenceEditor(table, column.name, parent)
        : makeByKind(column, table.description().field(column.name), parent);
    editor->setNullable(!column.notNull);
    return editor;
}

} // namespace Kaiwa
