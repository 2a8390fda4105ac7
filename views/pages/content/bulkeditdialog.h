#pragma once

#include "models/content/bulk/bulkplanner.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Kaiwa {

class BulkEditForm;
class BulkPreview;
class ContentTable;
class Workspace;

// Edits one field of many records: worded above, shown row by row below while it is worded, staged as one undo step.
// Nothing is staged before its button is pressed, and nothing reaches the database before the commit. Owned by its page.
class BulkEditDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkEditDialog)

public:
    BulkEditDialog(Workspace &workspace, ContentTable &table, const QList<RecordKey> &selected, QWidget *parent = nullptr);

    void reject() override; // takes back what is being staged, or closes

private:
    QWidget *makeScope(int selected);
    QWidget *makeTicks();
    QWidget *makeButtons();
    QPushButton *makeButton(const QString &name, const QString &text);
    void connectParts();
    QString heading() const;
    void nameMatching(qint64 count);
    void showPlan();
    void showSummary();
    void stage();
    void staged(bool all);
    void setStaging(bool staging);

    Workspace &m_workspace;
    ContentTable &m_table;
    BulkPlanner *m_planner = nullptr;
    BulkEditForm *m_form = nullptr;
    BulkPreview *m_preview = nullptr;
    StagingJob *m_job = nullptr;
    QWidget *m_scope = nullptr;
    QPushButton *m_selected = nullptr;
    QPushButton *m_matching = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace Kaiwa
