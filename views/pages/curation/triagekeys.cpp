#include "views/pages/curation/triagekeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSettings>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr int candidates = 9;

struct TriageKeysWords {
    Q_DECLARE_TR_FUNCTIONS(Kaiwa::TriageKeys)
};

QString settingOf(const TriageAction &action)
{
    return u"triage/keys/"_s + action.name;
}

QList<TriageAction> makeActions()
{
    using Id = TriageAction::Id;
    QList<TriageAction> actions {
        { Id::Accept, 0, u"accept"_s, TriageKeysWords::tr("Accept the chosen one", "key of the triage"),
            QKeySequence(Qt::Key_Return) },
        { Id::Apart, 0, u"apart"_s, TriageKeysWords::tr("Not the same as the chosen one", "key of the triage"),
            QKeySequence(Qt::Key_X) },
        { Id::Keep, 0, u"keep"_s, TriageKeysWords::tr("Keep as its own", "key of the triage"),
            QKeySequence(Qt::Key_N) },
        { Id::Later, 0, u"later"_s, TriageKeysWords::tr("Later", "key of the triage: puts an item off"),
            QKeySequence(Qt::Key_Space) },
        { Id::Ignore, 0, u"ignore"_s, TriageKeysWords::tr("Ignore, with a reason", "key of the triage"),
            QKeySequence(Qt::Key_I) },
        { Id::Undo, 0, u"undo"_s, TriageKeysWords::tr("Take the last decision back", "key of the triage"),
            QKeySequence(Qt::Key_Backspace) },
        { Id::Search, 0, u"search"_s, TriageKeysWords::tr("Search", "key of the triage"), QKeySequence(Qt::Key_Slash) },
        { Id::Help, 0, u"help"_s, TriageKeysWords::tr("Show and change the keys", "key of the triage"),
            QKeySequence(Qt::Key_Question) },
    };
    for (int number = 1; number <= candidates; ++number)
        actions.append({ Id::Choose, number, u"choose.%1"_s.arg(number),
            TriageKeysWords::tr("Choose candidate %1", "key of the triage; %1: a number").arg(number),
            QKeySequence(int(Qt::Key_0) + number) });
    return actions;
}

} // namespace

const QList<TriageAction> &TriageAction::all()
{
    static const QList<TriageAction> actions = makeActions();
    return actions;
}

TriageKeys::TriageKeys()
{
    const QSettings settings;
    for (const TriageAction &action : TriageAction::all()) {
        const QString kept = settings.value(settingOf(action)).toString();
        const QKeySequence key = QKeySequence::fromString(kept, QKeySequence::PortableText);
        if (!key.isEmpty())
            choose(action, key);
    }
}

QKeySequence TriageKeys::key(const TriageAction &action) const
{
    return m_chosen.value(action.name, action.usual);
}

QKeySequence TriageKeys::key(TriageAction::Id id) const
{
    for (const TriageAction &action : TriageAction::all()) {
        if (action.id == id)
            return key(action);
    }
    return {};
}

// Signs come with or without Shift, by the keyboard's layout, and the keypad's keys are what they say.
QKeySequence TriageKeys::keyOf(const QKeyEvent &event)
{
    int key = event.key();
    if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isSign = key > Qt::Key_Space && key < Qt::Key_AsciiTilde && !QChar(key).isLetterOrNumber();
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(int(modifiers) | key);
}

const TriageAction *TriageKeys::action(const QKeyEvent &event) const
{
    return holder(keyOf(event));
}

const TriageAction *TriageKeys::holder(const QKeySequence &wanted) const
{
    for (const TriageAction &action : TriageAction::all()) {
        if (key(action) == wanted)
            return &action;
    }
    return nullptr;
}

void TriageKeys::choose(const TriageAction &action, const QKeySequence &key)
{
    if (key == action.usual)
        m_chosen.remove(action.name);
    else
        m_chosen.insert(action.name, key);
}

void TriageKeys::restoreUsual()
{
    m_chosen.clear();
}

void TriageKeys::save() const
{
    QSettings settings;
    for (const TriageAction &action : TriageAction::all()) {
        if (m_chosen.contains(action.name))
            settings.setValue(settingOf(action), m_chosen.value(action.name).toString(QKeySequence::PortableText));
        else
            settings.remove(settingOf(action));
    }
}

QString TriageKeys::words(const QKeySequence &key)
{
    if (key == QKeySequence(Qt::Key_Return))
        return TriageKeysWords::tr("Enter", "a key of the keyboard");
    if (key == QKeySequence(Qt::Key_Space))
        return TriageKeysWords::tr("Space", "a key of the keyboard");
    return key.toString(QKeySequence::NativeText);
}

} // namespace Kaiwa
