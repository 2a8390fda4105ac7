#pragma once

#include "views/shell/page.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace Kaiwa {

class Workspace;

// What the database has other than documented, and the SQL that would be needed, to be read and copied: it is never run.
// Owned by the main window.
class SchemaPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaPage)

public:
    explicit SchemaPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showDifferences();
    void showSql();

    Workspace &m_workspace;
    QLabel *m_summary = nullptr;
    QWidget *m_halves = nullptr; // what differs and the SQL for it; hidden where nothing does
    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_sql = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace Kaiwa
