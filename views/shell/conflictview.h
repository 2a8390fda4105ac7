#pragma once

#include "models/content/staging/changeset.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace Kaiwa {

// One record on which two people worked: for each contested field what it was, what is staged here and what somebody
// else wrote, with a choice; or the choice for a row that is gone. What is chosen goes to the change-set. Owned by the
// change-set pane.
class ConflictView final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictView)

public:
    explicit ConflictView(QWidget *parent = nullptr);

    // Shows the record, or nothing where it has no conflict. The change-set must outlive what is shown.
    void setRecord(ChangeSet *changes, const StagedRecord *record);
    bool isEmpty() const { return !m_body; }

private:
    void showFields(ChangeSet &changes, const StagedRecord &record);
    void showGone(ChangeSet &changes, const StagedRecord &record);
    void addFieldRow(QGridLayout &grid, ChangeSet &changes, const StagedRecord &record, const QString &column);
    void addButton(QLayout &row, const QString &name, const QString &label, const std::function<void()> &choose);

    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace Kaiwa
