#pragma once

#include "models/content/entitydescription.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace Kaiwa {

class Workspace;

// Which checks of a table look, and which problems were dismissed: with who, when and why, and a way to bring one back.
// What is switched takes effect at once. Deleted when it closes.
class ChecksDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChecksDialog)

public:
    ChecksDialog(Workspace &workspace, const EntityDescription &description, QWidget *parent = nullptr);

private:
    QWidget *makeKinds();
    QWidget *makeKind(const CheckKind &kind, QWidget *parent);
    QWidget *makeDismissed();
    void choose(const CheckKind &kind, bool on);
    void restoreDefaults();
    void showDismissed();
    void showNotes();
    void bringBack();
    QString titleOf(const QString &checkId) const;

    Workspace &m_workspace;
    const EntityDescription m_description;
    QTreeWidget *m_dismissed = nullptr;
    QPushButton *m_bringBack = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_notes = nullptr;
};

} // namespace Kaiwa
