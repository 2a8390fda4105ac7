#pragma once

#include "models/content/deletion/deleteimpact.h"
#include "models/content/recordkey.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Kaiwa {

class ContentTable;
class ImpactReader;
class Workspace;

// Before a delete is staged: what would vanish with the records, be emptied, block the delete or keep a name that leads
// nowhere, counted on a worker while the dialog is open. Offers to deactivate instead where the table can; the keyboard's
// default never deletes. Owned by its page.
class DeleteDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteDialog)

public:
    DeleteDialog(Workspace &workspace, ContentTable &table, const QList<RecordKey> &records, QWidget *parent = nullptr);

Q_SIGNALS:
    void deleteChosen();
    void deactivateChosen();

private:
    void makeTree();
    void makeButtons();
    QString heading() const;
    bool canDeactivate() const;
    void showPlan(const DeletePlan &plan);
    void showError(const Error &error);
    void addImpact(const DeleteImpact &impact, QTreeWidgetItem *parent);
    QString summary(const DeletePlan &plan) const;

    ContentTable &m_table;
    QList<RecordKey> m_records;
    ImpactReader *m_reader = nullptr;
    QLabel *m_summary = nullptr;
    QTreeWidget *m_tree = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_deactivate = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Kaiwa
