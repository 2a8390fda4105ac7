#pragma once

#include "models/content/recordkey.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Kaiwa {

class ContentTable;
class ReferenceEditor;
class Workspace;

// Chooses the feature that some aliases shall lead to, and says what becomes of them; Move stages it as one step. Owned
// by whoever opens it.
class AliasMoveDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AliasMoveDialog)

public:
    // `aliases`: a table of aliases in which the records stand.
    AliasMoveDialog(Workspace &workspace, ContentTable &aliases, const QList<RecordKey> &keys, QWidget *parent = nullptr);

private:
    void showChoice();
    void move();

    Workspace &m_workspace;
    ContentTable &m_aliases;
    const QList<RecordKey> m_keys;
    ReferenceEditor *m_feature = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_move = nullptr;
};

} // namespace Kaiwa
