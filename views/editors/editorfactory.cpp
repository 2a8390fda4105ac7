#include "views/editors/editorfactory.h"

#include "models/content/table/contenttable.h"
#include "views/editors/choiceeditor.h"
#include "views/editors/counteditor.h"
#include "views/editors/durationeditor.h"
#include "views/editors/emojieditor.h"
#include "views/editors/jsoneditor.h"
#include "views/editors/moneyeditor.h"
#include "views/editors/objecteditor.h"
#include "views/editors/orderedlisteditor.h"
#include "views/editors/paragrapheditor.h"
#include "views/editors/pictureeditor.h"
#include "views/editors/proseeditor.h"
#include "views/editors/referenceeditor.h"
#include "views/editors/scaleseditor.h"
#include "views/editors/suggestionseditor.h"
#include "views/editors/switcheditor.h"
#include "views/editors/tagseditor.h"
#include "views/editors/valuewords.h"

#include <QRegularExpression>

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

QList<std::pair<QString, QString>> suggestionsOf(const FieldDescription *field)
{
    return field ? field->suggestions : QList<std::pair<QString, QString>>();
}

QList<FieldMember> membersOf(const FieldDescription *field)
{
    return field ? field->members : QList<FieldMember>();
}

TagSyntax syntaxOf(const Column &column)
{
    return column.kind == ValueKind::Array ? TagSyntax::SqlArray : TagSyntax::Json;
}

// Columns that hold the address of a picture say so in their name: "image_url", "cover_image", "thumbnail", "url".
bool holdsPictureAddress(const Column &column)
{
    static const QRegularExpression other(u"audio|video|sound|hook|callback|stripe|invoice|receipt"_s);
    static const QRegularExpression picture(
        u"(^|_)(url|uri|image|picture|photo|thumbnail|avatar|cover|illustration|banner)(_url|_uri)?$"_s);
    return column.kind == ValueKind::Text && column.name.contains(picture) && !column.name.contains(other);
}

// Tags need a column that can hold a list; a description may meet a database where it is something else.
bool canHoldTags(const Column &column)
{
    return isJson(column) || isTextArray(column) || column.kind == ValueKind::Text;
}

// The same for a number: whole seconds, an amount, a count.
bool canHoldFigure(const Column &column)
{
    return column.kind == ValueKind::Integer || column.kind == ValueKind::Decimal || column.kind == ValueKind::Text;
}

bool canHold(FieldEditor editor, const Column &column)
{
    switch (editor) {
    case FieldEditor::Automatic:
        return false;
    case FieldEditor::Tags:
    case FieldEditor::OrderedList:
        return canHoldTags(column);
    case FieldEditor::Scales:
    case FieldEditor::Object:
        return isJson(column) || column.kind == ValueKind::Text;
    case FieldEditor::Prose:
        return column.kind == ValueKind::Text;
    case FieldEditor::Duration:
    case FieldEditor::Money:
    case FieldEditor::Count:
        return canHoldFigure(column);
    case FieldEditor::Switch:
        return column.kind == ValueKind::Boolean;
    case FieldEditor::Line:
    case FieldEditor::Paragraph:
    case FieldEditor::Suggestions:
    case FieldEditor::Emoji:
    case FieldEditor::Picture:
        break;
    }
    return true;
}

ValueEditor *makeByKind(const Column &column, const FieldDescription *field, QWidget *parent)
{
    switch (editorFor(column, field)) {
    case FieldEditor::Automatic:
        break;
    case FieldEditor::Line:
        return new LineEditor(column.kind, parent);
    case FieldEditor::Paragraph:
        if (isJson(column))
            return new JsonEditor(column.kind == ValueKind::JsonBinary, parent);
        return new ParagraphEditor(ParagraphEditor::Kind::Prose, parent);
    case FieldEditor::Suggestions:
        return new SuggestionsEditor(column.kind, suggestionsOf(field), parent);
    case FieldEditor::Tags:
        return new TagsEditor(syntaxOf(column), suggestionsOf(field), parent);
    case FieldEditor::Emoji:
        return new EmojiEditor(column.kind, suggestionsOf(field), parent);
    case FieldEditor::Duration:
        return new DurationEditor(field->unlimited, field->unit, parent);
    case FieldEditor::Money:
        return new MoneyEditor(column.scale, field->unit, parent);
    case FieldEditor::Count:
        return new CountEditor(field->unlimited, field->unit, parent);
    case FieldEditor::Switch:
        return new SwitchEditor(parent);
    case FieldEditor::Prose:
        return new ProseEditor(parent);
    case FieldEditor::OrderedList:
        return new OrderedListEditor(syntaxOf(column), parent);
    case FieldEditor::Scales:
        return new ScalesEditor(membersOf(field), parent);
    case FieldEditor::Object:
        return new ObjectEditor(membersOf(field), parent);
    case FieldEditor::Picture:
        return new PictureEditor(column.kind, parent);
    }
    return new ChoiceEditor(column, !column.notNull, parent);
}

// Tags that name records: offered and shown by name, kept by key.
ValueEditor *makeReferenceList(ContentTable &table, const Column &column, QWidget *parent)
{
    constexpr int mostOffered = 1000;
    auto *tags = new TagsEditor(syntaxOf(column), {}, parent);
    tags->setNamed(true);
    QObject::connect(&table, &ContentTable::candidatesFound, tags,
        [tags, name = column.name](const QString &asked, const QString &text, const QList<std::pair<QString, QString>> &found) {
            if (asked == name && text.isEmpty())
                tags->setSuggestions(found);
        });
    table.findCandidates(column.name, QString(), mostOffered);
    return tags;
}

} // namespace

FieldEditor editorFor(const Column &column, const FieldDescription *field)
{
    const bool isChoice = column.kind == ValueKind::Boolean || column.kind == ValueKind::Enumeration;
    if (isChoice && !(field && field->editor == FieldEditor::Switch && canHold(field->editor, column)))
        return FieldEditor::Automatic;
    if (field && canHold(field->editor, column))
        return field->editor;
    if (isTextArray(column))
        return FieldEditor::Tags;
    if (isJson(column))
        return FieldEditor::Paragraph;
    if (holdsPictureAddress(column))
        return FieldEditor::Picture;
    return field && !field->suggestions.isEmpty() ? FieldEditor::Suggestions : FieldEditor::Line;
}

FieldWidth widthFor(const ContentTable &table, const Column &column)
{
    const FieldDescription *field = table.description().field(column.name);
    if (field && field->isWide)
        return FieldWidth::Full;
    if (const auto reference = table.reference(column.name))
        return reference->isList ? FieldWidth::Full : FieldWidth::Half;
    switch (editorFor(column, field)) {
    case FieldEditor::Automatic:
    case FieldEditor::Emoji:
    case FieldEditor::Money:
    case FieldEditor::Switch:
        return FieldWidth::Third;
    case FieldEditor::Paragraph:
    case FieldEditor::Tags:
    case FieldEditor::Prose:
    case FieldEditor::OrderedList:
    case FieldEditor::Scales:
    case FieldEditor::Object:
    case FieldEditor::Picture:
        return FieldWidth::Full;
    case FieldEditor::Duration:
    case FieldEditor::Count:
        return FieldWidth::Half;
    case FieldEditor::Line:
    case FieldEditor::Suggestions:
        break;
    }
    return isNumber(column.kind) ? FieldWidth::Third : FieldWidth::Half;
}

ValueEditor *makeEditor(ContentTable &table, const Column &column, QWidget *parent)
{
    const auto reference = table.reference(column.name);
    ValueEditor *editor = !reference ? makeByKind(column, table.description().field(column.name), parent)
        : reference->isList          ? makeReferenceList(table, column, parent)
                                     : new ReferenceEditor(table, column.name, parent);
    editor->setNullable(!column.notNull);
    return editor;
}

} // namespace Kaiwa
