#include "views/editors/scaleseditor.h"

#include "views/editors/scalebox.h"

#include <QHBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {
constexpr int scalesEditorAreaLines = 3;
}

ScalesEditor::ScalesEditor(const QList<FieldMember> &members, QWidget *parent)
    : MembersEditor(u"scales"_s, members, scalesEditorAreaLines, parent)
{
    auto *boxes = new QHBoxLayout(body());
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(10);
    for (const FieldMember &member : members) {
        auto *box = new ScaleBox(member.key, member.label, body());
        boxes->addWidget(box, 1);
        watch(box);
        m_boxes.append(box);
        connect(box, &ScaleBox::chosen, this,
            [this, key = member.key](int chosen) { grade(key, QString::number(chosen)); });
        connect(box, &ScaleBox::cleared, this, [this, key = member.key] { grade(key, std::nullopt); });
    }
    partsMade();
}

QWidget *ScalesEditor::firstPart() const
{
    return m_boxes.value(0);
}

void ScalesEditor::showMembers()
{
    for (ScaleBox *box : std::as_const(m_boxes))
        box->showGrade(member(box->key()));
}

void ScalesEditor::grade(const QString &key, const std::optional<QString> &json)
{
    setMember(key, json);
    showMembers();
}

void ScalesEditor::applyReadOnly(bool readOnly)
{
    MembersEditor::applyReadOnly(readOnly);
    for (ScaleBox *box : std::as_const(m_boxes)) {
        box->setReadOnly(readOnly);
        box->update();
    }
}

} // namespace Kaiwa
