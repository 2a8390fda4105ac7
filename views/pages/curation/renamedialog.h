#pragma once

#include "models/curation/renameplan.h"
#include "models/database/query.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace Kaiwa {

class Workspace;

// Renames or moves features: one, or a whole branch of the tree. Shows before it stages how many features change, which
// labels stay on them by aliases, and who has the new parts already. What several features do not have in common cannot
// be typed over. Owned by its page; lives in the window's thread, plans on a worker a moment after the last key.
class RenameDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RenameDialog)

public:
    // `common`: the parts that all of them have, by column.
    RenameDialog(Workspace &workspace, const QStringList &featureIds, const FieldValues &common, QWidget *parent = nullptr);
    ~RenameDialog() override;

private:
    void makeFields();
    void makeButtons();
    FieldValues parts() const; // what was changed
    void plan();
    void show(const Result<RenamePlan> &plan);
    void rename();

    Workspace &m_workspace;
    const QStringList m_ids;
    const FieldValues m_common;
    QComboBox *m_macro = nullptr;
    QLineEdit *m_sub = nullptr;
    QLineEdit *m_micro = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_warning = nullptr;
    QPushButton *m_rename = nullptr;
    QTimer *m_rest = nullptr;
    Query<RenamePlan> m_query;
    quint64 m_question = 0;
    std::optional<RenamePlan> m_plan; // of what is typed
};

} // namespace Kaiwa
