#pragma once

#include "views/shell/page.h"

namespace Kaiwa {

class RecordBrowser;
class ScopeChip;
class Workspace;

// The records that readers look for beside learners and conversations: sessions, findings, mastery, attempts, outcomes,
// usage, subscriptions, payments, events and the tables of the second version, each with its columns and filters. Read
// only. Owned by the main window.
class RecordsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordsPage)

public:
    explicit RecordsPage(Workspace &workspace, QWidget *parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    bool isLoading() const override;
    QStringList tabIds() const override; // one for each list
    void showTab(const QString &id) override;

private:
    void show(const QString &table);

    Workspace &m_workspace;
    ScopeChip *m_lists = nullptr;
    RecordBrowser *m_browser = nullptr;
};

} // namespace Kaiwa
