#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QKeyEvent;

namespace Kaiwa {

// What the keyboard can do in the triage.
struct TriageAction {
    enum class Id { Choose, Accept, Apart, Keep, Later, Ignore, Undo, Search, Help };

    Id id = Id::Choose;
    int number = 0; // of Choose: which candidate, from 1
    QString name; // stable: "choose.3"
    QString words; // translated
    QKeySequence usual;

    static const QList<TriageAction> &all();
};

// Which key does what, as a person chose it; kept in the settings. No key does two things.
class TriageKeys final {
public:
    TriageKeys(); // as the settings have them

    QKeySequence key(const TriageAction &action) const;
    QKeySequence key(TriageAction::Id id) const; // of the first with this id
    // Null: the key does nothing here.
    const TriageAction *action(const QKeyEvent &event) const;
    // The action that has the key already; null: none.
    const TriageAction *holder(const QKeySequence &key) const;
    void choose(const TriageAction &action, const QKeySequence &key); // not checked
    void restoreUsual();
    void save() const;

    static QKeySequence keyOf(const QKeyEvent &event); // one key, as it is compared here
    static QString words(const QKeySequence &key); // as a person reads it

private:
    QHash<QString, QKeySequence> m_chosen; // by name; those that differ from the usual ones
};

} // namespace Kaiwa
