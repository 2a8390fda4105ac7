#pragma once

#include "models/content/exchange/importplan.h"
#include "models/content/workspace.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>

#include <memory>

namespace Kaiwa::TestSupport {

// A database of a test's own with a workspace over it, to edit, commit, export and import as the studio does, each step
// waited for. What goes wrong aborts the test with the server's words, unless it says otherwise.
class ExchangeBench final {
public:
    ExchangeBench();
    ~ExchangeBench();
    Q_DISABLE_COPY_MOVE(ExchangeBench)

    TestDatabase &database() { return m_database; }
    PgConnection &connection() { return *m_connection; }
    Workspace &workspace() { return *m_workspace; }
    void commit(); // what is staged
    QByteArray exported(const QString &table, FileFormat format); // every row and column that may be exported
    ImportPlan planOf(const QString &table, const QByteArray &file, FileFormat format);
    void importAndCommit(const ImportPlan &plan);

private:
    TestDatabase m_database { TestDatabase::Template::Content };
    QTemporaryDir m_folder;
    std::unique_ptr<PgConnection> m_connection;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace Kaiwa::TestSupport
