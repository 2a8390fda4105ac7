#pragma once

#include "models/content/bulk/duplicateplan.h"
#include "models/content/deletion/deleteimpact.h"
#include "models/content/recordkey.h"
#include "models/database/query.h"

#include <QDialog>
#include <QSet>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace Kaiwa {

class ContentTable;
class Workspace;

// Before a record is duplicated: what is copied, made new, left out and shared, what refers to the original and stays
// with it, and the title and id of the copy to be edited. The proposed id is asked for at the server and among what is
// staged. Return duplicates. Owned by its page.
class DuplicateDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DuplicateDialog)

public:
    DuplicateDialog(Workspace &workspace, ContentTable &table, const RecordKey &record, QWidget *parent = nullptr);
    ~DuplicateDialog() override;

Q_SIGNALS:
    void duplicateChosen(const Kaiwa::FieldValues &instead); // instead of what the plan makes

private:
    void makeLines();
    QLineEdit *makeLine(QFormLayout *form, const QString &name, const QString &column, const QString &text);
    void makeTree();
    void makeButtons();
    QString heading() const;
    QTreeWidgetItem *addGroup(const QString &title);
    void addRow(QTreeWidgetItem *group, const QString &field, const QString &words);
    void showFields(DuplicatePlan::Fate fate, const QString &title);
    void showShared();
    void showReferring(const DeletePlan &plan);
    QString nameBehind(const QString &column) const;
    void proposeId();
    void idEdited();
    void askForIds(const QString &base);
    void idsAreKnown(const QStringList &inDatabase);
    bool isTaken(const QString &id) const;
    void showId();
    void duplicate();

    Workspace &m_workspace;
    ContentTable &m_table;
    RecordKey m_record;
    FieldValues m_original;
    DuplicatePlan m_plan;
    QLineEdit *m_title = nullptr; // null: the record has none
    QLineEdit *m_id = nullptr; // null: nobody gives it
    QLabel *m_idProblem = nullptr;
    QTreeWidget *m_tree = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_duplicate = nullptr;
    QTimer *m_rest = nullptr; // of the typing
    QString m_base; // of the newest question
    Query<Rows> m_asking;
    quint64 m_question = 0;
    QSet<QString> m_taken;
    bool m_known = false; // whether the id in the line is taken
    bool m_idIsMine = true; // proposed, not typed
    bool m_wanted = false; // chosen before it was known whether the id is taken
};

} // namespace Kaiwa
