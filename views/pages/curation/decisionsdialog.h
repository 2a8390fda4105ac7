#pragma once

#include "models/curation/decisions.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Kaiwa {

class TriageDesk;

// What was decided in the triage, newest first, by whom and when, and a way to bring one back. Deleted when it closes.
class DecisionsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DecisionsDialog)

public:
    explicit DecisionsDialog(TriageDesk &desk, QWidget *parent = nullptr);

private:
    void showDecisions();
    void bringBack();

    TriageDesk &m_desk;
    QList<Decision> m_shown;
    QLabel *m_heading = nullptr;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_bringBack = nullptr;
};

} // namespace Kaiwa
