#include "views/editors/memberseditor.h"

#include "models/content/values/jsonmember.h"
#include "views/editors/jsonwords.h"
#include "views/editors/textarea.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

MembersEditor::MembersEditor(const QString &name, const QList<FieldMember> &members, int areaLines, QWidget *parent)
    : ValueEditor(parent)
    , m_body(new QWidget(this))
    , m_others(new QLabel(this))
    , m_area(new TextArea(this))
{
    for (const FieldMember &member : members)
        m_known.append(member.key);
    setFramed(false);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    row()->addLayout(column, 1);
    column->addWidget(m_body);
    m_others->setFont(badgeFont());
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    m_others->setObjectName(name + u".others"_s);
    setInk(m_others, Ink::Dim);
    column->addWidget(m_others);
    m_area->setFont(codeFont());
    m_area->setObjectName(u"asText"_s);
    m_area->setAccessibleName(tr("The value as text", "field for JSON that has another shape than expected"));
    m_area->setFixedHeight(m_area->fontMetrics().lineSpacing() * areaLines + 8);
    column->addWidget(m_area);
    watch(m_area);
    connect(m_area, &QPlainTextEdit::textChanged, this, &MembersEditor::noteEdited);
}

void MembersEditor::partsMade()
{
    showAsText(false);
}

bool MembersEditor::isComposing() const
{
    return m_area->isComposing();
}

void MembersEditor::display(const Value &value)
{
    m_object = value;
    const bool isObject = !value || jsonMembers(*value);
    m_others->setText(isObject ? otherMembers(m_object, m_known) : QString());
    showAsText(!isObject);
    if (isObject)
        showMembers();
    else
        m_area->setExactText(*value);
}

void MembersEditor::showAsText(bool asText)
{
    const bool had = m_area->hasFocus();
    m_area->setVisible(asText);
    m_body->setVisible(!asText);
    m_others->setVisible(!m_others->text().isEmpty());
    setFramed(asText);
    QWidget *const first = asText ? nullptr : firstPart();
    setFocusProxy(first ? first : m_area);
    if (had && !asText)
        setFocus(Qt::OtherFocusReason);
}

std::optional<QString> MembersEditor::member(const QString &key) const
{
    return m_object ? jsonMember(*m_object, key) : std::nullopt;
}

void MembersEditor::setMember(const QString &key, const std::optional<QString> &json)
{
    const QString object = m_object.value_or(u"{}"_s);
    m_object = json ? withJsonMember(object, key, *json) : withoutJsonMember(object, key);
    noteEdited();
}

Value MembersEditor::current() const
{
    return m_object && !m_area->isHidden() ? Value(m_area->exactText()) : m_object;
}

void MembersEditor::applyReadOnly(bool readOnly)
{
    m_area->setReadOnly(readOnly);
}

} // namespace Kaiwa
