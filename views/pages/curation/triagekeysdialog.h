#pragma once

#include "views/pages/curation/triagekeys.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;

namespace Kaiwa {

// What each key does in the triage, and another one for it. A key that does something else already, here or in the
// window, is refused with a sentence that says what. What is chosen takes effect at once.
class TriageKeysDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TriageKeysDialog)

public:
    TriageKeysDialog(TriageKeys &keys, QWidget *parent);

Q_SIGNALS:
    void keysChanged();

private:
    QWidget *makeRows();
    void choose(const TriageAction &action, QKeySequenceEdit *edit);
    QString refusal(const TriageAction &action, const QKeySequence &key) const;
    void showKeys();

    TriageKeys &m_keys;
    QHash<QString, QKeySequenceEdit *> m_edits;
    QLabel *m_note = nullptr;
};

} // namespace Kaiwa
