#include "views/pages/curation/triagekeysdialog.h"

#include "views/shell/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace Kaiwa {

using namespace Qt::StringLiterals;

TriageKeysDialog::TriageKeysDialog(TriageKeys &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
{
    setObjectName(u"triageKeys"_s);
    setWindowTitle(tr("Keys of the triage"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeRows(), 1);
    m_note = new QLabel(this);
    m_note->setObjectName(u"triageKeys.note"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setInk(m_note, Ink::Problem);
    column->addWidget(m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"triageKeys.close"_s);
    close->setAccessibleName(tr("Close"));
    QPushButton *usual = buttons->addButton(tr("Usual keys", "button"), QDialogButtonBox::ResetRole);
    usual->setObjectName(u"triageKeys.usual"_s);
    usual->setAccessibleName(tr("Take the usual keys again"));
    for (QPushButton *button : { close, usual })
        button->setAutoDefault(false);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_keys.restoreUsual();
        m_keys.save();
        m_note->clear();
        showKeys();
        Q_EMIT keysChanged();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    showKeys();
}

QWidget *TriageKeysDialog::makeRows()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"triageKeys.area"_s);
    area->setAccessibleName(windowTitle());
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inner = new QWidget(area);
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const TriageAction &action : TriageAction::all()) {
        auto *label = new QLabel(action.words, inner);
        auto *edit = new QKeySequenceEdit(inner);
        edit->setObjectName(u"triageKeys."_s + action.name);
        edit->setAccessibleName(tr("Key for: %1", "%1: an action").arg(action.words));
        if (auto *line = edit->findChild<QLineEdit *>()) {
            line->setObjectName(edit->objectName() + u".line"_s);
            line->setAccessibleName(edit->accessibleName());
        }
        label->setBuddy(edit);
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row++, 1);
        connect(edit, &QKeySequenceEdit::editingFinished, this, [this, action, edit] { choose(action, edit); });
        m_edits.insert(action.name, edit);
    }
    area->setWidget(inner);
    return area;
}

void TriageKeysDialog::showKeys()
{
    for (const TriageAction &action : TriageAction::all()) {
        QKeySequenceEdit *edit = m_edits.value(action.name);
        const QSignalBlocker quiet(edit);
        edit->setKeySequence(m_keys.key(action));
    }
}

QString TriageKeysDialog::refusal(const TriageAction &action, const QKeySequence &key) const
{
    const QString words = TriageKeys::words(key);
    if (key.count() > 1)
        return tr("One key does it: “%1” is several.", "%1: keys of the keyboard").arg(words);
    if (key == QKeySequence(Qt::Key_Tab) || key == QKeySequence(Qt::Key_Escape) || key == QKeySequence(Qt::Key_Up)
        || key == QKeySequence(Qt::Key_Down))
        return tr("%1 moves through the window and stays what it is.", "%1: a key").arg(words);
    if (const TriageAction *holder = m_keys.holder(key); holder && holder->name != action.name)
        return tr("%1 is the key for “%2” already. Give that one another key first.", "a key, an action").arg(words, holder->words);
    const QList<QAction *> actions = parentWidget()->window()->findChildren<QAction *>();
    for (const QAction *other : actions) {
        if (other->shortcuts().contains(key))
            return tr("%1 is the key for “%2” in the whole window.", "a key, an action").arg(words, other->text().remove(u'&'));
    }
    return {};
}

void TriageKeysDialog::choose(const TriageAction &action, QKeySequenceEdit *edit)
{
    QKeySequence key = edit->keySequence();
    if (key == QKeySequence(Qt::Key_Enter))
        key = QKeySequence(Qt::Key_Return);
    if (key == m_keys.key(action))
        return;
    const QString refused = key.isEmpty() ? QString() : refusal(action, key);
    m_note->setText(refused);
    if (refused.isEmpty()) {
        m_keys.choose(action, key.isEmpty() ? action.usual : key);
        m_keys.save();
        Q_EMIT keysChanged();
    }
    showKeys();
}

} // namespace Kaiwa
