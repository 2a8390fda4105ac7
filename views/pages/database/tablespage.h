#pragma once

#include "views/shell/page.h"

class QLabel;
class QSplitter;

namespace Kaiwa {

class RecordBrowser;
class TableFacts;
class TableList;
class Workspace;

// Every table of the database, documented or not: the list of them, the rows of one, and beside them the current row and
// what the catalog says of the table. What other pages lead to (rows that refer to something, a record without a page of
// its own) is shown here. Read only. Owned by the main window.
class TablesPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablesPage)

public:
    explicit TablesPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    void showRows(const RecordScope &scope) override;

private:
    void show(const QString &table, const QList<ColumnFilter> &filters);
    void showFirst();

    Workspace &m_workspace;
    TableList *m_list = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_purpose = nullptr;
    RecordBrowser *m_browser = nullptr;
    TableFacts *m_facts = nullptr;
};

} // namespace Kaiwa
