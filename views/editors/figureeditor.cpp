#include "views/editors/figureeditor.h"

#include "views/editors/lineeditor.h"
#include "views/editors/switchbutton.h"
#include "views/editors/valuewords.h"
#include "views/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Kaiwa {

using namespace Qt::StringLiterals;

FigureEditor::FigureEditor(const UnlimitedForm &unlimited, const QString &unit, QWidget *parent)
    : ValueEditor(parent)
    , m_unlimited(unlimited)
    , m_line(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_unit(new QLabel(unit, this))
{
    makeBare(m_line);
    m_line->setMinimumWidth(48);
    adopt(m_line);
    m_note->setFont(badgeFont());
    setInk(m_note, Ink::Problem);
    row()->addWidget(m_note);
    setInk(m_unit, Ink::Dim);
    m_unit->setVisible(!unit.isEmpty());
    row()->addWidget(m_unit);
    connect(m_line, &QLineEdit::textChanged, this, &FigureEditor::lineChanged);
    if (unlimited.exists())
        makeSwitch();
}

void FigureEditor::makeSwitch()
{
    m_switch = new SwitchButton(this);
    m_switch->setText(unlimitedWord());
    m_switch->setFont(badgeFont());
    m_switch->setObjectName(u"unlimited"_s);
    m_switch->setAccessibleName(tr("No limit", "a switch beside a number"));
    row()->addWidget(m_switch);
    watch(m_switch);
    connect(m_switch, &QCheckBox::toggled, this, &FigureEditor::switched);
    connect(this, &ValueEditor::left, this, &FigureEditor::settleSwitch);
}

bool FigureEditor::isUnlimited() const
{
    return m_switch && m_switch->isChecked();
}

void FigureEditor::display(const Value &value)
{
    m_kept = value;
    const bool unlimited = m_unlimited.matches(value);
    m_null = !value;
    if (m_switch) {
        const QSignalBlocker blocker(m_switch);
        m_switch->setChecked(unlimited);
    }
    m_line->setText(unlimited || !value ? QString() : shown(*value));
    m_line->setCursorPosition(0);
    showState();
}

void FigureEditor::showState()
{
    QFont font = m_line->font();
    font.setItalic(m_line->text().isEmpty());
    m_line->setFont(font);
    m_line->setPlaceholderText(isUnlimited() ? unlimitedWord() : m_null ? notSetWord() : emptyWord());
    const QString words = isUnlimited() || m_line->text().isEmpty() ? QString() : typed(m_line->text()).words;
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void FigureEditor::lineChanged(const QString &text)
{
    if (isLoading())
        return;
    if (m_switch && saysUnlimited(text)) {
        m_switch->setChecked(true);
        return;
    }
    if (m_switch && m_switch->isChecked() && !text.isEmpty()) {
        const QSignalBlocker blocker(m_switch); // a figure takes the place of "unlimited"
        m_switch->setChecked(false);
    }
    m_null = text.isEmpty();
    if (const Typed read = typed(text); !m_null && read.value)
        m_kept = read.value;
    showState();
    noteEdited();
}

void FigureEditor::switched(bool unlimited)
{
    const QSignalBlocker blocker(m_line);
    if (unlimited)
        m_line->clear();
    m_null = m_line->text().isEmpty();
    showState();
    if (!unlimited)
        m_line->setFocus(Qt::OtherFocusReason);
    noteEdited();
}

// Switched off and nothing typed: where NULL is "unlimited" it still is.
void FigureEditor::settleSwitch()
{
    if (m_switch->isChecked() || !m_unlimited.matches(value()))
        return;
    const QSignalBlocker blocker(m_switch);
    m_switch->setChecked(true);
    showState();
}

Value FigureEditor::current() const
{
    if (isUnlimited())
        return m_unlimited.value();
    if (m_null)
        return std::nullopt;
    const Typed read = typed(m_line->text());
    return read.value ? read.value : m_kept;
}

void FigureEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    if (m_switch)
        m_switch->setEnabled(!readOnly);
}

// In a cell Tab leaves; before that it goes to the switch.
bool FigureEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_switch && !isReadOnly()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_line && key == Qt::Key_Tab) {
            m_switch->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_switch && key == Qt::Key_Backtab) {
            m_line->setFocus(Qt::BacktabFocusReason);
            return true;
        }
    }
    return ValueEditor::eventFilter(watched, event);
}

} // namespace Kaiwa
