#pragma once

#include "models/content/recordkey.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace Kaiwa {

class ImpactReader;
class Workspace;
struct DeletePlan;

// What refers to the record that the form shows, counted by table. Asks after the row has rested, so that walking
// through a list asks nothing. Owned by the form.
class UsedBy final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsedBy)

public:
    explicit UsedBy(Workspace &workspace, QWidget *parent = nullptr);

    void showRecord(const RecordKey &key);

private:
    void showPlan(const DeletePlan &plan);
    void clearRows();
    void addRow(int row, const QString &count, const QString &words, const QString &examples);

    ImpactReader *m_reader = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_state = nullptr;
    QGridLayout *m_grid = nullptr;
    RecordKey m_key;
};

} // namespace Kaiwa
