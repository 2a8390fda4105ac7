#include "views/editors/objecteditor.h"

#include "models/content/values/jsonmember.h"
#include "views/editors/lineeditor.h"
#include "views/editors/paragrapheditor.h"
#include "views/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int objectEditorAreaLines = 6;
}

ObjectEditor::ObjectEditor(const QList<FieldMember> &members, QWidget *parent)
    : MembersEditor(u"object"_s, members, objectEditorAreaLines, parent)
{
    auto *grid = new QGridLayout(body());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0; // two short ones side by side
    for (const FieldMember &member : members) {
        place += member.isLong ? place % 2 : 0;
        grid->addWidget(makePart(member), place / 2, place % 2, 1, member.isLong ? 2 : 1);
        place += member.isLong ? 2 : 1;
    }
    partsMade();
}

QWidget *ObjectEditor::makePart(const FieldMember &member)
{
    auto *box = new QWidget(body());
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    ValueEditor *editor = member.isLong
        ? static_cast<ValueEditor *>(new ParagraphEditor(ParagraphEditor::Kind::Prose, box))
        : new LineEditor(ValueKind::Text, box);
    editor->setNullable(true);
    editor->describe(u"member."_s + member.key, member.label, {});
    auto *label = new QLabel(member.label, box);
    label->setFont(badgeFont());
    setInk(label, Ink::Dim);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addWidget(editor);
    column->addStretch(1);
    const qsizetype index = m_parts.size();
    m_parts.append({ member.key, editor });
    connect(editor, &ValueEditor::edited, this, [this, index] { takePart(m_parts.at(index)); });
    connect(editor, &ValueEditor::settled, this, &ValueEditor::settled);
    connect(editor, &ValueEditor::escaped, this, &ValueEditor::escaped);
    connect(editor, &ValueEditor::finished, this, &ValueEditor::finished);
    connect(editor, &ValueEditor::left, this, [this] {
        Q_EMIT left();
        renewVisit(); // each member by itself is a step of undo
    });
    return box;
}

QWidget *ObjectEditor::firstPart() const
{
    return m_parts.isEmpty() ? nullptr : m_parts.first().editor->focusProxy();
}

bool ObjectEditor::isComposing() const
{
    return MembersEditor::isComposing()
        || std::any_of(m_parts.cbegin(), m_parts.cend(), [](const Part &part) { return part.editor->isComposing(); });
}

void ObjectEditor::showMembers()
{
    for (Part &part : m_parts) {
        const auto json = member(part.key);
        const bool isSet = json && *json != u"null"_s;
        const Value text = isSet ? fromJsonString(*json) : std::nullopt;
        part.isText = !isSet || text;
        part.editor->setReadOnly(isReadOnly() || !part.isText);
        part.editor->setToolTip(part.isText ? QString()
                                            : tr("This is no text; it stays as it is written.",
                                                "member of a JSON object that is a number or a list"));
        const Value shown = part.isText ? text : Value(json);
        // A part that shows it already keeps its cursor and what it can undo.
        if (part.editor->value() != shown || !part.editor->isEdited())
            part.editor->load(shown);
    }
}

void ObjectEditor::takePart(const Part &part)
{
    if (isLoading() || !part.isText)
        return;
    const Value text = part.editor->value();
    setMember(part.key, text ? std::optional(jsonString(*text)) : std::nullopt);
}

void ObjectEditor::setMark(Mark mark)
{
    ValueEditor::setMark(mark);
    for (const Part &part : std::as_const(m_parts))
        part.editor->setMark(mark == Mark::Problem ? Mark::Problem : Mark::None);
}

void ObjectEditor::applyReadOnly(bool readOnly)
{
    MembersEditor::applyReadOnly(readOnly);
    for (const Part &part : std::as_const(m_parts))
        part.editor->setReadOnly(readOnly || !part.isText);
}

} // namespace Kaiwa
