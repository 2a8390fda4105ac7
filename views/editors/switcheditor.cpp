#include "views/editors/switcheditor.h"

#include "views/editors/switchbutton.h"
#include "views/editors/valuewords.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace Kaiwa {

using namespace Qt::StringLiterals;

SwitchEditor::SwitchEditor(QWidget *parent)
    : ValueEditor(parent)
    , m_switch(new SwitchButton(this))
{
    adopt(m_switch);
    connect(m_switch, &QCheckBox::stateChanged, this, [this] {
        showWord();
        noteEdited();
    });
}

void SwitchEditor::display(const Value &value)
{
    const QSignalBlocker blocker(m_switch);
    m_switch->setTristate(!value);
    m_switch->setCheckState(!value ? Qt::PartiallyChecked : isTrue(*value) ? Qt::Checked : Qt::Unchecked);
    showWord();
}

void SwitchEditor::showWord()
{
    QFont font = m_switch->font();
    font.setItalic(m_switch->checkState() == Qt::PartiallyChecked);
    m_switch->setFont(font);
    switch (m_switch->checkState()) {
    case Qt::Checked:
        m_switch->setText(switchWord(true));
        break;
    case Qt::Unchecked:
        m_switch->setText(switchWord(false));
        break;
    case Qt::PartiallyChecked:
        m_switch->setText(notSetWord());
        break;
    }
    m_switch->updateGeometry();
}

Value SwitchEditor::current() const
{
    switch (m_switch->checkState()) {
    case Qt::Checked:
        return u"true"_s;
    case Qt::Unchecked:
        return u"false"_s;
    case Qt::PartiallyChecked:
        break;
    }
    return std::nullopt;
}

void SwitchEditor::applyReadOnly(bool readOnly)
{
    m_switch->setEnabled(!readOnly);
}

} // namespace Kaiwa
